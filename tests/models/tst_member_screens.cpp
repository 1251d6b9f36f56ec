// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "open_member.h"
#include "support/standing_alone.h"
#include "support/store_file.h"

#include "Throughline/Models/asking_model.h"
#include "Throughline/Models/invitation_form.h"
#include "Throughline/Models/invitation_ticket.h"
#include "Throughline/Models/member_model.h"
#include "Throughline/Models/members_model.h"
#include "Throughline/Models/server_address.h"
#include "Throughline/Models/server_form.h"
#include "service/device_unlock.h"
#include "service/store_change_log.h"

#include <algorithm>

using namespace throughline;
using service::MemberRole;
using test::keysOf;
using test::longest;
using test::OpenMember;
using test::rowsOf;

namespace {

[[nodiscard]] QString hexOf(const base::UserId &user)
{
    return QString::fromStdString(user.hex());
}

[[nodiscard]] std::optional<models::MemberRow> rowOf(models::MembersModel &model,
                                                     const QString &name)
{
    const auto rows = rowsOf<models::MemberRow>(model.members());
    const auto found = std::ranges::find(rows, name, &models::MemberRow::name);
    return found == rows.end() ? std::nullopt : std::optional(*found);
}

[[nodiscard]] QString fieldsOf(const QVariantList &problems)
{
    QStringList fields;
    for (const QVariant &problem : problems)
        fields.append(problem.toMap().value(QStringLiteral("field")).toString());
    return fields.join(u' ');
}

} // namespace

//! What who keeps members sees and does (interface.md 3.15), on real devices over the real server's
//! core: invite, let in, roles, shutting out, unlocking, connecting to a server.
class TestMemberScreens : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_world = std::make_unique<test::SyncWorld>(31);
        m_admin = m_world->newOrganisation();
    }
    void cleanup()
    {
        m_admin.reset();
        m_world.reset();
    }

    void somebodyIsInvitedAndLetIn();
    void whatNobodyMightChangeIsTold();
    void whatAnInvitationLacksIsSaid();
    void anInvitationThatWasBegunStays();
    void anInvitationThatCannotBeReadIsReadAgain();
    void anInvitationThatCannotBeKeptSaysSo();
    void aTicketCarriesServerAndCode();
    void whoKeepsNobodyIsOfferedNothing();
    void aManagerIsOfferedLessThanAnAdministrator();
    void aRoleIsChanged();
    void nothingOfOneIsShownUnderAnother();
    void theLastAdministratorStays();
    void aDeviceIsShutOut();
    void aDeviceIsUnlockedWithTheWordsOfItsScreen();
    void withoutANetworkTheListIsThere();
    void anOrganisationIsConnectedToAServer();

private:
    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<test::WorldDevice> m_admin;
};

void TestMemberScreens::somebodyIsInvitedAndLetIn()
{
    const OpenMember admin(*m_world, *m_admin);
    models::MembersModel members;
    members.setSession(admin.session.get());
    QTRY_COMPARE(members.count(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(members.askingText(),
                              QStringLiteral("Nobody is waiting to be let in"), longest);

    models::InvitationForm form;
    form.setSession(admin.session.get());
    QTRY_COMPARE(form.teams().size(), 1);
    form.setName(QStringLiteral("  Rhys   Example "));
    form.setRole(QStringLiteral("caseworker"));
    QVERIFY(!form.asksTeam());
    form.invite();
    QTRY_VERIFY_WITH_TIMEOUT(!form.code().isEmpty(), longest);
    QTRY_VERIFY(rowOf(members, QStringLiteral("Rhys Example")));
    QCOMPARE(rowOf(members, QStringLiteral("Rhys Example"))->status, QStringLiteral("Invited"));

    // The new device answers, as it would with what the QR code says.
    const auto ticket = models::InvitationTicket::findIn(form.ticket());
    QVERIFY(ticket);
    const auto device = m_world->newDevice();
    const auto words = service::requestToJoin(
        **device, device->transport, ticket->server.toStdString(), ticket->code.toStdString());
    QVERIFY(words.ok());

    members.look();
    QTRY_COMPARE_WITH_TIMEOUT(members.askingCount(), 1, longest);
    const auto row = rowsOf<models::AskingRow>(members.asking()).front();
    QCOMPARE(row.title, QStringLiteral("Rhys Example asks to be let in"));
    models::AskingModel asking;
    asking.setSession(admin.session.get());
    asking.setAsking(row.asking);
    QTRY_VERIFY_WITH_TIMEOUT(asking.isReady(), longest);
    QVERIFY(asking.isOpen() && asking.isSound() && !asking.unlocks());
    QCOMPARE(asking.words().join(u' '), QString::fromStdString(*words));
    const QSignalSpy finished(&asking, &models::AskingModel::finished);
    asking.letIn();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, longest);
    test::syncWell(*device);
    QVERIFY((*device)->isMember());
    QTRY_COMPARE(rowOf(members, QStringLiteral("Rhys Example"))->status, QString());
}

//! A server keeps such a statement out, so one that is there came by a server that is not honest.
void TestMemberScreens::whatNobodyMightChangeIsTold()
{
    const auto worker = m_world->join(*m_admin, "Rhys Example", MemberRole::Caseworker);
    protocol::Roster grown = (*m_admin)->roster();
    protocol::Statement statement;
    statement.organisation = grown.organisation();
    statement.seq = grown.size();
    statement.previous = grown.headHash();
    statement.author = (*worker)->keys().device;
    statement.body = protocol::MemberSet{(*worker)->keys().user,
                                         *service::workTeam(**m_admin, std::nullopt),
                                         protocol::Role::Manager,
                                         {}};
    protocol::SignedStatement theirs;
    theirs.bytes = protocol::encode(statement);
    theirs.signatures = {
        {statement.author, (*worker)->keys().sign.sign(protocol::rosterDomain, {theirs.bytes})}};
    QCOMPARE(*grown.append(theirs), protocol::Roster::Effect::NoOp);
    QVERIFY(service::StoreChangeLog(**m_admin).growRoster(std::span(&theirs, 1), grown).ok());

    QCOMPARE(service::status(**m_admin)->noOps, std::uint64_t(1));
    const OpenMember admin(*m_world, *m_admin);
    models::MembersModel members;
    members.setSession(admin.session.get());
    QTRY_VERIFY(members.alarmText().contains(QStringLiteral("Nobody heeds it")));
}

void TestMemberScreens::whatAnInvitationLacksIsSaid()
{
    const OpenMember admin(*m_world, *m_admin);
    models::InvitationForm form;
    form.setSession(admin.session.get());
    form.invite(); // nothing is asked of somebody before the teams are known
    QVERIFY(form.isBusy() && form.problems().isEmpty());
    QTRY_VERIFY(!form.isBusy());
    form.invite();
    QCOMPARE(fieldsOf(form.problems()), QStringLiteral("name role"));
    QVERIFY(!form.isBusy());
    form.setName(QStringLiteral("Rhys Example"));
    form.invite();
    QCOMPARE(fieldsOf(form.problems()), QStringLiteral("role"));
    QCOMPARE(form.name(), QStringLiteral("Rhys Example"));
    QVERIFY(form.code().isEmpty());
}

//! Until its code is made, or it is thrown away.
void TestMemberScreens::anInvitationThatWasBegunStays()
{
    {
        const OpenMember admin(*m_world, *m_admin);
        models::InvitationForm form;
        form.setSession(admin.session.get());
        QTRY_VERIFY(!form.isBusy());
        QVERIFY(!form.hasAnswers());
        form.setName(QStringLiteral("Rhys Example"));
        form.setRole(QStringLiteral("caseworker"));
    }
    {
        const OpenMember admin(*m_world, *m_admin);
        models::InvitationForm form;
        form.setSession(admin.session.get());
        QTRY_COMPARE(form.name(), QStringLiteral("Rhys Example"));
        QCOMPARE(form.role(), QStringLiteral("caseworker"));
        QVERIFY(form.hasAnswers());
        // Somebody who is invited again is another one.
        models::InvitationForm again;
        again.setSession(admin.session.get());
        again.setSubject(QStringLiteral("Carol Example"));
        QTRY_COMPARE(again.name(), QStringLiteral("Carol Example"));
        QVERIFY(again.role().isEmpty() && !again.hasAnswers());
        form.invite();
        QTRY_VERIFY_WITH_TIMEOUT(form.isBusy() || !form.code().isEmpty(), longest);
        form.setName(QStringLiteral("Somebody else"));
        QTRY_VERIFY_WITH_TIMEOUT(!form.code().isEmpty(), longest);
        QCOMPARE(form.name(), QStringLiteral("Rhys Example")); // whose code it is
    }
    const OpenMember admin(*m_world, *m_admin);
    models::InvitationForm form;
    form.setSession(admin.session.get());
    QTRY_VERIFY(!form.isBusy());
    QVERIFY(form.name().isEmpty() && form.role().isEmpty());
    form.setName(QStringLiteral("Amara Example"));
    const QSignalSpy discarded(&form, &models::InvitationForm::discarded);
    form.discard();
    form.setName(QStringLiteral("Too late")); // what goes takes nothing more
    QTRY_COMPARE(discarded.count(), 1);
    models::InvitationForm next;
    next.setSession(admin.session.get());
    QTRY_VERIFY(!next.isBusy());
    QVERIFY(next.name().isEmpty());
}

void TestMemberScreens::anInvitationThatCannotBeReadIsReadAgain()
{
    const auto profile = store::Profile{m_admin->home.path().toStdString()}.folder();
    const OpenMember admin(*m_world, *m_admin);
    auto file = test::openStoreFile(profile, test::SyncWorld::passphrase);
    QVERIFY(file.ok());
    QVERIFY(file->execute("ALTER TABLE draft RENAME TO draft_put_away").ok());
    models::InvitationForm form;
    form.setSession(admin.session.get());
    form.setSubject(QStringLiteral("Carol Example"));
    QTRY_VERIFY(!form.isBusy());
    QCOMPARE(form.problems().size(), 1);
    QVERIFY(form.teams().isEmpty());
    form.invite();
    QVERIFY(form.isBusy()); // tried again
    QTRY_VERIFY(!form.isBusy());
    QCOMPARE(form.problems().size(), 1);
    QVERIFY(file->execute("ALTER TABLE draft_put_away RENAME TO draft").ok());
    form.setRole(QStringLiteral("caseworker"));
    form.invite();
    QTRY_VERIFY(!form.isBusy());
    QVERIFY(form.code().isEmpty() && form.problems().isEmpty()); // seen first
    QCOMPARE(form.name(), QStringLiteral("Carol Example"));
    form.invite();
    QTRY_VERIFY_WITH_TIMEOUT(!form.code().isEmpty() || !form.problems().isEmpty(), longest);
    QVERIFY(form.problems().isEmpty());
    QCOMPARE(form.name(), QStringLiteral("Carol Example"));
    QCOMPARE(form.role(), QStringLiteral("caseworker")); // chosen before it was read
    QCOMPARE(form.teams().size(), 1);
}

void TestMemberScreens::anInvitationThatCannotBeKeptSaysSo()
{
    const auto profile = store::Profile{m_admin->home.path().toStdString()}.folder();
    const OpenMember admin(*m_world, *m_admin);
    models::InvitationForm form;
    form.setSession(admin.session.get());
    QTRY_VERIFY(!form.isBusy());
    auto file = test::openStoreFile(profile, test::SyncWorld::passphrase);
    QVERIFY(file.ok());
    QVERIFY(file->execute("ALTER TABLE draft RENAME TO draft_put_away").ok());
    form.setName(QStringLiteral("Carol Example"));
    QTRY_COMPARE(form.problems().size(), 1);
    QCOMPARE(form.name(), QStringLiteral("Carol Example"));
    QVERIFY(file->execute("ALTER TABLE draft_put_away RENAME TO draft").ok());
}

void TestMemberScreens::aTicketCarriesServerAndCode()
{
    const models::InvitationTicket ticket{QStringLiteral("https://server.example.org#sha256=ab,cd"),
                                          QStringLiteral("ABCDE-FGHJK-12345-67890-MNPQR-STVWX")};
    for (const char *after : {"\n", "", " Delete it afterwards", ". Bye", ", please"}) {
        const auto found = models::InvitationTicket::findIn(
            QStringLiteral("Some text.\n\n") + ticket.text() + QString::fromLatin1(after));
        QVERIFY2(found, after);
        QCOMPARE(found->server, ticket.server);
        QCOMPARE(found->code, ticket.code);
    }
    // Nor while it is still being typed.
    QVERIFY(!models::InvitationTicket::findIn(ticket.text().chopped(1)));
    QVERIFY(!models::InvitationTicket::findIn(ticket.text() + u'-'));
    QVERIFY(!models::InvitationTicket::findIn(ticket.code));
    QVERIFY(!models::InvitationTicket::findIn(QStringLiteral("throughline-join:")));
}

void TestMemberScreens::whoKeepsNobodyIsOfferedNothing()
{
    const auto device = m_world->join(*m_admin, "Rhys Example", MemberRole::Caseworker);
    const OpenMember worker(*m_world, *device);
    QVERIFY(!worker.session->isManager());
    models::MemberModel about;
    about.setSession(worker.session.get());
    about.setMember(hexOf(m_admin->workspace->keys().user));
    QTRY_VERIFY(about.isReady());
    QVERIFY(!about.canChangeAdmin() && !about.canInvite());
    for (const auto &team : rowsOf<models::MemberTeamRow>(about.teams()))
        QVERIFY(!team.changeable);
    for (const auto &one : rowsOf<models::MemberDeviceRow>(about.devices()))
        QVERIFY(!one.open);
}

void TestMemberScreens::aManagerIsOfferedLessThanAnAdministrator()
{
    const auto managers = m_world->join(*m_admin, "Carol Example", MemberRole::Manager);
    const auto workers = m_world->join(*m_admin, "Rhys Example", MemberRole::Caseworker);
    test::syncWell(*managers);
    const base::UserId worker = (*workers)->keys().user;
    const OpenMember manager(*m_world, *managers);
    QVERIFY(manager.session->isManager());
    models::InvitationForm form;
    form.setSession(manager.session.get());
    QCOMPARE(keysOf(form.roles()),
             (QStringList{QStringLiteral("caseworker"), QStringLiteral("volunteer")}));
    models::MemberModel about;
    about.setSession(manager.session.get());
    about.setMember(hexOf(worker));
    QTRY_COMPARE(about.teamCount(), 1);
    const QString team = rowsOf<models::MemberTeamRow>(about.teams()).front().team;
    QCOMPARE(keysOf(about.rolesFor(team)),
             (QStringList{QStringLiteral("reader"), QStringLiteral("none")}));
    QVERIFY(rowsOf<models::MemberDeviceRow>(about.devices()).front().open);
    QVERIFY(!about.canChangeAdmin());
}

void TestMemberScreens::aRoleIsChanged()
{
    const auto device = m_world->join(*m_admin, "Rhys Example", MemberRole::Caseworker);
    const base::UserId user = (*device)->keys().user;
    const OpenMember admin(*m_world, *m_admin);
    models::MemberModel about;
    about.setSession(admin.session.get());
    about.setMember(hexOf(user));
    QTRY_COMPARE(about.role(), QStringLiteral("Caseworker"));
    const QString team = rowsOf<models::MemberTeamRow>(about.teams()).front().team;
    QCOMPARE(
        keysOf(about.rolesFor(team)),
        (QStringList{QStringLiteral("manager"), QStringLiteral("reader"), QStringLiteral("none")}));
    const QSignalSpy made(&about, &models::MemberModel::changeMade);
    about.setRole(team, QStringLiteral("manager"));
    QVERIFY(about.isBusy());
    QTRY_COMPARE_WITH_TIMEOUT(made.count(), 1, longest);
    QTRY_COMPARE(about.role(), QStringLiteral("Manager"));
    about.setRole(team, QStringLiteral("none"));
    QTRY_COMPARE_WITH_TIMEOUT(made.count(), 2, longest);
    QTRY_COMPARE(rowsOf<models::MemberTeamRow>(about.teams()).front().role,
                 QStringLiteral("Not in this team"));
    about.setAdmin(true);
    QTRY_COMPARE_WITH_TIMEOUT(made.count(), 3, longest);
    QTRY_VERIFY(about.isAdmin());
}

void TestMemberScreens::nothingOfOneIsShownUnderAnother()
{
    const auto first = m_world->join(*m_admin, "Rhys Example", MemberRole::Caseworker);
    const auto second = m_world->join(*m_admin, "Carol Example", MemberRole::Caseworker);
    const QString rhys = hexOf((*first)->keys().user);
    const QString carol = hexOf((*second)->keys().user);
    const OpenMember admin(*m_world, *m_admin);
    models::MemberModel about;
    about.setSession(admin.session.get());
    about.setMember(rhys);
    QTRY_VERIFY(about.isReady());
    const QString team = rowsOf<models::MemberTeamRow>(about.teams()).front().team;
    about.setMember(carol);
    QVERIFY(!about.isReady() && !about.isBusy());
    QVERIFY(about.name().isEmpty() && about.role().isEmpty());
    QVERIFY(about.teamCount() == 0 && about.deviceCount() == 0);
    // What was offered for the one before is offered for nobody.
    QVERIFY(about.rolesFor(team).isEmpty() && !about.canChangeAdmin());
    about.setRole(team, QStringLiteral("manager"));
    QVERIFY(!about.isBusy());
    QTRY_COMPARE(about.name(), QStringLiteral("Carol Example"));
    // An answer that comes late is not shown as the other's.
    const QSignalSpy made(&about, &models::MemberModel::changeMade);
    about.setRole(team, QStringLiteral("reader"));
    about.setMember(rhys);
    QTRY_VERIFY_WITH_TIMEOUT(!about.isBusy(), longest);
    QCOMPARE(made.count(), 0);
    QTRY_COMPARE(about.name(), QStringLiteral("Rhys Example"));
    QCOMPARE(about.role(), QStringLiteral("Caseworker"));
    QVERIFY(about.problem().isEmpty());
}

void TestMemberScreens::theLastAdministratorStays()
{
    const base::UserId self = m_admin->workspace->keys().user;
    const OpenMember admin(*m_world, *m_admin);
    models::MemberModel about;
    about.setSession(admin.session.get());
    about.setMember(hexOf(self));
    QTRY_VERIFY(about.isReady());
    const auto devices = rowsOf<models::MemberDeviceRow>(about.devices());
    QCOMPARE(devices.size(), std::size_t{1});
    QCOMPARE(devices.front().status, QStringLiteral("This device"));
    QVERIFY(!devices.front().open); // a device cannot shut itself out
    const QSignalSpy made(&about, &models::MemberModel::changeMade);
    about.setAdmin(false);
    QTRY_VERIFY_WITH_TIMEOUT(!about.isBusy(), longest);
    QVERIFY2(about.problem().contains(QStringLiteral("Nobody would be left")),
             qPrintable(about.problem()));
    QCOMPARE(made.count(), 0);
    about.clearProblem();
    QVERIFY(about.problem().isEmpty());
}

void TestMemberScreens::aDeviceIsShutOut()
{
    const auto device = m_world->join(*m_admin, "Rhys Example", MemberRole::Caseworker);
    const base::UserId user = (*device)->keys().user;
    const OpenMember admin(*m_world, *m_admin);
    models::MemberModel about;
    about.setSession(admin.session.get());
    about.setMember(hexOf(user));
    QTRY_COMPARE(about.deviceCount(), 1);
    const QString which = rowsOf<models::MemberDeviceRow>(about.devices()).front().device;
    QVERIFY(!about.canInvite());
    QVERIFY(about.whatShuttingOutMeans(which, true).contains(QStringLiteral("destroys")));
    QVERIFY(!about.whatShuttingOutMeans(which, false).contains(QStringLiteral("destroys")));
    // Without a reason nothing happens.
    about.shutOut(which, false, QString());
    QVERIFY(!about.isBusy());
    const QSignalSpy made(&about, &models::MemberModel::changeMade);
    about.shutOut(which, false, QStringLiteral("left"));
    QTRY_COMPARE_WITH_TIMEOUT(made.count(), 1, longest);
    QTRY_COMPARE(rowsOf<models::MemberDeviceRow>(about.devices()).front().status,
                 QStringLiteral("Shut out"));
    QVERIFY(!rowsOf<models::MemberDeviceRow>(about.devices()).front().open);
    QVERIFY(about.canInvite()); // on another device
    const auto round = test::syncOnce(*device);
    QVERIFY(!round.ok());
    QCOMPARE(round.error().code, base::ErrorCode::Revoked);
}

void TestMemberScreens::aDeviceIsUnlockedWithTheWordsOfItsScreen()
{
    const auto device = m_world->join(*m_admin, "Rhys Example", MemberRole::Caseworker);
    test::syncWell(*device); // its key is sealed for the managers
    device->workspace.reset();
    const std::filesystem::path home = device->home.path().toStdString();
    constexpr auto another = "another made up passphrase";
    const auto words = service::askUnlock({home}, another, device->transport, device->random);
    QVERIFY2(words.ok(), words.ok() ? "" : words.error().message.c_str());

    const OpenMember admin(*m_world, *m_admin);
    models::MembersModel members;
    members.setSession(admin.session.get());
    QTRY_COMPARE_WITH_TIMEOUT(members.askingCount(), 1, longest);
    models::AskingModel asking;
    asking.setSession(admin.session.get());
    asking.setAsking(rowsOf<models::AskingRow>(members.asking()).front().asking);
    QTRY_VERIFY_WITH_TIMEOUT(asking.isReady(), longest);
    QVERIFY(asking.isOpen() && asking.isSound() && asking.unlocks());
    QVERIFY(asking.words().isEmpty()); // their user has to say them
    const QSignalSpy finished(&asking, &models::AskingModel::finished);
    asking.unlock(QStringLiteral(" "));
    QVERIFY(!asking.problem().isEmpty() && !asking.isBusy());
    // An answer that comes late is not shown on another device's page.
    const QString which = asking.asking();
    asking.unlock(QStringLiteral("six words that nobody has said"));
    asking.setAsking(QStringLiteral("another"));
    QTRY_VERIFY_WITH_TIMEOUT(!asking.isBusy(), longest);
    QVERIFY(asking.problem().isEmpty());
    asking.setAsking(which);
    QTRY_VERIFY_WITH_TIMEOUT(asking.isReady(), longest);
    asking.unlock(QStringLiteral("six words that nobody has said"));
    QTRY_VERIFY_WITH_TIMEOUT(!asking.isBusy(), longest);
    QVERIFY(asking.problem().contains(QStringLiteral("These are not the six words")));
    QCOMPARE(finished.count(), 0);
    asking.unlock(QString::fromStdString(*words));
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, longest);
    QVERIFY(service::finishUnlock({home}, another, device->transport, device->random).ok());
}

void TestMemberScreens::withoutANetworkTheListIsThere()
{
    const auto device = m_world->join(*m_admin, "Rhys Example", MemberRole::Caseworker);
    const OpenMember open(*m_admin, test::noServer);
    models::MembersModel members;
    members.setSession(open.session.get());
    QTRY_COMPARE(members.count(), 2);
    QTRY_VERIFY(!members.isLooking());
    QVERIFY2(members.lookProblem().contains(QStringLiteral("when there is a network")),
             qPrintable(members.lookProblem()));
    // Who has to change something hears why it does not go, and everything stays.
    models::MemberModel about;
    about.setSession(open.session.get());
    about.setMember(hexOf((*device)->keys().user));
    QTRY_COMPARE(about.teamCount(), 1);
    about.setRole(rowsOf<models::MemberTeamRow>(about.teams()).front().team,
                  QStringLiteral("manager"));
    QTRY_VERIFY(!about.isBusy());
    QCOMPARE(about.problem(), QStringLiteral("There is no server."));
    QCOMPARE(about.role(), QStringLiteral("Caseworker"));
}

void TestMemberScreens::anOrganisationIsConnectedToAServer()
{
    const auto alone = m_world->newDevice();
    QVERIFY(service::createOrganisation(**alone, {"Alone Example", "Ada Example", std::nullopt},
                                        nullptr, "", std::nullopt)
                .ok());
    const OpenMember admin(*m_world, *alone);
    models::MembersModel members;
    members.setSession(admin.session.get());
    QVERIFY(!members.hasServer() && members.canConnect());
    models::InvitationForm form;
    form.setSession(admin.session.get());
    QTRY_COMPARE(form.teams().size(), 1);
    form.setName(QStringLiteral("Rhys Example"));
    form.setRole(QStringLiteral("caseworker"));
    form.invite();
    QTRY_VERIFY(!form.isBusy());
    QVERIFY(form.problems()
                .front()
                .toMap()
                .value(QStringLiteral("text"))
                .toString()
                .contains(QStringLiteral("no server yet")));

    models::ServerForm server;
    server.setSession(admin.session.get());
    server.connectTo(QString(), QString());
    QCOMPARE(fieldsOf(server.problems()), QStringLiteral("server"));
    const QSignalSpy finished(&server, &models::ServerForm::finished);
    // As a browser would take it.
    QCOMPARE(models::serverAddress(QStringLiteral(" server.example.org")),
             QStringLiteral("https://server.example.org"));
    server.connectTo(QString::fromLatin1(test::SyncWorld::url), QString());
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, longest);
    QTRY_VERIFY(members.hasServer() && !members.canConnect());
    // Nobody is waiting, and it says so without being asked.
    QTRY_COMPARE_WITH_TIMEOUT(members.askingText(),
                              QStringLiteral("Nobody is waiting to be let in"), longest);
    form.invite();
    QTRY_VERIFY_WITH_TIMEOUT(!form.code().isEmpty(), longest);
}

QTEST_GUILESS_MAIN(TestMemberScreens)
#include "tst_member_screens.moc"
