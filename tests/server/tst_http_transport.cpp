// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "net/http_transport.h"
#include "support/running_server.h"
#include "support/scripted_server.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace throughline;
using namespace std::chrono_literals;
using base::ErrorCode;
using net::HttpTransport;
using test::RunningServer;
using test::ScriptedServer;

namespace {

[[nodiscard]] std::string urlOf(std::uint16_t port)
{
    return "http://127.0.0.1:" + std::to_string(port);
}

[[nodiscard]] std::unique_ptr<sync::Transport> transportTo(std::uint16_t port,
                                                           net::TransportLimits limits = {})
{
    return *HttpTransport::connect(urlOf(port), limits);
}

[[nodiscard]] sync::Request get(std::string target)
{
    sync::Request request;
    request.target = std::move(target);
    return request;
}

[[nodiscard]] sync::Request push(std::size_t size)
{
    return {"POST", "/v1/push", "token", base::Bytes(size, 1)};
}

[[nodiscard]] QByteArray answer(const QByteArray &status, const QByteArray &headers,
                                const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

//! The client's side of the wire, against the real sockets and against servers that misbehave.
class HttpTransportTest : public QObject
{
    Q_OBJECT

private slots:
    void refusesAddresses_data();
    void refusesAddresses();
    void takesAddresses_data();
    void takesAddresses();
    void exchanges();
    void statusIsNoError_data();
    void statusIsNoError();
    void waitsAsLongAsItIsTold();
    void sendsNothingAboutTheDevice();
    void countsTraffic();
    void keepsTheConnection();
    void refusesRedirects();
    void refusesOversizedReplies();
    void nobodyThereIsUnreachable();
    void silenceIsUnreachable();
    void whoAskedTheServerToWaitIsPatient();
    void brokenReplyIsUnreachable();
    void comesBackAfterTheServerDoes();
    void isFastOnLoopback();
};

void HttpTransportTest::refusesAddresses_data()
{
    QTest::addColumn<QByteArray>("url");
    for (const char *url :
         {"http://server.example.org", "http://192.0.2.1:8080", "http://0.0.0.0:80",
          "http://127.0.0.1.example.org", "http://localhost.example.org",
          "https://user:secret@server.example.org", "https://user@server.example.org",
          "http://127.0.0.1@server.example.org", "https://server.example.org/v1",
          "https://server.example.org/?a=b", "https://server.example.org/#a",
          "https://server.example.org#sha256=12", "ftp://127.0.0.1", "file:///tmp",
          "server.example.org", "", "http://", "not an address"})
        QTest::newRow(url) << QByteArray(url);
}

void HttpTransportTest::refusesAddresses()
{
    QFETCH(QByteArray, url);
    const auto transport = HttpTransport::connect(url.toStdString());
    QVERIFY(!transport.ok());
    QVERIFY(transport.error().code == ErrorCode::Refused);
    QVERIFY(transport.error().message.ends_with('.'));
}

void HttpTransportTest::takesAddresses_data()
{
    QTest::addColumn<QByteArray>("url");
    for (const char *url :
         {"http://127.0.0.1:8080", "http://127.0.0.1:8080/", "http://localhost:8080",
          "http://[::1]:8080", "http://127.1.2.3", "https://server.example.org",
          "https://server.example.org:8443/", "HTTPS://server.example.org"})
        QTest::newRow(url) << QByteArray(url);
}

void HttpTransportTest::takesAddresses()
{
    QFETCH(QByteArray, url);
    QVERIFY(HttpTransport::connect(url.toStdString()).ok());
}

void HttpTransportTest::exchanges()
{
    RunningServer server;
    const auto transport = *HttpTransport::connect(urlOf(server.port) + '/');
    auto asked = get("/v1/log?after=5&anchor=%00a");
    asked.bearer = "token";
    const auto reply = transport->exchange(asked);
    QVERIFY(reply.ok());
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->state, std::string("made-up-state"));
    QVERIFY(!reply->retryAfterSeconds);
    QCOMPARE(base::asText(reply->body),
             std::string_view("GET /v1/log?after=5&anchor=%00a token direct 0"));

    QCOMPARE(transport->exchange(push(1'000'000))->status, 200);
    const auto other = transport->exchange({"PUT", "/v1/folders/1/grants", "", base::Bytes(10, 1)});
    QCOMPARE(base::asText(other->body), std::string_view("PUT /v1/folders/1/grants  direct 10"));
    const auto empty = transport->exchange({"POST", "/v1/session/challenge", "", {}});
    QCOMPARE(base::asText(empty->body), std::string_view("POST /v1/session/challenge  direct 0"));
    QCOMPARE(transport->exchange(get("/v1/empty"))->status, 204);
    QCOMPARE(transport->traffic().requests, 5);
}

void HttpTransportTest::statusIsNoError_data()
{
    QTest::addColumn<QByteArray>("status");
    for (const char *status :
         {"201 Created", "400 Bad Request", "401 Unauthorized", "403 Forbidden", "404 Not Found",
          "405 Method Not Allowed", "407 Proxy", "409 Conflict", "410 Gone", "413 Too Large",
          "422 Unprocessable", "426 Upgrade", "429 Too Many", "500 Error", "501 Not", "503 Busy",
          "507 Full"})
        QTest::newRow(status) << QByteArray(status);
}

void HttpTransportTest::statusIsNoError()
{
    QFETCH(QByteArray, status);
    ScriptedServer server({answer(status, "Retry-After: 7\r\nThroughline-State: s\r\n", "body")});
    const auto reply = transportTo(server.port(), {.mostPauses = 0})->exchange(push(3));
    QVERIFY(reply.ok());
    QCOMPARE(reply->status, status.left(3).toInt());
    QCOMPARE(reply->retryAfterSeconds.value_or(0), 7);
    QCOMPARE(reply->state, std::string("s"));
    QCOMPARE(base::asText(reply->body), std::string_view("body"));
}

void HttpTransportTest::waitsAsLongAsItIsTold()
{
    const QByteArray tooMany = answer("429 Too Many", "Retry-After: 1\r\n", "");
    ScriptedServer server({tooMany, tooMany, answer("200 OK", {}, "body")});
    const auto transport = transportTo(server.port());
    QElapsedTimer timer;
    timer.start();
    const auto reply = transport->exchange(push(3));
    QCOMPARE(reply->status, 200);
    QVERIFY(timer.elapsed() >= 1900);
    QCOMPARE(transport->traffic().requests, 3);
    // Neither for ever, nor longer than anybody waits for a round.
    ScriptedServer stubborn({tooMany, tooMany, tooMany});
    QCOMPARE(transportTo(stubborn.port(), {.mostPauses = 2})->exchange(push(3))->status, 429);
    ScriptedServer far({answer("429 Too Many", "Retry-After: 31\r\n", "")});
    timer.start();
    QCOMPARE(transportTo(far.port())->exchange(push(3))->status, 429);
    QVERIFY(timer.elapsed() < 5000);
}

void HttpTransportTest::sendsNothingAboutTheDevice()
{
    ScriptedServer server({answer("200 OK", "Set-Cookie: a=b\r\n", ""), answer("200 OK", {}, "")});
    const auto transport = transportTo(server.port());
    QVERIFY(transport->exchange(push(3)).ok());
    QVERIFY(transport->exchange(push(3)).ok());
    const QByteArray sent = server.received().toLower();
    QVERIFY(sent.contains("user-agent: throughline\r\n"));
    QVERIFY(sent.contains("accept-encoding: identity\r\n"));
    QVERIFY(sent.contains("accept-language: *\r\n"));
    QVERIFY(sent.contains("content-type: application/cbor\r\n"));
    QVERIFY(!sent.contains("cookie"));
    QVERIFY(!sent.contains("mozilla"));
}

void HttpTransportTest::countsTraffic()
{
    const QByteArray reply = answer("200 OK", "Throughline-State: s\r\n", QByteArray(1000, 'a'));
    const QByteArray missing = answer("404 Not Found", {}, "no");
    ScriptedServer server({reply, missing});
    const auto transport = transportTo(server.port());
    QVERIFY(transport->exchange(push(5000)).ok());
    QCOMPARE(transport->traffic().bytesOut, server.received().size());
    QCOMPARE(transport->traffic().bytesIn, reply.size());
    QVERIFY(transport->exchange(get("/v1/log?after=1")).ok());
    QCOMPARE(transport->traffic().bytesOut, server.received().size());
    QCOMPARE(transport->traffic().bytesIn, reply.size() + missing.size());
    QCOMPARE(transport->traffic().requests, 2);
}

void HttpTransportTest::keepsTheConnection()
{
    const QByteArray reply = answer("200 OK", {}, "a");
    ScriptedServer server({reply, reply, reply});
    const auto transport = transportTo(server.port());
    for (int i = 0; i < 3; ++i)
        QVERIFY(transport->exchange(push(10)).ok());
    QCOMPARE(server.connections(), 1);
}

void HttpTransportTest::refusesRedirects()
{
    ScriptedServer target({answer("200 OK", {}, "elsewhere")});
    const QByteArray where =
        QByteArray::fromStdString("Location: " + urlOf(target.port()) + "/\r\n");
    for (const char *status : {"301 Moved", "302 Found", "303 See Other", "307 Temporary",
                               "308 Moved", "304 Not Modified"}) {
        ScriptedServer server({answer(status, where, "")});
        const auto reply = transportTo(server.port())->exchange(get("/v1/roster"));
        QVERIFY(!reply.ok());
        QVERIFY(reply.error().code == ErrorCode::ServerFault);
    }
    QCOMPARE(target.connections(), 0);
}

void HttpTransportTest::refusesOversizedReplies()
{
    net::TransportLimits limits;
    limits.replyBytes = 10'000;
    ScriptedServer server({answer("200 OK", {}, QByteArray(10'000, 'a')),
                           answer("200 OK", {}, QByteArray(10'001, 'a')),
                           "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(50'000, 'a')});
    const auto transport = transportTo(server.port(), limits);
    QVERIFY(transport->exchange(get("/")).ok());
    for (int i = 0; i < 2; ++i) {
        const auto reply = transport->exchange(get("/"));
        QVERIFY(!reply.ok());
        QVERIFY(reply.error().code == ErrorCode::ServerFault);
    }
}

void HttpTransportTest::nobodyThereIsUnreachable()
{
    std::uint16_t port = 0;
    {
        const ScriptedServer gone({});
        port = gone.port();
    }
    const auto transport = transportTo(port);
    const auto reply = transport->exchange(get("/"));
    QVERIFY(!reply.ok());
    QVERIFY(reply.error().code == ErrorCode::Unreachable);
    QCOMPARE(reply.error().message,
             std::string("The server cannot be reached. Your work is safe on this device."));
    QCOMPARE(transport->traffic().bytesIn, 0);
}

void HttpTransportTest::silenceIsUnreachable()
{
    net::TransportLimits limits;
    limits.noProgress = 300ms;
    ScriptedServer server({QByteArray(), "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"});
    for (int i = 0; i < 2; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto reply = transportTo(server.port(), limits)->exchange(get("/"));
        QVERIFY(!reply.ok());
        QVERIFY(reply.error().code == ErrorCode::Unreachable);
        QVERIFY(timer.elapsed() < 3000);
    }
}

void HttpTransportTest::whoAskedTheServerToWaitIsPatient()
{
    RunningServer server;
    server.fake.waitSeconds = 1;
    const auto transport = transportTo(server.port, {.noProgress = 300ms});
    sync::Request request = get("/v1/waits");
    QVERIFY(!transport->exchange(request).ok());
    request.patience = 10s;
    const auto reply = transport->exchange(request);
    QVERIFY(reply.ok());
    QCOMPARE(reply->status, 200);
}

void HttpTransportTest::brokenReplyIsUnreachable()
{
    for (const char *bytes : {"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc",
                              "HTTP/1.1 200 OK\r\nConte", "220 mail.example.org ESMTP\r\n"}) {
        ScriptedServer server({bytes}, ScriptedServer::Afterwards::Close);
        const auto reply = transportTo(server.port())->exchange(push(3));
        QVERIFY(!reply.ok());
        QVERIFY(reply.error().code == ErrorCode::Unreachable);
    }
}

void HttpTransportTest::comesBackAfterTheServerDoes()
{
    auto server = std::make_unique<RunningServer>();
    const auto port = server->port;
    const auto transport = transportTo(port);
    QVERIFY(transport->exchange(push(3)).ok());
    server.reset();
    QVERIFY(transport->exchange(push(3)).error().code == ErrorCode::Unreachable);
    test::FakeServer fake;
    server::HttpServer again(fake);
    QVERIFY(again.listen("127.0.0.1", port).ok());
    std::jthread thread([&] { again.run(); });
    QCOMPARE(transport->exchange(push(3))->status, 200);
    again.stop();
}

void HttpTransportTest::isFastOnLoopback()
{
    RunningServer server;
    const auto transport = transportTo(server.port);
    std::vector<qint64> micros;
    for (int i = 0; i < 500; ++i) {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(transport->exchange(i % 2 == 0 ? push(300) : get("/v1/log")).ok());
        micros.push_back(timer.nsecsElapsed() / 1000);
    }
    std::sort(micros.begin(), micros.end());
    qInfo("one exchange: median %lld us, 99 %% %lld us", micros[250], micros[495]);
    // A request that waits for a delayed acknowledgement takes 40 ms; load alone does not.
    QVERIFY(micros[250] < 20'000);
}

QTEST_GUILESS_MAIN(HttpTransportTest)
#include "tst_http_transport.moc"
