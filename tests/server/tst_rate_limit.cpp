// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "net/http_transport.h"
#include "server/rate_limit.h"
#include "stranger.h"
#include "support/server_process.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace throughline;
using namespace throughline::protocol;
using test::ServerFixture;
using test::ServerProcess;
using test::TestChain;
using test::TestDevice;

namespace {

constexpr base::Millis start{1'000'000};

[[nodiscard]] int admitted(server::RateLimit &limit, const std::string &caller, base::Millis now,
                           int asked)
{
    int count = 0;
    for (int i = 0; i < asked; ++i)
        count += limit.admit(caller, now) ? 1 : 0;
    return count;
}

} // namespace

//! How often a caller may ask (sync.md D16): the counting, the end points, and the program.
class RateLimitTest : public QObject
{
    Q_OBJECT

private slots:
    void aBurstThenAnEvenPace();
    void askingOftenStarvesNobody();
    void callersAreApart();
    void noLimit();
    void whoRestedIsForgotten();
    void memoryIsBounded();
    void saysWhenToComeBack();
    void strangers_data();
    void strangers();
    void aDeviceWhateverItsSessions();
    void aWaitCountsOnce();
    void theProgramTurnsStrangersAway();
    void theProgramSlowsADeviceDown();
    void theClientHeedsIt();
};

void RateLimitTest::aBurstThenAnEvenPace()
{
    server::RateLimit limit({60, 120});
    QCOMPARE(admitted(limit, "a", start, 500), 120);
    QCOMPARE(admitted(limit, "a", start + 999, 5), 0);
    QCOMPARE(admitted(limit, "a", start + 1000, 5), 1);
    QCOMPARE(admitted(limit, "a", start + 11'000, 50), 10);
    // A rest gives all of it back, and never more.
    QCOMPARE(admitted(limit, "a", start + 10'000'000, 500), 120);
}

//! What is too little for a request is not lost by asking for one.
void RateLimitTest::askingOftenStarvesNobody()
{
    server::RateLimit limit({7, 1});
    int count = 0;
    for (int ms = 0; ms < 600'000; ms += 10)
        count += limit.admit("a", start + ms) ? 1 : 0;
    QCOMPARE(count, 70);
}

void RateLimitTest::callersAreApart()
{
    server::RateLimit limit({60, 3});
    QCOMPARE(admitted(limit, "a", start, 10), 3);
    QCOMPARE(admitted(limit, "b", start, 10), 3);
    QCOMPARE(admitted(limit, "a", start, 10), 0);
}

void RateLimitTest::noLimit()
{
    server::RateLimit limit({0, 0});
    QCOMPARE(admitted(limit, "a", start, 100'000), 100'000);
    QCOMPARE(limit.size(), std::size_t(0));
    // A burst of nothing would let nobody in for ever.
    server::RateLimit least({60, 0});
    QCOMPARE(admitted(least, "a", start, 10), 1);
}

void RateLimitTest::whoRestedIsForgotten()
{
    server::RateLimit limit({60, 120});
    for (int i = 0; i < 1000; ++i)
        QVERIFY(limit.admit(std::to_string(i), start));
    QCOMPARE(limit.size(), std::size_t(1000));
    // Not before the rest is over: until then somebody may have nothing left.
    QCOMPARE(admitted(limit, "0", start, 500), 119);
    QVERIFY(limit.admit("x", start + 100'000));
    QCOMPARE(admitted(limit, "0", start + 100'000, 500), 100);
    QVERIFY(limit.admit("x", start + 130'000));
    QVERIFY(limit.admit("x", start + 260'000));
    QVERIFY(limit.admit("x", start + 390'000));
    QCOMPARE(limit.size(), std::size_t(1));
}

void RateLimitTest::memoryIsBounded()
{
    server::RateLimit limit({60, 120}, 1000);
    for (int i = 0; i < 100'000; ++i)
        QVERIFY(limit.admit(std::to_string(i), start));
    QVERIFY(limit.size() <= 2000);
}

void RateLimitTest::saysWhenToComeBack()
{
    using namespace std::chrono_literals;
    QCOMPARE(server::Rate({60, 120}).pause().count(), (1s).count());
    QCOMPARE(server::Rate({600, 1}).pause().count(), (1s).count());
    QCOMPARE(server::Rate({7, 1}).pause().count(), (9s).count());
    QCOMPARE(server::Rate({1, 1}).pause().count(), (60s).count());
}

void RateLimitTest::strangers_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QString>("forwarded");
    QTest::addColumn<QString>("counted");
    const auto row = [](const char *peer, const char *forwarded, const char *counted) {
        QTest::addRow("%s for '%s'", peer, forwarded)
            << QString::fromLatin1(peer) << QString::fromLatin1(forwarded)
            << QString::fromLatin1(counted);
    };
    row("127.0.0.1", "", "");
    row("::1", "", "");
    row("::ffff:127.0.0.1", "", "");
    row("192.0.2.7", "", "192.0.2.7");
    row("::ffff:192.0.2.7", "", "192.0.2.7");
    // A subscriber has a network of IPv6, with as many addresses as it likes.
    row("2001:db8:1:2:3:4:5:6", "", "2001:db8:1:2::");
    // Only a proxy on this machine is believed, and of what it got only the part that it wrote.
    row("192.0.2.7", "198.51.100.1", "192.0.2.7");
    row("127.0.0.1", "198.51.100.1", "198.51.100.1");
    row("127.0.0.1", "203.0.113.9, 198.51.100.1 ", "198.51.100.1");
    row("127.0.0.1", "192.0.2.1, 203.0.113.9,198.51.100.1", "198.51.100.1");
    row("::1", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::");
    row("127.0.0.1", "unknown", "proxy");
    row("127.0.0.1", ",", "proxy");
}

void RateLimitTest::strangers()
{
    QFETCH(QString, peer);
    QFETCH(QString, forwarded);
    QFETCH(QString, counted);
    const auto address = boost::asio::ip::make_address(peer.toStdString());
    QCOMPARE(QString::fromStdString(server::strangerOf(address, forwarded.toStdString())), counted);
}

void RateLimitTest::aDeviceWhateverItsSessions()
{
    ServerFixture fixture;
    fixture.options.deviceRate = {6, 4};
    fixture.restart();
    TestChain chain = fixture.newChain();
    TestDevice colleague = chain.addMember(Role::Writer, chain.work);
    fixture.found(chain);
    fixture.openSession(colleague);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(fixture.get("/v1/log?after=0", chain.admin.token).status, 200);
    const auto tooMany = fixture.get("/v1/log?after=0", chain.admin.token);
    QCOMPARE(tooMany.status, 429);
    QVERIFY(tooMany.retryAfter == std::chrono::seconds(10));
    QVERIFY(tooMany.body.empty());
    // Writes too, and a new session is no way around it; nobody else is kept waiting.
    QCOMPARE(fixture.post("/v1/push", encode(std::vector<PushItem>{}), chain.admin.token).status,
             429);
    fixture.openSession(chain.admin);
    QCOMPARE(fixture.get("/v1/log?after=0", chain.admin.token).status, 429);
    QCOMPARE(fixture.get("/v1/log?after=0", colleague.token).status, 200);
    fixture.clock.advance(10'000);
    QCOMPARE(fixture.get("/v1/log?after=0", chain.admin.token).status, 200);
    QCOMPARE(fixture.get("/v1/log?after=0", chain.admin.token).status, 429);
}

//! A long poll is read again and again, and the device has asked once.
void RateLimitTest::aWaitCountsOnce()
{
    ServerFixture fixture;
    fixture.options.deviceRate = {60, 2};
    fixture.restart();
    TestChain chain = fixture.newChain();
    fixture.found(chain);
    server::Request request{"GET", "/v1/log?after=0&wait=55", chain.admin.token, {}, false};
    QCOMPARE(fixture.server->read(request).status, 200);
    request.again = true;
    for (int i = 0; i < 10; ++i)
        QCOMPARE(fixture.server->read(request).status, 200);
    request.again = false;
    QCOMPARE(fixture.server->read(request).status, 200);
    QCOMPARE(fixture.server->read(request).status, 429);
}

void RateLimitTest::theProgramTurnsStrangersAway()
{
    QTemporaryDir data;
    ServerProcess server({QStringLiteral("--stranger-requests"), QStringLiteral("20"),
                          QStringLiteral("--stranger-burst"), QStringLiteral("3")},
                         data.path());
    const QByteArray one = "X-Forwarded-For: 198.51.100.1\r\n";
    const QByteArray other = "X-Forwarded-For: 198.51.100.2\r\n";
    for (int i = 0; i < 3; ++i)
        QCOMPARE(server.ask("GET", "/v1/server", {}, {}, one).status, 200);
    const auto refused = server.ask("GET", "/v1/server", {}, {}, one);
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.head.contains("Retry-After: 3"));
    QVERIFY(refused.body.empty());
    QCOMPARE(
        server.ask("POST", "/v1/session/challenge", encodeOne(base::Bytes(16, 1)), {}, one).status,
        429);
    // A token does not help where none is asked for, nor does a header of one's own.
    QCOMPARE(server.ask("GET", "/v1/server", {}, "any", one).status, 429);
    QCOMPARE(server.ask("GET", "/v1/server", {}, {}, other + one).status, 429);
    QCOMPARE(server.ask("GET", "/v1/server", {}, {}, other).status, 200);
    // Whoever tries tokens is a stranger; this machine itself is none.
    QCOMPARE(server.ask("GET", "/v1/log?after=0", {}, "guessed", other).status, 401);
    QCOMPARE(server.ask("GET", "/v1/log?after=0", {}, "guessed", other).status, 401);
    QCOMPARE(server.ask("GET", "/v1/log?after=0", {}, "guessed", other).status, 429);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(server.ask("GET", "/v1/server").status, 200);
}

void RateLimitTest::theProgramSlowsADeviceDown()
{
    QTemporaryDir data;
    ServerProcess server({QStringLiteral("--device-requests"), QStringLiteral("12"),
                          QStringLiteral("--device-burst"), QStringLiteral("3")},
                         data.path());
    ServerFixture maker(server::Registration::Open, ServerFixture::Kept::Files);
    TestChain chain = server.chainBy(maker);
    QVERIFY(server.post(chain) && server.openSession(maker, chain.admin));
    const QByteArray anywhere = "X-Forwarded-For: 198.51.100.1\r\n";
    for (int i = 0; i < 3; ++i)
        QCOMPARE(server.ask("GET", "/v1/log?after=0", {}, chain.admin.token, anywhere).status, 200);
    const auto refused = server.ask("GET", "/v1/log?after=0", {}, chain.admin.token);
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.head.contains("Retry-After: 5"));
}

//! The real client asks again when it was told to, and whoever uses it notices nothing but time.
void RateLimitTest::theClientHeedsIt()
{
    QTemporaryDir data;
    ServerProcess server({QStringLiteral("--device-requests"), QStringLiteral("60"),
                          QStringLiteral("--device-burst"), QStringLiteral("2")},
                         data.path());
    ServerFixture maker(server::Registration::Open, ServerFixture::Kept::Files);
    TestChain chain = server.chainBy(maker);
    QVERIFY(server.post(chain) && server.openSession(maker, chain.admin));
    const auto transport =
        *net::HttpTransport::connect("http://127.0.0.1:" + std::to_string(server.port));
    sync::Request request;
    request.target = "/v1/log?after=0";
    request.bearer = chain.admin.token;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 4; ++i)
        QCOMPARE(transport->exchange(request)->status, 200);
    QVERIFY2(timer.elapsed() >= 1500, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(transport->traffic().requests > 4);
    // Whoever wants to stop does not wait for it.
    timer.start();
    std::jthread closer([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        transport->close();
    });
    while (transport->exchange(request).ok()) {
    }
    QVERIFY(timer.elapsed() < 5000);
}

QTEST_GUILESS_MAIN(RateLimitTest)
#include "tst_rate_limit.moc"
