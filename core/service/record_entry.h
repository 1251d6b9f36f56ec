// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/state_machines.h"
#include "service/saved_work.h"

#include <string>
#include <utility>
#include <vector>

// What somebody writes down about a person in a form, one record at a time (interface.md 3.6 and
// 3.10): each is saved at once, with the draft it came from forgotten in the same transaction, and
// given back as what `undo` takes back. Refused and NotFound come in words, and then nothing was
// saved.

namespace throughline::service {

struct EnteredRecord
{
    SavedWork work;
    //! What the rules wonder about in what was taken, in a few words each: "Number: the check
    //! letter does not fit".
    std::vector<std::string> doubts;
};

//! A record about a person, in their folder; the fields say whose.
[[nodiscard]] base::Result<EnteredRecord> addRecord(Workspace &workspace, domain::Kind kind,
                                                    std::vector<domain::FieldValue> fields,
                                                    const std::string &draft = {});

//! Fields of a record; with its state among them it moves on, and what belongs to the move comes
//! with it (`Edit::change`). A field that is given as it stands is no change; where all are so,
//! nothing is saved and it is Refused.
[[nodiscard]] base::Result<EnteredRecord> changeRecord(Workspace &workspace, domain::Kind kind,
                                                       const base::RecordId &id,
                                                       std::vector<domain::FieldValue> fields,
                                                       const std::string &draft = {});

//! Whom something in a folder can be given to: active members who have not left and may write
//! there, by name.
[[nodiscard]] base::Result<std::vector<std::pair<base::UserId, std::string>>>
whoMayTake(const Workspace &workspace, const base::FolderId &folder);

} // namespace throughline::service
