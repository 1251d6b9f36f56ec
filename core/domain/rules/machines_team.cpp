// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/machine_tables.h"
#include "domain/schema_table.h"

// Keeping people safe, and what a team holds in common (domain.md 3.11, 3.12, 3.14 to 3.17).

namespace throughline::domain {

namespace {

using S = std::string_view;

namespace concern {

consteval std::uint16_t field(S name)
{
    return fieldNumber<Kind::Safeguarding>(name);
}

// 999 can be called at any point, before the lead has seen it and again when a review finds
// danger; new facts can turn a decision not to refer.
constexpr S fresh[] = {"RAISED", "EMERGENCY"};
constexpr S raised[] = {"SEEN", "EMERGENCY"};
constexpr S seen[] = {"EMERGENCY", "ADVICE", "REFERRED", "NOT_REFERRED"};
constexpr S emergency[] = {"SEEN", "ADVICE", "REFERRED", "NOT_REFERRED", "ACTION"};
constexpr S advice[] = {"EMERGENCY", "REFERRED", "NOT_REFERRED"};
constexpr S referred[] = {"EMERGENCY", "ACTION", "FEEDBACK", "REVIEW"};
constexpr S notReferred[] = {"EMERGENCY", "ADVICE", "REFERRED", "ACTION", "REVIEW", "CLOSED"};
constexpr S action[] = {"EMERGENCY", "FEEDBACK", "REVIEW"};
constexpr S feedback[] = {"EMERGENCY", "ACTION", "REVIEW", "CLOSED"};
constexpr S review[] = {"EMERGENCY", "ADVICE", "REFERRED", "NOT_REFERRED", "ACTION", "CLOSED"};

constexpr Moves table[] = {
    {"", fresh},
    {"RAISED", raised},
    {"SEEN", seen},
    {"EMERGENCY", emergency},
    {"ADVICE", advice},
    {"REFERRED", referred},
    {"NOT_REFERRED", notReferred},
    {"ACTION", action},
    {"FEEDBACK", feedback},
    {"REVIEW", review},
    {"CLOSED", {}},
};

constexpr std::uint16_t lead[] = {field("lead"), field("seen_at")};
constexpr std::uint16_t referredTo[] = {field("referred_to")};
constexpr std::uint16_t decision[] = {field("decision")};
constexpr std::uint16_t reviewOn[] = {field("review_on")};
constexpr std::uint16_t closedOn[] = {field("closed_on")};
constexpr std::uint16_t learning[] = {field("learning")};

// Nothing is asked of whoever raises one or rings 999.
constexpr Guard guards[] = {
    {"SEEN", lead},       {"REFERRED", referredTo}, {"NOT_REFERRED", decision},
    {"REVIEW", reviewOn}, {"CLOSED", closedOn},     {"CLOSED", learning},
};

std::span<const Moves> rows(const Record &)
{
    return table;
}

} // namespace concern

namespace alone {

consteval std::uint16_t field(S name)
{
    return fieldNumber<Kind::LoneWorking>(name);
}

// The alarm goes from every state in which somebody is out there, also after others took it further
// (domain.md 3.12 draws the way that is usual).
constexpr S fresh[] = {"PLANNED", "STARTED"};
constexpr S planned[] = {"STARTED", "RESOLVED"};
constexpr S started[] = {"EXTENDED", "SAFE", "OVERDUE", "ALARM"};
constexpr S extended[] = {"SAFE", "OVERDUE", "ALARM"};
constexpr S overdue[] = {"EXTENDED", "SAFE", "ESCALATED", "ALARM"};
constexpr S alarm[] = {"ESCALATED"};
constexpr S escalated[] = {"ALARM", "RESOLVED"};

constexpr Moves table[] = {
    {"", fresh},          {"PLANNED", planned}, {"STARTED", started},     {"EXTENDED", extended},
    {"OVERDUE", overdue}, {"ALARM", alarm},     {"ESCALATED", escalated}, {"SAFE", {}},
    {"RESOLVED", {}},
};

constexpr std::uint16_t worker[] = {field("worker")};
constexpr std::uint16_t expectedEnd[] = {field("expected_end")};
constexpr std::uint16_t note[] = {field("note")};

// Nothing stands in the way of saying that one is safe, late or in danger.
constexpr Guard guards[] = {
    {"PLANNED", worker},      {"PLANNED", expectedEnd},  {"STARTED", worker},
    {"STARTED", expectedEnd}, {"EXTENDED", expectedEnd}, {"RESOLVED", note},
};

std::span<const Moves> rows(const Record &)
{
    return table;
}

} // namespace alone

namespace hall {

constexpr S fresh[] = {"OPEN"};
constexpr S open[] = {"CLOSED"};

constexpr Moves table[] = {{"", fresh}, {"OPEN", open}, {"CLOSED", {}}};

std::span<const Moves> rows(const Record &)
{
    return table;
}

} // namespace hall

namespace capacity {

consteval std::uint16_t field(S name)
{
    return fieldNumber<Kind::Service>(name);
}

// What one hears first may be any of them. A service that ends says so before; one that was to end
// may be saved.
constexpr S fresh[] = {"OPEN",      "LIMITED",      "WAITLIST", "CLOSED_TEMP",
                       "SUSPENDED", "REMOBILISING", "ENDING",   "ENDED"};
constexpr S open[] = {"LIMITED", "WAITLIST", "CLOSED_TEMP", "SUSPENDED", "ENDING"};
constexpr S limited[] = {"OPEN", "WAITLIST", "CLOSED_TEMP", "SUSPENDED", "ENDING"};
constexpr S waitlist[] = {"OPEN", "LIMITED", "CLOSED_TEMP", "SUSPENDED", "ENDING"};
constexpr S closedTemp[] = {"OPEN", "LIMITED", "WAITLIST", "SUSPENDED", "REMOBILISING", "ENDING"};
constexpr S suspended[] = {"CLOSED_TEMP", "REMOBILISING", "ENDING"};
constexpr S remobilising[] = {"OPEN", "LIMITED", "WAITLIST", "CLOSED_TEMP", "SUSPENDED", "ENDING"};
constexpr S ending[] = {"OPEN", "LIMITED", "WAITLIST", "CLOSED_TEMP", "SUSPENDED", "ENDED"};

constexpr Moves table[] = {
    {"", fresh},
    {"OPEN", open},
    {"LIMITED", limited},
    {"WAITLIST", waitlist},
    {"CLOSED_TEMP", closedTemp},
    {"SUSPENDED", suspended},
    {"REMOBILISING", remobilising},
    {"ENDING", ending},
    {"ENDED", {}},
};

constexpr std::uint16_t endsOn[] = {field("ends_on")};
constexpr std::uint16_t until[] = {field("capacity_until")};

constexpr Guard guards[] = {{"ENDING", endsOn}};
constexpr Reset resets[] = {{"", until}};

std::span<const Moves> rows(const Record &)
{
    return table;
}

} // namespace capacity

namespace news {

consteval std::uint16_t field(S name)
{
    return fieldNumber<Kind::Notice>(name);
}

// That somebody has read it is a record of its own (`notice_read`).
constexpr S fresh[] = {"DRAFT", "SENT"};
constexpr S draft[] = {"SENT", "EXPIRED"};
constexpr S sent[] = {"ACTED", "EXPIRED"};
constexpr S acted[] = {"EXPIRED"};

constexpr Moves table[] = {
    {"", fresh}, {"DRAFT", draft}, {"SENT", sent}, {"ACTED", acted}, {"EXPIRED", {}}};

constexpr std::uint16_t text[] = {field("text"), field("plain_text")};
constexpr Guard guards[] = {{"SENT", text}};

std::span<const Moves> rows(const Record &)
{
    return table;
}

} // namespace news

namespace heard {

consteval std::uint16_t field(S name)
{
    return fieldNumber<Kind::Voice>(name);
}

// TOLD is what is measured, so nothing goes round it.
constexpr S fresh[] = {"HEARD"};
constexpr S said[] = {"THEME", "DISCUSSED"};
constexpr S theme[] = {"DISCUSSED"};
constexpr S discussed[] = {"DECIDED"};
constexpr S decided[] = {"TOLD"};
constexpr S told[] = {"DONE"};

constexpr Moves table[] = {
    {"", fresh},          {"HEARD", said}, {"THEME", theme}, {"DISCUSSED", discussed},
    {"DECIDED", decided}, {"TOLD", told},  {"DONE", {}},
};

constexpr std::uint16_t themeField[] = {field("theme")};
constexpr std::uint16_t changed[] = {field("changed")};
constexpr std::uint16_t did[] = {field("did")};
constexpr std::uint16_t toldOn[] = {field("told_on")};

constexpr Guard guards[] = {
    {"THEME", themeField}, {"DECIDED", changed}, {"DECIDED", did}, {"TOLD", toldOn}};

std::span<const Moves> rows(const Record &)
{
    return table;
}

} // namespace heard

} // namespace

const StateMachine machines::safeguarding{Kind::Safeguarding, concern::field("status"), "concern",
                                          concern::rows, concern::guards};

const StateMachine machines::loneWorking{Kind::LoneWorking, alone::field("state"),
                                         "lone-working check", alone::rows, alone::guards};

const StateMachine machines::hallSession{Kind::HallSession, fieldNumber<Kind::HallSession>("state"),
                                         "visits-hall session", hall::rows};

const StateMachine machines::service{
    Kind::Service,    capacity::field("capacity"),  "service", capacity::rows, capacity::guards,
    capacity::resets, capacity::field("checked_on")};

const StateMachine machines::notice{Kind::Notice, news::field("state"), "notice", news::rows,
                                    news::guards};

const StateMachine machines::voice{Kind::Voice, heard::field("state"), "thing heard", heard::rows,
                                   heard::guards};

} // namespace throughline::domain
