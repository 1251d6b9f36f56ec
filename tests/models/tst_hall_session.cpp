// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hall_world.h"

#include "Throughline/Models/hall_concern.h"
#include "Throughline/Models/hall_sessions_model.h"
#include "Throughline/Models/sync_model.h"
#include "domain/schema_table.h"
#include "service/read/hall_session_view.h"

using namespace throughline;
using domain::fieldNumber;
using domain::Kind;
using test::WorldDevice;

//! A session of a visits hall from its start to the manager's screen, with nothing sent from
//! inside.
class TestHallSession : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_hall = std::make_unique<test::HallWorld>(); }
    void cleanup() { m_hall.reset(); }

    void theStartAsksOnce();
    void anEndedAuthorityIsNotTakenInside();
    void aWrongClockAsksForTheDay();
    void manyChangesAreReadOnce();
    void aConcernIsSealedAndToldOf();
    void itOpensAgainWhereItWas();
    void nothingIsExchangedInside();
    void theSyncPageSaysWhy();
    void finishingSendsAllToTheManager();

private:
    [[nodiscard]] models::HallModel &hall() { return m_hall->hall(); }

    std::unique_ptr<test::HallWorld> m_hall;
};

void TestHallSession::theStartAsksOnce()
{
    const auto form = m_hall->startForm();
    QVERIFY(!m_hall->here->session().isStaff());
    QVERIFY(!form->asksDay());
    QVERIFY(!form->asksTeam());
    form->start();
    QCOMPARE(form->problems().size(), 2); // prison and kind
    QVERIFY(!hall().isOpen());
    form->choosePrison(QStringLiteral("CFI"));
    form->chooseVisitType(QStringLiteral("SCON"));
    form->setWorkers(3);
    form->setAuthorisedBy(QStringLiteral("Security"));
    form->setReference(QStringLiteral("0417"));
    form->setUntil(QStringLiteral("31 March 2027"));
    QTRY_COMPARE(form->workers(), 3);
    form->start();
    form->setReference(QStringLiteral("0418")); // on its way already
    form->setWorkers(9);
    QCOMPARE(form->reference(), QStringLiteral("0417"));
    QTRY_VERIFY(hall().isOpen());
    QVERIFY2(hall().prison().startsWith(QStringLiteral("HMP")), qPrintable(hall().prison()));
    m_hall->authority.setInside(hall().prison());
    QCOMPARE(m_hall->authority.line(),
             hall().prison()
                 + QStringLiteral(". Authorised by Security, ref 0417, until 31 March 2027"));
    // The next start knows it.
    const auto next = m_hall->startForm();
    QCOMPARE(next->prison(), QStringLiteral("CFI"));
    QCOMPARE(next->reference(), QStringLiteral("0417"));
    QVERIFY(next->workers() != 9);
    QCOMPARE(next->until(), QStringLiteral("31 March 2027"));
    QVERIFY(next->visitType().isEmpty());
    // One session at a time.
    next->chooseVisitType(QStringLiteral("SCON"));
    QTRY_COMPARE(next->visitType(), QStringLiteral("SCON"));
    next->start();
    QTRY_COMPARE(next->problems().size(), 1);
}

void TestHallSession::anEndedAuthorityIsNotTakenInside()
{
    const auto form = m_hall->startForm();
    form->choosePrison(QStringLiteral("CFI"));
    form->chooseVisitType(QStringLiteral("SCON"));
    form->setUntil(QStringLiteral("31 March 2020"));
    QTRY_COMPARE(form->visitType(), QStringLiteral("SCON"));
    form->start();
    QCOMPARE(form->problems().size(), 1);
    form->setUntil(QStringLiteral("some day"));
    QTRY_COMPARE(form->until(), QStringLiteral("some day"));
    form->start();
    QCOMPARE(form->problems().size(), 1);
    QVERIFY(!hall().isOpen());
}

void TestHallSession::aWrongClockAsksForTheDay()
{
    constexpr std::int64_t threeDays = 3 * 86'400'000;
    m_hall->here.reset();
    const auto today = domain::londonDay(m_hall->volunteer->clock.wall());
    m_hall->volunteer->clock.setAhead(-threeDays); // behind what this device has written already
    m_hall->here.emplace(m_hall->world, *m_hall->volunteer);
    const auto form = m_hall->startForm();
    QVERIFY(form->asksDay());
    // It may be the server's clock that was wrong: nobody is told that this one is.
    QVERIFY2(form->todayText().startsWith(QStringLiteral("This device may have the wrong day: ")),
             qPrintable(form->todayText()));
    QVERIFY(form->todayText().endsWith(QStringLiteral("Enter today's date.")));
    form->choosePrison(QStringLiteral("CFI"));
    form->chooseVisitType(QStringLiteral("SCON"));
    QTRY_COMPARE(form->visitType(), QStringLiteral("SCON"));
    form->start();
    QCOMPARE(form->problems().size(), 1);
    const QString day = QStringLiteral("%1/%2/%3").arg(today.day).arg(today.month).arg(today.year);
    form->setDay(day);
    QTRY_COMPARE(form->day(), day);
    form->start();
    QTRY_VERIFY(hall().isOpen());
    QVERIFY(m_hall->tap("adult", "INFO"));
    m_hall->here->close();
    const auto here = service::hallHere((*m_hall->volunteer)->store().drafts);
    QVERIFY(here.ok() && *here);
    const auto row =
        (*m_hall->volunteer)->store().records.find(Kind::HallSession, (**here).session);
    QVERIFY(row.ok() && *row);
    QCOMPARE(
        *domain::fieldAs<domain::PartialDate>((**row).record, fieldNumber<Kind::HallSession>("on")),
        today);
}

void TestHallSession::manyChangesAreReadOnce()
{
    QVERIFY(m_hall->start());
    models::HallSessionsModel past;
    past.setSession(&m_hall->here->session());
    QTRY_COMPARE(past.count(), 1);
    QTest::qWait(100); // what the start has changed is told
    QSignalSpy shown(&past, &models::HallSessionsModel::changed);
    // Told of all of these before the first reading can be back.
    const service::KindSet kinds =
        service::KindSet().set(static_cast<std::size_t>(Kind::HallCount));
    for (int i = 0; i < 20; ++i)
        emit m_hall->here->session().recordsChanged(kinds);
    QTRY_VERIFY(shown.count() >= 2);
    QTest::qWait(100);
    QCOMPARE(shown.count(), 2); // as it was, and as it is since the last of them
}

void TestHallSession::aConcernIsSealedAndToldOf()
{
    QVERIFY(m_hall->start());
    models::HallConcern form;
    form.setSession(&m_hall->here->session());
    form.setSubject(hall().session());
    QTRY_VERIFY(form.isReady());
    QVERIFY(form.tellText().contains(QStringLiteral("Safer Custody now")));
    form.raise();
    QCOMPARE(form.problems().size(), 2);
    form.chooseAbout(QStringLiteral("prisoner"));
    QTRY_VERIFY(!form.kinds().isEmpty());
    form.chooseKind(QStringLiteral("suicide-risk"));
    QTRY_COMPARE(form.kind(), QStringLiteral("suicide-risk"));
    form.setNote(QStringLiteral("Made up words of worry"));
    QVERIFY(form.ringText().isEmpty());
    form.raise();
    QTRY_VERIFY(form.isRaised());
    QVERIFY2(form.ringText().startsWith(QStringLiteral("Not sent: ring the safeguarding lead NOW")),
             qPrintable(form.ringText()));
    // Counted, and no word of it among the entries that can be changed.
    QTRY_COMPARE(hall().logged(), 1);
    QCOMPARE(hall().entryCount(), 0);
    const QString session = hall().session();
    hall().finish();
    QTRY_VERIFY(!hall().isOpen());
    m_hall->here->close();
    for (int i = 0; i < 2; ++i) {
        test::syncWell(*m_hall->volunteer);
        test::syncWell(*m_hall->admin);
    }
    const auto concernsAt = [](WorldDevice &device) {
        std::vector<domain::Record> found;
        const auto read = device->store().records.forEach(
            Kind::Safeguarding, {}, [&found](const store::StoredRow &row) -> base::Result<void> {
                found.push_back(row.record);
                return {};
            });
        test::require(read.ok(), "concerns are read");
        return found;
    };
    const auto concerns = concernsAt(*m_hall->admin);
    QCOMPARE(concerns.size(), std::size_t{1});
    QCOMPARE(domain::fieldText(concerns.front(), fieldNumber<Kind::Safeguarding>("seen")),
             std::string_view("Made up words of worry"));
    // Whoever takes over the device finds nothing.
    QVERIFY(concernsAt(*m_hall->volunteer).empty());
    const auto draft = service::findDraft((*m_hall->volunteer)->store().drafts,
                                          "hallConcern/" + session.toStdString());
    QVERIFY(draft.ok() && !*draft);
}

void TestHallSession::itOpensAgainWhereItWas()
{
    QVERIFY(m_hall->start());
    QVERIFY(m_hall->tap("adult", "INFO"));
    hall().setChildren(2);
    QTRY_COMPARE(hall().who(), QStringLiteral("child"));
    const QString session = hall().session();
    m_hall->here->reopen();
    QVERIFY(hall().isOpen()); // at once, before anything is read
    QCOMPARE(hall().session(), session);
    QCOMPARE(hall().who(), QStringLiteral("child"));
    QCOMPARE(hall().children(), 2);
    QTRY_COMPARE(hall().logged(), 1);
    m_hall->world.advance(60'000);
    hall().count(QStringLiteral("PLAY"));
    QCOMPARE(hall().logged(), 2);
    QCOMPARE(hall().lastText(), QStringLiteral("2 children: Children and play"));
}

void TestHallSession::nothingIsExchangedInside()
{
    QTRY_VERIFY(m_hall->here->session().syncState().succeeded.has_value());
    QVERIFY(m_hall->start());
    QTRY_VERIFY(m_hall->here->session().syncState().off);
    QTRY_VERIFY(!m_hall->here->session().syncState().running);
    const int before = m_hall->here->asked;
    QVERIFY(m_hall->tap("adult", "INFO"));
    m_hall->here->session().syncNow(); // asked for, and still not
    m_hall->here->session().sendSoon();
    // Nor what somebody wants of the server.
    const auto isRefused = std::make_shared<bool>(false);
    m_hall->here->session().ask<bool>(
        this, [](service::Workspace &, sync::Transport &) -> base::Result<bool> { return true; },
        [isRefused](base::Result<bool> done) { *isRefused = !done; });
    QTRY_VERIFY(*isRefused);
    QTest::qWait(1500); // longer than the pause after a save
    QCOMPARE(m_hall->here->asked.load(), before);
    // Nor from the first moment after it is opened again.
    m_hall->here->reopen();
    QTRY_VERIFY(m_hall->here->session().syncState().off);
    QTest::qWait(300);
    QCOMPARE(m_hall->here->asked.load(), 0);
    hall().finish();
    QTRY_VERIFY(!hall().isOpen());
    QTRY_VERIFY(m_hall->here->session().syncState().succeeded.has_value());
    QVERIFY(m_hall->here->asked > 0);
}

void TestHallSession::theSyncPageSaysWhy()
{
    const models::SyncModel &sync = *m_hall->here->session().sync();
    QTRY_VERIFY(sync.canSync());
    QVERIFY(m_hall->start());
    QVERIFY(!sync.canSync());
    QCOMPARE(sync.resultText(),
             QStringLiteral("Sync is off inside. It will start when you end the session."));
    QVERIFY(!sync.isSyncing());
    QVERIFY(m_hall->tap("adult", "INFO"));
    QTRY_COMPARE(sync.waiting(), 2); // the session and the contact, safe here
}

void TestHallSession::finishingSendsAllToTheManager()
{
    QVERIFY(m_hall->start());
    QVERIFY(m_hall->tap("adult", "INFO"));
    QVERIFY(m_hall->tap("first", "WELCOME"));
    QSignalSpy ended(&hall(), &models::HallModel::ended);
    hall().finish();
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(!hall().isOpen());
    QTRY_COMPARE(m_hall->here->session().sync()->waiting(), 0);
    m_hall->here->close();
    test::syncWell(*m_hall->admin);
    const test::OpenMember manager(m_hall->world, *m_hall->admin);
    models::HallSessionsModel past;
    past.setSession(manager.session.get());
    QTRY_COMPARE(past.count(), 1);
    const auto rows = test::rowsOf<models::HallSessionRow>(past.sessions());
    QVERIFY(!rows[0].open);
    QCOMPARE(rows[0].totals, QStringLiteral("2 contacts: 2 adults, 0 children"));
    QCOMPARE(rows[0].detail, QStringLiteral("Brian Example"));
}

QTEST_GUILESS_MAIN(TestHallSession)
#include "tst_hall_session.moc"
