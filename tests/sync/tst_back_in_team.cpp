// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/revocation.h"
#include "service/roster_writing.h"
#include "service/sync_service.h"
#include "support/sync_world.h"

#include <QTest>

using namespace throughline;
using domain::Kind;
using protocol::Role;
using service::MemberRole;
using Fate = test::DirectTransport::Fate;

namespace {

constexpr std::int64_t untilItReadsTheMembersFirst = 13LL * 3600 * 1000;

} // namespace

//! Somebody is out of their team for a while, or may only read there, and then writes again: what
//! they saved meanwhile comes to everybody (core/sync/README.md 58, 59).
class TestBackInTeam : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatWasSealedOutsideTheTeamCountsOnceBack();
    void whatWasRefusedGoesOnceTheRightIsBack();

private:
    //! Rounds of everybody until nobody has anything left to say.
    void settle()
    {
        for (int i = 0; i < 4; ++i) {
            for (test::WorldDevice *device : {m_admin.get(), m_worker.get(), m_leaver.get()})
                test::syncWell(*device);
        }
    }

    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<test::WorldDevice> m_admin;
    std::unique_ptr<test::WorldDevice> m_worker;
    std::unique_ptr<test::WorldDevice> m_leaver;
    base::TeamId m_team;
    base::RecordId m_person;
};

void TestBackInTeam::init()
{
    m_leaver.reset();
    m_worker.reset();
    m_admin.reset();
    m_world = std::make_unique<test::SyncWorld>(61);
    m_admin = m_world->newOrganisation();
    m_worker = m_world->join(*m_admin, "Wynne Example", MemberRole::Caseworker);
    m_leaver = m_world->join(*m_admin, "Lowri Example", MemberRole::Caseworker);
    m_team = *service::workTeam(**m_admin, std::nullopt);
    m_person = test::addPerson(*m_worker, "Testname");
    settle();
}

//! What did not get through while they were out of the team is dated to a list of members in which
//! they may not write: it would be set aside by every reader for good, and shown here as received.
void TestBackInTeam::whatWasSealedOutsideTheTeamCountsOnceBack()
{
    const auto person = test::addPerson(*m_leaver, "Newname");
    const base::UserId user = (*m_leaver)->keys().user;
    QVERIFY(service::leaveTeam(**m_admin, m_admin->transport, user, m_team).ok());
    m_world->advance(untilItReadsTheMembersFirst);
    m_leaver->transport.onRequest = [](sync::Request &request) {
        return request.target == "/v1/push" ? Fate::Lost : Fate::Passes;
    };
    (void)test::syncOnce(*m_leaver);
    m_leaver->transport.clearHooks();
    QVERIFY(test::waiting(*m_leaver) > 0);

    QVERIFY(service::setRole(**m_admin, m_admin->transport, user, m_team, Role::Writer).ok());
    settle();
    QCOMPARE(test::waiting(*m_leaver), std::int64_t(0));
    QCOMPARE(test::quarantined(*m_worker), std::int64_t(0));
    QVERIFY(test::stateOf(*m_worker).contains({Kind::Person, person}));
}

//! A slip of an administrator's hand, put right: what the server refused meanwhile goes, and what
//! is written about somebody new afterwards has a folder to go to.
void TestBackInTeam::whatWasRefusedGoesOnceTheRightIsBack()
{
    const auto contact = test::addContact(*m_leaver, m_person, "while they only read");
    const auto person = test::addPerson(*m_leaver, "Newname");
    const auto setRole = [this](Role role) {
        return service::setRole(**m_admin, m_admin->transport, (*m_leaver)->keys().user, m_team,
                                role)
            .ok();
    };
    QVERIFY(setRole(Role::Reader));
    test::syncWell(*m_leaver);
    QVERIFY(service::status(**m_leaver)->refused > 0);

    QVERIFY(setRole(Role::Writer));
    settle();
    const auto later = test::addContact(*m_leaver, person, "later");
    settle();
    QCOMPARE(service::status(**m_leaver)->refused, std::int64_t(0));
    QCOMPARE(test::waiting(*m_leaver), std::int64_t(0));
    QCOMPARE(test::quarantined(*m_worker), std::int64_t(0));
    const test::WorldState state = test::stateOf(*m_worker);
    QVERIFY(state.contains({Kind::Contact, contact}) && state.contains({Kind::Person, person})
            && state.contains({Kind::Contact, later}));
}

QTEST_GUILESS_MAIN(TestBackInTeam)
#include "tst_back_in_team.moc"
