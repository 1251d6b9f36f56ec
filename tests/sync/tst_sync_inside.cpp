// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/hall_session.h"
#include "service/live/sync_loop.h"
#include "support/sync_world.h"

#include <QTest>

#include <future>

using namespace throughline;

namespace {

//! The world's server, for the loop and for the listener, each on a connection of its own.
class Server
{
public:
    explicit Server(test::SyncWorld &world) : m_world(world) {}

    std::atomic<int> connections = 0;
    std::atomic<int> asked = 0;
    std::atomic<int> listening = 0; //!< that it was asked to wait for news
    std::function<void(int)> onConnect; //!< with its number; any thread
    std::function<void(const sync::Request &)> onRequest; //!< any thread

    [[nodiscard]] service::ConnectServer way()
    {
        return [this](const std::string &) -> base::Result<std::unique_ptr<sync::Transport>> {
            const int number = ++connections;
            if (onConnect)
                onConnect(number);
            return std::unique_ptr<sync::Transport>(std::make_unique<Way>(*this));
        };
    }

private:
    class Way final : public sync::Transport
    {
    public:
        explicit Way(Server &server) : m_server(server), m_way(server.m_world.server()) {}
        [[nodiscard]] base::Result<sync::Reply> exchange(const sync::Request &request) override
        {
            ++m_server.asked;
            if (m_server.onRequest)
                m_server.onRequest(request);
            if (request.patience.count() == 0)
                return m_closed ? closed() : m_way.exchange(request);
            ++m_server.listening;
            std::unique_lock lock(m_mutex);
            m_closing.wait(lock, [this] { return m_closed.load(); });
            --m_server.listening;
            return closed();
        }
        [[nodiscard]] Traffic traffic() const override { return {}; }
        void close() override
        {
            {
                const std::lock_guard lock(m_mutex);
                m_closed = true;
            }
            m_closing.notify_all();
        }

    private:
        [[nodiscard]] static base::Result<sync::Reply> closed()
        {
            return base::Error{base::ErrorCode::Unreachable, "Closed."};
        }

        Server &m_server;
        test::DirectTransport m_way;
        std::mutex m_mutex;
        std::condition_variable m_closing;
        std::atomic<bool> m_closed = false;
    };

    test::SyncWorld &m_world;
};

} // namespace

//! A session of a visits hall begins at the worst moments of an exchange: nothing begins after it,
//! and what is under way is broken off.
class TestSyncInside : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aRoundEndsAtItsNextStep();
    void anErrandWhoseServerHasAnswered();
    void aListenerThatIsUnderWay();
    void aListenerThatIsAboutToConnect();
    void aListenerThatIsAboutToBegin();
    void outsideItGoesOn();

private:
    //! On the writer's turn, as a screen does it; then the loop is told.
    void goInside();
    void openSession();
    void startLoop(service::SyncLoop::Now now = [] { return base::Millis{1}; });
    [[nodiscard]] bool isOff() const { return m_off; }

    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<test::WorldDevice> m_device;
    std::unique_ptr<Server> m_server;
    std::mutex m_writer; //!< one step at a time
    std::atomic<bool> m_off = false;
    std::atomic<std::int64_t> m_rounds = 0;
    std::unique_ptr<service::SyncLoop> m_loop;
};

void TestSyncInside::init()
{
    m_world = std::make_unique<test::SyncWorld>(12);
    m_device = m_world->newOrganisation();
    m_server = std::make_unique<Server>(*m_world);
    m_off = false;
    m_rounds = 0;
}

void TestSyncInside::cleanup()
{
    m_loop.reset();
    m_server.reset();
    m_device.reset();
    m_world.reset();
}

void TestSyncInside::startLoop(service::SyncLoop::Now now)
{
    m_loop = std::make_unique<service::SyncLoop>(
        [this](const std::function<void(service::Workspace &)> &task) {
            const std::lock_guard lock(m_writer);
            task(**m_device);
        },
        m_server->way(),
        [this](const service::SyncState &state) {
            m_off = state.off && !state.running;
            m_rounds = state.rounds;
        },
        std::move(now), 7);
}

void TestSyncInside::openSession()
{
    const std::lock_guard lock(m_writer);
    test::require(service::openHallSession(**m_device, {"CFI", "SCON", 1, {}, {}}).ok(),
                  "a session is opened");
}

void TestSyncInside::goInside()
{
    openSession();
    m_loop->goneInside();
}

void TestSyncInside::aRoundEndsAtItsNextStep()
{
    std::promise<void> reached;
    std::promise<void> go;
    std::atomic<bool> isFirst = true;
    m_server->onRequest = [&](const sync::Request &) {
        if (isFirst.exchange(false)) {
            reached.set_value();
            go.get_future().wait();
        }
    };
    startLoop();
    reached.get_future().wait();
    openSession(); // and nobody has told the loop yet
    go.set_value();
    m_loop->within(service::SyncPace::Pause(0));
    QTRY_VERIFY(isOff());
    QCOMPARE(m_server->asked.load(), 1);
    QCOMPARE(m_rounds.load(), std::int64_t{0}); // no try that failed
}

void TestSyncInside::anErrandWhoseServerHasAnswered()
{
    startLoop();
    QTRY_COMPARE(m_rounds.load(), std::int64_t{1});
    std::promise<void> reached;
    std::promise<void> go;
    m_server->onRequest = [&](const sync::Request &request) {
        if (request.target == "/v1/server") {
            reached.set_value();
            go.get_future().wait();
        }
    };
    std::promise<base::Result<void>> told;
    m_loop->run({}, [&told](service::Workspace &, base::Result<sync::Transport *> server) {
        told.set_value(server ? base::Result<void>() : base::Result<void>(server.error()));
    });
    reached.get_future().wait();
    openSession();
    go.set_value();
    const base::Result<void> done = told.get_future().get();
    QVERIFY(!done.ok());
    QCOMPARE(done.error().code, base::ErrorCode::Refused);
}

void TestSyncInside::aListenerThatIsUnderWay()
{
    startLoop();
    QTRY_COMPARE(m_server->listening.load(), 1);
    goInside();
    QTRY_VERIFY(isOff());
    QTRY_COMPARE(m_server->listening.load(), 0);
}

void TestSyncInside::aListenerThatIsAboutToConnect()
{
    std::promise<void> reached;
    std::promise<void> go;
    m_server->onConnect = [&](int number) {
        if (number == 2) { // the first is the loop's own
            reached.set_value();
            go.get_future().wait();
        }
    };
    startLoop();
    reached.get_future().wait();
    const int before = m_server->asked;
    goInside();
    go.set_value();
    QTRY_VERIFY(isOff());
    QTest::qWait(100);
    QCOMPARE(m_server->asked.load(), before);
    QCOMPARE(m_server->listening.load(), 0);
}

//! Between the last step of a round, which says how to listen, and listening.
void TestSyncInside::aListenerThatIsAboutToBegin()
{
    std::atomic<bool> isFirst = true;
    std::promise<void> started;
    startLoop([&, ready = started.get_future().share()] {
        if (isFirst.exchange(false)) {
            ready.wait();
            goInside();
        }
        return base::Millis{1};
    });
    started.set_value();
    QTRY_VERIFY(isOff());
    QTest::qWait(100);
    QCOMPARE(m_server->listening.load(), 0);
    QCOMPARE(m_server->connections.load(), 1);
}

void TestSyncInside::outsideItGoesOn()
{
    startLoop();
    QTRY_COMPARE(m_server->listening.load(), 1);
    goInside();
    QTRY_VERIFY(isOff());
    const std::int64_t before = m_rounds;
    {
        const std::lock_guard lock(m_writer);
        QVERIFY(service::closeHallSession(**m_device).ok());
    }
    m_loop->within(service::SyncPace::Pause(0));
    QTRY_COMPARE(m_rounds.load(), before + 1);
    QTRY_COMPARE(m_server->listening.load(), 1);
    QCOMPARE(test::waiting(*m_device), std::int64_t{0});
}

QTEST_GUILESS_MAIN(TestSyncInside)
#include "tst_sync_inside.moc"
