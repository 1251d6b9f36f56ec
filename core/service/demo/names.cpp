// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/demo/names.h"

namespace throughline::service {

namespace {

[[nodiscard]] std::string familyName(DemoRandom &random, const DemoPeople &people, bool isWoman)
{
    std::string name(random.word(people.starts));
    if (!people.ends.empty())
        name +=
            random.word(isWoman && !people.womensEnds.empty() ? people.womensEnds : people.ends);
    return name;
}

[[nodiscard]] std::string threeDigits(DemoRandom &random)
{
    return std::to_string(1000 + random.below(1000)).substr(1);
}

} // namespace

const DemoPeople &chooseDemoPeople(DemoRandom &random, bool inWales)
{
    return chooseWeighted(random, demoPeoples(), [inWales](const DemoPeople &one) {
        return inWales ? one.weightInWales : one.weight;
    });
}

DemoName demoName(DemoRandom &random, const DemoPeople &people, bool isWoman)
{
    const auto given = isWoman ? people.women : people.men;
    DemoName name{std::string(random.word(given)), {}};
    switch (people.shape) {
    case NameShape::Single:
        return name;
    case NameShape::Father:
        name.family = std::string(random.word(people.men));
        if (random.chance(40))
            name.family += ' ' + familyName(random, people, isWoman);
        return name;
    case NameShape::FamilyFirst:
        name.family = familyName(random, people, isWoman);
        return name;
    case NameShape::Ordinary:
        break;
    }
    name.family = familyName(random, people, isWoman);
    if (random.chance(18))
        name.given += ' ' + std::string(random.word(given));
    else if (random.chance(2))
        name.given += '-' + std::string(random.word(given));
    if (random.chance(5))
        name.family += '-' + familyName(random, people, isWoman);
    return name;
}

std::string demoFullName(DemoRandom &random, bool inWales)
{
    const DemoPeople &people = chooseDemoPeople(random, inWales);
    const DemoName name = demoName(random, people, random.chance(60));
    if (name.family.empty())
        return name.given;
    return people.shape == NameShape::FamilyFirst ? name.family + ' ' + name.given
                                                  : name.given + ' ' + name.family;
}

std::string demoMobile(DemoRandom &random)
{
    return "07700 900" + threeDigits(random);
}

std::string demoPhone(DemoRandom &random)
{
    return "01632 960" + threeDigits(random);
}

} // namespace throughline::service
