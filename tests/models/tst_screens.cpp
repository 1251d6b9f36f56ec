// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "open_session.h"

#include "Throughline/Models/people_models.h"
#include "Throughline/Models/person_model.h"
#include "Throughline/Models/sync_model.h"
#include "Throughline/Models/today_model.h"
#include "Throughline/Models/words.h"
#include "service/log_contact.h"
#include "sync/change_log.h"

using namespace throughline;
using domain::Kind;

namespace words = models::words;

//! What the screens show of what is stored, and that they follow when it changes.
class TestScreens : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void wordsForTimes();
    void todayShowsWhoComesOut();
    void todaySaysWhatToDoForSafety();
    void todayFollowsWhatIsSaved();
    void todayShortensNames();
    void todayShowsDrafts();
    void todayLeavesOtherFormsWhereTheyWait();
    void todayWithNobodySaysWhoIsNext();
    void todayShowsOnesAppointments();
    void twoHoursLateIsSaid();
    void findAsOneTypes();
    void recentsAreThoseOpened();
    void everyoneByName();
    void aPersonAndTheirTimeline();
    void aLongSilenceIsSaid();
    void anUnknownPersonIsSaid();
    void aloneNothingWaits();
    void whatIsSetAsideIsSaidByWhatItMeans();

private:
    [[nodiscard]] models::Session &session() { return *m_open->session; }
    void logGate(const QString &text = {});

    std::unique_ptr<test::OpenSession> m_open;
    test::MadePerson m_jamie;
    test::MadePerson m_marek;
};

void TestScreens::init()
{
    m_open = std::make_unique<test::OpenSession>();
    m_open->open([this](service::Workspace &workspace) {
        m_jamie = test::addReleased(workspace, "Jamie", "Sampleton");
        m_marek = test::addReleased(workspace, "Marek", "Example", 1);
    });
}

void TestScreens::cleanup()
{
    m_open.reset();
}

void TestScreens::logGate(const QString &)
{
    service::GateEntry entry;
    entry.release = m_jamie.release;
    entry.outcome = "MET";
    entry.answer = "SUPPORTED";
    bool saved = false;
    session().save(
        this, QStringLiteral("Saved"),
        [entry](service::Workspace &workspace) { return service::logAtGate(workspace, entry); },
        [&](base::Result<void> done) { saved = done.ok(); });
    QTRY_VERIFY(saved);
}

void TestScreens::wordsForTimes()
{
    const base::Millis now = session().now(); // 24 November 2026, 11:30am
    QCOMPARE(words::clock(std::int64_t{0}), QStringLiteral("12:00am"));
    QCOMPARE(words::clock(std::int64_t{12 * 60}), QStringLiteral("12:00pm"));
    QCOMPARE(words::clock(std::int64_t{8 * 60 + 4}), QStringLiteral("8:04am"));
    QCOMPARE(words::moment(now, now), QStringLiteral("today at 11:30am"));
    QCOMPARE(words::moment(now + -86'400'000, now), QStringLiteral("yesterday at 11:30am"));
    QCOMPARE(words::moment(now + -3 * 86'400'000LL, now),
             QStringLiteral("21 November 2026 at 11:30am"));
    QCOMPARE(words::shortDay(domain::londonDay(now)), QStringLiteral("Tue 24 November"));
    QCOMPARE(words::day(*domain::partialDate(1987, 3)), QStringLiteral("March 1987"));
    // A summer's moment, an hour ahead of UTC.
    QCOMPARE(words::clock(base::Millis{1'782'900'000'000}), QStringLiteral("11:00am"));
    QCOMPARE(words::dayAfter(*domain::partialDate(2028, 2, 28), 1),
             *domain::partialDate(2028, 2, 29));
    QCOMPARE(words::prison("CFI"), QStringLiteral("HMP & YOI Cardiff"));
    QCOMPARE(words::code("first_night_answer", "A_KEY_OF_TOMORROW"),
             QStringLiteral("A_KEY_OF_TOMORROW"));
}

void TestScreens::todayShowsWhoComesOut()
{
    models::TodayModel today;
    today.setSession(&session());
    QTRY_VERIFY(today.isReady());
    QCOMPARE(today.dateText(), QStringLiteral("Tue 24 November"));
    const auto rows = test::rowsOf<models::ReleaseRow>(today.releases());
    QCOMPARE(rows.size(), std::size_t{1});
    QCOMPARE(rows.front().name, QStringLiteral("Jamie S."));
    QCOMPARE(rows.front().time, QStringLiteral("8:30am"));
    QCOMPARE(rows.front().place, QStringLiteral("HMP & YOI Cardiff"));
    QCOMPARE(today.tomorrowCount(), 1);
    QVERIFY(!rows.front().logged);
    QVERIFY(today.emptyText().isEmpty());
}

void TestScreens::todaySaysWhatToDoForSafety()
{
    models::TodayModel today;
    today.setSession(&session());
    QTRY_VERIFY(today.isReady());
    const auto ofToday = [&] { return test::rowsOf<models::ReleaseRow>(today.releases()).front(); };
    const auto ofTomorrow = [&] {
        return test::rowsOf<models::ReleaseRow>(today.tomorrow()).front();
    };
    QVERIFY(ofToday().safety.isEmpty() && ofTomorrow().safety.isEmpty());
    test::instruct(session(), m_jamie.person, "TWO_WORKERS");
    test::instruct(session(), m_jamie.person, "OTHER", "Stand where the camera sees you");
    test::instruct(session(), m_marek.person, "PUBLIC_PLACE");
    QTRY_COMPARE(ofTomorrow().safety, QStringList{QStringLiteral("Meet in public places only")});
    // "Other" would say nothing. Made in one moment, they come in any order.
    const QStringList both{QStringLiteral("See with two workers"),
                           QStringLiteral("Stand where the camera sees you")};
    const auto sorted = [&] {
        QStringList said = ofToday().safety;
        said.sort();
        return said;
    };
    QTRY_COMPARE(sorted(), both);
}

void TestScreens::todayFollowsWhatIsSaved()
{
    models::TodayModel today;
    today.setSession(&session());
    QTRY_COMPARE(today.releaseCount(), 1);
    logGate();
    QTRY_VERIFY(test::rowsOf<models::ReleaseRow>(today.releases()).front().logged);
    const auto row = test::rowsOf<models::ReleaseRow>(today.releases()).front();
    QCOMPARE(row.status, QStringLiteral("Met at the gate, 11:30am"));
    QCOMPARE(row.statusKind, QStringLiteral("success"));
    QCOMPARE(row.tonight, QStringLiteral("Supported housing"));
    QVERIFY(!row.waiting); // alone there is nobody to wait for
}

void TestScreens::todayShortensNames()
{
    models::TodayModel today;
    today.setSession(&session());
    QTRY_COMPARE(today.releaseCount(), 1);
    session().toggleFullNames();
    QTRY_COMPARE(test::rowsOf<models::ReleaseRow>(today.releases()).front().name,
                 QStringLiteral("Jamie Sampleton"));
    session().toggleFullNames();
    QTRY_COMPARE(test::rowsOf<models::ReleaseRow>(today.releases()).front().name,
                 QStringLiteral("Jamie S."));
    session().setShortNames(false);
    QTRY_COMPARE(test::rowsOf<models::ReleaseRow>(today.releases()).front().name,
                 QStringLiteral("Jamie Sampleton"));
}

void TestScreens::todayShowsDrafts()
{
    models::TodayModel today;
    today.setSession(&session());
    QTRY_VERIFY(today.isReady());
    QCOMPARE(today.draftCount(), 0);
    session().write<void>(
        this,
        [key = "gate/" + m_jamie.release.hex()](service::Workspace &workspace) {
            return service::saveDraft(workspace, {key, 1, {}, {{"outcome", "WAITING"}}});
        },
        [this](base::Result<void>) { emit session().draftsChanged(); });
    QTRY_COMPARE(today.draftCount(), 1);
    const auto draft = test::rowsOf<models::DraftRow>(today.drafts()).front();
    QCOMPARE(draft.form, QStringLiteral("gate"));
    QCOMPARE(draft.subject, test::hex(m_jamie.release));
    QCOMPARE(draft.name, QStringLiteral("Jamie S."));
    QVERIFY(draft.detail.startsWith(QStringLiteral("Still waiting at the gate")));
    QVERIFY(test::rowsOf<models::ReleaseRow>(today.releases()).front().drafted);
}

//! A check on whoever goes alone names somebody, too, and is no record about them.
void TestScreens::todayLeavesOtherFormsWhereTheyWait()
{
    session().write<void>(
        this,
        [person = m_jamie.person](service::Workspace &workspace) -> base::Result<void> {
            TL_TRY(auto edit, service::Edit::begin(workspace));
            TL_TRY(const auto call,
                   edit.addAbout(
                       {Kind::Contact,
                        {{domain::fieldNumber<Kind::Contact>("person"), person},
                         {domain::fieldNumber<Kind::Contact>("mode"), std::string("PHONE")}}}));
            TL_CHECK(edit.commit());
            for (const std::string &key :
                 {"check/" + person.hex(), "contact/" + person.hex(), "correction/" + call.hex()})
                TL_CHECK(service::saveDraft(workspace, {key, 1, {}, {{"note", "Rang"}}}));
            return {};
        },
        [this](base::Result<void> kept) {
            QVERIFY(kept.ok());
            emit session().draftsChanged();
        });
    models::TodayModel today;
    today.setSession(&session());
    QTRY_COMPARE(today.draftCount(), 2);
    QStringList forms;
    for (const auto &draft : test::rowsOf<models::DraftRow>(today.drafts()))
        forms.append(draft.form);
    forms.sort();
    QCOMPARE(forms, QStringList({QStringLiteral("contact"), QStringLiteral("correction")}));
}

void TestScreens::todayWithNobodySaysWhoIsNext()
{
    m_open->device.clock.pass(-2 * 86'400'000LL);
    models::TodayModel today;
    today.setSession(&session());
    QTRY_VERIFY(today.isReady());
    QCOMPARE(today.releaseCount(), 0);
    QVERIFY(
        today.emptyText().startsWith(QStringLiteral("No releases today. Next: Tue 24 November")));
}

void TestScreens::todayShowsOnesAppointments()
{
    models::TodayModel today;
    today.setSession(&session());
    QTRY_VERIFY(today.isReady());
    QCOMPARE(today.appointmentCount(), 0);
    const auto rows = [&] { return test::rowsOf<models::AppointmentRow>(today.appointments()); };
    int added = 0;
    const auto meet = [&](const base::RecordId &person, int days, std::int16_t minutes) {
        test::arrange(session(), person, days, minutes);
        ++added;
        QTRY_COMPARE(today.appointmentCount(), added);
    };
    // It is half past eleven.
    meet(m_marek.person, 0, 14 * 60);
    meet(m_jamie.person, 0, 11 * 60 + 30);
    QCOMPARE(rows().size(), std::size_t{2});
    QCOMPARE(rows()[0].name, QStringLiteral("Jamie S."));
    QCOMPARE(rows()[0].time, QStringLiteral("11:30am"));
    QCOMPARE(rows()[0].day, QString());
    QCOMPARE(rows()[0].detail, QStringLiteral("Probation, Example Street"));
    QVERIFY(rows()[0].begun && !rows()[1].begun);
    // Those of later days only until there are a few.
    meet(m_jamie.person, 1, 9 * 60);
    QCOMPARE(rows().back().day, QStringLiteral("Wed 25 November"));
    QVERIFY(!rows().back().begun && !today.hasMoreAppointments());
    meet(m_jamie.person, 28, 9 * 60);
    QCOMPARE(rows().size(), std::size_t{3});
    QVERIFY(today.hasMoreAppointments());
    today.setAllAppointments(true);
    QCOMPARE(rows().size(), std::size_t{4});
    QCOMPARE(rows().back().day, QStringLiteral("Tue 22 December"));
    today.setAllAppointments(false);
    QCOMPARE(rows().size(), std::size_t{3});
    // All of today's, however many.
    meet(m_marek.person, 0, 15 * 60);
    meet(m_marek.person, 0, 16 * 60);
    QCOMPARE(rows().size(), std::size_t{4});
    QCOMPARE(rows().back().time, QStringLiteral("4:00pm"));
    // Later than in four weeks is not on Today; what to do for safety is.
    test::arrange(session(), m_jamie.person, 29, 9 * 60);
    test::instruct(session(), m_marek.person, "TWO_WORKERS");
    QTRY_COMPARE(rows()[1].safety, QStringList{QStringLiteral("See with two workers")});
    QCOMPARE(today.appointmentCount(), added);
}

void TestScreens::twoHoursLateIsSaid()
{
    models::TodayModel today;
    today.setSession(&session());
    // Half past eight is three hours ago.
    QTRY_COMPARE(today.releaseCount(), 1);
    QCOMPARE(test::rowsOf<models::ReleaseRow>(today.releases()).front().status,
             QStringLiteral("Nothing recorded yet"));
    m_open->device.clock.pass(-2 * 3'600'000LL);
    today.refresh();
    QTRY_VERIFY(test::rowsOf<models::ReleaseRow>(today.releases()).front().status.isEmpty());
}

void TestScreens::findAsOneTypes()
{
    models::FindModel find;
    find.setSession(&session());
    for (const char *typed : {"s", "sa", "sam"})
        find.setText(QLatin1String(typed));
    QTRY_COMPARE(find.resultCount(), 1);
    QTRY_COMPARE(test::rowsOf<models::PersonRowData>(find.results()).front().person,
                 test::hex(m_jamie.person));
    QVERIFY(find.noneText().isEmpty());
    const auto row = test::rowsOf<models::PersonRowData>(find.results()).front();
    QVERIFY(row.detail.contains(QStringLiteral("1987")));
    find.setText(QStringLiteral("nobody of this name"));
    QTRY_VERIFY(!find.noneText().isEmpty());
    QCOMPARE(find.resultCount(), 0);
    find.setText(QString());
    QVERIFY(find.noneText().isEmpty());
}

void TestScreens::recentsAreThoseOpened()
{
    models::PersonModel person;
    person.setSession(&session());
    person.setPerson(test::hex(m_marek.person));
    QTRY_VERIFY(person.isReady());
    models::FindModel find;
    find.setSession(&session());
    QTRY_COMPARE(find.recentCount(), 1);
    QCOMPARE(test::rowsOf<models::PersonRowData>(find.recents()).front().name,
             QStringLiteral("Marek E."));
}

void TestScreens::everyoneByName()
{
    models::FindModel find;
    find.setSession(&session());
    QTRY_COMPARE(find.everyoneCount(), 2);
    QTRY_COMPARE(test::rowsOf<models::PersonRowData>(find.everyone()).front().name,
                 QStringLiteral("Marek E."));
    QCOMPARE(find.everyoneText(), QStringLiteral("Everyone on this device (2)"));
}

void TestScreens::aPersonAndTheirTimeline()
{
    models::PersonModel person;
    person.setSession(&session());
    person.setPerson(test::hex(m_jamie.person));
    QTRY_VERIFY(person.isReady());
    QCOMPARE(person.name(), QStringLiteral("Jamie Sampleton"));
    QCOMPARE(person.number(), QStringLiteral("A1234BC"));
    QCOMPARE(person.gateRelease(), test::hex(m_jamie.release));
    QVERIFY(person.tonight().isEmpty());
    logGate();
    QTRY_COMPARE(person.tonight(), QStringLiteral("Supported housing"));
    QTRY_VERIFY(person.gateRelease().isEmpty()); // it is recorded
    // Contact, accommodation, release.
    QTRY_COMPARE(person.timeline()->count(), 3);
    QTRY_VERIFY(!test::rowsOf<models::TimelineRowData>(person.timeline()).front().title.isEmpty());
    const auto rows = test::rowsOf<models::TimelineRowData>(person.timeline());
    QCOMPARE(rows.front().title, QStringLiteral("Met at the gate"));
    QCOMPARE(rows.front().when, QStringLiteral("24 November 2026 at 11:30am"));
    QCOMPARE(rows.front().heading, QStringLiteral("November 2026"));
    QVERIFY(!rows.front().by.isEmpty());
    QVERIFY(rows.at(1).heading.isEmpty());
}

void TestScreens::aLongSilenceIsSaid()
{
    bool saved = false;
    session().save(
        this, QStringLiteral("Saved"),
        [person = m_jamie.person](service::Workspace &workspace) {
            service::ContactEntry entry;
            entry.person = person;
            entry.mode = "PHONE";
            entry.at = workspace.now() + -41 * 86'400'000LL;
            return service::logContact(workspace, entry);
        },
        [&](base::Result<void> done) { saved = done.ok(); });
    QTRY_VERIFY(saved);
    models::PersonModel person;
    person.setSession(&session());
    person.setPerson(test::hex(m_jamie.person));
    QTRY_COMPARE(person.timeline()->count(), 2);
    const auto rows = test::rowsOf<models::TimelineRowData>(person.timeline());
    QVERIFY(rows.at(1).gap.contains(QStringLiteral("41")));
}

void TestScreens::anUnknownPersonIsSaid()
{
    models::PersonModel person;
    person.setSession(&session());
    person.setPerson(QStringLiteral("0123456789abcdef0123456789abcdef"));
    QTRY_VERIFY(person.isReady());
    QVERIFY(!person.problem().isEmpty());
}

void TestScreens::aloneNothingWaits()
{
    models::SyncModel *const sync = session().sync();
    QCOMPARE(sync->chipState(), QStringLiteral("alone"));
    logGate();
    QTRY_COMPARE(sync->waiting(), 0);
    QVERIFY(!sync->canSync());
    QVERIFY(sync->resultText().isEmpty());
}

//! What comes by itself is not told like what somebody has to look into.
void TestScreens::whatIsSetAsideIsSaidByWhatItMeans()
{
    models::SyncModel *const sync = session().sync();
    const auto setAside = [this](sync::QuarantineReason reason) {
        bool kept = false;
        session().write<bool>(
            this,
            [reason](service::Workspace &workspace) -> base::Result<bool> {
                store::Quarantine::Entry entry;
                entry.id.bytes[0] = static_cast<std::uint8_t>(reason);
                entry.reason = static_cast<int>(reason);
                TL_CHECK(workspace.store().quarantine.add(entry, workspace.now()));
                return true;
            },
            [&kept](base::Result<bool> done) { kept = done && *done; });
        QTRY_VERIFY(kept);
    };
    for (const auto reason :
         {sync::QuarantineReason::NoKey, sync::QuarantineReason::UnknownKind,
          sync::QuarantineReason::RosterDiffers, sync::QuarantineReason::CounterReused,
          sync::QuarantineReason::CutOff})
        setAside(reason);
    logGate(); // it is read anew
    QTRY_VERIFY(sync->setAsideText().contains(QStringLiteral("tried again")));
    QTRY_VERIFY(sync->setAsideText().contains(QStringLiteral("newer Throughline")));
    for (const char *words : {"another list of members", "A second device", "were left out"})
        QTRY_VERIFY2(sync->alarmText().contains(QLatin1String(words)), words);
}

QTEST_GUILESS_MAIN(TestScreens)
#include "tst_screens.moc"
