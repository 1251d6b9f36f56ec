// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/restored.h"
#include "server/dump.h"
#include "server/move.h"
#include "server/open_store.h"
#include "support/postgres_cluster.h"
#include "support/server_fixture.h"

#include <QTest>

using namespace throughline;
using namespace throughline::protocol;
using test::ServerFixture;
using test::TestChain;
using test::TestDevice;

//! A server that was put back from a backup (sync.md D8): whom it serves before an administrator
//! has confirmed it, and what it takes back from whom. Over both stores.
class ServerRestoredTest : public QObject
{
    Q_OBJECT

private slots:
    void nobodyReadsBeforeItIsConfirmed();
    void onlyAnAdministratorConfirmsThisEpoch();
    void itWaitsOnAfterARestartAndAMove();
    void anyMemberBringsTheChainBack();
    void whatWasErasedSinceIsErasedBeforeAnybodyReads();
    void itSaysHowMuchOfALogIsTheSame();
    void itSaysWhatIsMissing();

    void othersBringWhatItLost();
    void nothingIsBroughtBackUnjudged();
    void whoWasCutOffSinceCountsUpToTheCut();
    void aNewKeyComesWholeOrNotAtAll();
    void nobodyIsGivenAFolderByWhoWasShutOut();
    void whatWasTakenAwayIsNotGivenByAnOlderGrant();

    void theIndexOfAReader();
};

namespace {

struct Organisation : ServerFixture
{
    TestChain chain = newChain();
    TestDevice writer = chain.addMember(Role::Writer, chain.work);
    TestDevice manager = chain.addMember(Role::Manager, chain.work);
    base::TeamId otherTeam = chain.addTeam(TeamKind::Work);
    TestDevice outsider = chain.addMember(Role::Writer, otherTeam);
    base::FolderId folder = base::randomId<base::FolderId>(random);
    std::vector<base::Bytes> records; //!< of the backup
    base::EpochId first;

    Organisation()
    {
        first = found(chain);
        openSessions();
        stored(writer, grant(chain, writer, folder, chain.work));
        stored(writer, bundle(chain, writer, folder));
    }

    void openSessions()
    {
        for (TestDevice *device : {&chain.admin, &writer, &manager, &outsider})
            openSession(*device);
    }
    PushResult stored(const TestDevice &device, const PushItem &item)
    {
        PushResult result = pushOne(device, item);
        if (result.status != ItemStatus::Stored)
            qFatal("the server does not take what it should");
        return result;
    }

    void backUp()
    {
        records.clear();
        const auto opened = server::openStore(options, random);
        if (!opened
            || !server::dumpStore(*opened->store, [&](base::ByteView record) -> base::Result<void> {
                   records.push_back(base::toBytes(record));
                   return {};
               }))
            qFatal("no backup");
    }
    [[nodiscard]] server::Options elsewhere()
    {
        server::Options other;
        other.data = options.data.parent_path() / ("data" + std::to_string(++places));
        if (!options.store.empty())
            other.store = test::PostgresCluster::shared().makeDatabase();
        return other;
    }
    void putBack()
    {
        server.reset();
        options = elsewhere();
        {
            const auto opened = server::openStore(options, random);
            std::size_t at = 0;
            const auto take = [&]() -> base::Result<std::optional<base::Bytes>> {
                return at < records.size() ? std::optional(records[at++]) : std::nullopt;
            };
            if (!opened || !server::loadStore(*opened->store, take, random))
                qFatal("not put back");
        }
        restart();
        openSessions();
    }
    [[nodiscard]] base::EpochId epoch()
    {
        return parseServerState(get("/v1/roster?after=0&nonce=00", chain.admin.token).state)->epoch;
    }
    void confirm()
    {
        chain.apply(ServerEpoch{epoch(), 0});
        upload(chain);
    }
    [[nodiscard]] std::vector<ItemStatus> offer(const TestDevice &device,
                                                const std::vector<PushItem> &items)
    {
        const auto answer = post("/v1/push?again=1", encode(items), device.token);
        const auto reply = decode<PushReply>(answer.body);
        if (answer.status != 200 || !reply)
            qFatal("the server does not answer");
        std::vector<ItemStatus> statuses;
        for (const PushResult &result : reply->results)
            statuses.push_back(result.status);
        return statuses;
    }
    [[nodiscard]] ItemStatus offerOne(const TestDevice &device, const PushItem &item)
    {
        return offer(device, {item}).front();
    }
    [[nodiscard]] server::Response put(const std::vector<PushItem> &items, const KeyId &before,
                                       const TestDevice &device)
    {
        server::Request request{"PUT",        "/v1/folders/" + folder.hex() + "/grants",
                                device.token, encode(items),
                                false,        before.hex()};
        const std::unique_ptr<server::Write> write[] = {server->check(std::move(request))};
        server->commit(write);
        return std::move(write[0]->response);
    }
    [[nodiscard]] KeyId kidAt(std::uint64_t number) const
    {
        KeyId kid = kidOf(folder);
        kid.bytes[0] ^= static_cast<std::uint8_t>(number);
        return kid;
    }
    //! A grant of a later key of the folder; an ungrant.
    [[nodiscard]] PushItem laterGrant(const TestDevice &device, const base::TeamId &team,
                                      std::uint64_t number, bool takesAway = false)
    {
        return grant(chain, device, folder, team, [&](Grant &made) {
            made.epoch = number;
            made.kid = kidAt(number);
            if (number > 0)
                made.previousKey = base::Bytes(104, 3);
            if (takesAway) {
                made.sealedKey.reset();
                made.previousKey.reset();
            }
        });
    }
    [[nodiscard]] std::vector<base::Bytes> bodies(const TestDevice &device)
    {
        std::vector<base::Bytes> found;
        for (const LogEntry &entry : log(device).entries) {
            if (entry.kind != EntryKind::Roster)
                found.push_back(entry.bytes);
        }
        return found;
    }
    [[nodiscard]] bool isHeldBy(const TestDevice &device)
    {
        const auto answer =
            post("/v1/folders/fetch", encode(std::vector<FolderPart>{{folder, 0}}), device.token);
        const auto fetched = decode<FolderFetch>(answer.body);
        return fetched && fetched->results.front().status == ItemStatus::Stored;
    }

private:
    int places = 0;
};

[[nodiscard]] crypto::Hash idOf(const PushItem &item)
{
    if (item.kind == EntryKind::Grant)
        return decodeGrant(item.bytes)->id;
    return decodeBundle(item.bytes)->id;
}

} // namespace

void ServerRestoredTest::nobodyReadsBeforeItIsConfirmed()
{
    Organisation org;
    const auto before = org.bodies(org.manager);
    org.backUp();
    org.putBack();
    QVERIFY(org.epoch() != org.first);
    const std::string team = "/v1/teams/" + org.chain.work.hex() + "/0/wraps";
    for (const TestDevice *device : {&org.chain.admin, &org.manager, &org.writer}) {
        for (const std::string &target :
             {std::string("/v1/log?after=0"), std::string("/v1/log?after=0&wait=55"),
              std::string("/v1/index?page=0"), std::string("/v1/wraps/missing"), team,
              std::string("/v1/invites/pending"), std::string("/v1/unlock"),
              "/v1/devices/" + org.writer.id.hex()})
            QCOMPARE(org.get(target, device->token).status, recoveringStatus);
        QCOMPARE(org.post("/v1/folders/fetch", encode(std::vector<FolderPart>{{org.folder, 0}}),
                          device->token)
                     .status,
                 recoveringStatus);
        QCOMPARE(org.post("/v1/missing", encodeIds({}), device->token).status, recoveringStatus);
        QCOMPARE(org.post(team, encodeDeviceWraps({}), device->token).status, recoveringStatus);
        QCOMPARE(
            org.put({org.laterGrant(org.manager, org.chain.work, 1)}, org.kidAt(0), *device).status,
            recoveringStatus);
        QCOMPARE(org.get("/v1/roster?after=0&nonce=00", device->token).status, 200);
    }
    // What is written meanwhile is safe.
    (void)org.stored(org.writer, org.bundle(org.chain, org.writer, org.folder));
    org.confirm();
    const auto after = org.bodies(org.manager);
    QCOMPARE(after.size(), before.size() + 1);
    QVERIFY(std::equal(before.begin(), before.end(), after.begin()));
    QCOMPARE(org.get("/v1/wraps/missing", org.manager.token).status, 200);
}

void ServerRestoredTest::onlyAnAdministratorConfirmsThisEpoch()
{
    Organisation org;
    org.backUp();
    org.putBack();
    const base::EpochId epoch = org.epoch();
    const auto byManager = org.chain.sign(ServerEpoch{epoch, 0}, org.manager);
    QCOMPARE(org.post("/v1/roster", encode(std::vector{byManager}), org.manager.token).status, 422);
    // Any member may bring what others signed; what they sign themselves does nothing.
    const auto byWriter = org.chain.sign(ServerEpoch{epoch, 0}, org.writer);
    QCOMPARE(org.post("/v1/roster", encode(std::vector{byWriter}), org.writer.token).status, 422);
    org.chain.apply(ServerEpoch{org.first, 0});
    org.upload(org.chain);
    QCOMPARE(org.get("/v1/log?after=0", org.writer.token).status, recoveringStatus);
    org.confirm();
    QCOMPARE(org.get("/v1/log?after=0", org.writer.token).status, 200);
    org.restart();
    QCOMPARE(org.get("/v1/log?after=0", org.writer.token).status, 200);
}

void ServerRestoredTest::itWaitsOnAfterARestartAndAMove()
{
    Organisation org;
    org.backUp();
    org.putBack();
    const base::EpochId epoch = org.epoch();
    org.restart();
    QCOMPARE(org.get("/v1/log?after=0", org.writer.token).status, recoveringStatus);
    org.server.reset();
    server::Options other = org.elsewhere();
    std::filesystem::create_directories(other.data);
    std::filesystem::copy_file(org.options.data / "server.key", other.data / "server.key");
    QVERIFY(server::moveStore(org.options, other, org.random));
    org.options = other;
    org.restart();
    org.openSessions();
    QVERIFY(org.epoch() == epoch);
    QCOMPARE(org.get("/v1/log?after=0", org.writer.token).status, recoveringStatus);
    const auto reply =
        decodeEpochReply(org.get("/v1/epoch?before=" + org.first.hex(), org.writer.token).body);
    QVERIFY(reply && reply->recovering);
    QCOMPARE(reply->common, std::uint64_t(2));
    // What begins where nothing was put back waits for nobody.
    TestChain another = org.newChain();
    (void)org.found(another);
    QCOMPARE(org.get("/v1/log?after=0", another.admin.token).status, 200);
}

void ServerRestoredTest::anyMemberBringsTheChainBack()
{
    Organisation org;
    org.backUp();
    const std::size_t atBackup = org.chain.statements.size();
    const TestDevice newcomer = org.chain.addMember(Role::Writer, org.chain.work);
    org.upload(org.chain);
    const std::vector<SignedStatement> lost(org.chain.statements.begin()
                                                + static_cast<std::ptrdiff_t>(atBackup),
                                            org.chain.statements.end());
    org.clock.advance(60LL * 24 * 3'600'000); // the newcomer's invite ran out long ago
    org.putBack();
    const std::string ahead =
        "/v1/roster?after=" + std::to_string(org.chain.statements.size()) + "&nonce=00";
    const auto refused = org.get(ahead, org.writer.token);
    QCOMPARE(refused.status, 409);
    QCOMPARE(*decodeOneNumber(refused.body), std::uint64_t(atBackup - 1));
    QCOMPARE(org.post("/v1/session/challenge", encodeOne(newcomer.id.view())).status, 404);
    QCOMPARE(org.post("/v1/roster", encode(lost), org.writer.token).status, 201);
    QCOMPARE(org.get(ahead, org.writer.token).status, 200);
    QCOMPARE(org.post("/v1/session/challenge", encodeOne(newcomer.id.view())).status, 200);
    org.confirm();
    // From now on the old rules hold again.
    const auto late = org.chain.invite(newcomer.user, org.clock.wall() + -1, {});
    org.upload(org.chain);
    QCOMPARE(
        org.post("/v1/roster", encode(std::vector{org.chain.statements.back()}), org.writer.token)
            .status,
        403);
    const TestDevice second = TestDevice::make(newcomer.user, org.random);
    const auto add =
        org.chain.sign(TestChain::approval(late, org.chain.accept(late, second)), org.chain.admin);
    QCOMPARE(org.post("/v1/roster", encode(std::vector{add}), org.chain.admin.token).status, 422);
}

void ServerRestoredTest::whatWasErasedSinceIsErasedBeforeAnybodyReads()
{
    Organisation org;
    const PushItem late = org.bundle(org.chain, org.writer, org.folder);
    org.backUp();
    (void)org.stored(org.writer, late);
    org.chain.apply(Erase{org.folder, "ASKED"});
    org.upload(org.chain);
    org.putBack();
    QCOMPARE(org.get("/v1/log?after=0", org.writer.token).status, recoveringStatus);
    // The whole chain goes up, and with the last statement somebody may read.
    org.confirm();
    QCOMPARE(org.bodies(org.chain.admin).size(), std::size_t(0));
    QCOMPARE(org.offerOne(org.writer, late), ItemStatus::CaseErased);
    QCOMPARE(
        org.offerOne(org.manager, org.grant(org.chain, org.writer, org.folder, org.chain.work)),
        ItemStatus::CaseErased);
}

void ServerRestoredTest::itSaysHowMuchOfALogIsTheSame()
{
    Organisation org;
    const auto common = [&](const base::EpochId &epoch) {
        return decodeEpochReply(org.get("/v1/epoch?before=" + epoch.hex(), org.writer.token).body)
            ->common;
    };
    QCOMPARE(common(org.first), std::uint64_t(2)); // the epoch in force: all of it
    QCOMPARE(org.get("/v1/epoch?before=12", org.writer.token).status, 400);
    const PushItem received = org.bundle(org.chain, org.writer, org.folder);
    const std::uint64_t at = *org.stored(org.writer, received).seq;
    org.backUp();
    const auto ofTheFirst = org.records;
    (void)org.stored(org.writer, org.bundle(org.chain, org.writer, org.folder));
    org.putBack();
    const base::EpochId second = org.epoch();
    QCOMPARE(common(org.first), at);
    // That both were in one epoch once is not enough: an entry of the one has to be in the other.
    const auto with = [&](std::uint64_t seq, const crypto::Hash &id) {
        return decodeEpochReply(org.get("/v1/epoch?before=" + org.first.hex()
                                            + "&anchor=" + std::to_string(seq) + '-' + id.hex(),
                                        org.writer.token)
                                    .body)
            ->common;
    };
    QCOMPARE(with(at, idOf(received)), at);
    QCOMPARE(with(at - 1, idOf(received)), std::uint64_t(0));
    QCOMPARE(with(at + 1, idOf(received)), std::uint64_t(0));
    QCOMPARE(with(at, {}), std::uint64_t(0));
    QCOMPARE(org.get("/v1/epoch?before=" + org.first.hex() + "&anchor=3", org.writer.token).status,
             400);
    org.confirm(); // entry 4
    (void)org.stored(org.writer, org.bundle(org.chain, org.writer, org.folder));
    org.backUp();
    org.putBack();
    QCOMPARE(common(org.first), at);
    QCOMPARE(common(second), std::uint64_t(5));
    // Of what went another way nothing is known to be the same.
    org.records = ofTheFirst;
    org.putBack();
    QCOMPARE(common(org.first), at);
    QCOMPARE(common(second), std::uint64_t(0));
    QCOMPARE(common({}), std::uint64_t(0));
}

void ServerRestoredTest::itSaysWhatIsMissing()
{
    Organisation org;
    const PushItem kept = org.bundle(org.chain, org.writer, org.folder);
    (void)org.stored(org.writer, kept);
    const PushItem lost = org.bundle(org.chain, org.writer, org.folder);
    const std::vector<crypto::Hash> ids{idOf(lost), idOf(kept), {}};
    const auto ask = [&](const std::vector<crypto::Hash> &asked) {
        return org.post("/v1/missing", encodeIds(asked), org.writer.token);
    };
    QVERIFY((*decodePlaces(ask(ids).body, 3) == std::vector<std::uint64_t>{0, 2}));
    QVERIFY(decodePlaces(ask({}).body, 0)->empty());
    QCOMPARE(ask(std::vector<crypto::Hash>(mostIdsAsked)).status, 200);
    QCOMPARE(ask(std::vector<crypto::Hash>(mostIdsAsked + 1)).status, 400);
    QCOMPARE(org.post("/v1/missing", encodeIds(ids)).status, 401);
}

void ServerRestoredTest::othersBringWhatItLost()
{
    Organisation org;
    org.backUp();
    org.folder = base::randomId<base::FolderId>(org.random);
    const std::vector<PushItem> lost{org.grant(org.chain, org.writer, org.folder, org.chain.work),
                                     org.bundle(org.chain, org.writer, org.folder),
                                     org.bundle(org.chain, org.writer, org.folder)};
    org.putBack();
    org.confirm();
    // Nobody pushes somebody else's work as if it were new.
    QCOMPARE(org.pushOne(org.manager, lost[0]).status, ItemStatus::NoAccess);
    const auto stored = org.offer(org.manager, lost);
    QVERIFY((stored == std::vector<ItemStatus>(3, ItemStatus::Stored)));
    QVERIFY((org.offer(org.writer, lost) == std::vector<ItemStatus>(3, ItemStatus::Duplicate)));
    const auto bodies = org.bodies(org.manager);
    QVERIFY(bodies.size() >= 3 && bodies.back() == lost[2].bytes);
    // It is a folder like any other.
    (void)org.stored(org.writer, org.bundle(org.chain, org.writer, org.folder));
    QVERIFY(!org.isHeldBy(org.outsider));
}

void ServerRestoredTest::nothingIsBroughtBackUnjudged()
{
    Organisation org;
    const auto bundle = [&](const std::function<void(BundleHeader &)> &change) {
        return org.bundle(org.chain, org.writer, org.folder, change);
    };
    const auto offered = [&](const PushItem &item) { return org.offerOne(org.manager, item); };
    // By nobody, under a key of nobody, into no folder, from tomorrow, under a number used.
    auto stranger = TestDevice::make(org.writer.user, org.random);
    QCOMPARE(offered(org.bundle(org.chain, stranger, org.folder)), ItemStatus::NoAccess);
    QCOMPARE(offered(bundle([](BundleHeader &header) { header.kid.bytes[3] ^= 1; })),
             ItemStatus::NoAccess);
    QCOMPARE(offered(bundle([&](BundleHeader &header) {
                 header.folder = base::randomId<base::FolderId>(org.random);
             })),
             ItemStatus::NoAccess);
    QCOMPARE(offered(bundle([&](BundleHeader &header) {
                 header.hlcMax = base::HybridTime::at(org.clock.wall() + 400'000);
             })),
             ItemStatus::ClockAhead);
    QCOMPARE(
        offered(org.bundle(
            org.chain, org.writer, org.folder, [](BundleHeader &header) { header.n = 1; }, 400)),
        ItemStatus::Malformed);
    QCOMPARE(offered(bundle([&](BundleHeader &header) { header.rosterSeq += 1; })),
             ItemStatus::RosterAhead);
    PushItem spoilt = bundle({});
    spoilt.bytes.back() ^= 1;
    QCOMPARE(offered(spoilt), ItemStatus::Malformed);
    // By who could not write there, or was nobody yet.
    QCOMPARE(offered(org.bundle(org.chain, org.outsider, org.folder)), ItemStatus::NoAccess);
    QCOMPARE(offered(bundle([](BundleHeader &header) { header.rosterSeq = 3; })),
             ItemStatus::NoAccess);
    // Grants: by who has no right, of a generation that never was, out of order.
    const auto granted = [&](const TestDevice &device, const std::function<void(Grant &)> &change) {
        return offered(org.grant(org.chain, device, org.folder, org.otherTeam, change));
    };
    QCOMPARE(granted(org.writer, {}), ItemStatus::NoAccess);
    QCOMPARE(granted(org.outsider, {}), ItemStatus::NoAccess);
    QCOMPARE(granted(org.manager, [](Grant &made) { made.generation = 1; }), ItemStatus::NoAccess);
    QCOMPARE(granted(org.manager, [](Grant &made) { made.kid.bytes[0] ^= 1; }),
             ItemStatus::NoAccess);
    QCOMPARE(granted(org.manager, [](Grant &made) { made.rosterSeq += 9; }),
             ItemStatus::RosterAhead);
    QCOMPARE(offered(org.laterGrant(org.manager, org.chain.work, 2)), ItemStatus::NoAccess);
    QCOMPARE(org.log(org.manager).next, std::uint64_t(2));
    QCOMPARE(granted(org.manager, {}), ItemStatus::Stored);
    QVERIFY(org.isHeldBy(org.outsider));
}

void ServerRestoredTest::whoWasCutOffSinceCountsUpToTheCut()
{
    Organisation org;
    const PushItem before = org.bundle(org.chain, org.writer, org.folder);
    const std::uint64_t lastN = org.writer.n;
    const PushItem after = org.bundle(org.chain, org.writer, org.folder);
    org.chain.apply(DeviceRevoke{org.writer.id, lastN, false, RevokeReason::Left});
    org.upload(org.chain);
    QCOMPARE(org.offerOne(org.manager, before), ItemStatus::Stored);
    QCOMPARE(org.offerOne(org.manager, after), ItemStatus::NoAccess);
    // A session from before brings nothing any more.
    QCOMPARE(org.post("/v1/push?again=1", encode(std::vector{after}), org.writer.token).status,
             401);
}

void ServerRestoredTest::aNewKeyComesWholeOrNotAtAll()
{
    Organisation org;
    QCOMPARE(
        org.put({org.laterGrant(org.manager, org.otherTeam, 0)}, org.kidAt(0), org.manager).status,
        201);
    org.backUp();
    const std::vector<PushItem> first{org.laterGrant(org.writer, org.chain.work, 1),
                                      org.laterGrant(org.writer, org.otherTeam, 1)};
    QCOMPARE(org.put(first, org.kidAt(0), org.writer).status, 201);
    const PushItem under1 = org.bundle(org.chain, org.writer, org.folder,
                                       [&](BundleHeader &header) { header.kid = org.kidAt(1); });
    (void)org.stored(org.writer, under1);
    const std::vector<PushItem> second{org.laterGrant(org.manager, org.chain.work, 2),
                                       org.laterGrant(org.manager, org.otherTeam, 2)};
    QCOMPARE(org.put(second, org.kidAt(1), org.manager).status, 201);
    org.putBack();
    org.confirm();
    using Statuses = std::vector<ItemStatus>;
    QCOMPARE(org.offerOne(org.manager, under1), ItemStatus::NoAccess);
    QVERIFY((org.offer(org.manager, {first[0]}) == Statuses{ItemStatus::NoAccess}));
    QVERIFY((org.offer(org.manager, second) == Statuses(2, ItemStatus::NoAccess)));
    QVERIFY((org.offer(org.manager, {first[0], first[1], second[0], second[1], under1})
             == Statuses(5, ItemStatus::Stored)));
    QVERIFY((org.offer(org.writer, first) == Statuses(2, ItemStatus::Duplicate)));
    // The newest key is in force: what is new is sealed under it.
    const auto under = [&](std::uint64_t number) {
        return org
            .pushOne(org.writer,
                     org.bundle(org.chain, org.writer, org.folder,
                                [&](BundleHeader &header) { header.kid = org.kidAt(number); }))
            .status;
    };
    QCOMPARE(under(1), ItemStatus::StaleKey);
    QCOMPARE(under(2), ItemStatus::Stored);
}

void ServerRestoredTest::nobodyIsGivenAFolderByWhoWasShutOut()
{
    Organisation org;
    const PushItem share = org.laterGrant(org.manager, org.otherTeam, 0);
    const std::vector<PushItem> widening{org.laterGrant(org.manager, org.chain.work, 1),
                                         org.laterGrant(org.manager, org.otherTeam, 1)};
    org.chain.apply(DeviceRevoke{org.manager.id, 0, false, RevokeReason::Left});
    org.upload(org.chain);
    using Statuses = std::vector<ItemStatus>;
    QCOMPARE(org.offerOne(org.writer, share), ItemStatus::NoAccess);
    // A new key for those who have the folder lets nobody in, and what lies under it is needed.
    QVERIFY(
        (org.offer(org.writer, widening) == Statuses{ItemStatus::Stored, ItemStatus::NoAccess}));
    QVERIFY(!org.isHeldBy(org.outsider));
}

void ServerRestoredTest::whatWasTakenAwayIsNotGivenByAnOlderGrant()
{
    for (const bool isTakenFirst : {false, true}) {
        Organisation org;
        org.backUp();
        const PushItem share = org.laterGrant(org.manager, org.otherTeam, 0);
        const PushItem away = org.laterGrant(org.manager, org.otherTeam, 0, true);
        org.putBack();
        org.confirm();
        if (isTakenFirst) {
            QCOMPARE(org.offerOne(org.writer, away), ItemStatus::Stored);
            QCOMPARE(org.offerOne(org.writer, share), ItemStatus::NoAccess);
        } else {
            QCOMPARE(org.offerOne(org.writer, share), ItemStatus::Stored);
            QVERIFY(org.isHeldBy(org.outsider));
            QCOMPARE(org.offerOne(org.writer, away), ItemStatus::Stored);
        }
        QVERIFY(!org.isHeldBy(org.outsider));
    }
}

void ServerRestoredTest::theIndexOfAReader()
{
    Organisation org;
    const auto second = base::randomId<base::FolderId>(org.random);
    (void)org.stored(org.outsider, org.grant(org.chain, org.outsider, second, org.otherTeam));
    const auto third = base::randomId<base::FolderId>(org.random);
    (void)org.stored(org.writer, org.grant(org.chain, org.writer, third, org.chain.work));
    const PushItem item = org.bundle(org.chain, org.writer, org.folder);
    const std::uint64_t last = *org.stored(org.writer, item).seq;
    const auto indexOf = [&](const TestDevice &device, const std::string &page = "0") {
        return *decodeIndex(org.get("/v1/index?page=" + page, device.token).body);
    };
    const auto own = indexOf(org.writer);
    QCOMPARE(own.size(), std::size_t(2));
    QVERIFY(own[0].folder == org.folder && own[1].folder == third);
    QVERIFY(own[0].mine && own[0].lastSeq == last && own[0].kid == org.kidAt(0));
    QVERIFY(own[0].bytes > item.bytes.size() && own[0].bytes < 3 * item.bytes.size() + 1000);
    QVERIFY(indexOf(org.writer, "1").empty());
    QVERIFY(indexOf(org.writer, "9000000000000000000").empty());
    // Of everybody's teams, what is one's own stands first.
    const auto all = indexOf(org.chain.admin);
    QCOMPARE(all.size(), std::size_t(3));
    QVERIFY(!all[0].mine && all[0].folder == org.folder);
    org.chain.apply(Erase{third, "ASKED"});
    org.upload(org.chain);
    QCOMPARE(indexOf(org.writer).size(), std::size_t(1));
    QCOMPARE(org.get("/v1/index?page=x", org.writer.token).status, 400);
    QCOMPARE(org.get("/v1/index?page=0").status, 401);
}

QTEST_GUILESS_MAIN(ServerRestoredTest)
#include "tst_server_restored.moc"
