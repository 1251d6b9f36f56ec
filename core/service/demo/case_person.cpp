// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The person, and where we are with them.
#include "service/demo/case_maker.h"
#include "service/demo/notes.h"

namespace throughline::service {

namespace {

using domain::Kind;
using Day = std::int64_t;
using Person = Making<Kind::Person>;

constexpr DemoChoice bases[] = {{"CONSENT", 45}, {"LEGITIMATE", 45}, {"PUBLIC_TASK", 10}};
constexpr DemoChoice closings[] = {{"GOALS_MET", 24},       {"NO_FURTHER_SUPPORT", 22},
                                   {"NO_CONTACT", 14},      {"NOT_ENGAGING", 12},
                                   {"RECALLED", 8},         {"NO_WISH", 7},
                                   {"MOVED_AREA", 5},       {"LICENCE_END", 4},
                                   {"RETURNED_CUSTODY", 2}, {"CAPACITY", 1},
                                   {"SERVICE_ENDED", 1}};
constexpr DemoChoice careExperiences[] = {{"NONE", 60}, {"LCE", 24}, {"UNK", 12}, {"LPQAA", 4}};
constexpr DemoChoice youngCare[] = {{"NONE", 50}, {"LFC21", 18}, {"LFC25", 22}, {"UNK", 10}};

[[nodiscard]] std::string prisonNumber(DemoRandom &random)
{
    const auto letter = [&random] { return static_cast<char>('A' + random.below(26)); };
    std::string number(1, letter());
    number += std::to_string(10'000 + random.below(10'000)).substr(1);
    number += letter();
    number += letter();
    return number;
}

void setNames(CaseMaker &maker, Person &person)
{
    const DemoLife &life = maker.life;
    const DemoName name = demoName(maker.random, *life.people, life.isWoman);
    maker.firstName = name.given.substr(0, name.given.find(' '));
    person.text("family_name", name.family).text("given_names", name.given);
    if (life.people->shape == NameShape::FamilyFirst && maker.random.chance(60))
        person.text("preferred_name", name.family + ' ' + name.given);
    else if (name.given != maker.firstName && maker.random.chance(50))
        person.text("preferred_name", maker.firstName);
    if (maker.random.chance(4))
        person.text("pronouns", maker.random.word({"she/her", "he/him", "they/them"}));
    if (maker.random.chance(12))
        person.text("title", life.isWoman ? maker.random.word({"MS", "MRS", "MISS"}) : "MR");
}

void setBirth(CaseMaker &maker, Person &person)
{
    DemoRandom &random = maker.random;
    domain::PartialDate born = domain::fromEpochDay(maker.life.bornDay);
    if (random.chance(4)) {
        person.number("age_guess", (maker.today - maker.life.bornDay) / 365 / 5 * 5);
        return;
    }
    if (random.chance(5))
        born = *domain::partialDate(born.year, random.chance(50) ? born.month : 0);
    person.date("date_of_birth", born);
}

void setCare(CaseMaker &maker, Person &person)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    if (!random.chance(8))
        person.link("key_worker", maker.keyWorker);
    if (random.chance(18))
        person.link("backup_worker", maker.worker());
    if (random.chance(3))
        person.link("covered_by", maker.worker())
            .day("covered_until", maker.today + random.between(1, 14));
    if (random.chance(35))
        person.text("supporter_name", demoFullName(random, life.area->isWales))
            .text("supporter_relationship",
                  random.word({"MOT", "SIS", "BRO", "PART", "FRI", "FA", "AUNT", "WIFE"}))
            .text("supporter_phone", demoMobile(random));
    if (random.chance(6))
        person.text("advocate",
                    random.word({"Sister, by phone", "Leaving-care team",
                                 "Peer advocate at the centre", "Chaplain"}));
    if (random.chance(10))
        person.text("prison_contact", "Officer " + demoFullName(random, life.area->isWales));
}

void setNeedsOfTheirOwn(CaseMaker &maker, Person &person)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    const DemoPeople &people = *life.people;
    const bool otherLanguage = random.chance(people.otherLanguage);
    if (otherLanguage || random.chance(60))
        person.text("language", otherLanguage ? people.language : "ENG");
    if (otherLanguage && people.language != "WEL-CYM" && random.chance(60))
        person.yes("interpreter", true);
    if (random.chance(14))
        person
            .codes("access_needs",
                   {std::string(random.word({"LITERACY", "DIGITAL", "NEURO", "LEARNING"})),
                    std::string(random.word({"HEARING", "VISUAL", "LARGE", "EASYREAD"}))})
            .text("access_note",
                  random.word({"Read letters out and leave a copy", "Large print", "A quiet room",
                               "Sit on the left"}));
    person.text("gp", random.word({"yes", "yes", "no", "dontKnow"}));
    if (random.chance(80))
        person.text("veteran", random.chance(4) ? "yes" : "no");
    const bool isYoung = maker.today - life.bornDay < 25 * 365;
    if (random.chance(75))
        person.text("care_experience",
                    isYoung ? choose(random, youngCare) : choose(random, careExperiences));
    if (life.isWoman && random.chance(85))
        person.text(
            "pregnancy",
            random.word({"NO", "NO", "NO", "NO", "NO", "NO", "NA", "PREGNANT", "RECENT", "PNTS"}));
    if (random.chance(40))
        person.number("children", random.chance(60) ? 0 : random.between(1, 4));
    if (life.isWoman && random.chance(50))
        person.codes("services_wanted", {"women"});
    if (random.chance(1))
        person.yes("do_not_contact", true);
}

//! How the status now came about, in fields of one record.
void setStatus(CaseMaker &maker, Person &person, std::string_view status)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    person.text("status", status);
    if (status != "IDENTIFIED" && status != "ENGAGING")
        person.text("basis", choose(random, bases));
    if (status == "CLOSED") {
        person.day("status_on", life.closedOn)
            .text("close_reason", life.died ? "DIED" : choose(random, closings));
        if (life.died)
            person.day("died_on", life.closedOn - random.below(3));
        else if (random.chance(4))
            person.day("keep_until", life.closedOn + 6 * 365)
                .text("keep_reason", "Asked to be able to come back");
        return;
    }
    person.day("status_on", maker.past(life.knownSince + random.below(10)));
    if (status == "PAUSED")
        person.day("review_on", maker.today + random.between(2, 50))
            .text("status_reason",
                  random.word({"Back in custody", "In hospital", "Moved to another prison",
                               "Asked for a break"}));
    else if (status == "RESTRICTED")
        person.text("status_reason", "Asked us to stop; a request is open");
    else if (status == "OPEN" && random.chance(2))
        person.text("reopen_reason", "asked-for-further-support");
    if (random.perMille(4))
        person.yes("legal_hold", true).text("keep_reason", "Complaint is being looked into");
}

} // namespace

void addPerson(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    Person person;
    setNames(maker, person);
    setBirth(maker, person);
    if (random.chance(90))
        person.text("prison_number", prisonNumber(random));
    person.text("prison", life.prison);
    setCare(maker, person);
    setNeedsOfTheirOwn(maker, person);
    if (random.chance(10))
        person.text("note", demoSentence(random, "general"));

    // Of some the way there is on the device too, so that there is a history to look at.
    const bool hasHistory = (life.status == "OPEN" || life.isClosed()) && random.chance(25);
    if (!hasHistory) {
        setStatus(maker, person, life.status);
        (void)maker.add(std::move(person), life.isClosed() ? life.closedOn : life.knownSince);
        return;
    }
    const Day opened = std::min(life.lastDay(maker.today), life.knownSince + random.below(15));
    person.text("status", "ENGAGING").day("status_on", maker.past(life.knownSince));
    const base::RecordId id = maker.add(std::move(person), life.knownSince);
    maker.change(id,
                 std::move(Person()
                               .text("status", "OPEN")
                               .day("status_on", opened)
                               .text("basis", choose(random, bases))),
                 opened);
    if (!life.isClosed())
        return;
    Person closing;
    setStatus(maker, closing, "CLOSED");
    maker.change(id, std::move(closing), life.closedOn);
}

} // namespace throughline::service
