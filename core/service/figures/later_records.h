// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/figures/month_lock.h"

namespace throughline::service {

//! What became of a record since a month was locked.
enum class LaterChangeOf {
    Added,
    Changed,
    Withdrawn,
    Gone, //!< not on this device: erased, or no longer for its user
};
//! `added`, `changed`, `withdrawn`, `gone`.
[[nodiscard]] std::string_view wordFor(LaterChangeOf what);

//! A record that entered, left or changed a line of a month since the month was locked.
struct LaterRecord
{
    report::Source source;
    LaterChangeOf what = LaterChangeOf::Changed;
    struct Line
    {
        report::LineNumber line = 0;
        std::optional<report::Counted> then; //!< nothing: not counted
        std::optional<report::Counted> now;
    };
    std::vector<Line> lines; //!< those that count it in another way now
    //! Of a record that has changed: what changed since about its person, itself among them; that
    //! is why it is counted in another way.
    std::vector<std::pair<report::Source, LaterChangeOf>> because = {};
};

//! In order of kind and making; of what this user may see.
[[nodiscard]] base::Result<std::vector<LaterRecord>>
laterRecords(const Workspace &workspace, const LockedMonth &locked,
             const std::vector<report::CountedRecord> &now);

} // namespace throughline::service
