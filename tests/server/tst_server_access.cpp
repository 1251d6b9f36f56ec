// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "days.h"
#include "server/access_log.h"
#include "server/move.h"
#include "server/open_store.h"
#include "support/server_process.h"

#include <QTest>

using namespace throughline;
using namespace throughline::protocol;
using server::Access;
using server::Action;
using test::ServerFixture;
using test::ServerProcess;
using test::TestChain;
using test::TestDevice;

namespace {

constexpr std::int64_t dayMs = 24LL * 60 * 60 * 1000;

//! An organisation with a worker and two folders, whose server keeps who used what for thirty days.
struct Organisation : ServerFixture
{
    Organisation()
    {
        options.accessLogDays = 30;
        restart();
        found(chain);
        openSession(worker);
        if (push(worker,
                 {grant(chain, worker, one, chain.work), bundle(chain, worker, one),
                  bundle(chain, worker, one), grant(chain, worker, other, chain.work)})
                .results.back()
                .status
            != ItemStatus::Stored)
            throw std::runtime_error("the folders are made");
    }

    TestChain chain = newChain();
    TestDevice worker = chain.addMember(Role::Writer, chain.work);
    base::FolderId one = base::randomId<base::FolderId>(random);
    base::FolderId other = base::randomId<base::FolderId>(random);

    [[nodiscard]] std::int64_t today() const { return server::dayOf(clock.wall()); }
    [[nodiscard]] std::vector<Access> kept(const server::Options &where)
    {
        std::vector<Access> found;
        const auto opened = server::openStore(where, random);
        const auto organisation = *opened->store->open(chain.roster.organisation());
        const auto reader = *organisation->reader();
        const auto read =
            reader->accesses(0, INT32_MAX, [&](const Access &access) { found.push_back(access); });
        if (!read)
            throw std::runtime_error("it is read");
        return found;
    }
    [[nodiscard]] std::vector<Access> kept() { return kept(options); }
    [[nodiscard]] bool hasKept(const Access &access)
    {
        const auto all = kept();
        return std::find(all.begin(), all.end(), access) != all.end();
    }
};

} // namespace

//! Which device used which folder on which day (sync.md D14), in files and in PostgreSQL.
class ServerAccessTest : public QObject
{
    Q_OBJECT

private slots:
    void days();
    void keepsWhoDidWhat();
    void whatIsFetchedByNameIsRead();
    void readingWritesNothing();
    void onceADay();
    void isForgottenInTime();
    void nothingIsKeptWhereNothingIsAsked();
    void goesWithWhatIsErased();
    void waitsForAStoreThatIsFull();
    void goesAlongWhereverTheStoreGoes();
    void theProgramTellsIt();
};

void ServerAccessTest::days()
{
    QCOMPARE(server::dayOf({0}), 0);
    QCOMPARE(server::dayOf({dayMs - 1}), 0);
    QCOMPARE(server::dayOf({dayMs}), 1);
    QCOMPARE(server::dayOf({-1}), -1);
    QCOMPARE(server::dayText(0), std::string("1970-01-01"));
    QCOMPARE(server::parseDay("2026-11-23"), std::optional<std::int64_t>(20'780));
    QCOMPARE(server::dayText(20'780), std::string("2026-11-23"));
    for (const char *text : {"", "2026-11-31", "2026-1-3", "2026/11/23", "2026-11-2x", "26-11-2023",
                             "2026-11-233", "+026-11-23", "2026-00-01"})
        QVERIFY2(!server::parseDay(text), text);
}

void ServerAccessTest::keepsWhoDidWhat()
{
    Organisation org;
    (void)org.log(org.chain.admin);
    org.server->keep();
    const std::int64_t today = org.today();
    QVERIFY(org.hasKept({today, org.chain.admin.id, {}, Action::SignedIn}));
    QVERIFY(org.hasKept({today, org.worker.id, {}, Action::SignedIn}));
    QVERIFY(org.hasKept({today, org.worker.id, org.one, Action::Wrote}));
    QVERIFY(org.hasKept({today, org.worker.id, org.one, Action::GaveKeys}));
    QVERIFY(org.hasKept({today, org.worker.id, org.other, Action::GaveKeys}));
    QVERIFY(org.hasKept({today, org.chain.admin.id, org.one, Action::Read}));
    QVERIFY(org.hasKept({today, org.chain.admin.id, org.other, Action::Read}));
    QCOMPARE(org.kept().size(), std::size_t(7));
    // The worker is given what others wrote; of the own folders there is the grant alone.
    (void)org.log(org.worker);
    org.server->keep();
    QVERIFY(org.hasKept({today, org.worker.id, org.one, Action::Read}));
}

void ServerAccessTest::whatIsFetchedByNameIsRead()
{
    Organisation org;
    const base::TeamId elsewhere = org.chain.addTeam(TeamKind::Work);
    TestDevice outsider = org.chain.addMember(Role::Writer, elsewhere);
    org.upload(org.chain);
    org.openSession(outsider);
    const base::Bytes asked = encode(
        std::vector<FolderPart>{{org.one, 0}, {base::randomId<base::FolderId>(org.random), 0}});
    QCOMPARE(org.post("/v1/folders/fetch", asked, org.chain.admin.token).status, 200);
    QCOMPARE(org.post("/v1/folders/fetch", asked, outsider.token).status, 200);
    org.server->keep();
    QVERIFY(org.hasKept({org.today(), org.chain.admin.id, org.one, Action::Read}));
    QVERIFY(!org.hasKept({org.today(), org.chain.admin.id, org.other, Action::Read}));
    // Who was refused was given nothing.
    QVERIFY(!org.hasKept({org.today(), outsider.id, org.one, Action::Read}));
}

//! Until it is kept nothing of it is in the store, however much is read.
void ServerAccessTest::readingWritesNothing()
{
    Organisation org;
    org.server->keep();
    const auto before = org.kept();
    for (int i = 0; i < 50; ++i)
        (void)org.log(org.chain.admin);
    QVERIFY(org.kept() == before);
    org.server->keep();
    QCOMPARE(org.kept().size(), before.size() + 2);
}

void ServerAccessTest::onceADay()
{
    Organisation org;
    (void)org.log(org.chain.admin);
    org.server->keep();
    const auto before = org.kept();
    (void)org.log(org.chain.admin);
    org.restart(); // what was remembered is forgotten, and written again it is the same
    (void)org.log(org.chain.admin);
    org.server->keep();
    QVERIFY(org.kept() == before);
    org.clock.advance(dayMs);
    org.openSession(org.chain.admin);
    (void)org.log(org.chain.admin);
    org.server->keep();
    QCOMPARE(org.kept().size(), before.size() + 3);
    QVERIFY(org.hasKept({org.today(), org.chain.admin.id, org.one, Action::Read}));
}

void ServerAccessTest::isForgottenInTime()
{
    Organisation org;
    org.server->keep();
    const std::int64_t first = org.today();
    QVERIFY(!org.kept().empty());
    org.clock.advance(29 * dayMs);
    org.server->keep();
    QVERIFY(!org.kept().empty());
    org.openSession(org.chain.admin);
    org.clock.advance(dayMs);
    org.server->keep();
    for (const Access &access : org.kept())
        QVERIFY(access.day > first);
    QCOMPARE(org.kept().size(), std::size_t(1));
}

void ServerAccessTest::nothingIsKeptWhereNothingIsAsked()
{
    Organisation org;
    org.server->keep();
    QVERIFY(!org.kept().empty());
    org.options.accessLogDays = 0;
    org.restart();
    (void)org.log(org.chain.admin);
    org.server->keep();
    QVERIFY(org.kept().empty()); // what was kept before goes, too
}

void ServerAccessTest::goesWithWhatIsErased()
{
    Organisation org;
    (void)org.log(org.chain.admin);
    org.server->keep();
    (void)org.log(org.worker);
    org.chain.apply(Erase{org.one, "ASKED"});
    org.upload(org.chain);
    org.server->keep(); // what was gathered before it
    for (const Access &access : org.kept())
        QVERIFY(access.folder != org.one);
    QVERIFY(org.hasKept({org.today(), org.chain.admin.id, org.other, Action::Read}));
}

void ServerAccessTest::waitsForAStoreThatIsFull()
{
    server::AccessLog log(30);
    const base::OrganisationId organisation = *base::OrganisationId::fromHex(std::string(32, '1'));
    const Access access{5, *base::DeviceId::fromHex(std::string(32, '2')), {}, Action::SignedIn};
    log.note(organisation, access);
    log.note(organisation, access);
    const auto taken = log.take();
    QCOMPARE(taken.at(organisation).size(), std::size_t(1));
    QVERIFY(log.take().empty());
    log.giveBack(organisation, taken.at(organisation));
    QVERIFY(log.take() == taken);
}

void ServerAccessTest::goesAlongWhereverTheStoreGoes()
{
    Organisation org;
    org.server->keep();
    QTemporaryDir elsewhere;
    server::Options other = org.options;
    other.data = std::filesystem::path(elsewhere.path().toStdString()) / "moved";
    other.store.clear();
    QVERIFY(server::moveStore(org.options, other, org.random).ok());
    QVERIFY(!org.kept().empty());
    QVERIFY(org.kept(other) == org.kept());
}

void ServerAccessTest::theProgramTellsIt()
{
    QTemporaryDir data;
    ServerProcess server({}, data.path());
    ServerFixture maker(server::Registration::Open, ServerFixture::Kept::Files);
    TestChain chain = server.chainBy(maker);
    QVERIFY(server.post(chain) && server.openSession(maker, chain.admin));
    const auto folder = base::randomId<base::FolderId>(maker.random);
    const std::vector<PushItem> items{ServerFixture::grant(chain, chain.admin, folder, chain.work),
                                      maker.bundle(chain, chain.admin, folder)};
    QCOMPARE(server.ask("POST", "/v1/push", encode(items), chain.admin.token).status, 200);
    QVERIFY(!server.stop().contains(folder.hex().c_str())); // all is written at its end

    const auto accesses = [&](const QStringList &more) {
        return server.run(QStringList{QStringLiteral("access-log"), QStringLiteral("--org"),
                                      QString::fromStdString(chain.roster.organisation().hex())}
                          + more);
    };
    const auto csv = accesses({QStringLiteral("--csv")});
    QCOMPARE(csv.code, 0);
    QVERIFY(csv.out.startsWith("day,device,folder,action\n"));
    const std::string row = chain.admin.id.hex() + ',' + folder.hex() + ",wrote\n";
    QVERIFY2(csv.out.contains(row.c_str()), csv.out.constData());
    const std::string session = chain.admin.id.hex() + ",,signed in\n";
    QVERIFY2(csv.out.contains(session.c_str()), csv.out.constData());
    const auto text = accesses({});
    QVERIFY(text.out.contains((chain.admin.id.hex() + " - signed in\n").c_str()));
    const auto past = accesses({QStringLiteral("--to"), QStringLiteral("2020-01-01")});
    QCOMPARE(past.code, 0);
    QVERIFY(past.out.isEmpty());
    QCOMPARE(accesses({QStringLiteral("--from"), QStringLiteral("yesterday")}).code, 2);
    QCOMPARE(
        server.run({QStringLiteral("access-log"), QStringLiteral("--org"), QString(32, u'0')}).code,
        3);
}

QTEST_GUILESS_MAIN(ServerAccessTest)
#include "tst_server_access.moc"
