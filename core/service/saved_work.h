// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/form_draft.h"

namespace throughline::service {

//! What one Save has written, for as long as somebody may want it back.
struct SavedWork
{
    std::int64_t before = 0; //!< the outbox's marks before and after it
    std::int64_t after = 0;
    std::vector<std::pair<domain::Kind, base::RecordId>> added;
    struct Changed
    {
        store::StoredRow before;
        base::Bytes clockAfter; //!< what the row's clock was when this Save was done
        std::vector<std::uint16_t> fields; //!< those it set
    };
    std::vector<Changed> changed;
    std::optional<FormDraft> draft; //!< the form it came from
};

//! Takes a Save back (interface.md 3.3): while nothing of it is sealed and nobody has written to
//! what it changed, as if it had never been; else by withdrawing what was added and giving the
//! changed fields that nobody has written to since their old values, which travels like any other
//! change. What a correction took the place of counts again. Refused in words where nothing is left
//! to take back. The form it came from is a draft again; where it was begun anew since, nothing is
//! undone.
[[nodiscard]] base::Result<void> undo(Workspace &workspace, const SavedWork &work);

} // namespace throughline::service
