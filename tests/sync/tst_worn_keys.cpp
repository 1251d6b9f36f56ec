// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/carry.h"
#include "service/revocation.h"
#include "support/hostile_log.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace throughline;
using domain::Kind;
using service::MemberRole;
using Fate = test::DirectTransport::Fate;

namespace {

constexpr std::int64_t dayMs = 24LL * 3600 * 1000;
//! From here on some devices replace some keys, and at the end of it all of them all.
constexpr std::int64_t earliestMs = sync::keyAgeMs - sync::keyAgeSpreadMs;

[[nodiscard]] std::size_t epochsOf(test::WorldDevice &device, const base::RecordId &person)
{
    const auto folder = device->store().folders.find(test::folderOf(device, person).id);
    test::require(folder.ok() && folder->has_value(), "the folder is here");
    const auto epochs = device->store().folders.epochs((**folder).key);
    test::require(epochs.ok(), "and its keys");
    return epochs->size();
}

//! Whoever was away for long locks until the next round (D10, lease), and has that first.
[[nodiscard]] bool isOpen(test::WorldDevice &device)
{
    return device->requireMember().ok() || test::syncOnce(device).ok();
}

} // namespace

//! A folder's key that has been in use for a year, or for very many bundles, is replaced by
//! whoever writes next (sync.md D10); nothing is encrypted anew and nothing waits for it.
class TestWornKeys : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aYearOrVeryManyBundlesAreEnough();
    void devicesAndFoldersComeAtDifferentTimes();
    void whoWritesNextReplacesIt();
    void nobodyReplacesAYoungerOne();
    void anotherKeyBeginsToCountAnew();
    void aBatchIsReplacedAFewARound();
    void whereItCannotBeReplacedWorkGoesOn();
    void anotherDeviceWasFaster();
    void aServerThatLiesAboutTheTimeGetsNoKeyForEver();
    void aClockThatIsWrongReplacesNothing();
    void withoutANetworkItIsUsedOn();
    void everybodyAgreesWhateverHappens();

private:
    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<test::WorldDevice> m_admin;
    std::unique_ptr<test::WorldDevice> m_worker;
    base::RecordId m_person;

    void settle()
    {
        for (int i = 0; i < 2; ++i) {
            test::syncWell(*m_admin);
            test::syncWell(*m_worker);
        }
    }
    //! Time passes, and nobody is away for so long that a device locks.
    void pass(std::int64_t ms)
    {
        m_world->advance(ms);
        settle();
    }
    [[nodiscard]] base::KeyId kidAt(test::WorldDevice &device)
    {
        return test::folderOf(device, m_person).kid;
    }
    [[nodiscard]] auto personAt(test::WorldDevice &device)
    {
        return test::stateOf(device).at({Kind::Person, m_person});
    }
    void write(const std::string &note)
    {
        test::setText(*m_worker, Kind::Person, m_person, "note", note);
    }
};

void TestWornKeys::init()
{
    m_world = std::make_unique<test::SyncWorld>(971);
    m_admin = m_world->newOrganisation();
    m_worker = m_world->join(*m_admin, "Cas Example", MemberRole::Caseworker);
    m_person = test::addPerson(*m_admin, "Testname");
    test::setText(*m_admin, Kind::Person, m_person, "note", "first");
    settle();
}

void TestWornKeys::cleanup()
{
    m_worker.reset();
    m_admin.reset();
    m_world.reset();
}

//! The rule itself, at both of its limits.
void TestWornKeys::aYearOrVeryManyBundlesAreEnough()
{
    test::SeededRandom random(1);
    for (int i = 0; i < 200; ++i) {
        const auto device = random.fixed<base::DeviceId>();
        const base::Millis began{1'800'000'000'000};
        sync::FolderAccess access;
        access.use = {began, 0};
        QVERIFY(!access.isWorn(device, began + 10 * sync::keyAgeMs)); // there is no key at all
        access.epochs[0] = {{}, {}, {}};
        access.epochs[1] = {random.fixed<base::KeyId>(), {}, {}};
        QVERIFY(!access.isWorn(device, began));
        QVERIFY(!access.isWorn(device, began + (earliestMs - 1)));
        QVERIFY(access.isWorn(device, began + sync::keyAgeMs));
        access.use.bundles = static_cast<std::uint64_t>(sync::keyBundles - sync::keyBundlesSpread);
        QVERIFY(!access.isWorn(device, began));
        access.use.bundles = static_cast<std::uint64_t>(sync::keyBundles);
        QVERIFY(access.isWorn(device, began));
    }
}

//! An organisation that began on one day does not replace all its keys on another; and of the
//! devices that write one folder, one comes first.
void TestWornKeys::devicesAndFoldersComeAtDifferentTimes()
{
    test::SeededRandom random(2);
    const auto dueOn = [](const base::DeviceId &device, const base::KeyId &kid) {
        sync::FolderAccess access;
        access.epochs[0] = {kid, {}, {}};
        std::int64_t day = 0;
        while (!access.isWorn(device, base::Millis{day * dayMs}))
            ++day;
        return day;
    };
    const auto device = random.fixed<base::DeviceId>();
    const auto kid = random.fixed<base::KeyId>();
    std::map<std::int64_t, int> ofKeys;
    std::map<std::int64_t, int> ofDevices;
    for (int i = 0; i < 600; ++i) {
        ++ofKeys[dueOn(device, random.fixed<base::KeyId>())];
        ++ofDevices[dueOn(random.fixed<base::DeviceId>(), kid)];
    }
    for (const auto *days : {&ofKeys, &ofDevices}) {
        QVERIFY(days->size() >= 28);
        for (const auto &[day, count] : *days)
            QVERIFY2(count < 60, "a tenth of them on one day");
    }
}

void TestWornKeys::whoWritesNextReplacesIt()
{
    const auto before = kidAt(*m_worker);
    const std::size_t entries = test::wholeLog(*m_admin).entries.size();
    pass(sync::keyAgeMs);
    QVERIFY(kidAt(*m_worker) == before && kidAt(*m_admin) == before); // nobody has written
    write("under the new key");
    test::syncWell(*m_worker);
    QVERIFY(kidAt(*m_worker) != before);
    QCOMPARE(test::waiting(*m_worker), std::int64_t(0));
    test::syncWell(*m_admin);
    QVERIFY(kidAt(*m_admin) == kidAt(*m_worker));
    QCOMPARE(test::textOf(*m_admin, Kind::Person, m_person, "note"),
             std::string("under the new key"));
    QCOMPARE(test::quarantined(*m_admin), std::int64_t(0));
    // One grant and one bundle: what there was stays as it was.
    QCOMPARE(test::wholeLog(*m_admin).entries.size(), entries + 2);
    // And who comes later reads all of it.
    const auto late = m_world->join(*m_admin, "Late Example", MemberRole::Caseworker);
    QCOMPARE(test::quarantined(*late), std::int64_t(0));
    QVERIFY(personAt(*late) == personAt(*m_admin));
}

void TestWornKeys::nobodyReplacesAYoungerOne()
{
    const auto before = kidAt(*m_worker);
    pass(earliestMs - dayMs);
    write("late, and still under the first key");
    settle();
    QVERIFY(kidAt(*m_worker) == before && kidAt(*m_admin) == before);
    QCOMPARE(test::waiting(*m_worker), std::int64_t(0));
}

void TestWornKeys::anotherKeyBeginsToCountAnew()
{
    for (std::size_t year = 1; year <= 3; ++year) {
        pass(sync::keyAgeMs);
        write("in year " + std::to_string(year));
        settle();
        QCOMPARE(epochsOf(*m_admin, m_person), year + 1);
        write("and once more");
        settle();
        QCOMPARE(epochsOf(*m_admin, m_person), year + 1);
    }
    QVERIFY(service::checkAll(**m_admin)->empty());
    QCOMPARE(test::quarantined(*m_admin), std::int64_t(0));
}

//! What was written is never held up by very many keys that are due together.
void TestWornKeys::aBatchIsReplacedAFewARound()
{
    std::vector<base::RecordId> people;
    for (int i = 0; i < 40; ++i)
        people.push_back(test::addPerson(*m_worker, "Person " + std::to_string(i)));
    settle();
    pass(sync::keyAgeMs);
    for (const base::RecordId &person : people)
        test::setText(*m_worker, Kind::Person, person, "note", "all on one day");
    test::syncWell(*m_worker);
    QCOMPARE(test::waiting(*m_worker), std::int64_t(0));
    const auto replaced = [&] {
        return std::count_if(people.begin(), people.end(), [&](const base::RecordId &person) {
            return epochsOf(*m_worker, person) == 2;
        });
    };
    QCOMPARE(replaced(), 32);
    for (const base::RecordId &person : people)
        test::setText(*m_worker, Kind::Person, person, "note", "and on the next");
    settle();
    QCOMPARE(replaced(), 40);
    QCOMPARE(test::quarantined(*m_admin), std::int64_t(0));
}

//! No reason to keep anybody's work back: the key that there is goes on.
void TestWornKeys::whereItCannotBeReplacedWorkGoesOn()
{
    pass(sync::keyAgeMs);
    const auto before = kidAt(*m_worker);
    for (const int status : {400, 403, 404, 409, 410, 422, 503}) {
        write("answered " + std::to_string(status));
        m_worker->transport.onReply = [=](const sync::Request &request, sync::Reply &reply) {
            if (request.method == "PUT")
                reply.status = status;
            return Fate::Passes;
        };
        m_worker->transport.onRequest = [](sync::Request &request) {
            if (request.method == "PUT")
                request.ifMatch = std::string(64, '0'); // so that nothing comes of it
            return Fate::Passes;
        };
        test::syncWell(*m_worker);
        m_worker->transport.clearHooks();
        QCOMPARE(test::waiting(*m_worker), std::int64_t(0));
        QVERIFY(kidAt(*m_worker) == before);
    }
    write("and then it can");
    settle();
    QVERIFY(kidAt(*m_admin) != before);
    QVERIFY(personAt(*m_admin) == personAt(*m_worker));
}

void TestWornKeys::anotherDeviceWasFaster()
{
    pass(sync::keyAgeMs);
    write("by the one");
    (void)test::addContact(*m_admin, m_person, "by the other");
    bool done = false;
    m_worker->transport.onRequest = [&](sync::Request &request) {
        if (request.method == "PUT" && !std::exchange(done, true))
            test::syncWell(*m_admin);
        return Fate::Passes;
    };
    test::syncWell(*m_worker);
    m_worker->transport.clearHooks();
    QVERIFY(done);
    QCOMPARE(test::waiting(*m_worker), std::int64_t(0));
    settle();
    QCOMPARE(epochsOf(*m_admin, m_person), std::size_t(2));
    QVERIFY(kidAt(*m_admin) == kidAt(*m_worker));
    QCOMPARE(test::textOf(*m_admin, Kind::Person, m_person, "note"), std::string("by the one"));
    QCOMPARE(test::quarantined(*m_admin), std::int64_t(0));
    QCOMPARE(test::quarantined(*m_worker), std::int64_t(0));
}

//! A grant is as old as the server says, but never younger than now.
void TestWornKeys::aServerThatLiesAboutTheTimeGetsNoKeyForEver()
{
    const auto person = test::addPerson(*m_admin, "Tomorrow");
    test::syncWell(*m_admin);
    m_worker->transport.onReply = test::changingPages([](protocol::LogPage &page) {
        for (protocol::LogEntry &entry : page.entries)
            entry.received = entry.received + 100 * sync::keyAgeMs;
    });
    test::syncWell(*m_worker);
    m_worker->transport.clearHooks();
    pass(sync::keyAgeMs);
    test::setText(*m_worker, Kind::Person, person, "note", "a year later");
    test::syncWell(*m_worker);
    QCOMPARE(epochsOf(*m_worker, person), std::size_t(2));
}

void TestWornKeys::aClockThatIsWrongReplacesNothing()
{
    const auto before = kidAt(*m_worker);
    write("sent years ahead");
    m_worker->clock.setAhead(2 * sync::keyAgeMs);
    (void)test::syncOnce(*m_worker);
    test::syncWell(*m_admin);
    QVERIFY(kidAt(*m_worker) == before && kidAt(*m_admin) == before);
    m_worker->clock.setAhead(-2 * sync::keyAgeMs);
}

//! What is carried in a file is sealed without the server.
void TestWornKeys::withoutANetworkItIsUsedOn()
{
    const QTemporaryDir folder;
    pass(sync::keyAgeMs);
    const auto before = kidAt(*m_worker);
    write("carried");
    const std::filesystem::path file = folder.filePath("work.tlc").toStdString();
    const auto out = service::carryOut(**m_worker, "Ada Example", file);
    QVERIFY2(out.ok(), out ? "" : out.error().message.c_str());
    QFile carried(folder.filePath("work.tlc"));
    QVERIFY(carried.open(QIODevice::ReadOnly));
    const QByteArray bytes = carried.readAll();
    const auto in = service::carryIn(
        **m_admin, base::asBytes({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
    QVERIFY2(in.ok(), in ? "" : in.error().message.c_str());
    QVERIFY(kidAt(*m_worker) == before);
    QCOMPARE(test::textOf(*m_admin, Kind::Person, m_person, "note"), std::string("carried"));
    settle();
    QCOMPARE(test::waiting(*m_worker), std::int64_t(0));
    QCOMPARE(test::quarantined(*m_admin), std::int64_t(0));
}

//! Some years of an organisation whose connections break: nothing is lost, nobody's key is worn
//! where somebody wrote, and all agree.
void TestWornKeys::everybodyAgreesWhateverHappens()
{
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        test::SyncWorld world(9800 + seed);
        test::SeededRandom random(seed);
        std::vector<std::unique_ptr<test::WorldDevice>> devices;
        devices.push_back(world.newOrganisation());
        devices.push_back(world.join(*devices[0], "Mina Example", MemberRole::Manager));
        for (int i = 0; i < 2; ++i)
            devices.push_back(
                world.join(*devices[0], "Member " + std::to_string(i), MemberRole::Caseworker));
        std::vector<base::RecordId> people;
        for (int step = 0; step < 80; ++step) {
            test::WorldDevice &device = *devices[random.below(devices.size())];
            world.advance(static_cast<std::int64_t>(random.below(60)) * dayMs);
            switch (random.below(6)) {
            case 0:
                if (isOpen(device))
                    people.push_back(test::addPerson(device, "Person " + std::to_string(step)));
                break;
            case 1:
            case 2:
            case 3:
                if (!people.empty()) {
                    const auto person = people[random.below(people.size())];
                    if (test::has(device, Kind::Person, person) && isOpen(device))
                        test::setText(device, Kind::Person, person, "note",
                                      "note " + std::to_string(step));
                }
                break;
            default:
                const std::uint64_t at = random.below(8);
                (void)test::syncCutAt(device, at,
                                      random.below(2) == 0 ? test::Cut::BeforeTheServer
                                                           : test::Cut::AfterTheServer);
                break;
            }
        }
        for (int i = 0; i < 3; ++i) {
            for (const auto &device : devices)
                test::syncWell(*device);
        }
        std::size_t replaced = 0;
        for (const auto &device : devices) {
            QCOMPARE(test::waiting(*device), std::int64_t(0));
            QCOMPARE((*device)->store().outbox.waiting()->refused, std::int64_t(0));
            QCOMPARE(test::quarantined(*device), std::int64_t(0));
            QVERIFY(service::checkAll(**device)->empty());
            for (const base::RecordId &person : people) {
                QCOMPARE(test::textOf(*device, Kind::Person, person, "note"),
                         test::textOf(*devices[0], Kind::Person, person, "note"));
                QCOMPARE(epochsOf(*device, person), epochsOf(*devices[0], person));
                replaced += epochsOf(*device, person) - 1;
            }
        }
        QVERIFY(replaced > 0);
    }
}

QTEST_GUILESS_MAIN(TestWornKeys)
#include "tst_worn_keys.moc"
