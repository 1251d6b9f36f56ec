// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Custody, sentence, and the release with what became of it.
#include "service/demo/case_maker.h"
#include "service/demo/notes.h"

#include "domain/working_days.h"

namespace throughline::service {

namespace {

using domain::Kind;
using Day = std::int64_t;
using Release = Making<Kind::Release>;

constexpr std::int64_t msPerMinute = 60'000;

constexpr DemoChoice tellers[] = {{"OMU", 34},      {"PROBATION", 30}, {"PERSON", 14},
                                  {"RECEPTION", 8}, {"FAMILY", 7},     {"PARTNER", 5},
                                  {"COURT", 2}};
constexpr DemoChoice meets[] = {{"YES", 32}, {"ASKED", 18}, {"NO", 30}, {"NOT_KNOWN", 12}, {"", 8}};
constexpr DemoChoice certainties[] = {
    {"CONFIRMED", 50}, {"SAID", 22}, {"SECOND_HAND", 18}, {"GUESS", 10}};
constexpr DemoChoice recalls[] = {{"FIXED_TERM_RECALL_28", 40},
                                  {"FIXED_TERM_RECALL_14", 24},
                                  {"STANDARD_RECALL", 28},
                                  {"FIXED_TERM_RECALL_56", 8}};

//! The moment of a wall time in London.
[[nodiscard]] base::Millis wallMoment(Day day, std::int64_t minutes)
{
    const base::Millis utc{(day * 24 * 60 + minutes) * msPerMinute};
    return {utc.value - domain::londonInstant(utc).offsetMinutes * msPerMinute};
}

void addCustody(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    const bool isUnsentenced = life.route == "BAIL" || life.route == "TIME_SERVED"
        || life.route == "ACQUIT" || life.route == "IMMIGRATION_BAIL";
    Making<Kind::Custody> custody;
    custody.text("prison", life.prison).day("from_date", life.custodySince);
    if (random.chance(25))
        custody.text("location",
                     random.word({"A wing", "B wing, first landing", "Houseblock 2",
                                  "Resettlement unit", "C2-14", "Induction wing"}));
    if (life.isOut)
        custody.day("to_date", life.releaseDay);
    custody
        .text("legal_status",
              isUnsentenced                 ? random.word({"REMAND", "CONVICTED_UNSENTENCED"})
                  : life.dateType == "PRRD" ? std::string_view("RECALL")
                                            : std::string_view("SENTENCED"))
        .text("told_by", choose(random, tellers))
        .text("certainty", choose(random, certainties));
    if (!life.isOut && random.chance(6))
        custody.text("transfer_to", demoPrison(random, *life.area, life.isWoman))
            .day("transfer_on", std::max(maker.today, life.releaseDay - random.between(5, 40)));
    (void)maker.add(std::move(custody), life.knownSince);
}

void addSentence(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    if (!life.supervised || !random.chance(70))
        return;
    Making<Kind::Sentence> sentence;
    const Day length = std::max<Day>(14, life.releaseDay - life.custodySince);
    sentence.text("type", life.route == "EDS" ? "extendedDeterminate" : "standardDeterminate")
        .day("licence_end", life.releaseDay + length + random.below(60))
        .text("told_by", random.word({"PROBATION", "OMU"}));
    if (length < 2 * 365 && random.chance(40))
        sentence.day("supervision_end", life.releaseDay + 365);
    if (random.chance(40))
        sentence.text("licence_conditions",
                      random.word({"Sees probation each week", "Sleeps at the approved address",
                                   "Home from seven to seven", "Tells probation of a new phone",
                                   "Does not go to the old estate"}));
    if (life.dateType == "PRRD")
        sentence.text("recall_type", choose(random, recalls))
            .day("recalled_on", std::min(maker.today, life.custodySince));
    (void)maker.add(std::move(sentence), life.knownSince);
}

void setPlan(CaseMaker &maker, Release &release, Day releaseDay)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    release.text("route", life.route).text("release_date_type", life.dateType);
    if (life.route == "SDS40" && !maker.shared.schemes.empty() && random.chance(30))
        release.link("scheme", random.pick<base::RecordId>(maker.shared.schemes));
    if (random.chance(75))
        release.number("release_time", life.releaseTime);
    if (random.chance(80))
        release.day("custody_since", life.custodySince);
    release.yes("supervised", life.supervised)
        .text("meet", choose(random, meets))
        .text("told_by", choose(random, tellers))
        .day("told_on", maker.past(life.heardOn))
        .text("certainty", choose(random, certainties))
        .text("destination", life.destination)
        .text("local_authority", maker.council());
    if (!life.destination.empty() && life.destination != "NOT_KNOWN" && random.chance(60))
        release.text("to_address", demoAddress(random, *life.area));
    if (life.supervised && random.chance(82)) {
        release.text("probation_office", random.word(life.area->probationOffices));
        constexpr std::int64_t times[] = {11 * 60 + 30, 14 * 60, 15 * 60 + 15};
        if (random.chance(85))
            release.wall("first_appointment", releaseDay, random.pick<std::int64_t>(times));
        if (random.chance(60))
            release.text("practitioner", demoFullName(random, life.area->isWales))
                .text("practitioner_phone", demoPhone(random));
    }
    if (random.chance(30))
        release.text(
            "collected_by",
            random.word({"Mum", "Sister", "Nobody", "Partner", "A friend", "Hostel van", "Us"}));
    if (random.chance(55))
        release.link("met_by", maker.worker());
    if (random.chance(50))
        release.link("accommodation_owner", maker.worker());
    if (random.chance(15))
        release.text("note", demoSentence(random, "ending"));
}

void setConfirmed(CaseMaker &maker, Release &release)
{
    DemoRandom &random = maker.random;
    release
        .text("confirmed_by", random.word({"OMU", "Resettlement desk", "Probation", "Reception"}))
        .day("confirmed_on",
             maker.past(std::max(maker.life.heardOn, maker.life.releaseDay - random.below(10))));
}

//! Changes that the record went through: what it said before is its history.
void addPlanned(CaseMaker &maker, std::string_view state)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    Release release;
    const bool putOff = state == "POSTPONED" || state == "MOVED" || state == "CANCELLED";
    const bool comesOutHere = state == "RELEASED" && random.chance(30);
    const bool dayMoved = !putOff && random.chance(12);
    const Day firstDay = dayMoved ? life.releaseDay + random.between(1, 20) : life.releaseDay;
    const std::string_view first = putOff || comesOutHere || dayMoved ? "PLANNED" : state;
    setPlan(maker, release, firstDay);
    release.text("state", first).text("prison", life.prison).day("release_date", firstDay);
    if (first == "CONFIRMED" || (first == "RELEASED" && random.chance(70)))
        setConfirmed(maker, release);
    const base::Millis out = wallMoment(life.releaseDay, life.releaseTime);
    if (first == "RELEASED" || (first == "RECALLED" && random.chance(80)))
        release.moment("released_at", out);
    if (first == "RECALLED")
        release.text(
            "state_reason",
            random.word({"Recalled by probation", "Missed appointments", "Moved without telling"}));
    maker.release = maker.add(std::move(release), life.heardOn);

    if (dayMoved) {
        Release moved;
        moved.day("release_date", life.releaseDay).day("told_on", maker.past(life.heardOn + 2));
        if (state == "CONFIRMED")
            setConfirmed(maker, moved);
        if (state != "PLANNED" && !comesOutHere)
            moved.text("state", state);
        if (state == "RELEASED" && !comesOutHere)
            moved.moment("released_at", out);
        maker.change(maker.release, std::move(moved), maker.past(life.heardOn + 2));
    }
    if (comesOutHere)
        maker.change(maker.release,
                     std::move(Release().text("state", "RELEASED").moment("released_at", out)),
                     life.releaseDay);
    if (putOff) {
        Release news;
        news.text("state", state)
            .text("state_reason",
                  state == "MOVED" ? random.word({"Moved for space", "Nearer to home"})
                      : state == "POSTPONED"
                      ? random.word({"Address not approved", "Days added", "Paperwork"})
                      : random.word({"New sentence", "Further charge", "Date was a mistake"}));
        maker.change(maker.release, std::move(news),
                     maker.past(life.heardOn + random.between(1, 9)));
    }
}

//! Whoever went back has a plan again, in a record of its own.
void addNextRelease(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    if (maker.life.isClosed() || !random.chance(60))
        return;
    (void)maker.add(
        std::move(Release()
                      .text("state", "PLANNED")
                      .text("prison", maker.life.prison)
                      .date("release_date",
                            domain::addWorkingDays(domain::fromEpochDay(maker.today),
                                                   static_cast<int>(random.between(5, 35))))
                      .text("release_date_type", "PRRD")
                      .text("route", random.word({"FTR", "PRRD"}))
                      .text("told_by", "PROBATION")
                      .day("told_on", maker.today - random.below(6))
                      .text("meet", "ASKED")
                      .yes("supervised", true)),
        maker.today - 1);
}

} // namespace

void addRelease(CaseMaker &maker)
{
    addCustody(maker);
    addSentence(maker);
    if (!maker.life.hasRelease)
        return;
    addPlanned(maker, maker.life.releaseState);
    if (maker.life.releaseState == "RECALLED")
        addNextRelease(maker);
}

} // namespace throughline::service
