// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/schema_table.h"
#include "service/raise.h"
#include "service/saved_work.h"
#include "service/server_restored.h"
#include "service/tasks.h"
#include "support/hostile_log.h"
#include "sync/change_log.h"

#include <QTest>

using namespace throughline;
using domain::fieldNumber;
using domain::Kind;
using protocol::EntryKind;
using service::MemberRole;

namespace {

constexpr auto status = fieldNumber<Kind::Safeguarding>("status");
constexpr auto ownWords = fieldNumber<Kind::Safeguarding>("own_words");

[[nodiscard]] base::RecordId raise(test::WorldDevice &device, const std::string &words)
{
    const auto raised =
        service::raiseForManagers(*device.workspace, {Kind::Safeguarding, {{ownWords, words}}});
    test::require(raised.ok(), "a concern can be raised");
    return raised->id;
}

[[nodiscard]] base::FolderId folderOfConcern(test::WorldDevice &device, const base::RecordId &id)
{
    const auto row = device->store().records.find(Kind::Safeguarding, id);
    test::require(row.ok() && row->has_value(), "the concern is here");
    return (**row).record.folder;
}

//! Whether the device could still open what was sealed in the folder.
[[nodiscard]] bool hasKey(test::WorldDevice &device, const base::FolderId &folder)
{
    const auto known = device->store().folders.find(folder);
    test::require(known.ok() && known->has_value(), "the folder is known");
    const auto key = device->store().keys.newestFolderKey((**known).key);
    test::require(key.ok(), "keys can be read");
    return key->has_value();
}

[[nodiscard]] std::int64_t unsent(test::WorldDevice &device)
{
    const auto facts = service::status(*device.workspace);
    test::require(facts.ok(), "the status can be read");
    return facts->raisedUnsent;
}

} // namespace

//! What managers alone may read (sync.md D10, drop folder; domain.md 3.11): anybody raises it,
//! nobody else reads it, and it is never queued in silence.
class TestRaised : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void itReachesManagersAndNobodyElse();
    void itIsUnsentUntilTheServerHasIt();
    void thenThisDeviceForgetsIt();
    void aManagersDeviceKeepsIt();
    void itCanBeChangedUntilItIsSent();
    void managersWorkOnIt();
    void itIsATaskForManagersAlone();
    void takenBackItIsNotUnsent();
    void anIncidentGoesTheSameWay();
    void nobodyElseWritesThere();
    void whoRaisedItDoesNotWriteAfterTheManagers();
    void aServerThatLostItHasItWhole();
    void nothingElseIsHeededThere();
    void theLeadIsNamed();
    void nobodyIsAddedToEveryone();
    void theDraftOfItsFormGoesWithIt();

private:
    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<test::WorldDevice> m_admin;
    std::unique_ptr<test::WorldDevice> m_manager;
    std::unique_ptr<test::WorldDevice> m_caseworker;
    std::unique_ptr<test::WorldDevice> m_volunteer;
};

void TestRaised::init()
{
    m_world = std::make_unique<test::SyncWorld>(31);
    m_admin = m_world->newOrganisation();
    m_manager = m_world->join(*m_admin, "Mena Manager", MemberRole::Manager);
    m_caseworker = m_world->join(*m_admin, "Rhys Example", MemberRole::Caseworker);
    m_volunteer = m_world->join(*m_admin, "Vera Example", MemberRole::Volunteer);
}

void TestRaised::itReachesManagersAndNobodyElse()
{
    const base::RecordId id = raise(*m_volunteer, "Made up words");
    for (test::WorldDevice *device :
         {m_volunteer.get(), m_manager.get(), m_caseworker.get(), m_admin.get()})
        test::syncWell(*device);
    QCOMPARE(test::textOf(*m_manager, Kind::Safeguarding, id, "own_words"),
             std::string("Made up words"));
    QCOMPARE(test::textOf(*m_admin, Kind::Safeguarding, id, "status"), std::string("RAISED"));
    QVERIFY(!test::has(*m_caseworker, Kind::Safeguarding, id));
    QCOMPARE(test::quarantined(*m_manager), std::int64_t(0));
    // Not even sealed: the server gives its bytes to nobody else.
    const base::FolderId folder = folderOfConcern(*m_manager, id);
    for (test::WorldDevice *device : {m_caseworker.get(), m_volunteer.get()}) {
        for (const protocol::LogEntry &entry : test::wholeLog(*device).entries) {
            const auto bundle = protocol::decodeBundle(entry.bytes);
            QVERIFY(!bundle || bundle->header.folder != folder);
            const auto grant = protocol::decodeGrant(entry.bytes);
            QVERIFY(!grant || grant->grant.folder != folder);
        }
    }
}

void TestRaised::itIsUnsentUntilTheServerHasIt()
{
    const base::RecordId id = raise(*m_volunteer, "Made up words");
    QCOMPARE(unsent(*m_volunteer), std::int64_t(1));
    QVERIFY(test::has(*m_volunteer, Kind::Safeguarding, id));
    m_volunteer->reopen();
    QCOMPARE(unsent(*m_volunteer), std::int64_t(1));
    // A round that ends before the receipt has told nobody anything.
    m_volunteer->transport.onReply = [](const sync::Request &request, sync::Reply &) {
        return request.target == "/v1/push" ? test::DirectTransport::Fate::Lost
                                            : test::DirectTransport::Fate::Passes;
    };
    QVERIFY(!test::syncOnce(*m_volunteer).ok());
    m_volunteer->transport.clearHooks();
    QCOMPARE(unsent(*m_volunteer), std::int64_t(1));
    QVERIFY(test::has(*m_volunteer, Kind::Safeguarding, id));
    test::syncWell(*m_volunteer);
    QCOMPARE(unsent(*m_volunteer), std::int64_t(0));
}

void TestRaised::thenThisDeviceForgetsIt()
{
    const base::RecordId id = raise(*m_caseworker, "Made up words");
    test::setText(*m_caseworker, Kind::Safeguarding, id, "own_words", "Better words");
    const base::FolderId folder = folderOfConcern(*m_caseworker, id);
    QVERIFY(hasKey(*m_caseworker, folder));
    test::syncWell(*m_caseworker);
    QVERIFY(!test::has(*m_caseworker, Kind::Safeguarding, id));
    QVERIFY(!hasKey(*m_caseworker, folder));
    store::DeviceStore &store = (*m_caseworker)->store();
    QVERIFY(store.history.of(Kind::Safeguarding, id)->empty());
    QVERIFY(store.records.search("words", 10)->empty());
    // What is left: that something was raised then, and that it has arrived.
    const auto raised = store.raised.all();
    QVERIFY(raised.ok() && raised->size() == 1);
    QVERIFY(raised->front().record == id && raised->front().received);
    QVERIFY(store.check()->empty());
    test::syncWell(*m_manager);
    QCOMPARE(test::textOf(*m_manager, Kind::Safeguarding, id, "own_words"),
             std::string("Better words"));
}

void TestRaised::aManagersDeviceKeepsIt()
{
    const base::RecordId id = raise(*m_manager, "Made up words");
    QCOMPARE(unsent(*m_manager), std::int64_t(1));
    test::syncWell(*m_manager);
    QCOMPARE(unsent(*m_manager), std::int64_t(0));
    QVERIFY(test::has(*m_manager, Kind::Safeguarding, id));
    QVERIFY(hasKey(*m_manager, folderOfConcern(*m_manager, id)));
}

void TestRaised::itCanBeChangedUntilItIsSent()
{
    const base::RecordId id = raise(*m_volunteer, "Made up words");
    test::setText(*m_volunteer, Kind::Safeguarding, id, "place", "Visits hall");
    test::syncWell(*m_volunteer);
    auto edit = service::Edit::begin(*m_volunteer->workspace);
    QVERIFY(edit.ok());
    QVERIFY(!edit->change(Kind::Safeguarding, id, {{ownWords, std::string("Later")}}).ok());
    test::syncWell(*m_manager);
    QCOMPARE(test::textOf(*m_manager, Kind::Safeguarding, id, "place"), std::string("Visits hall"));
}

void TestRaised::managersWorkOnIt()
{
    const base::RecordId id = raise(*m_volunteer, "Made up words");
    test::syncWell(*m_volunteer);
    test::syncWell(*m_manager);
    QVERIFY(service::moveRecord(*m_manager->workspace, Kind::Safeguarding, id, "SEEN",
                                {{fieldNumber<Kind::Safeguarding>("seen_at"),
                                  domain::londonInstant((*m_manager)->now())}})
                .ok());
    test::syncWell(*m_manager);
    test::syncWell(*m_admin);
    QCOMPARE(test::textOf(*m_admin, Kind::Safeguarding, id, "status"), std::string("SEEN"));
    test::syncWell(*m_volunteer);
    QVERIFY(!test::has(*m_volunteer, Kind::Safeguarding, id));
}

void TestRaised::itIsATaskForManagersAlone()
{
    const auto titles = [](test::WorldDevice &device) {
        while (*service::catchUpTasks(*device.workspace, 10) > 0) {
        }
        const auto tasks = service::taskList(device->store().tasks,
                                             {.today = service::londonDayNumber(device->now())});
        test::require(tasks.ok(), "tasks can be read");
        std::vector<std::string> out;
        for (const service::TaskView &one : *tasks) {
            test::require(!one.person, "a concern is nobody's page");
            out.push_back(one.title);
        }
        return out;
    };
    using Titles = std::vector<std::string>;
    const base::RecordId id = raise(*m_volunteer, "Made up words");
    QCOMPARE(titles(*m_volunteer), Titles());
    test::syncWell(*m_volunteer);
    test::syncWell(*m_manager);
    QCOMPARE(titles(*m_manager), Titles{"See the safeguarding concern"});
    QCOMPARE(titles(*m_volunteer), Titles());
    constexpr std::int64_t year = 366LL * 24 * 60 * 60 * 1000;
    m_world->advance(year);
    test::syncWell(*m_manager); // the lease
    QCOMPARE(titles(*m_manager), Titles{"See the safeguarding concern"});
    const auto now = (*m_manager)->now();
    QVERIFY(service::moveRecord(
                *m_manager->workspace, Kind::Safeguarding, id, "SEEN",
                {{fieldNumber<Kind::Safeguarding>("seen_at"), domain::londonInstant(now)},
                 {fieldNumber<Kind::Safeguarding>("review_on"), domain::londonDay(now)}})
                .ok());
    QCOMPARE(titles(*m_manager), Titles{"Look at the safeguarding concern again"});
}

void TestRaised::takenBackItIsNotUnsent()
{
    store::DeviceStore &store = (*m_volunteer)->store();
    service::SavedWork work;
    work.before = *store.outbox.mark();
    const base::RecordId id = raise(*m_volunteer, "Made up words");
    work.after = *store.outbox.mark();
    work.added = {{Kind::Safeguarding, id}};
    QVERIFY(service::undo(*m_volunteer->workspace, work).ok());
    QCOMPARE(unsent(*m_volunteer), std::int64_t(0));
    test::syncWell(*m_volunteer);
    test::syncWell(*m_manager);
    QVERIFY(!test::has(*m_manager, Kind::Safeguarding, id));
}

void TestRaised::anIncidentGoesTheSameWay()
{
    const auto raised = service::raiseForManagers(
        *m_caseworker->workspace,
        {Kind::Incident, {{fieldNumber<Kind::Incident>("what"), std::string("A bag was left")}}});
    QVERIFY(raised.ok());
    test::syncWell(*m_caseworker);
    test::syncWell(*m_manager);
    QVERIFY(test::has(*m_manager, Kind::Incident, raised->id));
    QVERIFY(!test::has(*m_caseworker, Kind::Incident, raised->id));
}

// A caseworker who got hold of the key: neither the server nor a manager's device takes it.
void TestRaised::nobodyElseWritesThere()
{
    const base::RecordId person = test::addPerson(*m_caseworker, "Sampleton");
    const base::RecordId id = raise(*m_volunteer, "Made up words");
    test::syncWell(*m_caseworker);
    test::syncWell(*m_volunteer);
    test::syncWell(*m_manager);
    const auto folder = test::openFolder(*m_manager, folderOfConcern(*m_manager, id));
    const sync::RecordChange change{Kind::Safeguarding,
                                    id,
                                    base::HybridTime::at((*m_caseworker)->now()),
                                    {{status, sync::ChangeKind::Assign, std::string("CLOSED")}}};
    const auto sealed = test::craft(*m_caseworker, folder, {change});
    QVERIFY(
        test::showInstead(*m_caseworker, *m_manager, person, EntryKind::Bundle, sealed.bytes).ok());
    QCOMPARE(test::quarantineReason(*m_manager), static_cast<int>(sync::QuarantineReason::NoRight));
    QCOMPARE(test::textOf(*m_manager, Kind::Safeguarding, id, "status"), std::string("RAISED"));
}

// Whoever kept the key cannot withdraw a concern that the managers are working on.
void TestRaised::whoRaisedItDoesNotWriteAfterTheManagers()
{
    const base::RecordId person = test::addPerson(*m_caseworker, "Sampleton");
    const base::RecordId id = raise(*m_caseworker, "Made up words");
    const auto folder = test::openFolder(*m_caseworker, folderOfConcern(*m_caseworker, id));
    test::syncWell(*m_caseworker);
    test::syncWell(*m_manager);
    test::syncWell(*m_admin);
    test::setText(*m_manager, Kind::Safeguarding, id, "place", "Visits hall");
    test::syncWell(*m_manager);
    test::syncWell(*m_admin);
    const sync::RecordChange change{Kind::Safeguarding,
                                    id,
                                    base::HybridTime::at((*m_caseworker)->now()),
                                    {{status, sync::ChangeKind::Assign, std::string("CLOSED")}}};
    const auto sealed = test::craft(*m_caseworker, folder, {change});
    QVERIFY(
        test::showInstead(*m_caseworker, *m_admin, person, EntryKind::Bundle, sealed.bytes).ok());
    QCOMPARE(test::quarantineReason(*m_admin), static_cast<int>(sync::QuarantineReason::NoRight));
    QCOMPARE(test::textOf(*m_admin, Kind::Safeguarding, id, "status"), std::string("RAISED"));
}

// An altered device puts a record of another kind into a folder that it made for managers.
//! A manager had worked on it since the backup. Whoever reads it from the server that was put back
//! reads what was raised, and not the manager's part alone.
void TestRaised::aServerThatLostItHasItWhole()
{
    const test::SyncWorld::Backup backup = m_world->backUpServer();
    const base::RecordId id = raise(*m_volunteer, "Made up words");
    test::syncWell(*m_volunteer);
    test::syncWell(*m_admin);
    QVERIFY(service::moveRecord(**m_admin, Kind::Safeguarding, id, "SEEN",
                                {{fieldNumber<Kind::Safeguarding>("seen_at"),
                                  domain::londonInstant((*m_admin)->now())}})
                .ok());
    test::syncWell(*m_admin);

    m_world->putServerBack(backup);
    QVERIFY(service::confirmRestoredServer(**m_admin, m_admin->transport).ok());
    test::syncWell(*m_admin);
    test::syncWell(*m_manager);
    QCOMPARE(test::quarantined(*m_manager), std::int64_t(0));
    QCOMPARE(test::textOf(*m_manager, Kind::Safeguarding, id, "own_words"),
             std::string("Made up words"));
    QCOMPARE(test::textOf(*m_manager, Kind::Safeguarding, id, "status"), std::string("SEEN"));
}

void TestRaised::nothingElseIsHeededThere()
{
    const base::RecordId person = test::addPerson(*m_caseworker, "Sampleton");
    const base::RecordId id = raise(*m_caseworker, "Made up words");
    const auto folder = test::openFolder(*m_caseworker, folderOfConcern(*m_caseworker, id));
    test::syncWell(*m_caseworker);
    test::syncWell(*m_admin);
    const auto planted = base::newRecordId(m_caseworker->random, (*m_caseworker)->now());
    const sync::RecordChange change{
        Kind::Service,
        planted,
        base::HybridTime::at((*m_caseworker)->now()),
        {{fieldNumber<Kind::Service>("name"), sync::ChangeKind::Assign, std::string("Planted")}}};
    const auto sealed = test::craft(*m_caseworker, folder, {change});
    QVERIFY(
        test::showInstead(*m_caseworker, *m_admin, person, EntryKind::Bundle, sealed.bytes).ok());
    QVERIFY(!test::has(*m_admin, Kind::Service, planted));
    QCOMPARE(*(*m_admin)->store().unknownOps.count(), std::int64_t(1));
}

void TestRaised::theLeadIsNamed()
{
    const auto whom = [](test::WorldDevice &device, Kind kind) {
        const auto sentence = service::ringNow(*device.workspace, kind);
        test::require(sentence.ok(), "workers can be read");
        return *sentence;
    };
    QCOMPARE(whom(*m_volunteer, Kind::Safeguarding),
             std::string("ring the safeguarding lead NOW."));
    // In the folder that everyone reads.
    const auto everyone = service::chooseTeam(*m_admin->workspace, "Everyone");
    QVERIFY(everyone.ok());
    auto edit = service::Edit::begin(*m_admin->workspace);
    QVERIFY(edit.ok());
    const auto worker = [](const char *name, const char *roles) {
        return service::Draft{
            Kind::Worker,
            {{fieldNumber<Kind::Worker>("name"), std::string(name)},
             {fieldNumber<Kind::Worker>("roles"), std::string(roles)},
             {fieldNumber<Kind::Worker>("telephone"), std::string("01632 960123")}}};
    };
    QVERIFY(edit->addToTeam(worker("Carys Example", "MANAGER;SAFEGUARDING_LEAD"), *everyone).ok());
    QVERIFY(edit->addToTeam(worker("Other Example", "MANAGER"), *everyone).ok());
    // Known by their membership alone, and here for the rest of the year.
    const domain::PartialDate today = domain::londonDay((*m_admin)->now());
    QVERIFY(edit->addToTeam(
                    {Kind::Worker,
                     {{fieldNumber<Kind::Worker>("user"),
                       *base::RecordId::from((*m_caseworker)->keys().user.view())},
                      {fieldNumber<Kind::Worker>("roles"), std::string("DATA_LEAD")},
                      {fieldNumber<Kind::Worker>("telephone"), std::string("01632 960124")},
                      {fieldNumber<Kind::Worker>("left_on"), *domain::partialDate(today.year)}}},
                    *everyone)
                .ok());
    service::Draft gone = worker("Gone Example", "SAFEGUARDING_LEAD");
    gone.setDefault(fieldNumber<Kind::Worker>("left_on"), *domain::partialDate(2020, 1, 1));
    QVERIFY(edit->addToTeam(gone, *everyone).ok());
    QVERIFY(edit->commit().ok());
    test::syncWell(*m_admin);
    test::syncWell(*m_volunteer);
    QCOMPARE(whom(*m_volunteer, Kind::Safeguarding),
             std::string("ring the safeguarding lead NOW: Carys Example, 01632 960123."));
    QCOMPARE(whom(*m_volunteer, Kind::Incident),
             std::string("ring the data protection lead NOW: Rhys Example, 01632 960124."));
}

void TestRaised::nobodyIsAddedToEveryone()
{
    const auto everyone = service::chooseTeam(*m_admin->workspace, "Everyone");
    QVERIFY(everyone.ok());
    auto edit = service::Edit::begin(*m_admin->workspace);
    QVERIFY(edit.ok());
    QVERIFY(!edit->addPerson({Kind::Person,
                              {{fieldNumber<Kind::Person>("family_name"), std::string("Sample")}}},
                             *everyone)
                 .ok());
    QVERIFY(!service::chooseTeam(*m_caseworker->workspace, "Everyone").ok());
}

void TestRaised::theDraftOfItsFormGoesWithIt()
{
    test::SyncWorld world(31);
    const auto device = world.newOrganisation();
    const std::string key = "hallConcern/x";
    QVERIFY(service::saveDraft(**device, {key, 1, {}, {{"note", "Made up words"}}}).ok());
    const auto isThere = [&] {
        const auto draft = service::findDraft((*device)->store().drafts, key);
        return draft.ok() && draft->has_value();
    };
    // What is not saved is still in its form.
    QVERIFY(!service::raiseForManagers(**device, {Kind::Incident, {{999, std::string("x")}}}, key)
                 .ok());
    QVERIFY(isThere());
    QVERIFY(service::raiseForManagers(
                **device, {Kind::Safeguarding, {{ownWords, std::string("Made up words")}}}, key)
                .ok());
    QVERIFY(!isThere());
}

QTEST_GUILESS_MAIN(TestRaised)
#include "tst_raised.moc"
