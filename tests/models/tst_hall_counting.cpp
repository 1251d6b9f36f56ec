// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hall_world.h"

#include "Throughline/Models/hall_entry_form.h"
#include "domain/schema_table.h"
#include "service/hall_session.h"

using namespace throughline;
using domain::fieldNumber;
using domain::Kind;
using models::HallEntryRow;

//! Contacts of a visits hall, counted in two taps, changed and taken back, and noted.
class TestHallCounting : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_hall = std::make_unique<test::HallWorld>(); }
    void cleanup() { m_hall.reset(); }

    void twoTapsCountAContact();
    void quickTapsAreAllCounted();
    void whatCannotBeSavedIsAsBeforeTheTap();
    void whatIsCountedIsOneRecord();
    void undoTakesTheNewestBack();
    void oneOfTheLastThreeIsChanged();
    void aNoteIsAddedToTheLast();

private:
    [[nodiscard]] models::HallModel &hall() { return m_hall->hall(); }
    [[nodiscard]] std::vector<HallEntryRow> last()
    {
        return test::rowsOf<HallEntryRow>(hall().entries());
    }

    std::unique_ptr<test::HallWorld> m_hall;
};

void TestHallCounting::twoTapsCountAContact()
{
    QVERIFY(m_hall->start());
    QCOMPARE(hall().logged(), 0);
    QVERIFY(hall().lastText().isEmpty());
    // What comes after who.
    hall().count(QStringLiteral("INFO"));
    QVERIFY(!hall().problem().isEmpty());
    QSignalSpy counted(&hall(), &models::HallModel::counted);
    QVERIFY(m_hall->tap("adult", "INFO"));
    QCOMPARE(counted.count(), 1);
    QVERIFY(hall().problem().isEmpty());
    QVERIFY(hall().who().isEmpty()); // the next contact begins
    QCOMPARE(hall().loggedText(), QStringLiteral("1 logged"));
    QCOMPARE(hall().lastText(), QStringLiteral("Adult: Booking, rules, travel costs"));
    // Two taps in one moment count once.
    hall().chooseWho(QStringLiteral("first"));
    QTRY_COMPARE(hall().who(), QStringLiteral("first"));
    hall().count(QStringLiteral("WELCOME"));
    hall().count(QStringLiteral("WELCOME"));
    QTRY_VERIFY(!hall().isBusy());
    QCOMPARE(hall().logged(), 2);
    QVERIFY(hall().problem().isEmpty());
    hall().setChildren(3);
    QTRY_COMPARE(hall().who(), QStringLiteral("child"));
    hall().count(QStringLiteral("PLAY"));
    QTRY_VERIFY(!hall().isBusy());
    QCOMPARE(hall().logged(), 3);
    QCOMPARE(hall().children(), 1);
    QVERIFY(m_hall->tap("prisoner", "EMOTIONAL"));
    QVERIFY2(hall().totalText().startsWith(QStringLiteral("4 contacts: 2 adults, 3 children")),
             qPrintable(hall().totalText()));
}

//! Nobody waits for the disk between two taps.
void TestHallCounting::quickTapsAreAllCounted()
{
    QVERIFY(m_hall->start());
    QSignalSpy counted(&hall(), &models::HallModel::counted);
    hall().chooseWho(QStringLiteral("adult"));
    QCOMPARE(hall().who(), QStringLiteral("adult"));
    hall().count(QStringLiteral("INFO"));
    QCOMPARE(hall().logged(), 1);
    QVERIFY(hall().who().isEmpty());
    hall().setChildren(3);
    QCOMPARE(hall().children(), 3);
    hall().count(QStringLiteral("PLAY"));
    hall().chooseWho(QStringLiteral("prisoner"));
    hall().chooseWho(QStringLiteral("first"));
    hall().count(QStringLiteral("WELCOME"));
    QCOMPARE(hall().logged(), 3);
    QCOMPARE(hall().lastText(), QStringLiteral("First-time visitor: Welcome, where to go"));
    hall().undoLast(); // one that is not on the disk yet
    QCOMPARE(hall().logged(), 2);
    hall().chooseWho(QStringLiteral("adult")); // and of the next one the first half
    QVERIFY(hall().isBusy());
    QTRY_VERIFY(!hall().isBusy());
    QTRY_COMPARE(hall().entryCount(), 2);
    QCOMPARE(counted.count(), 3);
    QCOMPARE(hall().logged(), 2);
    QVERIFY2(hall().totalText().endsWith(QStringLiteral("3 children")),
             qPrintable(hall().totalText()));
    m_hall->here->reopen();
    QCOMPARE(hall().who(), QStringLiteral("adult")); // as the taps left it, in their order
    QTRY_COMPARE(hall().logged(), 2);
}

void TestHallCounting::whatCannotBeSavedIsAsBeforeTheTap()
{
    QVERIFY(m_hall->start());
    QVERIFY(m_hall->tap("adult", "INFO"));
    hall().setChildren(2);
    QTRY_VERIFY(!hall().isBusy());
    // The session ends behind its back: nothing is taken any more.
    m_hall->here->session().write<void>(
        this, [](service::Workspace &workspace) { return service::closeHallSession(workspace); },
        {});
    QSignalSpy counted(&hall(), &models::HallModel::counted);
    hall().count(QStringLiteral("PLAY"));
    QCOMPARE(hall().logged(), 2);
    QVERIFY(hall().who().isEmpty());
    QTRY_VERIFY(!hall().problem().isEmpty());
    QCOMPARE(hall().logged(), 1);
    QCOMPARE(hall().who(), QStringLiteral("child"));
    QCOMPARE(hall().children(), 2);
    QCOMPARE(counted.count(), 0);
    hall().chooseWho(QStringLiteral("adult"));
    QCOMPARE(hall().who(), QStringLiteral("adult"));
    QTRY_COMPARE(hall().who(), QStringLiteral("child"));
}

void TestHallCounting::whatIsCountedIsOneRecord()
{
    QVERIFY(m_hall->start());
    QVERIFY(m_hall->tap("first", "WELCOME"));
    m_hall->here->close();
    std::vector<domain::Record> counts;
    QVERIFY((*m_hall->volunteer)
                ->store()
                .records
                .forEach(Kind::HallCount, {},
                         [&](const store::StoredRow &row) -> base::Result<void> {
                             counts.push_back(row.record);
                             return {};
                         })
                .ok());
    QCOMPARE(counts.size(), std::size_t{1});
    const domain::Record &one = counts.front();
    QCOMPARE(domain::fieldText(one, fieldNumber<Kind::HallCount>("event")),
             std::string_view("WELCOME"));
    QCOMPARE(domain::fieldText(one, fieldNumber<Kind::HallCount>("visit_type")),
             std::string_view("SCON"));
    QCOMPARE(*domain::fieldAs<std::int64_t>(one, fieldNumber<Kind::HallCount>("adults")),
             std::int64_t{1});
    QCOMPARE(*domain::fieldAs<std::int64_t>(one, fieldNumber<Kind::HallCount>("first_time")),
             std::int64_t{1});
    QVERIFY(domain::fieldAs<domain::Instant>(one, fieldNumber<Kind::HallCount>("at")));
}

void TestHallCounting::undoTakesTheNewestBack()
{
    QVERIFY(m_hall->start());
    QVERIFY(m_hall->tap("adult", "INFO"));
    m_hall->world.advance(60'000);
    QVERIFY(m_hall->tap("first", "WELCOME"));
    hall().undoLast();
    QCOMPARE(hall().logged(), 1);
    QCOMPARE(hall().lastText(), QStringLiteral("Adult: Booking, rules, travel costs"));
    hall().undoLast(); // the next one, though the first is still on its way
    QCOMPARE(hall().logged(), 0);
    QVERIFY(hall().lastText().isEmpty());
    QTRY_VERIFY(!hall().isBusy());
    QCOMPARE(hall().logged(), 0);
    QCOMPARE(hall().entryCount(), 0);
    hall().undoLast(); // nothing is left
    QTest::qWait(50);
    QVERIFY(hall().problem().isEmpty());
}

void TestHallCounting::oneOfTheLastThreeIsChanged()
{
    QVERIFY(m_hall->start());
    for (const char *what : {"INFO", "WELCOME", "PLAY", "EMOTIONAL"}) {
        QVERIFY(m_hall->tap("adult", what));
        m_hall->world.advance(60'000);
    }
    QCOMPARE(hall().entryCount(), 3); // of four
    const std::vector<HallEntryRow> before = last();
    models::HallEntryForm form;
    form.setSession(&m_hall->here->session());
    form.setSubject(before[1].entry);
    QTRY_VERIFY(form.isReady());
    QCOMPARE(form.who(), QStringLiteral("adult"));
    QCOMPARE(form.what(), QStringLiteral("PLAY"));
    form.setChildren(2);
    form.chooseWhat(QStringLiteral("FAMILY_DAY"));
    QTRY_COMPARE(form.what(), QStringLiteral("FAMILY_DAY"));
    QSignalSpy saved(&form, &models::HallEntryForm::saved);
    form.save();
    QTRY_COMPARE(saved.count(), 1);
    QTRY_COMPARE(last()[1].text, QStringLiteral("2 children: Family day"));
    QCOMPARE(hall().logged(), 4); // in its place, not beside it
    QCOMPARE(last()[0].entry, before[0].entry);
    QVERIFY(last()[1].entry != before[1].entry);
    // And one is taken out.
    models::HallEntryForm another;
    another.setSession(&m_hall->here->session());
    another.setSubject(before[0].entry);
    QTRY_VERIFY(another.isReady());
    another.remove();
    QTRY_COMPARE(hall().logged(), 3);
}

void TestHallCounting::aNoteIsAddedToTheLast()
{
    QVERIFY(m_hall->start());
    QVERIFY(m_hall->tap("adult", "SIGNPOST"));
    models::HallEntryForm form;
    form.setSession(&m_hall->here->session());
    form.setSubject(hall().lastEntry());
    QTRY_VERIFY(form.isReady());
    form.setNote(QStringLiteral("Told about the travel fund"));
    QTRY_COMPARE(form.note(), QStringLiteral("Told about the travel fund"));
    form.save();
    QTRY_VERIFY(last()[0].detail.endsWith(QStringLiteral("Told about the travel fund")));
    QCOMPARE(hall().logged(), 1);
}

QTEST_GUILESS_MAIN(TestHallCounting)
#include "tst_hall_counting.moc"
