// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The visits hall: sessions and counts, without a name of any visitor.
#include "service/demo/team_maker.h"

namespace throughline::service {

namespace {

using domain::Kind;
using Day = std::int64_t;

constexpr std::int64_t msPerMinute = 60'000;
constexpr std::int64_t minutesPerDay = 24 * 60;

constexpr DemoChoice events[] = {{"WELCOME", 34},
                                 {"FIRST_TIME", 14},
                                 {"PLAY", 14},
                                 {"INFO", 10},
                                 {"SIGNPOST", 8},
                                 {"EMOTIONAL", 7},
                                 {"ACCOMPANY_SEARCH", 4},
                                 {"VIDEO_HELP", 3},
                                 {"FAMILY_DAY", 2},
                                 {"VISIT_NOT_HAPPENED", 2},
                                 {"CONCERN_FOR_PRISONER", 1},
                                 {"COMPLAINT", 1}};
constexpr DemoChoice visits[] = {
    {"SCON", 74}, {"VIDEO", 10}, {"FAMILY_DAY", 8}, {"OFFI", 4}, {"RECEPTION", 4}};

void addCounts(TeamMaker &maker, const base::RecordId &session, std::int64_t opened,
               std::int64_t minutes)
{
    DemoRandom &random = maker.random;
    base::RecordId last;
    for (std::int64_t left = random.between(6, 16); left > 0; --left) {
        const std::int64_t at =
            opened + random.below(std::max<std::int64_t>(1, minutes)) * msPerMinute;
        const std::string_view event = choose(random, events);
        Making<Kind::HallCount> count;
        count.link("session", session)
            .text("event", event)
            .number("adults", random.between(1, 3))
            .number("children", random.chance(45) ? random.between(1, 3) : 0)
            .yes("first_time", event == "FIRST_TIME" || random.chance(8))
            .text("visit_type", choose(random, visits))
            .moment("at", {at});
        if (event == "CONCERN_FOR_PRISONER")
            count.yes("concern", true);
        if (random.chance(15))
            count.text("note",
                       random.word({"Asked about help with travel costs", "Locker key lost",
                                    "Booked the next visit together",
                                    "Did not know about the dress code"}));
        if (left == 1 && random.chance(10))
            count.link("corrects", last);
        last = maker.add(std::move(count), at / (minutesPerDay * msPerMinute));
    }
}

} // namespace

void addHall(TeamMaker &maker)
{
    DemoRandom &random = maker.random;
    const std::int64_t now = maker.setting.now.value;
    // The oldest first; the last one is going on now.
    for (std::int64_t left = maker.scaled(9, 400); left > 0; --left) {
        const bool isOpen = left == 1;
        const Day on = maker.today - (isOpen ? 0 : std::min<Day>(400, left * 3 - random.below(3)));
        const std::int64_t opened =
            isOpen ? now - 70 * msPerMinute : (on * minutesPerDay + 13 * 60) * msPerMinute;
        const std::int64_t minutes = isOpen ? 60 : random.between(8, 12) * 15;
        Making<Kind::HallSession> session;
        session.text("prison", maker.prison())
            .day("on", on)
            .text("state", isOpen ? "OPEN" : "CLOSED")
            .moment("opened_at", {opened})
            .number("workers", random.between(1, 4));
        if (!isOpen)
            session.moment("closed_at", {opened + minutes * msPerMinute});
        if (random.chance(15))
            session.text("note",
                         random.word({"Play corner shut", "Long queue at the search",
                                      "Quiet because of the weather"}));
        const base::RecordId id = maker.add(std::move(session), on);
        addCounts(maker, id, opened, minutes);
    }
}

} // namespace throughline::service
