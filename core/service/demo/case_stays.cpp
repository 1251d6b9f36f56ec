// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Where somebody sleeps: the timeline of answers (domain.md 3.4).
#include "service/demo/case_maker.h"

#include "domain/rules/accommodation_rules.h"

namespace throughline::service {

namespace {

using domain::Kind;
using Day = std::int64_t;
using Stay = Making<Kind::Accommodation>;

struct Question
{
    std::string_view timepoint;
    Day day; //!< after the release
    int answered; //!< of a hundred who are out that long
};
constexpr Question questions[] = {
    {"FIRST_NIGHT", 0, 90}, {"D7", 8, 74}, {"D28", 30, 66}, {"M3", 88, 62}, {"M6", 180, 35}};

// With time more find somewhere to stay: about 73 in a hundred are settled after three months.
constexpr DemoChoice later[] = {{"OWN_RENTED", 30},      {"FAMILY_SETTLED", 26}, {"SUPPORTED", 17},
                                {"FAMILY_TRANSIENT", 9}, {"SHORT_STAY", 4},      {"ROUGH", 5},
                                {"SHELTER_SQUAT", 3},    {"NOT_KNOWN", 6}};
// Types that no tile stands for; prison, hospital and detention are out of scope.
constexpr std::string_view otherTypes[] = {"LA_TA", "HMP", "HOSP", "REFUGE", "A12", "A13"};

void setType(CaseMaker &maker, Stay &stay, std::string_view answer)
{
    const domain::AnswerRule *rule = domain::answerRule(answer);
    if (rule != nullptr && !rule->types.empty() && maker.random.chance(55))
        stay.text("type", maker.random.word(rule->types));
}

void setPlace(CaseMaker &maker, Stay &stay, std::string_view answer)
{
    DemoRandom &random = maker.random;
    const bool hasPlace = answer != "ROUGH" && answer != "NOT_KNOWN" && answer != "SHELTER_SQUAT";
    if (hasPlace && random.chance(45))
        stay.text("address", demoAddress(random, *maker.life.area));
    if (random.chance(70))
        stay.text("local_authority", maker.council());
    if (hasPlace && random.chance(20))
        stay.text("shared_with", random.word({"Nobody", "Two others", "Family", "A friend"}))
            .text("condition", random.word({"Dry and warm", "Damp", "Shares a kitchen", "Good"}));
    if (hasPlace && random.chance(35))
        stay.yes("safe", random.chance(88));
}

void addPlannedStay(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    if (life.destination.empty())
        return;
    Stay stay;
    stay.link("release", maker.release)
        .text("timepoint", domain::plannedTimepoint)
        .text("answer", life.destination);
    setType(maker, stay, life.destination);
    stay.day("answered_on", maker.past(life.heardOn + 1))
        .yes("confirmed", random.chance(55))
        .text("told_by", random.word({"PERSON", "PROBATION", "OMU", "FAMILY"}));
    (void)maker.add(std::move(stay), life.heardOn + 1);
}

//! The answer at a time point, when it was `before` at the one before.
[[nodiscard]] std::string_view nextAnswer(DemoRandom &random, std::string_view timepoint,
                                          std::string_view before)
{
    const bool isTemporary = before == "CAS" || before == "AP" || before == "SHORT_STAY"
        || before == "FAMILY_TRANSIENT" || before == "NOT_KNOWN" || before == "ROUGH"
        || before == "SHELTER_SQUAT";
    const int moves = timepoint == "D7" ? 12
        : timepoint == "D28"            ? (isTemporary ? 35 : 8)
                                        : (isTemporary ? 78 : 12);
    return random.chance(moves) ? choose(random, later) : before;
}

} // namespace

void addStays(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    if (!life.hasRelease)
        return;
    addPlannedStay(maker);
    if (!life.isOut)
        return;
    std::string_view answer = life.firstNight;
    const Day last = life.lastDay(maker.today);
    for (const Question &question : questions) {
        if (question.timepoint != "FIRST_NIGHT")
            answer = nextAnswer(random, question.timepoint, answer);
        const Day due = life.releaseDay + question.day;
        if (due > last || (due == maker.today && question.day != 0)
            || !random.chance(question.answered))
            continue;
        Stay stay;
        stay.link("release", maker.release).text("timepoint", question.timepoint);
        if (random.chance(3)) {
            stay.text("type", random.word(otherTypes));
        } else {
            stay.text("answer", answer);
            setType(maker, stay, answer);
            setPlace(maker, stay, answer);
        }
        const Day asked = std::min(last, due + random.below(4));
        stay.day("answered_on", asked)
            .text("told_by", random.word({"PERSON", "PERSON", "PERSON", "PROBATION", "FAMILY"}))
            .text("certainty", random.word({"CONFIRMED", "SAID", "SAID", "SECOND_HAND"}));
        if (question.timepoint == "FIRST_NIGHT" && random.chance(60))
            stay.day("from_date", life.releaseDay);
        const base::RecordId id = maker.add(std::move(stay), asked);
        if (random.perMille(12))
            (void)maker.add(
                std::move(Stay()
                              .link("release", maker.release)
                              .text("timepoint", question.timepoint)
                              .text("answer", "SHORT_STAY")
                              .day("answered_on", asked)
                              .link("corrects", id)
                              .text("note", "Had misheard, it was a bed and breakfast")),
                std::min(last, asked + 2));
    }
}

} // namespace throughline::service
