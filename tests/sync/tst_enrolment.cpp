// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/messages.h"
#include "protocol/printed_code.h"
#include "service/roster_writing.h"
#include "support/sync_world.h"
#include "sync/keys.h"

#include <QTest>

using namespace throughline;
using base::ErrorCode;
using test::DirectTransport;
using Fate = test::DirectTransport::Fate;
using service::MemberRole;

namespace {

bool isTo(const sync::Request &request, std::string_view method, std::string_view path)
{
    return request.method == method && request.target.starts_with(path);
}

template<class T>
ErrorCode codeOf(const base::Result<T> &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

//! Changes the decoded body of each reply to requests that begin like this.
template<class Message>
DirectTransport::OnReply changing(std::string method, std::string path,
                                  std::function<void(Message &)> change)
{
    return [=](const sync::Request &request, sync::Reply &reply) {
        if (isTo(request, method, path) && reply.status == 200) {
            auto message = protocol::decode<Message>(reply.body);
            test::require(message.ok(), "the server's reply is sound");
            change(*message);
            reply.body = protocol::encode(*message);
        }
        return Fate::Passes;
    };
}

} // namespace

//! Enrolment in two steps (sync.md D9) against a server, or somebody with the code, that cheats.
class TestEnrolment : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void anInvitedDeviceJoins();
    void notApprovedYetIsSaid();
    void askingTwiceIsOneRequest();
    void aCodeIsGoodOnce();
    void unknownAndMistypedCodesAreRefused();

    void aSubstitutedInviteIsRefused();
    void anInviteForSomebodyElseIsNoticed();
    void aForeignOrganisationIsRefused();
    void aFalseServerKeyIsRefused();
    void aSubstitutedDeviceKeyIsNotApproved();
    void aDeviceAddedByTheServerIsRefused();

    void aRosterCutShortIsRefused();
    void aRosterShorterThanBeforeIsRefused();
    void aRosterWithASwappedStatementIsRefused();
    void aRosterThatTheServerDoesNotVouchForIsRefused();
    void aFalseWrapIsRefused();
    void aLostApprovalIsMadeGood();
    void whoJoinsInsistsOnTheServersKey();

private:
    [[nodiscard]] service::Invitation invite()
    {
        auto made = service::invite(**m_admin, m_admin->transport, "Ben Example",
                                    MemberRole::Caseworker, std::nullopt);
        test::require(made.ok(), "the invite is made");
        return *made;
    }
    [[nodiscard]] base::Result<std::string> ask(test::WorldDevice &device, const std::string &code)
    {
        return service::requestToJoin(*device, device.transport, test::SyncWorld::url, code);
    }
    void approveAll()
    {
        const auto pending = service::pendingMembers(**m_admin, m_admin->transport);
        test::require(pending.ok() && pending->size() == 1, "one request");
        test::require(service::approve(**m_admin, m_admin->transport, pending->front().id).ok(),
                      "approved");
    }
    //! Invited and approved, not synced yet.
    [[nodiscard]] std::unique_ptr<test::WorldDevice> approvedDevice()
    {
        auto device = m_world->newDevice();
        test::require(ask(*device, invite().code).ok(), "asked");
        approveAll();
        return device;
    }

    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<test::WorldDevice> m_admin;
};

void TestEnrolment::init()
{
    m_world = std::make_unique<test::SyncWorld>(1);
    m_admin = m_world->newOrganisation();
}

void TestEnrolment::cleanup()
{
    m_admin.reset();
    m_world.reset();
}

void TestEnrolment::anInvitedDeviceJoins()
{
    const auto person = test::addPerson(*m_admin, "Sample");
    test::syncWell(*m_admin);
    const auto device = m_world->newDevice();
    const auto words = ask(*device, invite().code);
    QVERIFY(words.ok());
    const auto pending = service::pendingMembers(**m_admin, m_admin->transport);
    QVERIFY(pending.ok());
    QCOMPARE(pending->size(), std::size_t(1));
    QCOMPARE(pending->front().checkWords, *words); // what the two read to each other
    QCOMPARE(pending->front().name, std::string("Ben Example"));
    QCOMPARE(pending->front().role, std::string("caseworker"));
    QVERIFY(pending->front().isSound);
    // Words of another device were compared: this one is not let in for them.
    const auto size = (*m_admin)->roster().size();
    QCOMPARE(codeOf(service::approve(**m_admin, m_admin->transport, pending->front().id,
                                     "six words of some other device")),
             ErrorCode::Refused);
    QCOMPARE((*m_admin)->roster().size(), size);
    QVERIFY(service::approve(**m_admin, m_admin->transport, pending->front().id, *words).ok());
    test::syncWell(*device);
    QVERIFY((*device)->isMember());
    QVERIFY(test::has(*device, domain::Kind::Person, person));
    QCOMPARE((*device)->userName((*m_admin)->keys().user), std::string("Ada Example"));
    QCOMPARE(test::quarantined(*device), std::int64_t(0));
}

void TestEnrolment::notApprovedYetIsSaid()
{
    const auto device = m_world->newDevice();
    QVERIFY(ask(*device, invite().code).ok());
    QCOMPARE(codeOf(test::syncOnce(*device)), ErrorCode::NotApproved);
    QVERIFY(!(*device)->isMember());
    approveAll();
    test::syncWell(*device);
    QVERIFY((*device)->isMember());
}

void TestEnrolment::askingTwiceIsOneRequest()
{
    const auto device = m_world->newDevice();
    const auto code = invite().code;
    const auto first = ask(*device, code);
    const auto second = ask(*device, code);
    QVERIFY(first.ok() && second.ok());
    QCOMPARE(*first, *second);
    device->reopen();
    const auto third = ask(*device, code);
    QVERIFY(third.ok());
    QCOMPARE(*first, *third);
    approveAll();
    test::syncWell(*device);
}

void TestEnrolment::aCodeIsGoodOnce()
{
    const auto code = invite().code;
    const auto device = m_world->newDevice();
    QVERIFY(ask(*device, code).ok());
    const auto second = m_world->newDevice();
    QCOMPARE(codeOf(ask(*second, code)), ErrorCode::Refused); // asked for by another device
    approveAll();
    QCOMPARE(codeOf(ask(*second, code)), ErrorCode::Refused); // spent
    QCOMPARE((*m_admin)->roster().devices().size(), std::size_t(2));
}

void TestEnrolment::unknownAndMistypedCodesAreRefused()
{
    const auto device = m_world->newDevice();
    QCOMPARE(codeOf(ask(*device, protocol::printCode(base::Bytes(16, 9)))), ErrorCode::Refused);
    std::string mistyped = invite().code;
    mistyped[0] = mistyped[0] == 'A' ? 'B' : 'A';
    QVERIFY(!ask(*device, mistyped).ok());
    QVERIFY(!ask(*device, "").ok());
    QVERIFY(!(*device)->hasIdentity());
}

// The server shows another invite of the same organisation in place of the one asked for.
void TestEnrolment::aSubstitutedInviteIsRefused()
{
    const auto wanted = invite();
    const auto other = service::invite(**m_admin, m_admin->transport, "Cy Example",
                                       MemberRole::Manager, std::nullopt);
    QVERIFY(other.ok());
    const auto codeBytes = protocol::readPrintedCode(other->code, sync::InviteCode::size);
    const auto otherKey = sync::inviteKey(*sync::InviteCode::from(*codeBytes)).publicKey();
    const auto device = m_world->newDevice();
    device->transport.onRequest = [&](sync::Request &request) {
        if (isTo(request, "GET", "/v1/invites/"))
            request.target = "/v1/invites/" + protocol::inviteId(otherKey).hex();
        return Fate::Passes;
    };
    QCOMPARE(codeOf(ask(*device, wanted.code)), ErrorCode::ServerFault);
    QVERIFY(!(*device)->hasIdentity());
}

// The tag does not cover whose the invite is: the server says it is the admin's own. The roster
// tells.
void TestEnrolment::anInviteForSomebodyElseIsNoticed()
{
    const auto wanted = invite();
    const auto device = m_world->newDevice();
    device->transport.onReply = [&](const sync::Request &request, sync::Reply &reply) {
        if (!isTo(request, "GET", "/v1/invites/"))
            return Fate::Passes;
        auto offer = protocol::decode<protocol::InviteOffer>(reply.body);
        auto statement = protocol::decodeStatement(offer->invite.bytes);
        std::get<protocol::Invite>(statement->body).user = (*m_admin)->keys().user;
        offer->invite.bytes = protocol::encode(*statement);
        reply.body = protocol::encode(*offer);
        return Fate::Passes;
    };
    QVERIFY(ask(*device, wanted.code).ok());
    approveAll();
    device->transport.clearHooks();
    QCOMPARE(codeOf(test::syncOnce(*device)), ErrorCode::ServerFault);
    QVERIFY(!(*device)->isMember());
}

// Its operator copies the invite into an organisation of its own, whose root it holds.
void TestEnrolment::aForeignOrganisationIsRefused()
{
    const auto wanted = invite();
    const auto codeBytes = protocol::readPrintedCode(wanted.code, sync::InviteCode::size);
    const auto inviteKey = sync::inviteKey(*sync::InviteCode::from(*codeBytes)).publicKey();
    const protocol::Invite copied =
        (*m_admin)->roster().invite(protocol::inviteId(inviteKey))->body;

    test::SyncWorld elsewhere(2);
    const auto thief = elsewhere.newOrganisation();
    service::ChainWriter chain((*thief)->roster(), (*thief)->keys(), (*thief)->now());
    const auto name = service::sealedName(**thief, copied.user.view(), "Ben Example");
    QVERIFY(chain.add(protocol::UserAdd{copied.user, *name}).ok());
    protocol::Invite own = copied;
    own.teams.clear();
    QVERIFY(chain.add(own).ok());
    const auto whole = (*thief)->wholeChain();

    const auto device = m_world->newDevice();
    device->transport.onReply =
        changing<protocol::InviteOffer>("GET", "/v1/invites/", [&](protocol::InviteOffer &offer) {
            offer.organisation = (*thief)->roster().organisation();
            offer.genesis = whole->front();
            offer.invite = chain.statements().back();
            offer.headHash = chain.roster().headHash();
        });
    QCOMPARE(codeOf(ask(*device, wanted.code)), ErrorCode::ServerFault);
    QVERIFY(!(*device)->hasIdentity());
}

void TestEnrolment::aFalseServerKeyIsRefused()
{
    const auto code = invite().code;
    const auto device = m_world->newDevice();
    device->transport.onReply = changing<protocol::ServerInfo>(
        "GET", "/v1/server", [&](protocol::ServerInfo &info) { info.signKey.bytes[0] ^= 1; });
    QCOMPARE(codeOf(ask(*device, code)), ErrorCode::ServerFault);
    QVERIFY(!(*device)->hasIdentity());
}

// The server puts a device of its own in the place of the one that asked.
void TestEnrolment::aSubstitutedDeviceKeyIsNotApproved()
{
    const auto device = m_world->newDevice();
    const auto words = ask(*device, invite().code);
    QVERIFY(words.ok());
    const auto thief = crypto::SigningKey::generate(m_world->random());
    const auto thiefBox = crypto::BoxKey::generate(m_world->random());
    const auto size = (*m_admin)->roster().size();
    for (const bool withOwnProof : {false, true}) {
        m_admin->transport.onReply = changing<std::vector<protocol::PendingInvite>>(
            "GET", "/v1/invites/pending", [&](auto &pending) {
                auto &acceptance = pending.front().acceptance;
                acceptance.signKey = thief.publicKey();
                acceptance.boxKey = thiefBox.publicKey();
                const auto *open = (*m_admin)->roster().invite(pending.front().invite);
                if (withOwnProof) // of its own key it can prove anything, of the code nothing
                    acceptance.q = thief.sign(
                        protocol::acceptDomain,
                        {protocol::acceptMessage(open->body.inviteKey, acceptance.signKey,
                                                 acceptance.boxKey, acceptance.headHash)});
            });
        const auto pending = service::pendingMembers(**m_admin, m_admin->transport);
        QVERIFY(pending.ok());
        QVERIFY(!pending->front().isSound);
        if (withOwnProof)
            QVERIFY(pending->front().checkWords != *words);
        const auto approved = service::approve(**m_admin, m_admin->transport, pending->front().id);
        QCOMPARE(codeOf(approved), ErrorCode::Refused);
        QCOMPARE((*m_admin)->roster().size(), size);
    }
}

// A statement that no admin signed: every client stops in front of it.
void TestEnrolment::aDeviceAddedByTheServerIsRefused()
{
    const auto device = approvedDevice();
    test::syncWell(*device);
    const auto size = (*device)->roster().size();
    const auto thief = crypto::SigningKey::generate(m_world->random());
    const auto thiefBox = crypto::BoxKey::generate(m_world->random());
    // Something true is new, and the server puts its own before it.
    const auto made = invite();
    device->transport.onReply =
        changing<protocol::RosterReply>("GET", "/v1/roster", [&](protocol::RosterReply &reply) {
            protocol::Statement forged;
            forged.organisation = (*device)->roster().organisation();
            forged.seq = size;
            forged.previous = (*device)->roster().headHash();
            forged.author = (*m_admin)->keys().device;
            forged.body = protocol::DeviceAdd{
                made.user, thief.publicKey(), thiefBox.publicKey(), {}, {}, {}, forged.previous};
            protocol::SignedStatement statement{protocol::encode(forged), {}};
            statement.signatures = {
                {forged.author, thief.sign(protocol::rosterDomain, {statement.bytes})}};
            reply.headHash = protocol::hashOf(statement);
            reply.statements = {statement};
        });
    QVERIFY(!test::syncOnce(*device).ok());
    QCOMPARE((*device)->roster().size(), size);
    device->transport.clearHooks();
    test::syncWell(*device);
    QVERIFY(
        !(*device)->roster().device(protocol::deviceId(thief.publicKey(), thiefBox.publicKey())));
}

void TestEnrolment::aRosterCutShortIsRefused()
{
    const auto device = approvedDevice();
    for (const std::size_t lost : {1, 2, 5}) {
        device->transport.onReply =
            changing<protocol::RosterReply>("GET", "/v1/roster", [&](protocol::RosterReply &reply) {
                reply.statements.resize(reply.statements.size() - lost);
            });
        const auto synced = test::syncOnce(*device);
        QCOMPARE(codeOf(synced), ErrorCode::ServerFault);
        // Also where the named head is that of the short chain: it is not vouched for.
        device->transport.onReply =
            changing<protocol::RosterReply>("GET", "/v1/roster", [&](protocol::RosterReply &reply) {
                reply.statements.resize(reply.statements.size() - lost);
                reply.headHash = protocol::hashOf(reply.statements.back());
            });
        QCOMPARE(codeOf(test::syncOnce(*device)), ErrorCode::ServerFault);
        QVERIFY(!(*device)->isMember());
    }
    device->transport.clearHooks();
    test::syncWell(*device);
}

void TestEnrolment::aRosterShorterThanBeforeIsRefused()
{
    const auto device = approvedDevice();
    test::syncWell(*device);
    (void)invite();
    const auto size = (*device)->roster().size();
    device->transport.onReply = [](const sync::Request &request, sync::Reply &reply) {
        if (isTo(request, "GET", "/v1/roster"))
            reply.status = 409;
        return Fate::Passes;
    };
    QCOMPARE(codeOf(test::syncOnce(*device)), ErrorCode::ServerFault);
    // A server that names a head and never shows it: the round ends.
    device->transport.onReply = changing<protocol::RosterReply>(
        "GET", "/v1/roster", [](protocol::RosterReply &reply) { reply.statements.clear(); });
    QCOMPARE(codeOf(test::syncOnce(*device)), ErrorCode::ServerFault);
    QCOMPARE((*device)->roster().size(), size);
}

void TestEnrolment::aRosterWithASwappedStatementIsRefused()
{
    const auto device = approvedDevice();
    for (const std::size_t at : {1, 3, 6}) {
        device->transport.onReply =
            changing<protocol::RosterReply>("GET", "/v1/roster", [&](protocol::RosterReply &reply) {
                std::swap(reply.statements[at], reply.statements[at + 1]);
            });
        QVERIFY(!test::syncOnce(*device).ok());
        QVERIFY(!(*device)->isMember());
        device->transport.onReply =
            changing<protocol::RosterReply>("GET", "/v1/roster", [&](protocol::RosterReply &reply) {
                reply.statements[at].bytes.back() ^= 1;
            });
        QVERIFY(!test::syncOnce(*device).ok());
        QVERIFY(!(*device)->isMember());
    }
}

// A stored reply for another day: the nonce is not this round's.
void TestEnrolment::aRosterThatTheServerDoesNotVouchForIsRefused()
{
    const auto device = approvedDevice();
    device->transport.onRequest = [](sync::Request &request) {
        const auto nonce = request.target.find("nonce=");
        if (isTo(request, "GET", "/v1/roster"))
            request.target.replace(nonce + 6, 64, std::string(64, 'a'));
        return Fate::Passes;
    };
    QCOMPARE(codeOf(test::syncOnce(*device)), ErrorCode::ServerFault);
    QVERIFY(!(*device)->isMember());
}

void TestEnrolment::aFalseWrapIsRefused()
{
    const auto device = approvedDevice();
    const base::Bytes falseSeed(32, 3);
    device->transport.onReply = [&](const sync::Request &request, sync::Reply &reply) {
        if (isTo(request, "GET", "/v1/teams/"))
            reply.body = protocol::encodeOne(
                crypto::sealTo((*device)->keys().box.publicKey(), falseSeed, m_world->random()));
        return Fate::Passes;
    };
    QCOMPARE(codeOf(test::syncOnce(*device)), ErrorCode::ServerFault);
    QVERIFY((*device)->teamSeeds().empty());
    device->transport.clearHooks();
    test::syncWell(*device);
    QVERIFY(!(*device)->teamSeeds().empty());
}

// The approver's connection breaks between the statements and the wraps: its next round makes it
// good.
void TestEnrolment::aLostApprovalIsMadeGood()
{
    const auto device = m_world->newDevice();
    QVERIFY(ask(*device, invite().code).ok());
    const auto pending = service::pendingMembers(**m_admin, m_admin->transport);
    m_admin->transport.onRequest = [](sync::Request &request) {
        return isTo(request, "POST", "/v1/teams/") ? Fate::Lost : Fate::Passes;
    };
    QVERIFY(!service::approve(**m_admin, m_admin->transport, pending->front().id).ok());
    m_admin->transport.clearHooks();
    const auto person = test::addPerson(*m_admin, "Sample");
    test::syncWell(*device); // a member without keys yet
    QVERIFY(!test::has(*device, domain::Kind::Person, person));
    test::syncWell(*m_admin);
    test::syncWell(*device);
    QVERIFY(test::has(*device, domain::Kind::Person, person));
    QCOMPARE(test::quarantined(*device), std::int64_t(0));
}

//! An organisation that stood alone named the key when it went to the server; a new device learns
//! it from the members' list, whatever address it was given.
void TestEnrolment::whoJoinsInsistsOnTheServersKey()
{
    const std::string bare = "https://127.0.0.1:1";
    const std::string pinned = bare + "#sha256=" + std::string(64, 'a');
    test::SyncWorld world(99);
    const auto admin = world.newDevice();
    QVERIFY(service::createOrganisation(**admin, {"Sampleton", "Ada Example", std::nullopt},
                                        nullptr, {}, std::nullopt)
                .ok());
    QVERIFY(service::connectOrganisation(**admin, admin->transport, pinned, std::nullopt).ok());
    test::syncWell(*admin);
    const auto invitation = service::invite(**admin, admin->transport, "Rhys Example",
                                            MemberRole::Caseworker, std::nullopt);
    QVERIFY(invitation.ok());
    const auto joining = world.newDevice();
    QVERIFY(service::requestToJoin(**joining, joining->transport, bare, invitation->code).ok());
    const auto pending = service::pendingMembers(**admin, admin->transport);
    QVERIFY(service::approve(**admin, admin->transport, pending->front().id).ok());
    test::syncWell(*joining);
    QCOMPARE((*joining)->serverUrl(), pinned);
    joining->reopen();
    QCOMPARE((*joining)->serverUrl(), pinned);
}

QTEST_GUILESS_MAIN(TestEnrolment)
#include "tst_enrolment.moc"
