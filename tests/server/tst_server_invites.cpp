// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/server_fixture.h"

#include <QTest>

using namespace throughline;
using namespace throughline::protocol;
using test::ServerFixture;
using test::TestChain;
using test::TestDevice;
using test::TestInvite;

//! Enrolment: what a joiner without a session may do, and what the approver sees of it.
class ServerInvitesTest : public QObject
{
    Q_OBJECT

private slots:
    void offersAnInvite();
    void unknownInvites();
    void invitesRunOut();
    void takesAnAcceptance();
    void firstAcceptanceStays();
    void fiveFailuresEndAnInvite();
    void failuresDoNotEndAnAcceptedInvite();
    void refusesAnAcceptanceOfAnOlderChain();
    void approvalSpendsTheInvite();
    void cancelledInvitesApproveNobody();
    void pendingIsForAdmins();
};

namespace {

//! An organisation with one open invite.
struct Organisation : ServerFixture
{
    TestChain chain = newChain();
    base::UserId user = chain.addUser();
    TestInvite invite = chain.invite(user, clock.wall() + 60'000);
    TestDevice joiner = TestDevice::make(user, random);

    Organisation() { found(chain); }
    [[nodiscard]] std::string target() const { return "/v1/invites/" + invite.id.hex(); }
    [[nodiscard]] int accept(const Acceptance &acceptance)
    {
        return post(target() + "/accept", encode(acceptance)).status;
    }
    [[nodiscard]] Acceptance good() const { return chain.accept(invite, joiner); }
    [[nodiscard]] Acceptance guessed() const
    {
        Acceptance acceptance = good();
        acceptance.p = joiner.sign.sign(acceptDomain, {base::asBytes("guessed")});
        return acceptance;
    }
    [[nodiscard]] std::vector<PendingInvite> pending()
    {
        return *decode<std::vector<PendingInvite>>(
            get("/v1/invites/pending", chain.admin.token).body);
    }
};

} // namespace

void ServerInvitesTest::offersAnInvite()
{
    Organisation org;
    const auto answer = org.get(org.target());
    QCOMPARE(answer.status, 200);
    const auto offer = decode<InviteOffer>(answer.body);
    QVERIFY(offer.ok());
    QVERIFY(offer->organisation == org.chain.roster.organisation());
    QVERIFY(offer->genesis == org.chain.statements.front());
    QVERIFY(offer->invite == org.chain.statements.back());
    QCOMPARE(offer->headSeq, org.chain.roster.headSeq());
    QVERIFY(offer->headHash == org.chain.roster.headHash());
}

void ServerInvitesTest::unknownInvites()
{
    Organisation org;
    const std::string unknown = "/v1/invites/" + std::string(32, '0');
    QCOMPARE(org.get(unknown).status, 404);
    QCOMPARE(org.post(unknown + "/accept", encode(org.good())).status, 404);
}

void ServerInvitesTest::invitesRunOut()
{
    Organisation org;
    org.clock.advance(60'000);
    QCOMPARE(org.get(org.target()).status, 410);
    QCOMPARE(org.accept(org.good()), 410);
}

void ServerInvitesTest::takesAnAcceptance()
{
    Organisation org;
    const Acceptance acceptance = org.good();
    QCOMPARE(org.accept(acceptance), 202);
    QCOMPARE(org.accept(acceptance), 202);
    org.restart();
    const auto pending = org.pending();
    QCOMPARE(pending.size(), 1U);
    QVERIFY(pending.front().invite == org.invite.id);
    QVERIFY(encode(pending.front().acceptance) == encode(acceptance));
}

void ServerInvitesTest::firstAcceptanceStays()
{
    Organisation org;
    QCOMPARE(org.accept(org.good()), 202);
    const auto other = TestDevice::make(org.user, org.random);
    QCOMPARE(org.accept(org.chain.accept(org.invite, other)), 409);
    QVERIFY(org.pending().front().acceptance.signKey == org.joiner.sign.publicKey());
}

void ServerInvitesTest::fiveFailuresEndAnInvite()
{
    Organisation org;
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(org.get(org.target()).status, 200);
        QCOMPARE(org.accept(org.guessed()), 403);
    }
    org.restart();
    QCOMPARE(org.accept(org.good()), 410);
    QCOMPARE(org.get(org.target()).status, 410);
    QVERIFY(org.pending().empty());
}

void ServerInvitesTest::failuresDoNotEndAnAcceptedInvite()
{
    Organisation org;
    QCOMPARE(org.accept(org.good()), 202);
    for (int i = 0; i < 6; ++i)
        QCOMPARE(org.accept(org.guessed()), 403);
    QCOMPARE(org.accept(org.good()), 202);
    QCOMPARE(org.pending().size(), 1U);
}

void ServerInvitesTest::refusesAnAcceptanceOfAnOlderChain()
{
    Organisation org;
    Acceptance acceptance = org.good();
    for (const crypto::Hash &head :
         {org.chain.roster.hashAt(org.chain.roster.headSeq() - 1), crypto::Hash()}) {
        acceptance.headHash = head;
        const base::Bytes message =
            acceptMessage(org.invite.key.publicKey(), acceptance.signKey, acceptance.boxKey, head);
        acceptance.p = org.invite.key.sign(acceptDomain, {message});
        acceptance.q = org.joiner.sign.sign(acceptDomain, {message});
        QCOMPARE(org.accept(acceptance), 403);
    }
}

void ServerInvitesTest::approvalSpendsTheInvite()
{
    Organisation org;
    const Acceptance acceptance = org.good();
    QCOMPARE(org.accept(acceptance), 202);
    QCOMPARE(org.post("/v1/session/challenge", encodeOne(org.joiner.id.view())).status, 404);
    org.chain.apply(TestChain::approval(org.invite, acceptance));
    org.upload(org.chain);
    QVERIFY(org.pending().empty());
    QCOMPARE(org.get(org.target()).status, 410);
    QCOMPARE(org.accept(acceptance), 410);
    org.openSession(org.joiner);
}

void ServerInvitesTest::cancelledInvitesApproveNobody()
{
    Organisation org;
    for (int i = 0; i < 5; ++i)
        QCOMPARE(org.accept(org.guessed()), 403);
    const auto approval =
        org.chain.sign(TestChain::approval(org.invite, org.good()), org.chain.admin);
    QCOMPARE(org.post("/v1/roster", encode(std::vector{approval}), org.chain.admin.token).status,
             422);
}

void ServerInvitesTest::pendingIsForAdmins()
{
    Organisation org;
    TestDevice writer = org.chain.addMember(Role::Writer, org.chain.work);
    org.upload(org.chain);
    org.openSession(writer);
    QCOMPARE(org.get("/v1/invites/pending").status, 401);
    QCOMPARE(org.get("/v1/invites/pending", writer.token).status, 403);
    QCOMPARE(org.get("/v1/invites/pending", org.chain.admin.token).status, 200);
}

QTEST_APPLESS_MAIN(ServerInvitesTest)
#include "tst_server_invites.moc"
