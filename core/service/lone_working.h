// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/saved_work.h"
#include "service/workspace.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

// A check on somebody who works alone (domain.md 3.12, HSE INDG73): begun, extended, the alarm,
// what others do when they are not back, how it ended. That one is back is said like any other task
// (`sayTaskDone`). Each is saved at once and given back as what `undo` takes back; what is refused
// says what to do instead. Nobody else knows of any of it before this device has synced.

namespace throughline::service {

struct CheckStart
{
    std::string place; //!< where they go, and whom they meet if they say so
    base::Millis end; //!< they are back by then
    //! Whoever looks out for them, of the same team; nobody: the managers do.
    std::optional<base::UserId> buddy = {};
    std::optional<base::TeamId> team = {}; //!< nothing: the user's first
};

//! A check longer than this is a mistake in the time.
inline constexpr std::int64_t longestCheckMs = 24LL * 3'600'000;

//! Who could look out for this user in a team.
struct Lookouts
{
    std::vector<std::pair<base::UserId, std::string>> buddies; //!< colleagues, by name
    bool managers = false; //!< one of them is a manager, and looks out where nobody is named
};
[[nodiscard]] base::Result<Lookouts> lookoutsIn(const Workspace &workspace,
                                                const base::TeamId &team);

//! This user goes now. Refused while they are out already, and without a buddy where nobody else
//! manages the team; who has no colleagues there at all may go. The form's draft goes with it.
[[nodiscard]] base::Result<SavedWork> beginCheck(Workspace &workspace, const CheckStart &start,
                                                 const std::string &draft = {});
//! Why somebody who has raised the alarm can say nothing else before it was answered.
[[nodiscard]] base::Error alarmStands();
//! They need longer, as they say themselves.
[[nodiscard]] base::Result<SavedWork> extendCheck(Workspace &workspace, const base::RecordId &check,
                                                  base::Millis end);
//! They are in danger, as they say themselves.
[[nodiscard]] base::Result<SavedWork> raiseAlarm(Workspace &workspace, const base::RecordId &check);

//! What a buddy or a manager has done about somebody who is not back (`lone_escalation`).
enum class CheckStep {
    CalledThem, //!< and had no answer
    ToldManager, //!< it is escalated
    CalledPolice, //!< and escalated, too
};
//! For their buddy and for managers of the team. Its state goes along, as far as it is behind.
[[nodiscard]] base::Result<SavedWork> recordCheckStep(Workspace &workspace,
                                                      const base::RecordId &check, CheckStep step);

//! A manager says how it ended; `what` is added to what was written before. From any state in which
//! it is open, through those between; also where others ended it and had not heard of the alarm.
[[nodiscard]] base::Result<SavedWork>
resolveCheck(Workspace &workspace, const base::RecordId &check, const std::string &what);

} // namespace throughline::service
