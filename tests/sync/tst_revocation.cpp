// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/messages.h"
#include "service/revocation.h"
#include "service/roster_writing.h"
#include "support/hostile_log.h"

#include <QTest>

#include <filesystem>
#include <fstream>
#include <utility>

using namespace throughline;
using base::ErrorCode;
using domain::Kind;
using protocol::RevokeReason;
using protocol::Role;
using service::MemberRole;
using sync::QuarantineReason;
using Fate = test::DirectTransport::Fate;
namespace fs = std::filesystem;

namespace {

template<class T>
ErrorCode codeOf(const base::Result<T> &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

[[nodiscard]] fs::path profileOf(const test::WorldDevice &device)
{
    return store::Profile{device.home.path().toStdString()}.folder();
}

//! Names of what is left in a profile.
[[nodiscard]] QStringList filesIn(const fs::path &profile)
{
    return QDir(QString::fromStdString(profile.string()))
        .entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

[[nodiscard]] base::Result<std::unique_ptr<service::Workspace>> open(test::WorldDevice &device)
{
    return service::Workspace::open({device.home.path().toStdString()}, test::SyncWorld::passphrase,
                                    device.clock, device.random);
}

} // namespace

//! A device that is shut out (sync.md D10): its own part, the server's, and everybody else's. The
//! names R1 to R5 and A6 are attacks of proof.md 1.4.
class TestRevocation : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aLockedDeviceKeepsItsWorkAndGivesNothingAway();
    void aWipedDeviceKeepsNothing();
    void aWipeThatWasCutShortGoesOnFirst();
    void aLockedDeviceLearnsThatItHasToWipe();
    void itLearnsItFromTheMembersListToo();
    void whoLostTheirDeviceComesBack();
    void whoseNameSomebodyElseHas();

    void aBareRefusalNeitherLocksNorWipes(); // A6
    void aForgedOrderNeitherLocksNorWipes(); // A6

    void nothingBeyondTheCutIsApplied(); // R1
    void aServerThatLiesLowDiscardsNothing();
    void whatArrivesInBetweenCountsToo();
    void whoSendsWithoutEndIsTold();
    void aRemovedWriterIsHeededNoMore(); // R5
    void theLastAdministratorStays();
    void managersShutOutWhomTheyKeep();
    void whoIsNoManagerAnyMoreIsToldSo();

private:
    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<test::WorldDevice> m_admin;
    std::unique_ptr<test::WorldDevice> m_worker;
    base::RecordId m_person;

    [[nodiscard]] base::Result<void> revoke(bool wipe, RevokeReason reason = RevokeReason::Left)
    {
        return service::revokeDevice(**m_admin, m_admin->transport, (*m_worker)->keys().device,
                                     wipe, reason);
    }
    [[nodiscard]] std::string noteAt(test::WorldDevice &device)
    {
        return test::textOf(device, Kind::Person, m_person, "note");
    }
};

void TestRevocation::init()
{
    m_world = std::make_unique<test::SyncWorld>(901);
    m_admin = m_world->newOrganisation();
    m_worker = m_world->join(*m_admin, "Cas Example", MemberRole::Caseworker);
    m_person = test::addPerson(*m_admin, "Testname");
    test::setText(*m_admin, Kind::Person, m_person, "note", "true");
    test::syncWell(*m_admin);
    test::syncWell(*m_worker);
}

void TestRevocation::cleanup()
{
    m_worker.reset();
    m_admin.reset();
    m_world.reset();
}

void TestRevocation::aLockedDeviceKeepsItsWorkAndGivesNothingAway()
{
    (void)test::addContact(*m_worker, m_person, "not sent");
    QVERIFY(revoke(false).ok());
    QCOMPARE(codeOf(test::syncOnce(*m_worker)), ErrorCode::Revoked);
    QCOMPARE(codeOf((*m_worker)->requireMember()), ErrorCode::Revoked);
    QCOMPARE(codeOf(service::Edit::begin(**m_worker)), ErrorCode::Revoked);
    m_worker->reopen(); // locked for good, and still itself
    QCOMPARE(codeOf((*m_worker)->requireMember()), ErrorCode::Revoked);
    QVERIFY(!(*m_worker)->shutOut()->wipe);
    QCOMPARE(test::waiting(*m_worker), std::int64_t(1));
    QCOMPARE(codeOf(test::syncOnce(*m_worker)), ErrorCode::Revoked);
    QVERIFY(noteAt(*m_admin) == "true");
    m_worker->workspace.reset();
    QVERIFY(filesIn(profileOf(*m_worker)).contains("store.db"));
}

void TestRevocation::aWipedDeviceKeepsNothing()
{
    (void)test::addContact(*m_worker, m_person, "not sent");
    QVERIFY(revoke(true, RevokeReason::Stolen).ok());
    QCOMPARE(codeOf(test::syncOnce(*m_worker)), ErrorCode::Revoked);
    m_worker->workspace.reset();
    QCOMPARE(filesIn(profileOf(*m_worker)), QStringList{"lock"});
    QCOMPARE(codeOf(open(*m_worker)), ErrorCode::NoStore);
    // The folder is free for whoever comes next.
    const auto fresh =
        service::Workspace::create({m_worker->home.path().toStdString()},
                                   test::SyncWorld::passphrase, m_worker->clock, m_worker->random);
    QVERIFY(fresh.ok());
    QVERIFY(!(*fresh)->hasIdentity());
}

//! Switched off at any point from the moment the order is in the store.
void TestRevocation::aWipeThatWasCutShortGoesOnFirst()
{
    QVERIFY(revoke(true).ok());
    QCOMPARE(codeOf(test::syncOnce(*m_worker)), ErrorCode::Revoked);
    // What the disk holds before the first file goes.
    const fs::path kept = fs::path(m_admin->home.path().toStdString()) / "kept";
    fs::copy(profileOf(*m_worker), kept, fs::copy_options::recursive);
    m_worker->workspace.reset();
    const auto restore = [&](const std::vector<std::string> &gone, bool isMarked) {
        fs::remove_all(profileOf(*m_worker));
        fs::copy(kept, profileOf(*m_worker), fs::copy_options::recursive);
        for (const std::string &name : gone)
            fs::remove(profileOf(*m_worker) / name);
        if (isMarked)
            std::ofstream(profileOf(*m_worker) / "wiping");
    };
    // Not begun: the roster in the store says so.
    restore({}, false);
    QCOMPARE(codeOf(open(*m_worker)), ErrorCode::Revoked);
    QCOMPARE(filesIn(profileOf(*m_worker)), QStringList{"lock"});
    // Begun, and nothing, the key, or the store gone: whatever the passphrase.
    for (const auto &gone : std::vector<std::vector<std::string>>{
             {}, {"key"}, {"key", "store.db"}, {"key", "store.db", "store.db-wal"}}) {
        restore(gone, true);
        QVERIFY(!store::DeviceStore::exists(profileOf(*m_worker)));
        const auto opened = service::Workspace::open({m_worker->home.path().toStdString()},
                                                     "not the passphrase at all", m_worker->clock,
                                                     m_worker->random);
        QCOMPARE(codeOf(opened), ErrorCode::NoStore);
        QCOMPARE(filesIn(profileOf(*m_worker)), QStringList{"lock"});
    }
}

void TestRevocation::aLockedDeviceLearnsThatItHasToWipe()
{
    QVERIFY(revoke(false).ok());
    QCOMPARE(codeOf(test::syncOnce(*m_worker)), ErrorCode::Revoked);
    QCOMPARE(codeOf(revoke(false)), ErrorCode::Refused);
    QVERIFY(revoke(true, RevokeReason::Stolen).ok());
    QCOMPARE(codeOf(test::syncOnce(*m_worker)), ErrorCode::Revoked);
    QVERIFY((*m_worker)->shutOut()->wipe);
    m_worker->workspace.reset();
    QCOMPARE(filesIn(profileOf(*m_worker)), QStringList{"lock"});
}

//! In the middle of a session: the roster grows under the device's feet.
void TestRevocation::itLearnsItFromTheMembersListToo()
{
    bool done = false;
    m_worker->transport.onReply = [&](const sync::Request &request, sync::Reply &reply) {
        if (request.target.starts_with("/v1/log") && !std::exchange(done, true)) {
            test::require(revoke(false).ok(), "shut out in between");
            reply = {401, reply.state, std::nullopt, {}};
        }
        return Fate::Passes;
    };
    QCOMPARE(codeOf(test::syncOnce(*m_worker)), ErrorCode::Revoked);
    QVERIFY((*m_worker)->shutOut());
}

void TestRevocation::whoLostTheirDeviceComesBack()
{
    QVERIFY(revoke(false, RevokeReason::Lost).ok());
    const auto again = m_world->join(*m_admin, "Cas Example", MemberRole::Caseworker);
    QVERIFY((*again)->keys().user == (*m_worker)->keys().user);
    QCOMPARE(noteAt(*again), std::string("true"));
    (void)test::addContact(*again, m_person, "with the new one");
    test::syncWell(*again);
    test::syncWell(*m_admin);
    QCOMPARE(test::quarantined(*m_admin), std::int64_t(0));
    const auto members = service::members(**m_admin);
    QVERIFY(members.ok());
    std::map<std::string, int> states;
    for (const service::Member &member : *members) {
        if (member.name == "Cas Example")
            ++states[member.state];
    }
    QCOMPARE(states, (std::map<std::string, int>{{"active", 1}, {"revoked", 1}}));
}

//! Somebody of the name of who left is somebody else.
void TestRevocation::whoseNameSomebodyElseHas()
{
    QVERIFY(revoke(false, RevokeReason::Left).ok());
    const auto namesake = m_world->join(*m_admin, "Cas Example", MemberRole::Caseworker);
    QVERIFY((*namesake)->keys().user != (*m_worker)->keys().user);
}

void TestRevocation::aBareRefusalNeitherLocksNorWipes()
{
    const auto &chain = *(*m_admin)->wholeChain();
    const std::vector<base::Bytes> bodies{
        {},
        {0xf6},
        protocol::encode(std::vector<protocol::SignedStatement>()),
        protocol::encode(chain),
        protocol::encode(std::vector<protocol::SignedStatement>{chain.back()})};
    for (const base::Bytes &body : bodies) {
        m_world->advance(16LL * 60 * 1000); // past the session's end
        m_worker->transport.onReply = [&](const sync::Request &request, sync::Reply &reply) {
            if (request.target.starts_with("/v1/session?"))
                reply = {403, reply.state, std::nullopt, body};
            return Fate::Passes;
        };
        QCOMPARE(codeOf(test::syncOnce(*m_worker)), ErrorCode::ServerFault);
        QVERIFY(!(*m_worker)->shutOut());
        m_worker->transport.clearHooks();
        m_worker->reopen();
        QVERIFY((*m_worker)->requireMember().ok());
    }
    test::syncWell(*m_worker);
}

//! Signed by somebody who has no right to it, or by nobody: it does nothing, or breaks the chain.
void TestRevocation::aForgedOrderNeitherLocksNorWipes()
{
    const auto other = m_world->join(*m_admin, "Oz Example", MemberRole::Caseworker);
    test::syncWell(*m_worker);
    const protocol::Roster &roster = (*m_worker)->roster();
    const sync::DeviceKeys &forger = (*other)->keys();
    const auto order = [&](const base::DeviceId &author) {
        const protocol::Statement statement{
            roster.organisation(),
            roster.size(),
            roster.headHash(),
            author,
            {1},
            false,
            protocol::DeviceRevoke{(*m_worker)->keys().device, 0, true, RevokeReason::Stolen}};
        protocol::SignedStatement made{protocol::encode(statement), {}};
        made.signatures.emplace_back(author,
                                     forger.sign.sign(protocol::rosterDomain, {made.bytes}));
        return made;
    };
    for (const base::DeviceId &author : {forger.device, (*m_admin)->keys().device}) {
        m_world->advance(16LL * 60 * 1000);
        m_worker->transport.onReply = [&](const sync::Request &request, sync::Reply &reply) {
            if (request.target.starts_with("/v1/session?"))
                reply = {403, reply.state, std::nullopt,
                         protocol::encode(std::vector{order(author)})};
            return Fate::Passes;
        };
        QCOMPARE(codeOf(test::syncOnce(*m_worker)), ErrorCode::ServerFault);
        QVERIFY(!(*m_worker)->shutOut());
    }
    m_worker->transport.clearHooks();
    test::syncWell(*m_worker);
    QCOMPARE(noteAt(*m_worker), std::string("true"));
}

//! The revoked device colludes with the server: it names an old roster, an old clock, whatever.
void TestRevocation::nothingBeyondTheCutIsApplied()
{
    const auto reader = m_world->join(*m_admin, "Rea Example", MemberRole::Caseworker);
    test::syncWell(*m_worker);
    const auto folder = test::folderOf(*m_worker, m_person);
    const auto crafted = [&](const std::function<void(protocol::BundleHeader &)> &change) {
        return test::craft(*m_worker, folder,
                           {test::noteChange(*m_worker, m_person, "beyond", -10'000)}, change)
            .bytes;
    };
    QVERIFY(revoke(false).ok());
    test::syncWell(*reader);
    const std::vector<base::Bytes> tries{
        crafted({}), // with the roster as it knows it: from before it was shut out
        crafted([](protocol::BundleHeader &header) { header.hlcMax = {1}; }),
        crafted([&](protocol::BundleHeader &header) {
            header.rosterSeq = (*m_admin)->roster().headSeq();
            header.rosterHead = protocol::rosterHead16((*m_admin)->roster().headHash());
        })};
    std::int64_t count = 0;
    for (const base::Bytes &bytes : tries) {
        const auto synced =
            test::showInstead(*m_admin, *reader, m_person, protocol::EntryKind::Bundle, bytes);
        QVERIFY(synced.ok());
        QCOMPARE(test::quarantined(*reader), ++count);
        QCOMPARE(test::quarantineReason(*reader), static_cast<int>(QuarantineReason::CutOff));
        QCOMPARE(noteAt(*reader), std::string("true"));
        reader->reopen();
        test::syncWell(*reader); // nor later
        QCOMPARE(noteAt(*reader), std::string("true"));
    }
}

void TestRevocation::aServerThatLiesLowDiscardsNothing()
{
    const auto contact = test::addContact(*m_worker, m_person, "arrived");
    test::syncWell(*m_worker);
    test::syncWell(*m_admin);
    m_admin->transport.onReply = [&](const sync::Request &request, sync::Reply &reply) {
        if (request.target.starts_with("/v1/devices/"))
            reply.body = protocol::encodeOne(std::uint64_t(0));
        return Fate::Passes;
    };
    QVERIFY(revoke(false).ok());
    m_admin->transport.clearHooks();
    const auto applied = *(*m_admin)->store().bundles.highestOf((*m_worker)->keys().device);
    QVERIFY(applied > 0);
    QCOMPARE((*m_admin)->roster().device((*m_worker)->keys().device)->revoked->lastN, applied);
    // Somebody who comes later still gets all of it.
    const auto late = m_world->join(*m_admin, "Late Example", MemberRole::Caseworker);
    QCOMPARE(test::quarantined(*late), std::int64_t(0));
    QVERIFY(test::has(*late, Kind::Contact, contact));
}

//! What is sent between the question how far it is and the cut itself.
void TestRevocation::whatArrivesInBetweenCountsToo()
{
    const auto contact = test::addContact(*m_worker, m_person, "arrived");
    bool isSent = false;
    m_admin->transport.onRequest = [&](const sync::Request &request) {
        if (request.method == "POST" && request.target == "/v1/roster"
            && !std::exchange(isSent, true))
            test::syncWell(*m_worker);
        return Fate::Passes;
    };
    const auto *team = (*m_admin)->roster().team(*service::workTeam(**m_admin, std::nullopt));
    const auto left =
        service::leaveTeam(**m_admin, m_admin->transport, (*m_worker)->keys().user, team->id);
    m_admin->transport.clearHooks();
    QVERIFY2(left.ok(), left.ok() ? "" : left.error().message.c_str());
    QVERIFY(isSent);
    const auto late = m_world->join(*m_admin, "Late Example", MemberRole::Caseworker);
    QCOMPARE(test::quarantined(*late), std::int64_t(0));
    QVERIFY(test::has(*late, Kind::Contact, contact));
}

void TestRevocation::whoSendsWithoutEndIsTold()
{
    int mostSent = 5;
    m_admin->transport.onRequest = [&](const sync::Request &request) {
        if (request.method == "POST" && request.target == "/v1/roster" && mostSent-- > 0) {
            (void)test::addContact(*m_worker, m_person, "arrived");
            test::syncWell(*m_worker);
        }
        return Fate::Passes;
    };
    const auto refused = revoke(false);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().message,
             std::string(
                 "Work of theirs keeps reaching the server at the same moment. Nothing was "
                 "changed, and nothing is lost; try again in a minute. If you do not trust their "
                 "device, shut it out as stolen first: that waits for nothing."));
    QVERIFY(!(*m_admin)->roster().device((*m_worker)->keys().device)->revoked);
    // A device in foreign hands cannot put off its end in this way.
    mostSent = 1;
    QVERIFY(revoke(false, RevokeReason::Stolen).ok());
    m_admin->transport.clearHooks();
}

void TestRevocation::aRemovedWriterIsHeededNoMore()
{
    const auto reader = m_world->join(*m_admin, "Rea Example", MemberRole::Caseworker);
    test::syncWell(*m_worker);
    const auto folder = test::folderOf(*m_worker, m_person);
    const auto backdated =
        test::craft(*m_worker, folder, {test::noteChange(*m_worker, m_person, "removed")});
    const auto *team = (*m_admin)->roster().team(*service::workTeam(**m_admin, std::nullopt));
    QVERIFY(
        service::leaveTeam(**m_admin, m_admin->transport, (*m_worker)->keys().user, team->id).ok());
    test::syncWell(*reader);
    const auto synced = test::showInstead(*m_admin, *reader, m_person, protocol::EntryKind::Bundle,
                                          backdated.bytes);
    QVERIFY(synced.ok());
    QCOMPARE(test::quarantineReason(*reader), static_cast<int>(QuarantineReason::CutOff));
    QCOMPARE(noteAt(*reader), std::string("true"));
    // The device itself goes on, without that team's work, and its own new work is told refused.
    const auto own = test::syncOnce(*m_worker);
    QVERIFY(own.ok());
    QVERIFY((*m_worker)->requireMember().ok());
}

void TestRevocation::theLastAdministratorStays()
{
    const auto self = (*m_admin)->keys();
    QCOMPARE(codeOf(service::revokeDevice(**m_admin, m_admin->transport, self.device, false,
                                          RevokeReason::Left)),
             ErrorCode::Refused);
    QCOMPARE(codeOf(service::setAdmin(**m_admin, m_admin->transport, self.user, false)),
             ErrorCode::Refused);
    QVERIFY(service::setAdmin(**m_admin, m_admin->transport, (*m_worker)->keys().user, true).ok());
    test::syncWell(*m_worker);
    QVERIFY(service::setAdmin(**m_worker, m_worker->transport, self.user, false).ok());
    test::syncWell(*m_admin);
    QVERIFY(!(*m_admin)->roster().isAdmin(self.user));
    QCOMPARE(codeOf(service::setAdmin(**m_admin, m_admin->transport, self.user, true)),
             ErrorCode::Refused);
}

void TestRevocation::managersShutOutWhomTheyKeep()
{
    const auto manager = m_world->join(*m_admin, "Mina Example", MemberRole::Manager);
    test::syncWell(*m_admin);
    const auto shutOut = [&](test::WorldDevice &whom) {
        return service::revokeDevice(**manager, manager->transport, whom->keys().device, false,
                                     RevokeReason::Left);
    };
    QCOMPARE(codeOf(shutOut(*m_admin)), ErrorCode::Refused);
    QCOMPARE(codeOf(service::setRole(**manager, manager->transport, (*m_worker)->keys().user,
                                     *service::workTeam(**manager, std::nullopt), Role::Manager)),
             ErrorCode::Refused);
    QVERIFY(shutOut(*m_worker).ok());
    QCOMPARE(codeOf(test::syncOnce(*m_worker)), ErrorCode::Revoked);
    // They let somebody in, too, who finds everything.
    const auto next = m_world->join(*manager, "New Example", MemberRole::Caseworker);
    test::syncWell(*m_admin);
    test::syncWell(*next);
    QCOMPARE(noteAt(*next), std::string("true"));
}

//! Their list of members is of before that: the newest is what they are judged by, and the server
//! is suspected of nothing.
void TestRevocation::whoIsNoManagerAnyMoreIsToldSo()
{
    const auto team = *service::workTeam(**m_admin, std::nullopt);
    const base::UserId worker = (*m_worker)->keys().user;
    const auto isToldSo = [&](const char *name, const auto &act) {
        auto manager = m_world->join(*m_admin, name, service::MemberRole::Manager);
        test::require(
            service::leaveTeam(**m_admin, m_admin->transport, (*manager)->keys().user, team).ok(),
            "a manager leaves the team");
        const base::Result<void> done = act(*manager);
        return !done && done.error().code == base::ErrorCode::Refused
            && done.error().message.starts_with("Only an administrator or a manager can do this.");
    };
    QVERIFY(isToldSo("Mia Example", [&](test::WorldDevice &manager) {
        return service::leaveTeam(*manager, manager.transport, worker, team);
    }));
    QVERIFY(isToldSo("Max Example", [&](test::WorldDevice &manager) {
        return service::setRole(*manager, manager.transport, worker, team, protocol::Role::Reader);
    }));
}

QTEST_GUILESS_MAIN(TestRevocation)
#include "tst_revocation.moc"
