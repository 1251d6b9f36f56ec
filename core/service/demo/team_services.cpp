// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The directory, with how much each service can take on, and the packs.
#include "service/demo/team_maker.h"

namespace throughline::service {

namespace {

using domain::Kind;
using Day = std::int64_t;

struct Known
{
    std::string_view name;
    std::string_view type;
    std::string_view organisation; //!< its kind
    std::string_view audience;
    std::string_view capacity;
};
// Made up; every state of capacity once at least.
constexpr Known directory[] = {
    {"Example Housing Options", "council-housing-options", "COUNCIL", "anyone", "OPEN"},
    {"St Example's Trust", "mentoring-peer-support", "CHARITY", "men", "LIMITED"},
    {"Canolfan Enghraifft", "womens-centre", "CHARITY", "women", "OPEN"},
    {"Example Recovery", "drug-and-alcohol", "CHARITY", "people-who-use-drugs-or-alcohol",
     "WAITLIST"},
    {"Example Families", "family-service", "CHARITY", "families-and-children", "OPEN"},
    {"Step Example", "employment-training-education", "CIC", "young-adults-18-24", "LIMITED"},
    {"Sampleton Night Shelter", "emergency-night-shelter", "FAITH", "anyone", "CLOSED_TEMP"},
    {"Sample Street Surgery", "gp-primary-care", "NHS", "anyone", "OPEN"},
    {"Tallowmere Food Bank", "food-bank", "COMMUNITY_GROUP", "anyone", "OPEN"},
    {"Exemplar Homes", "supported-housing", "HOUSING_ASSOCIATION", "over-50s", "WAITLIST"},
    {"Fair Sample Advice", "debt-and-money-advice", "CHARITY", "anyone", "SUSPENDED"},
    {"Paper Trail ID Help", "id-and-bank-account-help", "CHARITY", "foreign-nationals",
     "REMOBILISING"},
    {"Old Pattern Workshop", "arts", "CIC", "anyone", "ENDING"},
    {"Placeholder Line", "helpline", "CHARITY", "anyone", "ENDED"},
    {"Sisters of Nowhere", "race-equality-bame-led", "CHARITY",
     "black-asian-and-minority-ethnic-people", "OPEN"},
    {"Example Veterans", "veterans", "CHARITY", "veterans", "LIMITED"},
};

void addCapacityChanges(TeamMaker &maker, const base::RecordId &service, std::string_view now,
                        Day checked)
{
    DemoRandom &random = maker.random;
    const auto add = [&](std::string_view status, Day on) {
        Making<Kind::CapacityChange> change;
        change.link("service", service)
            .text("status", status)
            .day("changed_on", on)
            .text("reason",
                  random.word({"fewer-volunteers", "staff-sickness-or-redeployment", "new-funding",
                               "referral-surge", "contract-or-grant-ended", "building-closed"}))
            .text("told_by",
                  random.word({"Their manager", "Front desk", "E-mail round", "Website"}));
        if (random.chance(25))
            change.day("until", on + random.between(10, 60));
        (void)maker.add(std::move(change), on);
    };
    if (random.chance(60))
        add(random.word({"OPEN", "LIMITED", "WAITLIST"}), checked - random.between(30, 200));
    add(now, checked);
}

} // namespace

void addServices(TeamMaker &maker)
{
    DemoRandom &random = maker.random;
    std::int64_t left = maker.scaled(static_cast<std::int64_t>(std::size(directory)), 48);
    for (std::size_t i = 0; left > 0; ++i, --left) {
        const Known &known = directory[i % std::size(directory)];
        std::string name(known.name);
        if (i >= std::size(directory))
            name += ' ' + std::string(random.word(maker.area.towns));
        const Day checked = maker.today - random.below(75);
        Making<Kind::Service> service;
        service.text("name", name)
            .text("type", known.type)
            .text("organisation_type", known.organisation)
            .text("audience", known.audience)
            .codes("prisons", {std::string(maker.prison()), std::string(maker.prison())})
            .text("local_authorities", random.word(maker.area.councils))
            .codes("reach",
                   {"COMMUNITY", std::string(random.word({"GATE", "IN_PRISON", "ONLINE"}))})
            .text("modes", random.word({"FACE", "PHONE", "FACE;PHONE", "VIDEO"}))
            .text("how_to_refer",
                  random.word({"Phone or secure e-mail", "Their own form", "Drop in on weekdays"}))
            .text("phone", demoPhone(random))
            .text("hours",
                  random.word(
                      {"Mon to Fri, 9.30 to 4.30", "Tue and Thu mornings", "Every day, 10 to 6"}))
            .text("capacity", known.capacity)
            .day("checked_on", checked)
            .text("source", random.word({"Their own web page", "By phone", "Leaflet"}));
        if (known.capacity == "ENDING")
            service.day("ends_on", maker.today + random.between(10, 60));
        if (known.capacity == "ENDED")
            service.day("ends_on", checked);
        if (known.type == "race-equality-bame-led")
            service.text("led_by", known.audience);
        const base::RecordId id = maker.add(std::move(service), checked);
        addCapacityChanges(maker, id, known.capacity, checked);
        maker.made.shared.services.push_back(id);
        maker.made.shared.serviceNames.push_back(std::move(name));
    }
}

void addPackTemplates(TeamMaker &maker)
{
    const auto add = [&maker](std::string_view name, std::string_view language, Day expires) {
        const base::RecordId id =
            maker.add(std::move(Making<Kind::PackTemplate>()
                                    .text("name", name)
                                    .text("version", "2026-2")
                                    .text("language", language)
                                    .text("area", maker.area.towns.front())
                                    .codes("contents",
                                           {"HEALTH", "HOUSING", "JOBCENTRE", "PROBATION", "LOCAL"})
                                    .day("expires_on", expires)),
                      maker.today - 100);
        maker.made.shared.packTemplates.push_back(id);
    };
    add("Your first week out", "ENG", maker.today + 120);
    if (maker.area.isWales)
        add("Eich wythnos gyntaf", "WEL-CYM", maker.today + 120);
    add("Your first week out (last winter)", "ENG", maker.today - 30);
}

} // namespace throughline::service
