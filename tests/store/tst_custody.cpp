// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "office.h"

#include "domain/code_list.h"
#include "service/case_records.h"
#include "service/prison_move.h"
#include "service/record_history.h"
#include "service/release_dates.h"
#include "service/return_to_custody.h"
#include "service/tasks.h"

#include <QTest>

#include <algorithm>

using namespace throughline;
using base::RecordId;
using domain::Kind;
using domain::PartialDate;
using test::Office;
using test::words;
using namespace std::string_literals;

namespace {

[[nodiscard]] PartialDate day(const char *text)
{
    return *domain::parseDate(text);
}

//! Somebody who came out on 2 November, with all that a plan has. Today is 24 November 2026.
struct Case : Office
{
    RecordId release;
    RecordId meeting;
    RecordId prisonMeeting;
    RecordId placement;
    RecordId referral;
    RecordId action;
    RecordId custody;

    [[nodiscard]] std::string begin()
    {
        if (const std::string reason = openAll(); !reason.empty())
            return reason;
        const auto keep = [](RecordId &into, const base::Result<RecordId> &made) {
            if (made)
                into = *made;
            return made.ok();
        };
        const bool well = set(Kind::Person, person,
                              {{"status", "OPEN"}, {"basis", "LEGITIMATE"}, {"prison", "LEI"}})
                              .ok()
            && keep(custody, add(Kind::Custody, {{"prison", "LEI"}, {"from_date", "2026-01-10"}}))
            && keep(release,
                    add(Kind::Release, {{"state", "RELEASED"}, {"release_date", "2026-11-02"}}))
            && keep(meeting,
                    add(Kind::Appointment,
                        {{"state", "PLANNED"},
                         {"starts", "2026-12-01T10:00"},
                         {"mode", "IN_PERSON_OFFICE"}}))
            && keep(prisonMeeting,
                    add(Kind::Appointment,
                        {{"state", "PLANNED"},
                         {"starts", "2026-12-02T10:00"},
                         {"mode", "IN_PERSON_PRISON"}}))
            && keep(placement,
                    add(Kind::Placement,
                        {{"state", "ARRIVED"}, {"type", "A17"}, {"start_on", "2026-11-02"}}))
            && keep(referral,
                    add(Kind::Referral,
                        {{"direction", "OUT"}, {"status", "DRAFT"}, {"service_name", "Made Up"}}))
            && keep(action, add(Kind::Action, {{"title", "Buy a phone"}}));
        return well ? std::string() : "the case could not be made";
    }

    [[nodiscard]] service::ReturnToCustody recall(const std::string &kind)
    {
        service::ReturnToCustody given;
        given.person = person;
        given.on = day("2026-11-20");
        given.kind = kind;
        given.prison = "LEI";
        given.toldBy = "PROBATION";
        given.reviewOn = day("2027-01-10");
        return given;
    }

    //! Rules of the tasks that are open on any day from today on.
    [[nodiscard]] std::vector<domain::TaskRule> tasks()
    {
        std::vector<domain::TaskRule> rules;
        const std::int64_t today = service::londonDayNumber(workspace->now());
        for (std::int64_t one = today; one < today + 200; ++one) {
            for (const auto &task :
                 *service::taskList(workspace->store().tasks, {.today = one, .person = person}))
                rules.push_back(task.task.rule);
        }
        return rules;
    }
    [[nodiscard]] bool asks(domain::TaskRule rule)
    {
        const auto all = tasks();
        return std::find(all.begin(), all.end(), rule) != all.end();
    }
    [[nodiscard]] std::vector<domain::Record> about(Kind kind) const
    {
        const Kind kinds[] = {kind};
        return *service::recordsAbout(workspace->store().records, person, kinds);
    }
    [[nodiscard]] std::string newest(Kind kind, std::string_view field) const
    {
        const auto all = about(kind);
        return all.empty() ? "none" : text(kind, all.back().id, field);
    }
};

} // namespace

//! Recall, new sentence, a move to another prison, dates that move: the plan closes or goes along,
//! and all that was is still told.
class TestCustody : public QObject
{
    Q_OBJECT

private slots:
    void aRecallClosesThePlanAndKeepsIt();
    void aFixedTermHasItsNextRelease();
    void eachKindAsksForWhatItNeeds();
    void aNewSentenceBeforeTheRelease();
    void aNewSentenceAfterTheRelease();
    void nothingIsHalfDone();
    void aMoveKeepsThePlan();
    void aNewDateAndWhoSaidSo();
    void notOutOnTheDay();
    void manyDatesMoveAtOnce();
    void manyDatesGoBack();
    void datesThatAreNotOursStay();
    void aSchemesDaysHold();
    void aListOfDates();
};

void TestCustody::aRecallClosesThePlanAndKeepsIt()
{
    Case one;
    QCOMPARE(one.begin(), ""s);
    QVERIFY(one.asks(domain::TaskRule::Month3));
    const auto folder = one.record(Kind::Person, one.person).folder;
    const std::int64_t contacts = one.count(Kind::Contact);
    const auto news = service::returnToCustody(*one.workspace, one.recall("STANDARD_RECALL"));
    QVERIFY2(news.ok(), words(news).c_str());
    QCOMPARE(one.text(Kind::Release, one.release, "state"), "RECALLED"s);
    QCOMPARE(one.text(Kind::Release, one.release, "release_date"), "2026-11-02"s); // it happened
    QCOMPARE(one.text(Kind::Appointment, one.meeting, "state"), "CANCELLED"s);
    QCOMPARE(one.text(Kind::Appointment, one.prisonMeeting, "state"), "PLANNED"s);
    QCOMPARE(one.text(Kind::Placement, one.placement, "state"), "DEPARTED"s);
    QCOMPARE(one.text(Kind::Placement, one.placement, "departure"), "bed-withdrawn-recall-breach"s);
    QCOMPARE(one.text(Kind::Referral, one.referral, "status"), "DRAFT"s); // left, and told
    QCOMPARE(one.text(Kind::Action, one.action, "dropped"), ""s);
    QCOMPARE(news->left.size(), std::size_t{2});
    // The time in custody that was open ended with the release; a new one has begun.
    QCOMPARE(one.text(Kind::Custody, one.custody, "to_date"), "2026-11-02"s);
    QCOMPARE(one.about(Kind::Custody).size(), std::size_t{2});
    QCOMPARE(one.newest(Kind::Custody, "from_date"), "2026-11-20"s);
    QCOMPARE(one.newest(Kind::Custody, "legal_status"), "RECALL"s);
    QCOMPARE(one.newest(Kind::Sentence, "recall_type"), "STANDARD_RECALL"s);
    QCOMPARE(one.newest(Kind::Accommodation, "type"), "HMP"s);
    QCOMPARE(one.text(Kind::Person, one.person, "status"), "PAUSED"s);
    QCOMPARE(one.text(Kind::Person, one.person, "review_on"), "2027-01-10"s);
    QCOMPARE(one.about(Kind::Release).size(), std::size_t{1}); // the next day is not known
    QVERIFY(!one.asks(domain::TaskRule::Month3) && !one.asks(domain::TaskRule::FirstNight));
    QVERIFY(one.asks(domain::TaskRule::ReviewPause));
    // The case stays where it was, and its earlier state is told.
    QVERIFY(one.record(Kind::Person, one.person).folder == folder);
    QCOMPARE(one.count(Kind::Contact), contacts);
    const auto row = one.workspace->store().records.find(Kind::Release, one.release);
    const auto history = service::recordHistory(**row, one.workspace->store().history,
                                                [](const auto &) { return base::UserId{}; });
    QVERIFY(std::any_of(history->begin(), history->end(), [](const auto &value) {
        return value.value == domain::Value("RELEASED"s) && !value.isCurrent;
    }));
}

void TestCustody::aFixedTermHasItsNextRelease()
{
    Case one;
    QCOMPARE(one.begin(), ""s);
    auto given = one.recall("FIXED_TERM_RECALL_28");
    given.reviewOn.reset();
    const auto news = service::returnToCustody(*one.workspace, given);
    QVERIFY2(news.ok(), words(news).c_str());
    QCOMPARE(one.about(Kind::Release).size(), std::size_t{2});
    QCOMPARE(one.newest(Kind::Release, "release_date"), "2026-12-18"s); // a Friday
    QCOMPARE(one.newest(Kind::Release, "state"), "PLANNED"s);
    QCOMPARE(one.newest(Kind::Release, "route"), "FTR"s);
    QCOMPARE(one.newest(Kind::Release, "certainty"), "GUESS"s);
    QCOMPARE(one.newest(Kind::Release, "custody_since"), "2026-11-20"s);
    QCOMPARE(one.text(Kind::Person, one.person, "review_on"), "2026-12-04"s);
    // 28 days by then: they usually come out the day before.
    QVERIFY(std::any_of(news->doubts.begin(), news->doubts.end(), [](const std::string &doubt) {
        return doubt.find("2026-12-17") != std::string::npos;
    }));
    QVERIFY(one.asks(domain::TaskRule::FindDestination)); // the new plan begins
}

void TestCustody::eachKindAsksForWhatItNeeds()
{
    Case one;
    QCOMPARE(one.begin(), ""s);
    auto given = one.recall("STANDARD_RECALL");
    given.reviewOn.reset();
    QVERIFY(words(service::returnToCustody(*one.workspace, given)).find("--review-on")
            != std::string::npos);
    given = one.recall("FIXED_TERM_RECALL_14");
    given.reviewOn.reset();
    QVERIFY(service::missingFor(given).empty());
    given = one.recall("NEW_SENTENCE");
    QVERIFY(words(service::returnToCustody(*one.workspace, given)).find("--sentence")
            != std::string::npos);
    given = one.recall("STANDARD_RECALL");
    given.toldBy.clear();
    QVERIFY(words(service::returnToCustody(*one.workspace, given)).find("--told-by")
            != std::string::npos);
    given = one.recall("NO_SUCH_KIND");
    QCOMPARE(service::returnToCustody(*one.workspace, given).error().code,
             base::ErrorCode::BadUsage);
    given = one.recall("STANDARD_RECALL");
    given.on = day("2026-11-25");
    QVERIFY(
        words(service::returnToCustody(*one.workspace, given)).starts_with("This day is in the"));
    QCOMPARE(one.text(Kind::Release, one.release, "state"), "RELEASED"s);
}

void TestCustody::aNewSentenceBeforeTheRelease()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    QVERIFY(office.add(Kind::Custody, {{"prison", "LEI"}, {"from_date", "2026-01-10"}}).ok());
    const auto release =
        office.add(Kind::Release, {{"state", "CONFIRMED"}, {"release_date", "2026-12-08"}});
    service::ReturnToCustody given;
    given.person = office.person;
    given.on = day("2026-11-20");
    given.kind = "NEW_SENTENCE";
    given.sentence = std::string(domain::codeList("sentence_type")->codes[0].key);
    given.toldBy = "COURT";
    given.nextRelease = day("2027-06-08");
    const auto news = service::returnToCustody(*office.workspace, given);
    QVERIFY2(news.ok(), words(news).c_str());
    QCOMPARE(office.text(Kind::Release, *release, "state"), "CANCELLED"s);
    QCOMPARE(office.text(Kind::Release, *release, "release_date"), "2026-12-08"s);
    const auto spells = office.list(Kind::Custody);
    QCOMPARE(spells.size(), std::size_t{2});
    QCOMPARE(office.text(Kind::Custody, spells[0].id, "to_date"), "2026-11-20"s);
    QCOMPARE(office.text(Kind::Custody, spells[1].id, "prison"), "LEI"s); // they never left it
    QCOMPARE(office.text(Kind::Custody, spells[1].id, "legal_status"), "SENTENCED"s);
    QCOMPARE(office.count(Kind::Accommodation), std::int64_t{0}); // they were not out
    QCOMPARE(office.count(Kind::Release), std::int64_t{2});
}

void TestCustody::aNewSentenceAfterTheRelease()
{
    Case one;
    QCOMPARE(one.begin(), ""s);
    auto given = one.recall("REMAND");
    given.withdrawReferrals = true;
    const auto news = service::returnToCustody(*one.workspace, given);
    QVERIFY2(news.ok(), words(news).c_str());
    // It was no recall: they came out, and that stands. Nobody asks any more where they sleep.
    QCOMPARE(one.text(Kind::Release, one.release, "state"), "RELEASED"s);
    QVERIFY(!one.asks(domain::TaskRule::Month3) && !one.asks(domain::TaskRule::SeenIn28Days));
    QCOMPARE(one.text(Kind::Placement, one.placement, "departure"), "H"s);
    QCOMPARE(one.text(Kind::Referral, one.referral, "status"), "WITHDRAWN"s);
    QCOMPARE(one.text(Kind::Referral, one.referral, "end_reason"), "RET"s);
    QCOMPARE(one.newest(Kind::Custody, "legal_status"), "REMAND"s);
}

void TestCustody::nothingIsHalfDone()
{
    Case one;
    QCOMPARE(one.begin(), ""s);
    // A place that begins after the day cannot end on it: refused when much has been written.
    QVERIFY(one.set(Kind::Placement, one.placement, {{"start_on", "2026-11-22"}}).ok());
    const auto refused = service::returnToCustody(*one.workspace, one.recall("STANDARD_RECALL"));
    QVERIFY2(words(refused).ends_with("Nothing was saved."), words(refused).c_str());
    QCOMPARE(one.text(Kind::Release, one.release, "state"), "RELEASED"s);
    QCOMPARE(one.text(Kind::Appointment, one.meeting, "state"), "PLANNED"s);
    QCOMPARE(one.text(Kind::Person, one.person, "status"), "OPEN"s);
    QCOMPARE(one.about(Kind::Custody).size(), std::size_t{1});
    QVERIFY(one.set(Kind::Placement, one.placement, {{"start_on", "2026-11-02"}}).ok());
    auto given = one.recall("STANDARD_RECALL");
    given.prison = "ZZZ";
    QVERIFY(words(service::returnToCustody(*one.workspace, given)).starts_with("Prison: "));
    given.prison = "LEI";
    given.person = one.release; // nobody
    QVERIFY(!service::returnToCustody(*one.workspace, given).ok());
    given.person = one.person;
    QVERIFY(service::returnToCustody(*one.workspace, given).ok());
}

void TestCustody::aMoveKeepsThePlan()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const auto custody =
        office.add(Kind::Custody,
                   {{"prison", "LEI"}, {"from_date", "2026-01-10"}, {"legal_status", "SENTENCED"}});
    const auto release = office.add(Kind::Release,
                                    {{"state", "CONFIRMED"},
                                     {"prison", "LEI"},
                                     {"release_date", "2026-12-08"},
                                     {"practitioner", "Made Up"},
                                     {"met_by", office.user().hex()}});
    const auto meeting = office.add(
        Kind::Appointment,
        {{"state", "PLANNED"}, {"starts", "2026-12-02T10:00"}, {"mode", "IN_PERSON_PRISON"}});
    const auto call =
        office.add(Kind::Appointment,
                   {{"state", "PLANNED"}, {"starts", "2026-12-02T10:00"}, {"mode", "PHONE"}});
    QVERIFY(office
                .add(Kind::Worker,
                     {{"user", office.user().hex()}, {"name", "S"}, {"prisons_cleared", "LEI"}})
                .ok());
    QVERIFY(office.set(Kind::Person, office.person, {{"key_worker", office.user().hex()}}).ok());
    const auto folder = office.record(Kind::Person, office.person).folder;
    service::PrisonMove move{office.person, "BAI", day("2026-11-23"), "OMU", "B2-14", false};
    const auto news = service::movePrison(*office.workspace, move);
    QVERIFY2(news.ok(), words(news).c_str());
    QCOMPARE(office.text(Kind::Custody, *custody, "to_date"), "2026-11-23"s);
    const auto spells = office.list(Kind::Custody);
    QCOMPARE(office.text(Kind::Custody, spells.back().id, "prison"), "BAI"s);
    QCOMPARE(office.text(Kind::Custody, spells.back().id, "legal_status"), "SENTENCED"s);
    QCOMPARE(office.text(Kind::Person, office.person, "prison"), "BAI"s);
    // The plan goes along; its day is to be confirmed by the new prison.
    QCOMPARE(office.text(Kind::Release, *release, "state"), "PLANNED"s);
    QCOMPARE(office.text(Kind::Release, *release, "prison"), "BAI"s);
    QCOMPARE(office.text(Kind::Release, *release, "release_date"), "2026-12-08"s);
    QCOMPARE(office.text(Kind::Appointment, *meeting, "state"), "CANCELLED"s);
    QCOMPARE(office.text(Kind::Appointment, *meeting, "absence_reason"), "TRANSFER"s);
    QCOMPARE(office.text(Kind::Appointment, *call, "state"), "PLANNED"s);
    QVERIFY(office.record(Kind::Person, office.person).folder == folder);
    // Whoever has to know is named, in an action of the key worker's.
    const auto actions = office.list(Kind::Action);
    QCOMPARE(actions.size(), std::size_t{1});
    QVERIFY(office.text(Kind::Action, actions[0].id, "title").find("probation practitioner")
            != std::string::npos);
    QCOMPARE(office.text(Kind::Action, actions[0].id, "owner"), office.user().hex());
    QCOMPARE(office.text(Kind::Action, actions[0].id, "due_on"), "2026-11-25"s);
    QVERIFY(std::any_of(news->doubts.begin(), news->doubts.end(), [](const std::string &doubt) {
        return doubt.find("not cleared") != std::string::npos;
    }));
    // From every state in which they have not come out.
    for (const char *state : {"PLANNED", "CONFIRMED", "POSTPONED", "MOVED"}) {
        move.to = move.to == "BAI" ? "LEI" : "BAI";
        const auto made =
            office.add(Kind::Release, {{"state", "PLANNED"}, {"release_date", "2026-12-08"}});
        if (state != "PLANNED"s)
            QVERIFY(office.set(Kind::Release, *made, {{"state", state}}).ok());
        const auto again = service::movePrison(*office.workspace, move);
        QVERIFY2(again.ok(), words(again).c_str());
        QCOMPARE(office.text(Kind::Release, *made, "prison"), move.to);
    }
    move.to = "ZZZ";
    QVERIFY(!service::movePrison(*office.workspace, move).ok());
    move.to = "LEI";
    move.on = day("2026-11-30");
    QVERIFY(!service::movePrison(*office.workspace, move).ok());
}

void TestCustody::aNewDateAndWhoSaidSo()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const auto release = office.add(Kind::Release,
                                    {{"state", "CONFIRMED"},
                                     {"release_date", "2026-12-08"},
                                     {"custody_since", "2026-01-10"},
                                     {"told_by", "OMU"}});
    const auto news = service::changeReleaseDate(
        *office.workspace, {*release, day("2026-12-11"), "PERSON", "Days added"});
    QVERIFY2(news.ok(), words(news).c_str());
    QCOMPARE(office.text(Kind::Release, *release, "release_date"), "2026-12-11"s);
    QCOMPARE(office.text(Kind::Release, *release, "state"), "PLANNED"s); // not the prison's word
    QCOMPARE(office.text(Kind::Release, *release, "told_by"), "PERSON"s);
    QCOMPARE(office.text(Kind::Release, *release, "told_on"), "2026-11-24"s);
    QVERIFY(!news->doubts.empty()); // a Friday: the day before is usual
    QVERIFY(news->doubts[0].find("2026-12-10") != std::string::npos);
    QVERIFY(service::changeReleaseDate(*office.workspace, {*release, day("2026-12-10"), "OMU", ""})
                .ok());
    QCOMPARE(office.text(Kind::Release, *release, "state"), "CONFIRMED"s);
    QVERIFY(
        !service::changeReleaseDate(*office.workspace, {*release, day("2026-12-10"), "", ""}).ok());
    QVERIFY(office.set(Kind::Release, *release, {{"state", "RELEASED"}}).ok());
    QVERIFY(!service::changeReleaseDate(*office.workspace, {*release, day("2026-12-12"), "OMU", ""})
                 .ok());
}

void TestCustody::notOutOnTheDay()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const auto release =
        office.add(Kind::Release, {{"state", "CONFIRMED"}, {"release_date", "2026-11-24"}});
    service::NotReleased given;
    given.release = *release;
    given.reason = "Paperwork";
    QVERIFY(service::notReleased(*office.workspace, given).ok());
    QCOMPARE(office.text(Kind::Release, *release, "state"), "POSTPONED"s);
    QCOMPARE(office.text(Kind::Release, *release, "release_date"), "2026-11-24"s);
    given.newDate = day("2026-11-26");
    given.toldBy = "OMU";
    QVERIFY(service::notReleased(*office.workspace, given).ok());
    QCOMPARE(office.text(Kind::Release, *release, "state"), "CONFIRMED"s);
    QCOMPARE(office.text(Kind::Release, *release, "release_date"), "2026-11-26"s);
    given.state = "CANCELLED";
    QVERIFY(!service::notReleased(*office.workspace, given).ok()); // and a new date
    given.newDate.reset();
    QVERIFY(service::notReleased(*office.workspace, given).ok());
    QCOMPARE(office.text(Kind::Release, *release, "state"), "CANCELLED"s);
    given.state = "RELEASED";
    QCOMPARE(service::notReleased(*office.workspace, given).error().code,
             base::ErrorCode::BadUsage);
}

void TestCustody::manyDatesMoveAtOnce()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const auto add = [&office](const char *on, const char *route, const char *state) {
        return *office.add(Kind::Release,
                           {{"state", state},
                            {"release_date", on},
                            {"route", route},
                            {"prison", "LEI"},
                            {"custody_since", "2026-01-10"}});
    };
    const RecordId first = add("2027-01-12", "CRD", "CONFIRMED");
    const RecordId second = add("2027-02-12", "CRD", "PLANNED");
    const RecordId soon = add("2026-11-27", "CRD", "PLANNED");
    const RecordId other = add("2027-01-12", "PAROLE", "PLANNED");
    const RecordId out = add("2027-01-12", "CRD", "RELEASED");
    service::DateChange change;
    change.route = "CRD";
    change.days = -14;
    change.toldBy = "PROBATION";
    const auto plan = service::planDateChange(*office.workspace, change);
    QVERIFY2(plan.ok(), words(plan).c_str());
    QCOMPARE(plan->rows.size(), std::size_t{3});
    QVERIFY(plan->rows[0].release == soon && !plan->rows[0].whyNot.empty()); // would be past
    QVERIFY(plan->rows[1].release == first && plan->rows[1].whyNot.empty());
    QVERIFY(plan->rows[1].doubts.empty()); // a Tuesday
    QCOMPARE(toText(plan->rows[2].after), "2027-01-29"s);
    QCOMPARE(plan->rows[2].doubts.size(), std::size_t{1}); // a Friday
    QCOMPARE(office.text(Kind::Release, first, "release_date"), "2027-01-12"s); // a plan only
    QVERIFY(service::changeDates(*office.workspace, change, *plan).ok());
    QCOMPARE(office.text(Kind::Release, first, "release_date"), "2026-12-29"s);
    QCOMPARE(office.text(Kind::Release, first, "state"), "PLANNED"s); // to be confirmed again
    QCOMPARE(office.text(Kind::Release, second, "release_date"), "2027-01-29"s);
    QCOMPARE(office.text(Kind::Release, second, "told_by"), "PROBATION"s);
    for (const RecordId &same : {other, out})
        QCOMPARE(office.text(Kind::Release, same, "release_date"), "2027-01-12"s);
    QCOMPARE(office.text(Kind::Release, soon, "release_date"), "2026-11-27"s);
    change.days = 0;
    QVERIFY(!service::planDateChange(*office.workspace, change).ok());
}

//! All of it, on what nobody has moved on since; also where the state went by way of another.
void TestCustody::manyDatesGoBack()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const auto add = [&office](const char *on, const char *state) {
        return *office.add(
            Kind::Release,
            {{"state", state}, {"release_date", on}, {"route", "CRD"}, {"told_by", "OMU"}});
    };
    const RecordId confirmed = add("2027-01-12", "CONFIRMED");
    const RecordId planned = add("2027-02-12", "PLANNED");
    const RecordId moved = add("2027-02-15", "PLANNED");
    const RecordId out = add("2027-02-16", "PLANNED");
    const auto before = [&] {
        return std::pair(office.record(Kind::Release, confirmed).fields,
                         office.record(Kind::Release, planned).fields);
    };
    const auto was = before();
    service::DateChange change;
    change.days = -14;
    change.toldBy = "PROBATION";
    change.reason = "Announced";
    const auto plan = service::planDateChange(*office.workspace, change);
    const auto batch = service::changeDates(*office.workspace, change, *plan);
    QVERIFY2(batch.ok(), words(batch).c_str());
    QVERIFY(before() != was);
    // The next batch has another name, and moves one of them again.
    service::DateChange again = change;
    again.list = {{moved, day("2027-03-01")}};
    const auto next = service::changeDates(*office.workspace, again,
                                           *service::planDateChange(*office.workspace, again));
    QVERIFY(next.ok() && *next != *batch);
    QVERIFY(
        office.set(Kind::Release, out, {{"state", "CANCELLED"}, {"state_reason", "Remand"}}).ok());
    QVERIFY(office.set(Kind::Release, planned, {{"note", "Rang the prison"}}).ok());
    const auto undone = service::undoDateChange(*office.workspace, *batch);
    QVERIFY2(undone.ok(), words(undone).c_str());
    QCOMPARE(undone->back, 2);
    QCOMPARE(undone->left.size(), std::size_t{2});
    for (const auto &left : undone->left) {
        QVERIFY(left.release == moved || left.release == out);
        QVERIFY2(left.why.find("since") != std::string::npos, left.why.c_str());
    }
    QCOMPARE(office.record(Kind::Release, confirmed).fields, was.first);
    QCOMPARE(office.text(Kind::Release, planned, "release_date"), "2027-02-12"s);
    QCOMPARE(office.text(Kind::Release, planned, "note"), "Rang the prison"s); // nobody's undoing
    QCOMPARE(office.text(Kind::Release, moved, "release_date"), "2027-03-01"s);
    QCOMPARE(office.text(Kind::Release, out, "state"), "CANCELLED"s);
    // The later one can be taken back still, to where the earlier one had left it.
    QCOMPARE(service::undoDateChange(*office.workspace, *next)->back, 1);
    QCOMPARE(office.text(Kind::Release, moved, "release_date"), "2027-02-01"s);
    for (const std::string &none : {*next + "0", std::string()})
        QCOMPARE(service::undoDateChange(*office.workspace, none).error().code,
                 base::ErrorCode::NotFound);
}

//! What others have to take back keeps nobody from taking back the rest.
void TestCustody::datesThatAreNotOursStay()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const auto add = [&office](const char *on) {
        return *office.add(Kind::Release,
                           {{"state", "PLANNED"}, {"release_date", on}, {"told_by", "OMU"}});
    };
    const RecordId ours = add("2027-02-12");
    const RecordId theirs = add("2027-02-15");
    service::DateChange change;
    change.days = -14;
    change.toldBy = "PROBATION";
    change.reason = "Announced";
    const auto plan = service::planDateChange(*office.workspace, change);
    const auto batch = service::changeDates(*office.workspace, change, *plan);
    QVERIFY2(batch.ok(), words(batch).c_str());
    // A folder that no team of this user has.
    auto &store = office.workspace->store();
    const auto folder = base::randomId<base::FolderId>(office.random);
    QVERIFY(store.folders.findOrAdd(folder).ok());
    auto row = *store.records.find(Kind::Release, theirs);
    row->record.folder = folder;
    QVERIFY(store.records.remove(Kind::Release, theirs).ok());
    QVERIFY(store.records.put(*row).ok());
    const auto undone = service::undoDateChange(*office.workspace, *batch);
    QVERIFY2(undone.ok(), words(undone).c_str());
    QCOMPARE(undone->back, 1);
    QCOMPARE(office.text(Kind::Release, ours, "release_date"), "2027-02-12"s);
    QCOMPARE(office.text(Kind::Release, theirs, "release_date"), "2027-02-01"s);
    QCOMPARE(undone->left.size(), std::size_t{1});
    QVERIFY(undone->left.front().release == theirs);
    QCOMPARE(undone->left.front().why, "you cannot write in its team"s);
}

void TestCustody::aSchemesDaysHold()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const auto scheme = office.add(Kind::Scheme,
                                   {{"name", "Made-up scheme"},
                                    {"route", "SDS40"},
                                    {"starts_on", "2027-01-05"},
                                    {"ends_on", "2027-01-31"}});
    QVERIFY2(scheme.ok(), words(scheme).c_str());
    const auto inside =
        office.add(Kind::Release, {{"state", "PLANNED"}, {"release_date", "2027-02-10"}});
    const auto early =
        office.add(Kind::Release, {{"state", "PLANNED"}, {"release_date", "2027-01-12"}});
    service::DateChange change;
    change.days = -20;
    change.toldBy = "OMU";
    change.scheme = *scheme;
    auto plan = service::planDateChange(*office.workspace, change);
    QCOMPARE(plan->rows[0].whyNot, "before the scheme begins"s);
    QVERIFY(plan->rows[1].whyNot.empty());
    change.notBefore = day("2027-01-05"); // nobody is left out by its beginning
    plan = service::planDateChange(*office.workspace, change);
    QVERIFY(plan->rows[0].whyNot.empty());
    QVERIFY(service::changeDates(*office.workspace, change, *plan).ok());
    QCOMPARE(office.text(Kind::Release, *early, "release_date"), "2027-01-05"s);
    QCOMPARE(office.text(Kind::Release, *inside, "release_date"), "2027-01-21"s);
    QCOMPARE(office.text(Kind::Release, *inside, "route"), "SDS40"s);
    QCOMPARE(office.text(Kind::Release, *inside, "scheme"), scheme->hex());
    QCOMPARE(office.text(Kind::Release, *inside, "state"), "CONFIRMED"s); // the prison's word
}

void TestCustody::aListOfDates()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const auto one =
        office.add(Kind::Release, {{"state", "PLANNED"}, {"release_date", "2027-02-10"}});
    const auto two =
        office.add(Kind::Release, {{"state", "PLANNED"}, {"release_date", "2027-02-10"}});
    service::DateChange change;
    change.list = {{*one, day("2027-02-03")}};
    const auto plan = service::planDateChange(*office.workspace, change);
    QCOMPARE(plan->rows.size(), std::size_t{1});
    QVERIFY(!service::changeDates(*office.workspace, change, *plan).ok()); // who said so?
    change.toldBy = "OMU";
    QVERIFY(service::changeDates(*office.workspace, change, *plan).ok());
    QCOMPARE(office.text(Kind::Release, *one, "release_date"), "2027-02-03"s);
    QCOMPARE(office.text(Kind::Release, *two, "release_date"), "2027-02-10"s);
}

QTEST_GUILESS_MAIN(TestCustody)
#include "tst_custody.moc"
