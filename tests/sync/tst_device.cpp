// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/sync_world.h"

#include "domain/schema_table.h"
#include "service/live/device.h"
#include "service/log_contact.h"
#include "service/read/people.h"
#include "sync/news.h"

#include <QTest>

#include <algorithm>
#include <condition_variable>
#include <future>
#include <mutex>
#include <thread>

using namespace throughline;
using domain::Kind;
using service::MemberRole;
using namespace std::chrono_literals;

namespace {

//! The world's way to the server, as one that a device may own.
class SharedWay final : public sync::Transport
{
public:
    explicit SharedWay(test::DirectTransport &way) : m_way(way) {}
    base::Result<sync::Reply> exchange(const sync::Request &request) override
    {
        if (m_closed)
            return base::Error{base::ErrorCode::Unreachable, "Closed."};
        return request.patience.count() > 0 ? wait(request) : m_way.exchange(request);
    }
    [[nodiscard]] Traffic traffic() const override { return m_way.traffic(); }
    void close() override { m_closed = true; }

private:
    //! As the server's sockets do: the same again until there is something. Past the hooks, which
    //! are for one thread.
    [[nodiscard]] base::Result<sync::Reply> wait(const sync::Request &request)
    {
        while (!m_closed) {
            auto reply = m_way.serve(request);
            if (sync::newsIn(reply) != sync::News::None)
                return reply;
            std::this_thread::sleep_for(5ms);
        }
        return base::Error{base::ErrorCode::Unreachable, "Closed."};
    }

    test::DirectTransport &m_way;
    std::atomic<bool> m_closed = false;
};

//! Waits for what a device tells.
class Ear final : public service::DeviceListener
{
public:
    void recordsChanged(service::KindSet kinds) override
    {
        change([&] { m_kinds |= kinds; });
    }
    void namesChanged(std::shared_ptr<const service::NameBook> names) override
    {
        change([&] { m_names = std::move(names); });
    }
    void syncChanged(const service::SyncState &state) override
    {
        change([&] { m_state = state; });
    }

    template<class Condition>
    [[nodiscard]] bool waitUntil(Condition condition)
    {
        std::unique_lock lock(m_mutex);
        return m_news.wait_for(lock, 20s, [&] { return condition(*this); });
    }
    // Only inside a condition.
    [[nodiscard]] const service::SyncState &state() const { return m_state; }
    [[nodiscard]] service::KindSet kinds() const { return m_kinds; }
    [[nodiscard]] bool hasNames() const { return m_names != nullptr; }

private:
    template<class Change>
    void change(Change make)
    {
        {
            const std::lock_guard lock(m_mutex);
            make();
        }
        m_news.notify_all();
    }

    std::mutex m_mutex; //!< guards the next three
    service::SyncState m_state;
    service::KindSet m_kinds;
    std::shared_ptr<const service::NameBook> m_names;
    std::condition_variable m_news;
};

[[nodiscard]] service::ConnectServer wayOf(test::WorldDevice &device)
{
    return [&device](const std::string &) -> base::Result<std::unique_ptr<sync::Transport>> {
        return std::unique_ptr<sync::Transport>(std::make_unique<SharedWay>(device.transport));
    };
}

[[nodiscard]] std::unique_ptr<service::Device> started(test::WorldDevice &device, Ear &ear)
{
    auto made = service::Device::start(std::move(device.workspace), wayOf(device), ear);
    test::require(made.ok(), "a device starts");
    return std::move(*made);
}

template<class T>
[[nodiscard]] T written(service::Device &device, std::function<T(service::Workspace &)> work)
{
    auto promise = std::make_shared<std::promise<T>>();
    auto result = promise->get_future();
    device.write(
        [&, promise](service::Workspace &workspace) { promise->set_value(work(workspace)); });
    return result.get();
}

[[nodiscard]] std::vector<std::string> names(service::Device &device)
{
    auto promise = std::make_shared<std::promise<std::vector<std::string>>>();
    auto result = promise->get_future();
    device.read([promise](service::Reader &reader) {
        std::vector<std::string> out;
        const auto ids = service::peopleByName(reader);
        const auto rows = service::personRows(reader, *ids);
        for (const service::PersonRow &row : *rows)
            out.push_back(row.name.family);
        promise->set_value(std::move(out));
    });
    return result.get();
}

[[nodiscard]] base::Result<void> addPerson(service::Workspace &workspace, const std::string &family)
{
    TL_TRY(auto edit, service::Edit::begin(workspace));
    TL_TRY(
        [[maybe_unused]] const auto id,
        edit.addPerson({Kind::Person, {{domain::fieldNumber<Kind::Person>("family_name"), family}}},
                       service::writableTeams(workspace).front()));
    return edit.commit();
}

} // namespace

//! A device at work on its threads, over a real store and the real server core: what is saved goes
//! by itself, offline is waited out, and an exchange under way holds nobody up.
class TestDevice : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void whatIsSavedGoesAndIsTold();
    void timesAreThoseOfTheClockPutRight();
    void whatAColleagueSavesIsHereAtOnce();
    void offlineIsTriedAgain();
    void readsSeeWhatWasWrittenBefore();
    void writingGoesOnWhileTheServerIsSlow();
    void closingBreaksOffASlowExchange();
    void everythingGivenIsDoneBeforeItCloses();
    void anErrandMeetsNoRoundHalfWay();
    void anErrandWithoutTheServerKeepsNobodyFromWriting();
    void aNewDeviceBecomesAMemberWhileItRuns();

private:
    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<test::WorldDevice> m_admin;
};

void TestDevice::init()
{
    m_world = std::make_unique<test::SyncWorld>(11);
    m_admin = m_world->newOrganisation();
}

void TestDevice::cleanup()
{
    m_admin.reset();
    m_world.reset();
}

void TestDevice::whatIsSavedGoesAndIsTold()
{
    Ear ear;
    auto device = started(*m_admin, ear);
    QVERIFY(ear.waitUntil([](const Ear &e) { return e.state().succeeded.has_value(); }));
    QVERIFY(written<base::Result<void>>(*device, [](service::Workspace &workspace) {
                return addPerson(workspace, "Sampleton");
            }).ok());
    device->sendSoon();
    QVERIFY(ear.waitUntil(
        [](const Ear &e) { return e.kinds().test(static_cast<std::size_t>(Kind::Person)); }));
    QVERIFY(ear.waitUntil([](const Ear &e) {
        return !e.state().running && e.state().report.pushed == 1 && e.state().report.waiting == 0;
    }));
}

void TestDevice::timesAreThoseOfTheClockPutRight()
{
    constexpr std::int64_t hour = 3'600'000;
    const auto offset = sync::ClockOffset(std::vector<std::int64_t>(5, hour));
    QVERIFY((**m_admin).setClockOffset(offset).ok());
    Ear ear;
    auto device = started(*m_admin, ear);
    // A round adds what it measures, which is no hour: of five samples the middle one counts.
    const base::Millis right = m_admin->clock.wall() + hour;
    QVERIFY(device->now() == right);
    QVERIFY(ear.waitUntil([&](const Ear &e) { return e.state().succeeded == right; }));
    QVERIFY(written<base::Result<void>>(*device, [](service::Workspace &workspace) {
                return workspace.setClockOffset({});
            }).ok());
    // It is known when the task has ended, which may be after its result came.
    QTRY_VERIFY(device->now() == m_admin->clock.wall());
}

//! The device would look by itself only minutes later.
void TestDevice::whatAColleagueSavesIsHereAtOnce()
{
    const auto colleague = m_world->join(*m_admin, "Rhys Example", MemberRole::Caseworker);
    Ear ear;
    auto device = started(*m_admin, ear);
    QVERIFY(ear.waitUntil(
        [](const Ear &e) { return e.state().succeeded.has_value() && !e.state().running; }));
    for (const char *family : {"Sampleton", "Example", "Madeup"}) {
        test::addPerson(*colleague, family);
        test::syncWell(*colleague);
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                const auto all = names(*device);
                return std::ranges::find(all, family) != all.end();
            }(),
            20'000);
    }
    // What there is to do about them is computed later, and that is told, too.
    QVERIFY(ear.waitUntil([](const Ear &e) { return e.kinds().test(service::tasksCaughtUp); }));
}

void TestDevice::offlineIsTriedAgain()
{
    std::atomic<bool> offline = true;
    m_admin->transport.onRequest = [&](sync::Request &) {
        return offline ? test::DirectTransport::Fate::Lost : test::DirectTransport::Fate::Passes;
    };
    Ear ear;
    auto device = started(*m_admin, ear);
    QVERIFY(ear.waitUntil([](const Ear &e) {
        return e.state().problem && e.state().problem->code == base::ErrorCode::Unreachable;
    }));
    offline = false; // nobody says so: it has to come by itself
    QVERIFY(ear.waitUntil([](const Ear &e) { return e.state().succeeded.has_value(); }));
    QVERIFY(ear.waitUntil([](const Ear &e) { return !e.state().problem; }));
    device.reset();
}

void TestDevice::readsSeeWhatWasWrittenBefore()
{
    Ear ear;
    auto device = started(*m_admin, ear);
    for (int i = 0; i < 20; ++i) {
        const std::string family = "Sampleton " + std::to_string(100 + i);
        QVERIFY(written<base::Result<void>>(*device, [&](service::Workspace &workspace) {
                    return addPerson(workspace, family);
                }).ok());
        QCOMPARE(names(*device).size(), static_cast<std::size_t>(i + 1));
        QCOMPARE(names(*device).back(), family);
    }
}

void TestDevice::writingGoesOnWhileTheServerIsSlow()
{
    std::promise<void> reached;
    std::promise<void> go;
    std::atomic<bool> first = true;
    m_admin->transport.onRequest = [&](sync::Request &) {
        if (first.exchange(false)) {
            reached.set_value();
            go.get_future().wait();
        }
        return test::DirectTransport::Fate::Passes;
    };
    Ear ear;
    auto device = started(*m_admin, ear);
    reached.get_future().wait();
    // The exchange is under way, and will be for as long as this takes.
    QVERIFY(written<base::Result<void>>(*device, [](service::Workspace &workspace) {
                return addPerson(workspace, "Saved meanwhile");
            }).ok());
    QCOMPARE(names(*device).size(), std::size_t{1});
    device->sendSoon(); // it may be past sending
    go.set_value();
    QVERIFY(ear.waitUntil([](const Ear &e) { return e.state().report.pushed == 1; }));
}

void TestDevice::closingBreaksOffASlowExchange()
{
    Ear ear;
    auto silent = [](const std::string &) -> base::Result<std::unique_ptr<sync::Transport>> {
        //! Answers nothing until it is closed.
        class Silent final : public sync::Transport
        {
        public:
            base::Result<sync::Reply> exchange(const sync::Request &) override
            {
                std::unique_lock lock(m_mutex);
                m_closing.wait(lock, [this] { return m_closed; });
                return base::Error{base::ErrorCode::Unreachable, "Closed."};
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
            std::mutex m_mutex; //!< guards the next
            bool m_closed = false;
            std::condition_variable m_closing;
        };
        return std::unique_ptr<sync::Transport>(std::make_unique<Silent>());
    };
    auto made = service::Device::start(std::move(m_admin->workspace), silent, ear);
    QVERIFY(made.ok());
    QVERIFY(ear.waitUntil([](const Ear &e) { return e.state().running; }));
    made->reset(); // comes back, or the test's time-out says that it does not
}

void TestDevice::anErrandMeetsNoRoundHalfWay()
{
    // Rounds and errands by turns, many of each: both grow the same list of members.
    Ear ear;
    auto device = started(*m_admin, ear);
    constexpr int count = 12;
    std::atomic<int> invited = 0;
    std::atomic<int> failed = 0;
    for (int i = 0; i < count; ++i) {
        device->syncNow();
        device->run({},
                    [&, i](service::Workspace &workspace, base::Result<sync::Transport *> server) {
                        const auto made = server
                            ? service::invite(workspace, **server, "Example " + std::to_string(i),
                                              MemberRole::Caseworker, std::nullopt)
                            : base::Result<service::Invitation>(server.error());
                        ++(made ? invited : failed);
                    });
        device->syncNow();
    }
    QTRY_COMPARE_WITH_TIMEOUT(invited + failed, count, 20'000);
    QCOMPARE(failed.load(), 0);
    QVERIFY(ear.waitUntil([](const Ear &e) { return e.state().succeeded.has_value(); }));
    QVERIFY(ear.waitUntil([](const Ear &e) { return !e.state().problem; }));
}

void TestDevice::anErrandWithoutTheServerKeepsNobodyFromWriting()
{
    Ear ear;
    std::promise<void> go;
    //! Says nothing until it may, and then that it cannot be reached.
    class Slow final : public sync::Transport
    {
    public:
        explicit Slow(std::shared_future<void> go) : m_go(std::move(go)) {}
        base::Result<sync::Reply> exchange(const sync::Request &) override
        {
            m_go.wait();
            return base::Error{base::ErrorCode::Unreachable, "Nobody answers."};
        }
        [[nodiscard]] Traffic traffic() const override { return {}; }
        void close() override {}

    private:
        std::shared_future<void> m_go;
    };
    auto made = service::Device::start(
        std::move(m_admin->workspace),
        [way = go.get_future().share()](
            const std::string &) -> base::Result<std::unique_ptr<sync::Transport>> {
            return std::unique_ptr<sync::Transport>(std::make_unique<Slow>(way));
        },
        ear);
    QVERIFY(made.ok());
    service::Device &device = **made;
    std::promise<base::ErrorCode> told;
    device.run({}, [&](service::Workspace &, base::Result<sync::Transport *> server) {
        told.set_value(server ? base::ErrorCode::Internal : server.error().code);
    });
    // Somebody saves while it is found out that nobody answers.
    QVERIFY(written<bool>(device, [](service::Workspace &) { return true; }));
    go.set_value();
    QCOMPARE(told.get_future().get(), base::ErrorCode::Unreachable);
}

void TestDevice::everythingGivenIsDoneBeforeItCloses()
{
    Ear ear;
    auto device = started(*m_admin, ear);
    std::atomic<int> done = 0;
    for (int i = 0; i < 50; ++i) {
        device->write([&](service::Workspace &workspace) {
            if (addPerson(workspace, "Sampleton").ok())
                ++done;
        });
    }
    device.reset();
    QCOMPARE(done.load(), 50);
}

void TestDevice::aNewDeviceBecomesAMemberWhileItRuns()
{
    const auto invitation = service::invite(**m_admin, m_admin->transport, "Rhys Example",
                                            MemberRole::Caseworker, std::nullopt);
    QVERIFY(invitation.ok());
    auto joining = m_world->newDevice();
    const auto words = service::requestToJoin(**joining, joining->transport, test::SyncWorld::url,
                                              invitation->code);
    QVERIFY(words.ok());
    QCOMPARE(*service::joinWords(**joining), *words);

    Ear ear;
    auto device = started(*joining, ear);
    QVERIFY(ear.waitUntil([](const Ear &e) {
        return e.state().problem && e.state().problem->code == base::ErrorCode::NotApproved;
    }));
    const auto pending = service::pendingMembers(**m_admin, m_admin->transport);
    QVERIFY(pending.ok() && pending->size() == 1);
    QVERIFY(service::approve(**m_admin, m_admin->transport, pending->front().id).ok());
    device->syncNow();
    QVERIFY(ear.waitUntil([](const Ear &e) { return e.hasNames(); }));
    QVERIFY(names(*device).empty()); // and can be read
}

QTEST_GUILESS_MAIN(TestDevice)
#include "tst_device.moc"
