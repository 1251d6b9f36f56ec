// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/machine_tables.h"
#include "domain/schema_table.h"

// A person's case and who is given it, what they agreed to, what they need, and what is kept of it
// (domain.md 3.1, 3.9, 3.10, 3.18).

namespace throughline::domain {

namespace {

using S = std::string_view;

namespace casework {

consteval std::uint16_t field(S name)
{
    return fieldNumber<Kind::Person>(name);
}

// MERGED is derived and never stored: a merge is a record of its own (same_person.h), so that
// taking it back leaves everybody in the state they were in.
constexpr S fresh[] = {"IDENTIFIED", "ENGAGING", "OPEN", "CLOSED"};
constexpr S identified[] = {"ENGAGING", "OPEN", "CLOSED"};
constexpr S engaging[] = {"OPEN", "CLOSED"};
constexpr S open[] = {"PAUSED", "RESTRICTED", "CLOSED"};
constexpr S paused[] = {"OPEN", "RESTRICTED", "CLOSED"};
constexpr S restricted[] = {"CLOSED"};
constexpr S closed[] = {"OPEN"};

constexpr Moves table[] = {
    {"", fresh},        {"IDENTIFIED", identified}, {"ENGAGING", engaging}, {"OPEN", open},
    {"PAUSED", paused}, {"RESTRICTED", restricted}, {"CLOSED", closed},
};

constexpr std::uint16_t basis[] = {field("basis")};
constexpr std::uint16_t reviewOn[] = {field("review_on")};
constexpr std::uint16_t closeReason[] = {field("close_reason")};
constexpr std::uint16_t reopenReason[] = {field("reopen_reason")};
constexpr std::uint16_t statusReason[] = {field("status_reason")};

// A consent that is given is a lawful basis too, and is then named as the basis.
constexpr Guard guards[] = {
    {"OPEN", basis},
    {"OPEN", reopenReason, "CLOSED"},
    {"PAUSED", reviewOn},
    {"CLOSED", closeReason},
};

constexpr std::uint16_t onOpening[] = {field("close_reason"), field("review_on")};
constexpr std::uint16_t onClosing[] = {field("reopen_reason"), field("review_on")};
constexpr Reset resets[] = {{"", statusReason}, {"OPEN", onOpening}, {"CLOSED", onClosing}};

std::span<const Moves> rows(const Record &)
{
    return table;
}

} // namespace casework

namespace agreement {

consteval std::uint16_t field(S name)
{
    return fieldNumber<Kind::Consent>(name);
}

// Whoever said no, or yes for a time, can be asked again.
constexpr S fresh[] = {"NOT_ASKED", "GIVEN", "GIVEN_LIMITED", "REFUSED", "NOT_NEEDED"};
constexpr S notAsked[] = {"GIVEN", "GIVEN_LIMITED", "REFUSED", "NOT_NEEDED"};
constexpr S given[] = {"GIVEN_LIMITED", "WITHDRAWN", "EXPIRED"};
constexpr S givenLimited[] = {"GIVEN", "WITHDRAWN", "EXPIRED"};
constexpr S refused[] = {"GIVEN", "GIVEN_LIMITED"};
constexpr S over[] = {"GIVEN", "GIVEN_LIMITED", "REFUSED"};
constexpr S notNeeded[] = {"NOT_ASKED", "GIVEN", "GIVEN_LIMITED", "REFUSED"};

constexpr Moves table[] = {
    {"", fresh},          {"NOT_ASKED", notAsked},
    {"GIVEN", given},     {"GIVEN_LIMITED", givenLimited},
    {"REFUSED", refused}, {"WITHDRAWN", over},
    {"EXPIRED", over},    {"NOT_NEEDED", notNeeded},
};

constexpr std::uint16_t decidedOn[] = {field("decided_on")};
constexpr std::uint16_t limits[] = {field("limits")};
constexpr std::uint16_t expiresOn[] = {field("expires_on")};
constexpr std::uint16_t reason[] = {field("reason")};

bool hasRunOut(const Record &consent, PartialDate today)
{
    const auto *last = fieldAs<PartialDate>(consent, field("expires_on"));
    return last != nullptr && *last <= today;
}

constexpr Guard guards[] = {
    {"GIVEN", decidedOn},
    {"GIVEN_LIMITED", decidedOn},
    {"GIVEN_LIMITED", limits},
    {"REFUSED", decidedOn},
    {"WITHDRAWN", decidedOn},
    {"EXPIRED", expiresOn},
    {"EXPIRED", {}, {}, hasRunOut, "the day to ask again must have come"},
    {"NOT_NEEDED", reason},
};

constexpr std::uint16_t onGiving[] = {field("reason"), field("expires_on"), field("limits")};
constexpr std::uint16_t onLimiting[] = {field("reason"), field("expires_on")};
constexpr Reset resets[] = {
    {"GIVEN", onGiving}, {"GIVEN_LIMITED", onLimiting}, {"REFUSED", reason}, {"WITHDRAWN", reason}};

std::span<const Moves> rows(const Record &)
{
    return table;
}

} // namespace agreement

namespace needs {

// It may have been met, or turned down, before anybody here began.
constexpr S fresh[] = {"NOT_STARTED", "IN_PROGRESS", "MET", "DECLINED"};
constexpr S notStarted[] = {"IN_PROGRESS", "MET", "DECLINED"};
constexpr S inProgress[] = {"MET", "DECLINED"};

constexpr Moves table[] = {
    {"", fresh},      {"NOT_STARTED", notStarted}, {"IN_PROGRESS", inProgress}, {"MET", {}},
    {"DECLINED", {}},
};

std::span<const Moves> rows(const Record &)
{
    return table;
}

} // namespace needs

namespace keeping {

consteval std::uint16_t field(S name)
{
    return fieldNumber<Kind::Retention>(name);
}

// Whoever decided can look again, as long as nothing is erased. What stands against a state in
// other records (a case that is open, a legal hold, a concern) service::Edit asks.
constexpr S fresh[] = {"RUNNING", "REVIEW"};
constexpr S running[] = {"REVIEW"};
constexpr S review[] = {"KEEP", "DESTROY"};
constexpr S decided[] = {"REVIEW"};

constexpr Moves table[] = {
    {"", fresh}, {"RUNNING", running}, {"REVIEW", review}, {"KEEP", decided}, {"DESTROY", decided},
};

constexpr std::uint16_t until[] = {field("until")};
constexpr std::uint16_t reason[] = {field("reason")};

constexpr Guard guards[] = {
    {"KEEP", until},
    {"KEEP", reason},
    {"DESTROY", reason},
};

constexpr std::uint16_t untilAndReason[] = {field("until"), field("reason")};
constexpr Reset resets[] = {{"REVIEW", untilAndReason}, {"DESTROY", until}};

std::span<const Moves> rows(const Record &)
{
    return table;
}

} // namespace keeping

namespace handOver {

consteval std::uint16_t field(S name)
{
    return fieldNumber<Kind::CaseTransfer>(name);
}

// Whoever offered it sees that it was declined, finds somebody else and says so.
constexpr S fresh[] = {"OFFERED"};
constexpr S offered[] = {"ACCEPTED", "DECLINED", "WITHDRAWN"};
constexpr S declined[] = {"CLOSED"};
constexpr S answers[] = {"ACCEPTED", "DECLINED"};

constexpr Moves table[] = {
    {"", fresh},       {"OFFERED", offered}, {"ACCEPTED", {}}, {"DECLINED", declined},
    {"WITHDRAWN", {}}, {"CLOSED", {}},
};

constexpr std::uint16_t role[] = {field("role")};
constexpr std::uint16_t to[] = {field("to")};
constexpr std::uint16_t why[] = {field("answer_reason")};

constexpr Guard guards[] = {{"OFFERED", role}, {"OFFERED", to}, {"DECLINED", why}};

std::span<const Moves> rows(const Record &)
{
    return table;
}

} // namespace handOver

} // namespace

const StateMachine machines::person{
    Kind::Person,     casework::field("status"),   "person", casework::rows, casework::guards,
    casework::resets, casework::field("status_on")};

const StateMachine machines::consent{
    Kind::Consent,     agreement::field("state"),     "consent", agreement::rows, agreement::guards,
    agreement::resets, agreement::field("decided_on")};

const StateMachine machines::retention{
    Kind::Retention, keeping::field("state"),   "review", keeping::rows, keeping::guards,
    keeping::resets, keeping::field("state_on")};

const StateMachine machines::need{Kind::Need, fieldNumber<Kind::Need>("status"), "need",
                                  needs::rows};

const StateMachine machines::caseTransfer{Kind::CaseTransfer,
                                          handOver::field("state"),
                                          "hand-over",
                                          handOver::rows,
                                          handOver::guards,
                                          {},
                                          handOver::field("answered_on"),
                                          handOver::answers};

} // namespace throughline::domain
