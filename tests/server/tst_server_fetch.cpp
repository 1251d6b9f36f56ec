// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/server_fixture.h"

#include <QTest>

using namespace throughline;
using namespace throughline::protocol;
using test::ServerFixture;
using test::TestChain;
using test::TestDevice;

//! Folders by name, whatever of the log was read (sync.md D13), and what a team is shown of a
//! folder that was taken from it.
class ServerFetchTest : public QObject
{
    Q_OBJECT

private slots:
    void allOfAFolder();
    void fromAPlaceOn();
    void nothingWithoutAGrant();
    void nothingOfWhatWasErased();
    void pagesHoldWholeEntries();
    void noPageIsTooLarge();
    void whatBreaksTheFormat();
    void whoLostAFolderIsShownThatAlone();
    void whoHasItByAnotherTeamIsShownAll();
    void whoGetsItBackIsShownAll();
};

namespace {

struct Organisation : ServerFixture
{
    TestChain chain = newChain();
    TestDevice writer = chain.addMember(Role::Writer, chain.work);
    base::TeamId otherTeam = chain.addTeam(TeamKind::Work);
    TestDevice outsider = chain.addMember(Role::Writer, otherTeam);
    base::FolderId folder = base::randomId<base::FolderId>(random);
    std::uint64_t epoch = 0;

    Organisation()
    {
        found(chain);
        openSession(writer);
        openSession(outsider);
        pushOne(writer, grant(chain, writer, folder, chain.work));
    }
    void fill(int count, std::size_t size = 300)
    {
        for (int i = 0; i < count; ++i)
            pushOne(writer, bundle(chain, writer, folder, inEpoch(), size));
    }
    [[nodiscard]] KeyId kid() const
    {
        KeyId kid = kidOf(folder);
        kid.bytes[0] ^= static_cast<std::uint8_t>(epoch);
        return kid;
    }
    [[nodiscard]] std::function<void(BundleHeader &)> inEpoch() const
    {
        return [now = kid()](BundleHeader &header) { header.kid = now; };
    }
    //! A new key for these teams, and for those no more.
    [[nodiscard]] int give(const std::vector<base::TeamId> &teams,
                           const std::vector<base::TeamId> &away = {})
    {
        const KeyId before = kid();
        ++epoch;
        std::vector<PushItem> items;
        const auto add = [&](const base::TeamId &team, bool isAway) {
            items.push_back(grant(chain, chain.admin, folder, team, [&](Grant &grant) {
                grant.epoch = epoch;
                grant.kid = kid();
                grant.previousKey = base::Bytes(104, 3);
                if (isAway) {
                    grant.sealedKey.reset();
                    grant.previousKey.reset();
                }
            }));
        };
        for (const base::TeamId &team : teams)
            add(team, false);
        for (const base::TeamId &team : away)
            add(team, true);
        server::Request request{"PUT",
                                "/v1/folders/" + folder.hex() + "/grants",
                                chain.admin.token,
                                encode(items),
                                false,
                                before.hex()};
        const std::unique_ptr<server::Write> write[] = {server->check(std::move(request))};
        server->commit(write);
        return write[0]->response.status;
    }
    [[nodiscard]] FolderFetch fetch(const TestDevice &device, const std::vector<FolderPart> &parts)
    {
        const auto response = post("/v1/folders/fetch", encode(parts), device.token);
        const auto fetched = decode<FolderFetch>(response.body);
        if (response.status != 200 || !fetched)
            qFatal("the server does not answer");
        return *fetched;
    }
};

//! What of a folder is shown to whom it was taken from: nothing that anybody wrote in it.
[[nodiscard]] bool isOfGrantsAlone(const LogPage &page)
{
    return !page.entries.empty()
        && std::all_of(page.entries.begin(), page.entries.end(),
                       [](const LogEntry &entry) { return entry.kind == EntryKind::Grant; });
}

} // namespace

void ServerFetchTest::allOfAFolder()
{
    Organisation org;
    org.fill(3);
    for (const TestDevice &device : {org.writer, org.chain.admin}) {
        const FolderFetch fetched = org.fetch(device, {{org.folder, 0}});
        QCOMPARE(fetched.entries.size(), 4U); // the writer's own too
        QVERIFY(fetched.entries.front().kind == EntryKind::Grant);
        QCOMPARE(fetched.results.size(), 1U);
        QVERIFY(fetched.results.front().status == ItemStatus::Stored);
        QVERIFY(!fetched.results.front().more);
        QCOMPARE(fetched.results.front().next, fetched.entries.back().seq);
    }
}

void ServerFetchTest::fromAPlaceOn()
{
    Organisation org;
    org.fill(3);
    const auto all = org.fetch(org.writer, {{org.folder, 0}}).entries;
    const auto rest = org.fetch(org.writer, {{org.folder, all[1].seq}}).entries;
    QCOMPARE(rest.size(), 2U);
    QVERIFY(rest.front().bytes == all[2].bytes);
}

void ServerFetchTest::nothingWithoutAGrant()
{
    Organisation org;
    org.fill(1);
    const auto unknown = base::randomId<base::FolderId>(org.random);
    const FolderFetch fetched = org.fetch(org.outsider, {{org.folder, 0}, {unknown, 0}});
    QVERIFY(fetched.entries.empty());
    QCOMPARE(fetched.results.size(), 2U);
    for (const FolderFetch::Result &result : fetched.results)
        QVERIFY(result.status == ItemStatus::NoAccess && !result.more);
    QCOMPARE(org.post("/v1/folders/fetch", encode(std::vector<FolderPart>{{org.folder, 0}})).status,
             401);
}

void ServerFetchTest::nothingOfWhatWasErased()
{
    Organisation org;
    org.fill(1);
    org.chain.apply(Erase{org.folder, "REQUEST"});
    org.upload(org.chain);
    const FolderFetch fetched = org.fetch(org.writer, {{org.folder, 0}});
    QVERIFY(fetched.entries.empty());
    QVERIFY(fetched.results.front().status == ItemStatus::CaseErased);
}

//! Asked for again and again, with the places that the replies say, all of it comes once.
void ServerFetchTest::pagesHoldWholeEntries()
{
    Organisation org;
    org.fill(9, 200'000);
    std::vector<FolderPart> parts{{org.chain.workFolder, 0}, {org.folder, 0}};
    std::size_t entries = 0;
    int pages = 0;
    while (!parts.empty() && pages < 10) {
        const FolderFetch fetched = org.fetch(org.writer, parts);
        ++pages;
        entries += fetched.entries.size();
        std::vector<FolderPart> left;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (i >= fetched.results.size())
                left.push_back(parts[i]);
            else if (fetched.results[i].more)
                left.push_back({parts[i].folder, fetched.results[i].next});
        }
        parts = left;
    }
    QCOMPARE(pages, 2);
    QCOMPARE(entries, 10U);
}

//! What is said of folders takes room, too.
void ServerFetchTest::noPageIsTooLarge()
{
    Organisation org;
    constexpr std::size_t each = 200'000;
    constexpr std::size_t entryFrame = 26;
    const std::size_t around =
        org.bundle(org.chain, org.writer, org.folder, {}, each).bytes.size() - each;
    --org.writer.n;
    const std::size_t ofGrant =
        org.fetch(org.writer, {{org.folder, 0}}).entries.front().bytes.size();
    // Six entries that would just go into a page with nothing around them.
    const std::size_t last = limits::pageBytes - 6 * entryFrame - ofGrant - 5 * around - 4 * each;
    org.fill(4, each);
    org.fill(1, last);
    std::vector<FolderPart> parts(FolderFetch::mostFolders - 1,
                                  {base::randomId<base::FolderId>(org.random), 0});
    parts.push_back({org.folder, 0});
    const auto response = org.post("/v1/folders/fetch", encode(parts), org.writer.token);
    QCOMPARE(response.status, 200);
    QVERIFY(response.body.size() <= limits::pageBytes);
    const auto fetched = decode<FolderFetch>(response.body);
    QCOMPARE(fetched->entries.size(), 5U);
    QVERIFY(fetched->results.back().more);
}

void ServerFetchTest::whatBreaksTheFormat()
{
    Organisation org;
    const auto status = [&](const std::vector<FolderPart> &parts) {
        return org.post("/v1/folders/fetch", encode(parts), org.writer.token).status;
    };
    QCOMPARE(status({}), 400);
    QCOMPARE(status(std::vector<FolderPart>(FolderFetch::mostFolders, {org.folder, 0})), 200);
    QCOMPARE(status(std::vector<FolderPart>(FolderFetch::mostFolders + 1, {org.folder, 0})), 400);
    QCOMPARE(org.post("/v1/folders/fetch", base::Bytes{0x80, 0x80}, org.writer.token).status, 400);
    QCOMPARE(org.get("/v1/folders/fetch", org.writer.token).status, 405);
}

void ServerFetchTest::whoLostAFolderIsShownThatAlone()
{
    Organisation org;
    org.fill(2);
    QCOMPARE(org.give({org.chain.work, org.otherTeam}), 201);
    const std::uint64_t cursor = org.log(org.outsider).next;
    QCOMPARE(org.give({org.chain.work}, {org.otherTeam}), 201);
    org.fill(2);
    for (int round = 0; round < 2; ++round) {
        const LogPage page = org.log(org.outsider, cursor);
        QVERIFY(isOfGrantsAlone(page));
        const auto away = decodeGrant(page.entries.back().bytes);
        QVERIFY(away.ok() && !away->grant.sealedKey && away->grant.team == org.otherTeam);
        QVERIFY(org.log(org.outsider, page.next).entries.empty());
        QVERIFY(org.fetch(org.outsider, {{org.folder, 0}}).results.front().status
                == ItemStatus::NoAccess);
        org.restart();
    }
    const LogPage whole = org.log(org.outsider); // from the beginning, too
    QVERIFY(isOfGrantsAlone(whole));
    QVERIFY(!decodeGrant(whole.entries.back().bytes)->grant.sealedKey);
}

void ServerFetchTest::whoHasItByAnotherTeamIsShownAll()
{
    Organisation org;
    org.chain.apply(MemberSet{org.outsider.user, org.chain.work, Role::Writer, {}});
    org.upload(org.chain);
    QCOMPARE(org.give({org.chain.work, org.otherTeam}), 201);
    QCOMPARE(org.give({org.chain.work}, {org.otherTeam}), 201);
    org.fill(1);
    std::size_t grants = 0;
    std::size_t bundles = 0;
    for (const LogEntry &entry : org.log(org.outsider).entries) {
        grants += entry.kind == EntryKind::Grant ? 1 : 0;
        bundles += entry.kind == EntryKind::Bundle ? 1 : 0;
    }
    QCOMPARE(grants, 5U); // none of them twice
    QCOMPARE(bundles, 1U);
}

void ServerFetchTest::whoGetsItBackIsShownAll()
{
    Organisation org;
    org.fill(1);
    QCOMPARE(org.give({org.chain.work, org.otherTeam}), 201);
    QCOMPARE(org.give({org.chain.work}, {org.otherTeam}), 201);
    QCOMPARE(org.give({org.chain.work, org.otherTeam}), 201);
    QCOMPARE(org.log(org.outsider).entries.size(), 8U);
    QCOMPARE(org.fetch(org.outsider, {{org.folder, 0}}).entries.size(), 8U);
}

QTEST_GUILESS_MAIN(ServerFetchTest)
#include "tst_server_fetch.moc"
