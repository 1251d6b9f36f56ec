// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/schema_table.h"
#include "service/access_log.h"
#include "service/listing.h"
#include "support/sync_world.h"

#include <QTest>

using namespace throughline;
using domain::Kind;
using service::MemberRole;

namespace {

constexpr std::int64_t day = 24 * 60 * 60 * 1000;

//! `user | what` of everyone who looked at the person, oldest first, as the device tells it.
[[nodiscard]] std::vector<std::string> looks(test::WorldDevice &device,
                                             const base::RecordId &person)
{
    std::vector<std::string> lines;
    const auto done = service::forEachRecord(
        *device.workspace, Kind::Access, {.person = person},
        [&](const service::RecordView &view) -> base::Result<void> {
            lines.push_back(device->userName(view.madeBy) + " | "
                            + std::string(domain::fieldText(
                                view.record, domain::fieldNumber<Kind::Access>("what"))));
            return {};
        });
    test::require(done.ok(), "the log can be read");
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

//! Who looked at somebody's records is told on every device that may read them.
class TestAccessLog : public QObject
{
    Q_OBJECT

private slots:
    void everyDeviceTellsWhoLooked();
    void onceADayForEachThingRead();
    void itIsNobodysWork();
    void whoMayNotWriteCanStillRead();
};

void TestAccessLog::everyDeviceTellsWhoLooked()
{
    test::SyncWorld world(41);
    const auto admin = world.newOrganisation();
    const auto worker = world.join(*admin, "Rhys Example", MemberRole::Caseworker);
    const base::RecordId person = test::addPerson(*admin, "Sampleton");
    test::syncWell(*admin);
    test::syncWell(*worker);
    QVERIFY(service::openPerson(*worker->workspace, person).ok());
    QVERIFY(service::noteAccess(*worker->workspace, person, "HISTORY").ok());
    test::syncWell(*worker);
    test::syncWell(*admin);
    QCOMPARE(looks(*admin, person), (Lines{"Rhys Example | PERSON", "Rhys Example | HISTORY"}));
    QCOMPARE((*worker)->store().recents.newest(1)->front(), person);
}

void TestAccessLog::onceADayForEachThingRead()
{
    test::SyncWorld world(42);
    const auto admin = world.newOrganisation();
    const base::RecordId person = test::addPerson(*admin, "Sampleton");
    const base::RecordId other = test::addPerson(*admin, "Madeup");
    for (int i = 0; i < 3; ++i)
        QVERIFY(service::openPerson(*admin->workspace, person).ok());
    QCOMPARE(looks(*admin, person).size(), std::size_t(1));
    QVERIFY(service::openPerson(*admin->workspace, other).ok());
    QCOMPARE(looks(*admin, other).size(), std::size_t(1));
    admin->reopen();
    QVERIFY(service::openPerson(*admin->workspace, person).ok());
    QCOMPARE(looks(*admin, person).size(), std::size_t(1));
    world.advance(day);
    QVERIFY(service::openPerson(*admin->workspace, person).ok());
    QCOMPARE(looks(*admin, person).size(), std::size_t(2));
}

// It is sent like everything else, but no count that people see has it.
void TestAccessLog::itIsNobodysWork()
{
    test::SyncWorld world(43);
    const auto admin = world.newOrganisation();
    const auto worker = world.join(*admin, "Rhys Example", MemberRole::Caseworker);
    const base::RecordId person = test::addPerson(*admin, "Sampleton");
    test::syncWell(*admin);
    test::syncWell(*worker);
    QVERIFY(service::openPerson(*worker->workspace, person).ok());
    QCOMPARE(test::waiting(*worker), std::int64_t(0));
    QVERIFY((*worker)->store().outbox.waitingChanges(10)->empty());
    QCOMPARE(test::syncWell(*worker).pushed, std::int64_t(0));
    QCOMPARE(test::syncWell(*admin).pulled, std::int64_t(0));
    QCOMPARE(looks(*admin, person).size(), std::size_t(1));
}

void TestAccessLog::whoMayNotWriteCanStillRead()
{
    test::SyncWorld world(44);
    const auto admin = world.newOrganisation();
    const base::RecordId person = test::addPerson(*admin, "Sampleton");
    // A person whose record has not come: no line, and no error that would close the page.
    const auto unknown = base::newRecordId(admin->random, (*admin)->now());
    QVERIFY(service::openPerson(*admin->workspace, unknown).ok());
    // One in a folder that is granted to no team of this user.
    store::StoredRow row = **(*admin)->store().records.find(Kind::Person, person);
    row.record.id = base::newRecordId(admin->random, (*admin)->now());
    row.record.folder = base::randomId<base::FolderId>(admin->random);
    QVERIFY((*admin)->store().records.insertNew(row).ok());
    QVERIFY(service::openPerson(*admin->workspace, row.record.id).ok());
    QVERIFY(looks(*admin, row.record.id).empty());
}

QTEST_GUILESS_MAIN(TestAccessLog)
#include "tst_access_log.moc"
