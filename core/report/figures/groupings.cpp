// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/figures/groupings.h"

#include "domain/working_days.h"

#include <algorithm>

namespace throughline::report {

namespace {

constexpr Grouping table[] = {
    {By::Team, "team", "Team", ""},
    {By::Worker, "worker", "Worker", ""},
    {By::Prison, "prison", "Prison", "prison"},
    {By::Ethnicity, "ethnicity", "Ethnic group", "ethnicity"},
    {By::Sex, "sex", "Sex", "sex"},
    {By::Age, "age", "Age", ""},
    {By::Disability, "disability", "Disability", "disability"},
    {By::Religion, "religion", "Religion", "religion_simple"},
    {By::Marital, "marital", "Marital status", "marital"},
    {By::SexualOrientation, "sexual_orientation", "Sexual orientation", "sexual_orientation", true},
    {By::GenderSame, "gender_same", "Gender as registered at birth", "gender_same", true},
    {By::Pregnancy, "pregnancy", "Pregnancy and maternity", "pregnancy", true},
    {By::Veteran, "veteran", "Served in the forces", "yes_no_dk"},
    {By::CareExperience, "care_experience", "Care experience", "care_experience"},
};

struct Band
{
    std::int64_t below; //!< this age
    std::string_view key;
};
constexpr Band bands[] = {
    {18, "under-18"}, {25, "18-24"}, {30, "25-29"}, {40, "30-39"},
    {50, "40-49"},    {60, "50-59"}, {70, "60-69"},
};

[[nodiscard]] std::string_view ageGroup(const PersonFacts &person, Day day)
{
    if (const auto years = ageOn(day, person.born))
        return ageBand(*years);
    return person.ageGuess < 0 ? notKnown : ageBand(person.ageGuess);
}

[[nodiscard]] std::string orNotKnown(const std::string &text)
{
    return text.empty() ? std::string(notKnown) : text;
}

[[nodiscard]] std::string groupOfPerson(By by, const PersonFacts &person, Day day,
                                        const Names &names)
{
    switch (by) {
    case By::Ethnicity:
        return std::string(broadEthnicity(names.text(person.ethnicity)));
    case By::Age:
        return std::string(ageGroup(person, day));
    case By::Sex:
        return orNotKnown(names.text(person.sex));
    case By::Disability:
        return orNotKnown(names.text(person.disability));
    case By::Religion:
        return orNotKnown(names.text(person.religion));
    case By::Marital:
        return orNotKnown(names.text(person.marital));
    case By::SexualOrientation:
        return orNotKnown(names.text(person.sexualOrientation));
    case By::GenderSame:
        return orNotKnown(names.text(person.genderSame));
    case By::Pregnancy:
        return orNotKnown(names.text(person.pregnancy));
    case By::Veteran:
        return orNotKnown(names.text(person.veteran));
    case By::CareExperience:
        return orNotKnown(names.text(person.careExperience));
    case By::Team:
    case By::Worker:
    case By::Prison:
        break; // of the case
    }
    return std::string(notKnown);
}

} // namespace

std::span<const Grouping> groupings()
{
    return table;
}

const Grouping &groupingOf(By by)
{
    return table[static_cast<std::size_t>(by)];
}

const Grouping *groupingNamed(std::string_view key)
{
    const auto *const end = std::end(table);
    const auto *const found =
        std::find_if(std::begin(table), end, [key](const auto &one) { return one.key == key; });
    return found == end ? nullptr : found;
}

std::string groupOf(By by, const Case &one, const Facts &facts)
{
    switch (by) {
    case By::Team:
        return orNotKnown(facts.names.text(one.team));
    case By::Worker:
        return orNotKnown(facts.names.text(one.worker));
    case By::Prison:
        return orNotKnown(facts.names.text(one.prison));
    default:
        break;
    }
    if (one.person == nobody)
        return std::string(notKnown);
    return groupOfPerson(by, facts.people[static_cast<std::size_t>(one.person)], one.day,
                         facts.names);
}

std::string_view broadEthnicity(std::string_view code)
{
    constexpr std::pair<char, std::string_view> groups[] = {
        {'W', "WHITE"}, {'M', "MIXED"}, {'A', "ASIAN"}, {'B', "BLACK"}, {'O', "OTHER"}};
    if (code == "NS")
        return code;
    for (const auto &[letter, group] : groups) {
        if (code.starts_with(letter))
            return group;
    }
    return notKnown;
}

std::string_view ageBand(std::int64_t years)
{
    for (const Band &band : bands) {
        if (years < band.below)
            return band.key;
    }
    return "70-and-over";
}

std::optional<std::int64_t> ageOn(Day day, domain::PartialDate born)
{
    if (!born.isWholeDay())
        return {};
    const domain::PartialDate on = domain::fromEpochDay(day);
    const bool isBefore = std::pair(on.month, on.day) < std::pair(born.month, born.day);
    return on.year - born.year - (isBefore ? 1 : 0);
}

} // namespace throughline::report
