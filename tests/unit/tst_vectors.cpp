// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/aead.h"
#include "crypto/kdf.h"
#include "protocol/bundle.h"
#include "protocol/grant.h"
#include "protocol/messages.h"
#include "protocol/statement_bodies.h"
#include "support/chain_builder.h"

#include <QTest>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// The bytes of every format, frozen in tests/data/vectors/protocol.json for this test and for other
// programs that read the formats. Where a change of bytes is meant, and is a new format version,
// set THROUGHLINE_WRITE_VECTORS=1 once, and the file is written anew.

using namespace throughline;
using base::Bytes;
using namespace throughline::protocol;
using test::ChainBuilder;
using test::SeededRandom;

namespace {

constexpr std::uint64_t vectorSeed = 20260101;

QString hex(base::ByteView bytes)
{
    return QString::fromStdString(base::toHex(bytes));
}

template<class Fixed>
QString hex(const Fixed &value) requires requires
{
    value.view();
}
{
    return hex(base::ByteView(value.view()));
}

QJsonObject vector(const QString &name, const QJsonObject &inputs, const QJsonObject &outputs)
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("inputs"), inputs},
            {QStringLiteral("outputs"), outputs}};
}

#define S QStringLiteral

void addIds(QJsonArray &out, const ChainBuilder &builder)
{
    const auto root = builder.rootKey().publicKey();
    out.append(vector(S("id.organisation"), {{S("root_sign_pk"), hex(root)}},
                      {{S("id"), hex(organisationId(root))}}));
    const auto &admin = builder.admin();
    out.append(vector(
        S("id.device"),
        {{S("sign_pk"), hex(admin.sign.publicKey())}, {S("box_pk"), hex(admin.box.publicKey())}},
        {{S("id"), hex(admin.id())}}));
    out.append(vector(S("id.invite"), {{S("invite_pk"), hex(admin.sign.publicKey())}},
                      {{S("id"), hex(inviteId(admin.sign.publicKey()))}}));
}

//! Inputs are what stands around the body and the secret seeds of those who sign; the body is an
//! output, to be taken apart by the reader.
QJsonObject statementVector(const QString &name, const SignedStatement &statement,
                            const QJsonObject &more)
{
    const Statement read = *decodeStatement(statement.bytes);
    QJsonObject inputs = more;
    inputs.insert(S("organisation"), hex(read.organisation));
    inputs.insert(S("seq"), static_cast<qint64>(read.seq));
    inputs.insert(S("previous"), hex(read.previous));
    inputs.insert(S("author"), hex(read.author));
    inputs.insert(S("issued_ms"), static_cast<qint64>(read.issued.value));
    QJsonArray signatures;
    for (const auto &[device, signature] : statement.signatures)
        signatures.append(QJsonArray{hex(device), hex(signature)});
    return vector(name, inputs,
                  {{S("bytes"), hex(base::ByteView(statement.bytes))},
                   {S("signatures"), signatures},
                   {S("hash"), hex(hashOf(statement))}});
}

QJsonObject signers(const ChainBuilder &builder)
{
    return {{S("root_sign_seed"), hex(base::ByteView(builder.rootKey().seed().view()))},
            {S("admin_sign_seed"), hex(base::ByteView(builder.admin().sign.seed().view()))}};
}

//! A chain with every type of the first step; the last seed of `all` opens the names.
ChainBuilder exampleChain()
{
    auto builder = ChainBuilder::organisation(vectorSeed);
    const auto volunteer = builder.addUser("Vera Example");
    const auto personal = builder.addTeam(TeamKind::Personal, volunteer);
    const auto invite = builder.newInvite(volunteer);
    builder.append(
        builder.inviteBody(invite, {{personal, Role::Writer}, {builder.work(), Role::Reader}}));
    const auto device = builder.newDevice(volunteer);
    builder.append(ChainBuilder::acceptBody(invite, device, builder.headHash()));
    builder.setRole(volunteer, personal, Role::Writer);
    builder.setRole(volunteer, builder.work(), Role::Writer);
    builder.append(MemberSet{volunteer, builder.work(), Role::Reader, {{device.id(), 300}}});
    builder.append(builder.keyBody(builder.work()));
    builder.append(ServerKey{
        builder.serverKey().publicKey(), {builder.random().bytes(32)}, "https://sync.example.org"});
    builder.append(builder.make(OtherStatement{100, {0xa1, 0x01, 0x20}}));
    builder.append(builder.make(OtherStatement{17, {0xf6}}, builder.admin(), true));
    return builder;
}

void addStatements(QJsonArray &out, const ChainBuilder &builder)
{
    static const char *names[] = {"genesis",    "user_add",   "device_add",   "device_revoke",
                                  "team_add",   "member_set", "member_unset", "team_key",
                                  "checkpoint", "invite"};
    const auto nameOf = [](const Statement &statement) {
        if (const auto *other = std::get_if<OtherStatement>(&statement.body))
            return S("other %1").arg(other->type);
        const std::uint64_t type = typeOf(statement.body);
        return type == 14 ? S("server_key") : QString::fromLatin1(names[type]);
    };
    for (const SignedStatement &statement : builder.chain()) {
        const Statement read = *decodeStatement(statement.bytes);
        out.append(statementVector(S("statement.%1.%2").arg(read.seq).arg(nameOf(read)), statement,
                                   signers(builder)));
    }
    const auto &opens = builder.seedsOf(builder.all()).front();
    out.append(
        vector(S("sealed_name.first_admin"),
               {{S("seed_of_all"), hex(base::ByteView(opens.view()))},
                {S("organisation"), hex(builder.id())},
                {S("subject"), hex(builder.admin().user)},
                {S("sealed"),
                 hex(base::ByteView(builder.roster().user(builder.admin().user)->name->sealed))}},
               {{S("name_utf8"), hex(base::asBytes("Ada Example"))}}));
    const Roster roster = builder.roster();
    out.append(vector(S("roster.head"), {{S("statements"), static_cast<qint64>(roster.size())}},
                      {{S("head"), hex(roster.headHash())},
                       {S("head16"), hex(rosterHead16(roster.headHash()))},
                       {S("no_ops"), static_cast<qint64>(roster.noOps())},
                       {S("read_only"), roster.isReadOnly()}}));
}

Bytes addBundle(QJsonArray &out, const ChainBuilder &builder, SeededRandom &random)
{
    crypto::Secret32 folderKey;
    random.fill(folderKey.writable());
    BundleHeader header;
    header.organisation = builder.id();
    header.folder = random.fixed<base::FolderId>();
    header.kid =
        KeyId::from(crypto::blake2b256({base::asBytes("tl1/kid"), folderKey.view()}).view())
            .value();
    header.device = builder.admin().id();
    header.n = 1000;
    header.parents = {random.fixed<Hash>(), random.fixed<Hash>()};
    std::sort(header.parents.begin(), header.parents.end());
    header.rosterSeq = builder.nextSeq() - 1;
    header.rosterHead = rosterHead16(builder.headHash());
    header.hlcMax = {base::HybridTime::at({1'767'225'600'000}).value + 3};
    header.schema = 1;
    const Bytes headerBytes = encode(header);
    const Bytes plaintext = random.bytes(256);
    const auto nonce = random.fixed<Nonce>();
    const Bytes sealed = crypto::sealWith(crypto::deriveKey(folderKey, 1, "tl1foldr"),
                                          bundleAssociatedData(headerBytes), plaintext, nonce);
    const Hash id = bundleId(headerBytes, nonce, sealed);
    const Bytes bytes = encodeBundle(headerBytes, nonce, sealed,
                                     builder.admin().sign.sign(bundleDomain, {id.view()}));
    QJsonArray parents;
    for (const Hash &parent : header.parents)
        parents.append(hex(parent));
    out.append(
        vector(S("bundle"),
               {{S("organisation"), hex(header.organisation)},
                {S("folder"), hex(header.folder)},
                {S("folder_key"), hex(base::ByteView(folderKey.view()))},
                {S("device"), hex(header.device)},
                {S("n"), static_cast<qint64>(header.n)},
                {S("parents"), parents},
                {S("roster_seq"), static_cast<qint64>(header.rosterSeq)},
                {S("roster_head"), hex(builder.headHash())},
                // Text: it is above what a JSON reader may keep exact.
                {S("hlc_max"), QString::number(header.hlcMax.value)},
                {S("schema"), static_cast<qint64>(header.schema)},
                {S("nonce"), hex(nonce)},
                {S("plaintext"), hex(base::ByteView(plaintext))},
                {S("device_sign_seed"), hex(base::ByteView(builder.admin().sign.seed().view()))}},
               {{S("kid"), hex(header.kid)},
                {S("header"), hex(base::ByteView(headerBytes))},
                {S("associated_data"), hex(base::ByteView(bundleAssociatedData(headerBytes)))},
                {S("ciphertext"), hex(base::ByteView(sealed))},
                {S("bytes"), hex(base::ByteView(bytes))},
                {S("id"), hex(id)}}));
    return bytes;
}

Bytes addGrant(QJsonArray &out, const QString &name, const Grant &grant,
               const ChainBuilder &builder)
{
    const Bytes inside = encode(grant);
    const Hash id = grantId(inside);
    const Bytes bytes =
        encodeSignedGrant(inside, builder.admin().sign.sign(grantDomain, {id.view()}));
    const auto optional = [](const std::optional<Bytes> &value) {
        return value ? QJsonValue(hex(base::ByteView(*value))) : QJsonValue();
    };
    out.append(
        vector(name,
               {{S("organisation"), hex(grant.organisation)},
                {S("folder"), hex(grant.folder)},
                {S("epoch"), static_cast<qint64>(grant.epoch)},
                {S("kid"), hex(grant.kid)},
                {S("team"), hex(grant.team)},
                {S("generation"), static_cast<qint64>(grant.generation)},
                {S("sealed_key"), optional(grant.sealedKey)},
                {S("previous_key"), optional(grant.previousKey)},
                {S("device"), hex(grant.device)},
                {S("roster_seq"), static_cast<qint64>(grant.rosterSeq)},
                {S("device_sign_seed"), hex(base::ByteView(builder.admin().sign.seed().view()))}},
               {{S("grant"), hex(base::ByteView(inside))},
                {S("bytes"), hex(base::ByteView(bytes))},
                {S("id"), hex(id)}}));
    return bytes;
}

std::vector<Bytes> addGrants(QJsonArray &out, const ChainBuilder &builder, SeededRandom &random)
{
    Grant grant;
    grant.organisation = builder.id();
    grant.folder = random.fixed<base::FolderId>();
    grant.kid = random.fixed<KeyId>();
    grant.team = builder.work();
    grant.sealedKey = crypto::sealTo(builder.roster().team(builder.work())->generations[0].boxKey,
                                     random.bytes(32), random);
    grant.device = builder.admin().id();
    grant.rosterSeq = builder.nextSeq() - 1;
    std::vector<Bytes> made{addGrant(out, S("grant.first"), grant, builder)};
    grant.epoch = 2;
    grant.generation = 1;
    grant.previousKey = random.bytes(104);
    made.push_back(addGrant(out, S("grant.rotation"), grant, builder));
    grant.sealedKey.reset();
    made.push_back(addGrant(out, S("grant.ungrant"), grant, builder));
    return made;
}

void addMessages(QJsonArray &out, const ChainBuilder &builder, const Bytes &bundle,
                 const Bytes &grant, SeededRandom &random)
{
    const QJsonObject items{{S("bundle"), hex(base::ByteView(bundle))},
                            {S("grant"), hex(base::ByteView(grant))}};
    const std::vector<PushItem> push{{EntryKind::Grant, grant}, {EntryKind::Bundle, bundle}};
    out.append(vector(S("message.push"), items, {{S("bytes"), hex(base::ByteView(encode(push)))}}));
    const LogPage page{{{7, {1'767'225'600'123}, EntryKind::Grant, grant},
                        {9, {1'767'225'600'124}, EntryKind::Bundle, bundle}},
                       9,
                       true};
    out.append(
        vector(S("message.log_page"), items, {{S("bytes"), hex(base::ByteView(encode(page)))}}));
    const auto epoch = random.fixed<base::EpochId>();
    PushReply reply;
    reply.received = {1'767'225'600'123};
    const Hash first = decodeGrant(grant)->id;
    const Hash second = decodeBundle(bundle)->id;
    reply.results = {{first, ItemStatus::Stored, 7, {}},
                     {random.fixed<Hash>(), ItemStatus::NoAccess, {}, {}},
                     {second, ItemStatus::Duplicate, 9, {}},
                     {random.fixed<Hash>(), ItemStatus::StaleKey, {}, random.bytes(32)}};
    const Bytes receipt = receiptMessage(builder.id(), epoch, reply);
    reply.receipt = builder.serverKey().sign(receiptDomain, {receipt});
    out.append(
        vector(S("message.receipt"),
               {{S("organisation"), hex(builder.id())},
                {S("epoch"), hex(epoch)},
                {S("received_ms"), static_cast<qint64>(reply.received.value)},
                {S("stored"), QJsonArray{QJsonArray{hex(first), 7}, QJsonArray{hex(second), 9}}},
                {S("server_sign_seed"), hex(base::ByteView(builder.serverKey().seed().view()))}},
               {{S("message"), hex(base::ByteView(receipt))},
                {S("signature"), hex(reply.receipt)},
                {S("push_reply"), hex(base::ByteView(encode(reply)))}}));
}

void addAcceptance(QJsonArray &out, SeededRandom &random)
{
    const auto invite = crypto::SigningKey::generate(random);
    const auto sign = crypto::SigningKey::generate(random);
    const auto box = crypto::BoxKey::generate(random);
    const auto head = random.fixed<Hash>();
    const Bytes message =
        acceptMessage(invite.publicKey(), sign.publicKey(), box.publicKey(), head);
    Acceptance accept{sign.publicKey(), box.publicKey(), head, invite.sign(acceptDomain, {message}),
                      sign.sign(acceptDomain, {message})};
    out.append(vector(S("message.accept"),
                      {{S("invite_sign_seed"), hex(base::ByteView(invite.seed().view()))},
                       {S("device_sign_seed"), hex(base::ByteView(sign.seed().view()))},
                       {S("box_secret"), hex(base::ByteView(box.secret().view()))},
                       {S("head_hash"), hex(head)}},
                      {{S("signed"), hex(base::ByteView(message))},
                       {S("p"), hex(accept.p)},
                       {S("q"), hex(accept.q)},
                       {S("bytes"), hex(base::ByteView(encode(accept)))}}));
}

//! Bodies of a policy, alone: with what was never set, and with it.
void addPolicies(QJsonArray &out)
{
    for (const auto &[name, policy] : {std::pair(S("policy.as_it_began"), Policy{30, 2}),
                                       std::pair(S("policy.hides"), Policy{0, 0, 10})}) {
        CborWriter body;
        writeBody(body, policy);
        const QJsonValue hides =
            policy.hideBelow ? QJsonValue(static_cast<qint64>(*policy.hideBelow)) : QJsonValue();
        out.append(vector(name,
                          {{S("lease_days"), static_cast<qint64>(policy.leaseDays)},
                           {S("min_client"), static_cast<qint64>(policy.minimumClient)},
                           {S("hide_below"), hides}},
                          {{S("bytes"), hex(body.view())}}));
    }
}

QJsonArray vectorsNow()
{
    QJsonArray out;
    const ChainBuilder builder = exampleChain();
    SeededRandom random(vectorSeed + 1);
    addIds(out, builder);
    addStatements(out, builder);
    const Bytes bundle = addBundle(out, builder, random);
    const std::vector<Bytes> grants = addGrants(out, builder, random);
    addMessages(out, builder, bundle, grants[0], random);
    addAcceptance(out, random);
    addPolicies(out);
    return out;
}

#undef S

} // namespace

class TestVectors : public QObject
{
    Q_OBJECT

private slots:
    void bytesAreFrozen()
    {
        const QString path = QStringLiteral(THROUGHLINE_TEST_DATA "/vectors/protocol.json");
        const QJsonArray now = vectorsNow();
        QFile file(path);
        if (qEnvironmentVariableIsSet("THROUGHLINE_WRITE_VECTORS")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QJsonDocument(now).toJson());
            file.close();
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), "The file of frozen vectors is missing.");
        const QJsonArray frozen = QJsonDocument::fromJson(file.readAll()).array();
        for (qsizetype i = 0; i < frozen.size() && i < now.size(); ++i)
            QVERIFY2(frozen[i] == now[i],
                     qPrintable(now[i].toObject()[QStringLiteral("name")].toString()));
        QCOMPARE(frozen.size(), now.size());
    }
};

QTEST_APPLESS_MAIN(TestVectors)
#include "tst_vectors.moc"
