// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "postgres/connection.h"
#include "protocol/restored.h"
#include "protocol/unlock.h"
#include "server/move.h"
#include "server/open_store.h"
#include "server/organisation.h"
#include "server/server_secret.h"
#include "support/postgres_cluster.h"
#include "support/server_fixture.h"

#include <QTest>

#include <random>
#include <thread>

using namespace throughline;
using namespace throughline::protocol;
using test::CountedRandom;
using test::ServerFixture;
using test::TestChain;
using test::TestDevice;

namespace {

constexpr auto open = server::Registration::Open;

//! The same server twice, once over files and once over PostgreSQL, and an organisation that talks
//! to both. Whatever is said to them, the answers have to be the same to the byte: signatures and
//! tokens too, because both draw the same random numbers.
class Twins
{
public:
    explicit Twins(std::uint32_t seed) : m_dice(seed)
    {
        for (ServerFixture *one : {&files, &postgres}) {
            one->options.accessLogDays = 30;
            one->restart();
        }
        m_chain.emplace(m_random, files.serverKey, files.clock.wall());
        for (const Role role : {Role::Writer, Role::Writer, Role::Reader})
            m_devices.push_back(m_chain->addMember(role, m_chain->work));
        m_other = m_chain->addTeam(TeamKind::Work);
        m_devices.push_back(m_chain->addMember(Role::Writer, m_other));
        m_devices.push_back(m_chain->addMember(Role::Reader, m_other));
        m_devices.push_back(m_chain->admin);
        ask("POST", "/v1/orgs", encode(NewOrganisation{m_chain->statements, m_chain->wraps(), {}}));
        for (TestDevice &device : m_devices)
            openSession(device);
        for (int i = 0; i < 5; ++i)
            m_folders.push_back(base::randomId<base::FolderId>(m_random));
        for (int i = 0; i < 3; ++i)
            m_sent.push_back(
                files.grant(*m_chain, m_devices.front(), m_folders[std::size_t(i)], m_chain->work));
        m_sent.push_back(files.grant(*m_chain, m_devices.front(), m_folders.back(), m_chain->work));
        ask("POST", "/v1/push", encode(m_sent), m_devices.front().token);
    }

    ServerFixture files{open, ServerFixture::Kept::Files};
    ServerFixture postgres{open, ServerFixture::Kept::Postgres};
    std::uint64_t stored = 0; //!< items that both took
    std::uint64_t keysChanged = 0; //!< new keys of a folder that both took
    std::uint64_t again = 0; //!< items that were brought by anybody

    void step()
    {
        switch (dice(18)) {
        case 0:
        case 1:
        case 2:
        case 3:
        case 4:
            pushes(1 + dice(3));
            break;
        case 5:
        case 6:
        case 7:
            readLog();
            break;
        case 8:
            appendToRoster();
            break;
        case 9:
            readOthers();
            break;
        case 10:
            accept();
            break;
        case 11:
            postWraps();
            break;
        case 12:
            pass(dice(4) == 0 ? 16 * 60'000 : 1'000);
            break;
        case 13:
            unlocks();
            break;
        case 14:
            if (dice(4) == 0) {
                files.restart();
                postgres.restart();
            }
            break;
        case 15:
            changeKey();
            break;
        case 16:
            fetchFolders();
            break;
        case 17:
            offerAgain();
            break;
        }
    }

    //! What is counted, and who used what.
    void compareKept()
    {
        const auto keptBy = [&](ServerFixture &at) {
            at.server->keep();
            const auto opened = server::openStore(at.options, at.random);
            const auto organisation = *opened->store->open(m_chain->roster.organisation());
            const auto reader = *organisation->reader();
            std::vector<server::Access> accesses;
            const auto read = reader->accesses(
                0, INT32_MAX, [&](const auto &access) { accesses.push_back(access); });
            if (!read)
                throw std::runtime_error("who used what is read");
            return std::make_pair(*reader->usage(), accesses);
        };
        const auto ofFiles = keptBy(files);
        if (ofFiles != keptBy(postgres) || ofFiles.second.empty() || ofFiles.first.bytes == 0)
            throw std::runtime_error("the stores count otherwise, or keep other uses");
    }

    //! Everything that anybody may read.
    void readAll()
    {
        for (TestDevice &device : m_devices) {
            openSession(device);
            for (std::uint64_t after = 0;;) {
                const auto answer = ask("GET", "/v1/log?max=20000&after=" + std::to_string(after),
                                        {}, device.token);
                const auto page = decode<LogPage>(answer.body);
                if (!page || !page->more)
                    break;
                after = page->next;
            }
        }
    }

private:
    std::uint32_t dice(std::uint32_t sides) { return static_cast<std::uint32_t>(m_dice() % sides); }
    TestDevice &anyone() { return m_devices[dice(static_cast<std::uint32_t>(m_devices.size()))]; }
    base::FolderId &anywhere()
    {
        return m_folders[dice(static_cast<std::uint32_t>(m_folders.size()))];
    }

    static void same(const server::Response &one, const server::Response &other,
                     const std::string &what)
    {
        if (one.status != other.status || one.state != other.state || one.body != other.body
            || one.contentType != other.contentType)
            throw std::runtime_error(what + ": files say " + std::to_string(one.status) + ' '
                                     + one.state + ", PostgreSQL says "
                                     + std::to_string(other.status) + ' ' + other.state);
    }
    server::Response ask(const std::string &method, const std::string &target,
                         const base::Bytes &body = {}, const std::string &token = {})
    {
        auto one = files.send(method, target, body, token, true);
        const auto other = postgres.send(method, target, body, token, true);
        same(one, other, method + ' ' + target);
        return one;
    }
    void openSession(TestDevice &device)
    {
        const auto challenge = ask("POST", "/v1/session/challenge", encodeOne(device.id.view()));
        if (challenge.status != 200)
            return;
        SessionProof proof{device.id, *SessionNonce::from(*decodeOneBytes(challenge.body)), {}};
        proof.signature =
            device.sign.sign(sessionDomain, {files.serverKey.view(), proof.nonce.view()});
        if (dice(20) == 0)
            proof.signature.bytes[0] ^= 1;
        const auto answer = ask("POST", "/v1/session", encode(proof));
        if (answer.status == 200)
            device.token = decode<Session>(answer.body)->token;
    }
    void pass(std::int64_t ms)
    {
        files.clock.advance(ms);
        postgres.clock.advance(ms);
        if (ms > 60'000) {
            for (TestDevice &device : m_devices)
                openSession(device);
        }
    }

    //! What anybody has, brought by anybody, and the questions around it.
    void offerAgain()
    {
        std::vector<PushItem> items;
        std::vector<crypto::Hash> ids{{}};
        for (std::uint32_t left = 1 + dice(4); left > 0; --left) {
            items.push_back(anyItem(anyone()));
            if (const auto bundle = decodeBundle(items.back().bytes))
                ids.push_back(bundle->id);
        }
        const auto answer = ask("POST", "/v1/push?again=1", encode(items), anyone().token);
        if (const auto reply = decode<PushReply>(answer.body)) {
            for (const PushResult &result : reply->results)
                again += result.status == ItemStatus::Stored ? 1U : 0U;
        }
        const std::string &token = anyone().token;
        ask("POST", "/v1/missing", encodeIds(ids), token);
        ask("GET", "/v1/index?page=" + std::to_string(dice(2)), {}, token);
        ask("GET", "/v1/epoch?before=" + base::EpochId().hex(), {}, token);
    }

    PushItem anyItem(TestDevice &device)
    {
        if (!m_sent.empty() && dice(6) == 0)
            return m_sent[dice(static_cast<std::uint32_t>(m_sent.size()))];
        const std::uint32_t fault = dice(30);
        if (dice(6) == 0) {
            const base::TeamId teams[] = {m_chain->work, m_other, m_chain->managers, m_chain->all};
            return files.grant(*m_chain, device, anywhere(), teams[dice(4)], [&](Grant &grant) {
                grant.rosterSeq += fault == 1 ? 5 : 0;
                grant.generation += fault == 2 ? 1 : 0;
                grant.epoch += fault == 3 ? 1 : 0;
            });
        }
        PushItem item = files.bundle(
            *m_chain, device, anywhere(),
            [&](BundleHeader &header) {
                header.rosterSeq += fault == 1 ? 5 : 0;
                header.kid.bytes[0] ^= static_cast<std::uint8_t>(fault == 2);
                header.n -= fault == 3 && header.n > 1 ? 1 : 0;
                if (fault == 4)
                    header.hlcMax = base::HybridTime::at(files.clock.wall() + 400'000);
            },
            dice(12) == 0 ? 5000 : 200 + dice(200));
        if (fault == 5)
            item.bytes.back() ^= 1;
        if (fault == 6)
            item.bytes.resize(20);
        return item;
    }

    //! A new key for one folder, with which teams get and lose it.
    void changeKey()
    {
        const base::FolderId &folder = m_folders.back();
        const auto kidAt = [&](std::uint64_t epoch) {
            KeyId kid = ServerFixture::kidOf(folder);
            kid.bytes[0] ^= static_cast<std::uint8_t>(epoch);
            return kid;
        };
        const TestDevice &author = m_devices.back();
        std::vector<PushItem> items;
        for (const base::TeamId &team : {m_chain->work, m_other, m_chain->managers}) {
            const bool isGiven = dice(2) == 0;
            items.push_back(files.grant(*m_chain, author, folder, team, [&](Grant &grant) {
                grant.epoch = m_epoch + 1;
                grant.kid = kidAt(grant.epoch);
                grant.previousKey = base::Bytes(104, 3);
                if (!isGiven) {
                    grant.sealedKey.reset();
                    grant.previousKey.reset();
                }
            }));
        }
        const auto put = [&](ServerFixture &at) {
            server::Request request{"PUT",        "/v1/folders/" + folder.hex() + "/grants",
                                    author.token, encode(items),
                                    false,        kidAt(m_epoch).hex()};
            const std::unique_ptr<server::Write> write[] = {at.server->check(std::move(request))};
            at.server->commit(write);
            return std::move(write[0]->response);
        };
        const auto answer = put(files);
        same(answer, put(postgres), "a new key");
        m_epoch += answer.status == 201 ? 1 : 0;
        keysChanged += answer.status == 201 ? 1 : 0;
    }

    void fetchFolders()
    {
        std::vector<FolderPart> parts;
        for (std::uint32_t n = 1 + dice(4); n > 0; --n)
            parts.push_back({anywhere(), dice(3) * 20ULL});
        parts.push_back({m_folders.back(), 0});
        ask("POST", "/v1/folders/fetch", encode(parts), anyone().token);
    }

    //! Several pushes of several devices in one commit.
    void pushes(std::uint32_t count)
    {
        std::vector<std::unique_ptr<server::Write>> ofFiles, ofPostgres;
        for (std::uint32_t i = 0; i < count; ++i) {
            TestDevice &author = anyone();
            std::vector<PushItem> items;
            for (std::uint32_t n = 1 + dice(12); n > 0; --n) {
                items.push_back(anyItem(author));
                m_sent.push_back(items.back());
            }
            const base::Bytes body = encode(items);
            const std::string token = dice(20) == 0 ? anyone().token : author.token;
            ofFiles.push_back(files.check("/v1/push", body, token));
            ofPostgres.push_back(postgres.check("/v1/push", body, token));
        }
        files.commit(ofFiles);
        postgres.commit(ofPostgres);
        for (std::uint32_t i = 0; i < count; ++i) {
            same(ofFiles[i]->response, ofPostgres[i]->response, "push");
            const auto reply = decode<PushReply>(ofFiles[i]->response.body);
            if (!reply)
                continue;
            for (const PushResult &result : reply->results) {
                stored += result.status == ItemStatus::Stored;
                if (result.seq)
                    m_anchors.emplace_back(*result.seq, result.id);
            }
        }
    }

    void readLog()
    {
        std::string target = "/v1/log?after=" + std::to_string(dice(60));
        if (!m_anchors.empty() && dice(2) == 0) {
            auto [seq, id] = m_anchors[dice(static_cast<std::uint32_t>(m_anchors.size()))];
            if (dice(8) == 0)
                id.bytes[0] ^= 1;
            target += "&anchor=" + std::to_string(seq) + '-' + id.hex();
        }
        const char *const sizes[] = {"1", "900", "20000", "1048576"};
        ask("GET", target + "&max=" + sizes[dice(4)], {}, anyone().token);
    }

    //! Grows the chain when both servers took it, and leaves it alone otherwise.
    void appendToRoster()
    {
        for (const TestDevice &device : m_devices) {
            if (device.id == m_chain->admin.id)
                m_chain->admin.token = device.token;
        }
        const base::FolderId folder = anywhere();
        const TestChain before = *m_chain;
        const std::size_t had = m_chain->statements.size();
        switch (m_chain->roster.isErased(folder) ? 1 + dice(3) : dice(4)) {
        case 0:
            m_chain->apply(Erase{folder, "ASKED"});
            break;
        case 1:
            m_invites.push_back(m_chain->invite(m_chain->addUser(),
                                                files.clock.wall() + 30'000 + dice(60'000),
                                                {{m_chain->work, Role::Writer}}));
            break;
        case 2:
            m_chain->addTeam(TeamKind::Work);
            break;
        case 3:
            m_devices.push_back(m_chain->addMember(Role::Writer, m_chain->work));
            break;
        }
        std::vector<SignedStatement> fresh(m_chain->statements.begin()
                                               + static_cast<std::ptrdiff_t>(had),
                                           m_chain->statements.end());
        if (dice(8) == 0)
            fresh.front().signatures.front().second.bytes[0] ^= 1;
        const std::size_t people = m_devices.size();
        const auto answer = ask("POST", "/v1/roster", encode(fresh), m_chain->admin.token);
        if (answer.status != 201) {
            m_chain.emplace(before);
            if (!m_invites.empty() && !m_chain->roster.invite(m_invites.back().id))
                m_invites.pop_back();
            if (!m_chain->roster.device(m_devices.back().id))
                m_devices.resize(people - 1, m_devices.front());
        }
    }

    void readOthers()
    {
        const std::string token = anyone().token;
        ask("GET", "/v1/roster?nonce=aa&after=" + std::to_string(dice(30)), {}, token);
        ask("GET", "/v1/wraps/missing", {}, token);
        ask("GET", "/v1/teams/" + m_chain->work.hex() + "/0/wraps", {}, token);
        ask("GET", "/v1/invites/pending", {}, token);
        ask("GET", "/v1/health");
        ask("GET", "/v1/server");
        if (!m_invites.empty())
            ask("GET", "/v1/invites/" + m_invites.back().id.hex());
    }

    void accept()
    {
        if (m_invites.empty())
            return;
        const test::TestInvite &invite =
            m_invites[dice(static_cast<std::uint32_t>(m_invites.size()))];
        const TestDevice joiner = TestDevice::make(invite.user, m_random);
        Acceptance acceptance = m_chain->accept(invite, joiner);
        if (dice(2) == 0)
            acceptance.p.bytes[0] ^= 1;
        ask("POST", "/v1/invites/" + invite.id.hex() + "/accept", encode(acceptance));
    }

    void unlocks()
    {
        const TestDevice &locked = anyone();
        UnlockRequest request{locked.id, {}, base::Bytes(80, 0x22)};
        request.freshKey.bytes.fill(static_cast<std::uint8_t>(dice(3)));
        ask("POST", "/v1/unlock", encode(request));
        ask("GET", "/v1/unlock", {}, anyone().token);
        UnlockAnswer answer{request.freshKey, base::Bytes(80, 0x33)};
        answer.freshKey.bytes.front() ^= static_cast<std::uint8_t>(dice(4) == 0);
        const std::string target = "/v1/unlock/" + locked.id.hex();
        if (dice(2) == 0)
            ask("PUT", target, encode(answer), m_devices.back().token);
        ask("GET", target);
    }

    void postWraps()
    {
        std::vector<Wrap> wraps;
        for (const base::DeviceId &device : m_chain->roster.devicesOf(m_chain->work)) {
            if (dice(4) != 0)
                wraps.push_back({m_chain->work, 0, device, base::Bytes(80, 0x11)});
        }
        ask("POST", "/v1/teams/" + m_chain->work.hex() + "/0/wraps", encodeDeviceWraps(wraps),
            anyone().token);
    }

    std::mt19937 m_dice;
    CountedRandom m_random{9};
    std::optional<TestChain> m_chain;
    base::TeamId m_other;
    std::vector<TestDevice> m_devices;
    std::vector<base::FolderId> m_folders;
    std::vector<test::TestInvite> m_invites;
    std::vector<PushItem> m_sent;
    std::uint64_t m_epoch = 0; //!< of the last folder's key
    std::vector<std::pair<std::uint64_t, crypto::Hash>> m_anchors;
};

} // namespace

//! Both stores answer alike, and neither ever shows a gap (proof.md F14, I3, I4).
class StoreConformanceTest : public QObject
{
    Q_OBJECT

private slots:
    void randomSequencesAreAnsweredAlike();
    void orderOfCommitIsOrderOfSeq();
    void catchingUpBesideAnotherThread();
    void startsWhileAnotherWrites();
    void whatOneServerKnowsTheOtherKnows();
    void anotherSecretIsRefused();
    void comesBackAfterTheDatabaseDoes();
    void movesEverything();
};

void StoreConformanceTest::randomSequencesAreAnsweredAlike()
{
    std::uint64_t stored = 0;
    std::uint64_t keysChanged = 0;
    std::uint64_t again = 0;
    for (std::uint32_t seed = 1; seed <= 4; ++seed) {
        Twins twins(seed);
        int done = 0;
        try {
            for (; done < 40; ++done)
                twins.step();
            twins.readAll();
            twins.compareKept();
        } catch (const std::exception &difference) {
            QFAIL(("seed " + std::to_string(seed) + ", step " + std::to_string(done) + ": "
                   + difference.what())
                      .c_str());
        }
        stored += twins.stored;
        keysChanged += twins.keysChanged;
        again += twins.again;
    }
    qInfo("%llu items stored by both", static_cast<unsigned long long>(stored));
    QVERIFY(stored > 60);
    QVERIFY(keysChanged > 0);
    QVERIFY(again > 0);
}

namespace {

//! An organisation on one server, and more servers on the same database.
struct Shared : ServerFixture
{
    TestChain chain = newChain();
    base::FolderId written = base::randomId<base::FolderId>(random);
    std::vector<TestDevice> writers;

    explicit Shared(int count) : ServerFixture(open, Kept::Postgres)
    {
        for (int i = 0; i < count; ++i)
            writers.push_back(chain.addMember(Role::Writer, chain.work));
        found(chain);
        for (TestDevice &device : writers)
            openSession(device);
        pushOne(writers.front(), grant(chain, writers.front(), written, chain.work));
    }
    [[nodiscard]] std::unique_ptr<server::OrganisationServer> another(base::Random &numbers)
    {
        auto opened = server::OrganisationServer::open(options, clock, numbers);
        return opened ? std::move(*opened) : nullptr;
    }
    [[nodiscard]] static server::Response postTo(server::OrganisationServer &at,
                                                 const std::string &target, base::Bytes body,
                                                 const std::string &token)
    {
        const std::unique_ptr<server::Write> write[] = {
            at.check({"POST", target, token, std::move(body), false})};
        at.commit(write);
        return std::move(write[0]->response);
    }
    //! Empty when the server does not answer with a page.
    [[nodiscard]] static std::optional<LogPage>
    readFrom(server::OrganisationServer &at, std::uint64_t after, const std::string &token)
    {
        const auto answer =
            at.read({"GET", "/v1/log?after=" + std::to_string(after), token, {}, false});
        const auto page = decode<LogPage>(answer.body);
        return answer.status == 200 && page ? std::optional(*page) : std::nullopt;
    }
};

} // namespace

//! Two servers write at once, pushes and statements, a third one is read: what it shows never has a
//! hole that is filled later.
void StoreConformanceTest::orderOfCommitIsOrderOfSeq()
{
    constexpr int writers = 4;
    constexpr int pushes = 40;
    Shared org(writers);
    CountedRandom numbers[] = {CountedRandom(2), CountedRandom(3)};
    const auto second = org.another(numbers[0]);
    const auto third = org.another(numbers[1]);
    QVERIFY(second && third);
    std::vector<std::vector<base::Bytes>> bodies(writers);
    for (int w = 0; w < writers; ++w) {
        for (int i = 0; i < pushes; ++i) {
            std::vector<PushItem> items;
            for (int n = 0; n <= i % 7; ++n)
                items.push_back(
                    org.bundle(org.chain, org.writers[static_cast<std::size_t>(w)], org.written));
            bodies[static_cast<std::size_t>(w)].push_back(encode(items));
        }
    }
    std::vector<base::Bytes> appends;
    for (int i = 0; i < pushes / 8; ++i) {
        const auto had = static_cast<std::ptrdiff_t>(org.chain.statements.size());
        org.chain.addTeam(TeamKind::Work);
        appends.push_back(
            encode(std::vector(org.chain.statements.begin() + had, org.chain.statements.end())));
    }
    std::atomic<int> failed = 0;
    std::atomic<int> running = 2;
    std::thread threads[2];
    for (std::size_t t = 0; t < 2; ++t) {
        threads[t] = std::thread([&, t] {
            server::OrganisationServer &at = t == 0 ? *org.server : *second;
            for (int i = 0; i < pushes; ++i) {
                for (std::size_t w = t; w < writers; w += 2) {
                    const auto answer =
                        Shared::postTo(at, "/v1/push", bodies[w][static_cast<std::size_t>(i)],
                                       org.writers[w].token);
                    failed += answer.status != 200;
                }
                if (t == 0 && i % 8 == 7) {
                    const auto answer =
                        Shared::postTo(at, "/v1/roster", appends[static_cast<std::size_t>(i / 8)],
                                       org.chain.admin.token);
                    failed += answer.status != 201;
                }
            }
            --running;
        });
    }
    std::vector<std::uint64_t> seen;
    std::uint64_t cursor = 0;
    for (bool last = false;; last = running == 0) {
        const auto page = Shared::readFrom(*third, cursor, org.chain.admin.token);
        if (!page) {
            ++failed;
            break;
        }
        for (const LogEntry &entry : page->entries)
            seen.push_back(entry.seq);
        cursor = page->next;
        if (last && page->entries.empty())
            break;
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(seen.size(), cursor);
    for (std::size_t i = 0; i < seen.size(); ++i)
        QCOMPARE(seen[i], i + 1);
    std::size_t sent = 1 + appends.size();
    for (int i = 0; i < pushes; ++i)
        sent += static_cast<std::size_t>(writers * (i % 7 + 1));
    QCOMPARE(seen.size(), sent);
}

namespace {

//! While the state is read, another thread comes to know of more.
class OvertakenReader final : public server::OrganisationReader
{
public:
    OvertakenReader(server::Organisation &organisation, server::Organisation::RosterPointer newest)
        : m_organisation(organisation), m_newest(std::move(newest))
    {
    }

    [[nodiscard]] base::Result<server::StoredState> state() override
    {
        const server::StoredState before{
            m_organisation.epoch(), m_organisation.head(), m_organisation.roster()->size(), {}};
        m_organisation.publish(m_newest, before.head + 5);
        return before;
    }
    [[nodiscard]] base::Result<std::vector<SignedStatement>> statements(std::uint64_t,
                                                                        std::uint64_t) override
    {
        return notAsked();
    }
    [[nodiscard]] base::Result<std::optional<base::Bytes>> wrap(const base::TeamId &, std::uint64_t,
                                                                const base::DeviceId &) override
    {
        return notAsked();
    }
    [[nodiscard]] base::Result<std::set<base::DeviceId>> wrapped(const base::TeamId &,
                                                                 std::uint64_t) override
    {
        return notAsked();
    }
    [[nodiscard]] base::Result<std::uint64_t> highestNumber(const base::DeviceId &) override
    {
        return notAsked();
    }
    [[nodiscard]] base::Result<server::InviteTry> inviteTry(const base::InviteId &) override
    {
        return notAsked();
    }
    [[nodiscard]] base::Result<std::vector<std::pair<base::InviteId, base::Bytes>>>
    acceptances() override
    {
        return notAsked();
    }
    [[nodiscard]] base::Result<std::vector<base::TeamId>> teamsWith(const base::FolderId &) override
    {
        return notAsked();
    }
    [[nodiscard]] base::Result<std::optional<server::Unlock>>
    unlock(const base::DeviceId &) override
    {
        return notAsked();
    }
    [[nodiscard]] base::Result<std::vector<std::pair<base::DeviceId, server::Unlock>>>
    unlocks() override
    {
        return notAsked();
    }
    [[nodiscard]] base::Result<server::Usage> usage() override { return notAsked(); }
    [[nodiscard]] base::Result<void> accesses(std::int64_t, std::int64_t,
                                              const AccessVisitor &) override
    {
        return notAsked();
    }
    [[nodiscard]] base::Result<void> folders(const std::optional<std::vector<base::TeamId>> &,
                                             const FolderVisitor &) override
    {
        return notAsked();
    }
    [[nodiscard]] base::Result<std::vector<bool>> haves(std::span<const crypto::Hash>) override
    {
        return notAsked();
    }
    [[nodiscard]] base::Result<std::optional<crypto::Hash>> idAt(std::uint64_t) override
    {
        return notAsked();
    }
    [[nodiscard]] base::Result<void> walk(const server::LogSection &, const Visitor &) override
    {
        return notAsked();
    }

private:
    [[nodiscard]] static base::Error notAsked()
    {
        return {base::ErrorCode::Internal, "Nothing else is asked."};
    }

    server::Organisation &m_organisation;
    const server::Organisation::RosterPointer m_newest;
};

} // namespace

void StoreConformanceTest::catchingUpBesideAnotherThread()
{
    ServerFixture at(open, ServerFixture::Kept::Files);
    TestChain chain = at.newChain();
    at.found(chain);
    at.server.reset();
    const auto opened = server::openStore(at.options, at.random);
    QVERIFY(opened);
    auto store = opened->store->open(chain.roster.organisation());
    QVERIFY(store);
    const auto organisation =
        server::Organisation::open(std::move(*store), chain.roster.organisation());
    QVERIFY(organisation);
    chain.addTeam(TeamKind::Work);
    OvertakenReader reader(**organisation, std::make_shared<const Roster>(chain.roster));
    QVERIFY((*organisation)->catchUp(reader));
    QCOMPARE((*organisation)->roster()->size(), chain.roster.size());
    QCOMPARE((*organisation)->head(), std::uint64_t(5));
}

//! A start has nothing to write where nothing is erased, so it waits for nobody.
void StoreConformanceTest::startsWhileAnotherWrites()
{
    Shared org(1);
    auto writing = postgres::Connection::open(*postgres::Address::parse(org.options.store));
    QVERIFY(writing && writing->execute("BEGIN; SELECT 1 FROM org FOR UPDATE"));
    CountedRandom numbers(2);
    QVERIFY(org.another(numbers));
    // Who waited for it would have seen its end, five seconds of nothing later.
    QVERIFY(writing->execute("COMMIT"));
}

//! A session, a member and an organisation that came by one server are good at the other at once.
void StoreConformanceTest::whatOneServerKnowsTheOtherKnows()
{
    Shared org(1);
    CountedRandom numbers(2);
    const auto second = org.another(numbers);
    QVERIFY(second);
    QVERIFY(Shared::readFrom(*second, 0, org.writers.front().token));

    TestDevice late = org.chain.addMember(Role::Writer, org.chain.work);
    org.upload(org.chain);
    const auto challenge =
        Shared::postTo(*second, "/v1/session/challenge", encodeOne(late.id.view()), {});
    // A read, so it is answered by `read` behind `check`.
    QCOMPARE(challenge.status, 200);
    // The first server's challenge is taken by the second one.
    const auto answer = Shared::postTo(*second, "/v1/session", encode(org.proofFor(late)), {});
    QCOMPARE(answer.status, 200);
    late.token = decode<Session>(answer.body)->token;
    QCOMPARE(org.pushOne(late, org.bundle(org.chain, late, org.written)).status,
             ItemStatus::Stored);

    TestChain other = org.newChain();
    QCOMPARE(Shared::postTo(*second, "/v1/orgs",
                            encode(NewOrganisation{other.statements, other.wraps(), {}}), {})
                 .status,
             201);
    org.openSession(other.admin);
    QCOMPARE(org.log(other.admin).next, std::uint64_t(0));
    const auto health = org.send("GET", "/v1/health", {}, {}, true);
    QCOMPARE(std::string(base::asText(health.body)),
             std::string("{\"ok\":true,\"organisations\":2,\"heads\":[3,0],\"recovering\":0}"));
}

void StoreConformanceTest::anotherSecretIsRefused()
{
    Shared org(1);
    server::Options options = org.options;
    options.keyFile = org.options.data / "other.key";
    CountedRandom numbers(2);
    const auto missing = server::OrganisationServer::open(options, org.clock, numbers);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, base::ErrorCode::KeyFileDamaged);
    QVERIFY(
        server::ServerSecret::open(options.keyFile, server::ServerSecret::Missing::Make, numbers));
    const auto wrong = server::OrganisationServer::open(options, org.clock, numbers);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, base::ErrorCode::KeyFileDamaged);
}

//! As after a power cut of its machine.
void StoreConformanceTest::comesBackAfterTheDatabaseDoes()
{
    Shared org(1);
    TestDevice &writer = org.writers.front();
    const PushItem item = org.bundle(org.chain, writer, org.written);
    const auto before = org.pushOne(writer, item);
    auto &cluster = test::PostgresCluster::shared();
    cluster.kill();
    const base::Bytes body = encode(std::vector{item});
    QCOMPARE(org.post("/v1/push", body, writer.token).status, 503);
    QCOMPARE(org.get("/v1/log?after=0", writer.token).status, 503);
    QCOMPARE(org.post("/v1/session/challenge", encodeOne(writer.id.view())).status, 503);
    cluster.start();
    QVERIFY(org.pushOne(writer, item).seq == before.seq);
    QCOMPARE(org.pushOne(writer, org.bundle(org.chain, writer, org.written)).status,
             ItemStatus::Stored);
}

//! There and back again, and nobody can tell.
void StoreConformanceTest::movesEverything()
{
    ServerFixture start(open, ServerFixture::Kept::Files);
    TestChain chain = start.newChain();
    TestDevice writer = chain.addMember(Role::Writer, chain.work);
    const TestDevice locked = chain.addMember(Role::Writer, chain.work);
    const auto kept = base::randomId<base::FolderId>(start.random);
    const auto erased = base::randomId<base::FolderId>(start.random);
    const auto epoch = start.found(chain);
    start.openSession(writer);
    for (const base::FolderId &folder : {kept, erased}) {
        QCOMPARE(start.pushOne(writer, start.grant(chain, writer, folder, chain.work)).status,
                 ItemStatus::Stored);
        for (int i = 0; i < 700; ++i)
            start.push(writer, {start.bundle(chain, writer, folder, {}, i % 50 ? 300 : 9000)});
    }
    chain.apply(Erase{erased, "ASKED"});
    start.upload(chain);
    QCOMPARE(
        start.post("/v1/unlock", encode(UnlockRequest{locked.id, {}, base::Bytes(80, 4)})).status,
        202);
    const auto allowed = start.server->allowOrganisation();
    QVERIFY(allowed);
    const auto everything = [&](ServerFixture &at) {
        at.openSession(chain.admin);
        at.openSession(writer);
        std::vector<base::Bytes> answers;
        for (const TestDevice *device : {&chain.admin, &writer}) {
            answers.push_back(at.get("/v1/log?after=0", device->token).body);
            answers.push_back(at.get("/v1/log?after=900", device->token).body);
            answers.push_back(at.get("/v1/wraps/missing", device->token).body);
        }
        answers.push_back(at.get("/v1/unlock", chain.admin.token).body);
        return answers;
    };
    const auto before = everything(start);
    QVERIFY(before.back().size() > 80);
    start.server.reset();

    CountedRandom numbers(5);
    server::Options there;
    there.store = test::PostgresCluster::shared().makeDatabase();
    there.keyFile = start.options.data / "server.key";
    const auto moved = server::moveStore(start.options, there, numbers);
    QVERIFY2(moved.ok(), moved ? "" : moved.error().message.c_str());
    QCOMPARE(moved->organisations, std::size_t(1));
    QCOMPARE(moved->entries, std::uint64_t(1403));
    // A second time there is something in the way.
    const auto again = server::moveStore(start.options, there, numbers);
    QVERIFY(!again);
    QCOMPARE(again.error().code, base::ErrorCode::StoreExists);

    const std::filesystem::path files = start.options.data;
    start.options.store = there.store;
    start.restart();
    QVERIFY(everything(start) == before);
    QCOMPARE(*decode<ServerInfo>(start.get("/v1/server").body)->signKey.bytes.data(),
             *start.serverKey.bytes.data());
    const auto state = parseServerState(start.get("/v1/log?after=0", writer.token).state);
    QVERIFY(state->epoch == epoch);
    QCOMPARE(start.pushOne(writer, start.bundle(chain, writer, erased)).status,
             ItemStatus::CaseErased);
    QCOMPARE(*start.pushOne(writer, start.bundle(chain, writer, kept)).seq, std::uint64_t(1404));
    start.server.reset();

    server::Options back;
    back.data = files.parent_path() / "back";
    back.keyFile = there.keyFile;
    QVERIFY(server::moveStore(there, back, numbers));
    start.options = back;
    start.options.registration = server::Registration::Token;
    start.restart();
    start.openSession(writer);
    QCOMPARE(*start.pushOne(writer, start.bundle(chain, writer, kept)).seq, std::uint64_t(1405));
    TestChain other = start.newChain();
    start.found(other, *allowed);
}

QTEST_GUILESS_MAIN(StoreConformanceTest)
#include "tst_store_conformance.moc"
