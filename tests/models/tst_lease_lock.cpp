// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/sync_world.h"

#include "Throughline/Models/application.h"
#include "Throughline/Models/hall_model.h"
#include "service/hall_session.h"

#include <QTest>

#include <atomic>

using namespace throughline;
using Stage = models::Application::Stage;

namespace {

constexpr int longest = 20'000; //!< ms; a passphrase is stretched in it
constexpr std::int64_t day = 24LL * 3600 * 1000;

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

} // namespace

//! The app of somebody who has been away from the server for longer than the organisation lets them
//! (sync.md D10, data lease).
class TestLeaseLock : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void whoWasAwayTooLongConnectsOnce();
    void anOpenOneLocksItself();
    void insideItConnectsToNothing();

private:
    void unlock() { m_application->unlock(QString::fromLatin1(test::SyncWorld::passphrase)); }

    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<test::WorldDevice> m_device;
    SharedClock m_clock;
    std::atomic<bool> m_isOnline = true;
    std::atomic<int> m_asked = 0; //!< ways to the server that were wanted
    std::unique_ptr<models::Application> m_application;
};

void TestLeaseLock::init()
{
    m_world = std::make_unique<test::SyncWorld>(6);
    m_device = m_world->newOrganisation();
    m_clock.set(m_device->clock.wall());
    m_device->workspace.reset();
    m_isOnline = true;
    m_application = std::make_unique<models::Application>(models::ApplicationParts{
        m_device->home.path().toStdString(),
        [this](const std::string &) -> base::Result<std::unique_ptr<sync::Transport>> {
            ++m_asked;
            auto way = std::make_unique<test::DirectTransport>(m_world->server());
            way->onRequest = [this](sync::Request &) {
                return m_isOnline ? test::DirectTransport::Fate::Passes
                                  : test::DirectTransport::Fate::Lost;
            };
            return std::unique_ptr<sync::Transport>(std::move(way));
        },
        m_clock, m_device->random});
}

void TestLeaseLock::cleanup()
{
    m_application.reset();
    m_device.reset();
    m_world.reset();
}

void TestLeaseLock::whoWasAwayTooLongConnectsOnce()
{
    m_isOnline = false;
    m_clock.pass(31 * day);
    unlock();
    QTRY_VERIFY_WITH_TIMEOUT(!m_application->isBusy(), longest);
    QCOMPARE(m_application->stage(), Stage::Locked);
    QVERIFY(!m_application->session());
    QVERIFY2(m_application->problem().contains(QStringLiteral("Connect once to continue")),
             qPrintable(m_application->problem()));
    m_isOnline = true;
    unlock();
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Stage::Open, longest);
    QVERIFY(m_application->problem().isEmpty());
}

void TestLeaseLock::anOpenOneLocksItself()
{
    unlock();
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Stage::Open, longest);
    m_isOnline = false;
    m_clock.pass(31 * day);
    m_application->noteActivity();
    m_application->session()->syncNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Stage::Locked, longest);
    QVERIFY2(m_application->problem().contains(QStringLiteral("Connect once to continue")),
             qPrintable(m_application->problem()));
}

void TestLeaseLock::insideItConnectsToNothing()
{
    m_device->reopen();
    QVERIFY(service::openHallSession(**m_device, {"CFI", "SCON", 1, {}, {}}).ok());
    m_device->workspace.reset();
    m_clock.pass(31 * day);
    m_asked = 0;
    unlock();
    QTRY_VERIFY_WITH_TIMEOUT(!m_application->isBusy(), longest);
    QCOMPARE(m_application->stage(), Stage::Locked);
    QVERIFY2(m_application->problem().contains(QStringLiteral("Take it outside first")),
             qPrintable(m_application->problem()));
    QCOMPARE(m_asked.load(), 0);
    // Who has read that says by trying again that they are; not once more for every try without
    // a network.
    m_isOnline = false;
    unlock();
    QTRY_VERIFY_WITH_TIMEOUT(!m_application->isBusy(), longest);
    QVERIFY2(m_application->problem().contains(QStringLiteral("Connect once to continue")),
             qPrintable(m_application->problem()));
    m_isOnline = true;
    unlock();
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Stage::Open, longest);
    QVERIFY(m_application->session()->hall()->isOpen()); // theirs to end
    QTRY_VERIFY(m_application->session()->syncState().off);
}

QTEST_GUILESS_MAIN(TestLeaseLock)
#include "tst_lease_lock.moc"
