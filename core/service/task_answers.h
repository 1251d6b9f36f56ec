// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/saved_work.h"
#include "service/workspace.h"

#include <string>
#include <utility>
#include <vector>

// What somebody answers to a task where that is one step (interface.md 3.9): each is saved at once
// and given back as what `undo` takes back. Refused and NotFound come in words. Any other task goes
// by itself when what it asks for is recorded.

namespace throughline::service {

//! Done by saying so (finish_task.h).
[[nodiscard]] base::Result<SavedWork> sayTaskDone(Workspace &workspace,
                                                  const base::RecordId &subject);
//! An action that nobody needs any more; `why` is a key of `abandon_reason`.
[[nodiscard]] base::Result<SavedWork> dropAction(Workspace &workspace, const base::RecordId &action,
                                                 const std::string &why);
//! An action is to be done so many days later: after the day it is due, or after today where that
//! has gone by.
[[nodiscard]] base::Result<SavedWork> putOffAction(Workspace &workspace,
                                                   const base::RecordId &action, int days);
//! Where somebody is staying at a time point after a release (`accom_timepoint`), as a key of
//! `first_night_answer`, answered today.
[[nodiscard]] base::Result<SavedWork> answerStay(Workspace &workspace,
                                                 const base::RecordId &release,
                                                 const std::string &timepoint,
                                                 const std::string &answer);
//! The prison has confirmed a planned release, today.
[[nodiscard]] base::Result<SavedWork> confirmRelease(Workspace &workspace,
                                                     const base::RecordId &release);
//! This member meets somebody at the gate, in the place of whoever was to. Refused for one who has
//! left or cannot write about the person, and for a release that is over.
[[nodiscard]] base::Result<SavedWork>
assignMeeting(Workspace &workspace, const base::RecordId &release, const base::UserId &member);
//! Who can be named for it: active members who have not left and may write about the person, by
//! name.
[[nodiscard]] base::Result<std::vector<std::pair<base::UserId, std::string>>>
whoCanMeet(const Workspace &workspace, const base::RecordId &release);
//! This user finds a place for somebody who comes out.
[[nodiscard]] base::Result<SavedWork> ownAccommodation(Workspace &workspace,
                                                       const base::RecordId &release);

} // namespace throughline::service
