// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/unlock.h"
#include "support/server_fixture.h"

#include <QTest>

using namespace throughline;
using namespace throughline::protocol;
using test::ServerFixture;
using test::TestChain;
using test::TestDevice;

//! What passes between a locked-out device and the managers (sync.md D12, D13).
class ServerUnlockTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsOneRequestOfADevice();
    void takesFiveADay();
    void forgetsAfterAWeek();
    void keepsAnAnswerForADay();
    void whoSignsInAsksNoMore();
    void refusesWhatIsNone();
    void onlyManagersSeeAndAnswer();
    void answersOnlyWhatIsAsked();
    void helpsNobodyWhoWasShutOut();
    void whatHappenedSinceTheCheckCounts();
};

namespace {

constexpr std::int64_t day = 24LL * 3600 * 1000;

struct Organisation : ServerFixture
{
    TestChain chain = newChain();
    TestDevice worker = chain.addMember(Role::Writer, chain.work);
    TestDevice manager = chain.addMember(Role::Writer, chain.managers);

    Organisation()
    {
        found(chain);
        openSession(worker);
        openSession(manager);
    }
    [[nodiscard]] UnlockRequest request(std::uint8_t number = 1) const
    {
        UnlockRequest made{worker.id, {}, base::Bytes(80, 7)};
        made.freshKey.bytes.fill(number);
        return made;
    }
    [[nodiscard]] int ask(const UnlockRequest &made)
    {
        return post("/v1/unlock", encode(made)).status;
    }
    [[nodiscard]] std::vector<UnlockRequest> open()
    {
        openSession(manager);
        return *decodeUnlockRequests(get("/v1/unlock", manager.token).body);
    }
    [[nodiscard]] std::string target() const { return "/v1/unlock/" + worker.id.hex(); }
    [[nodiscard]] int answer(std::uint8_t number, const TestDevice &by)
    {
        UnlockAnswer made{{}, base::Bytes(80, 9)};
        made.freshKey.bytes.fill(number);
        return send("PUT", target(), encode(made), by.token).status;
    }
};

} // namespace

void ServerUnlockTest::keepsOneRequestOfADevice()
{
    Organisation org;
    QVERIFY(org.open().empty());
    QCOMPARE(org.ask(org.request(1)), 202);
    QCOMPARE(org.ask(org.request(2)), 202);
    org.restart();
    const auto open = org.open();
    QCOMPARE(open.size(), 1U);
    QVERIFY(encode(open.front()) == encode(org.request(2)));
    QCOMPARE(org.get(org.target()).status, 404);
    QCOMPARE(org.answer(2, org.manager), 201);
    QVERIFY(org.open().empty());
    org.restart();
    const auto answer = org.get(org.target());
    QCOMPARE(answer.status, 200);
    QVERIFY(decodeUnlockAnswer(answer.body)->sealed == base::Bytes(80, 9));
    // The same again changes nothing; another one begins anew.
    QCOMPARE(org.ask(org.request(2)), 202);
    QCOMPARE(org.get(org.target()).status, 200);
    QCOMPARE(org.ask(org.request(3)), 202);
    QCOMPARE(org.get(org.target()).status, 404);
}

void ServerUnlockTest::takesFiveADay()
{
    Organisation org;
    for (std::uint8_t number = 1; number <= 5; ++number)
        QCOMPARE(org.ask(org.request(number)), 202);
    QCOMPARE(org.ask(org.request(6)), 429);
    QCOMPARE(org.ask(org.request(5)), 202); // the live one, as often as it likes
    QVERIFY(encode(org.open().front()) == encode(org.request(5)));
    org.restart();
    QCOMPARE(org.ask(org.request(6)), 429);
    org.clock.advance(day);
    QCOMPARE(org.ask(org.request(6)), 202);
}

void ServerUnlockTest::forgetsAfterAWeek()
{
    Organisation org;
    QCOMPARE(org.ask(org.request()), 202);
    org.clock.advance(7 * day);
    QCOMPARE(org.open().size(), 1U);
    org.clock.advance(day);
    QVERIFY(org.open().empty());
    QCOMPARE(org.answer(1, org.manager), 404);
    QCOMPARE(org.ask(org.request()), 202);
    QCOMPARE(org.open().size(), 1U);
}

//! Nothing of it stays in the store either.
void ServerUnlockTest::keepsAnAnswerForADay()
{
    Organisation org;
    QCOMPARE(org.ask(org.request()), 202);
    org.clock.advance(6 * day);
    org.openSession(org.manager);
    QCOMPARE(org.answer(1, org.manager), 201);
    org.clock.advance(day);
    QCOMPARE(org.get(org.target()).status, 200);
    org.clock.advance(day);
    QCOMPARE(org.get(org.target()).status, 404);
    UnlockRequest another = org.request();
    another.device = org.chain.admin.id;
    QCOMPARE(org.ask(another), 202);
    org.clock.advance(-day); // as a look into the store: it would be there again
    QCOMPARE(org.get(org.target()).status, 404);
}

void ServerUnlockTest::whoSignsInAsksNoMore()
{
    Organisation org;
    QCOMPARE(org.ask(org.request(1)), 202);
    org.openSession(org.chain.admin);
    QCOMPARE(org.open().size(), 1U); // others may, of course
    org.openSession(org.worker);
    QVERIFY(org.open().empty());
    QCOMPARE(org.ask(org.request(2)), 202);
    QCOMPARE(org.answer(2, org.manager), 201);
    org.openSession(org.worker);
    QCOMPARE(org.get(org.target()).status, 404);
}

void ServerUnlockTest::refusesWhatIsNone()
{
    Organisation org;
    UnlockRequest unknown = org.request();
    unknown.device.bytes.fill(0);
    QCOMPARE(org.ask(unknown), 404);
    QCOMPARE(org.get("/v1/unlock/" + unknown.device.hex()).status, 404);
    UnlockRequest large = org.request();
    large.sealed.resize(limits::unlockBytes);
    QCOMPARE(org.ask(large), 413);
    base::Bytes more = encode(org.request());
    more.push_back(0);
    QCOMPARE(org.post("/v1/unlock", more).status, 400);
    QCOMPARE(org.post("/v1/unlock", {}).status, 400);
    QVERIFY(org.open().empty());
}

void ServerUnlockTest::onlyManagersSeeAndAnswer()
{
    Organisation org;
    QCOMPARE(org.ask(org.request()), 202);
    QCOMPARE(org.get("/v1/unlock").status, 401);
    QCOMPARE(org.get("/v1/unlock", org.worker.token).status, 403);
    QCOMPARE(org.answer(1, org.worker), 403);
    QCOMPARE(org.answer(1, TestDevice{}), 401);
    QCOMPARE(org.get("/v1/unlock", org.chain.admin.token).status, 200);
    QCOMPARE(org.open().size(), 1U);
    QCOMPARE(org.answer(1, org.chain.admin), 201);
}

void ServerUnlockTest::answersOnlyWhatIsAsked()
{
    Organisation org;
    QCOMPARE(org.answer(1, org.manager), 404);
    QCOMPARE(org.ask(org.request(1)), 202);
    QCOMPARE(org.ask(org.request(2)), 202);
    QCOMPARE(org.answer(1, org.manager), 409);
    QCOMPARE(org.get(org.target()).status, 404);
    QCOMPARE(org.send("PUT", org.target(), base::Bytes(3, 1), org.manager.token).status, 400);
    QCOMPARE(
        org.send("PUT", org.target(), base::Bytes(limits::unlockBytes + 1, 1), org.manager.token)
            .status,
        413);
    QCOMPARE(org.answer(2, org.manager), 201);
}

void ServerUnlockTest::helpsNobodyWhoWasShutOut()
{
    Organisation org;
    QCOMPARE(org.ask(org.request(1)), 202);
    QCOMPARE(org.answer(1, org.manager), 201);
    QCOMPARE(org.ask(org.request(2)), 202);
    org.chain.apply(DeviceRevoke{org.worker.id, 0, false, RevokeReason::Left});
    org.upload(org.chain);
    QVERIFY(org.open().empty());
    QCOMPARE(org.answer(2, org.manager), 404);
    QCOMPARE(org.get(org.target()).status, 404);
    QCOMPARE(org.ask(org.request(3)), 404);
}

//! Each was let pass by the check, and stands behind a statement that takes the right away.
void ServerUnlockTest::whatHappenedSinceTheCheckCounts()
{
    const auto answering = [](Organisation &org) {
        UnlockAnswer made{{}, base::Bytes(80, 9)};
        made.freshKey.bytes.fill(1);
        std::vector<std::unique_ptr<server::Write>> writes;
        writes.push_back(
            org.server->check({"PUT", org.target(), org.manager.token, encode(made), false, {}}));
        return writes;
    };
    {
        Organisation org;
        QCOMPARE(org.ask(org.request()), 202);
        const auto writes = answering(org);
        org.chain.apply(MemberUnset{org.manager.user, org.chain.managers, {{org.manager.id, 0}}});
        org.upload(org.chain);
        org.commit(writes);
        QCOMPARE(writes.front()->response.status, 403);
        QCOMPARE(org.get(org.target()).status, 404);
    }
    {
        Organisation org;
        QCOMPARE(org.ask(org.request()), 202);
        const auto writes = answering(org);
        org.chain.apply(DeviceRevoke{org.manager.id, 0, false, RevokeReason::Left});
        org.upload(org.chain);
        org.commit(writes);
        QCOMPARE(writes.front()->response.status, 403);
        QCOMPARE(org.get(org.target()).status, 404);
    }
    {
        Organisation org;
        QCOMPARE(org.ask(org.request(1)), 202);
        auto writes = answering(org);
        writes.push_back(org.check("/v1/unlock", encode(org.request(2)), {}));
        org.chain.apply(DeviceRevoke{org.worker.id, 0, false, RevokeReason::Left});
        org.upload(org.chain);
        org.commit(writes);
        QCOMPARE(writes.front()->response.status, 404);
        QCOMPARE(writes.back()->response.status, 404);
    }
}

QTEST_GUILESS_MAIN(ServerUnlockTest)
#include "tst_server_unlock.moc"
