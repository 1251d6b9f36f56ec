// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "postgres/connection.h"
#include "support/postgres_cluster.h"
#include "support/raw_client.h"
#include "support/server_fixture.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <atomic>
#include <map>
#include <mutex>
#include <thread>

using namespace throughline;
using namespace throughline::protocol;
using test::CountedRandom;
using test::RawClient;
using test::ServerFixture;
using test::TestChain;
using test::TestDevice;

namespace {

constexpr int patienceMs = 30'000;

//! One throughline-server over a database that others use too.
class ServerProcess
{
public:
    ServerProcess(const std::string &store, const QString &folder)
        : m_store(store), m_folder(folder)
    {
        start();
    }
    ~ServerProcess() { die(); }

    [[nodiscard]] quint16 port() const { return m_port; }
    void start()
    {
        m_process.start(qEnvironmentVariable("THROUGHLINE_BIN")
                            + QStringLiteral("/throughline-server"),
                        {QStringLiteral("serve"), QStringLiteral("--data"), m_folder,
                         QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(m_port),
                         QStringLiteral("--store"), QString::fromStdString(m_store),
                         QStringLiteral("--device-requests"), QStringLiteral("0")});
        QByteArray line;
        while (!line.endsWith('\n') && m_process.waitForReadyRead(patienceMs))
            line += m_process.readAllStandardOutput();
        m_port = line.mid(line.lastIndexOf(':') + 1).trimmed().toUShort();
        if (m_port == 0)
            throw std::runtime_error("the server does not start: "
                                     + m_process.readAllStandardError().toStdString());
    }
    //! As the out-of-memory killer would do it.
    void die()
    {
        m_process.kill();
        m_process.waitForFinished(patienceMs);
    }

private:
    const std::string m_store;
    const QString m_folder;
    quint16 m_port = 0;
    QProcess m_process;
};

struct Answer
{
    int status = 0;
    base::Bytes body;
};

[[nodiscard]] Answer ask(quint16 port, const QByteArray &method, const std::string &target,
                         const base::Bytes &body = {}, const std::string &token = {})
{
    QByteArray head = method + ' ' + QByteArray::fromStdString(target)
        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/cbor\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n";
    if (!token.empty())
        head += "Authorization: Bearer " + QByteArray::fromStdString(token) + "\r\n";
    RawClient client(port);
    client.send(head + "\r\n"
                + QByteArray(reinterpret_cast<const char *>(body.data()),
                             static_cast<qsizetype>(body.size())));
    const QByteArray whole = client.response(patienceMs);
    const QByteArray rest = whole.mid(whole.indexOf("\r\n\r\n") + 4);
    return {RawClient::status(whole), base::toBytes(base::asBytes(rest.toStdString()))};
}

void require(bool condition, const char *what)
{
    if (!condition)
        throw std::runtime_error(what);
}

//! Challenged by one, answered to the other.
void signIn(TestDevice &device, const crypto::SignPublicKey &serverKey, quint16 challenging,
            quint16 answered)
{
    const auto challenge =
        ask(challenging, "POST", "/v1/session/challenge", encodeOne(device.id.view()));
    SessionProof proof{device.id, *SessionNonce::from(*decodeOneBytes(challenge.body)), {}};
    proof.signature = device.sign.sign(sessionDomain, {serverKey.view(), proof.nonce.view()});
    const auto session = ask(answered, "POST", "/v1/session", encode(proof));
    if (session.status != 200)
        throw std::runtime_error("a session is opened");
    device.token = decode<Session>(session.body)->token;
}

[[nodiscard]] int secondsOfLoad()
{
    const int asked = qEnvironmentVariableIntValue("THROUGHLINE_KILL_SECONDS");
    return asked > 0 ? asked : 8;
}

} // namespace

//! Two server processes on one database, of which one dies again and again under load: nothing
//! that was received is lost, nothing is there twice, and whoever reads never passes by what comes
//! later.
class TwoServersTest : public QObject
{
    Q_OBJECT

private slots:
    void killedUnderLoad();
    void newsOfTheOtherProcess();
};

void TwoServersTest::killedUnderLoad()
{
    constexpr std::size_t writers = 4;
    const std::string store = test::PostgresCluster::shared().makeDatabase();
    QTemporaryDir folder;
    ServerProcess one(store, folder.path());
    ServerProcess two(store, folder.path());
    const quint16 ports[] = {one.port(), two.port()};

    // Makes what devices would send; its own server is not asked for anything.
    ServerFixture maker(server::Registration::Open, ServerFixture::Kept::Files);
    maker.clock.advance(base::SystemClock().wall() - maker.clock.wall());
    maker.serverKey = decode<ServerInfo>(ask(ports[0], "GET", "/v1/server").body)->signKey;
    TestChain chain = maker.newChain();
    std::vector<TestDevice> devices;
    for (std::size_t w = 0; w < writers; ++w)
        devices.push_back(chain.addMember(Role::Writer, chain.work));
    QCOMPARE(ask(ports[0], "POST", "/v1/orgs",
                 encode(NewOrganisation{chain.statements, chain.wraps(), {}}))
                 .status,
             201);
    devices.push_back(chain.admin);
    for (TestDevice &device : devices)
        signIn(device, maker.serverKey, ports[0], ports[1]);
    const auto written = base::randomId<base::FolderId>(maker.random);
    const auto opened = ask(
        ports[0], "POST", "/v1/push",
        encode(std::vector{maker.grant(chain, devices[0], written, chain.work)}), devices[0].token);
    QCOMPARE(opened.status, 200);

    std::atomic<bool> stop = false;
    std::atomic<int> retries = 0;
    std::mutex mutex; // guards the next two
    std::map<crypto::Hash, std::uint64_t> received; // with a receipt
    std::string trouble;
    std::vector<std::thread> threads;
    for (std::size_t w = 0; w < writers; ++w) {
        threads.emplace_back([&, w] {
            for (std::size_t turn = w; !stop; ++turn) {
                std::vector<PushItem> items;
                for (std::size_t n = 0; n <= turn % 5; ++n)
                    items.push_back(maker.bundle(chain, devices[w], written));
                const base::Bytes body = encode(items);
                // Until it is received: the same bytes, now here and now there.
                for (std::size_t at = turn;; ++at, ++retries) {
                    const auto answer =
                        ask(ports[at % 2], "POST", "/v1/push", body, devices[w].token);
                    const auto reply = decode<PushReply>(answer.body);
                    if (answer.status != 200 || !reply) {
                        std::this_thread::sleep_for(std::chrono::milliseconds(20));
                        continue;
                    }
                    const std::lock_guard lock(mutex);
                    for (const PushResult &result : reply->results) {
                        if (!result.seq)
                            trouble = "a bundle was refused";
                        else if (!received.emplace(result.id, *result.seq).second)
                            trouble = "a bundle was received twice";
                    }
                    break;
                }
            }
        });
    }
    std::vector<LogEntry> seen;
    std::uint64_t cursor = 0;
    const TestDevice &admin = devices.back();
    const auto readOn = [&](quint16 port) {
        const auto answer =
            ask(port, "GET", "/v1/log?after=" + std::to_string(cursor), {}, admin.token);
        auto page = decode<LogPage>(answer.body);
        if (answer.status != 200 || !page)
            return true; // dead just now
        const bool any = !page->entries.empty();
        for (LogEntry &entry : page->entries)
            seen.push_back(std::move(entry));
        cursor = page->next;
        return any;
    };
    threads.emplace_back([&] {
        for (std::size_t turn = 0; !stop; ++turn)
            readOn(ports[turn % 2]);
    });

    int kills = 0;
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < secondsOfLoad() * 1000 || kills < 4) {
        std::this_thread::sleep_for(std::chrono::milliseconds(400));
        ServerProcess &victim = ++kills % 2 ? one : two;
        victim.die();
        victim.start();
    }
    stop = true;
    for (std::thread &thread : threads)
        thread.join();
    while (readOn(ports[0])) {
    }

    QCOMPARE(trouble, std::string());
    std::map<crypto::Hash, std::uint64_t> there;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        QCOMPARE(seen[i].seq, i + 1);
        const crypto::Hash id = seen[i].kind == EntryKind::Bundle ? decodeBundle(seen[i].bytes)->id
                                                                  : decodeGrant(seen[i].bytes)->id;
        QVERIFY2(there.emplace(id, seen[i].seq).second, "an entry is there twice");
    }
    for (const auto &[id, seq] : received) {
        QVERIFY2(there.contains(id), "a received bundle is lost");
        QCOMPARE(there[id], seq);
    }
    QCOMPARE(there.size(), received.size() + 1); // and the grant
    qInfo("%zu bundles, %d kills, %d retries", received.size(), kills, retries.load());
    QVERIFY(received.size() > 50);
}

//! Who waits at one process hears of what came to the other at once, and not when that one looks
//! again, every two seconds; which is what is left while the database cannot be reached for it.
void TwoServersTest::newsOfTheOtherProcess()
{
    const std::string store = test::PostgresCluster::shared().makeDatabase();
    QTemporaryDir folder;
    ServerProcess writing(store, folder.path());
    ServerProcess waiting(store, folder.path());
    ServerFixture maker(server::Registration::Open, ServerFixture::Kept::Files);
    maker.clock.advance(base::SystemClock().wall() - maker.clock.wall());
    maker.serverKey = decode<ServerInfo>(ask(writing.port(), "GET", "/v1/server").body)->signKey;
    TestChain chain = maker.newChain();
    std::vector<TestDevice> devices{chain.addMember(Role::Writer, chain.work)};
    QCOMPARE(ask(writing.port(), "POST", "/v1/orgs",
                 encode(NewOrganisation{chain.statements, chain.wraps(), {}}))
                 .status,
             201);
    devices.push_back(chain.admin);
    for (TestDevice &device : devices)
        signIn(device, maker.serverKey, writing.port(), waiting.port());
    const TestDevice &writer = devices[0];
    const TestDevice &admin = devices[1];
    const auto written = base::randomId<base::FolderId>(maker.random);
    const auto push = [&](const PushItem &item) {
        return ask(writing.port(), "POST", "/v1/push", encode(std::vector{item}), writer.token)
            .status;
    };
    QCOMPARE(push(maker.grant(chain, writer, written, chain.work)), 200);

    std::uint64_t cursor = 0;
    const auto read = [&](int seconds) {
        const auto answer =
            ask(waiting.port(), "GET",
                "/v1/log?after=" + std::to_string(cursor) + "&wait=" + std::to_string(seconds), {},
                admin.token);
        const auto page = decode<LogPage>(answer.body);
        if (answer.status != 200 || !page)
            return std::size_t(0);
        cursor = page->next;
        return page->entries.size();
    };
    while (read(0) > 0) {
    }
    // From the answer to who wrote to the answer to who waited.
    const auto milliseconds = [&] {
        std::size_t entries = 0;
        std::jthread reader([&] { entries = read(25); });
        std::this_thread::sleep_for(std::chrono::milliseconds(250)); // it waits by now
        const PushItem item = maker.bundle(chain, devices[0], written);
        require(push(item) == 200, "it is written");
        QElapsedTimer time;
        time.start();
        reader.join();
        require(entries == 1, "it is heard of");
        return time.elapsed();
    };
    constexpr int rounds = 6;
    const auto manyMilliseconds = [&] {
        qint64 all = 0;
        for (int round = 0; round < rounds; ++round)
            all += milliseconds();
        return all;
    };
    const qint64 told = manyMilliseconds();
    qInfo("%lld ms after it was written", static_cast<long long>(told / rounds));
    QVERIFY2(told < rounds * 800, "nobody tells the other process");

    // The lines of those who listen are cut, and no new one is let in.
    auto address = postgres::Address::parse(test::PostgresCluster::shared().addressOf("postgres"));
    auto db = postgres::Connection::open(*address);
    const std::string name = store.substr(store.rfind('/') + 1);
    const auto letIn = [&](bool open) {
        const std::string sql =
            "ALTER DATABASE " + name + " ALLOW_CONNECTIONS " + (open ? "true" : "false");
        return db->execute(sql.c_str()).ok();
    };
    const std::string listeners = " FROM pg_stat_activity WHERE datname = '" + name
        + "' AND (query LIKE 'LISTEN%' OR query LIKE '%pg_notify%') AND pid <> pg_backend_pid()";
    QCOMPARE(db->query("SELECT count(*)" + listeners)->int64(0, 0), std::int64_t(2));
    QVERIFY(letIn(false));
    QVERIFY(db->query("SELECT count(pg_terminate_backend(pid))" + listeners).ok());
    QVERIFY(milliseconds() < 20'000);
    QVERIFY(letIn(true));
    QTRY_COMPARE_WITH_TIMEOUT(db->query("SELECT count(*)" + listeners)->int64(0, 0),
                              std::int64_t(2), patienceMs);
    QVERIFY2(manyMilliseconds() < rounds * 800, "nobody tells it again");
}

QTEST_GUILESS_MAIN(TwoServersTest)
#include "tst_two_servers.moc"
