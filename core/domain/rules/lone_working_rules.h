// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/state_machines.h"

#include <string_view>
#include <vector>

// How a check on somebody who works alone stands (`lone_working`; domain.md 3.12). Its state is one
// value, and the later write wins: somebody who has not heard of the alarm yet, and says that they
// called, would end it. So the alarm has fields of its own: when it was raised, and which one was
// answered by somebody who knew of it.

namespace throughline::domain {

//! They are out there, and nothing but the time speaks for danger: they can say that they are safe.
[[nodiscard]] constexpr bool isOutAlone(std::string_view state)
{
    return state == "STARTED" || state == "EXTENDED" || state == "OVERDUE";
}

//! The alarm was raised, and nobody who knew of it has taken it further.
[[nodiscard]] bool hasAlarm(const Record &check);
//! Begun, and nobody has said how it ended, or how the alarm did.
[[nodiscard]] bool isOpenCheck(const Record &check);

//! What belongs to a move of the state besides: that the alarm is raised now, or that whoever
//! escalates or resolves has answered it. Nothing for other moves, and for other kinds.
[[nodiscard]] std::vector<FieldValue>
alarmOnMove(const Record &before, const std::vector<FieldValue> &given, base::Millis now);
//! That the alarm which is known here is answered; nothing where there is none.
[[nodiscard]] std::vector<FieldValue> alarmAnswered(const Record &check);

//! What saying the state again that a check is in means: where others went there who had not heard
//! of the alarm, it is answered. Nothing in other states, without an alarm, and for other kinds.
[[nodiscard]] std::vector<FieldValue> saidAgain(const Record &record);

} // namespace throughline::domain
