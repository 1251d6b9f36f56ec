// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/release_rules.h"

#include "domain/rules/machine_tables.h"
#include "domain/schema_table.h"

namespace throughline::domain {

namespace {

using S = std::string_view;

// A worker may start from "already out", so a new release can be a past one.
constexpr S fresh[] = {"PLANNED", "CONFIRMED", "RELEASED", "RELEASED_UNKNOWN"};
constexpr S planned[] = {"CONFIRMED", "POSTPONED", "MOVED",
                         "CANCELLED", "RELEASED",  "RELEASED_UNKNOWN"};
constexpr S confirmed[] = {"POSTPONED", "MOVED", "CANCELLED", "RELEASED", "RELEASED_UNKNOWN"};
constexpr S waitingForNews[] = {"PLANNED", "CONFIRMED", "CANCELLED", "RELEASED",
                                "RELEASED_UNKNOWN"};
// News was wrong: whoever is not out yet can still come out.
constexpr S cancelled[] = {"RELEASED", "RELEASED_UNKNOWN"};
constexpr S heardAfterwards[] = {"RELEASED", "RECALLED"};
constexpr S released[] = {"RECALLED"};

constexpr Moves machine[] = {
    {"", fresh},
    {"PLANNED", planned},
    {"CONFIRMED", confirmed},
    {"POSTPONED", waitingForNews},
    {"MOVED", waitingForNews},
    {"CANCELLED", cancelled},
    {"RELEASED_UNKNOWN", heardAfterwards},
    {"RELEASED", released},
    {"RECALLED", {}},
};

constexpr std::uint16_t date[] = {fieldNumber<Kind::Release>("release_date")};
constexpr std::uint16_t dayOut[] = {fieldNumber<Kind::Release>("released_at"),
                                    fieldNumber<Kind::Release>("release_date")};

// Of one who was heard of afterwards neither day nor hour need be known.
constexpr Guard guards[] = {{"CONFIRMED", date}, {"RELEASED", dayOut}};

constexpr S otherReasons[] = {"MOVED", "CANCELLED"};

constexpr GateConsequence consequences[] = {
    {"MET", "ATTENDED", "RELEASED", {}},
    {"WAITING", "", "", {}},
    {"NOT_RELEASED", "NOT_AVAILABLE_PRISON", "POSTPONED", otherReasons},
    {"LEFT_BEFORE", "DID_NOT_ATTEND", "RELEASED", {}},
    {"DECLINED", "DECLINED", "RELEASED", {}},
};

std::span<const Moves> rows(const Record &)
{
    return machine;
}

} // namespace

const StateMachine machines::release{Kind::Release, fieldNumber<Kind::Release>("state"), "release",
                                     rows, guards};

base::Result<void> checkReleaseMove(std::string_view from, std::string_view to)
{
    return checkMoveIn(machine, "release", from, to);
}

const GateConsequence *gateConsequence(std::string_view gateOutcome)
{
    for (const GateConsequence &one : consequences) {
        if (one.gateOutcome == gateOutcome)
            return &one;
    }
    return nullptr;
}

std::span<const GateConsequence> gateConsequences()
{
    return consequences;
}

} // namespace throughline::domain
