// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/cbor.h"
#include "support/chain_probe.h"

#include <QTest>

using namespace throughline;
using base::Bytes;
using namespace throughline::protocol;
using test::ChainBuilder;
using test::effectOf;
using test::TestDevice;
using test::TestInvite;
using test::WithWorker;
using Effect = Roster::Effect;

namespace {

[[nodiscard]] bool isRefused(const ChainBuilder &builder, const SignedStatement &statement)
{
    Roster roster = builder.roster();
    const Hash head = roster.headHash();
    const auto effect = roster.append(statement);
    return !effect.ok() && roster.headHash() == head && roster.size() == builder.chain().size()
        && roster.noOps() == 0 && !roster.isReadOnly();
}

[[nodiscard]] base::ErrorCode verdictOn(const std::vector<SignedStatement> &chain,
                                        const std::optional<SignPublicKey> &root = {})
{
    const auto roster = Roster::verify(chain, root);
    return roster.ok() ? base::ErrorCode::Internal : roster.error().code;
}

[[nodiscard]] OtherStatement other(std::uint64_t type)
{
    return {type, {0xa0}};
}

//! The statement as somebody in the middle would change it, signed anew by the admin.
template<class Change>
[[nodiscard]] SignedStatement changed(const ChainBuilder &builder, StatementBody body,
                                      Change change)
{
    Statement statement = builder.unsignedStatement(std::move(body), builder.admin().id());
    change(statement);
    return ChainBuilder::signedBy(statement, builder.admin());
}

} // namespace

//! The chain as a whole, and statements that come to nothing.
class TestRoster : public QObject
{
    Q_OBJECT

private slots:
    // The chain as a whole.

    void anOrganisationIsWhatItsChainSays();
    void aPrefixHoldsButItsHeadDiffers();
    void statementsOutOfOrderAreRefused();
    void aMissingStatementIsRefused();
    void anyChangedByteIsRefused();
    void signaturesAreTheAuthors();
    void anotherOrganisationsStatementIsRefused();
    void anotherRootIsRefused();
    void aFalseGenesisIsRefused();
    void aSecondGenesisDoesNothing();

    // Statements without effect.

    void aMemberWithoutTheRightDoesNothing();
    void aBadBodyDoesNothing();
    void anUnknownTypeDoesNothing();
    void anUnknownCriticalTypeStopsWriting();
    void anEpochIsConfirmedOnceAndByAnAdministrator();
    void aMemberCannotStopWriting();
    void onlyTheRootRecovers();
    void aFolderIsErasedOnceAndForGood();
};

void TestRoster::anOrganisationIsWhatItsChainSays()
{
    WithWorker org(20);
    const Roster roster = org.builder.roster();
    QCOMPARE(roster.organisation(), org.builder.id());
    QCOMPARE(roster.rootKey(), org.builder.rootKey().publicKey());
    QCOMPARE(roster.recoveryKey(), org.builder.recoveryKey().publicKey());
    QCOMPARE(roster.serverKey(), std::optional(org.builder.serverKey().publicKey()));
    QCOMPARE(roster.size(), std::uint64_t(org.builder.chain().size()));
    QCOMPARE(roster.headHash(), org.builder.headHash());
    QCOMPARE(roster.noOps(), std::uint64_t(0));
    QVERIFY(!roster.isReadOnly());
    QCOMPARE(roster.teamOfKind(TeamKind::All)->id, org.builder.all());
    QCOMPARE(roster.teamOfKind(TeamKind::Managers)->id, org.builder.managers());
    QVERIFY(!roster.teamOfKind(TeamKind::Personal));
    QCOMPARE(roster.device(org.device.id())->user, org.user);
    QCOMPARE(roster.roleOf(org.user, org.builder.all()), Role::Reader);
    QCOMPARE(roster.roleOf(org.user, org.builder.work()), Role::Writer);
    QCOMPARE(roster.roleOf(org.user, org.builder.managers()), Role::None);
    QCOMPARE(roster.devicesOf(org.builder.managers()), std::vector{org.builder.admin().id()});
    QCOMPARE(roster.devicesOf(org.builder.work()).size(), std::size_t(2));
    QCOMPARE(roster.teamsOf(org.user).size(), std::size_t(2));
    QCOMPARE(roster.teamsOf(org.builder.admin().user).size(), std::size_t(3));
    const auto alone = ChainBuilder::organisation(21, false).roster();
    QVERIFY(!alone.serverKey());
    QCOMPARE(alone.policy().leaseDays, std::uint64_t(0));
}

//! A server that hides the end of the chain is found out by anybody who knows a later hash.
void TestRoster::aPrefixHoldsButItsHeadDiffers()
{
    const auto builder = ChainBuilder::organisation(22);
    const Roster whole = builder.roster();
    std::vector<SignedStatement> chain;
    for (const SignedStatement &statement : builder.chain()) {
        chain.push_back(statement);
        const auto prefix = Roster::verify(chain, builder.rootKey().publicKey());
        QVERIFY(prefix.ok());
        QCOMPARE(prefix->headHash(), whole.hashAt(prefix->headSeq()));
        QCOMPARE(prefix->seqOf(prefix->headHash()), std::optional(prefix->headSeq()));
        if (chain.size() < builder.chain().size()) {
            QVERIFY(prefix->headHash() != whole.headHash());
            QVERIFY(!prefix->seqOf(whole.headHash()));
        }
    }
}

void TestRoster::statementsOutOfOrderAreRefused()
{
    const auto builder = ChainBuilder::organisation(23);
    for (std::size_t i = 0; i + 1 < builder.chain().size(); ++i) {
        auto chain = builder.chain();
        std::swap(chain[i], chain[i + 1]);
        QCOMPARE(verdictOn(chain), base::ErrorCode::BadProof);
    }
    auto twice = builder.chain();
    twice.push_back(twice.back());
    QCOMPARE(verdictOn(twice), base::ErrorCode::BadProof);
}

void TestRoster::aMissingStatementIsRefused()
{
    const auto builder = ChainBuilder::organisation(24);
    for (std::size_t i = 0; i + 1 < builder.chain().size(); ++i) {
        auto chain = builder.chain();
        chain.erase(chain.begin() + static_cast<std::ptrdiff_t>(i));
        QCOMPARE(verdictOn(chain), base::ErrorCode::BadProof);
    }
    // Numbered and signed anew, but after another statement than it says.
    const auto next = [&builder](auto change) {
        return changed(builder, StatementBody(other(100)), change);
    };
    QVERIFY(isRefused(builder, next([](Statement &s) { s.seq += 1; })));
    QVERIFY(isRefused(builder, next([](Statement &s) { s.seq -= 1; })));
    QVERIFY(isRefused(builder, next([](Statement &s) { s.previous.bytes[0] ^= 1; })));
    QVERIFY(isRefused(builder, next([](Statement &s) { s.previous = {}; })));
}

void TestRoster::anyChangedByteIsRefused()
{
    const WithWorker org(25);
    const auto &chain = org.builder.chain();
    Roster before;
    test::SeededRandom random(25);
    for (const SignedStatement &statement : chain) {
        const auto isTaken = [&before](const SignedStatement &candidate) {
            Roster roster = before;
            return roster.append(candidate).ok();
        };
        for (std::size_t i = 0; i < statement.bytes.size(); ++i) {
            SignedStatement copy = statement;
            copy.bytes[i] ^= static_cast<std::uint8_t>(1 + random.below(255));
            QVERIFY(!isTaken(copy));
        }
        for (std::size_t s = 0; s < statement.signatures.size(); ++s) {
            for (std::size_t i = 0; i < 16 + 64; ++i) {
                SignedStatement copy = statement;
                auto &[device, signature] = copy.signatures[s];
                (i < 16 ? device.bytes[i] : signature.bytes[i - 16]) ^=
                    static_cast<std::uint8_t>(1 + random.below(255));
                QVERIFY(!isTaken(copy));
            }
        }
        QVERIFY(before.append(statement).ok());
    }
}

void TestRoster::signaturesAreTheAuthors()
{
    const WithWorker org(26);
    const SignedStatement good = org.builder.make(other(100));
    const auto second = org.device.sign.sign(rosterDomain, {good.bytes});
    SignedStatement statement = good;
    statement.signatures.clear();
    QVERIFY(isRefused(org.builder, statement));
    statement.signatures = {{org.device.id(), second}};
    QVERIFY(isRefused(org.builder, statement)); // known, but not the author
    statement.signatures = {{org.device.id(), second}, good.signatures[0]};
    QVERIFY(isRefused(org.builder, statement)); // the author comes first
    statement.signatures = {good.signatures[0], {org.device.id(), good.signatures[0].second}};
    QVERIFY(isRefused(org.builder, statement));
    statement.signatures = {
        {good.signatures[0].first, org.builder.admin().sign.sign("tl1/grant", {good.bytes})}};
    QVERIFY(isRefused(org.builder, statement)); // made for another purpose
    statement.signatures = {good.signatures[0], {org.device.id(), second}};
    QVERIFY(org.builder.roster().append(statement).ok()); // room for policies that ask for two
}

void TestRoster::anotherOrganisationsStatementIsRefused()
{
    auto ours = ChainBuilder::organisation(27);
    const auto theirs = ChainBuilder::organisation(28);
    QVERIFY(isRefused(ours, theirs.make(other(100))));
    QVERIFY(isRefused(ours, theirs.chain().back()));
    QVERIFY(isRefused(ours, changed(ours, StatementBody(other(100)), [&](Statement &s) {
                          s.organisation = theirs.id();
                      })));
    // A stranger who writes as if one of us.
    const TestDevice stranger = ours.newDevice(ours.admin().user);
    QVERIFY(isRefused(ours, ours.make(other(100), stranger)));
}

void TestRoster::anotherRootIsRefused()
{
    const auto ours = ChainBuilder::organisation(29);
    const auto theirs = ChainBuilder::organisation(30);
    QCOMPARE(verdictOn(ours.chain(), ours.rootKey().publicKey()), base::ErrorCode::Internal);
    QCOMPARE(verdictOn(ours.chain()), base::ErrorCode::Internal);
    QCOMPARE(verdictOn(theirs.chain(), ours.rootKey().publicKey()), base::ErrorCode::BadProof);
}

void TestRoster::aFalseGenesisIsRefused()
{
    const ChainBuilder builder(31);
    const SignedStatement good = builder.chain()[0];
    const auto refused = [](SignedStatement statement) {
        return verdictOn({std::move(statement)}) == base::ErrorCode::BadProof;
    };
    const auto rewritten = [&](auto change) {
        Statement statement = *decodeStatement(good.bytes);
        change(statement);
        SignedStatement out{encode(statement), good.signatures};
        out.signatures[0].second = builder.rootKey().sign(rosterDomain, {out.bytes});
        out.signatures[1].second = builder.admin().sign.sign(rosterDomain, {out.bytes});
        return out;
    };
    QVERIFY(!refused(rewritten([](Statement &s) { s.issued = {1}; })));
    QVERIFY(refused(rewritten([](Statement &s) { s.seq = 1; })));
    QVERIFY(refused(rewritten([](Statement &s) { s.previous.bytes[31] = 1; })));
    QVERIFY(refused(rewritten([&](Statement &s) { s.author = builder.admin().id(); })));
    QVERIFY(refused(rewritten([](Statement &s) { s.organisation.bytes[0] ^= 1; })));
    QVERIFY(refused(rewritten([](Statement &s) { s.body = other(0); })));
    QVERIFY(refused(rewritten([](Statement &s) { std::get<Genesis>(s.body).boxKey = {}; })));
    SignedStatement statement = good;
    statement.signatures.pop_back();
    QVERIFY(refused(statement));
    statement.signatures = {good.signatures[1], good.signatures[0]};
    QVERIFY(refused(statement));
    statement.signatures = {good.signatures[0], good.signatures[1], good.signatures[1]};
    QVERIFY(refused(statement));
    QCOMPARE(verdictOn({ChainBuilder::organisation(31).chain()[1]}), base::ErrorCode::BadProof);
}

void TestRoster::aSecondGenesisDoesNothing()
{
    auto builder = ChainBuilder::organisation(32);
    const auto theirs = ChainBuilder::organisation(33);
    const auto genesis = std::get<Genesis>(decodeStatement(theirs.chain()[0].bytes)->body);
    QCOMPARE(effectOf(builder, genesis), Effect::NoOp);
    QCOMPARE(builder.roster().rootKey(), builder.rootKey().publicKey());
}

//! The chain goes on after it: one bad statement freezes nobody.
void TestRoster::aMemberWithoutTheRightDoesNothing()
{
    WithWorker org(34);
    const auto tries = [&]() -> std::vector<StatementBody> {
        const TestInvite invite = org.builder.newInvite(org.user);
        return {org.builder.userBody("Nobody Example"),
                org.builder.teamBody(TeamKind::Work),
                MemberSet{org.user, org.builder.work(), Role::Manager, {}},
                org.builder.keyBody(org.builder.work()),
                org.builder.inviteBody(invite),
                ServerKey{org.device.sign.publicKey(), {}, "https://false.example.org"}};
    }();
    std::uint64_t noOps = 0;
    const Roster before = org.builder.roster();
    for (const StatementBody &body : tries) {
        QCOMPARE(effectOf(org.builder, org.builder.make(body, org.device)), Effect::NoOp);
        QCOMPARE(org.builder.roster().noOps(), ++noOps);
    }
    const Roster after = org.builder.roster();
    QCOMPARE(after.users().size(), before.users().size());
    QCOMPARE(after.teams().size(), before.teams().size());
    QCOMPARE(after.invites().size(), before.invites().size());
    QCOMPARE(after.roleOf(org.user, org.builder.work()), Role::Writer);
    QCOMPARE(after.team(org.builder.work())->generations.size(), std::size_t(1));
    QCOMPARE(after.serverKey(), before.serverKey());
    QCOMPARE(effectOf(org.builder, org.builder.userBody("Late Example")), Effect::Applied);
}

void TestRoster::aBadBodyDoesNothing()
{
    auto builder = ChainBuilder::organisation(35);
    for (const std::uint64_t type :
         {0u, 1u, 2u, 3u, 4u, 5u, 6u, 7u, 9u, 10u, 11u, 12u, 13u, 14u, 15u, 16u}) {
        QCOMPARE(effectOf(builder, other(type)), Effect::NoOp);
        QCOMPARE(effectOf(builder, builder.make(other(type), builder.admin(), true)), Effect::NoOp);
    }
    QVERIFY(!builder.roster().isReadOnly());
    QCOMPARE(builder.roster().noOps(), std::uint64_t(32));
    QCOMPARE(effectOf(builder, builder.userBody("Late Example")), Effect::Applied);
}

void TestRoster::anUnknownTypeDoesNothing()
{
    auto builder = ChainBuilder::organisation(36);
    for (const std::uint64_t type : {8u, 17u, 127u})
        QCOMPARE(effectOf(builder, other(type)), Effect::NoOp);
    QVERIFY(!builder.roster().isReadOnly());
    QCOMPARE(effectOf(builder, builder.userBody("Late Example")), Effect::Applied);
}

void TestRoster::anUnknownCriticalTypeStopsWriting()
{
    for (const std::uint64_t type : {8u, 17u, 127u}) {
        auto builder = ChainBuilder::organisation(37);
        const auto critical = builder.make(other(type), builder.admin(), true);
        QCOMPARE(effectOf(builder, critical), Effect::ReadOnly);
        QVERIFY(builder.roster().isReadOnly());
        // What can be read is read on.
        QCOMPARE(effectOf(builder, builder.userBody("Late Example")), Effect::Applied);
        QVERIFY(builder.roster().isReadOnly());
    }
    // A known type that is marked critical is that type.
    auto builder = ChainBuilder::organisation(38);
    const auto known = builder.make(builder.userBody("Sam Sampleton"), builder.admin(), true);
    QCOMPARE(effectOf(builder, known), Effect::Applied);
}

void TestRoster::anEpochIsConfirmedOnceAndByAnAdministrator()
{
    WithWorker org(39);
    const auto epoch = base::EpochId::from(Bytes(16, 7)).value();
    org.builder.setRole(org.user, org.builder.work(), Role::Manager);
    QCOMPARE(effectOf(org.builder, org.builder.make(ServerEpoch{epoch, 0}, org.device)),
             Effect::NoOp);
    QVERIFY(!org.builder.roster().isConfirmed(epoch));
    QCOMPARE(effectOf(org.builder, ServerEpoch{{}, 0}), Effect::NoOp);
    QCOMPARE(effectOf(org.builder, ServerEpoch{epoch, 0}), Effect::Applied);
    QVERIFY(org.builder.roster().isConfirmed(epoch));
    QCOMPARE(effectOf(org.builder, ServerEpoch{epoch, 0}), Effect::NoOp);
    // A reason of a later version is no less a confirmation.
    const auto other = base::EpochId::from(Bytes(16, 8)).value();
    QCOMPARE(effectOf(org.builder, ServerEpoch{other, 9}), Effect::Applied);
    QVERIFY(!org.builder.roster().isReadOnly());
}

//! Neither a reader nor a writer ever has the right to a statement; a manager may (D2).
void TestRoster::aMemberCannotStopWriting()
{
    WithWorker org(40);
    for (const std::uint64_t type : {11u, 13u, 17u}) {
        const auto statement = org.builder.make(other(type), org.device, true);
        QCOMPARE(effectOf(org.builder, statement), Effect::NoOp);
    }
    QVERIFY(!org.builder.roster().isReadOnly());
    org.builder.setRole(org.user, org.builder.work(), Role::Manager);
    QCOMPARE(effectOf(org.builder, org.builder.make(other(17), org.device, true)),
             Effect::ReadOnly);
}

void TestRoster::onlyTheRootRecovers()
{
    auto builder = ChainBuilder::organisation(41);
    const TestDevice device = builder.newDevice(builder.newDevice(builder.admin().user).user);
    const Recover body{base::UserId::from(Bytes(16, 5)).value(), device.sign.publicKey(),
                       device.box.publicKey()};
    const Bytes bytes = encode(builder.unsignedStatement(body, {}));
    const auto byDevice = StatementSignature{device.id(), device.sign.sign(rosterDomain, {bytes})};
    const auto byRoot = [&](const crypto::SigningKey &root) {
        return StatementSignature{{}, root.sign(rosterDomain, {bytes})};
    };
    QVERIFY(isRefused(builder, {bytes, {byRoot(device.sign), byDevice}}));
    QVERIFY(isRefused(builder, {bytes, {byRoot(builder.rootKey())}}));
    QVERIFY(isRefused(builder, {bytes, {byDevice, byRoot(builder.rootKey())}}));
    QVERIFY(isRefused(builder, builder.make(body)));
    const SignedStatement good{bytes, {byRoot(builder.rootKey()), byDevice}};
    QCOMPARE(effectOf(builder, good), Effect::Applied);
    const Roster roster = builder.roster();
    QVERIFY(roster.device(device.id())->isActive());
    QVERIFY(roster.isAdmin(body.user));
    QVERIFY(roster.isAdmin(builder.admin().user)); // who was one stays one
    QVERIFY(!roster.isReadOnly());
}

void TestRoster::aFolderIsErasedOnceAndForGood()
{
    WithWorker org(42);
    auto &builder = org.builder;
    const base::FolderId folder = base::FolderId::from(base::Bytes(16, 7)).value();
    QCOMPARE(effectOf(builder, builder.make(Erase{folder, "ASKED"}, org.device)), Effect::NoOp);
    QVERIFY(!builder.roster().isErased(folder));
    QCOMPARE(effectOf(builder, Erase{folder, "ASKED"}), Effect::Applied);
    QVERIFY(builder.roster().isErased(folder));
    QCOMPARE(builder.roster().erased().at(folder).code, std::string("ASKED"));
    QCOMPARE(builder.roster().erased().at(folder).seq, builder.roster().headSeq());
    QCOMPARE(effectOf(builder, Erase{folder, "MISTAKE"}), Effect::NoOp);
    QCOMPARE(builder.roster().erased().at(folder).code, std::string("ASKED"));
    // No member could work without their team's own folder.
    const base::FolderId own = builder.roster().team(builder.work())->folder;
    QCOMPARE(effectOf(builder, Erase{own, "ASKED"}), Effect::NoOp);
    QVERIFY(!builder.roster().isErased(own));
}

QTEST_APPLESS_MAIN(TestRoster)
#include "tst_roster.moc"
