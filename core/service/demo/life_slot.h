// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/demo/life.h"

namespace throughline::service {

//! Of the first thousand people each fifty bring one of every kind below, so that a small practice
//! organisation has something of everything, and a large one does not have a thousand of it.
inline constexpr std::int64_t slots = 50;
inline constexpr std::int64_t slottedPeople = 1000;
enum Slot : std::int64_t {
    OutToday,
    OutTomorrow,
    OutNextFriday,
    OutBeforeHoliday,
    OutThisWeek,
    ThreeMonthsOut,
    FirstNightPassed,
    WeekPassed,
    FourWeeksPassed,
    NobodySaid, //!< whether they came out
    Postponed,
    Moved,
    Cancelled,
    Recalled,
    HeardAfterwards,
    AlreadyMet, //!< out today, and met an hour ago
    Died,
    Merged,
    Restricted,
    Paused,
    PausedToo,
    Engaging,
    Identified,
    FirstFree,
};

[[nodiscard]] inline std::int64_t slotOf(std::int64_t place)
{
    return place < slottedPeople ? place % slots : std::int64_t{FirstFree};
}

//! Sentence, days and state of the release; the first part of a life.
void decideRelease(DemoLife &life, std::int64_t slot, const DemoSetting &setting,
                   DemoRandom &random);

} // namespace throughline::service
