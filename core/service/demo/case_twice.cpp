// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Who was written down twice: the second time as somebody would be taken for another.
#include "service/demo/case_maker.h"

#include <algorithm>

namespace throughline::service {

namespace {

using domain::fieldNumber;
using domain::Kind;
using domain::PartialDate;

constexpr auto familyName = fieldNumber<Kind::Person>("family_name");
constexpr auto givenNames = fieldNumber<Kind::Person>("given_names");
constexpr auto preferredName = fieldNumber<Kind::Person>("preferred_name");
constexpr auto dateOfBirth = fieldNumber<Kind::Person>("date_of_birth");
constexpr auto prisonNumber = fieldNumber<Kind::Person>("prison_number");
//! What somebody is known by, and what follows from it.
constexpr std::uint16_t ofTheFirst[] = {familyName,
                                        givenNames,
                                        preferredName,
                                        dateOfBirth,
                                        prisonNumber,
                                        fieldNumber<Kind::Person>("title"),
                                        fieldNumber<Kind::Person>("age_guess")};

[[nodiscard]] domain::Value *find(MadeFields &fields, std::uint16_t number)
{
    const auto it = std::find_if(fields.begin(), fields.end(),
                                 [number](const auto &field) { return field.first == number; });
    return it == fields.end() ? nullptr : &it->second;
}

void drop(MadeFields &fields, std::uint16_t number)
{
    std::erase_if(fields, [number](const auto &field) { return field.first == number; });
}

//! Another day that a finger makes of it.
[[nodiscard]] PartialDate mistyped(PartialDate born)
{
    if (born.day <= 12 && born.day != born.month)
        return *domain::partialDate(born.year, born.day, born.month);
    return *domain::partialDate(born.year, born.month,
                                born.day > 12 ? born.day - 10 : born.day + 10);
}

} // namespace

void writeAgain(CaseMaker &maker, const MadeFields &first)
{
    MadeFields &fields = maker.personFields();
    for (const std::uint16_t number : ofTheFirst)
        drop(fields, number);
    for (const auto &[number, value] : first) {
        if (std::find(std::begin(ofTheFirst), std::end(ofTheFirst), number) != std::end(ofTheFirst))
            fields.emplace_back(number, value);
    }
    const bool isNumberKnown = find(fields, prisonNumber) != nullptr;
    const domain::Value *date = find(fields, dateOfBirth);
    const auto born = date == nullptr ? PartialDate{} : std::get<PartialDate>(*date);

    maker.whyTwice = "Came on two lists";
    const std::int64_t mistake = maker.random.below(3);
    if (mistake == 0 && isNumberKnown) {
        maker.whyTwice = "Gave another name at the gate";
        const DemoLife &life = maker.life;
        *find(fields, givenNames) = demoName(maker.random, *life.people, life.isWoman).given;
        drop(fields, preferredName);
    } else if (mistake == 1 && born.isWholeDay()) {
        maker.whyTwice = "A date of birth was mistyped";
        *find(fields, dateOfBirth) = mistyped(born);
    } else if (born.isWholeDay()) {
        drop(fields, prisonNumber); // the second list had none
    }
    const std::string given = std::get<std::string>(*find(fields, givenNames));
    maker.firstName = given.substr(0, given.find(' '));
}

void addMerge(CaseMaker &maker)
{
    if (!maker.life.sameAs)
        return;
    const std::int64_t found = maker.life.lastDay(maker.today);
    Making<Kind::PersonMerge> merge;
    merge.link("kept", DemoIds::firstOf(maker.setting, *maker.life.sameAs))
        .day("merged_on", found)
        .text("reason", maker.whyTwice);
    (void)maker.add(std::move(merge), found);
}

} // namespace throughline::service
