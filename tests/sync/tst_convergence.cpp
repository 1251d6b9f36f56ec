// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/sync_world.h"

#include "domain/schema_table.h"

#include <QTest>

using namespace throughline;
using domain::fieldNumber;
using domain::Kind;
using Fate = test::DirectTransport::Fate;
using service::MemberRole;

namespace {

constexpr int interleavings = 30;
constexpr int stepsEach = 40;
constexpr std::int64_t oneMinute = 60'000;

//! Without the managers' own folder, which caseworkers do not get.
test::WorldState stateOfMembers(test::WorldDevice &device)
{
    test::WorldState state = test::stateOf(device);
    const auto managers = device->roster().teamOfKind(protocol::TeamKind::Managers)->folder;
    std::erase_if(state, [&](const auto &row) { return row.second.first.folder == managers; });
    return state;
}

} // namespace

//! Three devices edit the same records while the way to the server breaks again and again; in the
//! end
//! they hold the same (proof.md I1, I3, I5). One world for all seeds: each starts where the one
//! before
//! ended.
class TestConvergence : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void allDevicesComeToTheSame_data();
    void allDevicesComeToTheSame();
    void aDeviceFromNothingComesToTheSame();
    void aVolunteerGetsNothingBeyondThePersonalTeam();

private:
    [[nodiscard]] std::uint64_t below(std::uint64_t bound) { return m_random.below(bound); }
    void breakTheWay(test::WorldDevice &device);
    void editSomething(test::WorldDevice &device);
    [[nodiscard]] std::optional<base::RecordId> somePerson(test::WorldDevice &device);
    void settle();

    test::SeededRandom m_random{0};
    std::unique_ptr<test::SyncWorld> m_world;
    std::vector<std::unique_ptr<test::WorldDevice>> m_devices;
    std::vector<base::RecordId> m_people;
    std::vector<base::RecordId> m_referrals;
    int m_added = 0;
    int m_lost = 0;
};

void TestConvergence::initTestCase()
{
    m_world = std::make_unique<test::SyncWorld>(3);
    m_devices.push_back(m_world->newOrganisation());
    m_devices.push_back(m_world->join(*m_devices[0], "Ben Example", MemberRole::Caseworker));
    m_devices.push_back(m_world->join(*m_devices[0], "Cy Example", MemberRole::Caseworker));
}

void TestConvergence::cleanupTestCase()
{
    m_devices.clear();
    m_world.reset();
}

//! One round whose connection may break before or behind the server, or bring everything twice.
void TestConvergence::breakTheWay(test::WorldDevice &device)
{
    const std::uint64_t at = below(8);
    const bool behindTheServer = below(2) == 0;
    device.transport.clearHooks();
    device.transport.deliveries = below(4) == 0 ? 2 : 1;
    auto count = std::make_shared<std::uint64_t>(0);
    const auto fate = [this, at, count] {
        if ((*count)++ != at)
            return Fate::Passes;
        ++m_lost;
        return Fate::Lost;
    };
    if (behindTheServer)
        device.transport.onReply = [fate](const sync::Request &, sync::Reply &) { return fate(); };
    else
        device.transport.onRequest = [fate](sync::Request &) { return fate(); };
    const auto synced = test::syncOnce(device);
    if (!synced)
        QCOMPARE(synced.error().code, base::ErrorCode::Unreachable);
    device.transport.clearHooks();
}

std::optional<base::RecordId> TestConvergence::somePerson(test::WorldDevice &device)
{
    if (m_people.empty())
        return std::nullopt;
    const base::RecordId id =
        m_people[m_people.size() - 1 - below(std::min<std::size_t>(m_people.size(), 4))];
    return test::has(device, Kind::Person, id) ? std::optional(id) : std::nullopt;
}

void TestConvergence::editSomething(test::WorldDevice &device)
{
    const std::string text = "Text " + std::to_string(below(1000));
    const auto person = somePerson(device);
    switch (person ? below(6) : 0) {
    case 0:
        m_people.push_back(test::addPerson(device, "Sample " + std::to_string(m_people.size())));
        ++m_added;
        return;
    case 1:
        (void)test::addContact(device, *person, text);
        ++m_added;
        return;
    case 2:
        m_referrals.push_back(test::addReferral(device, *person));
        m_added += 2;
        return;
    case 3:
        test::setText(device, Kind::Person, *person, "note", text);
        return;
    case 4:
        test::setText(device, Kind::Person, *person, "preferred_name", text);
        return;
    default:
        break;
    }
    if (m_referrals.empty() || !test::has(device, Kind::Referral, m_referrals.back()))
        return;
    // Refused where another device's move came first: that is an answer too.
    static constexpr const char *statuses[] = {"READY", "SENT", "ACKNOWLEDGED", "WITHDRAWN"};
    const auto moved =
        service::moveRecord(*device, Kind::Referral, m_referrals.back(), statuses[below(4)],
                            {{fieldNumber<Kind::Referral>("reason"), std::string("Sample")}});
    if (moved)
        ++m_added; // the step
    else
        QCOMPARE(moved.error().code, base::ErrorCode::Refused);
}

void TestConvergence::settle()
{
    for (int round = 0; round < 2; ++round) {
        for (auto &device : m_devices) {
            device->transport.clearHooks();
            test::syncWell(*device);
        }
    }
}

void TestConvergence::allDevicesComeToTheSame_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= interleavings; ++seed)
        QTest::newRow(std::to_string(seed).c_str()) << seed;
}

void TestConvergence::allDevicesComeToTheSame()
{
    QFETCH(int, seed);
    m_random = test::SeededRandom(static_cast<std::uint64_t>(seed));
    for (int step = 0; step < stepsEach; ++step) {
        test::WorldDevice &device = *m_devices[below(m_devices.size())];
        if (below(8) == 0)
            device.clock.setAhead(static_cast<std::int64_t>(below(2000)) - 1000);
        if (below(3) == 0)
            m_world->advance(static_cast<std::int64_t>(below(oneMinute)));
        if (below(40) == 0)
            m_world->restartServer();
        if (below(3) == 0)
            breakTheWay(device);
        else
            editSomething(device);
    }
    settle();
    const test::WorldState expected = stateOfMembers(*m_devices[0]);
    for (auto &device : m_devices) {
        const test::WorldState state = stateOfMembers(*device);
        QCOMPARE(state.size(), expected.size());
        QVERIFY(state == expected);
        QCOMPARE(test::waiting(*device), std::int64_t(0));
        QCOMPARE(test::quarantined(*device), std::int64_t(0));
        QCOMPARE(service::status(**device)->refused, std::int64_t(0));
        QVERIFY((**device).store().check()->empty());
    }
    // Nothing that was saved is missing, nothing is there twice.
    std::size_t records = 0;
    for (const auto &[key, row] : expected)
        records += key.first == Kind::Folder ? 0 : 1;
    QCOMPARE(records, static_cast<std::size_t>(m_added));
    // A round with nothing to do moves nothing.
    const auto idle = test::syncWell(*m_devices[0]);
    QCOMPARE(idle.pushed, std::int64_t(0));
    QCOMPARE(idle.pulled, std::int64_t(0));
}

void TestConvergence::aDeviceFromNothingComesToTheSame()
{
    QVERIFY2(m_lost > 50, qPrintable(QString::number(m_lost)));
    auto device = m_world->join(*m_devices[0], "Di Example", MemberRole::Caseworker);
    settle();
    test::syncWell(*device);
    test::WorldState expected = test::stateOf(*m_devices[1]);
    test::WorldState state = test::stateOf(*device);
    QCOMPARE(state.size(), expected.size());
    QVERIFY(state == expected);
    QCOMPARE(test::quarantined(*device), std::int64_t(0));
}

void TestConvergence::aVolunteerGetsNothingBeyondThePersonalTeam()
{
    auto volunteer = m_world->join(*m_devices[0], "Eve Example", MemberRole::Volunteer);
    settle();
    std::size_t bodies = 0;
    volunteer->transport.onReply = [&](const sync::Request &request, sync::Reply &reply) {
        if (request.target.starts_with("/v1/log")) {
            const auto page = protocol::decode<protocol::LogPage>(reply.body);
            for (const protocol::LogEntry &entry : page->entries)
                bodies += entry.kind == protocol::EntryKind::Bundle ? 1 : 0;
        }
        return Fate::Passes;
    };
    test::syncWell(*volunteer);
    for (const auto &[key, row] : test::stateOf(*volunteer))
        QCOMPARE(key.first, Kind::Folder); // of the teams everybody, or this user, is in
    QVERIFY(bodies <= 2);

    // What the volunteer writes reaches the admin, and no caseworker.
    volunteer->transport.clearHooks();
    const auto person = test::addPerson(*volunteer, "Sample of Eve");
    test::syncWell(*volunteer);
    settle();
    QVERIFY(test::has(*m_devices[0], Kind::Person, person));
    QVERIFY(!test::has(*m_devices[1], Kind::Person, person));
    QVERIFY(!test::has(*m_devices[2], Kind::Person, person));
    QCOMPARE(test::quarantined(*m_devices[1]), std::int64_t(0));
}

QTEST_GUILESS_MAIN(TestConvergence)
#include "tst_convergence.moc"
