// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/saved_work.h"

#include <string>

// What a manager does with a contact that they were asked to look at (read/contact_reviews.h,
// interface.md 3.13). Each is saved at once, takes it off every manager's list, and is given back
// as what `undo` takes back. Refused and NotFound come in words: for who is no manager of a team
// that has it, for what they wrote themselves, and for what somebody has looked at already. The
// third thing to do is to change it (correct_contact.h).

namespace throughline::service {

//! It was looked at, and nothing is to be done.
[[nodiscard]] base::Result<SavedWork> reviewLooksRight(Workspace &workspace,
                                                       const base::RecordId &contact);

//! Asks whoever wrote it: an action of theirs about the person, due today, that says `question`.
//! Refused as well where they have left or may not write there any more, and without a question.
//! The draft that it was written in is forgotten.
[[nodiscard]] base::Result<SavedWork> reviewAsk(Workspace &workspace, const base::RecordId &contact,
                                                const std::string &question,
                                                const std::string &draft = {});

} // namespace throughline::service
