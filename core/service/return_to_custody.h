// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/case_edit.h"

namespace throughline::service {

//! Somebody is back in custody, or stays there: recalled, sentenced anew, on remand (domain.md 3.1,
//! 3.2; promise 9). Relapse and return are no failure (seed 84): the words stay plain.
struct ReturnToCustody
{
    base::RecordId person;
    domain::PartialDate on;
    std::string kind; //!< a key of `recall_type`, or NEW_SENTENCE or REMAND
    std::string prison; //!< empty: not known yet
    std::string toldBy; //!< key of `told_by`
    //! When to look at the case again; not asked for after a fixed-term recall, which has its day.
    std::optional<domain::PartialDate> reviewOn;
    //! The next release, where its day is known; of a fixed-term recall it is computed.
    std::optional<domain::PartialDate> nextRelease;
    std::string sentence; //!< key of `sentence_type`, for a new one
    bool withdrawReferrals = false; //!< those to services outside
};

//! What the kind asks for and was not given, as options of the command line; empty when nothing is
//! missing.
[[nodiscard]] std::vector<std::string> missingFor(const ReturnToCustody &given);

//! Closes the plan and keeps all of it: the release is RECALLED, or CANCELLED where they were not
//! out; what was booked outside ends; a new time in custody and, where its day is known, the next
//! release begin. Needs, actions, contacts and the folder stay. One edit.
[[nodiscard]] base::Result<CaseNews> returnToCustody(Workspace &workspace,
                                                     const ReturnToCustody &given);

} // namespace throughline::service
