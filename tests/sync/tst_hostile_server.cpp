// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/hostile_log.h"

#include <QTest>

using namespace throughline;
using base::ErrorCode;
using domain::Kind;
using Fate = test::DirectTransport::Fate;
using service::MemberRole;

namespace {

constexpr std::int64_t farAhead = 20LL * 24 * 3600 * 1000; //!< beyond belief, within the lease

bool isPush(const sync::Request &request)
{
    return request.target.starts_with("/v1/push");
}

template<class T>
ErrorCode codeOf(const base::Result<T> &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

test::DirectTransport::OnReply changingReceipts(std::function<void(protocol::PushReply &)> change)
{
    return [=](const sync::Request &request, sync::Reply &reply) {
        if (isPush(request) && reply.status == 200) {
            auto decoded = protocol::decode<protocol::PushReply>(reply.body);
            test::require(decoded.ok(), "the server's reply is sound");
            change(*decoded);
            reply.body = protocol::encode(*decoded);
        }
        return Fate::Passes;
    };
}

test::DirectTransport::OnReply changingState(std::function<void(protocol::ServerState &)> change)
{
    return [=](const sync::Request &, sync::Reply &reply) {
        if (auto state = protocol::parseServerState(reply.state)) {
            change(*state);
            reply.state = protocol::toText(*state);
        }
        return Fate::Passes;
    };
}

} // namespace

//! Receipts, breaks, restored servers and nonsense (sync.md D4, D7, D8; proof.md I1, I3, A10, A11):
//! nothing that a person wrote is lost, and only a signed receipt clears the outgoing side.
class TestHostileServer : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aReceiptForOtherWorkClearsNothing();
    void aForgedReceiptClearsNothing();
    void aReceiptThatLeavesOneOutClearsNothing();
    void aLostReceiptDoublesNothing();
    void everyRequestTwiceDoublesNothing();
    void aBreakAtAnyRequestLosesNothing();

    void anotherEpochIsNoticed();
    void aForgottenLogIsNoticed();
    void aFalseAnchorIsNoticed();
    void aHeadThatWentBackIsNoticed();
    void nonsenseInAnyReplyLosesNothing();
    void aRefusalTellsTheTimeOnASlowWay();
    void aBusyServerIsTriedLater();
    void sessionsThatEndAreOpenedAgain();
    void whoSleptOverAChallengeAsksForAnother();

    void aClockAYearAheadIsPutRight();
    void aClockPutRightByHandLosesNothing();
    void oneOddServerTimeChangesLittle();

private:
    void expectNothingCleared(const base::Result<service::SyncReport> &synced)
    {
        QCOMPARE(codeOf(synced), ErrorCode::ServerFault);
        QCOMPARE(test::waiting(*m_worker), std::int64_t(2));
    }
    //! Both sync, twice; then they hold the same, and nothing waits.
    void expectAgreement(const char *when = "")
    {
        for (int i = 0; i < 2; ++i) {
            test::syncWell(*m_worker);
            test::syncWell(*m_admin);
        }
        QVERIFY2(test::stateOf(*m_worker) == test::stateOf(*m_admin), when);
        for (auto *device : {m_worker.get(), m_admin.get()}) {
            QCOMPARE(test::waiting(*device), std::int64_t(0));
            QCOMPARE(test::quarantined(*device), std::int64_t(0));
            QCOMPARE(service::status(**device)->refused, std::int64_t(0));
        }
    }
    void twoContacts()
    {
        (void)test::addContact(*m_worker, m_person, "one");
        (void)test::addContact(*m_worker, m_other, "two");
    }

    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<test::WorldDevice> m_admin;
    std::unique_ptr<test::WorldDevice> m_worker;
    base::RecordId m_person;
    base::RecordId m_other;
};

void TestHostileServer::init()
{
    m_world = std::make_unique<test::SyncWorld>(6);
    m_admin = m_world->newOrganisation();
    m_worker = m_world->join(*m_admin, "Ben Example", MemberRole::Manager);
    m_person = test::addPerson(*m_admin, "Sample");
    m_other = test::addPerson(*m_admin, "Other");
    test::syncWell(*m_admin);
    test::syncWell(*m_worker);
}

void TestHostileServer::cleanup()
{
    m_worker.reset();
    m_admin.reset();
    m_world.reset();
}

void TestHostileServer::aReceiptForOtherWorkClearsNothing()
{
    twoContacts();
    // Another device's push, answered and signed truly.
    (void)test::addContact(*m_admin, m_person, "three");
    (void)test::addContact(*m_admin, m_other, "four");
    protocol::PushReply others;
    m_admin->transport.onReply =
        changingReceipts([&](protocol::PushReply &reply) { others = reply; });
    test::syncWell(*m_admin);
    m_worker->transport.onReply =
        changingReceipts([&](protocol::PushReply &reply) { reply = others; });
    expectNothingCleared(test::syncOnce(*m_worker));
    m_worker->transport.onReply = changingReceipts(
        [&](protocol::PushReply &reply) { std::swap(reply.results[0], reply.results[1]); });
    expectNothingCleared(test::syncOnce(*m_worker));
    m_worker->transport.clearHooks();
    m_admin->transport.clearHooks();
    expectAgreement();
}

void TestHostileServer::aForgedReceiptClearsNothing()
{
    twoContacts();
    const std::vector<std::function<void(protocol::PushReply &)>> forgeries{
        [](auto &reply) { reply.receipt.bytes[7] ^= 1; },
        [](auto &reply) { reply.receipt = {}; },
        [](auto &reply) { *reply.results[0].seq += 1; },
        [](auto &reply) { reply.received = reply.received + 1; },
        [&](auto &reply) {
            const auto key = crypto::SigningKey::generate(m_world->random());
            const auto epoch = base::EpochId{};
            reply.receipt = key.sign(
                protocol::receiptDomain,
                {protocol::receiptMessage((*m_worker)->roster().organisation(), epoch, reply)});
        },
        // What was stored is said to be refused for good, beside a receipt for both.
        [](auto &reply) {
            reply.results[0].status = protocol::ItemStatus::NoAccess;
            reply.results[0].seq.reset();
        },
    };
    for (const auto &forge : forgeries) {
        m_worker->transport.onReply = changingReceipts(forge);
        expectNothingCleared(test::syncOnce(*m_worker));
    }
    m_worker->transport.clearHooks();
    expectAgreement();
}

void TestHostileServer::aReceiptThatLeavesOneOutClearsNothing()
{
    twoContacts();
    m_worker->transport.onReply =
        changingReceipts([](protocol::PushReply &reply) { reply.results.pop_back(); });
    expectNothingCleared(test::syncOnce(*m_worker));
    m_worker->transport.onReply = changingReceipts(
        [](protocol::PushReply &reply) { reply.results.push_back(reply.results.front()); });
    expectNothingCleared(test::syncOnce(*m_worker));
    m_worker->transport.clearHooks();
    expectAgreement();
}

void TestHostileServer::aLostReceiptDoublesNothing()
{
    twoContacts();
    std::vector<protocol::PushReply> replies;
    m_worker->transport.onReply = [&](const sync::Request &request, sync::Reply &reply) {
        if (!isPush(request))
            return Fate::Passes;
        replies.push_back(*protocol::decode<protocol::PushReply>(reply.body));
        return replies.size() == 1 ? Fate::Lost : Fate::Passes;
    };
    QCOMPARE(codeOf(test::syncOnce(*m_worker)), ErrorCode::Unreachable);
    QCOMPARE(test::waiting(*m_worker), std::int64_t(2));
    m_worker->reopen();
    const auto head = test::wholeLog(*m_admin).entries.size();
    QCOMPARE(test::syncWell(*m_worker).pushed, std::int64_t(2));
    QCOMPARE(replies.size(), std::size_t(2));
    for (std::size_t i = 0; i < 2; ++i) {
        QCOMPARE(replies[1].results[i].status, protocol::ItemStatus::Duplicate);
        QVERIFY(replies[1].results[i].id == replies[0].results[i].id);
        QVERIFY(replies[1].results[i].seq == replies[0].results[i].seq);
    }
    QCOMPARE(test::wholeLog(*m_admin).entries.size(), head);
    expectAgreement();
}

void TestHostileServer::everyRequestTwiceDoublesNothing()
{
    twoContacts();
    (void)test::addPerson(*m_worker, "Third");
    const auto before = test::wholeLog(*m_admin).entries.size();
    m_worker->transport.deliveries = 2;
    m_admin->transport.deliveries = 2;
    test::syncWell(*m_worker);
    m_admin->transport.deliveries = 1;
    // One bundle each for two folders, a grant and a bundle for the new one.
    QCOMPARE(test::wholeLog(*m_admin).entries.size(), before + 4);
    m_worker->transport.clearHooks();
    expectAgreement();
}

void TestHostileServer::aBreakAtAnyRequestLosesNothing()
{
    bool wasWhole = false;
    for (std::size_t at = 0; !wasWhole; ++at) {
        QVERIFY(at < 20);
        for (const auto where : {test::Cut::BeforeTheServer, test::Cut::AfterTheServer}) {
            twoContacts();
            (void)test::addPerson(*m_worker, "Sample " + std::to_string(at));
            test::setText(*m_worker, Kind::Person, m_person, "note", "note " + std::to_string(at));
            test::setText(*m_admin, Kind::Person, m_person, "note", "theirs " + std::to_string(at));
            test::syncWell(*m_admin);
            m_world->advance(20 * 60'000); // no session outlives this
            const auto [round, wasCut] = test::syncCutAt(*m_worker, at, where);
            wasWhole = !wasCut;
            QCOMPARE(round.ok(), wasWhole);
            m_worker->reopen();
            expectAgreement(std::to_string(at).c_str());
        }
    }
}

void TestHostileServer::anotherEpochIsNoticed()
{
    twoContacts();
    m_worker->transport.onReply =
        changingState([](protocol::ServerState &state) { state.epoch.bytes[0] ^= 1; });
    expectNothingCleared(test::syncOnce(*m_worker));
    m_worker->transport.clearHooks();
    expectAgreement();
}

// The server that holds this organisation now has never seen what this device read.
void TestHostileServer::aForgottenLogIsNoticed()
{
    m_worker->transport.onReply = [](const sync::Request &request, sync::Reply &reply) {
        if (request.target.starts_with("/v1/log"))
            reply.status = 409;
        return Fate::Passes;
    };
    QCOMPARE(codeOf(test::syncOnce(*m_worker)), ErrorCode::ServerFault);
    m_worker->transport.clearHooks();
    expectAgreement();
}

void TestHostileServer::aFalseAnchorIsNoticed()
{
    int status = 0;
    m_worker->transport.onRequest = [](sync::Request &request) {
        if (const auto at = request.target.find("&anchor="); at != std::string::npos) {
            char &digit = request.target[request.target.find('&', at + 1) - 1];
            digit = digit == '0' ? '1' : '0';
        }
        return Fate::Passes;
    };
    m_worker->transport.onReply = [&](const sync::Request &request, sync::Reply &reply) {
        if (request.target.starts_with("/v1/log"))
            status = reply.status;
        return Fate::Passes;
    };
    QCOMPARE(codeOf(test::syncOnce(*m_worker)), ErrorCode::ServerFault);
    QCOMPARE(status, 409); // it is the server that compares
}

void TestHostileServer::aHeadThatWentBackIsNoticed()
{
    m_worker->transport.onReply =
        changingState([](protocol::ServerState &state) { state.head -= 1; });
    QCOMPARE(codeOf(test::syncOnce(*m_worker)), ErrorCode::ServerFault);
    m_worker->transport.clearHooks();
    expectAgreement();
}

void TestHostileServer::nonsenseInAnyReplyLosesNothing()
{
    test::SeededRandom random(9);
    const std::vector<std::function<void(sync::Reply &)>> spoils{
        [&](auto &reply) { reply.body = random.bytes(random.below(2000)); },
        [](auto &reply) { reply.body.clear(); },
        [](auto &reply) { reply.body.resize(reply.body.size() / 2); },
        [](auto &reply) { reply.body.insert(reply.body.end(), 3'000'000, 0); },
        [&](auto &reply) {
            for (std::uint8_t &byte : reply.body)
                byte = random.below(50) == 0 ? static_cast<std::uint8_t>(random.below(256)) : byte;
        },
        [](auto &reply) { reply.state = "nonsense"; },
        [](auto &reply) { reply.status = 204; },
        [](auto &reply) { reply.status = 302; },
        [](auto &reply) { reply.status = 403; },
        [](auto &reply) { reply.status = 503; },
    };
    for (std::size_t which = 0; which < spoils.size(); ++which) {
        twoContacts();
        (void)test::addPerson(*m_worker, "Sample " + std::to_string(which));
        test::syncWell(*m_admin);
        m_world->advance(20 * 60'000);
        bool wasWhole = false;
        for (std::size_t at = 0; !wasWhole && at < 10; ++at) {
            std::size_t count = 0;
            m_worker->transport.onReply = [&](const sync::Request &, sync::Reply &reply) {
                if (count++ == at)
                    spoils[which](reply);
                return Fate::Passes;
            };
            (void)test::syncOnce(*m_worker); // an error or, where a bit did no harm, none
            wasWhole = count <= at;
        }
        m_worker->transport.clearHooks();
        expectAgreement(std::to_string(which).c_str());
    }
}

// A clock weeks ahead on a way so slow that no reply tells the time: the refusal itself does.
void TestHostileServer::aRefusalTellsTheTimeOnASlowWay()
{
    m_worker->clock.setAhead(farAhead);
    twoContacts(); // new records: nothing of another device's is changed
    int pushes = 0;
    m_worker->transport.onRequest = [&](sync::Request &request) {
        m_worker->clock.advance(3000);
        pushes += isPush(request) ? 1 : 0;
        return pushes > 50 ? Fate::Lost : Fate::Passes;
    };
    test::syncWell(*m_worker);
    QCOMPARE(pushes, 2);
    QCOMPARE(test::waiting(*m_worker), std::int64_t(0));
    m_worker->transport.clearHooks();
    expectAgreement();
}

void TestHostileServer::aBusyServerIsTriedLater()
{
    twoContacts();
    for (const int status : {429, 500, 503, 507}) {
        m_worker->transport.onReply = [=](const sync::Request &, sync::Reply &reply) {
            reply.status = status;
            return Fate::Passes;
        };
        QCOMPARE(codeOf(test::syncOnce(*m_worker)), ErrorCode::Unreachable);
        QCOMPARE(test::waiting(*m_worker), std::int64_t(2));
    }
    m_worker->transport.clearHooks();
    expectAgreement();
}

void TestHostileServer::sessionsThatEndAreOpenedAgain()
{
    twoContacts();
    bool hasEnded = false;
    m_worker->transport.onReply = [&](const sync::Request &request, sync::Reply &reply) {
        if (isPush(request) && !hasEnded) {
            hasEnded = true;
            reply.status = 401;
        }
        return Fate::Passes;
    };
    test::syncWell(*m_worker);
    QVERIFY(hasEnded);
    QCOMPARE(test::waiting(*m_worker), std::int64_t(0));
    // One that ends every session is left.
    m_worker->transport.clearHooks();
    twoContacts();
    m_worker->transport.onReply = [](const sync::Request &request, sync::Reply &reply) {
        if (!request.target.starts_with("/v1/session"))
            reply.status = 401;
        return Fate::Passes;
    };
    QCOMPARE(codeOf(test::syncOnce(*m_worker)), ErrorCode::ServerFault);
    m_worker->transport.clearHooks();
    expectAgreement();
}

void TestHostileServer::whoSleptOverAChallengeAsksForAnother()
{
    twoContacts();
    m_world->advance(20 * 60'000); // no session outlives this
    int proofs = 0;
    m_worker->transport.onRequest = [&](sync::Request &request) {
        if (request.target.starts_with("/v1/session?") && ++proofs == 1)
            m_world->advance(2 * 60'000); // no challenge outlives this
        return Fate::Passes;
    };
    test::syncWell(*m_worker);
    QCOMPARE(proofs, 2);
    QCOMPARE(test::waiting(*m_worker), std::int64_t(0));
    // A server that refuses every signature is told of.
    m_worker->transport.clearHooks();
    m_world->advance(20 * 60'000);
    m_worker->transport.onReply = [](const sync::Request &request, sync::Reply &reply) {
        if (request.target.starts_with("/v1/session?"))
            reply.status = 401;
        return Fate::Passes;
    };
    QCOMPARE(codeOf(test::syncOnce(*m_worker)), ErrorCode::ServerFault);
    m_worker->transport.clearHooks();
    expectAgreement();
}

void TestHostileServer::aClockAYearAheadIsPutRight()
{
    m_worker->clock.setAhead(farAhead);
    (void)test::addPerson(*m_worker, "Of next year");
    twoContacts();
    test::setText(*m_worker, Kind::Person, m_person, "note", "first");
    test::setText(*m_worker, Kind::Person, m_person, "note", "second");
    const auto now = (*m_admin)->now();
    for (int i = 0; i < 3 && test::waiting(*m_worker) > 0; ++i)
        (void)test::syncOnce(*m_worker);
    QCOMPARE(test::waiting(*m_worker), std::int64_t(0));
    QVERIFY((*m_worker)->now() - now < 60'000);
    expectAgreement();
    QCOMPARE(test::textOf(*m_admin, Kind::Person, m_person, "note"), std::string("second"));
    // The others' clocks are not dragged along, and what they write next wins.
    test::setText(*m_admin, Kind::Person, m_person, "note", "third");
    expectAgreement();
    QCOMPARE(test::textOf(*m_worker, Kind::Person, m_person, "note"), std::string("third"));
}

// Between two edits of one record somebody sets the clock, before any round could.
void TestHostileServer::aClockPutRightByHandLosesNothing()
{
    m_worker->clock.setAhead(farAhead);
    test::setText(*m_worker, Kind::Person, m_person, "note", "first");
    m_worker->clock.setAhead(-farAhead);
    test::setText(*m_worker, Kind::Person, m_person, "note", "second");
    (void)test::addContact(*m_worker, m_person, "after");
    expectAgreement();
    QCOMPARE(test::textOf(*m_admin, Kind::Person, m_person, "note"), std::string("second"));
}

void TestHostileServer::oneOddServerTimeChangesLittle()
{
    twoContacts();
    for (const std::int64_t odd : {std::int64_t(0), INT64_MAX, std::int64_t(1) << 60}) {
        bool isFirst = true;
        m_worker->transport.onReply = changingState([&](protocol::ServerState &state) {
            if (std::exchange(isFirst, false))
                state.serverTime = {odd};
        });
        (void)test::syncOnce(*m_worker);
    }
    m_worker->transport.clearHooks();
    QVERIFY(std::abs((*m_worker)->now() - (*m_admin)->now()) < 60'000);
    expectAgreement();
}

QTEST_GUILESS_MAIN(TestHostileServer)
#include "tst_hostile_server.moc"
