// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record.h"

#include <map>
#include <optional>
#include <span>

// Two records of one person (domain.md 2.2, 3.1): which of them they are shown as. Nothing of what
// was recorded is written again, so that taking them apart gives what there was. Pure functions;
// any thread.

namespace throughline::domain {

//! That somebody is the person whom another record is about.
struct PersonMerge
{
    base::RecordId person; //!< recorded twice; the record of the merge lies in their folder
    base::RecordId kept; //!< who they are shown as

    friend auto operator<=>(const PersonMerge &, const PersonMerge &) = default;
};

//! What a record of kind `person_merge` says; nothing once it is undone or withdrawn.
[[nodiscard]] std::optional<PersonMerge> mergeIn(const Record &record);

//! Whom everybody is shown as who is shown as somebody else. All that merges tie together is one
//! person, whichever device wrote what first: kept is whom no merge gives away, and of several, or
//! where merges go round in a circle, whoever was written down first.
[[nodiscard]] std::map<base::RecordId, base::RecordId>
peopleNow(std::span<const PersonMerge> merges);

//! The record that somebody is kept as, with what may not be lost sight of in the others: that they
//! must not be contacted, must be kept, or have died.
[[nodiscard]] Record asOnePerson(const Record &kept, std::span<const Record> others);

} // namespace throughline::domain
