// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/hash.h"
#include "protocol/cbor.h"
#include "service/erasure.h"
#include "service/take_with_me.h"
#include "service/tasks.h"
#include "support/hostile_log.h"
#include "support/older_program.h"

#include <QTest>

#include <algorithm>

using namespace throughline;
using base::RecordId;
using domain::fieldNumber;
using domain::Kind;
using service::MemberRole;
using sync::QuarantineReason;

namespace {

constexpr int interleavings = 12;
constexpr int stepsEach = 40;
constexpr const char *supporter = "supporter_phone"; // several answers are kept

using Pasts =
    std::map<std::pair<Kind, RecordId>,
             std::vector<std::tuple<std::uint16_t, base::HybridTime, base::DeviceId, base::Bytes>>>;

//! Every value that was there once.
[[nodiscard]] Pasts pastsOf(test::WorldDevice &device)
{
    Pasts pasts;
    for (const auto &[key, row] : test::stateOf(device)) {
        const auto entries = device->store().history.of(key.first, key.second);
        test::require(entries.ok(), "a past");
        for (const store::History::Entry &one : *entries)
            pasts[key].emplace_back(one.field, one.time, one.device, one.value);
    }
    return pasts;
}

RecordId add(test::WorldDevice &device, const service::Draft &draft)
{
    auto edit = service::Edit::begin(*device);
    test::require(edit.ok(), "an edit begins");
    const auto id = edit->addAbout(draft);
    test::require(id.ok() && edit->commit().ok(), "and is saved");
    return *id;
}

//! Of a kind that the first schema has not.
RecordId addAlias(test::WorldDevice &device, const RecordId &person, const std::string &name)
{
    return add(device,
               {Kind::Alias,
                {{fieldNumber<Kind::Alias>("person"), person},
                 {fieldNumber<Kind::Alias>("type"), std::string("NICK")},
                 {fieldNumber<Kind::Alias>("name"), name}}});
}

//! Nothing is cleared by an empty text.
void setNeeds(test::WorldDevice &device, const RecordId &person, const std::string &keys)
{
    auto edit = service::Edit::begin(*device);
    const domain::Value value = keys.empty() ? domain::Value{} : domain::Value{keys};
    test::require(edit.ok()
                      && edit->change(Kind::Person, person,
                                      {{fieldNumber<Kind::Person>("access_needs"), value}})
                             .ok()
                      && edit->commit().ok(),
                  "needs are written down");
}

[[nodiscard]] std::int64_t kept(test::WorldDevice &device)
{
    return *device->store().unknownOps.count();
}

void upgrade(test::WorldDevice &device)
{
    test::closeAsOlder(device);
    device.reopen();
}

} // namespace

//! A device whose program is older than its colleagues' keeps what it cannot read; with the newer
//! program it holds what a new device would (proof.md I23).
class TestUpgrade : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void upgradedItHasWhatANewDeviceHas_data();
    void upgradedItHasWhatANewDeviceHas();
    void whatIsReadIsFound();
    void itCountsAsReceivedWhenItWas();
    void whatNobodyKnowsStays();
    void whatHadNoBusinessThereHasNone();
    void cutShortItIsDoneAtTheNextStart();
    void onceMoreChangesNothing();
    void whatWasSetAsideIsTriedOnce();
    void whatWasErasedStaysErased();
    void whoIsLeftBehindStaysThere();

private:
    void editNew(test::WorldDevice &device);
    void settle();
    [[nodiscard]] std::uint64_t below(std::uint64_t bound) { return m_random.below(bound); }

    test::SeededRandom m_random{0};
    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<test::WorldDevice> m_admin;
    std::unique_ptr<test::WorldDevice> m_new;
    std::unique_ptr<test::WorldDevice> m_old; //!< with the older program
    RecordId m_person;
};

void TestUpgrade::init()
{
    m_old.reset();
    m_new.reset();
    m_admin.reset();
    m_world = std::make_unique<test::SyncWorld>(23);
    m_admin = m_world->newOrganisation();
    m_new = m_world->join(*m_admin, "Nia Example", MemberRole::Caseworker);
    m_old = m_world->join(*m_admin, "Olu Example", MemberRole::Caseworker);
    m_person = test::addPerson(*m_new, "Sampleton");
    test::syncWell(*m_new);
    test::syncAsOlder(*m_old);
    test::syncWell(*m_admin);
}

//! One round of each who has the newer program.
void TestUpgrade::settle()
{
    for (int round = 0; round < 2; ++round) {
        test::syncWell(*m_new);
        test::syncWell(*m_admin);
    }
}

void TestUpgrade::editNew(test::WorldDevice &device)
{
    static constexpr const char *keys[] = {"HEARING", "MH", "HEARING;MOBILITY", "LEARNING;MH", ""};
    const std::string text = "Text " + std::to_string(below(1000));
    switch (below(6)) {
    case 0:
        return test::setText(device, Kind::Person, m_person, "pronouns", text);
    case 1:
        return test::setText(device, Kind::Person, m_person, supporter, text);
    case 2:
        return setNeeds(device, m_person, keys[below(5)]);
    case 3:
        return test::setText(device, Kind::Person, m_person, "note", text);
    case 4:
        (void)addAlias(device, m_person, text);
        return;
    default:
        (void)test::addReferral(device, m_person);
        return;
    }
}

void TestUpgrade::upgradedItHasWhatANewDeviceHas_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= interleavings; ++seed)
        QTest::newRow(std::to_string(seed).c_str()) << seed;
}

//! Whoever writes what in which order, and also where the older device's last work waits.
void TestUpgrade::upgradedItHasWhatANewDeviceHas()
{
    QFETCH(int, seed);
    m_random = test::SeededRandom(static_cast<std::uint64_t>(seed));
    for (int step = 0; step < stepsEach; ++step) {
        m_world->advance(static_cast<std::int64_t>(below(60'000)));
        test::WorldDevice &newer = below(2) == 0 ? *m_admin : *m_new;
        switch (below(5)) {
        case 0:
            test::syncAsOlder(*m_old);
            break;
        case 1:
            test::syncWell(newer);
            break;
        case 2:
            test::setText(*m_old, Kind::Person, m_person, below(2) == 0 ? "note" : "preferred_name",
                          "Old " + std::to_string(step));
            break;
        default:
            editNew(newer);
        }
    }
    settle();
    test::syncAsOlder(*m_old);
    QVERIFY(kept(*m_old) > 0);
    QVERIFY(test::stateOf(*m_old) != test::stateOf(*m_new));
    if (seed % 2 == 0)
        test::setText(*m_old, Kind::Person, m_person, "note", "Not sent yet");

    upgrade(*m_old);
    QCOMPARE(kept(*m_old), 0);
    test::syncWell(*m_old);
    settle();
    test::syncWell(*m_old);
    const auto fresh = m_world->join(*m_admin, "Fay Example", MemberRole::Caseworker);
    settle();
    test::syncWell(*m_old);
    test::syncWell(*fresh);
    for (test::WorldDevice *device : {m_old.get(), m_new.get()}) {
        QVERIFY(test::stateOf(*device) == test::stateOf(*fresh));
        QVERIFY(pastsOf(*device) == pastsOf(*fresh));
        QVERIFY((*device)->store().check()->empty());
        QCOMPARE(test::quarantined(*device), std::int64_t(0));
    }
}

void TestUpgrade::whatIsReadIsFound()
{
    (void)addAlias(*m_new, m_person, "Qwertmade");
    test::syncWell(*m_new);
    test::syncAsOlder(*m_old);
    QVERIFY((*m_old)->store().records.searchPeople("Qwertmade", 5)->empty());
    (void)service::catchUpTasks(**m_old, 100);
    upgrade(*m_old);
    QCOMPARE(*(*m_old)->store().records.searchPeople("Qwertmade", 5), std::vector{m_person});
    const auto stale = (*m_old)->store().tasks.stale(99); // who is looked at again
    QVERIFY(std::count(stale->begin(), stale->end(), m_person) == 1);
}

void TestUpgrade::itCountsAsReceivedWhenItWas()
{
    const RecordId alias = addAlias(*m_new, m_person, "Qwertmade");
    test::syncWell(*m_new);
    test::syncAsOlder(*m_old);
    test::syncWell(*m_admin);
    m_world->advance(3'600'000);
    upgrade(*m_old);
    const auto there = (*m_admin)->store().records.find(Kind::Alias, alias);
    const auto here = (*m_old)->store().records.find(Kind::Alias, alias);
    QVERIFY((**there).received.has_value());
    QVERIFY((**here).received == (**there).received);
}

void TestUpgrade::whatNobodyKnowsStays()
{
    const auto folder = test::folderOf(*m_new, m_person);
    protocol::CborWriter op; // of a field that is there, and of one that is still to come
    op.array(4).uint(1).bytes(m_person).uint(base::HybridTime::at((*m_new)->now()).value);
    op.array(2).array(3).uint(fieldNumber<Kind::Person>("pronouns")).uint(0).text("they");
    op.array(3).uint(999).uint(0).text("later");
    protocol::CborWriter later; // of a kind that is still to come
    later.array(4).uint(999).bytes(m_person).uint(7).array(0);
    const auto row = (*m_old)->store().folders.find(folder.id);
    {
        auto transaction = (*m_old)->store().begin(store::DeviceStore::Durability::Durable);
        for (const base::ByteView bytes : {op.view(), later.view()})
            QVERIFY((*m_old)
                        ->store()
                        .unknownOps.keep((**row).key, (*m_new)->keys().device, bytes, {})
                        .ok());
        QVERIFY(transaction->commit().ok());
    }
    upgrade(*m_old);
    QCOMPARE(test::textOf(*m_old, Kind::Person, m_person, "pronouns"), std::string("they"));
    const auto waiting = (*m_old)->store().unknownOps.waiting(0, 9);
    QCOMPARE(waiting->size(), std::size_t(2));
    QVERIFY(base::equal(waiting->front().bytes, op.view()));
    QVERIFY(base::equal(waiting->back().bytes, later.view()));
}

//! Neither a record of another folder nor what says to have seen devices that never were.
void TestUpgrade::whatHadNoBusinessThereHasNone()
{
    const RecordId other = test::addPerson(*m_new, "Testname");
    const auto mine = base::HybridTime::at((*m_new)->now() + 1000);
    constexpr auto phone = fieldNumber<Kind::Person>("supporter_phone");
    const sync::FieldChange change{phone, sync::ChangeKind::AssignMulti, std::string("07"), {}};
    sync::FieldChange ofStranger = change;
    ofStranger.observed.push_back({base::HybridTime{1}, base::DeviceId{}});
    {
        store::DeviceStore &store = (*m_old)->store();
        auto transaction = store.begin(store::DeviceStore::Durability::Durable);
        const auto folder = store.folders.find(test::folderOf(*m_new, m_person).id);
        for (const sync::RecordChange &one :
             {sync::RecordChange{Kind::Person, other, mine, {change}},
              sync::RecordChange{Kind::Person, m_person, mine, {ofStranger}}})
            QVERIFY(store.unknownOps
                        .keep((**folder).key, (*m_new)->keys().device, sync::encode(one), {})
                        .ok());
        QVERIFY(transaction->commit().ok());
    }
    test::syncWell(*m_new);
    test::syncAsOlder(*m_old);
    for (int again = 0; again < 2; ++again) {
        upgrade(*m_old);
        QCOMPARE(test::textOf(*m_old, Kind::Person, other, supporter), std::string());
        QCOMPARE(test::textOf(*m_old, Kind::Person, m_person, supporter), std::string());
        QCOMPARE(kept(*m_old), 2);
        QVERIFY((*m_old)->store().unknownOps.waiting(0, 9)->empty());
    }
}

void TestUpgrade::cutShortItIsDoneAtTheNextStart()
{
    test::setText(*m_new, Kind::Person, m_person, "pronouns", "they");
    (void)addAlias(*m_new, m_person, "Qwertmade");
    test::syncWell(*m_new);
    test::syncAsOlder(*m_old);
    const std::int64_t before = kept(*m_old);
    // The last that is written, as by a disk that is full.
    test::closeAsOlder(*m_old,
                       "CREATE TRIGGER no_room BEFORE INSERT ON meta WHEN new.k = 70 "
                       "BEGIN SELECT RAISE(ABORT, 'full'); END");
    m_old->reopen();
    QCOMPARE(kept(*m_old), before);
    QCOMPARE(test::textOf(*m_old, Kind::Person, m_person, "pronouns"), std::string());
    QCOMPARE(*(*m_old)->store().records.count(Kind::Alias), 0);
    test::setText(*m_old, Kind::Person, m_person, "note", "Work goes on");
    test::closeAsOlder(*m_old, "DROP TRIGGER no_room");
    m_old->reopen();
    QCOMPARE(kept(*m_old), 0);
    test::syncWell(*m_old);
    test::syncWell(*m_new);
    QVERIFY(test::stateOf(*m_old) == test::stateOf(*m_new));
}

void TestUpgrade::onceMoreChangesNothing()
{
    for (const char *text : {"07700 900001", "07700 900002"}) {
        test::setText(*m_new, Kind::Person, m_person, supporter, text);
        setNeeds(*m_new, m_person, "HEARING");
        setNeeds(*m_new, m_person, "");
    }
    test::syncWell(*m_new);
    test::syncAsOlder(*m_old);
    const auto ops = (*m_old)->store().unknownOps.waiting(0, 99);
    QVERIFY(ops->size() >= 6);
    upgrade(*m_old);
    const auto state = test::stateOf(*m_old);
    const auto pasts = pastsOf(*m_old);
    {
        auto transaction = (*m_old)->store().begin(store::DeviceStore::Durability::Durable);
        for (auto op = ops->rbegin(); op != ops->rend(); ++op)
            QVERIFY((*m_old)->store().unknownOps.keep(op->folder, op->device, op->bytes, {}).ok());
        QVERIFY(transaction->commit().ok());
    }
    QVERIFY((*m_old)->store().meta.remove(store::MetaKey::TriedBy).ok());
    m_old->reopen();
    QCOMPARE(kept(*m_old), 0);
    QVERIFY(test::stateOf(*m_old) == state);
    QVERIFY(pastsOf(*m_old) == pasts);
}

void TestUpgrade::whatWasSetAsideIsTriedOnce()
{
    const auto sealed = test::craft(*m_new, test::folderOf(*m_new, m_person),
                                    {test::noteChange(*m_new, m_person, "read at last")});
    const base::Bytes noise(300, 7);
    {
        // Whoever cannot read a bundle calls it by the hash of its bytes.
        auto transaction = (*m_old)->store().begin(store::DeviceStore::Durability::Durable);
        std::uint64_t seq = 900;
        for (const base::Bytes &bytes : {sealed.bytes, noise})
            QVERIFY((*m_old)
                        ->store()
                        .quarantine
                        .add({crypto::blake2b256({bytes}),
                              ++seq,
                              1,
                              static_cast<int>(QuarantineReason::Malformed),
                              {5},
                              bytes},
                             {5})
                        .ok());
        QVERIFY(transaction->commit().ok());
    }
    test::syncWell(*m_old);
    QCOMPARE(test::quarantined(*m_old), std::int64_t(2)); // by the same program nothing is read
    upgrade(*m_old);
    QCOMPARE(test::quarantineReason(*m_old), static_cast<int>(QuarantineReason::Upgraded));
    test::syncWell(*m_old);
    QCOMPARE(test::textOf(*m_old, Kind::Person, m_person, "note"), std::string("read at last"));
    QCOMPARE(test::quarantined(*m_old), std::int64_t(1));
    QCOMPARE(test::quarantineReason(*m_old), static_cast<int>(QuarantineReason::Malformed));
}

void TestUpgrade::whatWasErasedStaysErased()
{
    (void)addAlias(*m_new, m_person, "Qwertmade");
    test::syncWell(*m_new);
    test::syncAsOlder(*m_old);
    test::syncWell(*m_admin);
    QVERIFY(kept(*m_old) > 0);
    const auto plan = service::planErasure(**m_admin, m_person);
    QVERIFY(service::erasePerson(**m_admin, &m_admin->transport,
                                 {m_person, "ASKED", "They wrote to us", plan->content.records})
                .ok());
    test::syncAsOlder(*m_old);
    upgrade(*m_old);
    test::syncWell(*m_old);
    QCOMPARE(*(*m_old)->store().records.count(Kind::Alias), 0);
    QVERIFY(!test::has(*m_old, Kind::Person, m_person));
}

void TestUpgrade::whoIsLeftBehindStaysThere()
{
    (void)addAlias(*m_new, m_person, "Qwertmade");
    test::syncWell(*m_new);
    test::syncAsOlder(*m_old);
    const std::int64_t before = kept(*m_old);
    QVERIFY(service::takeWithMe(**m_old, 1).ok());
    test::syncWell(*m_old);
    QVERIFY(!test::has(*m_old, Kind::Person, m_person));
    QVERIFY(kept(*m_old) < before);
    upgrade(*m_old);
    QVERIFY(!test::has(*m_old, Kind::Person, m_person));
    QCOMPARE(*(*m_old)->store().records.count(Kind::Alias), 0);
    QVERIFY(service::takeWithMe(**m_old, std::nullopt).ok());
    test::syncWell(*m_old);
    test::syncWell(*m_new);
    QVERIFY(test::stateOf(*m_old) == test::stateOf(*m_new));
}

QTEST_GUILESS_MAIN(TestUpgrade)
#include "tst_upgrade.moc"
