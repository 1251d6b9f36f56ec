// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What else is known of a person: other names and numbers, how to reach them, family, who knows
// them; and, apart from all of that, what they answered to the equality questions.
#include "service/demo/case_maker.h"

namespace throughline::service {

namespace {

using domain::Kind;

void addAliases(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    if (!random.chance(14))
        return;
    Making<Kind::Alias> alias;
    const std::string_view type = life.isWoman && random.chance(40)
        ? std::string_view("MAID")
        : random.word({"A", "NICK", "PREF", "CN"});
    alias.text("type", type);
    if (type == "NICK")
        alias.text("name",
                   random.word({"Smudge", "Taff", "Biscuit", "Lofty", "Red", "Moose", "Pocket",
                                "Deano", "Gaz", "Bish", "Shorty", "Prof"}));
    else
        alias.text("name", demoFullName(random, life.area->isWales));
    (void)maker.add(std::move(alias), life.knownSince);
}

[[nodiscard]] std::string digits(DemoRandom &random, int count)
{
    std::string out;
    for (int i = 0; i < count; ++i)
        out += static_cast<char>('0' + random.below(10));
    return out;
}

void addIdentifiers(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    const auto add = [&](std::string_view type, const std::string &value) {
        (void)maker.add(
            std::move(Making<Kind::Identifier>()
                          .text("type", type)
                          .text("value", value)
                          .text("told_by", random.word({"OMU", "PROBATION", "PERSON"}))),
            maker.life.knownSince);
    };
    if (maker.life.supervised && random.chance(50)) {
        std::string number(1, static_cast<char>('A' + random.below(26)));
        number += digits(random, 6);
        add("CRN", number);
    }
    if (random.chance(12))
        add("BOOKING_NO", digits(random, 5) + "A");
    if (random.chance(8))
        add("LOCAL", "TL/" + digits(random, 4));
}

void addContactPoints(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    const auto since = life.isOut ? maker.past(life.releaseDay + random.below(4)) : life.knownSince;
    if (life.isOut && random.chance(72)) {
        Making<Kind::ContactPoint> phone;
        phone.text("type", "MOBILE").text("value", demoMobile(random)).day("from_date", since);
        if (random.chance(60))
            phone.yes("message_safe", random.chance(80));
        // Phones get lost: an older number stays in the list with its end.
        if (random.chance(15))
            phone.day("to_date", maker.past(since + random.between(3, 40)))
                .text("note", random.word({"Lost", "Sold it", "Blocked", "No credit"}));
        (void)maker.add(std::move(phone), since);
    } else if (!life.isOut && random.chance(30)) {
        (void)maker.add(std::move(Making<Kind::ContactPoint>()
                                      .text("type", "PRISON_EMAIL")
                                      .text("value", "through the prison's e-mail service")),
                        since);
    }
    if (random.chance(14))
        (void)maker.add(std::move(Making<Kind::ContactPoint>()
                                      .text("type", "VIA_PERSON")
                                      .text("value", demoMobile(random))
                                      .text("whose",
                                            random.word({"Mum", "Sister", "Partner",
                                                         "Support worker", "Cousin"}))
                                      .yes("message_safe", random.chance(70))),
                        since);
}

void addFamily(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    if (!random.chance(38))
        return;
    Making<Kind::Family> family;
    if (random.chance(60))
        family.text("name", demoFullName(random, maker.life.area->isWales));
    family
        .text("relationship",
              random.word({"MOT", "FA", "SIS", "BRO", "PART", "WIFE", "HUS", "SON", "DAU", "GMOT",
                           "AUNT", "COU", "FRI"}))
        .yes("contact_consent", random.chance(70));
    if (random.chance(40))
        family.number("children", random.between(0, 3));
    if (random.chance(20))
        family.text(
            "barriers",
            random.word({"Four hours by bus", "No money for the fare", "Order still in force",
                         "Does not want to be found", "Baby under one"}));
    (void)maker.add(std::move(family), maker.life.knownSince);
}

void addKnownOrganisations(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    if (!random.chance(24) || maker.shared.services.empty())
        return;
    Making<Kind::KnownOrganisation> known;
    const auto which = static_cast<std::size_t>(
        random.below(static_cast<std::int64_t>(maker.shared.services.size())));
    if (random.chance(70))
        known.link("service", maker.shared.services[which]);
    known.text("name", maker.shared.serviceNames[which])
        .day("noted_on", maker.past(maker.life.knownSince))
        .yes("may_contact", random.chance(75));
    (void)maker.add(std::move(known), maker.life.knownSince);
}

constexpr DemoChoice religions[] = {
    {"noReligion", 38}, {"christian", 30}, {"muslim", 15}, {"preferNotToSay", 7}, {"buddhist", 2},
    {"sikh", 2},        {"hindu", 1},      {"jewish", 1},  {"other", 3},          {"agnostic", 1}};
constexpr DemoChoice orientations[] = {{"HET", 86}, {"HOM", 3}, {"BIS", 4},
                                       {"OTH", 1},  {"ND", 4},  {"REF", 2}};
constexpr DemoChoice maritals[] = {{"neverMarried", 60}, {"married", 12},
                                   {"divorced", 10},     {"marriedButSeparated", 8},
                                   {"widowed", 2},       {"inCivilPartnership", 2},
                                   {"preferNotToSay", 6}};

//! What everybody is asked; about one in eight was not yet.
void addEquality(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    if (life.contacts == 0 || random.chance(12))
        return;
    Making<Kind::Equality> answers;
    const auto on = maker.past(life.knownSince + random.below(20));
    if (random.chance(4)) {
        answers.yes("skipped", true);
    } else {
        answers.text("ethnicity", choose(random, life.people->ethnicities))
            .text("sex",
                  random.chance(2)   ? "PNTS"
                      : life.isWoman ? "F"
                                     : "M")
            .text("gender_same", random.chance(97) ? "yes" : random.word({"no", "preferNotToSay"}))
            .text("religion", choose(random, religions))
            .text("sexual_orientation", choose(random, orientations))
            .text("marital", choose(random, maritals));
        const bool isDisabled = random.chance(36);
        answers.text("disability", isDisabled ? "yes" : random.chance(5) ? "preferNotToSay" : "no");
        if (isDisabled && random.chance(70))
            answers.codes("disability_types",
                          {std::string(random.word({"mentalHealth", "learningDisability", "illness",
                                                    "physicalImpairment", "sensoryImpairment"}))});
    }
    answers.link("asked_by", maker.keyWorker)
        .day("asked_on", on)
        .text("method", random.word({"In person", "On paper", "By phone"}));
    (void)maker.add(std::move(answers), on);
}

} // namespace

void addPersonDetails(CaseMaker &maker)
{
    addAliases(maker);
    addIdentifiers(maker);
    addContactPoints(maker);
    addFamily(maker);
    addKnownOrganisations(maker);
    addEquality(maker);
}

} // namespace throughline::service
