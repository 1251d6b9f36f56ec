// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "open_session.h"

#include "Throughline/Models/release_day_model.h"
#include "Throughline/Models/releases_model.h"
#include "Throughline/Models/undo_model.h"
#include "domain/rules/state_machines.h"
#include "service/workers.h"

using namespace throughline;
using domain::fieldNumber;
using domain::Kind;
using models::DayReleaseRow;
using models::ReleaseCell;
using models::ReleaseDayRow;

//! Releases on the screen: day by day under their weeks, a month of cells, filters that stay, and
//! who meets whom. It is Tuesday 24 November 2026.
class TestReleaseScreens : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void daysUnderTheirWeeks();
    void fridaysAndTheEveOfAHolidayAreSaid();
    void aMonthOfCells();
    void aWeekendInOneCell();
    void aMonthOnAndBack();
    void filtersAreKept();
    void filtersAreTakenOffOneByOne();
    void nothingIsSaid();
    void aReleaseWithoutADayIsNotLost();
    void aDayShowsWhoMeetsThem();
    void aDaySaysWhatToDoForSafety();
    void whoMeetsThemIsSavedAndTakenBack();
    void theFiltersOfTheListCountOnTheDay();

private:
    [[nodiscard]] models::Session &session() { return *m_open->session; }
    void show(models::ReleasesModel &model)
    {
        model.setSession(&session());
        QTRY_VERIFY(model.isReady());
    }
    [[nodiscard]] static std::vector<ReleaseDayRow> days(models::ReleasesModel &model)
    {
        return test::rowsOf<ReleaseDayRow>(model.days());
    }
    [[nodiscard]] static ReleaseCell cell(models::ReleasesModel &model, const QString &number)
    {
        for (const ReleaseCell &one : test::rowsOf<ReleaseCell>(model.cells())) {
            if (one.number == number)
                return one;
        }
        return {};
    }

    std::unique_ptr<test::OpenSession> m_open;
    test::MadePerson m_jamie;
};

namespace {

void setRelease(service::Workspace &workspace, const base::RecordId &release,
                const std::vector<domain::FieldValue> &fields)
{
    auto edit = service::Edit::begin(workspace, service::Edit::States::AsGiven);
    if (!edit->change(Kind::Release, release, fields).ok() || !edit->commit().ok())
        qFatal("a made-up release could not be changed");
}

constexpr auto meet = fieldNumber<Kind::Release>("meet");

} // namespace

void TestReleaseScreens::init()
{
    m_open = std::make_unique<test::OpenSession>();
    m_open->open([this](service::Workspace &workspace) {
        m_jamie = test::addReleased(workspace, "Jamie", "Sampleton", 3); // Friday 27 November
        setRelease(workspace, m_jamie.release, {{meet, std::string("ASKED")}});
        const auto marek = test::addReleased(workspace, "Marek", "Example", 3);
        setRelease(workspace, marek.release,
                   {{fieldNumber<Kind::Release>("prison"), std::string("EWI")},
                    {meet, std::string("NO")}});
        (void)test::addReleased(workspace, "Aisha", "Placeholder", 9); // Thursday 3 December
        (void)test::addReleased(workspace, "Early", "Example", -3); // gone by
        (void)test::addReleased(workspace, "Yesterday", "Example", -1);
        (void)test::addReleased(workspace, "Eve", "Example", 30); // Thursday 24 December
    });
}

void TestReleaseScreens::cleanup()
{
    m_open.reset();
}

void TestReleaseScreens::daysUnderTheirWeeks()
{
    models::ReleasesModel model;
    show(model);
    const auto shown = days(model);
    QCOMPARE(shown.size(), std::size_t{3});
    QCOMPARE(shown[0].text, QStringLiteral("Fri 27 November"));
    QCOMPARE(shown[0].day, QStringLiteral("2026-11-27"));
    QCOMPARE(shown[0].heading, QStringLiteral("This week"));
    QCOMPARE(shown[0].countText, QStringLiteral("2 releases"));
    QCOMPARE(shown[0].openText, QStringLiteral("1 not assigned"));
    QCOMPARE(shown[1].heading, QStringLiteral("Next week"));
    QVERIFY(shown[1].openText.isEmpty());
    QCOMPARE(shown[2].heading, QStringLiteral("Week of 21 December"));
    QCOMPARE(model.sumText(), QStringLiteral("4 releases in the next 12 weeks, 1 not assigned"));
    QVERIFY(model.emptyText().isEmpty());
}

void TestReleaseScreens::fridaysAndTheEveOfAHolidayAreSaid()
{
    models::ReleasesModel model;
    show(model);
    const auto shown = days(model);
    QCOMPARE(shown[0].words, QStringLiteral("Friday"));
    QVERIFY(shown[1].words.isEmpty());
    QVERIFY2(shown[2].words.startsWith(QStringLiteral("Before Christmas")),
             qPrintable(shown[2].words));
}

void TestReleaseScreens::aMonthOfCells()
{
    models::ReleasesModel model;
    show(model);
    model.showCalendar(true);
    QTRY_COMPARE(model.cells()->rowCount(), 42); // 1 November 2026 is a Sunday: six weeks
    QCOMPARE(model.monthText(), QStringLiteral("November 2026"));
    const ReleaseCell friday = cell(model, QStringLiteral("27"));
    QCOMPARE(friday.count, 2);
    QVERIFY(friday.open);
    QVERIFY(friday.tone > 0);
    QCOMPARE(friday.name, QStringLiteral("Friday 27 November, 2 releases, 1 not assigned"));
    QVERIFY(cell(model, QStringLiteral("24")).today);
    const ReleaseCell nobody = cell(model, QStringLiteral("26"));
    QCOMPARE(nobody.count, 0);
    QCOMPARE(nobody.tone, 0);
    QCOMPARE(nobody.day, QStringLiteral("2026-11-26"));
    // The first row has one day of this month, the others have none and are no days.
    QCOMPARE(std::ranges::count_if(test::rowsOf<ReleaseCell>(model.cells()),
                                   [](const ReleaseCell &one) { return one.day.isEmpty(); }),
             12);
    // Every cell is another one, so that focus stays where it is.
    QSet<QString> places;
    for (const ReleaseCell &one : test::rowsOf<ReleaseCell>(model.cells()))
        places.insert(one.place);
    QCOMPARE(places.size(), 42);
}

void TestReleaseScreens::aWeekendInOneCell()
{
    models::ReleasesModel model;
    model.setNarrow(true);
    show(model);
    model.showCalendar(true);
    QTRY_COMPARE(model.cells()->rowCount(), 36);
    const ReleaseCell weekend = cell(model, QStringLiteral("21\u201322"));
    QCOMPARE(weekend.day, QStringLiteral("2026-11-21/2"));
    QCOMPARE(weekend.count, 1);
    QVERIFY2(weekend.name.startsWith(QStringLiteral("Saturday 21 and Sunday 22 November")),
             qPrintable(weekend.name));
    QCOMPARE(cell(model, QStringLiteral("1")).day, QStringLiteral("2026-11-01"));
    model.setNarrow(false);
    QTRY_COMPARE(model.cells()->rowCount(), 42);
}

void TestReleaseScreens::aMonthOnAndBack()
{
    models::ReleasesModel model;
    show(model);
    model.showCalendar(true);
    QTRY_COMPARE(model.cells()->rowCount(), 42);
    model.turn(1);
    QCOMPARE(model.monthText(), QStringLiteral("December 2026"));
    QTRY_COMPARE(cell(model, QStringLiteral("24")).count, 1);
    QVERIFY(cell(model, QStringLiteral("24")).eve);
    QVERIFY2(cell(model, QStringLiteral("24")).name.contains(QStringLiteral("before Christmas")),
             qPrintable(cell(model, QStringLiteral("24")).name));
    model.turn(-1);
    QTRY_COMPARE(cell(model, QStringLiteral("27")).count, 2);
}

void TestReleaseScreens::filtersAreKept()
{
    {
        models::ReleasesModel model;
        show(model);
        QCOMPARE(model.prisons().size(), 2);
        model.setPrison(QStringLiteral("EWI"));
        QCOMPARE(days(model).size(), std::size_t{1});
        QCOMPARE(days(model).front().countText, QStringLiteral("1 releases"));
        model.showCalendar(true);
        QTRY_COMPARE(model.cells()->rowCount(), 42);
    }
    m_open->reopen();
    models::ReleasesModel model;
    show(model);
    QVERIFY(model.isCalendar());
    QCOMPARE(model.prison(), QStringLiteral("EWI"));
    QTRY_COMPARE(cell(model, QStringLiteral("27")).count, 1);
    QCOMPARE(model.filters().size(), 1);
}

void TestReleaseScreens::filtersAreTakenOffOneByOne()
{
    models::ReleasesModel model;
    show(model);
    model.setOpen(true);
    model.setMine(true);
    QCOMPARE(model.filters().size(), 2);
    QVERIFY(days(model).empty());
    QCOMPARE(model.emptyText(), QStringLiteral("No releases match these filters."));
    model.removeFilter(QStringLiteral("mine"));
    QCOMPARE(days(model).size(), std::size_t{1});
    QCOMPARE(days(model).front().count, 1);
    model.removeFilter({});
    QVERIFY(model.filters().isEmpty());
    QCOMPARE(days(model).size(), std::size_t{3});
}

void TestReleaseScreens::nothingIsSaid()
{
    m_open->device.clock.pass(120 * 86'400'000LL);
    models::ReleasesModel model;
    show(model);
    QVERIFY2(model.emptyText().startsWith(QStringLiteral("No releases in the next")),
             qPrintable(model.emptyText()));
}

void TestReleaseScreens::aReleaseWithoutADayIsNotLost()
{
    bool saved = false;
    session().write<void>(
        this,
        [release = m_jamie.release](service::Workspace &workspace) -> base::Result<void> {
            setRelease(
                workspace, release,
                {{fieldNumber<Kind::Release>("release_date"), *domain::partialDate(2026, 12)}});
            return {};
        },
        [&](base::Result<void>) { saved = true; });
    QTRY_VERIFY(saved);
    models::ReleasesModel model;
    show(model);
    QTRY_COMPARE(days(model).back().heading, QStringLiteral("Day not known yet"));
    QCOMPARE(days(model).back().day, QStringLiteral("2026-12"));
    models::ReleaseDayModel day;
    day.setSession(&session());
    day.setDay(days(model).back().day);
    QTRY_COMPARE(day.count(), 1); // not those of December whose day is known
    QCOMPARE(day.dayText(), QStringLiteral("December 2026, day not known yet"));
}

void TestReleaseScreens::aDayShowsWhoMeetsThem()
{
    models::ReleaseDayModel day;
    day.setSession(&session());
    day.setDay(QStringLiteral("2026-11-27"));
    QTRY_COMPARE(day.count(), 2);
    QCOMPARE(day.dayText(), QStringLiteral("Fri 27 November"));
    QVERIFY(day.ruleText().startsWith(QStringLiteral("Friday.")));
    QCOMPARE(day.sumText(), QStringLiteral("2 releases, 1 not assigned"));
    QVERIFY(day.canAssign());
    for (const DayReleaseRow &row : test::rowsOf<DayReleaseRow>(day.releases())) {
        const bool isJamie = row.name == QStringLiteral("Jamie S.");
        QCOMPARE(row.open, isJamie);
        QCOMPARE(row.meeting,
                 isJamie ? QStringLiteral("Asked to be met; nobody is named yet")
                         : QStringLiteral("Not to be met"));
        QCOMPARE(row.time, QStringLiteral("8:30am"));
        QVERIFY(row.assignable);
        QVERIFY(!row.waiting); // alone there is nobody to wait for
    }
}

void TestReleaseScreens::aDaySaysWhatToDoForSafety()
{
    models::ReleaseDayModel model;
    model.setSession(&session());
    model.setDay(QStringLiteral("2026-11-27"));
    QTRY_VERIFY(model.isReady());
    test::instruct(session(), m_jamie.person, "TWO_WORKERS");
    const auto rows = [&] { return test::rowsOf<DayReleaseRow>(model.releases()); };
    const auto said = [&] {
        QStringList out;
        for (const DayReleaseRow &one : rows())
            out.append(one.name.section(u' ', 0, 0) + QStringLiteral(": ") + one.safety.join(u'/'));
        out.sort();
        return out;
    };
    const QStringList expected{QStringLiteral("Jamie: See with two workers"),
                               QStringLiteral("Marek: ")};
    QTRY_COMPARE(said(), expected);
}

void TestReleaseScreens::whoMeetsThemIsSavedAndTakenBack()
{
    models::ReleaseDayModel day;
    day.setSession(&session());
    day.setDay(QStringLiteral("2026-11-27"));
    QTRY_COMPARE(day.count(), 2);
    const QString jamie = test::hex(m_jamie.release);
    day.askWho(jamie);
    QTRY_COMPARE(day.workers().size(), 1);
    const QVariantMap self = day.workers().front().toMap();
    QCOMPARE(self.value(QStringLiteral("text")).toString(), QStringLiteral("I meet them"));
    QSignalSpy assigned(&day, &models::ReleaseDayModel::assigned);
    day.assign(jamie, self.value(QStringLiteral("key")).toString());
    QTRY_COMPARE(assigned.count(), 1);
    QTRY_COMPARE(day.sumText(), QStringLiteral("2 releases"));
    const auto rows = test::rowsOf<DayReleaseRow>(day.releases());
    QVERIFY(std::ranges::any_of(rows, [](const DayReleaseRow &row) {
        return row.meeting == QStringLiteral("You meet them");
    }));
    // What is assigned to oneself is one's own.
    models::ReleasesModel model;
    show(model);
    model.setMine(true);
    QCOMPARE(days(model).size(), std::size_t{1});
    model.setMine(false);
    session().undo()->undo();
    QTRY_COMPARE(day.sumText(), QStringLiteral("2 releases, 1 not assigned"));
}

void TestReleaseScreens::theFiltersOfTheListCountOnTheDay()
{
    models::ReleasesModel model;
    show(model);
    model.setPrison(QStringLiteral("EWI"));
    models::ReleaseDayModel day;
    day.setSession(&session());
    QTRY_VERIFY([&] {
        day.setDay(QString());
        day.setDay(QStringLiteral("2026-11-27"));
        return QTest::qWaitFor([&] { return day.isReady(); }) && day.count() == 1;
    }());
    QCOMPARE(day.sumText(), QStringLiteral("1 releases, 1 more that the filters hide"));
}

QTEST_GUILESS_MAIN(TestReleaseScreens)
#include "tst_release_screens.moc"
