// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/messages.h"
#include "service/search.h"
#include "support/hostile_log.h"
#include "support/two_offices.h"

#include <QTest>

#include <algorithm>

using namespace throughline;
using domain::Kind;
using protocol::Role;
using service::MemberRole;
using Fate = test::DirectTransport::Fate;

namespace {

[[nodiscard]] std::int64_t rescued(test::WorldDevice &device)
{
    const auto count = device->store().rescues.count();
    test::require(count.ok(), "what was sealed can be counted");
    return count->changes;
}

//! One entry a page, so that whatever belongs together comes apart.
[[nodiscard]] test::DirectTransport::OnRequest onePerPage()
{
    return [](sync::Request &request) {
        const std::size_t at = request.target.find("max=");
        if (request.target.starts_with("/v1/log") && at != std::string::npos)
            request.target.replace(at, request.target.find('&', at) - at, "max=1");
        return Fate::Passes;
    };
}

} // namespace

//! A device lets go of what its user may read no longer (sync.md D7): in the same round, wholly,
//! and nothing that they wrote is lost without a word.
class TestLostFolders : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_offices = std::make_unique<test::TwoOffices>(1211);
        m_offices->share();
        m_offices->settle();
        m_folder = test::folderOf(*m_offices->other, m_offices->person).id;
    }
    void cleanup() { m_offices.reset(); }

    void whatIsTakenFromTheTeamGoes();
    void whoKeepsItReadsAndWrites();
    void whatWasWrittenAndNotSentIsSealed();
    void whatWasRefusedIsSealedToo();
    void sharedAgainItComesBack();
    void whoLeavesATeamLosesAllOfIt();
    void whoJoinsATeamGetsAllOfIt();
    void whoWaitsForTheKeyAsksForNothing();
    void anAdministratorNoLongerKeepsTheirTeams();
    void aNewKeyTakesNothing();
    void whoWasAwayForAnotherKeyLosesItToo();
    void aGrantKeptBackTakesNothing();
    void ofTwoTeamsOneIsLeft();
    void whatWasRaisedIsSentFirst();
    void aCutLeavesNoHalf_data();
    void aCutLeavesNoHalf();
    void whatIsErasedGoesOutOfTheSealedWorkToo();
    void aWriterTakesNothingFromAnybody();

private:
    std::unique_ptr<test::TwoOffices> m_offices;
    base::FolderId m_folder;

    //! Neither records nor anything that names them, neither keys nor sealed bytes.
    void expectNothingLeft(test::WorldDevice &device)
    {
        QVERIFY(!test::has(device, Kind::Person, m_offices->person));
        QVERIFY(m_offices->caseAt(device).empty());
        for (const auto &[key, value] : test::stateOf(device))
            QVERIFY(value.first.folder != m_folder);
        QVERIFY(service::searchRecords(*device, "Testname", 10)->empty());
        const auto folder = device->store().folders.find(m_folder);
        QVERIFY(folder.ok() && folder->has_value());
        const std::int64_t key = (**folder).key;
        QVERIFY(device->store().keys.folderKeys(key)->empty());
        QVERIFY(device->store().folders.epochs(key)->empty());
        QVERIFY(device->store().folders.teams(key)->empty());
        QVERIFY(device->store().outbox.opsOf(key)->empty());
        bool hasItem = false;
        QVERIFY(device->store()
                    .outbox
                    .forEachItem([&](const store::OutgoingItem &item, bool) -> base::Result<void> {
                        hasItem = hasItem || item.folder == key;
                        return {};
                    })
                    .ok());
        QVERIFY(!hasItem);
        QCOMPARE(test::quarantined(device), std::int64_t(0));
        QVERIFY(!*device->store().meta.number(store::MetaKey::ToScrub));
        QVERIFY(service::checkAll(*device)->empty());
    }
};

void TestLostFolders::whatIsTakenFromTheTeamGoes()
{
    QVERIFY(test::has(*m_offices->other, Kind::Person, m_offices->person));
    {
        auto &store = (*m_offices->other)->store();
        auto transaction = store.begin(store::DeviceStore::Durability::Lazy);
        QVERIFY(transaction.ok());
        QVERIFY(store.recents.note(m_offices->person, (*m_offices->other)->now()).ok());
        QVERIFY(transaction->commit().ok());
    }
    m_offices->unshare();
    const auto report = test::syncWell(*m_offices->other);
    QCOMPARE(report.lost, std::int64_t(1));
    QCOMPARE(report.rescued, std::int64_t(0));
    QCOMPARE(report.erased, std::int64_t(0));
    expectNothingLeft(*m_offices->other);
    QVERIFY((*m_offices->other)->store().recents.newest(10)->empty());
    const auto again = test::syncWell(*m_offices->other);
    QCOMPARE(again.lost, std::int64_t(0));
    m_offices->other->reopen();
    expectNothingLeft(*m_offices->other);
}

void TestLostFolders::whoKeepsItReadsAndWrites()
{
    const auto before = test::folderOf(*m_offices->worker, m_offices->person).kid;
    m_offices->unshare();
    test::syncWell(*m_offices->worker);
    QVERIFY(test::folderOf(*m_offices->worker, m_offices->person).kid != before);
    const auto contact = test::addContact(*m_offices->worker, m_offices->person, "from now on");
    test::syncWell(*m_offices->worker);
    QCOMPARE(test::waiting(*m_offices->worker), std::int64_t(0));
    m_offices->settle();
    QVERIFY(test::has(*m_offices->manager, Kind::Contact, contact));
    QVERIFY(!test::has(*m_offices->other, Kind::Contact, contact));
    expectNothingLeft(*m_offices->other);
}

void TestLostFolders::whatWasWrittenAndNotSentIsSealed()
{
    (void)test::addContact(*m_offices->other, m_offices->person, "nobody has this");
    test::setText(*m_offices->other, Kind::Person, m_offices->person, "note", "nor this");
    m_offices->unshare();
    const auto report = test::syncWell(*m_offices->other);
    QCOMPARE(report.lost, std::int64_t(1));
    QCOMPARE(report.rescued, std::int64_t(2));
    QCOMPARE(report.waiting, std::int64_t(0));
    QCOMPARE(rescued(*m_offices->other), std::int64_t(2));
    expectNothingLeft(*m_offices->other);
    const auto sealed = (*m_offices->other)->store().rescues.all();
    QVERIFY(sealed.ok());
    QCOMPARE(sealed->size(), std::size_t(1));
    const std::string_view bytes = base::asText(sealed->front().sealed);
    QVERIFY(bytes.find("nobody has this") == std::string_view::npos);
    QCOMPARE(service::status(**m_offices->other)->rescued, std::int64_t(2));
    QCOMPARE(test::syncWell(*m_offices->other).rescued, std::int64_t(0)); // told once
}

//! The server says no before the device has heard why.
void TestLostFolders::whatWasRefusedIsSealedToo()
{
    (void)test::addContact(*m_offices->other, m_offices->person, "nobody has this");
    m_offices->unshare();
    m_offices->other->transport.onRequest = [](sync::Request &request) {
        return request.target.starts_with("/v1/log") ? Fate::Lost : Fate::Passes;
    };
    QVERIFY(!test::syncOnce(*m_offices->other).ok());
    m_offices->other->transport.clearHooks();
    QCOMPARE(service::status(**m_offices->other)->refused, std::int64_t(1));
    const auto report = test::syncWell(*m_offices->other);
    QCOMPARE(report.refused, std::int64_t(0));
    QCOMPARE(report.rescued, std::int64_t(1));
    expectNothingLeft(*m_offices->other);
}

//! Its own writing too, which the log never sends back.
void TestLostFolders::sharedAgainItComesBack()
{
    const auto own = test::addContact(*m_offices->other, m_offices->person, "from the others");
    test::syncWell(*m_offices->other);
    m_offices->unshare();
    test::syncWell(*m_offices->other);
    expectNothingLeft(*m_offices->other);
    (void)test::addContact(*m_offices->worker, m_offices->person, "meanwhile");
    test::syncWell(*m_offices->worker);
    m_offices->share();
    m_offices->settle();
    QVERIFY(test::has(*m_offices->other, Kind::Contact, own));
    QVERIFY(m_offices->caseAt(*m_offices->other) == m_offices->caseAt(*m_offices->worker));
    QCOMPARE(test::quarantined(*m_offices->other), std::int64_t(0));
    // And it may write again.
    (void)test::addContact(*m_offices->other, m_offices->person, "again");
    m_offices->settle();
    QCOMPARE(test::waiting(*m_offices->other), std::int64_t(0));
    QVERIFY(m_offices->caseAt(*m_offices->other) == m_offices->caseAt(*m_offices->worker));
}

void TestLostFolders::whoLeavesATeamLosesAllOfIt()
{
    const auto theirs = test::addPerson(*m_offices->other, "Secondname");
    test::syncWell(*m_offices->other);
    (void)test::addContact(*m_offices->other, theirs, "not sent");
    const auto user = (*m_offices->other)->keys().user;
    QVERIFY(
        service::leaveTeam(**m_offices->admin, m_offices->admin->transport, user, m_offices->second)
            .ok());
    const auto report = test::syncWell(*m_offices->other);
    QCOMPARE(report.lost, std::int64_t(3)); // two people and the team's own
    QCOMPARE(report.rescued, std::int64_t(1));
    expectNothingLeft(*m_offices->other);
    QVERIFY(!test::has(*m_offices->other, Kind::Person, theirs));
    for (const auto &[key, seed] : (*m_offices->other)->teamSeeds())
        QVERIFY(key.first != m_offices->second);
    m_offices->other->reopen();
    for (const auto &[key, seed] : (*m_offices->other)->teamSeeds())
        QVERIFY(key.first != m_offices->second);
    QVERIFY((*m_offices->other)->userName(user) == "Oli Example"); // what is for everybody stays
}

void TestLostFolders::whoJoinsATeamGetsAllOfIt()
{
    const auto theirs = test::addPerson(*m_offices->other, "Secondname");
    const auto contact = test::addContact(*m_offices->other, theirs, "long ago");
    m_offices->settle();
    const auto user = (*m_offices->worker)->keys().user;
    QVERIFY(!test::has(*m_offices->worker, Kind::Person, theirs));
    for (int times = 0; times < 2; ++times) {
        QVERIFY(service::setRole(**m_offices->admin, m_offices->admin->transport, user,
                                 m_offices->second, Role::Writer)
                    .ok());
        m_offices->settle();
        QVERIFY(test::has(*m_offices->worker, Kind::Person, theirs));
        QVERIFY(test::has(*m_offices->worker, Kind::Contact, contact));
        QCOMPARE(test::quarantined(*m_offices->worker), std::int64_t(0));
        QVERIFY(test::has(*m_offices->worker, Kind::Person, m_offices->person));
        QVERIFY(service::leaveTeam(**m_offices->admin, m_offices->admin->transport, user,
                                   m_offices->second)
                    .ok());
        m_offices->settle();
        QVERIFY(!test::has(*m_offices->worker, Kind::Person, theirs));
        QVERIFY(
            test::has(*m_offices->worker, Kind::Person, m_offices->person)); // through the first
    }
}

//! Nothing of a team can be opened before its key has come.
void TestLostFolders::whoWaitsForTheKeyAsksForNothing()
{
    const auto theirs = test::addPerson(*m_offices->other, "Secondname");
    m_offices->settle();
    auto &server = m_offices->admin->transport;
    server.onRequest = [](sync::Request &request) {
        return request.method == "POST" && request.target.ends_with("/wraps") ? Fate::Lost
                                                                              : Fate::Passes;
    };
    (void)service::setRole(**m_offices->admin, server, (*m_offices->worker)->keys().user,
                           m_offices->second, Role::Writer);
    (void)test::syncOnce(*m_offices->admin);
    test::syncWell(*m_offices->worker);
    QVERIFY(!test::has(*m_offices->worker, Kind::Person, theirs));
    QCOMPARE(test::quarantined(*m_offices->worker), std::int64_t(0));
    server.clearHooks();
    test::syncWell(*m_offices->admin);
    test::syncWell(*m_offices->worker);
    QVERIFY(test::has(*m_offices->worker, Kind::Person, theirs));
    QCOMPARE(test::quarantined(*m_offices->worker), std::int64_t(0));
}

void TestLostFolders::anAdministratorNoLongerKeepsTheirTeams()
{
    const auto theirs = test::addPerson(*m_offices->other, "Secondname");
    m_offices->settle();
    const auto user = (*m_offices->manager)->keys().user;
    QVERIFY(service::setAdmin(**m_offices->admin, m_offices->admin->transport, user, true).ok());
    m_offices->settle();
    QVERIFY(test::has(*m_offices->manager, Kind::Person, theirs));
    QVERIFY(service::setAdmin(**m_offices->admin, m_offices->admin->transport, user, false).ok());
    m_offices->settle();
    QVERIFY(!test::has(*m_offices->manager, Kind::Person, theirs));
    QVERIFY(test::has(*m_offices->manager, Kind::Person, m_offices->person));
    QVERIFY(service::checkAll(**m_offices->manager)->empty());
}

//! A new key goes to the teams one grant after the other: between two of them nobody has lost
//! anything.
void TestLostFolders::aNewKeyTakesNothing()
{
    (void)test::addContact(*m_offices->other, m_offices->person, "not sent yet");
    const auto leaver = m_offices->join("Lee Example", MemberRole::Caseworker, "Sampleton");
    QVERIFY(service::revokeDevice(**m_offices->admin, m_offices->admin->transport,
                                  (*leaver)->keys().device, false, protocol::RevokeReason::Left)
                .ok());
    (void)test::addContact(*m_offices->worker, m_offices->person, "under the new key");
    test::syncWell(*m_offices->worker);
    m_offices->other->transport.onRequest = onePerPage();
    const auto report = test::syncWell(*m_offices->other);
    m_offices->other->transport.clearHooks();
    QCOMPARE(report.lost, std::int64_t(0));
    QCOMPARE(report.rescued, std::int64_t(0));
    m_offices->settle();
    QVERIFY(m_offices->caseAt(*m_offices->other) == m_offices->caseAt(*m_offices->worker));
}

//! A server leaves out the grant that gives the team a new key: that takes nothing from anybody.
//! What is sealed under that key is fetched for, and comes once the server is honest again.
//! What took it rests on a key that this device has never had.
void TestLostFolders::whoWasAwayForAnotherKeyLosesItToo()
{
    (void)test::addContact(*m_offices->other, m_offices->person, "nobody has this");
    const auto leaver = m_offices->join("Lee Example", MemberRole::Caseworker, "Sampleton");
    QVERIFY(service::revokeDevice(**m_offices->admin, m_offices->admin->transport,
                                  (*leaver)->keys().device, false, protocol::RevokeReason::Left)
                .ok());
    (void)test::addContact(*m_offices->worker, m_offices->person, "under the new key");
    test::syncWell(*m_offices->worker);
    m_offices->unshare();
    const auto report = test::syncWell(*m_offices->other);
    QCOMPARE(report.lost, std::int64_t(1));
    QCOMPARE(report.rescued, std::int64_t(1));
    expectNothingLeft(*m_offices->other);
}

void TestLostFolders::aGrantKeptBackTakesNothing()
{
    const auto leaver = m_offices->join("Lee Example", MemberRole::Caseworker, "Sampleton");
    QVERIFY(service::revokeDevice(**m_offices->admin, m_offices->admin->transport,
                                  (*leaver)->keys().device, false, protocol::RevokeReason::Left)
                .ok());
    (void)test::addContact(*m_offices->worker, m_offices->person, "under the new key");
    test::syncWell(*m_offices->worker);
    auto &transport = m_offices->other->transport;
    const auto keepBack = [this](std::vector<protocol::LogEntry> &entries) {
        std::erase_if(entries, [this](const protocol::LogEntry &entry) {
            const auto grant = protocol::decodeGrant(entry.bytes);
            return grant && grant->grant.epoch > 0 && grant->grant.team == m_offices->second;
        });
    };
    transport.onReply = [&](const sync::Request &request, sync::Reply &reply) {
        if (request.target.starts_with("/v1/log")) {
            auto page = *protocol::decode<protocol::LogPage>(reply.body);
            keepBack(page.entries);
            reply.body = protocol::encode(page);
        } else if (request.target == "/v1/folders/fetch") {
            auto got = *protocol::decode<protocol::FolderFetch>(reply.body);
            keepBack(got.entries);
            reply.body = protocol::encode(got);
        }
        return Fate::Passes;
    };
    const auto report = test::syncWell(*m_offices->other);
    transport.clearHooks();
    QCOMPARE(report.lost, std::int64_t(0));
    QVERIFY(test::has(*m_offices->other, Kind::Person, m_offices->person));
    (void)test::addContact(*m_offices->worker, m_offices->person, "and one more");
    m_offices->settle();
    QVERIFY(m_offices->caseAt(*m_offices->other) == m_offices->caseAt(*m_offices->worker));
    QCOMPARE(test::quarantined(*m_offices->other), std::int64_t(0));
}

//! Who has it through two teams keeps it and what they have not sent, even where the page that
//! takes one away ends there.
void TestLostFolders::ofTwoTeamsOneIsLeft()
{
    QVERIFY(service::setRole(**m_offices->admin, m_offices->admin->transport,
                             (*m_offices->other)->keys().user, m_offices->first, Role::Writer)
                .ok());
    m_offices->settle();
    (void)test::addContact(*m_offices->other, m_offices->person, "not sent yet");
    m_offices->unshare();
    m_offices->other->transport.onRequest = onePerPage();
    const auto report = test::syncWell(*m_offices->other);
    m_offices->other->transport.clearHooks();
    QCOMPARE(report.lost, std::int64_t(0));
    QCOMPARE(report.rescued, std::int64_t(0));
    m_offices->settle();
    QCOMPARE(test::waiting(*m_offices->other), std::int64_t(0));
    QVERIFY(m_offices->caseAt(*m_offices->other) == m_offices->caseAt(*m_offices->worker));
}

//! A concern is in a folder that its author's teams do not have: it is no lost one.
void TestLostFolders::whatWasRaisedIsSentFirst()
{
    auto edit = service::Edit::begin(**m_offices->other);
    QVERIFY(edit.ok());
    const auto raised = edit->addForManagers(
        {Kind::Incident,
         {{domain::describe(Kind::Incident).field("what")->number, std::string("made up")}}});
    QVERIFY2(raised.ok(), raised.ok() ? "" : raised.error().message.c_str());
    QVERIFY(edit->commit().ok());
    m_offices->unshare();
    m_offices->other->transport.onRequest = [](sync::Request &request) {
        return request.target == "/v1/push" ? Fate::Lost : Fate::Passes;
    };
    QVERIFY(!test::syncOnce(*m_offices->other).ok());
    m_offices->other->transport.clearHooks();
    const auto report = test::syncWell(*m_offices->other);
    QCOMPARE(report.lost, std::int64_t(1));
    QCOMPARE(report.rescued, std::int64_t(0));
    test::syncWell(*m_offices->admin);
    QVERIFY(test::has(*m_offices->admin, Kind::Incident, *raised));
}

void TestLostFolders::aCutLeavesNoHalf_data()
{
    QTest::addColumn<test::Cut>("where");
    QTest::newRow("the request is lost") << test::Cut::BeforeTheServer;
    QTest::newRow("the answer is lost") << test::Cut::AfterTheServer;
}

void TestLostFolders::aCutLeavesNoHalf()
{
    QFETCH(const test::Cut, where);
    (void)test::addContact(*m_offices->other, m_offices->person, "nobody has this");
    m_offices->unshare();
    bool isWhole = false;
    for (std::uint64_t cut = 0; !isWhole; ++cut) {
        isWhole = test::syncCutAt(*m_offices->other, cut, where).round.ok();
        m_offices->other->reopen();
        // Either all of it is here or none, and its author's work is in one place.
        const bool isHere = test::has(*m_offices->other, Kind::Person, m_offices->person);
        QCOMPARE(rescued(*m_offices->other), std::int64_t(isHere ? 0 : 1));
        QVERIFY(cut < 20);
    }
    QCOMPARE(rescued(*m_offices->other), std::int64_t(1));
    expectNothingLeft(*m_offices->other);
}

void TestLostFolders::whatIsErasedGoesOutOfTheSealedWorkToo()
{
    (void)test::addContact(*m_offices->other, m_offices->person, "nobody has this");
    m_offices->unshare();
    test::syncWell(*m_offices->other);
    QCOMPARE(rescued(*m_offices->other), std::int64_t(1));
    service::ChainWriter chain((*m_offices->admin)->roster(), (*m_offices->admin)->keys(),
                               (*m_offices->admin)->now());
    QVERIFY(chain.add(protocol::Erase{m_folder, "ASKED"}).ok());
    QVERIFY(
        service::postToRoster(**m_offices->admin, m_offices->admin->transport, chain.statements())
            .ok());
    test::syncWell(*m_offices->other);
    QCOMPARE(rescued(*m_offices->other), std::int64_t(0));
}

//! Anybody may sign a grant that holds no key.
void TestLostFolders::aWriterTakesNothingFromAnybody()
{
    auto &worker = *m_offices->worker;
    const test::OpenFolder folder = test::folderOf(worker, m_offices->person);
    const auto away = sync::signGrant({worker->roster().organisation(),
                                       folder.id,
                                       0,
                                       folder.kid,
                                       m_offices->second,
                                       0,
                                       {},
                                       {},
                                       worker->keys().device,
                                       worker->roster().headSeq()},
                                      worker->keys().sign);
    QVERIFY(test::showInstead(worker, *m_offices->other, m_offices->person,
                              protocol::EntryKind::Grant, away.bytes)
                .ok());
    QVERIFY(test::has(*m_offices->other, Kind::Person, m_offices->person));
    QCOMPARE(rescued(*m_offices->other), std::int64_t(0));
}

QTEST_GUILESS_MAIN(TestLostFolders)
#include "tst_lost_folders.moc"
