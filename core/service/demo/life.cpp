// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/demo/life.h"

#include "service/demo/life_slot.h"

#include <algorithm>

namespace throughline::service {

namespace {

using Day = std::int64_t;

// Near the national figures that domain.md 4 quotes: about 85 in a hundred have somewhere for the
// first night, 13 are homeless, and of some nobody knows.
// Half of them come out to what was planned.
constexpr DemoChoice firstNights[] = {{"OWN_RENTED", 11},
                                      {"FAMILY_SETTLED", 15},
                                      {"FAMILY_TRANSIENT", 14},
                                      {"SUPPORTED", 7},
                                      {"AP", 6},
                                      {"CAS", 9},
                                      {"SHORT_STAY", 6},
                                      {"SHELTER_SQUAT", 8},
                                      {"ROUGH", 18},
                                      {"NOT_KNOWN", 6}};
constexpr DemoChoice plans[] = {{"OWN_RENTED", 14},
                                {"FAMILY_SETTLED", 20},
                                {"FAMILY_TRANSIENT", 14},
                                {"SUPPORTED", 9},
                                {"AP", 8},
                                {"CAS", 12},
                                {"NOT_KNOWN", 8},
                                {"", 15}};

[[nodiscard]] std::string_view openStatus(DemoLife &life, std::int64_t slot,
                                          const DemoSetting &setting, DemoRandom &random)
{
    // The one before in the same team, where there is one.
    const std::int64_t place = life.place - static_cast<std::int64_t>(setting.teams.size());
    const auto before = place >= 0 ? std::optional(place) : std::nullopt;
    switch (slot) {
    case Merged:
        life.sameAs = before;
        return "OPEN";
    case Restricted:
        return "RESTRICTED";
    case Paused:
    case PausedToo:
        return "PAUSED";
    case Engaging:
        return "ENGAGING";
    case Identified:
        return "IDENTIFIED";
    default:
        break;
    }
    if (life.contacts == 0)
        return "IDENTIFIED";
    const std::int64_t draw = random.below(1000);
    if (draw < 6 && life.place >= slots) {
        life.sameAs = before;
        return "OPEN";
    }
    if (draw < 12)
        return "RESTRICTED";
    if (draw < 40 || (life.releaseState == "RECALLED" && draw < 500))
        return "PAUSED";
    if (!life.isOut && draw < 250)
        return "ENGAGING";
    return "OPEN";
}

void decideStatus(DemoLife &life, std::int64_t slot, const DemoSetting &setting, DemoRandom &random)
{
    const Day today = setting.today();
    const Day since = life.isOut ? today - life.releaseDay : 0;
    const int closing = since > 180 ? 75 : since > 90 ? 38 : since > 28 ? 10 : 1;
    if (slot == Died || (slot >= FirstFree && life.isOut && random.chance(closing))) {
        life.status = "CLOSED";
        life.died = slot == Died || random.perMille(15);
        const Day first = std::max(life.knownSince, life.isOut ? life.releaseDay : life.knownSince);
        life.closedOn = std::min(today, first + 1 + random.below(std::max<Day>(1, today - first)));
        return;
    }
    life.status = openStatus(life, slot, setting, random);
}

} // namespace

DemoLife makeLife(const DemoSetting &setting, std::int64_t place, std::int64_t contacts,
                  DemoRandom &random)
{
    const std::int64_t slot = slotOf(place);
    DemoLife life;
    life.place = place;
    life.team = static_cast<std::size_t>(place) % setting.teams.size();
    life.area = &setting.area(life.team);
    life.people = &chooseDemoPeople(random, life.area->isWales);
    life.isWoman = random.chance(9);
    life.contacts = contacts;
    const Day age = 18 * 365 + random.below(22 * 365) + random.below(28 * 365);
    life.bornDay = setting.today() - age;
    life.prison = demoPrison(random, *life.area, life.isWoman);
    decideRelease(life, slot, setting, random);
    life.destination = choose(random, plans);
    life.firstNight =
        life.destination.empty() || life.destination == "NOT_KNOWN" || random.chance(35)
        ? choose(random, firstNights)
        : life.destination;
    decideStatus(life, slot, setting, random);
    return life;
}

} // namespace throughline::service
