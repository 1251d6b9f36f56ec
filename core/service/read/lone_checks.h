// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/read/reader.h"

#include <optional>
#include <string>
#include <vector>

namespace throughline::service {

//! A check on somebody who works alone, as screens show it. Codes are keys.
struct LoneCheck
{
    base::RecordId id;
    base::FolderId folder;
    base::UserId worker;
    std::optional<base::UserId> buddy;
    bool isManaged = false; //!< the user of this device is a manager of a team that has it
    std::string state; //!< `lone_working`
    bool isOpen = false; //!< begun, and nobody has said how it ended
    bool hasAlarm = false; //!< raised and not answered, whatever the state says
    std::optional<base::Millis> alarm; //!< when it was raised the last time
    std::optional<base::Millis> started;
    std::optional<base::Millis> end; //!< back by
    std::optional<base::Millis> ended; //!< safe at
    std::string place;
    std::string step; //!< `lone_escalation`; empty where nobody has done anything about it
    std::string note;
    //! From the worker records; empty where nobody has written one down.
    std::string phone;
    std::string buddyPhone;
    std::string emergencyContact;
    //! Whether all that is said here has left this device for the organisation's server.
    store::RecordState localState = store::RecordState::Synced;
};

//! Later ones are more urgent.
enum class CheckUrgency { Over, Running, Overdue, Escalated, Alarm };
//! At this moment: the time alone makes it overdue.
[[nodiscard]] CheckUrgency urgencyOf(const LoneCheck &check, base::Millis now);

//! The newest open check on this device's user; nothing where they are not out.
[[nodiscard]] base::Result<std::optional<LoneCheck>> ownCheck(const Reader &reader);
//! Something about this user's last check, or one that is open, has not left this device.
[[nodiscard]] base::Result<bool> isOwnCheckUnsent(const Reader &reader);
//! Whoever looked out for this user the last time.
[[nodiscard]] base::Result<std::optional<base::UserId>> lastBuddy(const Reader &reader);
//! Nothing where there is none, or it was withdrawn.
[[nodiscard]] base::Result<std::optional<LoneCheck>> loneCheck(const Reader &reader,
                                                               const base::RecordId &id);
//! The open checks that this user looks out for, as the buddy or as a manager: the most urgent
//! first, then whoever was to be back first.
[[nodiscard]] base::Result<std::vector<LoneCheck>> openChecks(const Reader &reader,
                                                              base::Millis now);
//! In that order at another moment.
void sortByUrgency(std::vector<LoneCheck> &checks, base::Millis now);

} // namespace throughline::service
