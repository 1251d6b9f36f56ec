// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/session_work.h"
#include "support/sync_world.h"

#include "Throughline/Models/application.h"
#include "Throughline/Models/lone_check_form.h"
#include "domain/schema_table.h"

#include <QSignalSpy>
#include <QTest>

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

//! What becomes of requests. One that is slow to tell takes what is sent, and keeps what others
//! wrote.
enum class Line { Good, Broken, Slow, SlowToTell };

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
        while (hangs(request) && !m_closed)
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
    [[nodiscard]] bool hangs(const sync::Request &request) const
    {
        return m_line == Line::Slow
            || (m_line == Line::SlowToTell && request.target.starts_with("/v1/log?"));
    }

    test::DirectTransport m_way;
    const std::atomic<Line> &m_line;
    std::atomic<bool> m_closed = false;
};

} // namespace

//! Whoever ends a session in a visits hall leaves the device: covered at once, locked when what was
//! recorded has been sent, or as well as may be. Whoever is not there any more has left it, too.
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
    void anUnsentCheckIsWaitedForAndNothingElse();
    void aRoundThatHasSentAlreadyIsNotEnough();
    void whoIsNotThereIsWarnedFirst();

private:
    //! Makes the app, and unlocks it.
    [[nodiscard]] bool open();
    //! Whether it is open, and its first round over.
    [[nodiscard]] bool unlock();
    //! A record that the server does not have.
    [[nodiscard]] bool record();
    //! A check of this user on themselves, and the app knows that it waits to be sent.
    void goAlone();
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

bool TestLockAfterRound::open()
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
    return unlock();
}

bool TestLockAfterRound::unlock()
{
    m_application->unlock(QString::fromLatin1(test::SyncWorld::passphrase));
    const auto isOver = [this] {
        const models::Session *const session = m_application->session();
        return session && session->syncState().succeeded && !session->syncState().running;
    };
    return QTest::qWaitFor([this] { return m_application->stage() == Stage::Open; }, longest)
        && QTest::qWaitFor(isOver, longest);
}

bool TestLockAfterRound::record()
{
    return test::writeIn(
        *m_application->session(), [](service::Workspace &workspace) -> base::Result<void> {
            TL_TRY(auto edit, service::Edit::begin(workspace));
            TL_TRY([[maybe_unused]] const auto id,
                   edit.addPerson({domain::Kind::Person,
                                   {{domain::fieldNumber<domain::Kind::Person>("family_name"),
                                     std::string("Sampleton")}}},
                                  service::writableTeams(workspace).front()));
            return edit.commit();
        });
}

std::int64_t TestLockAfterRound::waitingAfterwards()
{
    m_application->close();
    m_application.reset();
    m_device->reopen();
    return test::waiting(*m_device);
}

void TestLockAfterRound::goAlone()
{
    models::LoneCheckForm form;
    form.setSession(m_application->session());
    form.setSubject(QStringLiteral("new"));
    QTRY_VERIFY(form.isReady());
    form.setWhere(QStringLiteral("Made Up Street 1"));
    QTRY_COMPARE(form.where(), QStringLiteral("Made Up Street 1"));
    QSignalSpy saved(&form, &models::LoneCheckForm::saved);
    QSignalSpy changed(m_application->session(), &models::Session::recordsChanged);
    form.start();
    QTRY_COMPARE(saved.count(), 1);
    QTRY_VERIFY(!changed.isEmpty());
    QVERIFY(test::hasAnswered(*m_application->session())); // the app knows that it waits
}

void TestLockAfterRound::whatWasRecordedIsSentFirst()
{
    QVERIFY(open());
    m_line = Line::Slow;
    QVERIFY(record());
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
    QVERIFY(open());
    m_line = Line::Broken;
    QVERIFY(record());
    m_application->lockAfterRound();
    QTRY_COMPARE(m_application->stage(), Stage::Locked);
    QVERIFY(waitingAfterwards() > 0);
}

void TestLockAfterRound::aServerThatDoesNotAnswerIsNotWaitedForLong()
{
    QVERIFY(open());
    m_line = Line::Slow;
    QVERIFY(record());
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
    QVERIFY(open());
    m_line = Line::Slow;
    m_application->lockAfterRound();
    m_application->lock();
    QCOMPARE(m_application->stage(), Stage::Locked);
    QVERIFY(!m_application->isCovered());
    m_line = Line::Good;
    QVERIFY(unlock()); // the next one who opens it is not locked out again
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

//! By hand or by idle: whoever goes alone puts the device away at once.
void TestLockAfterRound::anUnsentCheckIsWaitedForAndNothingElse()
{
    QVERIFY(open());
    m_line = Line::Slow;
    QVERIFY(record());
    m_application->lockOnceSent();
    QCOMPARE(m_application->stage(), Stage::Locked);
    m_line = Line::Good;
    QVERIFY(unlock());
    m_line = Line::Slow;
    goAlone();
    QTRY_VERIFY(m_application->session()->syncState().running); // it goes at once
    m_application->lockOnceSent();
    QVERIFY(m_application->isCovered());
    QTest::qWait(300);
    QCOMPARE(m_application->stage(), Stage::Open);
    m_line = Line::Good;
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Stage::Locked, longest);
    QCOMPARE(waitingAfterwards(), std::int64_t{0});
}

//! What is saved while a round reads is not in what that round has sent.
void TestLockAfterRound::aRoundThatHasSentAlreadyIsNotEnough()
{
    const auto colleague = m_world->join(*m_device, "Rhys Example", service::MemberRole::Manager);
    QVERIFY(open());
    m_line = Line::Slow;
    QVERIFY(record());
    m_application->session()->syncNow();
    QTRY_VERIFY(m_application->session()->syncState().running);
    (void)test::addPerson(*colleague, "Testname"); // so that there is something to tell
    test::syncWell(*colleague);
    m_line = Line::SlowToTell;
    const auto isSent = [this] {
        bool sent = false;
        return test::writeIn(*m_application->session(),
                             [&sent](service::Workspace &workspace) -> base::Result<void> {
                                 TL_TRY(const auto facts, service::status(workspace));
                                 sent = facts.waiting == 0;
                                 return {};
                             })
            && sent;
    };
    QTRY_VERIFY(isSent());
    QVERIFY(m_application->session()->syncState().running); // it reads what others wrote
    goAlone();
    m_application->lockOnceSent();
    m_line = Line::Good;
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Stage::Locked, longest);
    QCOMPARE(waitingAfterwards(), std::int64_t{0});
}

void TestLockAfterRound::whoIsNotThereIsWarnedFirst()
{
    QVERIFY(open());
    const std::int64_t patience = m_application->settings()->lockAfter() * std::int64_t{60'000};
    m_clock.pass(patience - 10'000);
    QTRY_COMPARE(m_application->lockingIn(), 10);
    // Any key or touch keeps it open, wherever it goes to.
    QObject somewhere;
    QEvent touch(QEvent::TouchBegin);
    QCoreApplication::sendEvent(&somewhere, &touch);
    QCOMPARE(m_application->lockingIn(), 0);
    m_clock.pass(patience - 30'000);
    QTest::qWait(1200); // it looks once a second
    QCOMPARE(m_application->lockingIn(), 0);
    QCOMPARE(m_application->stage(), Stage::Open);
    m_clock.pass(10'000);
    QTRY_COMPARE(m_application->lockingIn(), 20);
    m_clock.pass(20'000);
    QTRY_COMPARE(m_application->stage(), Stage::Locked);
    QCOMPARE(m_application->lockingIn(), 0); // nobody is warned on the lock screen
}

QTEST_GUILESS_MAIN(TestLockAfterRound)
#include "tst_lock_after_round.moc"
