// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Weights are of our own making and only have to look likely; where domain.md quotes a rate, they
// come near it.
#include "service/demo/life_slot.h"

#include "domain/working_days.h"

#include <algorithm>

namespace throughline::service {

namespace {

using Day = std::int64_t;

[[nodiscard]] bool isWorking(Day day)
{
    return domain::isWorkingDay(domain::fromEpochDay(day));
}

[[nodiscard]] Day workingDays(Day day, int count)
{
    return domain::epochDay(domain::addWorkingDays(domain::fromEpochDay(day), count));
}

//! Prisons let nobody out on other days who can go before.
[[nodiscard]] Day toWorkingDay(Day day)
{
    return isWorking(day) ? day : workingDays(day, -1);
}

[[nodiscard]] Day nextFriday(Day today)
{
    constexpr Day friday = 1; // 1970-01-02 was one
    const Day ahead = (friday - today % 7 + 7) % 7;
    return today + (ahead == 0 ? 7 : ahead);
}

//! The next working day that a bank holiday follows at once: there is one before Christmas.
[[nodiscard]] Day beforeHoliday(Day today)
{
    Day day = today + 1;
    while (!isWorking(day) || !domain::bankHoliday(domain::fromEpochDay(day + 1)))
        ++day;
    return day;
}

[[nodiscard]] Day dueDay(std::int64_t slot, Day today, DemoRandom &random)
{
    switch (slot) {
    case OutToday:
    case AlreadyMet:
        return today;
    case OutTomorrow:
        return today + 1;
    case OutNextFriday:
        return nextFriday(today);
    case OutBeforeHoliday:
        return beforeHoliday(today);
    case OutThisWeek:
        return workingDays(today, 3);
    case ThreeMonthsOut:
        return toWorkingDay(today - random.between(78, 95));
    case FirstNightPassed:
        return workingDays(today, -1);
    case WeekPassed:
        return toWorkingDay(today - 8);
    case FourWeeksPassed:
        return toWorkingDay(today - 29);
    case NobodySaid:
        return workingDays(today, -static_cast<int>(random.between(1, 4)));
    case Postponed:
    case Moved:
    case Cancelled:
        return toWorkingDay(today + random.between(4, 60));
    case Recalled:
        return toWorkingDay(today - random.between(30, 150));
    case HeardAfterwards:
        return toWorkingDay(today - random.between(10, 120));
    default:
        break;
    }
    if (random.chance(30))
        return toWorkingDay(today + random.between(2, 120));
    // The further back, the fewer are still on the device.
    return toWorkingDay(today - std::min(random.between(1, 400), random.between(1, 400)));
}

struct Route
{
    std::string_view route;
    std::string_view dateType;
    bool supervised;
    int weight;
};
constexpr Route routes[] = {
    {"SDS40", "CRD", true, 320},
    {"CRD", "CRD", true, 230},
    {"ARD", "ARD", true, 120},
    {"HDC", "HDCAD", true, 110},
    {"FTR", "PRRD", true, 90},
    {"PRRD", "PRRD", true, 35},
    {"PAROLE", "APD", true, 10},
    {"EDS", "CRD", true, 5},
    {"SED", "SED", false, 20},
    {"BAIL", "None", false, 25},
    {"TIME_SERVED", "None", false, 20},
    {"ACQUIT", "None", false, 6},
    {"FINE_PAID", "None", false, 2},
    {"IMMIGRATION_BAIL", "None", false, 4},
    {"OTHER", "", true, 3},
};

[[nodiscard]] bool isByCourt(std::string_view route)
{
    return route == "BAIL" || route == "TIME_SERVED" || route == "ACQUIT" || route == "FINE_PAID"
        || route == "IMMIGRATION_BAIL";
}

//! Many are inside for weeks, few for years.
[[nodiscard]] Day daysInCustody(std::string_view route, DemoRandom &random)
{
    if (route == "FTR")
        return random.chance(50) ? 14 : 28;
    if (isByCourt(route))
        return random.between(5, 160);
    const std::int64_t draw = random.below(100);
    if (draw < 35)
        return random.between(20, 100);
    if (draw < 66)
        return random.between(100, 365);
    if (draw < 88)
        return random.between(365, 3 * 365);
    return random.between(3 * 365, 9 * 365);
}

[[nodiscard]] Day mostAhead(std::string_view route)
{
    if (route == "FTR")
        return 14;
    return isByCourt(route) ? 3 : 400;
}

//! How many days before the release we are told (indicator 2); some are told of on the day.
[[nodiscard]] Day notice(bool isSupervised, DemoRandom &random)
{
    const std::int64_t draw = random.below(100) + (isSupervised ? 0 : -25);
    if (draw < 6)
        return 0;
    if (draw < 16)
        return random.between(1, 6);
    if (draw < 42)
        return random.between(7, 27);
    return random.between(28, 90);
}

[[nodiscard]] std::string_view stateAhead(std::int64_t slot, Day notedDays, DemoRandom &random)
{
    switch (slot) {
    case OutToday:
    case OutTomorrow:
    case OutNextFriday:
    case OutBeforeHoliday:
    case OutThisWeek:
        return random.chance(70) ? "CONFIRMED" : "PLANNED";
    case Postponed:
        return "POSTPONED";
    case Moved:
        return "MOVED";
    case Cancelled:
        return "CANCELLED";
    default:
        break;
    }
    const std::int64_t draw = random.below(1000);
    if (draw < 35)
        return "POSTPONED";
    if (draw < 55)
        return "MOVED";
    if (draw < 90)
        return "CANCELLED";
    return random.chance(notedDays < 14 ? 70 : 30) ? "CONFIRMED" : "PLANNED";
}

[[nodiscard]] std::string_view statePast(std::int64_t slot, Day since, DemoRandom &random)
{
    if (slot == NobodySaid || (since <= 10 && slot >= FirstFree && random.chance(4)))
        return random.chance(60) ? "CONFIRMED" : "PLANNED";
    if (slot == HeardAfterwards)
        return "RELEASED_UNKNOWN";
    if (slot == Recalled)
        return "RECALLED";
    if (slot < FirstFree)
        return "RELEASED";
    if (since > 21 && random.chance(8))
        return "RECALLED";
    return random.chance(6) ? "RELEASED_UNKNOWN" : "RELEASED";
}

} // namespace

void decideRelease(DemoLife &life, std::int64_t slot, const DemoSetting &setting,
                   DemoRandom &random)
{
    const Day today = setting.today();
    life.dueDay = dueDay(slot, today, random);
    const Route *chosen = &chooseWeighted<Route>(random, routes);
    // Nobody plans months ahead for who is in for weeks, or may be let out by a court any day.
    if (life.dueDay - today > mostAhead(chosen->route))
        chosen = &routes[0];
    const Route &route = *chosen;
    life.route = route.route;
    life.dateType = route.dateType;
    life.supervised = route.supervised;
    life.custodySince = std::min(life.dueDay - daysInCustody(route.route, random), today - 10);
    life.releaseDay = life.dueDay;
    // Those that were put on a Friday by us show the doubt; most others were told of it before.
    const bool keepsDay = slot <= OutBeforeHoliday || slot == AlreadyMet
        || (life.dueDay >= today && random.chance(25));
    const auto usual =
        domain::usualReleaseDay(domain::fromEpochDay(life.dueDay),
                                domain::fromEpochDay(life.custodySince), life.route, life.dateType);
    if (usual.isEarlier && !keepsDay && slot >= FirstFree)
        life.releaseDay = domain::epochDay(usual.day);
    constexpr std::int64_t times[] = {510, 525, 540, 555, 570, 600, 630};
    life.releaseTime = random.pick<std::int64_t>(times);

    const std::int64_t told = life.releaseDay - notice(life.supervised, random);
    life.heardOn = std::min(told, today - random.below(21));
    life.knownSince = life.heardOn - random.below(14);
    life.hasRelease = slot < FirstFree || random.chance(96);
    const auto minuteNow = (setting.now.value / 60'000) % (24 * 60);
    const bool isPast = life.releaseDay < today
        || (life.releaseDay == today && slot != OutToday && life.releaseTime + 30 < minuteNow
            && random.chance(slot == AlreadyMet ? 100 : 60));
    life.releaseState = isPast ? statePast(slot, today - life.releaseDay, random)
                               : stateAhead(slot, life.releaseDay - today, random);
    life.isOut = life.hasRelease && isPast
        && (life.releaseState.starts_with("RELEASED") || life.releaseState == "RECALLED");
}

} // namespace throughline::service
