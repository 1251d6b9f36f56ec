// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Places that somebody else provides, and the council's duty (domain.md 3.5, 3.13).
#include "service/demo/case_maker.h"

namespace throughline::service {

namespace {

using domain::Kind;
using Day = std::int64_t;

constexpr DemoChoice beforeStates[] = {{"ASKED", 30},  {"WAITING", 20}, {"OFFERED", 15},
                                       {"BOOKED", 20}, {"REFUSED", 10}, {"CANCELLED", 5}};
constexpr DemoChoice casEnds[] = {{"planned-move-on", 70},
                                  {"bed-withdrawn-recall-breach", 15},
                                  {"bed-withdrawn-person-on-probation-no-longer-in-property", 8},
                                  {"other", 7}};
constexpr DemoChoice casMoves[] = {{"rental-accommodation-social-rental", 22},
                                   {"rental-accommodation-private-rental", 18},
                                   {"friends-or-family-settled", 20},
                                   {"support-housing", 14},
                                   {"friends-or-family-transient", 10},
                                   {"homeless-rough-sleeping", 8},
                                   {"recalled", 8}};
struct MoveOnType
{
    std::string_view move;
    std::string_view type;
};
constexpr MoveOnType moveOnTypes[] = {{"rental-accommodation-social-rental", "A01D"},
                                      {"rental-accommodation-private-rental", "A01C"},
                                      {"friends-or-family-settled", "A07B"},
                                      {"support-housing", "A04"},
                                      {"friends-or-family-transient", "A07A"},
                                      {"homeless-rough-sleeping", "A08A"},
                                      {"recalled", "HMP"}};

[[nodiscard]] std::string_view typeFor(CaseMaker &maker, std::string_view answer)
{
    if (answer == "AP")
        return "A02";
    if (answer == "SUPPORTED")
        return "A04";
    return maker.random.word({"A17", "A17", "A17", "A10", "A11"});
}

[[nodiscard]] std::string_view stateOf(CaseMaker &maker, Day nights)
{
    DemoRandom &random = maker.random;
    if (!maker.life.isOut)
        return choose(random, beforeStates);
    if (random.chance(5))
        return random.word({"NOT_ARRIVED", "CANCELLED", "REFUSED"});
    return maker.life.releaseDay + nights < maker.today ? "DEPARTED" : "ARRIVED";
}

void setEnd(CaseMaker &maker, Making<Kind::Placement> &placement, Day ended)
{
    DemoRandom &random = maker.random;
    const std::string_view move = choose(random, casMoves);
    placement.day("ended_on", ended)
        .text("departure", choose(random, casEnds))
        .text("move_on", move);
    for (const MoveOnType &one : moveOnTypes) {
        if (one.move == move)
            placement.text("move_on_type", one.type);
    }
}

} // namespace

void addPlacement(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    const std::string_view answer = life.isOut ? life.firstNight : life.destination;
    if (!life.hasRelease || (answer != "CAS" && answer != "AP" && answer != "SUPPORTED"))
        return;
    Making<Kind::Placement> placement;
    const std::string_view type = typeFor(maker, answer);
    const Day nights = type == "A17" ? random.between(40, 84) : random.between(60, 180);
    const std::string_view state = stateOf(maker, nights);
    placement.text("type", type)
        .text("provider",
              random.word({"Example Homes", "Sampleton Housing", "Cartrefi Enghraifft",
                           "St Example's House"}))
        .text("state", state);
    const bool isThere = state == "ARRIVED" || state == "DEPARTED";
    if (isThere || state == "BOOKED" || state == "NOT_ARRIVED")
        placement.day("start_on", life.releaseDay).day("planned_end", life.releaseDay + nights);
    if (state == "DEPARTED")
        setEnd(maker, placement, life.releaseDay + nights);
    else if (state == "ARRIVED" && random.chance(55))
        placement.text("move_on_plan",
                       random.word({"On the council's list", "Viewing private lets",
                                    "Sister has a room from next month", "Bond scheme asked for"}));
    if (random.chance(80))
        placement.link("owner", maker.keyWorker);
    placement.link("release", maker.release);
    (void)maker.add(std::move(placement), isThere ? life.releaseDay : life.heardOn);
}

void addDutyToRefer(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    const bool isSettled = life.destination == "OWN_RENTED" || life.destination == "FAMILY_SETTLED";
    if (!life.hasRelease || !random.chance(isSettled ? 15 : 70))
        return;
    Making<Kind::DutyToRefer> duty;
    duty.link("release", maker.release).text("local_authority", maker.council());
    constexpr Day runsOut = 26 * 7;
    const Day sent = std::min(maker.past(life.releaseDay - random.between(5, 56)),
                              std::max(life.heardOn, life.releaseDay - 56));
    std::string_view state = isSettled ? std::string_view("NOT_REQUIRED")
        : random.chance(12)            ? std::string_view("CONSENT_ASKED")
        : random.chance(30)
        ? std::string_view("SUBMITTED")
        : random.word({"ACCEPTED", "ACCEPTED", "ACCEPTED", "NOT_ACCEPTED", "WITHDRAWN"});
    if (state == "SUBMITTED" && maker.today - sent >= runsOut)
        state = "EXPIRED";
    const bool isAnswered = state == "ACCEPTED" || state == "NOT_ACCEPTED";
    duty.text("state", state);
    if (isAnswered || state == "SUBMITTED" || state == "EXPIRED") {
        duty.day("consent_on", sent - random.below(4))
            .day("sent_on", sent)
            .text("method",
                  random.word({"Council's own form", "Secure e-mail", "Duty to Refer page"}));
        if (random.chance(70))
            duty.text("reference", "DTR-" + std::to_string(random.between(10'000, 99'999)));
    }
    if (isAnswered) {
        const bool isYes = state == "ACCEPTED";
        duty.text("outcome",
                  life.area->isWales
                      ? (isYes ? random.word({"successful-prevention", "successfully-relieved"})
                               : random.word({"assistance-refused", "non-co-operation"}))
                      : (isYes ? random.word({"PREVENTION_AND_RELIEF_DUTY",
                                              "PREVENTION_AND_RELIEF_DUTY", "PRIORITY_NEED"})
                               : random.word({"NO_LOCAL_CONNECTION", "INTENTIONALLY_HOMELESS",
                                              "REJECTED_FOR_ANOTHER_REASON"})))
            .day("outcome_on", maker.past(sent + random.between(2, 30)));
        if (isYes)
            duty.text("duty",
                      life.area->isWales ? random.word({"S66", "S73", "S68"})
                                         : random.word({"PREVENTION", "RELIEF", "MAIN"}));
    }
    if (state == "WITHDRAWN")
        duty.text("withdrawal",
                  random.word({"HOUSING_NEED_RESOLVED", "DISENGAGED", "NO_CONSENT",
                               "INCORRECT_LOCAL_AUTHORITY"}));
    (void)maker.add(std::move(duty), isSettled ? life.heardOn : sent);
}

} // namespace throughline::service
