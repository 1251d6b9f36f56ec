// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/machine_tables.h"
#include "domain/schema_table.h"

#include <array>

namespace throughline::domain {

namespace {

using S = std::string_view;

// Into us.
constexpr S inNew[] = {"RECEIVED"};
constexpr S inReceived[] = {"MORE_INFO", "ACCEPTED", "DECLINED", "WITHDRAWN"};
constexpr S inMoreInfo[] = {"ACCEPTED", "DECLINED", "WITHDRAWN"};
constexpr S inAccepted[] = {"WAITING", "ASSIGNED", "WITHDRAWN"};
constexpr S inWaiting[] = {"ASSIGNED", "WITHDRAWN"};
constexpr S inAssigned[] = {"FIRST_CONTACT", "WITHDRAWN"};
constexpr S inFirstContact[] = {"ACTIVE", "WITHDRAWN"};
constexpr S inActive[] = {"COMPLETED", "ENDED_EARLY", "WITHDRAWN"};

constexpr Moves in[] = {
    {"", inNew},
    {"RECEIVED", inReceived},
    {"MORE_INFO", inMoreInfo},
    {"ACCEPTED", inAccepted},
    {"WAITING", inWaiting},
    {"ASSIGNED", inAssigned},
    {"FIRST_CONTACT", inFirstContact},
    {"ACTIVE", inActive},
    {"COMPLETED", {}},
    {"ENDED_EARLY", {}},
    {"DECLINED", {}},
    {"WITHDRAWN", {}},
};

// From us to a service. Answers come in any order and some never come, so between SENT and a
// decision each may be skipped; READY never is, because it is where consent is checked.
constexpr S outNew[] = {"DRAFT", "READY"};
constexpr S outDraft[] = {"READY", "WITHDRAWN"};
constexpr S outReady[] = {"SENT", "WITHDRAWN"};
constexpr S outSent[] = {"ACKNOWLEDGED", "MORE_INFO", "ACCEPTED", "WAITING_LIST",
                         "REFUSED",      "NO_REPLY",  "WITHDRAWN"};
constexpr S outAcknowledged[] = {"MORE_INFO", "ACCEPTED", "WAITING_LIST",
                                 "REFUSED",   "NO_REPLY", "WITHDRAWN"};
constexpr S outMoreInfo[] = {"ACKNOWLEDGED", "ACCEPTED", "WAITING_LIST",
                             "REFUSED",      "NO_REPLY", "WITHDRAWN"};
constexpr S outNoReply[] = {"ACKNOWLEDGED", "MORE_INFO", "ACCEPTED",
                            "WAITING_LIST", "REFUSED",   "WITHDRAWN"};
constexpr S outWaitingList[] = {"ACCEPTED", "OFFERED", "REFUSED", "WITHDRAWN"};
constexpr S outAccepted[] = {"OFFERED", "WITHDRAWN"};
constexpr S outOffered[] = {"TAKEN_UP", "NOT_TAKEN_UP", "WITHDRAWN"};
constexpr S outTakenUp[] = {"CLOSED", "WITHDRAWN"};
constexpr S outNotTakenUp[] = {"CLOSED"};

constexpr Moves out[] = {
    {"", outNew},
    {"DRAFT", outDraft},
    {"READY", outReady},
    {"SENT", outSent},
    {"ACKNOWLEDGED", outAcknowledged},
    {"MORE_INFO", outMoreInfo},
    {"NO_REPLY", outNoReply},
    {"WAITING_LIST", outWaitingList},
    {"ACCEPTED", outAccepted},
    {"OFFERED", outOffered},
    {"TAKEN_UP", outTakenUp},
    {"NOT_TAKEN_UP", outNotTakenUp},
    {"REFUSED", {}},
    {"WITHDRAWN", {}},
    {"CLOSED", {}},
};

template<std::size_t size>
using Numbers = std::array<std::uint16_t, size>;

consteval std::uint16_t field(std::string_view name)
{
    return fieldNumber<Kind::Referral>(name);
}

constexpr Numbers<1> purpose{field("consent_purpose")};
constexpr Numbers<2> toWhom{field("service"), field("service_name")};
constexpr Numbers<2> refusal{field("refusal"), field("reason")};
constexpr Numbers<1> reason{field("reason")};
constexpr Numbers<2> whyEnded{field("end_reason"), field("reason")};

// The keys of both directions in one table: where a key is in both, both ask for the same.
constexpr Guard guards[] = {
    {"READY", purpose},        {"SENT", toWhom},         {"REFUSED", refusal},
    {"DECLINED", refusal},     {"NOT_TAKEN_UP", reason}, {"WITHDRAWN", whyEnded},
    {"ENDED_EARLY", whyEnded},
};

constexpr Reset resets[] = {{"", reason}};

std::span<const Moves> machineOf(std::string_view direction)
{
    if (direction == "IN")
        return in;
    return direction == "OUT" ? std::span<const Moves>(out) : std::span<const Moves>{};
}

std::span<const Moves> rowsOf(const Record &referral)
{
    return machineOf(fieldText(referral, field("direction")));
}

} // namespace

const StateMachine machines::referral{Kind::Referral, field("status"), "referral",        rowsOf,
                                      guards,         resets,          field("status_on")};

} // namespace throughline::domain
