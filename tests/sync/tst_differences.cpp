// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/sync_world.h"

#include "domain/schema_table.h"
#include "service/case_records.h"
#include "service/differences.h"
#include "service/listing.h"
#include "service/record_history.h"
#include "service/revocation.h"
#include "service/tasks.h"
#include "sync/merge.h"

#include <QTest>

using namespace throughline;
using base::RecordId;
using domain::fieldNumber;
using domain::Kind;
using domain::Value;
using service::Difference;
using service::MemberRole;

namespace {

constexpr auto number = fieldNumber<Kind::ContactPoint>("value");
constexpr auto doNotContact = fieldNumber<Kind::Person>("do_not_contact");
constexpr std::string_view hers = "07700 900077";
constexpr std::string_view offices = "07700 900123";

template<class T>
T must(base::Result<T> result)
{
    test::require(result.ok(), result ? "" : result.error().message.c_str());
    return *std::move(result);
}

void must(const base::Result<void> &result)
{
    test::require(result.ok(), result ? "" : result.error().message.c_str());
}

RecordId addAbout(test::WorldDevice &device, Kind kind, const RecordId &person,
                  std::vector<std::pair<std::uint16_t, Value>> fields)
{
    auto edit = must(service::Edit::begin(*device));
    fields.emplace_back(domain::describe(kind).field("person")->number, person);
    const RecordId id = must(edit.addAbout({kind, std::move(fields)}));
    must(edit.commit());
    return id;
}

base::Result<void> change(test::WorldDevice &device, Kind kind, const RecordId &id,
                          std::uint16_t field, const Value &value)
{
    TL_TRY(auto edit, service::Edit::begin(*device));
    TL_CHECK(edit.change(kind, id, {{field, value}}));
    return edit.commit();
}

//! Without the managers' own folder, which caseworkers do not get.
test::WorldState shared(test::WorldDevice &device)
{
    test::WorldState state = test::stateOf(device);
    const auto managers = device->roster().teamOfKind(protocol::TeamKind::Managers)->folder;
    std::erase_if(state, [&](const auto &row) { return row.second.first.folder == managers; });
    return state;
}

std::vector<std::string> textsOf(const Difference &difference)
{
    std::vector<std::string> texts;
    for (const Difference::Answer &answer : difference.answers) {
        const auto *text = std::get_if<std::string>(&answer.value);
        const auto *yesNo = std::get_if<std::int64_t>(&answer.value);
        texts.push_back(text ? *text : yesNo ? std::to_string(*yesNo) : "none");
    }
    return texts;
}

//! Kinds with answers that are this user's to choose between, and whether they are theirs alone.
std::map<Kind, bool> toSettle(test::WorldDevice &device)
{
    while (must(service::catchUpTasks(*device, 100)) > 0) {
    }
    store::DueTasks::Filter filter;
    filter.today = service::londonDayNumber(device->now());
    filter.dueUntil = filter.today + 1;
    std::map<Kind, bool> found;
    for (const auto &task : must(service::taskList(device->store().tasks, filter))) {
        if (task.task.rule == domain::TaskRule::Settle)
            found[task.task.kind] = task.task.owner.has_value();
    }
    return found;
}

} // namespace

//! Two people who answer one question without knowing of each other are both heard, until somebody
//! who may chooses (sync.md D5; proof.md I5, I7).
class TestDifferences : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void cleanupTestCase();
    void bothAnswersAreKeptAndShown();
    void whoeverOpensItSettlesHowToReachThem();
    void aManagerSettlesWhatMayHurt();
    void bothCanBeKept();
    void twoWhoChooseDifferentlyAskAgain();
    void itIsATaskForWhoMayChoose();
    void whoBecomesAManagerHasItToDo();
    void aFormThatLeavesItChoosesNothing();
    void setsAreMergedCodeByCode();
    void aClockPutRightKeepsBoth();
    void devicesComeToTheSame_data();
    void devicesComeToTheSame();

private:
    void sync(int rounds = 2);
    //! A way to reach somebody, known to both, then answered differently by each.
    RecordId differingNumber();
    RecordId differingDoNotContact();
    [[nodiscard]] static std::vector<Difference> of(test::WorldDevice &device)
    {
        return must(service::differences(*device));
    }

    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<test::WorldDevice> m_admin;
    std::unique_ptr<test::WorldDevice> m_worker;
    RecordId m_person;
    int m_settled = 0; //!< of the random walks
};

void TestDifferences::cleanupTestCase()
{
    QVERIFY2(m_settled > 5, "the random walks hardly ever settled anything");
}

void TestDifferences::init()
{
    m_world = std::make_unique<test::SyncWorld>(61);
    m_admin = m_world->newOrganisation();
    m_worker = m_world->join(*m_admin, "Rhys Example", MemberRole::Caseworker);
    m_person = test::addPerson(*m_admin, "Sampleton");
    sync();
}

void TestDifferences::cleanup()
{
    for (test::WorldDevice *device : {m_admin.get(), m_worker.get()})
        QCOMPARE(must(service::checkAll(**device)), std::vector<std::string>{});
    m_worker.reset();
    m_admin.reset();
    m_world.reset();
}

void TestDifferences::sync(int rounds)
{
    for (int i = 0; i < rounds; ++i) {
        test::syncWell(*m_admin);
        test::syncWell(*m_worker);
    }
}

RecordId TestDifferences::differingNumber()
{
    const RecordId id = addAbout(*m_admin, Kind::ContactPoint, m_person,
                                 {{fieldNumber<Kind::ContactPoint>("type"), std::string("MOBILE")},
                                  {number, std::string("07700 900000")}});
    sync();
    m_world->advance(1000);
    must(change(*m_admin, Kind::ContactPoint, id, number, std::string(hers)));
    m_world->advance(1000);
    must(change(*m_worker, Kind::ContactPoint, id, number, std::string(offices)));
    sync();
    return id;
}

RecordId TestDifferences::differingDoNotContact()
{
    must(change(*m_worker, Kind::Person, m_person, doNotContact, std::int64_t{1}));
    m_world->advance(1000);
    must(change(*m_admin, Kind::Person, m_person, doNotContact, std::int64_t{0}));
    sync();
    return m_person;
}

void TestDifferences::bothAnswersAreKeptAndShown()
{
    const RecordId id = differingNumber();
    for (test::WorldDevice *device : {m_admin.get(), m_worker.get()}) {
        const auto all = of(*device);
        QCOMPARE(all.size(), std::size_t(1));
        QVERIFY(all[0].record == id && all[0].person == m_person && !all[0].isForManagers);
        QVERIFY(all[0].mayChoose);
        QCOMPARE(textsOf(all[0]),
                 (std::vector<std::string>{std::string(hers), std::string(offices)}));
        QCOMPARE((*device)->userName(all[0].answers[1].by), std::string("Rhys Example"));
        QVERIFY(!all[0].answers[0].isShown && all[0].answers[1].isShown); // the newer
        QCOMPARE(test::textOf(*device, Kind::ContactPoint, id, "value"), std::string(offices));
        QCOMPARE(must(service::status(**device)).decisions, 1);
        QCOMPARE(test::syncWell(*device).decisions, 1);
        const auto view = must(service::findRecord(**device, Kind::ContactPoint, id));
        QCOMPARE(view.answers.size(), std::size_t(1));
        QCOMPARE(view.answers[0].values.size(), std::size_t(2));
    }
    m_worker->reopen();
    QCOMPARE(of(*m_worker).size(), std::size_t(1));
    QVERIFY(shared(*m_admin) == shared(*m_worker));
}

void TestDifferences::whoeverOpensItSettlesHowToReachThem()
{
    const RecordId id = differingNumber();
    m_world->advance(1000);
    must(service::settle(**m_worker, of(*m_worker)[0], 0));
    sync();
    for (test::WorldDevice *device : {m_admin.get(), m_worker.get()}) {
        QVERIFY(of(*device).empty());
        QCOMPARE(must(service::status(**device)).decisions, 0);
        QCOMPARE(test::textOf(*device, Kind::ContactPoint, id, "value"), std::string(hers));
        const auto row = *must((*device)->store().records.find(Kind::ContactPoint, id));
        const auto history = must(service::recordHistory(
            row, (*device)->store().history,
            [&](const base::DeviceId &made) { return (*device)->roster().device(made)->user; }));
        int current = 0;
        std::set<std::string> earlier;
        for (const service::RecordedValue &one : history) {
            if (one.field != number)
                continue;
            current += one.isCurrent ? 1 : 0;
            if (one.isCurrent) // who chose
                QCOMPARE((*device)->userName(one.by), std::string("Rhys Example"));
            else
                earlier.insert(std::get<std::string>(one.value));
        }
        QCOMPARE(current, 1);
        QCOMPARE(earlier.size(), std::size_t(3));
    }
    const auto again =
        service::settle(**m_admin,
                        Difference{Kind::ContactPoint,
                                   id,
                                   m_person,
                                   domain::describe(Kind::ContactPoint).field(number),
                                   false,
                                   true,
                                   {{std::string(hers), {}, {}, {}}}},
                        0);
    QCOMPARE(again.error().code, base::ErrorCode::Refused); // somebody was quicker
}

void TestDifferences::aManagerSettlesWhatMayHurt()
{
    differingDoNotContact();
    const auto all = of(*m_worker);
    QCOMPARE(all.size(), std::size_t(1));
    QVERIFY(all[0].isForManagers && !all[0].mayChoose);
    QVERIFY(all[0].answers[0].isShown); // not to contact is safer, however old
    const auto before = test::stateOf(*m_worker);
    QCOMPARE(service::settle(**m_worker, all[0], 1).error().code, base::ErrorCode::Refused);
    QCOMPARE(change(*m_worker, Kind::Person, m_person, doNotContact, std::int64_t{0}).error().code,
             base::ErrorCode::Refused);
    QVERIFY(test::stateOf(*m_worker) == before);
    QCOMPARE(test::waiting(*m_worker), 0);
    // Both are kept, so only one can be chosen.
    QCOMPARE(service::settle(**m_admin, of(*m_admin)[0], {}).error().code,
             base::ErrorCode::Refused);
    must(service::settle(**m_admin, of(*m_admin)[0], 1));
    sync();
    QVERIFY(of(*m_worker).empty());
    QVERIFY(shared(*m_admin) == shared(*m_worker));
    const auto row = *must((*m_worker)->store().records.find(Kind::Person, m_person));
    QVERIFY(*row.record.find(doNotContact) == Value(std::int64_t{0}));
}

void TestDifferences::bothCanBeKept()
{
    const RecordId id = differingNumber();
    must(service::settle(**m_worker, of(*m_worker)[0], {}));
    const RecordId instruction =
        addAbout(*m_admin, Kind::SafetyInstruction, m_person,
                 {{fieldNumber<Kind::SafetyInstruction>("instruction"), std::string("OTHER")},
                  {fieldNumber<Kind::SafetyInstruction>("detail"), std::string("Dog")}});
    sync();
    constexpr auto detail = fieldNumber<Kind::SafetyInstruction>("detail");
    must(change(*m_admin, Kind::SafetyInstruction, instruction, detail, std::string("Ring first")));
    m_world->advance(1000);
    must(change(*m_worker, Kind::SafetyInstruction, instruction, detail,
                std::string("Never alone")));
    sync();
    must(service::settle(**m_admin, of(*m_admin)[0], {}));
    sync();
    QVERIFY(of(*m_admin).empty() && of(*m_worker).empty());
    QCOMPARE(test::textOf(*m_worker, Kind::SafetyInstruction, instruction, "detail"),
             std::string("Ring first; Never alone"));
    const auto ways =
        must(service::recordsOf((*m_admin)->store().records, Kind::ContactPoint, m_person));
    std::set<std::string> numbers;
    for (const domain::Record &way : ways)
        numbers.emplace(domain::fieldText(way, number));
    QCOMPARE(numbers, (std::set<std::string>{std::string(hers), std::string(offices)}));
    QCOMPARE(test::textOf(*m_admin, Kind::ContactPoint, id, "value"), std::string(hers));
    QVERIFY(shared(*m_admin) == shared(*m_worker));
}

void TestDifferences::twoWhoChooseDifferentlyAskAgain()
{
    differingNumber();
    must(service::settle(**m_admin, of(*m_admin)[0], 0));
    m_world->advance(1000);
    must(service::settle(**m_worker, of(*m_worker)[0], 1));
    sync();
    QCOMPARE(of(*m_admin).size(), std::size_t(1));
    must(service::settle(**m_admin, of(*m_admin)[0], 0));
    sync();
    QVERIFY(of(*m_worker).empty());
    // Who choose the same agree.
    const RecordId second = differingNumber();
    must(service::settle(**m_admin, of(*m_admin)[0], 0));
    m_world->advance(1000);
    must(service::settle(**m_worker, of(*m_worker)[0], 0));
    sync();
    QVERIFY(of(*m_admin).empty() && of(*m_worker).empty());
    QCOMPARE(test::textOf(*m_admin, Kind::ContactPoint, second, "value"), std::string(hers));
}

void TestDifferences::itIsATaskForWhoMayChoose()
{
    differingDoNotContact();
    differingNumber();
    QCOMPARE(toSettle(*m_admin),
             (std::map<Kind, bool>{{Kind::Person, true}, {Kind::ContactPoint, false}}));
    QCOMPARE(toSettle(*m_worker), (std::map<Kind, bool>{{Kind::ContactPoint, false}}));
    for (const Difference &one : of(*m_admin))
        must(service::settle(**m_admin, one, 0));
    QVERIFY(toSettle(*m_admin).empty());
    sync();
    QVERIFY(toSettle(*m_worker).empty());
}

//! Whatever the records say, as soon as the roster does, and no longer.
void TestDifferences::whoBecomesAManagerHasItToDo()
{
    differingDoNotContact();
    QVERIFY(toSettle(*m_worker).empty());
    const auto user = (*m_worker)->keys().user;
    const auto team = (*m_admin)->roster().teamOfKind(protocol::TeamKind::Work)->id;
    const auto give = [&](protocol::Role role) {
        must(service::setRole(**m_admin, m_admin->transport, user, team, role));
        sync();
    };
    give(protocol::Role::Manager);
    QCOMPARE(toSettle(*m_worker), (std::map<Kind, bool>{{Kind::Person, true}}));
    give(protocol::Role::Writer);
    QVERIFY(toSettle(*m_worker).empty());
}

void TestDifferences::aFormThatLeavesItChoosesNothing()
{
    const RecordId id = differingNumber();
    auto edit = must(service::Edit::begin(**m_worker));
    must(edit.change(Kind::ContactPoint, id,
                     {{number, std::string(offices)},
                      {fieldNumber<Kind::ContactPoint>("whose"), std::string("Their own")}}));
    must(edit.commit());
    sync();
    QCOMPARE(of(*m_admin).size(), std::size_t(1));
    QCOMPARE(test::textOf(*m_admin, Kind::ContactPoint, id, "whose"), std::string("Their own"));
    // Another value from who may choose is a choice, and the history has all three.
    must(change(*m_admin, Kind::ContactPoint, id, number, std::string("07700 900999")));
    sync();
    QVERIFY(of(*m_worker).empty());
    QCOMPARE(test::textOf(*m_worker, Kind::ContactPoint, id, "value"), std::string("07700 900999"));
}

void TestDifferences::setsAreMergedCodeByCode()
{
    const RecordId id = test::addReferral(*m_admin, m_person);
    test::setText(*m_admin, Kind::Referral, id, "needs", "ACCOMMODATION;FINANCE");
    sync();
    m_world->advance(1000);
    test::setText(*m_admin, Kind::Referral, id, "needs", "ACCOMMODATION;EMPLOYMENT;FINANCE");
    m_world->advance(1000);
    test::setText(*m_worker, Kind::Referral, id, "needs", "FINANCE");
    sync();
    for (test::WorldDevice *device : {m_admin.get(), m_worker.get()})
        QCOMPARE(test::textOf(*device, Kind::Referral, id, "needs"),
                 std::string("EMPLOYMENT;FINANCE"));
    const auto row = *must((*m_admin)->store().records.find(Kind::Referral, id));
    const auto history = must(service::recordHistory(
        row, (*m_admin)->store().history, [](const base::DeviceId &) { return base::UserId{}; }));
    std::vector<std::string> sets;
    for (const service::RecordedValue &one : history) {
        if (one.field == fieldNumber<Kind::Referral>("needs"))
            sets.push_back(std::get<std::string>(one.value) + (one.isCurrent ? " now" : ""));
    }
    QCOMPARE(sets,
             (std::vector<std::string>{"ACCOMMODATION;FINANCE", "ACCOMMODATION;EMPLOYMENT;FINANCE",
                                       "EMPLOYMENT;FINANCE now"}));
    QVERIFY(shared(*m_admin) == shared(*m_worker));
}

void TestDifferences::aClockPutRightKeepsBoth()
{
    const RecordId id =
        addAbout(*m_admin, Kind::ContactPoint, m_person, {{number, std::string("07700 900000")}});
    sync();
    m_worker->clock.setAhead(20LL * 24 * 3600 * 1000);
    must(change(*m_worker, Kind::ContactPoint, id, number, std::string("07700 900111")));
    must(change(*m_worker, Kind::ContactPoint, id, number, std::string(offices)));
    must(change(*m_admin, Kind::ContactPoint, id, number, std::string(hers)));
    sync();
    QVERIFY(shared(*m_admin) == shared(*m_worker));
    QCOMPARE(textsOf(of(*m_admin)[0]).size(), std::size_t(2));
    m_worker->clock.setAhead(-20LL * 24 * 3600 * 1000);
    must(service::settle(**m_admin, of(*m_admin)[0], 0));
    sync();
    QVERIFY(of(*m_worker).empty());
}

void TestDifferences::devicesComeToTheSame_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 8; ++seed)
        QTest::addRow("%d", seed) << seed;
}

// Three devices edit, choose and sync in any order; in the end they hold the same, and everything
// that nobody wrote over is there.
void TestDifferences::devicesComeToTheSame()
{
    QFETCH(int, seed);
    test::SeededRandom random(static_cast<std::uint64_t>(seed));
    const auto third = m_world->join(*m_admin, "Cy Example", MemberRole::Caseworker);
    const RecordId way =
        addAbout(*m_admin, Kind::ContactPoint, m_person, {{number, std::string("07700 900000")}});
    const RecordId referral = test::addReferral(*m_admin, m_person);
    sync(1);
    test::syncWell(*third);
    test::WorldDevice *devices[] = {m_admin.get(), m_worker.get(), third.get()};
    int settled = 0;
    for (int step = 0; step < 60; ++step) {
        test::WorldDevice &device = *devices[random.below(3)];
        m_world->advance(static_cast<std::int64_t>(random.below(3000)));
        switch (random.below(5)) {
        case 0:
            must(change(device, Kind::ContactPoint, way, number,
                        "07700 90000" + std::to_string(random.below(10))));
            break;
        case 1:
            (void)change(device, Kind::Person, m_person, doNotContact,
                         static_cast<std::int64_t>(random.below(2)));
            break;
        case 2:
            test::setText(device, Kind::Referral, referral, "needs",
                          random.below(2) == 0 ? "ACCOMMODATION" : "EMPLOYMENT;FINANCE");
            break;
        case 3:
            for (const Difference &one : of(device)) {
                if (!one.mayChoose)
                    continue;
                must(service::settle(*device, one, random.below(one.answers.size())));
                ++settled;
            }
            break;
        default:
            test::syncWell(device);
        }
    }
    for (int i = 0; i < 2; ++i) {
        for (test::WorldDevice *device : devices)
            test::syncWell(*device);
    }
    QVERIFY(shared(*m_worker) == shared(*m_admin));
    QVERIFY(shared(*third) == shared(*m_admin));
    m_settled += settled;
}

QTEST_GUILESS_MAIN(TestDifferences)
#include "tst_differences.moc"
