// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/value_rules.h"

#include "domain/rules/status_machine.h"
#include "domain/schema_table.h"

#include <optional>

namespace throughline::domain {

namespace {

struct Range
{
    Kind kind;
    std::uint16_t field;
    std::int64_t least;
    std::int64_t most;
};

struct Order
{
    Kind kind;
    std::uint16_t first;
    std::uint16_t second;
    bool refused = true; //!< false where both may be as told by different people
};

struct Past
{
    Kind kind;
    std::uint16_t field;
};

template<Kind kind>
consteval Range range(std::string_view field, std::int64_t least, std::int64_t most)
{
    return {kind, fieldNumber<kind>(field), least, most};
}

template<Kind kind>
consteval Order order(std::string_view first, std::string_view second, bool refused = true)
{
    return {kind, fieldNumber<kind>(first), fieldNumber<kind>(second), refused};
}

template<Kind kind>
consteval Past past(std::string_view field)
{
    return {kind, fieldNumber<kind>(field)};
}

constexpr std::int64_t wholeDay = 24 * 60;
constexpr std::int64_t pence = 100;
constexpr std::int64_t anyNumber = 1'000'000'000;

constexpr Range ranges[] = {
    range<Kind::Person>("age_guess", 0, 120),
    range<Kind::Person>("children", 0, 30),
    range<Kind::Family>("children", 0, 30),
    range<Kind::Contact>("minutes", 0, wholeDay),
    range<Kind::Appointment>("reminder", 0, 28 * wholeDay),
    range<Kind::Need>("importance", 1, 5),
    range<Kind::Need>("baseline", 0, 10),
    range<Kind::Need>("follow_up", 0, 10),
    range<Kind::Checklist>("amount", 0, 100'000 * pence),
    range<Kind::Referral>("days_allowed", 0, 3660),
    range<Kind::HallSession>("workers", 0, 200),
    range<Kind::HallCount>("adults", 0, 200),
    range<Kind::HallCount>("children", 0, 200),
    range<Kind::GroupSession>("attendance", 0, 1000),
    range<Kind::Hours>("minutes", 0, wholeDay),
    range<Kind::Hours>("expense", 0, 100'000 * pence),
    range<Kind::Voice>("payment", 0, 100'000 * pence),
    range<Kind::Incident>("people", 0, anyNumber),
    range<Kind::RetentionPeriod>("months", 1, 1200),
};

constexpr Order orders[] = {
    order<Kind::Person>("date_of_birth", "died_on"),
    order<Kind::Identifier>("from_date", "to_date"),
    order<Kind::ContactPoint>("from_date", "to_date"),
    order<Kind::Custody>("from_date", "to_date"),
    order<Kind::Release>("custody_since", "release_date", false),
    order<Kind::Accommodation>("from_date", "to_date", false),
    order<Kind::Placement>("start_on", "planned_end"),
    order<Kind::Placement>("start_on", "ended_on"),
    order<Kind::DutyToRefer>("consent_on", "sent_on", false),
    order<Kind::DutyToRefer>("sent_on", "outcome_on"),
    order<Kind::Appointment>("starts", "ends"),
    order<Kind::Need>("identified_on", "ended_on"),
    order<Kind::Referral>("referred_on", "first_meeting_on", false),
    order<Kind::Referral>("referred_on", "ended_on", false),
    order<Kind::Consent>("decided_on", "expires_on"),
    order<Kind::Protocol>("from_date", "review_on"),
    order<Kind::Protocol>("from_date", "ended_on"),
    order<Kind::SafetyInstruction>("from_date", "review_on"),
    order<Kind::SafetyInstruction>("from_date", "ended_on"),
    order<Kind::Safeguarding>("at", "told_lead_at"),
    order<Kind::Safeguarding>("told_lead_at", "seen_at", false),
    order<Kind::LoneWorking>("started_at", "expected_end"),
    order<Kind::LoneWorking>("started_at", "ended_at"),
    order<Kind::HallSession>("opened_at", "closed_at"),
    order<Kind::CapacityChange>("changed_on", "until"),
    order<Kind::Notice>("told_on", "expires_on"),
    order<Kind::Voice>("heard_on", "told_on"),
    order<Kind::Worker>("started_on", "left_on"),
    order<Kind::Worker>("away_from", "away_until"),
    order<Kind::Person>("covered_from", "covered_until"),
    order<Kind::Scheme>("starts_on", "ends_on"),
    order<Kind::CaseTransfer>("offered_on", "answered_on"),
    order<Kind::DataRequest>("received_on", "due_on"),
    order<Kind::DataRequest>("received_on", "answered_on"),
    order<Kind::Incident>("noticed_at", "ico_told_at"),
};

//! What is written down as having happened. A clock may be wrong, so this only warns.
constexpr Past pasts[] = {
    past<Kind::Person>("died_on"),
    past<Kind::Person>("status_on"),
    past<Kind::KnownOrganisation>("noted_on"),
    past<Kind::Sentence>("recalled_on"),
    past<Kind::Release>("told_on"),
    past<Kind::Release>("confirmed_on"),
    past<Kind::Release>("released_at"),
    past<Kind::Checklist>("answered_on"),
    past<Kind::Pack>("given_on"),
    past<Kind::Accommodation>("answered_on"),
    past<Kind::Placement>("ended_on"),
    past<Kind::DutyToRefer>("consent_on"),
    past<Kind::DutyToRefer>("sent_on"),
    past<Kind::DutyToRefer>("outcome_on"),
    past<Kind::Need>("identified_on"),
    past<Kind::Need>("ended_on"),
    past<Kind::Action>("done_on"),
    past<Kind::OutcomeScore>("scored_on"),
    past<Kind::Referral>("referred_on"),
    past<Kind::Referral>("status_on"),
    past<Kind::Consent>("decided_on"),
    past<Kind::Risk>("told_on"),
    past<Kind::Safeguarding>("at"),
    past<Kind::Safeguarding>("told_lead_at"),
    past<Kind::Safeguarding>("closed_on"),
    past<Kind::Equality>("asked_on"),
    past<Kind::Service>("checked_on"),
    past<Kind::Notice>("told_on"),
    past<Kind::Voice>("heard_on"),
    past<Kind::Voice>("told_on"),
    past<Kind::Hours>("on"),
    past<Kind::DataRequest>("received_on"),
    past<Kind::DataRequest>("answered_on"),
    past<Kind::Incident>("noticed_at"),
    past<Kind::HallSession>("opened_at"),
    past<Kind::HallCount>("at"),
};

//! Whether one value certainly lies after another of its type.
[[nodiscard]] bool liesAfter(const Value &value, const Value &other)
{
    if (value.index() != other.index())
        return false;
    if (const auto *date = std::get_if<PartialDate>(&value))
        return isAfter(*date, std::get<PartialDate>(other));
    if (const auto *time = std::get_if<WallDateTime>(&value))
        return *time > std::get<WallDateTime>(other);
    const auto *instant = std::get_if<Instant>(&value);
    return instant != nullptr && instant->at > std::get<Instant>(other).at;
}

[[nodiscard]] std::optional<PartialDate> dayOf(const Value &value)
{
    if (const auto *date = std::get_if<PartialDate>(&value))
        return *date;
    const auto *instant = std::get_if<Instant>(&value);
    return instant != nullptr ? std::optional(londonDay(instant->at)) : std::nullopt;
}

} // namespace

std::vector<RuleFinding> checkValueRules(const Record &record, PartialDate today)
{
    std::vector<RuleFinding> out;
    const KindDescription &kind = describe(record.kind);
    const auto find = [&](bool refused, std::uint16_t field, std::string reason) {
        out.push_back({refused, std::string(kind.field(field)->name), std::move(reason)});
    };
    for (const Range &one : ranges) {
        const auto *number =
            one.kind == record.kind ? fieldAs<std::int64_t>(record, one.field) : nullptr;
        if (number == nullptr || (*number >= one.least && *number <= one.most))
            continue;
        const bool isMoney = kind.field(one.field)->type == FieldType::Money;
        find(true, one.field,
             isMoney                     ? "between 0.00 and 100000.00 expected"
                 : one.most == anyNumber ? "0 or more expected"
                                         : "between " + std::to_string(one.least) + " and "
                     + std::to_string(one.most) + " expected");
    }
    for (const Order &one : orders) {
        if (one.kind != record.kind)
            continue;
        const Value *first = record.find(one.first);
        const Value *second = record.find(one.second);
        if (first != nullptr && second != nullptr && liesAfter(*first, *second))
            find(one.refused, one.second,
                 "before \"" + std::string(kind.field(one.first)->label) + '"');
    }
    for (const Past &one : pasts) {
        const Value *value = one.kind == record.kind ? record.find(one.field) : nullptr;
        const auto day = value != nullptr ? dayOf(*value) : std::nullopt;
        if (day && isAfter(*day, today))
            find(false, one.field, "in the future");
    }
    return out;
}

} // namespace throughline::domain
