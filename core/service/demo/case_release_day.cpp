// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What was asked for the day of release, and the pack.
#include "service/demo/case_maker.h"

namespace throughline::service {

namespace {

using domain::Kind;
using Day = std::int64_t;

//! Asked of nearly everybody; the others by chance.
constexpr std::string_view headline[] = {"ADDRESS", "PHONE", "ID", "BANK", "TRAVEL"};
constexpr std::string_view others[] = {
    "SUBSISTENCE", "CLOTHES", "UC",          "GP",        "PROBATION_APPT", "LICENCE",
    "FOOD",        "PACK",    "FAMILY_TOLD", "OWN_MONEY", "MEDS",           "NEXT_CONTACT",
    "TAG",         "NINO",    "TRANSPORT",   "TOILETRIES"};
constexpr DemoChoice before[] = {{"NOT_ASKED", 6}, {"NOT_KNOWN", 22}, {"NOT_NEEDED", 12},
                                 {"NEEDED", 30},   {"ARRANGED", 24},  {"IN_HAND", 6}};
constexpr DemoChoice after[] = {{"IN_HAND", 46},       {"ARRANGED", 18}, {"NOT_NEEDED", 14},
                                {"NOT_AVAILABLE", 10}, {"DECLINED", 4},  {"NOT_KNOWN", 8}};

[[nodiscard]] base::RecordId addAnswer(CaseMaker &maker, std::string_view item, Day on)
{
    DemoRandom &random = maker.random;
    Making<Kind::Checklist> answer;
    answer.link("release", maker.release)
        .text("item", item)
        .text("status", maker.life.isOut ? choose(random, after) : choose(random, before))
        .day("answered_on", maker.past(on));
    constexpr std::int64_t grant = 8'900; // pence; only what one was told, never a rule
    if (item == "SUBSISTENCE" && random.chance(50))
        answer.number("amount", grant);
    if (random.chance(12))
        answer.text("note",
                    random.word({"Says it is in the property box", "Asked reception",
                                 "Card came yesterday", "Ring again the day before"}));
    return maker.add(std::move(answer), maker.past(on));
}

void addPack(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    if (!maker.life.isOut || maker.shared.packTemplates.empty() || !random.chance(70))
        return;
    Making<Kind::Pack> pack;
    pack.link("release", maker.release)
        .link("template", random.pick<base::RecordId>(maker.shared.packTemplates));
    if (random.chance(78))
        pack.yes("given", true)
            .day("given_on", maker.past(maker.life.releaseDay + random.below(3)))
            .text("given_how",
                  random.word({"At the gate", "By post", "At the office", "Left at the hostel"}))
            .text("language", maker.life.people->language == "WEL-CYM" ? "WEL-CYM" : "ENG");
    else
        pack.yes("given", false)
            .text("reason",
                  random.word({"Did not want one", "Left before we came",
                               "Had none in that language", "Not met"}));
    (void)maker.add(std::move(pack), maker.life.releaseDay);
}

} // namespace

void addReleaseDay(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    if (!life.hasRelease)
        return;
    const bool isNear = life.releaseDay - maker.today < 21;
    const bool isRecent = maker.today - life.releaseDay < 60;
    if (isNear && isRecent) {
        for (const std::string_view item : headline) {
            if (random.chance(80))
                (void)addAnswer(maker, item, life.releaseDay - random.below(12));
        }
        for (std::int64_t more = random.below(5); more > 0; --more)
            (void)addAnswer(maker, random.word(others), life.releaseDay - random.below(12));
    } else if (life.isOut && random.chance(50)) {
        (void)addAnswer(maker, random.word(headline), life.releaseDay);
        (void)addAnswer(maker, random.word(others), life.releaseDay);
    }
    addPack(maker);
}

} // namespace throughline::service
