// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/raw_client.h"
#include "support/running_server.h"

#include <QElapsedTimer>
#include <QTest>

#include <memory>
#include <vector>

using namespace throughline;
using namespace std::chrono_literals;
using test::RawClient;
using test::RunningServer;

namespace {

const QByteArray host = "Host: localhost\r\n";
const QByteArray cbor = "Content-Type: application/cbor\r\n";

[[nodiscard]] QByteArray get(const QByteArray &target, const QByteArray &headers = {})
{
    return "GET " + target + " HTTP/1.1\r\n" + host + headers + "\r\n";
}

[[nodiscard]] QByteArray post(const QByteArray &target, qsizetype length, const QByteArray &headers)
{
    return "POST " + target + " HTTP/1.1\r\n" + host + headers
        + "Content-Length: " + QByteArray::number(length) + "\r\n\r\n";
}

[[nodiscard]] QByteArray push(const QByteArray &body = "\x01")
{
    return post("/v1/push", body.size(), cbor) + body;
}

} // namespace

//! What a caller may cost the server, over real sockets.
class HttpLimitsTest : public QObject
{
    Q_OBJECT

private slots:
    void answersAndSaysLittle();
    void keepsTheConnection();
    void answersPipelinedRequestsInOrder();
    void tellsDirectFromForwarded_data();
    void tellsDirectFromForwarded();
    void refuses_data();
    void refuses();
    void takesLargeBodiesOnlyWhereNeeded();
    void refusalReachesACallerThatStillSends();
    void sharesTheMemoryForBodies();
    void whatIsAnnouncedTakesNoMemory();
    void aBodyThatIsLongOnItsWayGivesWay();
    void closesSlowHeaders();
    void closesStalledBodies();
    void closesIdleConnections();
    void goesOnAfterAContinue();
    void turnsAwayWhatIsTooMany();
    void whoShowsNoSessionGivesWay();
    void answersBusyWhenTheQueueIsFull();
    void stopFinishesTheWriteInFlight();
    void stopClosesIdleConnectionsAtOnce();
    void stopCutsOffWhatNeverEnds();
    void listensOnLoopbackOnly();
};

void HttpLimitsTest::answersAndSaysLittle()
{
    RunningServer server;
    RawClient client(server.port);
    const auto response = client.ask(get("/v1/log?after=0", "Authorization: Bearer abc\r\n"));
    QCOMPARE(RawClient::status(response), 200);
    QVERIFY(response.endsWith("GET /v1/log?after=0 abc direct 0"));
    QVERIFY(response.contains("Throughline-State: made-up-state\r\n"));
    QVERIFY(response.contains("Cache-Control: no-store\r\n"));
    QVERIFY(response.contains("Content-Type: application/cbor\r\n"));
    QVERIFY(!response.contains("Server:"));
    QVERIFY(!response.contains("Date:"));
    QVERIFY(!response.contains("Connection:"));
    QCOMPARE(RawClient::status(client.ask(get("/v1/missing"))), 404);
    const auto empty = client.ask(get("/v1/empty"));
    QCOMPARE(RawClient::status(empty), 204);
    QVERIFY(!empty.contains("Content-Length"));
    const auto head = client.ask("HEAD /v1/log HTTP/1.1\r\n" + host + "\r\n");
    QVERIFY(head.endsWith("\r\n\r\n"));
    QCOMPARE(RawClient::status(client.ask(get("/v1/log"))), 200);
}

void HttpLimitsTest::keepsTheConnection()
{
    RunningServer server;
    RawClient client(server.port);
    for (int i = 0; i < 50; ++i) {
        QCOMPARE(RawClient::status(client.ask(push())), 200);
        QCOMPARE(RawClient::status(client.ask(get("/v1/log"))), 200);
    }
    QCOMPARE(RawClient::status(client.ask(get("/v1/log", "Connection: close\r\n"))), 200);
    QVERIFY(client.closesWithin(1000));
}

void HttpLimitsTest::answersPipelinedRequestsInOrder()
{
    RunningServer server;
    RawClient client(server.port);
    client.send(get("/v1/one") + push() + get("/v1/three"));
    QVERIFY(client.response().contains("GET /v1/one"));
    QVERIFY(client.response().contains("Content-Length: 0"));
    QVERIFY(client.response().contains("GET /v1/three"));
}

void HttpLimitsTest::tellsDirectFromForwarded_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("Forwarded") << QByteArray("Forwarded: for=192.0.2.1\r\n");
    QTest::newRow("X-Forwarded-For") << QByteArray("x-forwarded-for: 192.0.2.1\r\n");
    QTest::newRow("X-Forwarded-Proto") << QByteArray("X-Forwarded-Proto: https\r\n");
    QTest::newRow("X-Real-IP") << QByteArray("X-Real-IP: 192.0.2.1\r\n");
    QTest::newRow("Via") << QByteArray("Via: 1.1 proxy\r\n");
}

void HttpLimitsTest::tellsDirectFromForwarded()
{
    QFETCH(QByteArray, header);
    RunningServer server;
    QVERIFY(RawClient(server.port).ask(get("/v1/health")).contains(" direct "));
    QVERIFY(RawClient(server.port).ask(get("/v1/health", header)).contains(" forwarded "));
}

void HttpLimitsTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray kilobytes(9000, 'a');
    const QByteArray start = "POST /v1/push HTTP/1.1\r\n" + host + cbor;
    const QByteArray chunked = "Transfer-Encoding: chunked\r\n";
    QTest::newRow("header over 8 KiB") << get("/v1/log", "X-Long: " + kilobytes + "\r\n") << 431;
    QTest::newRow("target over 8 KiB") << get("/" + kilobytes) << 431;
    QTest::newRow("header without end")
        << "GET / HTTP/1.1\r\nX-Long: " + QByteArray(200'000, 'a') << 431;
    QTest::newRow("push over 1 MiB") << post("/v1/push", 1'200'000, cbor) << 413;
    QTest::newRow("10 GB") << post("/v1/push", 10'000'000'000, cbor) << 413;
    QTest::newRow("session over 64 KiB") << post("/v1/session", 65'537, cbor) << 413;
    QTest::newRow("push by PUT")
        << QByteArray(post("/v1/push", 65'537, cbor)).replace("POST", "PUT") << 413;
    QTest::newRow("no type") << post("/v1/push", 1, {}) + "a" << 415;
    QTest::newRow("JSON") << post("/v1/push", 1, "Content-Type: application/json\r\n") + "a" << 415;
    QTest::newRow("two equal lengths")
        << start + "Content-Length: 1\r\nContent-Length: 1\r\n\r\na" << 400;
    QTest::newRow("two lengths") << start + "Content-Length: 1\r\nContent-Length: 2\r\n\r\na"
                                 << 400;
    QTest::newRow("length list") << start + "Content-Length: 1, 1\r\n\r\na" << 400;
    QTest::newRow("negative length") << start + "Content-Length: -1\r\n\r\na" << 400;
    QTest::newRow("length, chunked") << start + "Content-Length: 1\r\n" + chunked + "\r\na" << 400;
    QTest::newRow("chunked, length") << start + chunked + "Content-Length: 1\r\n\r\na" << 400;
    QTest::newRow("length, gzip") << start + "Content-Length: 1\r\nTransfer-Encoding: gzip\r\n\r\na"
                                  << 400;
    QTest::newRow("gzip") << start + "Transfer-Encoding: gzip\r\n\r\na" << 400;
    QTest::newRow("chunked") << start + chunked + "\r\n1\r\na\r\n0\r\n\r\n" << 411;
    QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("two hosts") << get("/", host) << 400;
    QTest::newRow("two tokens") << get("/",
                                       "Authorization: Bearer a\r\nAuthorization: Bearer b\r\n")
                                << 400;
    QTest::newRow("no HTTP") << QByteArray("good morning\r\n\r\n") << 400;
    QTest::newRow("HTTP/2 preface") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 400;
}

void HttpLimitsTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    RunningServer server;
    RawClient client(server.port);
    const auto response = client.ask(bytes);
    QCOMPARE(RawClient::status(response), status);
    QVERIFY(response.contains("Connection: close\r\n"));
    QVERIFY(client.closesWithin(4000));
    QCOMPARE(server.fake.checks.load(), 0);
}

void HttpLimitsTest::takesLargeBodiesOnlyWhereNeeded()
{
    RunningServer server;
    const QByteArray large(1024 * 1024 + 64 * 1024, 'a');
    for (const QByteArray target : {"/v1/push", "/v1/push?x=1", "/v1/orgs", "/v1/roster"}) {
        RawClient client(server.port);
        QCOMPARE(RawClient::status(client.ask(post(target, large.size(), cbor) + large)), 200);
    }
    const QByteArray grants = "/v1/folders/" + QByteArray(32, 'a') + "/grants";
    const auto put = [&](const QByteArray &target) {
        return post(target, large.size(), cbor).replace("POST", "PUT") + large;
    };
    QCOMPARE(RawClient::status(RawClient(server.port).ask(put(grants))), 200);
    QCOMPARE(RawClient::status(RawClient(server.port).ask(put("/v1/folders/a/grants"))), 413);
    QCOMPARE(
        RawClient::status(RawClient(server.port).ask(post(grants, large.size(), cbor) + large)),
        413);
    RawClient client(server.port);
    const QByteArray small(64 * 1024, 'a');
    const auto response = client.ask(post("/v1/session/challenge", small.size(), cbor) + small);
    QVERIFY(response.endsWith(" 65536"));
}

void HttpLimitsTest::refusalReachesACallerThatStillSends()
{
    RunningServer server;
    RawClient client(server.port);
    client.send(post("/v1/push", 3'000'000, cbor) + QByteArray(900'000, 'a'));
    QCOMPARE(RawClient::status(client.response()), 413);
}

void HttpLimitsTest::sharesTheMemoryForBodies()
{
    server::HttpLimits limits;
    limits.allBodyBytes = 100'000;
    RunningServer server(limits);
    RawClient slow(server.port);
    slow.send(post("/v1/push", 60'000, cbor) + QByteArray(59'999, 'a'));
    QTest::qWait(100);
    const QByteArray body(60'000, '\x01');
    const auto busy = RawClient(server.port).ask(push(body));
    QCOMPARE(RawClient::status(busy), 503);
    QVERIFY(busy.contains("Retry-After: 1\r\n"));
    slow.send("a");
    QCOMPARE(RawClient::status(slow.response()), 200);
    QCOMPARE(RawClient::status(RawClient(server.port).ask(push(body))), 200);
}

//! Or a handful of strangers could keep everybody out for minutes, at the price of some bytes.
void HttpLimitsTest::whatIsAnnouncedTakesNoMemory()
{
    server::HttpLimits limits;
    limits.allBodyBytes = 100'000;
    RunningServer server(limits);
    std::vector<std::unique_ptr<RawClient>> strangers;
    for (int i = 0; i < 20; ++i) {
        strangers.push_back(std::make_unique<RawClient>(server.port));
        strangers.back()->send(post("/v1/push", 60'000, cbor) + "a");
    }
    QTest::qWait(100);
    const QByteArray body(60'000, '\x01');
    QCOMPARE(RawClient::status(RawClient(server.port).ask(push(body))), 200);
}

void HttpLimitsTest::aBodyThatIsLongOnItsWayGivesWay()
{
    server::HttpLimits limits;
    limits.allBodyBytes = 100'000;
    limits.bodyCourtesy = 200ms;
    RunningServer server(limits);
    RawClient slow(server.port);
    slow.send(post("/v1/push", 60'000, cbor) + QByteArray(59'999, 'a'));
    QTest::qWait(400);
    const QByteArray body(60'000, '\x01');
    QCOMPARE(RawClient::status(RawClient(server.port).ask(push(body))), 200);
    QVERIFY(slow.closesWithin(3000));
    QCOMPARE(server.fake.checks.load(), 1);
    // What it held is free again.
    QCOMPARE(RawClient::status(RawClient(server.port).ask(push(body))), 200);
}

void HttpLimitsTest::closesSlowHeaders()
{
    server::HttpLimits limits;
    limits.headerTime = 400ms;
    RunningServer server(limits);
    RawClient silent(server.port);
    QVERIFY(silent.closesWithin(3000));
    RawClient slow(server.port);
    QElapsedTimer timer;
    timer.start();
    const QByteArray header = "GET /v1/log HTTP/1.1\r\nX-Slow: aaaaaaaaaaaaaaaaaaaaaaaaa";
    bool closed = false;
    for (qsizetype i = 0; i < header.size() && !closed; ++i) {
        slow.send(header.mid(i, 1));
        closed = slow.closesWithin(50);
    }
    QVERIFY(closed);
    QVERIFY(timer.elapsed() >= 300);
}

void HttpLimitsTest::closesStalledBodies()
{
    server::HttpLimits limits;
    limits.bodyTime = 300ms;
    limits.bodyBytesPerSecond = 1000;
    RunningServer server(limits);
    RawClient stalled(server.port);
    stalled.send(post("/v1/push", 1000, cbor) + "abc");
    QVERIFY(stalled.closesWithin(3000));
    // A trickle makes progress all the time and is cut off by the least rate, here after 1.3 s.
    RawClient trickle(server.port);
    trickle.send(post("/v1/push", 1000, cbor));
    QElapsedTimer timer;
    timer.start();
    bool closed = false;
    while (!closed && timer.elapsed() < 4000) {
        trickle.send("a");
        closed = trickle.closesWithin(50);
    }
    QVERIFY(closed);
    QVERIFY(timer.elapsed() > 900);
    QCOMPARE(server.fake.checks.load(), 0);
}

void HttpLimitsTest::closesIdleConnections()
{
    server::HttpLimits limits;
    limits.idleTime = 300ms;
    RunningServer server(limits);
    RawClient client(server.port);
    QCOMPARE(RawClient::status(client.ask(get("/v1/log"))), 200);
    QVERIFY(client.closesWithin(3000));
}

void HttpLimitsTest::goesOnAfterAContinue()
{
    RunningServer server;
    RawClient client(server.port);
    const auto invited = client.ask(post("/v1/push", 3, cbor + "Expect: 100-continue\r\n"));
    QCOMPARE(RawClient::status(invited), 100);
    QCOMPARE(RawClient::status(client.ask("\x01"
                                          "bc")),
             200);
}

void HttpLimitsTest::turnsAwayWhatIsTooMany()
{
    server::HttpLimits limits;
    limits.connections = 2;
    RunningServer server(limits);
    RawClient one(server.port);
    QCOMPARE(RawClient::status(one.ask(get("/"))), 200);
    {
        RawClient two(server.port);
        QCOMPARE(RawClient::status(two.ask(get("/"))), 200);
        RawClient three(server.port);
        QVERIFY(three.closesWithin(2000));
        QCOMPARE(RawClient::status(one.ask(get("/"))), 200);
    }
    // The server hears of the end of the second one a moment later.
    int status = 0;
    for (int i = 0; status == 0 && i < 100; ++i) {
        QTest::qWait(20);
        status = RawClient::status(RawClient(server.port).ask(get("/")));
    }
    QCOMPARE(status, 200);
}

//! Who connects and says nothing, or asks what anybody may, keeps no device out.
void HttpLimitsTest::whoShowsNoSessionGivesWay()
{
    server::HttpLimits limits;
    limits.connections = 3;
    limits.strangerCourtesy = 200ms;
    RunningServer server(limits);
    RawClient silent(server.port);
    RawClient device(server.port);
    QCOMPARE(RawClient::status(device.ask(get("/v1/log", "Authorization: Bearer abc\r\n"))), 200);
    RawClient stranger(server.port);
    QCOMPARE(RawClient::status(stranger.ask(get("/v1/health"))), 200);
    QTest::qWait(400);
    RawClient first(server.port);
    QCOMPARE(RawClient::status(first.ask(get("/v1/health"))), 200);
    QVERIFY(silent.closesWithin(2000));
    RawClient second(server.port);
    QCOMPARE(RawClient::status(second.ask(get("/v1/health"))), 200);
    QVERIFY(stranger.closesWithin(2000));
    // Those that have only just come are not driven out, and a device never is.
    RawClient third(server.port);
    QVERIFY(third.closesWithin(2000));
    QTest::qWait(400);
    QCOMPARE(RawClient::status(device.ask(get("/v1/health"))), 200);
}

void HttpLimitsTest::answersBusyWhenTheQueueIsFull()
{
    server::WriterLimits writer;
    writer.capacity = 1;
    RunningServer server({}, writer);
    server.fake.hold();
    RawClient committing(server.port);
    committing.send(push());
    QVERIFY(server.fake.waitForCommits(1));
    RawClient waiting(server.port);
    waiting.send(push());
    QTRY_COMPARE(server.fake.checks.load(), 2);
    RawClient late(server.port);
    const auto busy = late.ask(push());
    QCOMPARE(RawClient::status(busy), 503);
    QVERIFY(busy.contains("Retry-After: 1\r\n"));
    QVERIFY(!busy.contains("Connection: close"));
    server.fake.release();
    QCOMPARE(RawClient::status(committing.response()), 200);
    QCOMPARE(RawClient::status(waiting.response()), 200);
    QCOMPARE(RawClient::status(late.ask(push())), 200);
}

void HttpLimitsTest::stopFinishesTheWriteInFlight()
{
    RunningServer server;
    server.fake.hold();
    RawClient client(server.port);
    client.send(push());
    QVERIFY(server.fake.waitForCommits(1));
    server.http.stop();
    QTest::qWait(100);
    RawClient late(server.port);
    QCOMPARE(RawClient::status(late.ask(get("/"))), 0);
    server.fake.release();
    const auto response = client.response();
    QCOMPARE(RawClient::status(response), 200);
    QVERIFY(response.contains("Connection: close\r\n"));
    QCOMPARE(server.fake.groups().size(), 1u);
}

void HttpLimitsTest::stopClosesIdleConnectionsAtOnce()
{
    QElapsedTimer timer;
    {
        RunningServer server;
        RawClient client(server.port);
        QCOMPARE(RawClient::status(client.ask(get("/"))), 200);
        RawClient silent(server.port);
        QTest::qWait(50);
        timer.start();
        server.http.stop();
        QVERIFY(client.closesWithin(2000));
        QVERIFY(silent.closesWithin(2000));
    }
    QVERIFY(timer.elapsed() < 2000);
}

void HttpLimitsTest::stopCutsOffWhatNeverEnds()
{
    server::HttpLimits limits;
    limits.stopTime = 300ms;
    QElapsedTimer timer;
    {
        RunningServer server(limits);
        RawClient stalled(server.port);
        stalled.send(post("/v1/push", 1000, cbor) + "abc");
        QTest::qWait(100);
        timer.start();
        server.http.stop();
        QVERIFY(stalled.closesWithin(3000));
    }
    QVERIFY(timer.elapsed() >= 250);
    QVERIFY(timer.elapsed() < 3000);
}

void HttpLimitsTest::listensOnLoopbackOnly()
{
    test::FakeServer fake;
    for (const auto *address :
         {"0.0.0.0", "192.0.2.1", "::", "example.org", "127.0.0.1.example.org"}) {
        server::HttpServer http(fake);
        const auto port = http.listen(address, 0);
        QVERIFY(!port.ok());
        QVERIFY(port.error().code == base::ErrorCode::Refused);
    }
    server::HttpServer first(fake);
    const auto port = first.listen("localhost", 0);
    QVERIFY(port.ok());
    server::HttpServer second(fake);
    QVERIFY(!second.listen("127.0.0.1", *port).ok());
}

QTEST_GUILESS_MAIN(HttpLimitsTest)
#include "tst_http_limits.moc"
