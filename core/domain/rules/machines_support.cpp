// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/machine_tables.h"
#include "domain/schema_table.h"
#include "domain/working_days.h"

// What is asked for the day of release, arranged and met: the checklist, appointments, places to
// live (domain.md 3.3, 3.5, 3.8, 3.13).

namespace throughline::domain {

namespace {

using S = std::string_view;

namespace item {

// Answers are never changed, and a newer one puts an older one right: the bank card that was in
// hand is lost, the lift that was arranged fell through, a tap was on the wrong line. So every
// answer can follow every other; only "not asked" is gone once it was asked.
constexpr S fresh[] = {"NOT_ASKED", "NOT_KNOWN", "NOT_NEEDED",    "NEEDED",
                       "ARRANGED",  "IN_HAND",   "NOT_AVAILABLE", "DECLINED"};
constexpr S notAsked[] = {"NOT_KNOWN", "NOT_NEEDED",    "NEEDED",  "ARRANGED",
                          "IN_HAND",   "NOT_AVAILABLE", "DECLINED"};
constexpr S notKnown[] = {"NOT_NEEDED", "NEEDED",        "ARRANGED",
                          "IN_HAND",    "NOT_AVAILABLE", "DECLINED"};
constexpr S notNeeded[] = {"NOT_KNOWN", "NEEDED",        "ARRANGED",
                           "IN_HAND",   "NOT_AVAILABLE", "DECLINED"};
constexpr S needed[] = {"NOT_KNOWN", "NOT_NEEDED",    "ARRANGED",
                        "IN_HAND",   "NOT_AVAILABLE", "DECLINED"};
constexpr S arranged[] = {"NOT_KNOWN", "NOT_NEEDED",    "NEEDED",
                          "IN_HAND",   "NOT_AVAILABLE", "DECLINED"};
constexpr S inHand[] = {"NOT_KNOWN", "NOT_NEEDED",    "NEEDED",
                        "ARRANGED",  "NOT_AVAILABLE", "DECLINED"};
constexpr S notAvailable[] = {"NOT_KNOWN", "NOT_NEEDED", "NEEDED",
                              "ARRANGED",  "IN_HAND",    "DECLINED"};
constexpr S declined[] = {"NOT_KNOWN", "NOT_NEEDED", "NEEDED",
                          "ARRANGED",  "IN_HAND",    "NOT_AVAILABLE"};

constexpr Moves table[] = {
    {"", fresh},
    {"NOT_ASKED", notAsked},
    {"NOT_KNOWN", notKnown},
    {"NOT_NEEDED", notNeeded},
    {"NEEDED", needed},
    {"ARRANGED", arranged},
    {"IN_HAND", inHand},
    {"NOT_AVAILABLE", notAvailable},
    {"DECLINED", declined},
};

std::span<const Moves> rows(const Record &)
{
    return table;
}

} // namespace item

namespace meeting {

consteval std::uint16_t field(S name)
{
    return fieldNumber<Kind::Appointment>(name);
}

// One that is only written down afterwards is done at once.
constexpr S fresh[] = {"PLANNED", "STARTED", "DONE", "DID_NOT_HAPPEN"};
constexpr S planned[] = {"STARTED", "DONE", "DID_NOT_HAPPEN", "RESCHEDULED", "CANCELLED"};
constexpr S started[] = {"DONE", "DID_NOT_HAPPEN"};

constexpr Moves table[] = {
    {"", fresh},       {"PLANNED", planned},   {"STARTED", started},
    {"DONE", {}},      {"DID_NOT_HAPPEN", {}}, {"RESCHEDULED", {}},
    {"CANCELLED", {}},
};

constexpr std::uint16_t starts[] = {field("starts")};
constexpr std::uint16_t outcome[] = {field("outcome")};
constexpr std::uint16_t whyNot[] = {field("absence_reason"), field("outcome")};

constexpr Guard guards[] = {{"PLANNED", starts}, {"DONE", outcome}, {"DID_NOT_HAPPEN", whyNot}};

std::span<const Moves> rows(const Record &)
{
    return table;
}

} // namespace meeting

namespace duty {

consteval std::uint16_t field(S name)
{
    return fieldNumber<Kind::DutyToRefer>(name);
}

// UPCOMING and NOT_STARTED of domain.md 3.5 are no states: there is no record yet, and the days
// until the release say which it is. A person who says no ends it before it was sent.
constexpr S fresh[] = {"NOT_REQUIRED", "CONSENT_ASKED", "SUBMITTED"};
constexpr S notRequired[] = {"CONSENT_ASKED", "SUBMITTED"};
constexpr S consentAsked[] = {"SUBMITTED", "NOT_REQUIRED", "WITHDRAWN"};
constexpr S submitted[] = {"ACCEPTED", "NOT_ACCEPTED", "WITHDRAWN", "EXPIRED"};

constexpr Moves table[] = {
    {"", fresh},
    {"NOT_REQUIRED", notRequired},
    {"CONSENT_ASKED", consentAsked},
    {"SUBMITTED", submitted},
    {"ACCEPTED", {}},
    {"NOT_ACCEPTED", {}},
    {"WITHDRAWN", {}},
    {"EXPIRED", {}},
};

constexpr std::uint16_t council[] = {field("local_authority")};
constexpr std::uint16_t sentOn[] = {field("sent_on")};
constexpr std::uint16_t outcome[] = {field("outcome")};
constexpr std::uint16_t withdrawal[] = {field("withdrawal")};

constexpr std::int64_t expiryDays = 26 * 7;

bool hasRunOut(const Record &record, PartialDate today)
{
    const auto *sent = fieldAs<PartialDate>(record, field("sent_on"));
    return sent != nullptr && sent->isWholeDay() && daysBetween(*sent, today) >= expiryDays;
}

constexpr Guard guards[] = {
    {"SUBMITTED", council},
    {"SUBMITTED", sentOn},
    {"ACCEPTED", outcome},
    {"NOT_ACCEPTED", outcome},
    {"WITHDRAWN", withdrawal},
    {"EXPIRED", {}, {}, hasRunOut, "26 weeks must have gone by since it was sent"},
};

std::span<const Moves> rows(const Record &)
{
    return table;
}

} // namespace duty

namespace place {

consteval std::uint16_t field(S name)
{
    return fieldNumber<Kind::Placement>(name);
}

// One path for CAS1, CAS2, CAS3, the council's and supported places (domain.md 3.13 has a machine
// of its sector's systems for each). We hear of some only when they are offered or lived in.
constexpr S fresh[] = {"ASKED", "WAITING", "OFFERED", "BOOKED", "ARRIVED"};
constexpr S asked[] = {"WAITING", "OFFERED", "BOOKED", "REFUSED", "CANCELLED"};
constexpr S waiting[] = {"OFFERED", "BOOKED", "REFUSED", "CANCELLED"};
constexpr S offered[] = {"BOOKED", "ARRIVED", "REFUSED", "CANCELLED"};
constexpr S booked[] = {"ARRIVED", "NOT_ARRIVED", "CANCELLED"};
// Some come a day late, while the bed is still held.
constexpr S notArrived[] = {"ARRIVED", "CANCELLED"};
constexpr S arrived[] = {"DEPARTED"};

constexpr Moves table[] = {
    {"", fresh},          {"ASKED", asked},   {"WAITING", waiting},
    {"OFFERED", offered}, {"BOOKED", booked}, {"NOT_ARRIVED", notArrived},
    {"ARRIVED", arrived}, {"REFUSED", {}},    {"DEPARTED", {}},
    {"CANCELLED", {}},
};

constexpr std::uint16_t whose[] = {field("service"), field("provider"), field("type")};
constexpr std::uint16_t startOn[] = {field("start_on")};
constexpr std::uint16_t endedOn[] = {field("ended_on")};
constexpr std::uint16_t departure[] = {field("departure")};

constexpr Guard guards[] = {
    {"OFFERED", whose},   {"BOOKED", whose},     {"ARRIVED", whose},
    {"ARRIVED", startOn}, {"DEPARTED", endedOn}, {"DEPARTED", departure},
};

std::span<const Moves> rows(const Record &)
{
    return table;
}

} // namespace place

} // namespace

const StateMachine machines::checklist{Kind::Checklist, fieldNumber<Kind::Checklist>("status"),
                                       "answer", item::rows};

const StateMachine machines::appointment{Kind::Appointment, meeting::field("state"), "appointment",
                                         meeting::rows, meeting::guards};

const StateMachine machines::dutyToRefer{Kind::DutyToRefer, duty::field("state"), "duty to refer",
                                         duty::rows, duty::guards};

const StateMachine machines::placement{Kind::Placement, place::field("state"), "placement",
                                       place::rows, place::guards};

} // namespace throughline::domain
