// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "open_form.h"

#include "Throughline/Models/contact_correction.h"
#include "Throughline/Models/contact_log.h"
#include "Throughline/Models/gate_log.h"
#include "Throughline/Models/words.h"

#include <utility>

using namespace throughline;
using domain::Kind;
using models::ContactCorrection;
using models::ContactLog;
using models::GateLog;
using test::count;
using test::opened;

//! A contact as it is logged, afterwards too, and as it is corrected: what can be answered, and
//! when it was.
class TestContactForm : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void whatToDoForSafetyIsInEveryForm();
    void aContactNeedsAKindOnly();
    void topicsAndOutcomesCanBeTakenAway();
    void timeNeverMovesIntoTheFuture();
    void aContactOfYesterday();
    void aContactOfAnotherDay();
    void aTimeIsTyped();
    void nothingIsLoggedInTheFuture();
    void timeIsTheClockPutRight();
    void theDayOfACorrectionGoesWithItsTime();
    void aCorrectionThatSaysNothingNewIsNoDraft();

private:
    //! A call of this moment in London.
    [[nodiscard]] base::RecordId addCall(base::Millis at);
    [[nodiscard]] base::Millis newestCall();

    std::unique_ptr<test::OpenSession> m_open;
    test::MadePerson m_jamie;
};

void TestContactForm::init()
{
    m_open = std::make_unique<test::OpenSession>();
    m_open->open([this](service::Workspace &workspace) {
        m_jamie = test::addReleased(workspace, "Jamie", "Sampleton");
    });
}

void TestContactForm::cleanup()
{
    m_open.reset();
}

void TestContactForm::whatToDoForSafetyIsInEveryForm()
{
    QVERIFY(opened<GateLog>(*m_open->session, m_jamie.release)->safety().isEmpty());
    test::instruct(*m_open->session, m_jamie.person, "TWO_WORKERS");
    const QStringList expected{QStringLiteral("See with two workers")};
    QCOMPARE(opened<GateLog>(*m_open->session, m_jamie.release)->safety(), expected);
    QCOMPARE(opened<ContactLog>(*m_open->session, m_jamie.person)->safety(), expected);
    const base::RecordId call = addCall(m_open->session->now());
    QCOMPARE(opened<ContactCorrection>(*m_open->session, call)->safety(), expected);
}

void TestContactForm::aContactNeedsAKindOnly()
{
    const auto contact = opened<ContactLog>(*m_open->session, m_jamie.person);
    QVERIFY(contact->outcomes().isEmpty());
    contact->chooseKind(QStringLiteral("PHONE"));
    QTRY_COMPARE(contact->kind(), QStringLiteral("PHONE"));
    QVERIFY(!contact->outcomes().isEmpty());
    QSignalSpy saved(contact.get(), &ContactLog::saved);
    contact->save();
    QVERIFY(saved.wait());
    QCOMPARE(count(*m_open->session, Kind::Contact), std::int64_t{1});
}

void TestContactForm::topicsAndOutcomesCanBeTakenAway()
{
    const auto contact = opened<ContactLog>(*m_open->session, m_jamie.person);
    contact->chooseKind(QStringLiteral("PHONE"));
    QTRY_COMPARE(contact->kind(), QStringLiteral("PHONE"));
    contact->toggleTopic(QStringLiteral("HEALTH"));
    QTRY_COMPARE(contact->chosenTopics(), QStringList{QStringLiteral("HEALTH")});
    contact->toggleTopic(QStringLiteral("HEALTH"));
    QTRY_VERIFY(contact->chosenTopics().isEmpty());
    contact->chooseOutcome(QStringLiteral("ATTENDED"));
    QTRY_COMPARE(contact->outcome(), QStringLiteral("ATTENDED"));
    contact->chooseKind(QStringLiteral("VIDEO"));
    QTRY_COMPARE(contact->kind(), QStringLiteral("VIDEO"));
    QCOMPARE(contact->outcome(), QStringLiteral("ATTENDED"));
    contact->chooseKind(QStringLiteral("HOME"));
    QTRY_COMPARE(contact->kind(), QStringLiteral("HOME"));
    QVERIFY(contact->outcome().isEmpty());
}

void TestContactForm::timeNeverMovesIntoTheFuture()
{
    const auto contact = opened<ContactLog>(*m_open->session, m_jamie.person);
    QCOMPARE(contact->whenText(), QStringLiteral("11:30am"));
    contact->moveTime(-65);
    QTRY_COMPARE(contact->whenText(), QStringLiteral("10:25am"));
    contact->moveTime(600);
    QTRY_COMPARE(contact->whenText(), QStringLiteral("11:30am"));
    contact->moveTime(-24 * 60);
    QTRY_COMPARE(contact->whenText(), QStringLiteral("yesterday at 11:30am"));
}

void TestContactForm::aContactOfYesterday()
{
    {
        const auto contact = opened<ContactLog>(*m_open->session, m_jamie.person);
        QCOMPARE(contact->dayChoice(), QStringLiteral("today"));
        QCOMPARE(contact->timeText(), QStringLiteral("11:30am"));
        contact->chooseKind(QStringLiteral("PHONE"));
        contact->chooseDay(QStringLiteral("yesterday"));
        QTRY_COMPARE(contact->dayChoice(), QStringLiteral("yesterday"));
        QCOMPARE(contact->whenText(), QStringLiteral("yesterday at 11:30am"));
        contact->setTimeText(QStringLiteral("5:10pm"));
        QCOMPARE(contact->whenText(), QStringLiteral("yesterday at 5:10pm"));
    }
    // Put away and found again.
    m_open->reopen();
    const auto again = opened<ContactLog>(*m_open->session, m_jamie.person);
    QCOMPARE(again->dayChoice(), QStringLiteral("yesterday"));
    QCOMPARE(again->timeText(), QStringLiteral("5:10pm"));
    QSignalSpy saved(again.get(), &ContactLog::saved);
    again->save();
    QVERIFY(saved.wait());
    const base::Millis at = newestCall();
    QCOMPARE(models::words::moment(at, m_open->session->now()),
             QStringLiteral("yesterday at 5:10pm"));
    QCOMPARE(at.value % 60'000, std::int64_t{0});
}

void TestContactForm::aContactOfAnotherDay()
{
    const auto contact = opened<ContactLog>(*m_open->session, m_jamie.person);
    contact->chooseKind(QStringLiteral("PHONE"));
    contact->chooseDay(QStringLiteral("other"));
    QTRY_COMPARE(contact->dayChoice(), QStringLiteral("other"));
    QVERIFY(contact->otherDay().isEmpty()); // it is asked which
    contact->save();
    QCOMPARE(contact->problems().size(), 1);
    QCOMPARE(contact->problems().front().toMap().value(QStringLiteral("field")).toString(),
             QStringLiteral("day"));
    // As days are written anywhere in the app; a summer's, when London's clocks are ahead.
    contact->setOtherDay(QStringLiteral("3 june"));
    contact->setTimeText(QStringLiteral("14.05"));
    QCOMPARE(contact->whenText(), QStringLiteral("3 June 2026 at 2:05pm"));
    // Steps say day and time as well, and what was typed does not any more.
    contact->moveTime(-5);
    QTRY_COMPARE(contact->timeText(), QStringLiteral("2:00pm"));
    QCOMPARE(contact->otherDay(), QStringLiteral("3 June 2026"));
    QSignalSpy saved(contact.get(), &ContactLog::saved);
    contact->save();
    QVERIFY(saved.wait());
    QCOMPARE(models::words::moment(newestCall(), m_open->session->now()),
             QStringLiteral("3 June 2026 at 2:00pm"));
}

void TestContactForm::aTimeIsTyped()
{
    const auto contact = opened<ContactLog>(*m_open->session, m_jamie.person);
    contact->chooseKind(QStringLiteral("PHONE"));
    QTRY_COMPARE(contact->kind(), QStringLiteral("PHONE"));
    contact->setTimeText(QString());
    QVERIFY(contact->timeText().isEmpty()); // nobody's typing is put back
    contact->save();
    QCOMPARE(contact->problems().size(), 1);
    QCOMPARE(contact->problems().front().toMap().value(QStringLiteral("field")).toString(),
             QStringLiteral("time"));
    contact->setTimeText(QStringLiteral("9:15am"));
    QCOMPARE(contact->whenText(), QStringLiteral("9:15am"));
    QSignalSpy saved(contact.get(), &ContactLog::saved);
    contact->save();
    QVERIFY(saved.wait());
    QCOMPARE(models::words::moment(newestCall(), m_open->session->now()),
             QStringLiteral("today at 9:15am"));
}

void TestContactForm::nothingIsLoggedInTheFuture()
{
    const auto contact = opened<ContactLog>(*m_open->session, m_jamie.person);
    contact->chooseKind(QStringLiteral("PHONE"));
    QTRY_COMPARE(contact->kind(), QStringLiteral("PHONE"));
    const auto refused = [&](const char *field) {
        contact->save();
        QCOMPARE(contact->problems().size(), 1);
        const QVariantMap problem = contact->problems().front().toMap();
        QCOMPARE(problem.value(QStringLiteral("field")).toString(), QLatin1String(field));
        QCOMPARE(problem.value(QStringLiteral("text")).toString(),
                 QStringLiteral("The day and time must not be in the future"));
    };
    contact->setTimeText(QStringLiteral("5:10pm"));
    refused("time");
    // Yesterday that was so.
    contact->chooseDay(QStringLiteral("yesterday"));
    QTRY_COMPARE(contact->dayChoice(), QStringLiteral("yesterday"));
    contact->setOtherDay(QStringLiteral("tomorrow"));
    refused("day");
    QCOMPARE(count(*m_open->session, Kind::Contact), std::int64_t{0});
    contact->chooseDay(QStringLiteral("yesterday"));
    QTRY_COMPARE(contact->dayChoice(), QStringLiteral("yesterday"));
    QSignalSpy saved(contact.get(), &ContactLog::saved);
    contact->save();
    QVERIFY(saved.wait());
    QCOMPARE(models::words::moment(newestCall(), m_open->session->now()),
             QStringLiteral("yesterday at 5:10pm"));
}

void TestContactForm::timeIsTheClockPutRight()
{
    constexpr std::int64_t hour = 3'600'000;
    m_open->session->write<void>(m_open->session.get(),
                                 [](service::Workspace &workspace) {
                                     return workspace.setClockOffset(sync::ClockOffset({hour}));
                                 },
                                 {});
    const base::Millis wall = m_open->device.clock.wall();
    QTRY_COMPARE((m_open->session->now() - wall), hour);
    m_open->reopen();
    QCOMPARE((m_open->session->now() - wall), hour); // known from the start
    const auto contact = opened<ContactLog>(*m_open->session, m_jamie.person);
    QCOMPARE(contact->whenText(), QStringLiteral("12:30pm"));
    contact->chooseKind(QStringLiteral("PHONE"));
    QTRY_COMPARE(contact->kind(), QStringLiteral("PHONE"));
    QSignalSpy saved(contact.get(), &ContactLog::saved);
    contact->save();
    QVERIFY(saved.wait());
}

base::RecordId TestContactForm::addCall(base::Millis at)
{
    std::optional<base::RecordId> made;
    m_open->session->write<base::RecordId>(
        m_open->session.get(),
        [at,
         person = m_jamie.person](service::Workspace &workspace) -> base::Result<base::RecordId> {
            TL_TRY(auto edit, service::Edit::begin(workspace));
            TL_TRY(const auto id,
                   edit.addAbout(
                       {Kind::Contact,
                        {{domain::fieldNumber<Kind::Contact>("person"), person},
                         {domain::fieldNumber<Kind::Contact>("mode"), std::string("PHONE")},
                         {domain::fieldNumber<Kind::Contact>("at"), domain::londonInstant(at)}}}));
            TL_CHECK(edit.commit());
            return id;
        },
        [&](base::Result<base::RecordId> id) { made = id.ok() ? *id : base::RecordId{}; });
    return QTest::qWaitFor([&] { return made.has_value(); }) ? *made : base::RecordId{};
}

base::Millis TestContactForm::newestCall()
{
    std::optional<base::Millis> found;
    m_open->session->read<base::Millis>(
        m_open->session.get(),
        [](service::Reader &reader) -> base::Result<base::Millis> {
            base::Millis at;
            bool isCorrected = false;
            TL_CHECK(reader.store().records.forEach(
                Kind::Contact, {}, [&](const store::StoredRow &row) -> base::Result<void> {
                    // Made in one millisecond, the ids of two say nothing of which came first.
                    const bool corrects =
                        row.record.find(domain::fieldNumber<Kind::Contact>("corrects")) != nullptr;
                    if (std::exchange(isCorrected, isCorrected || corrects) && !corrects)
                        return {};
                    at = domain::fieldAs<domain::Instant>(row.record,
                                                          domain::fieldNumber<Kind::Contact>("at"))
                             ->at;
                    return {};
                }));
            return at;
        },
        [&](base::Result<base::Millis> read) { found = *read; });
    return QTest::qWaitFor([&] { return found.has_value(); }) ? *found : base::Millis{};
}

void TestContactForm::theDayOfACorrectionGoesWithItsTime()
{
    constexpr std::int64_t minute = 60'000;
    constexpr std::int64_t day = 24 * 60 * minute;
    // Ten past midnight, three days ago.
    const auto today = domain::londonDay(m_open->session->now());
    const base::Millis midnight{(domain::epochDay(today) - 3) * day};
    const base::Millis at =
        midnight + (10 - domain::londonInstant(midnight).offsetMinutes) * minute;
    const auto form = opened<ContactCorrection>(*m_open->session, addCall(at));
    const QString before = form->day();
    form->moveTime(-15); // into the day before
    QTRY_VERIFY(form->day() != before);
    QVERIFY(form->whenText().contains(QStringLiteral("11:55pm")));
    // And back by the day alone.
    form->setDay(before);
    QCOMPARE(form->day(), before);
    QVERIFY(form->whenText().contains(QStringLiteral("11:55pm")));
    form->moveTime(15);
    QTRY_VERIFY(form->day() != before);
    form->moveTime(-15);
    QTRY_COMPARE(form->day(), before);
    QSignalSpy saved(form.get(), &ContactCorrection::saved);
    form->save();
    QVERIFY(saved.wait());
    QCOMPARE(newestCall().value, (at + (24 * 60 - 15) * minute).value);
}

void TestContactForm::aCorrectionThatSaysNothingNewIsNoDraft()
{
    const base::RecordId call = addCall(m_open->session->now() + -90'000'000);
    const auto form = opened<ContactCorrection>(*m_open->session, call);
    QVERIFY(!form->hasAnswers());
    form->setNote(QStringLiteral("Rang twice"));
    QVERIFY(form->hasAnswers());
    const QString day = form->day();
    QSignalSpy discarded(form.get(), &ContactCorrection::discarded);
    form->discard();
    QVERIFY(discarded.wait());
    QVERIFY(!form->hasAnswers());
    QCOMPARE(form->day(), day); // as it was found
    form->setNote(QStringLiteral("R"));
    form->setNote(QString());
    QVERIFY(!form->hasAnswers());
    // Nor is anything of it kept on the disk.
    QSignalSpy drafts(m_open->session.get(), &models::Session::draftsChanged);
    form->toggleTopic(QStringLiteral("ACCOMMODATION"));
    QTRY_COMPARE(drafts.count(), 1);
    form->toggleTopic(QStringLiteral("ACCOMMODATION"));
    QTRY_COMPARE(drafts.count(), 2);
    const auto again = opened<ContactCorrection>(*m_open->session, call);
    QVERIFY(!again->hasAnswers());
    QCOMPARE(again->kind(), QStringLiteral("PHONE"));
}

QTEST_GUILESS_MAIN(TestContactForm)
#include "tst_contact_form.moc"
