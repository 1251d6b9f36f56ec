// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/sync_world.h"

#include "Throughline/Models/application.h"
#include "domain/schema_table.h"

#include <QSignalSpy>
#include <QtTest>

#include <atomic>
#include <chrono>
#include <thread>

using namespace throughline;
using namespace std::chrono_literals;
using Stage = models::Application::Stage;

namespace {

constexpr int longest = 20'000; //!< ms; a passphrase is stretched in it

//! A clock that is moved by the test and read by the app's threads.
class SharedClock final : public base::Clock
{
public:
    [[nodiscard]] base::Millis wall() const override { return {m_wall}; }
    [[nodiscard]] base::Millis monotonic() const override { return {m_wall}; }
    void set(base::Millis now) { m_wall = now.value; }
    void pass(std::int64_t ms) { m_wall += ms; }

private:
    std::atomic<std::int64_t> m_wall = 0;
};

//! What becomes of requests.
enum class Line { Good, Broken, Slow };

//! A way to a world's server over a line that the test makes good, breaks, or lets hang.
class TestWay final : public sync::Transport
{
public:
    TestWay(server::OrganisationServer &server, const std::atomic<Line> &line)
        : m_way(server), m_line(line)
    {
    }
    [[nodiscard]] base::Result<sync::Reply> exchange(const sync::Request &request) override
    {
        while (m_line == Line::Slow && !m_closed)
            std::this_thread::sleep_for(2ms);
        if (m_line == Line::Broken || m_closed)
            return base::Error{base::ErrorCode::Unreachable, "The connection broke."};
        return m_way.exchange(request);
    }
    [[nodiscard]] Traffic traffic() const override { return m_way.traffic(); }
    void close() override
    {
        m_closed = true;
        m_way.close();
    }

private:
    test::DirectTransport m_way;
    const std::atomic<Line> &m_line;
    std::atomic<bool> m_closed = false;
};

} // namespace

//! Whoever ends a session in a visits hall leaves the device: covered at once, locked when what was
//! recorded has been sent, or as well as may be.
class TestLockAfterRound : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void whatWasRecordedIsSentFirst();
    void withoutTheServerItLocksAllTheSame();
    void aServerThatDoesNotAnswerIsNotWaitedForLong();
    void whoLocksMeanwhileIsNotKeptWaiting();
    void aloneItLocksAtOnce();

private:
    //! The app, unlocked; its first round is over.
    void open();
    //! A record that the server does not have.
    void record();
    [[nodiscard]] std::int64_t waitingAfterwards();

    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<test::WorldDevice> m_device;
    SharedClock m_clock;
    std::atomic<Line> m_line = Line::Good;
    std::unique_ptr<models::Application> m_application;
};

void TestLockAfterRound::init()
{
    m_world = std::make_unique<test::SyncWorld>(8);
    m_device = m_world->newOrganisation();
    m_line = Line::Good;
}

void TestLockAfterRound::cleanup()
{
    m_application.reset();
    m_device.reset();
    m_world.reset();
}

void TestLockAfterRound::open()
{
    m_clock.set(m_device->clock.wall());
    m_device->workspace.reset();
    m_application = std::make_unique<models::Application>(models::ApplicationParts{
        m_device->home.path().toStdString(),
        [this](const std::string &) -> base::Result<std::unique_ptr<sync::Transport>> {
            return std::unique_ptr<sync::Transport>(
                std::make_unique<TestWay>(m_world->server(), m_line));
        },
        m_clock, m_device->random});
    m_application->unlock(QString::fromLatin1(test::SyncWorld::passphrase));
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Stage::Open, longest);
    QTRY_VERIFY(m_application->session()->syncState().succeeded);
    QTRY_VERIFY(!m_application->session()->syncState().running);
}

void TestLockAfterRound::record()
{
    bool saved = false;
    m_application->session()->write<void>(
        this,
        [](service::Workspace &workspace) -> base::Result<void> {
            TL_TRY(auto edit, service::Edit::begin(workspace));
            TL_TRY([[maybe_unused]] const auto id,
                   edit.addPerson({domain::Kind::Person,
                                   {{domain::fieldNumber<domain::Kind::Person>("family_name"),
                                     std::string("Sampleton")}}},
                                  service::writableTeams(workspace).front()));
            return edit.commit();
        },
        [&saved](const base::Result<void> &done) { saved = done.ok(); });
    QTRY_VERIFY(saved);
}

std::int64_t TestLockAfterRound::waitingAfterwards()
{
    m_application->close();
    m_application.reset();
    m_device->reopen();
    return test::waiting(*m_device);
}

void TestLockAfterRound::whatWasRecordedIsSentFirst()
{
    open();
    m_line = Line::Slow;
    record();
    QSignalSpy leaving(m_application.get(), &models::Application::leavingChanged);
    m_application->lockAfterRound();
    QVERIFY(m_application->isCovered());
    QVERIFY(m_application->isLeaving());
    m_application->setCovered(false); // whoever touches it now sees nothing
    m_application->lockAfterRound(); // nor does it begin anew
    QTest::qWait(300);
    QVERIFY(m_application->isCovered());
    QCOMPARE(m_application->stage(), Stage::Open);
    m_line = Line::Good;
    QTRY_COMPARE(m_application->stage(), Stage::Locked);
    QVERIFY(!m_application->isCovered());
    QVERIFY(!m_application->isLeaving());
    QCOMPARE(leaving.count(), 2);
    QCOMPARE(waitingAfterwards(), std::int64_t{0});
}

void TestLockAfterRound::withoutTheServerItLocksAllTheSame()
{
    open();
    m_line = Line::Broken;
    record();
    m_application->lockAfterRound();
    QTRY_COMPARE(m_application->stage(), Stage::Locked);
    QVERIFY(waitingAfterwards() > 0);
}

void TestLockAfterRound::aServerThatDoesNotAnswerIsNotWaitedForLong()
{
    open();
    m_line = Line::Slow;
    record();
    m_application->lockAfterRound();
    m_clock.pass(19'000);
    m_application->noteActivity();
    QTest::qWait(1200); // it looks once a second
    QCOMPARE(m_application->stage(), Stage::Open);
    m_clock.pass(1'000);
    QTRY_COMPARE(m_application->stage(), Stage::Locked);
}

void TestLockAfterRound::whoLocksMeanwhileIsNotKeptWaiting()
{
    open();
    m_line = Line::Slow;
    m_application->lockAfterRound();
    m_application->lock();
    QCOMPARE(m_application->stage(), Stage::Locked);
    QVERIFY(!m_application->isCovered());
    m_line = Line::Good;
    // The next one who opens it is not locked out again.
    m_application->unlock(QString::fromLatin1(test::SyncWorld::passphrase));
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Stage::Open, longest);
    QTRY_VERIFY(m_application->session()->syncState().succeeded);
    QTest::qWait(100);
    QCOMPARE(m_application->stage(), Stage::Open);
}

void TestLockAfterRound::aloneItLocksAtOnce()
{
    m_device = m_world->newDevice();
    QVERIFY(service::createOrganisation(**m_device, {"Sampleton", "Amara Example", {}, {}}, nullptr,
                                        {}, {})
                .ok());
    m_clock.set(m_device->clock.wall());
    m_device->workspace.reset();
    m_application = std::make_unique<models::Application>(models::ApplicationParts{
        m_device->home.path().toStdString(), {}, m_clock, m_device->random});
    m_application->unlock(QString::fromLatin1(test::SyncWorld::passphrase));
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Stage::Open, longest);
    m_application->lockAfterRound();
    QCOMPARE(m_application->stage(), Stage::Locked);
}

QTEST_GUILESS_MAIN(TestLockAfterRound)
#include "tst_lock_after_round.moc"
