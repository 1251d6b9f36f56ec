// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/accommodation_rules.h"

#include "domain/schema_table.h"

#include <algorithm>
#include <string>

namespace throughline::domain {

namespace {

using S = std::string_view;

constexpr S ownOrRented[] = {"A01A", "A01C", "A01D"};
constexpr S familySettled[] = {"A07B"};
constexpr S familyForNow[] = {"A07A"};
constexpr S supported[] = {"A04"};
constexpr S approvedPremises[] = {"A02"};
constexpr S cas[] = {"A10", "A11", "A17"};
constexpr S shortStay[] = {"A03"};
constexpr S shelterOrSquat[] = {"A08C", "A08"};
constexpr S rough[] = {"A08A"};

constexpr AnswerRule answers[] = {
    {"OWN_RENTED", "SETTLED", ownOrRented},
    {"FAMILY_SETTLED", "SETTLED", familySettled},
    {"FAMILY_TRANSIENT", "OTHER_HOUSED", familyForNow},
    {"SUPPORTED", "SETTLED", supported},
    {"AP", "BAIL_PROBATION", approvedPremises},
    {"CAS", "BAIL_PROBATION", cas},
    {"SHORT_STAY", "OTHER_HOUSED", shortStay},
    {"SHELTER_SQUAT", "HOMELESS_NOT_ROUGH", shelterOrSquat},
    {"ROUGH", "ROUGH_SLEEPING", rough},
    {"NOT_KNOWN", "UNKNOWN", {}},
};

struct TypeGroup
{
    S type;
    S group; //!< empty: out of scope
};

constexpr TypeGroup typeGroups[] = {
    {"A01A", "SETTLED"},
    {"A01C", "SETTLED"},
    {"A01D", "SETTLED"},
    {"A04", "SETTLED"},
    {"A07B", "SETTLED"},
    {"A12", "SETTLED"},
    {"A07A", "OTHER_HOUSED"},
    {"A03", "OTHER_HOUSED"},
    {"A02", "BAIL_PROBATION"},
    {"A10", "BAIL_PROBATION"},
    {"A11", "BAIL_PROBATION"},
    {"A17", "BAIL_PROBATION"},
    {"A13", "OTHER_HOUSED"},
    {"A14", "OTHER_HOUSED"},
    {"A15", ""},
    {"A16", "UNKNOWN"},
    {"A08C", "HOMELESS_NOT_ROUGH"},
    {"A08", "HOMELESS_NOT_ROUGH"},
    {"A08A", "ROUGH_SLEEPING"},
    {"HMP", ""},
    {"UNK", "UNKNOWN"},
    {"HOSP", ""},
    {"REFUGE", "OTHER_HOUSED"},
    {"LA_TA", "OTHER_HOUSED"},
};

// The first night may also be asked at the gate, on the day itself.
constexpr TimepointRule timepoints[] = {
    {"FIRST_NIGHT", 0, 14, true}, {"D7", 7, 13, true},   {"D28", 28, 42, true},
    {"W12", 84, 97, false},       {"M3", 76, 105, true}, {"M6", 168, 200, false},
};

const TypeGroup *typeGroup(S type)
{
    const auto *const end = std::end(typeGroups);
    const auto *const it = std::find_if(std::begin(typeGroups), end,
                                        [type](const auto &one) { return one.type == type; });
    return it != end ? it : nullptr;
}

constexpr auto entryAnswer = fieldNumber<Kind::Accommodation>("answer");
constexpr auto entryType = fieldNumber<Kind::Accommodation>("type");

[[nodiscard]] std::pair<PartialDate, base::RecordId> age(const Record &place)
{
    constexpr auto startOn = fieldNumber<Kind::Placement>("start_on");
    constexpr auto from = fieldNumber<Kind::Accommodation>("from_date");
    constexpr auto answeredOn = fieldNumber<Kind::Accommodation>("answered_on");
    const bool isPlacement = place.kind == Kind::Placement;
    const auto *day = fieldAs<PartialDate>(place, isPlacement ? startOn : from);
    if (day == nullptr && !isPlacement)
        day = fieldAs<PartialDate>(place, answeredOn);
    return {day != nullptr ? *day : PartialDate{}, place.id};
}

//! They live there, and not for good. One of no type is taken for that.
[[nodiscard]] bool isTemporaryPlacement(const Record &record)
{
    constexpr auto state = fieldNumber<Kind::Placement>("state");
    constexpr auto type = fieldNumber<Kind::Placement>("type");
    if (record.kind != Kind::Placement || fieldText(record, state) != "ARRIVED")
        return false;
    const TypeGroup *known = typeGroup(fieldText(record, type));
    return known == nullptr || known->group != "SETTLED";
}

[[nodiscard]] bool isWhereTheyAre(const Record &record)
{
    constexpr auto timepoint = fieldNumber<Kind::Accommodation>("timepoint");
    const S when =
        record.kind == Kind::Accommodation ? fieldText(record, timepoint) : std::string_view{};
    return !when.empty() && when != plannedTimepoint && when != "PRE_CUSTODY";
}

//! Whether an entry says that they are no longer where they had been placed: settled, in custody or
//! hospital, or on the street.
[[nodiscard]] bool isElsewhere(const Record &entry)
{
    const S type = fieldText(entry, entryType);
    const auto group = firstNightGroup(fieldText(entry, entryAnswer), type);
    if (!group)
        return typeGroup(type) != nullptr; // out of scope, not only unknown to this version
    return *group == "SETTLED" || *group == "HOMELESS_NOT_ROUGH" || *group == "ROUGH_SLEEPING";
}

} // namespace

std::span<const AnswerRule> answerRules()
{
    return answers;
}

const AnswerRule *answerRule(std::string_view answer)
{
    for (const AnswerRule &one : answers) {
        if (one.answer == answer)
            return &one;
    }
    return nullptr;
}

std::span<const TimepointRule> timepointRules()
{
    return timepoints;
}

const TimepointRule *timepointRule(std::string_view timepoint)
{
    for (const TimepointRule &one : timepoints) {
        if (one.timepoint == timepoint)
            return &one;
    }
    return nullptr;
}

base::Result<void> checkAnswer(std::string_view answer, std::string_view type)
{
    const AnswerRule *rule = answerRule(answer);
    if (rule == nullptr || typeGroup(type) == nullptr)
        return {};
    if (std::find(rule->types.begin(), rule->types.end(), type) != rule->types.end())
        return {};
    if (rule->types.empty()) {
        return base::Error{base::ErrorCode::Refused,
                           "a type is given with " + std::string(answer) + "; leave one out"};
    }
    std::string allowed;
    for (const S one : rule->types)
        allowed += (allowed.empty() ? "" : ", ") + std::string(one);
    return base::Error{base::ErrorCode::Refused,
                       "the type does not belong to " + std::string(answer) + "; it goes with "
                           + allowed};
}

bool isEmergencyAccommodation(std::string_view answer, std::string_view type)
{
    static constexpr S types[] = {"A03", "A08C", "LA_TA", "REFUGE"};
    static constexpr S emergencyAnswers[] = {"SHORT_STAY", "SHELTER_SQUAT"};
    if (!type.empty())
        return std::find(std::begin(types), std::end(types), type) != std::end(types);
    return std::find(std::begin(emergencyAnswers), std::end(emergencyAnswers), answer)
        != std::end(emergencyAnswers);
}

const Record *emergencyPlace(std::span<const Record> records)
{
    const Record *entry = nullptr;
    const Record *placement = nullptr;
    const auto takeNewer = [](const Record *&newest, const Record &one) {
        if (newest == nullptr || age(*newest) < age(one))
            newest = &one;
    };
    for (const Record &one : records) {
        if (isTemporaryPlacement(one))
            takeNewer(placement, one);
        else if (isWhereTheyAre(one))
            takeNewer(entry, one);
    }
    if (placement != nullptr
        && (entry == nullptr || !isElsewhere(*entry) || age(*entry) < age(*placement)))
        return placement;
    return entry != nullptr
            && isEmergencyAccommodation(fieldText(*entry, entryAnswer),
                                        fieldText(*entry, entryType))
        ? entry
        : nullptr;
}

std::optional<std::string_view> firstNightGroup(std::string_view answer, std::string_view type)
{
    if (!type.empty()) {
        const TypeGroup *known = typeGroup(type);
        return known != nullptr && !known->group.empty() ? std::optional(known->group)
                                                         : std::nullopt;
    }
    const AnswerRule *rule = answerRule(answer);
    return rule != nullptr ? std::optional(rule->group) : std::nullopt;
}

} // namespace throughline::domain
