// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/cbor.h"
#include "protocol/statement.h"
#include "support/mutation.h"
#include "support/seeded_random.h"

#include <QTest>

using namespace throughline;
using base::Bytes;
using namespace throughline::protocol;

namespace {

SealedName exampleName(test::SeededRandom &random)
{
    return {random.below(70'000), random.bytes(51)};
}

Genesis exampleGenesis(test::SeededRandom &random, bool hasServer)
{
    Genesis body;
    body.rootSignKey = random.fixed<SignPublicKey>();
    body.recoveryBoxKey = random.fixed<BoxPublicKey>();
    body.user = random.fixed<base::UserId>();
    body.signKey = random.fixed<SignPublicKey>();
    body.boxKey = random.fixed<BoxPublicKey>();
    if (hasServer) {
        body.serverSignKey = random.fixed<SignPublicKey>();
        body.spkiPins = {random.bytes(32), random.bytes(32)};
    }
    return body;
}

MemberSet exampleMember(test::SeededRandom &random, std::size_t cuts)
{
    MemberSet body{random.fixed<base::UserId>(), random.fixed<base::TeamId>(), Role::Writer, {}};
    for (std::size_t i = 0; i < cuts; ++i)
        body.cuts.push_back({random.fixed<base::DeviceId>(), random.below(1'000'000)});
    return body;
}

//! One of each, and the forms each can take.
std::vector<StatementBody> exampleBodies(test::SeededRandom &random)
{
    const auto team = [&] { return random.fixed<base::TeamId>(); };
    const auto user = [&] { return random.fixed<base::UserId>(); };
    const auto folder = [&] { return random.fixed<base::FolderId>(); };
    std::vector<StatementBody> bodies{exampleGenesis(random, true), exampleGenesis(random, false),
                                      UserAdd{user(), exampleName(random)}};
    bodies.push_back(DeviceAdd{user(), random.fixed<SignPublicKey>(), random.fixed<BoxPublicKey>(),
                               random.fixed<base::InviteId>(), random.fixed<Signature>(),
                               random.fixed<Signature>(), random.fixed<Hash>()});
    bodies.push_back(TeamAdd{team(), TeamKind::Work, {}, exampleName(random), folder()});
    bodies.push_back(TeamAdd{team(), TeamKind::Personal, user(), {}, folder()});
    bodies.push_back(TeamAdd{team(), TeamKind::All, {}, {}, folder()});
    bodies.push_back(exampleMember(random, 0));
    bodies.push_back(exampleMember(random, 2));
    bodies.push_back(TeamKeyAdd{team(), 0, random.fixed<BoxPublicKey>(), random.bytes(80), {}});
    bodies.push_back(
        TeamKeyAdd{team(), 24, random.fixed<BoxPublicKey>(), random.bytes(80), random.bytes(72)});
    bodies.push_back(Invite{random.fixed<SignPublicKey>(), user(), {}, {0}, random.fixed<Hash>()});
    bodies.push_back(Invite{random.fixed<SignPublicKey>(),
                            user(),
                            {{team(), Role::Reader}, {team(), Role::Manager}},
                            {1'767'225'600'000},
                            random.fixed<Hash>()});
    bodies.push_back(
        ServerKey{random.fixed<SignPublicKey>(), {random.bytes(32)}, "https://sync.example.org"});
    bodies.push_back(Erase{base::FolderId::from(base::Bytes(16, 9)).value(), "TIME_OVER"});
    const std::vector<Cut> cuts{{random.fixed<base::DeviceId>(), 23},
                                {random.fixed<base::DeviceId>(), 24}};
    bodies.push_back(
        DeviceRevoke{random.fixed<base::DeviceId>(), 70'000, true, RevokeReason::Stolen});
    bodies.push_back(DeviceRevoke{random.fixed<base::DeviceId>(), 0, false, RevokeReason::Left});
    bodies.push_back(MemberUnset{user(), team(), cuts});
    bodies.push_back(MemberUnset{user(), team(), {}});
    bodies.push_back(AdminSet{user(), true, {}});
    bodies.push_back(AdminSet{user(), false, cuts});
    bodies.push_back(InviteCancel{random.fixed<base::InviteId>()});
    bodies.push_back(Policy{30, 2});
    bodies.push_back(Policy{30, 2, 10});
    Genesis hiding = exampleGenesis(random, true);
    hiding.policy.hideBelow = 24;
    bodies.push_back(hiding);
    bodies.push_back(Recover{user(), random.fixed<SignPublicKey>(), random.fixed<BoxPublicKey>()});
    bodies.push_back(OtherStatement{11, *base::fromHex("a201410102182a")}); // no such erasure
    bodies.push_back(OtherStatement{100, *base::fromHex("f6")});
    return bodies;
}

Statement exampleStatement(test::SeededRandom &random, StatementBody body)
{
    Statement statement;
    statement.organisation = random.fixed<base::OrganisationId>();
    statement.seq = random.below(50'000);
    statement.previous = random.fixed<Hash>();
    statement.author = random.fixed<base::DeviceId>();
    statement.issued = {1'767'225'600'000};
    statement.body = std::move(body);
    return statement;
}

//! A statement of this type whose body is these bytes.
Bytes withBody(std::uint64_t type, base::ByteView body)
{
    test::SeededRandom random(1);
    return encode(exampleStatement(random, OtherStatement{type, base::toBytes(body)}));
}

} // namespace

class TestStatement : public QObject
{
    Q_OBJECT

    test::SeededRandom m_random{13};
    std::vector<StatementBody> m_bodies = exampleBodies(m_random);

private slots:
    void comeBackAsTheyWere()
    {
        for (const StatementBody &body : m_bodies) {
            for (const bool isCritical : {false, true}) {
                Statement statement = exampleStatement(m_random, body);
                statement.critical = isCritical;
                const Bytes bytes = encode(statement);
                QVERIFY(isDeterministic(bytes));
                const auto decoded = decodeStatement(bytes);
                QVERIFY(decoded.ok());
                QCOMPARE(*decoded, statement);
            }
        }
    }

    void areTakenInTheirOwnEncodingOnly()
    {
        for (const StatementBody &body : m_bodies) {
            const Bytes bytes = encode(exampleStatement(m_random, body));
            QVERIFY(test::isStrict(bytes, decodeStatement,
                                   [](const Statement &statement) { return encode(statement); }));
            QVERIFY(test::refusesEveryOtherLength(bytes, decodeStatement));
        }
    }

    //! A bad body does not make the statement unreadable.
    void aBadBodyIsKeptAsItCame()
    {
        for (const std::uint64_t type :
             {0u, 1u, 2u, 3u, 4u, 5u, 6u, 7u, 9u, 10u, 12u, 14u, 15u, 16u}) {
            for (const char *body : {"a0", "f6", "a10100"}) {
                const Bytes bytes = withBody(type, *base::fromHex(body));
                const auto decoded = decodeStatement(bytes);
                QVERIFY(decoded.ok());
                const auto *other = std::get_if<OtherStatement>(&decoded->body);
                QVERIFY(other);
                QCOMPARE(other->type, type);
                QCOMPARE(base::toHex(other->body), std::string(body));
                QCOMPARE(encode(*decoded), bytes);
            }
        }
    }

    void bodiesWithWrongValuesAreBad_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QByteArray>("body");
        const QByteArray id = QByteArray("50") + QByteArray(32, '7');
        const QByteArray key = QByteArray("5820") + QByteArray(64, '7');
        const QByteArray member = "01" + id + "02" + id;
        QTest::newRow("role 0") << 5 << "a3" + member + "0300";
        QTest::newRow("role 4") << 5 << "a3" + member + "0304";
        QTest::newRow("no role") << 5 << "a2" + member;
        QTest::newRow("empty cuts") << 5 << "a4" + member + "03010480";
        QTest::newRow("cut of three") << 5 << "a4" + member + "0301048183" + id + "0000";
        QTest::newRow("a fifth key") << 5 << "a5" + member + "0301048182" + id + "000500";
        QTest::newRow("team kind 4") << 4 << "a501" + id + "020403f604f605" + id;
        QTest::newRow("name of one") << 1 << "a201" + id + "028100";
        QTest::newRow("user of 15") << 1 << "a2014f" + QByteArray(30, '7') + "02820040";
        QTest::newRow("expires below zero") << 9 << "a501" + key + "02" + id + "0380042005" + key;
        QTest::newRow("invite role 0")
            << 9 << "a501" + key + "02" + id + "038182" + id + "00040005" + key;
        QTest::newRow("url not text") << 14 << "a301" + key + "02800340";
        QTest::newRow("policy of one") << 12 << QByteArray("a1010a");
        QTest::newRow("policy that hides null") << 12 << QByteArray("a3010a020003f6");
        QTest::newRow("policy with a fourth key") << 12 << QByteArray("a4010a020003050400");
        QTest::newRow("policy with another third key") << 12 << QByteArray("a3010a02000405");
        QTest::newRow("keys swapped") << 1 << "a2028200400150" + QByteArray(32, '7');
    }
    void bodiesWithWrongValuesAreBad()
    {
        QFETCH(int, type);
        QFETCH(QByteArray, body);
        const auto bytes = base::fromHex({body.data(), static_cast<std::size_t>(body.size())});
        QVERIFY(bytes);
        const auto decoded = decodeStatement(withBody(static_cast<std::uint64_t>(type), *bytes));
        if (decoded.ok()) // keys in a wrong order are no CBOR of ours at all
            QVERIFY(std::holds_alternative<OtherStatement>(decoded->body));
        else
            QCOMPARE(QTest::currentDataTag(), "keys swapped");
    }

    void refusesAnotherVersion()
    {
        Bytes bytes = withBody(100, *base::fromHex("00"));
        QCOMPARE(bytes[2], std::uint8_t{1});
        for (const int version : {0, 2}) {
            bytes[2] = static_cast<std::uint8_t>(version);
            const auto decoded = decodeStatement(bytes);
            QVERIFY(!decoded.ok());
            QCOMPARE(decoded.error().code, base::ErrorCode::Malformed);
        }
    }

    void refusesMissingAndExtraKeys()
    {
        Bytes extra = withBody(100, *base::fromHex("00"));
        extra[0] = 0xa9;
        extra.insert(extra.end(), {0x08, 0x00});
        QVERIFY(!decodeStatement(extra).ok());
        Bytes missing = withBody(100, *base::fromHex("00"));
        missing[0] = 0xa7;
        missing.resize(missing.size() - 2);
        QVERIFY(!decodeStatement(missing).ok());
    }

    void typesEndAt255()
    {
        const Bytes null = *base::fromHex("f6");
        QVERIFY(decodeStatement(withBody(127, null)).ok());
        const auto last = decodeStatement(withBody(255, null));
        QVERIFY(last.ok() && last->critical);
        QVERIFY(!decodeStatement(withBody(256, null)).ok());
        QVERIFY(!decodeStatement(withBody(UINT64_MAX, null)).ok());
    }

    void refusesABodyThatIsNotDeterministic()
    {
        for (const char *body : {"1800", "9f00ff", "fb0000000000000000", "c000", "f5", "a200000000",
                                 "a201000000", "61ff"})
            QVERIFY2(!decodeStatement(withBody(100, *base::fromHex(body))).ok(), body);
    }

    //! Eight containers within each other in all, the statement's own map being the first.
    void theDepthLimitIsTheWholeStatements()
    {
        const auto nested = [](std::size_t depth) {
            Bytes body(depth, 0x81);
            body.push_back(0);
            return withBody(100, body);
        };
        QVERIFY(decodeStatement(nested(7)).ok());
        QVERIFY(!decodeStatement(nested(8)).ok());
    }

    void refusesMoreThanTheLimit()
    {
        const auto ofSize = [](std::size_t size) {
            CborWriter body;
            body.bytes(Bytes(size));
            return withBody(100, body.view());
        };
        const std::size_t frame = ofSize(60'000).size() - 60'000;
        QVERIFY(decodeStatement(ofSize(limits::statementBytes - frame)).ok());
        QVERIFY(!decodeStatement(ofSize(limits::statementBytes - frame + 1)).ok());
    }

    void refusesATimeBeforeTheEpoch()
    {
        Statement statement = exampleStatement(m_random, OtherStatement{100, {0xf6}});
        statement.issued = {0};
        Bytes bytes = encode(statement);
        QVERIFY(decodeStatement(bytes).ok());
        bytes[bytes.size() - 3] = 0x20; // -1
        QVERIFY(!decodeStatement(bytes).ok());
    }

    void theAcceptedMessageIsItsFourParts()
    {
        const auto invite = m_random.fixed<SignPublicKey>();
        const auto sign = m_random.fixed<SignPublicKey>();
        const auto box = m_random.fixed<BoxPublicKey>();
        const auto head = m_random.fixed<Hash>();
        QCOMPARE(base::toHex(acceptMessage(invite, sign, box, head)),
                 invite.hex() + sign.hex() + box.hex() + head.hex());
    }

    void theHashIsOfTheBytesAlone()
    {
        SignedStatement statement{{1, 2, 3}, {}};
        const Hash hash = hashOf(statement);
        statement.signatures.push_back({});
        QCOMPARE(hashOf(statement), hash);
        QCOMPARE(hash, crypto::blake2b256({statement.bytes}));
    }
};

QTEST_APPLESS_MAIN(TestStatement)
#include "tst_statement.moc"
