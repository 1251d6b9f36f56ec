// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "open_member.h"

#include "Throughline/Models/device_authority.h"
#include "Throughline/Models/hall_concern.h"
#include "Throughline/Models/hall_entry_form.h"
#include "Throughline/Models/hall_model.h"
#include "Throughline/Models/hall_sessions_model.h"
#include "Throughline/Models/hall_start.h"
#include "Throughline/Models/sync_model.h"
#include "domain/schema_table.h"
#include "service/hall_session.h"
#include "service/read/hall_session_view.h"

#include <atomic>

using namespace throughline;
using domain::fieldNumber;
using domain::Kind;
using models::HallEntryRow;
using test::WorldDevice;

namespace {

//! The way to a world's server that tells how often it was taken.
[[nodiscard]] service::ConnectServer countedWay(test::SyncWorld &world, std::atomic<int> &asked)
{
    class Counted final : public sync::Transport
    {
    public:
        Counted(std::unique_ptr<sync::Transport> way, std::atomic<int> &asked)
            : m_way(std::move(way)), m_asked(asked)
        {
        }
        [[nodiscard]] base::Result<sync::Reply> exchange(const sync::Request &request) override
        {
            ++m_asked;
            return m_way->exchange(request);
        }
        [[nodiscard]] Traffic traffic() const override { return m_way->traffic(); }
        void close() override { m_way->close(); }

    private:
        std::unique_ptr<sync::Transport> m_way;
        std::atomic<int> &m_asked;
    };
    return [&world, &asked, way = test::wayTo(world)](
               const std::string &url) -> base::Result<std::unique_ptr<sync::Transport>> {
        ++asked;
        TL_TRY(std::unique_ptr<sync::Transport> real, way(url));
        return std::unique_ptr<sync::Transport>(std::make_unique<Counted>(std::move(real), asked));
    };
}

//! A device of the world open behind a Session, as the screens have it, that can be closed and
//! opened again.
class HallDevice
{
public:
    HallDevice(test::SyncWorld &world, WorldDevice &device) : m_world(world), m_device(device)
    {
        open();
    }
    ~HallDevice() { close(); }

    void reopen()
    {
        close();
        m_device.reopen();
        open();
    }
    void close()
    {
        if (!session)
            return;
        std::unique_ptr<models::DeviceLink> link = session->release();
        session.reset();
        m_device.workspace = link->stop();
    }
    void open()
    {
        asked = 0;
        auto link = models::DeviceLink::open(std::move(m_device.workspace),
                                             countedWay(m_world, asked), models::Relay());
        test::require(link.ok(), "the device opens");
        session = std::make_unique<models::Session>(*std::move(link), m_device.clock);
    }

    std::atomic<int> asked = 0; //!< how often the server was gone to since it was opened
    std::unique_ptr<models::Session> session;

private:
    test::SyncWorld &m_world;
    WorldDevice &m_device;
};

} // namespace

//! A session of a visits hall from its start to the manager's screen: real devices, a real server.
class TestHallScreens : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theStartAsksOnce();
    void anEndedAuthorityIsNotTakenInside();
    void aWrongClockAsksForTheDay();
    void twoTapsCountAContact();
    void quickTapsAreAllCounted();
    void whatCannotBeSavedIsAsBeforeTheTap();
    void manyChangesAreReadOnce();
    void whatIsCountedIsOneRecord();
    void undoTakesTheNewestBack();
    void oneOfTheLastThreeIsChanged();
    void aNoteIsAddedToTheLast();
    void aConcernIsSealedAndToldOf();
    void itOpensAgainWhereItWas();
    void nothingIsExchangedInside();
    void theSyncPageSaysWhy();
    void finishingSendsAllToTheManager();

private:
    [[nodiscard]] models::HallModel &hall() { return *m_here->session->hall(); }
    //! Fills the start in and starts.
    void start();
    //! Two taps.
    void tap(const char *who, const char *what);
    [[nodiscard]] std::vector<HallEntryRow> last()
    {
        return test::shownBy<HallEntryRow>(hall().entries());
    }
    [[nodiscard]] std::unique_ptr<models::HallStart> startForm();

    QTemporaryDir m_settings;
    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<WorldDevice> m_admin;
    std::unique_ptr<WorldDevice> m_volunteer;
    std::unique_ptr<HallDevice> m_here;
    std::unique_ptr<models::DeviceAuthority> m_authority;
};

void TestHallScreens::init()
{
    m_world = std::make_unique<test::SyncWorld>(7);
    m_admin = m_world->newOrganisation();
    m_volunteer = m_world->join(*m_admin, "Brian Example", service::MemberRole::Volunteer);
    for (int i = 0; i < 2; ++i) {
        test::syncWell(*m_volunteer);
        test::syncWell(*m_admin);
    }
    m_here = std::make_unique<HallDevice>(*m_world, *m_volunteer);
    const QString file = m_settings.filePath(QString::fromLatin1(QTest::currentTestFunction())
                                             + QStringLiteral(".ini"));
    m_authority = std::make_unique<models::DeviceAuthority>(file.toStdString(), nullptr);
}

void TestHallScreens::cleanup()
{
    m_authority.reset();
    m_here.reset();
    m_volunteer.reset();
    m_admin.reset();
    m_world.reset();
}

std::unique_ptr<models::HallStart> TestHallScreens::startForm()
{
    auto form = std::make_unique<models::HallStart>();
    form->setAuthority(m_authority.get());
    form->setSession(m_here->session.get());
    form->setSubject(QStringLiteral("new"));
    test::require(QTest::qWaitFor([&] { return form->isReady(); }), "the start can be filled in");
    return form;
}

void TestHallScreens::start()
{
    const auto form = startForm();
    form->choosePrison(QStringLiteral("CFI"));
    form->chooseVisitType(QStringLiteral("SCON"));
    QTRY_COMPARE(form->visitType(), QStringLiteral("SCON"));
    form->start();
    QTRY_VERIFY(hall().isOpen());
}

void TestHallScreens::tap(const char *who, const char *what)
{
    const int before = hall().logged();
    hall().chooseWho(QString::fromLatin1(who));
    QTRY_COMPARE(hall().who(), QString::fromLatin1(who));
    hall().count(QString::fromLatin1(what));
    QCOMPARE(hall().logged(), before + 1); // at once
    QTRY_VERIFY(!hall().isBusy());
    QCOMPARE(hall().logged(), before + 1);
}

void TestHallScreens::theStartAsksOnce()
{
    const auto form = startForm();
    QVERIFY(!m_here->session->isStaff());
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
    QTRY_VERIFY(hall().isOpen());
    QVERIFY2(hall().prison().startsWith(QStringLiteral("HMP")), qPrintable(hall().prison()));
    m_authority->setInside(hall().prison());
    QCOMPARE(m_authority->line(),
             hall().prison()
                 + QStringLiteral(". Authorised by Security, ref 0417, until 31 March 2027"));
    // The next start knows it.
    const auto next = startForm();
    QCOMPARE(next->prison(), QStringLiteral("CFI"));
    QCOMPARE(next->reference(), QStringLiteral("0417"));
    QCOMPARE(next->until(), QStringLiteral("31 March 2027"));
    QVERIFY(next->visitType().isEmpty());
    // One session at a time.
    next->chooseVisitType(QStringLiteral("SCON"));
    QTRY_COMPARE(next->visitType(), QStringLiteral("SCON"));
    next->start();
    QTRY_COMPARE(next->problems().size(), 1);
}

void TestHallScreens::anEndedAuthorityIsNotTakenInside()
{
    const auto form = startForm();
    form->choosePrison(QStringLiteral("CFI"));
    form->chooseVisitType(QStringLiteral("SCON"));
    form->setUntil(QStringLiteral("31 March 2020"));
    QTRY_COMPARE(form->visitType(), QStringLiteral("SCON"));
    form->start();
    QCOMPARE(form->problems().size(), 1);
    form->setUntil(QStringLiteral("some day"));
    form->start();
    QCOMPARE(form->problems().size(), 1);
    QVERIFY(!hall().isOpen());
}

void TestHallScreens::aWrongClockAsksForTheDay()
{
    constexpr std::int64_t day = 86'400'000;
    m_here.reset();
    const auto today = domain::londonDay(m_volunteer->clock.wall());
    m_volunteer->clock.setAhead(-3 * day); // behind what this device has written already
    m_here = std::make_unique<HallDevice>(*m_world, *m_volunteer);
    const auto form = startForm();
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
    form->setDay(QStringLiteral("%1/%2/%3").arg(today.day).arg(today.month).arg(today.year));
    form->start();
    QTRY_VERIFY(hall().isOpen());
    tap("adult", "INFO");
    m_here->close();
    const auto here = service::hallHere((*m_volunteer)->store().drafts);
    QVERIFY(here.ok() && *here);
    const auto row = (*m_volunteer)->store().records.find(Kind::HallSession, (**here).session);
    QVERIFY(row.ok() && *row);
    QCOMPARE(
        *domain::fieldAs<domain::PartialDate>((**row).record, fieldNumber<Kind::HallSession>("on")),
        today);
}

void TestHallScreens::twoTapsCountAContact()
{
    start();
    QCOMPARE(hall().logged(), 0);
    QVERIFY(hall().lastText().isEmpty());
    // What comes after who.
    hall().count(QStringLiteral("INFO"));
    QVERIFY(!hall().problem().isEmpty());
    QSignalSpy counted(&hall(), &models::HallModel::counted);
    tap("adult", "INFO");
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
    tap("prisoner", "EMOTIONAL");
    QVERIFY2(hall().totalText().startsWith(QStringLiteral("4 contacts: 2 adults, 3 children")),
             qPrintable(hall().totalText()));
}

//! Nobody waits for the disk between two taps.
void TestHallScreens::quickTapsAreAllCounted()
{
    start();
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
    m_here->reopen();
    QCOMPARE(hall().who(), QStringLiteral("adult")); // as the taps left it, in their order
    QTRY_COMPARE(hall().logged(), 2);
}

void TestHallScreens::whatCannotBeSavedIsAsBeforeTheTap()
{
    start();
    tap("adult", "INFO");
    hall().setChildren(2);
    QTRY_VERIFY(!hall().isBusy());
    // The session ends behind its back: nothing is taken any more.
    m_here->session->write<void>(
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

void TestHallScreens::manyChangesAreReadOnce()
{
    start();
    models::HallSessionsModel past;
    past.setSession(m_here->session.get());
    QTRY_COMPARE(past.count(), 1);
    QTest::qWait(100); // what the start has changed is told
    QSignalSpy shown(&past, &models::HallSessionsModel::changed);
    // Told of all of these before the first reading can be back.
    const service::KindSet kinds =
        service::KindSet().set(static_cast<std::size_t>(Kind::HallCount));
    for (int i = 0; i < 20; ++i)
        emit m_here->session->recordsChanged(kinds);
    QTRY_VERIFY(shown.count() >= 2);
    QTest::qWait(100);
    QCOMPARE(shown.count(), 2); // as it was, and as it is since the last of them
}

void TestHallScreens::whatIsCountedIsOneRecord()
{
    start();
    tap("first", "WELCOME");
    m_here->close();
    std::vector<domain::Record> counts;
    QVERIFY((*m_volunteer)
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

void TestHallScreens::undoTakesTheNewestBack()
{
    start();
    tap("adult", "INFO");
    m_world->advance(60'000);
    tap("first", "WELCOME");
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

void TestHallScreens::oneOfTheLastThreeIsChanged()
{
    start();
    for (const char *what : {"INFO", "WELCOME", "PLAY", "EMOTIONAL"}) {
        tap("adult", what);
        m_world->advance(60'000);
    }
    QCOMPARE(hall().entryCount(), 3); // of four
    const std::vector<HallEntryRow> before = last();
    models::HallEntryForm form;
    form.setSession(m_here->session.get());
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
    another.setSession(m_here->session.get());
    another.setSubject(before[0].entry);
    QTRY_VERIFY(another.isReady());
    another.remove();
    QTRY_COMPARE(hall().logged(), 3);
}

void TestHallScreens::aNoteIsAddedToTheLast()
{
    start();
    tap("adult", "SIGNPOST");
    models::HallEntryForm form;
    form.setSession(m_here->session.get());
    form.setSubject(hall().lastEntry());
    QTRY_VERIFY(form.isReady());
    form.setNote(QStringLiteral("Told about the travel fund"));
    form.save();
    QTRY_VERIFY(last()[0].detail.endsWith(QStringLiteral("Told about the travel fund")));
    QCOMPARE(hall().logged(), 1);
}

void TestHallScreens::aConcernIsSealedAndToldOf()
{
    start();
    models::HallConcern form;
    form.setSession(m_here->session.get());
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
    m_here->close();
    for (int i = 0; i < 2; ++i) {
        test::syncWell(*m_volunteer);
        test::syncWell(*m_admin);
    }
    std::vector<domain::Record> concerns;
    const auto collect = [&](WorldDevice &device) {
        concerns.clear();
        QVERIFY(device->store()
                    .records
                    .forEach(Kind::Safeguarding, {},
                             [&](const store::StoredRow &row) -> base::Result<void> {
                                 concerns.push_back(row.record);
                                 return {};
                             })
                    .ok());
    };
    collect(*m_admin);
    QCOMPARE(concerns.size(), std::size_t{1});
    QCOMPARE(domain::fieldText(concerns.front(), fieldNumber<Kind::Safeguarding>("seen")),
             std::string_view("Made up words of worry"));
    // Whoever takes over the device finds nothing.
    collect(*m_volunteer);
    QVERIFY(concerns.empty());
    const auto draft =
        service::findDraft((*m_volunteer)->store().drafts, "hallConcern/" + session.toStdString());
    QVERIFY(draft.ok() && !*draft);
}

void TestHallScreens::itOpensAgainWhereItWas()
{
    start();
    tap("adult", "INFO");
    hall().setChildren(2);
    QTRY_COMPARE(hall().who(), QStringLiteral("child"));
    const QString session = hall().session();
    m_here->reopen();
    QVERIFY(hall().isOpen()); // at once, before anything is read
    QCOMPARE(hall().session(), session);
    QCOMPARE(hall().who(), QStringLiteral("child"));
    QCOMPARE(hall().children(), 2);
    QTRY_COMPARE(hall().logged(), 1);
    m_world->advance(60'000);
    hall().count(QStringLiteral("PLAY"));
    QCOMPARE(hall().logged(), 2);
    QCOMPARE(hall().lastText(), QStringLiteral("2 children: Children and play"));
}

void TestHallScreens::nothingIsExchangedInside()
{
    QTRY_VERIFY(m_here->session->syncState().succeeded.has_value());
    start();
    QTRY_VERIFY(m_here->session->syncState().off);
    QTRY_VERIFY(!m_here->session->syncState().running);
    const int before = m_here->asked;
    tap("adult", "INFO");
    m_here->session->syncNow(); // asked for, and still not
    m_here->session->sendSoon();
    // Nor what somebody wants of the server.
    bool refused = false;
    m_here->session->ask<bool>(
        this, [](service::Workspace &, sync::Transport &) -> base::Result<bool> { return true; },
        [&](base::Result<bool> done) { refused = !done; });
    QTRY_VERIFY(refused);
    QTest::qWait(1500); // longer than the pause after a save
    QCOMPARE(m_here->asked.load(), before);
    // Nor from the first moment after it is opened again.
    m_here->reopen();
    QTRY_VERIFY(m_here->session->syncState().off);
    QTest::qWait(300);
    QCOMPARE(m_here->asked.load(), 0);
    hall().finish();
    QTRY_VERIFY(!hall().isOpen());
    QTRY_VERIFY(m_here->session->syncState().succeeded.has_value());
    QVERIFY(m_here->asked > 0);
}

void TestHallScreens::theSyncPageSaysWhy()
{
    const models::SyncModel &sync = *m_here->session->sync();
    QTRY_VERIFY(sync.canSync());
    start();
    QVERIFY(!sync.canSync());
    QCOMPARE(sync.resultText(),
             QStringLiteral("Sync is off inside. It will start when you end the session."));
    QVERIFY(!sync.isSyncing());
    tap("adult", "INFO");
    QTRY_COMPARE(sync.waiting(), 2); // the session and the contact, safe here
}

void TestHallScreens::finishingSendsAllToTheManager()
{
    start();
    tap("adult", "INFO");
    tap("first", "WELCOME");
    QSignalSpy ended(&hall(), &models::HallModel::ended);
    hall().finish();
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(!hall().isOpen());
    QTRY_COMPARE(m_here->session->sync()->waiting(), 0);
    m_here->close();
    test::syncWell(*m_admin);
    const test::OpenMember manager(*m_world, *m_admin);
    models::HallSessionsModel past;
    past.setSession(manager.session.get());
    QTRY_COMPARE(past.count(), 1);
    const auto rows = test::shownBy<models::HallSessionRow>(past.sessions());
    QVERIFY(!rows[0].open);
    QCOMPARE(rows[0].totals, QStringLiteral("2 contacts: 2 adults, 0 children"));
    QCOMPARE(rows[0].detail, QStringLiteral("Brian Example"));
}

QTEST_GUILESS_MAIN(TestHallScreens)
#include "tst_hall_screens.moc"
