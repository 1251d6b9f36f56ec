// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Workers and volunteers, their hours, and those who are out there alone.
#include "service/demo/team_maker.h"
#include "service/workers.h"

#include <vector>

namespace throughline::service {

namespace {

using domain::Kind;
using Day = std::int64_t;

constexpr std::int64_t msPerMinute = 60'000;
[[nodiscard]] std::string_view roleOf(std::size_t place)
{
    constexpr std::string_view first[] = {"COORDINATOR", "FAMILY_WORKER", "SAFEGUARDING_LEAD"};
    if (place < std::size(first))
        return first[place];
    return place < 8 ? "CASEWORKER" : place < 12 ? "VOLUNTEER" : "MENTOR";
}

void addHours(TeamMaker &maker, const base::RecordId &worker)
{
    DemoRandom &random = maker.random;
    for (std::int64_t weeks = maker.scaled(8, 40); weeks > 0; --weeks) {
        const Day on = maker.today - weeks * 7 + random.below(7);
        Making<Kind::Hours> hours;
        hours.link("worker", worker)
            .day("on", on)
            .number("minutes", random.between(4, 12) * 30)
            .text("prison", maker.prison());
        if (random.chance(30))
            hours.text("expense_type", random.word({"Travel", "Parking", "Food"}))
                .number("expense", random.between(12, 190) * 10);
        (void)maker.add(std::move(hours), on);
    }
}

} // namespace

void addStaff(TeamMaker &maker)
{
    DemoRandom &random = maker.random;
    // Users come first; made-up colleagues fill the team up.
    const auto &members = maker.setting.teams[maker.team].members;
    const std::size_t all = demoWorkers / demoAreaCount + (maker.team == 0 ? 1 : 0);
    for (std::size_t i = 0; i < all; ++i) {
        const bool isUser = i < members.size();
        const std::string_view role = isUser ? members[i].role : roleOf(i);
        Making<Kind::Worker> worker;
        if (isUser)
            worker.link("user", asReference(members[i].user));
        worker.text("name", isUser ? members[i].name : demoFullName(random, maker.area.isWales))
            .text("roles", role)
            .codes("prisons_cleared", {std::string(maker.prison()), std::string(maker.prison())})
            .day("vetting_until", maker.today + random.between(-20, 700))
            .day("keys_on", maker.today - random.between(60, 900))
            .text("training",
                  random.word({"Safeguarding, lone working", "Induction",
                               "Safeguarding, mental health first aid"}))
            .text("dbs_level", random.word({"Basic", "Standard", "Enhanced"}))
            .day("dbs_on", maker.today - random.between(100, 1000))
            .yes("cleared", random.chance(92))
            .day("supervision_on", maker.today + random.between(-5, 45))
            .text("emergency_contact", demoMobile(random))
            .text("telephone", demoPhone(random))
            .day("started_on", maker.today - random.between(60, 2500));
        if (random.chance(12))
            worker.day("away_from", maker.today - random.below(4))
                .day("away_until", maker.today + random.between(2, 12))
                .link("covered_by", maker.worker());
        if (i > 4 && random.chance(6))
            worker.day("left_on", maker.today - random.below(50));
        const base::RecordId id = maker.add(std::move(worker), maker.today - 60);
        if (role == "VOLUNTEER" || role == "MENTOR")
            addHours(maker, id);
    }
}

void addLoneWorking(TeamMaker &maker)
{
    DemoRandom &random = maker.random;
    // What is over is over on another day; the others are out there now.
    constexpr std::string_view states[] = {"SAFE",      "SAFE",    "RESOLVED", "SAFE",
                                           "PLANNED",   "STARTED", "EXTENDED", "OVERDUE",
                                           "ESCALATED", "ALARM"};
    const std::int64_t now = maker.setting.now.value;
    const std::size_t count = maker.team == 0 ? std::size(states) : 5;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view state = states[i];
        const bool isOver = state == "SAFE" || state == "RESOLVED";
        const std::int64_t start = state == "PLANNED" ? now + 150 * msPerMinute
                                                      : now
                - (isOver ? random.between(1, 20) * 24 * 60 : random.between(50, 110))
                    * msPerMinute;
        base::RecordId who = maker.worker();
        // Whoever looks at made-up people is not out alone themselves, and least of all in danger.
        if (!isOver && who == asReference(maker.setting.self)) {
            std::vector<base::UserId> others = maker.setting.teams[maker.team].workers;
            std::erase(others, maker.setting.self);
            if (others.empty())
                continue;
            who = asReference(random.pick<base::UserId>(others));
        }
        const bool isLate = state == "OVERDUE" || state == "ESCALATED" || state == "ALARM";
        const std::int64_t end =
            isLate ? now - random.between(5, 40) * msPerMinute : start + 120 * msPerMinute;
        Making<Kind::LoneWorking> check;
        check.link("worker", who)
            .text("state", state)
            .moment("expected_end", {end})
            .text("place",
                  random.word(
                      {"Home visit, town centre", "Hostel", "At the gate", "Probation office"}));
        if (state != "PLANNED")
            check.moment("started_at", {start});
        if (isOver)
            check.moment("ended_at", {start + random.between(40, 140) * msPerMinute});
        if (state == "ESCALATED")
            check.text("step", "t-45-min");
        if (state == "ALARM")
            check.moment("alarm_at", {now - random.between(1, 5) * msPerMinute});
        if (state == "RESOLVED")
            check.text("note", "Phone had no signal; rang from the bus stop.");
        (void)maker.add(std::move(check),
                        state == "PLANNED" ? maker.today : start / (24 * 60 * msPerMinute));
    }
}

} // namespace throughline::service
