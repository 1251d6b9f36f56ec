// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "lone_workspace.h"

#include "domain/code_list.h"
#include "domain/field_text.h"
#include "domain/schema_table.h"
#include "service/edit.h"
#include "service/retention.h"

#include <QTest>

using namespace throughline;
using base::RecordId;
using domain::fieldNumber;
using domain::Kind;
using service::Edit;
using namespace std::string_literals;

namespace {

using Texts = std::vector<std::pair<std::string_view, std::string>>;

constexpr std::int64_t day = 24LL * 3600 * 1000;

struct Office : test::LoneWorkspace
{
    [[nodiscard]] static service::Draft draft(Kind kind, const Texts &texts)
    {
        service::Draft draft{kind, {}};
        for (const auto &[name, text] : texts) {
            const domain::Field &field = *domain::describe(kind).field(name);
            draft.fields.emplace_back(field.number, *domain::valueFromText(field, text));
        }
        return draft;
    }
    //! As a list that comes in says it: states of then are taken as they stand.
    RecordId person(const Texts &texts)
    {
        auto edit = Edit::begin(*workspace, Edit::States::AsGiven);
        const auto id =
            edit->addPerson(draft(Kind::Person, texts), service::writableTeams(*workspace).front());
        return id && edit->commit() ? *id : RecordId{};
    }
    RecordId closed(const std::string &name, const std::string &date)
    {
        return person({{"family_name", name},
                       {"status", "CLOSED"},
                       {"status_on", date},
                       {"basis", "CONSENT"}});
    }
    //! 18 when the case was closed, and not yet 25.
    RecordId onceAChild()
    {
        return person({{"family_name", "Sampleton"},
                       {"status", "CLOSED"},
                       {"status_on", "2020-06-01"},
                       {"basis", "CONSENT"},
                       {"date_of_birth", "2002-03-04"}});
    }
    base::Result<RecordId> about(Kind kind, const RecordId &person, Texts texts)
    {
        texts.emplace_back("person", person.hex());
        TL_TRY(Edit edit, Edit::begin(*workspace));
        TL_TRY(const RecordId id, edit.addAbout(draft(kind, texts)));
        TL_CHECK(edit.commit());
        return id;
    }
    //! The same where it does not belong: in the folder of a team, as only another program does.
    base::Result<RecordId> elsewhere(Kind kind, const RecordId &person, Texts texts)
    {
        texts.emplace_back("person", person.hex());
        TL_TRY(Edit edit, Edit::begin(*workspace, Edit::States::AsGiven));
        TL_TRY(const RecordId id,
               edit.addToTeam(draft(kind, texts), service::writableTeams(*workspace).front()));
        TL_CHECK(edit.commit());
        return id;
    }
    base::Result<void> change(Kind kind, const RecordId &id, const Texts &texts)
    {
        TL_TRY(Edit edit, Edit::begin(*workspace));
        TL_CHECK(edit.change(kind, id, draft(kind, texts).fields));
        return edit.commit();
    }
    //! `Sampleton DUE; Example SOON`
    [[nodiscard]] std::string listed(std::int64_t days = 90) const
    {
        const auto list = service::retentionList(*workspace, days);
        if (!list)
            return list.error().message;
        std::string text;
        for (const service::RetentionView &one : *list)
            text += (text.empty() ? "" : "; ") + one.name + ' '
                + std::string(one.isSoon ? "SOON"
                                         : domain::retentionStateName(one.retention.state));
        return text;
    }
};

template<class T>
std::string words(const base::Result<T> &result)
{
    return result ? std::string() : result.error().message;
}

} // namespace

//! The review list over a real store, and what may be decided. Made for 24 November 2026.
class TestRetentionReviews : public QObject
{
    Q_OBJECT

private slots:
    void theListNamesWhoIsDueSoonAndHeld();
    void aContactMovesTheDay();
    void theOrganisationSetsItsPeriods();
    void decisionsFollowTheMachine();
    void nothingThatHoldsIsDecidedAway();
    void openedAgainTheDecisionIsGone();
    void nobodyIsErasedByTime();
    void agreedAgainTheTimeIsTheLongOne();
    void aYearMeansAllOfIt();
    void periodsLieWithAll();
    void whoComesInAListWasKnownBefore();
    void whatLiesElsewhereTellsNothing();
    void whatWasAgreedOrReviewedElsewhereCountsForNothing();
};

void TestRetentionReviews::theListNamesWhoIsDueSoonAndHeld()
{
    Office office;
    QCOMPARE(office.open(), ""s);
    (void)office.closed("Due", "2020-06-01");
    (void)office.closed("Soon", "2020-12-24");
    (void)office.closed("Later", "2021-06-01");
    (void)office.person({{"family_name", "Open"}, {"status", "OPEN"}, {"basis", "CONSENT"}});
    const RecordId held = office.closed("Held", "2026-01-01");
    QVERIFY(
        office.change(Kind::Person, held, {{"legal_hold", "yes"}, {"keep_reason", "Claim"}}).ok());
    QCOMPARE(office.listed(), "Due DUE; Soon SOON; Held HELD"s);
    QCOMPARE(office.listed(7), "Due DUE; Held HELD"s);
    office.clock.pass(40 * day);
    QCOMPARE(office.listed(7), "Due DUE; Soon DUE; Held HELD"s);
}

void TestRetentionReviews::aContactMovesTheDay()
{
    Office office;
    QCOMPARE(office.open(), ""s);
    const RecordId person = office.closed("Sampleton", "2020-06-01");
    QVERIFY(office.about(Kind::Contact, person, {{"mode", "PHONE"}, {"at", "2022-03-04T23:30:00Z"}})
                .ok());
    const auto view = service::retentionView(*office.workspace, person);
    QCOMPARE(domain::toText(*view->retention.until), "2028-03-04"s);
    QCOMPARE(office.listed(), ""s);
}

void TestRetentionReviews::theOrganisationSetsItsPeriods()
{
    Office office;
    QCOMPARE(office.open(), ""s);
    (void)office.closed("Sampleton", "2025-06-01");
    QCOMPARE(office.listed(), ""s);
    QVERIFY(service::setRetentionPeriod(*office.workspace, "CASE_CLOSED", 12, "Our policy of 2026")
                .ok());
    QCOMPARE(office.listed(), "Sampleton DUE"s);
    QVERIFY(service::setRetentionPeriod(*office.workspace, "CASE_CLOSED", 24, "").ok());
    QCOMPARE(office.count(Kind::RetentionPeriod), std::int64_t(1)); // changed, not doubled
    QCOMPARE(office.listed(), ""s);
    QVERIFY(!service::setRetentionPeriod(*office.workspace, "LEGAL_HOLD", 12, "").ok());
    QVERIFY(!service::setRetentionPeriod(*office.workspace, "CASE_CLOSED", 0, "").ok());
    QVERIFY(!service::setRetentionPeriod(*office.workspace, "CASE_CLOSED", 5000, "").ok());
}

void TestRetentionReviews::decisionsFollowTheMachine()
{
    Office office;
    QCOMPARE(office.open(), ""s);
    const RecordId person = office.closed("Sampleton", "2020-06-01");
    QVERIFY(!service::decideToKeep(*office.workspace, person, {2026, 11, 1}, "Past").ok());
    QVERIFY(!service::decideToKeep(*office.workspace, person, {2029, 1, 31}, "  ").ok());
    QCOMPARE(office.count(Kind::Retention), std::int64_t(0)); // nothing was saved of it
    QCOMPARE(words(service::decideToKeep(*office.workspace, person, {2029, 1, 31}, "May return")),
             ""s);
    QCOMPARE(office.listed(), "Sampleton KEPT"s);
    const RecordId review = office.list(Kind::Retention).front().id;
    // Straight from one decision to the other goes no way but through a look.
    QVERIFY(!office.change(Kind::Retention, review, {{"state", "DESTROY"}}).ok());
    office.clock.pass(900 * day);
    QCOMPARE(office.listed(), "Sampleton DUE"s);
    QCOMPARE(words(service::decideToErase(*office.workspace, person, "Policy")), ""s);
    QCOMPARE(office.listed(), "Sampleton TO_ERASE"s);
    QCOMPARE(office.count(Kind::Retention), std::int64_t(1));
}

void TestRetentionReviews::nothingThatHoldsIsDecidedAway()
{
    Office office;
    QCOMPARE(office.open(), ""s);
    const RecordId open =
        office.person({{"family_name", "Open"}, {"status", "OPEN"}, {"basis", "CONSENT"}});
    QCOMPARE(words(service::decideToErase(*office.workspace, open, "Tidy")),
             "The case is not closed, so its records are in use. Close it first. Nothing was "
             "saved."s);
    const RecordId early = office.closed("Early", "2025-06-01");
    QVERIFY(words(service::decideToErase(*office.workspace, early, "Tidy"))
                .starts_with("Their time is not over."));
    const RecordId held = office.closed("Held", "2020-06-01");
    QVERIFY(
        office.about(Kind::DataRequest, held, {{"type", "ACCESS"}, {"received_on", "2026-11-20"}})
            .ok());
    QCOMPARE(words(service::decideToErase(*office.workspace, held, "Policy")),
             "A request about their data, received on 2026-11-20, has not been answered yet. They "
             "cannot be erased. Nothing was saved."s);
    QCOMPARE(office.count(Kind::Retention), std::int64_t(0));
    // The same through the record itself.
    const auto review = office.about(Kind::Retention, held, {{"state", "REVIEW"}});
    QVERIFY(review.ok());
    QVERIFY(!office.change(Kind::Retention, *review, {{"state", "DESTROY"}, {"reason", "x"}}).ok());
}

void TestRetentionReviews::openedAgainTheDecisionIsGone()
{
    Office office;
    QCOMPARE(office.open(), ""s);
    const RecordId person = office.closed("Sampleton", "2020-06-01");
    QVERIFY(service::decideToErase(*office.workspace, person, "Policy").ok());
    office.clock.pass(3 * day);
    const std::string back(domain::codeList("reopen_reason")->codes.front().key);
    QVERIFY(
        office.change(Kind::Person, person, {{"status", "OPEN"}, {"reopen_reason", back}}).ok());
    QVERIFY(office.listed().find("TO_ERASE") == std::string::npos);
    office.clock.pass(3 * day);
    QVERIFY(
        office.change(Kind::Person, person, {{"status", "CLOSED"}, {"close_reason", "GOALS_MET"}})
            .ok());
    QVERIFY(office.listed().find("TO_ERASE") == std::string::npos);
}

void TestRetentionReviews::nobodyIsErasedByTime()
{
    Office office;
    QCOMPARE(office.open(), ""s);
    (void)office.closed("Sampleton", "1999-06-01");
    office.clock.pass(40LL * 365 * day);
    (void)office.listed();
    QCOMPARE(office.count(Kind::Person), std::int64_t(1));
}

void TestRetentionReviews::agreedAgainTheTimeIsTheLongOne()
{
    Office office;
    QCOMPARE(office.open(), ""s);
    const RecordId person = office.closed("Sampleton", "2026-11-01");
    const auto triggerNow = [&] {
        return std::string(service::retentionView(*office.workspace, person)->retention.trigger);
    };
    const auto consent = [&](const std::string &state, const std::string &on) {
        return words(office.about(Kind::Consent, person,
                                  {{"purpose", "SUPPORT"}, {"state", state}, {"decided_on", on}}));
    };
    QCOMPARE(consent("GIVEN", "2026-01-10"), ""s);
    QCOMPARE(triggerNow(), "CASE_CLOSED"s);
    const RecordId first = office.list(Kind::Consent).front().id;
    QVERIFY(office.change(Kind::Consent, first, {{"state", "WITHDRAWN"}}).ok());
    QCOMPARE(triggerNow(), "CONSENT_WITHDRAWN"s);
    office.clock.pass(day);
    QCOMPARE(consent("GIVEN", "2026-11-25"), ""s);
    QCOMPARE(triggerNow(), "CASE_CLOSED"s);
}

void TestRetentionReviews::aYearMeansAllOfIt()
{
    Office office;
    QCOMPARE(office.open(), ""s);
    const RecordId person = office.closed("Sampleton", "2020-06-01");
    QVERIFY(!service::decideToKeep(*office.workspace, person, {2026, 10, 0}, "Over").ok());
    QCOMPARE(words(service::decideToKeep(*office.workspace, person, {2026, 0, 0}, "This year")),
             ""s);
    QCOMPARE(domain::toText(*service::retentionView(*office.workspace, person)->retention.until),
             "2026-12-31"s);
}

void TestRetentionReviews::periodsLieWithAll()
{
    Office office;
    QCOMPARE(office.open(), ""s);
    (void)office.closed("Sampleton", "2025-06-01");
    const auto period = [&](Edit::States states) {
        auto edit = Edit::begin(*office.workspace, states);
        const auto id = edit->addToTeam(
            office.draft(Kind::RetentionPeriod, {{"trigger", "CASE_CLOSED"}, {"months", "1"}}),
            service::writableTeams(*office.workspace).front());
        return id ? edit->commit() : base::Result<void>(id.error());
    };
    QVERIFY(words(period(Edit::States::Checked)).starts_with("How long is kept is said once"));
    // A device that does not ask this: nobody else heeds it.
    QVERIFY(period(Edit::States::AsGiven).ok());
    QCOMPARE(office.listed(), ""s);
}

//! What tells that somebody was known while they were a child.
const std::pair<Kind, Texts> toldOfAChild[] = {
    {Kind::Referral, {{"direction", "IN"}, {"status", "RECEIVED"}, {"referred_on", "2019-02-01"}}},
    {Kind::Release,
     {{"told_on", "2019-02-01"}, {"release_date", "2019-03-01"}, {"state", "PLANNED"}}},
    {Kind::Consent, {{"purpose", "SUPPORT"}, {"state", "GIVEN"}, {"decided_on", "2019-02-01"}}},
    {Kind::Contact, {{"mode", "PHONE"}, {"at", "2019-02-01T10:00:00Z"}}},
};

//! By the record alone they were of age when it was made; by what it tells they were children.
void TestRetentionReviews::whoComesInAListWasKnownBefore()
{
    for (const auto &[kind, texts] : toldOfAChild) {
        Office office;
        QCOMPARE(office.open(), ""s);
        const RecordId person = office.onceAChild();
        QCOMPARE(office.listed(), "Sampleton DUE"s);
        const auto added = office.about(kind, person, texts);
        QCOMPARE(words(added), ""s);
        QCOMPARE(office.listed(), ""s); // until they are 25
    }
}

void TestRetentionReviews::whatLiesElsewhereTellsNothing()
{
    for (const auto &[kind, texts] : toldOfAChild) {
        Office office;
        QCOMPARE(office.open(), ""s);
        const RecordId person = office.onceAChild();
        QCOMPARE(words(office.elsewhere(kind, person, texts)), ""s);
        QCOMPARE(office.count(kind), std::int64_t(1));
        QCOMPARE(office.listed(), "Sampleton DUE"s);
        // Told in their own folder too, it counts from there.
        QCOMPARE(words(office.about(kind, person, texts)), ""s);
        QCOMPARE(office.listed(), ""s);
    }
}

void TestRetentionReviews::whatWasAgreedOrReviewedElsewhereCountsForNothing()
{
    Office office;
    QCOMPARE(office.open(), ""s);
    const RecordId person = office.closed("Sampleton", "2020-06-01");
    const Texts no{{"purpose", "SUPPORT"}, {"state", "WITHDRAWN"}, {"decided_on", "2026-11-02"}};
    const auto triggerNow = [&] {
        return std::string(service::retentionView(*office.workspace, person)->retention.trigger);
    };
    QCOMPARE(words(office.elsewhere(Kind::Consent, person, no)), ""s);
    QCOMPARE(triggerNow(), "CASE_CLOSED"s);
    QCOMPARE(words(office.elsewhere(Kind::Retention, person,
                                    {{"state", "KEEP"}, {"until", "2040-01-31"}})),
             ""s);
    QCOMPARE(office.listed(), "Sampleton DUE"s);
}

QTEST_GUILESS_MAIN(TestRetentionReviews)
#include "tst_retention_reviews.moc"
