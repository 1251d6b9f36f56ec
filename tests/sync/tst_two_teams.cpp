// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/messages.h"
#include "service/revocation.h"
#include "service/roster_writing.h"
#include "support/hostile_log.h"

#include <QTest>

using namespace throughline;
using domain::Kind;
using protocol::EntryKind;
using protocol::RevokeReason;
using protocol::Role;
using service::MemberRole;
using sync::QuarantineReason;

namespace {

//! A second work team, whose id comes before or after that of the first.
[[nodiscard]] base::TeamId addTeam(test::WorldDevice &admin, bool comesFirst)
{
    const base::TeamId first = *service::workTeam(*admin, std::nullopt);
    service::NewTeam team;
    do {
        team = service::newTeam(protocol::TeamKind::Work, {}, admin->roster().recoveryKey(),
                                admin.random);
    } while ((team.add.team < first) != comesFirst);
    const auto name = service::sealedName(*admin, team.add.team.view(), "Second");
    test::require(name.ok() && service::takeTeamSeed(*admin, team).ok(), "the team is made");
    team.add.name = *name;
    service::ChainWriter chain(admin->roster(), admin->keys(), admin->now());
    test::require(chain.add(team.add).ok() && chain.add(team.key).ok(), "and its statements");
    test::require(service::postToRoster(*admin, admin.transport, chain.statements()).ok(),
                  "everybody knows it");
    return team.add.team;
}

[[nodiscard]] sync::GrantRequest grantOf(test::WorldDevice &author, const test::OpenFolder &folder,
                                         const base::TeamId &team)
{
    const auto &generation = author->roster().team(team)->generations.back();
    return {author->roster().organisation(),
            folder.id,
            0,
            folder.key,
            {},
            team,
            generation.number,
            generation.boxKey,
            author->keys().device,
            author->roster().headSeq()};
}

} // namespace

//! A folder that more than one team has, at once or one after the other (sync.md D5, D10).
class TestTwoTeams : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void whoWritesThroughTwoTeamsLosesOneOfThem_data();
    void whoWritesThroughTwoTeamsLosesOneOfThem();
    void aFolderIsTakenFromOneAndGivenToAnother();

private:
    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<test::WorldDevice> m_admin;
    std::unique_ptr<test::WorldDevice> m_worker;
    std::unique_ptr<test::WorldDevice> m_reader;
    base::RecordId m_person;

    [[nodiscard]] std::string noteAt(test::WorldDevice &device)
    {
        return test::textOf(device, Kind::Person, m_person, "note");
    }
    void show(EntryKind kind, const base::Bytes &bytes)
    {
        const auto synced = test::showInstead(*m_admin, *m_reader, m_person, kind, bytes);
        test::require(synced.ok(), "the round goes through");
    }
};

void TestTwoTeams::init()
{
    m_world = std::make_unique<test::SyncWorld>(971);
    m_admin = m_world->newOrganisation();
    m_worker = m_world->join(*m_admin, "Cas Example", MemberRole::Caseworker);
    m_reader = m_world->join(*m_admin, "Rea Example", MemberRole::Caseworker);
    m_person = test::addPerson(*m_admin, "Testname");
    test::setText(*m_admin, Kind::Person, m_person, "note", "true");
    test::syncWell(*m_admin);
    test::syncWell(*m_worker);
    test::syncWell(*m_reader);
    m_world->advance(1000);
}

void TestTwoTeams::cleanup()
{
    m_reader.reset();
    m_worker.reset();
    m_admin.reset();
    m_world.reset();
}

void TestTwoTeams::whoWritesThroughTwoTeamsLosesOneOfThem_data()
{
    QTest::addColumn<bool>("comesFirst");
    QTest::newRow("the other team is looked at first") << true;
    QTest::newRow("the lost team is looked at first") << false;
}

//! Sealed before the device knew of any of it: it counts while one of the two teams is left, and
//! not when both are gone, or the device.
void TestTwoTeams::whoWritesThroughTwoTeamsLosesOneOfThem()
{
    QFETCH(const bool, comesFirst);
    const base::TeamId work = *service::workTeam(**m_admin, std::nullopt);
    const base::TeamId second = addTeam(*m_admin, comesFirst);
    const base::UserId user = (*m_worker)->keys().user;
    QVERIFY(service::setRole(**m_admin, m_admin->transport, user, second, Role::Writer).ok());
    const test::OpenFolder folder = test::folderOf(*m_admin, m_person);
    show(
        EntryKind::Grant,
        sync::makeGrant(grantOf(*m_admin, folder, second), (*m_admin)->keys().sign, m_admin->random)
            .bytes);
    test::syncWell(*m_worker);
    const auto sealed = [&](const std::string &note) {
        return test::craft(*m_worker, folder, {test::noteChange(*m_worker, m_person, note)}).bytes;
    };
    const base::Bytes honest = sealed("through the other");
    const base::Bytes late = sealed("through none");
    const base::Bytes later = sealed("by nobody");

    QVERIFY(service::leaveTeam(**m_admin, m_admin->transport, user, work).ok());
    show(EntryKind::Bundle, honest);
    QCOMPARE(test::quarantined(*m_reader), std::int64_t(0));
    QCOMPARE(noteAt(*m_reader), std::string("through the other"));

    QVERIFY(service::leaveTeam(**m_admin, m_admin->transport, user, second).ok());
    show(EntryKind::Bundle, late);
    QCOMPARE(test::quarantined(*m_reader), std::int64_t(1));
    QCOMPARE(test::quarantineReason(*m_reader), static_cast<int>(QuarantineReason::CutOff));

    QVERIFY(service::revokeDevice(**m_admin, m_admin->transport, (*m_worker)->keys().device, false,
                                  RevokeReason::Left)
                .ok());
    show(EntryKind::Bundle, later);
    QCOMPARE(test::quarantined(*m_reader), std::int64_t(2));
    QCOMPARE(noteAt(*m_reader), std::string("through the other"));
}

//! The ungrant comes before the grant of the new key, and has no room for the link to the one
//! before: whoever gets the folder reads all that is in it.
void TestTwoTeams::aFolderIsTakenFromOneAndGivenToAnother()
{
    const auto contact = test::addContact(*m_worker, m_person, "from before");
    test::syncWell(*m_worker);
    test::syncWell(*m_admin);
    const auto invitation = service::invite(**m_admin, m_admin->transport, "Vol Example",
                                            MemberRole::Volunteer, std::nullopt);
    QVERIFY(invitation.ok());
    base::TeamId personal;
    for (const auto &[id, team] : (*m_admin)->roster().teams()) {
        if (team.user == invitation->user)
            personal = id;
    }
    const test::OpenFolder folder = test::folderOf(*m_admin, m_person);
    const auto &sign = (*m_admin)->keys().sign;
    sync::GrantRequest request = grantOf(*m_admin, folder, personal);
    request.epoch = 1;
    request.folderKey = *crypto::Secret32::from(m_world->random().bytes(32));
    request.previousKey = folder.key;
    const auto given = sync::makeGrant(request, sign, m_admin->random);
    const protocol::Grant away{request.organisation,
                               folder.id,
                               1,
                               sync::keyId(request.folderKey),
                               *service::workTeam(**m_admin, std::nullopt),
                               0,
                               {},
                               {},
                               request.device,
                               request.rosterSeq};
    const base::Bytes bytes = protocol::encode(away);
    const auto taken = protocol::encodeSignedGrant(
        bytes, sign.sign(protocol::grantDomain, {protocol::grantId(bytes).view()}));
    const auto reply = service::exchangeInSession(
        **m_admin, m_admin->transport,
        {"PUT",
         "/v1/folders/" + folder.id.hex() + "/grants",
         {},
         protocol::encode(std::vector<protocol::PushItem>{{EntryKind::Grant, taken},
                                                          {EntryKind::Grant, given.bytes}}),
         folder.kid.hex()});
    QVERIFY(reply.ok());
    QCOMPARE(reply->status, 201);

    const auto volunteer = m_world->newDevice();
    QVERIFY(service::requestToJoin(**volunteer, volunteer->transport, test::SyncWorld::url,
                                   invitation->code)
                .ok());
    const auto pending = service::pendingMembers(**m_admin, m_admin->transport);
    QVERIFY(pending.ok() && pending->size() == 1);
    QVERIFY(service::approve(**m_admin, m_admin->transport, pending->front().id).ok());
    test::syncWell(*volunteer);
    QCOMPARE(test::quarantined(*volunteer), std::int64_t(0));
    QCOMPARE(noteAt(*volunteer), std::string("true"));
    QVERIFY(test::has(*volunteer, Kind::Contact, contact));
    // Kept, too: whoever makes the next key from this one leads back past it.
    for (test::WorldDevice *device : {m_admin.get(), volunteer.get()}) {
        const auto row = (*device)->store().folders.find(folder.id);
        const auto epochs = (*device)->store().folders.epochs((**row).key);
        QVERIFY(epochs.ok());
        QCOMPARE(epochs->size(), std::size_t(2));
        QVERIFY(epochs->back().previous.has_value());
        QCOMPARE(test::quarantined(*device), std::int64_t(0));
    }
}

QTEST_GUILESS_MAIN(TestTwoTeams)
#include "tst_two_teams.moc"
