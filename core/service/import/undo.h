// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

#include <string>
#include <vector>

namespace throughline::service {

//! Why records of a list that was taken back are withdrawn. Lists that come later do not take them
//! for something that is there.
inline constexpr std::string_view takenBackWithItsList = "The list it came in was taken back";

//! A record of the list that stays as it is, and why.
struct ImportLeft
{
    domain::Kind kind = domain::Kind::Person;
    base::RecordId id;
    std::string title; //!< the person's or service's name
    std::string reason;
};

struct ImportUndo
{
    std::int64_t withdrawn = 0; //!< records that the list had added
    std::int64_t restored = 0; //!< records that it had changed, as they were before
    std::vector<ImportLeft> left;
    //! Records of the list that are not on this device, which may read only some of its folders.
    std::int64_t elsewhere = 0;
    //! The list was taken back before, on this day: what it did has gone but for what is in `left`,
    //! or had not come to the device where that was done.
    std::optional<domain::PartialDate> before;
};

//! Takes back what a list did: records it added are withdrawn, fields it changed get their earlier
//! values. A record or field that somebody has changed since, and a record that something else
//! belongs to by now, is left and named. All in one transaction, on any device that may write what
//! the list wrote.
[[nodiscard]] base::Result<ImportUndo> undoImport(Workspace &workspace,
                                                  const base::RecordId &batch);

} // namespace throughline::service
