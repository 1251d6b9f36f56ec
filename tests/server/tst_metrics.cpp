// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "metrics.h"
#include "support/server_process.h"

#include <QRegularExpression>
#include <QTest>

using namespace throughline;
using namespace throughline::protocol;
using namespace std::chrono_literals;
using test::RawClient;
using test::ServerFixture;
using test::ServerProcess;
using test::TestChain;

namespace {

[[nodiscard]] QByteArray metricsOf(quint16 port, const QByteArray &target = "/metrics")
{
    RawClient client(port);
    return client.ask("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
}

//! The value of one line, which begins so; -1 without it.
[[nodiscard]] double valueOf(const QByteArray &text, const QByteArray &line)
{
    const auto at = text.indexOf('\n' + line + ' ');
    if (at < 0)
        return -1;
    const auto from = at + line.size() + 2;
    return text.mid(from, text.indexOf('\n', from) - from).toDouble();
}

const QStringList withMetrics{QStringLiteral("--metrics"), QStringLiteral("127.0.0.1:0")};
const QByteArray saidBefore = "metrics on http://127.0.0.1:";

} // namespace

//! What the server counts for its operator, through the program.
class MetricsTest : public QObject
{
    Q_OBJECT

private slots:
    void histogramsAddUp();
    void countsWhatWasAsked();
    void namesNobody();
    void tellsOfRequestsThatWait();
    void isForThisMachineAlone_data();
    void isForThisMachineAlone();
    void isNotWhereDevicesAsk();
    void answersNothingElse();
    void tellsOfAQuotaThatIsNearlyUsed();
};

void MetricsTest::histogramsAddUp()
{
    server::Histogram histogram;
    histogram.observe(500us);
    histogram.observe(1ms);
    histogram.observe(70ms);
    histogram.observe(1h);
    std::string text;
    histogram.write(text, "x", "a=\"b\"");
    const QByteArray lines = '\n' + QByteArray::fromStdString(text);
    QCOMPARE(valueOf(lines, "x_bucket{a=\"b\",le=\"0.001000\"}"), 2.0);
    QCOMPARE(valueOf(lines, "x_bucket{a=\"b\",le=\"0.050000\"}"), 2.0);
    QCOMPARE(valueOf(lines, "x_bucket{a=\"b\",le=\"0.100000\"}"), 3.0);
    QCOMPARE(valueOf(lines, "x_bucket{a=\"b\",le=\"10.000000\"}"), 3.0);
    QCOMPARE(valueOf(lines, "x_bucket{a=\"b\",le=\"+Inf\"}"), 4.0);
    QCOMPARE(valueOf(lines, "x_count{a=\"b\"}"), 4.0);
    QCOMPARE(valueOf(lines, "x_sum{a=\"b\"}"), 3600.0715);
    std::string bare;
    server::Histogram().write(bare, "x", {});
    QVERIFY(bare.ends_with("x_bucket{le=\"+Inf\"} 0\nx_sum 0.000000\nx_count 0\n"));
}

void MetricsTest::countsWhatWasAsked()
{
    QTemporaryDir data;
    ServerProcess server(withMetrics, data.path());
    const quint16 port = server.portIn(saidBefore);
    QVERIFY(port > 0);
    ServerFixture maker(server::Registration::Open, ServerFixture::Kept::Files);
    TestChain chain = server.chainBy(maker);
    QVERIFY(server.post(chain) && server.openSession(maker, chain.admin));
    const auto folder = base::randomId<base::FolderId>(maker.random);
    const std::vector<PushItem> items{ServerFixture::grant(chain, chain.admin, folder, chain.work),
                                      maker.bundle(chain, chain.admin, folder),
                                      maker.bundle(chain, chain.admin, folder)};
    std::size_t bytes = 0;
    for (const PushItem &item : items)
        bytes += item.bytes.size();
    QCOMPARE(server.ask("POST", "/v1/push", encode(items), chain.admin.token).status, 200);
    QCOMPARE(server.ask("GET", "/v1/log?after=0", {}, "nobody's").status, 401);
    QCOMPARE(server.ask("GET", "/v1/nothing").status, 404);
    RawClient rude(server.port);
    QCOMPARE(RawClient::status(rude.ask("rude\r\n\r\n")), 400);

    const QByteArray whole = metricsOf(port);
    QCOMPARE(RawClient::status(whole), 200);
    QVERIFY(whole.contains("Content-Type: text/plain; version=0.0.4"));
    const auto total = [&](const QByteArray &route, const QByteArray &status) {
        return valueOf(
            whole, "throughline_requests_total{route=\"" + route + "\",status=\"" + status + "\"}");
    };
    QCOMPARE(total("POST /v1/push", "200"), 1.0);
    QCOMPARE(total("POST /v1/orgs", "201"), 1.0);
    QCOMPARE(total("GET /v1/log", "401"), 1.0);
    QCOMPARE(total("none", "404"), 1.0);
    QCOMPARE(total("unread", "400"), 1.0);
    QCOMPARE(valueOf(whole, "throughline_request_seconds_count{route=\"POST /v1/push\"}"), 1.0);
    QCOMPARE(valueOf(whole, "throughline_stored_bundles_total"), 2.0);
    QCOMPARE(valueOf(whole, "throughline_stored_grants_total"), 1.0);
    QCOMPARE(valueOf(whole, "throughline_stored_bytes_total"), double(bytes));
    QCOMPARE(valueOf(whole, "throughline_organisations"), 1.0);
    QVERIFY(valueOf(whole, "throughline_commit_seconds_count") >= 2.0);
    QVERIFY(valueOf(whole, "throughline_received_bytes_total") > double(bytes));
    QVERIFY(valueOf(whole, "throughline_sent_bytes_total") > 0);
    QVERIFY(valueOf(whole, "throughline_connections") >= 0);
    QCOMPARE(valueOf(whole, "throughline_writes_queued"), 0.0);
}

//! O3: nothing in it, or in what the server says, tells of a folder, a device, an organisation, a
//! person, a session or an address.
void MetricsTest::namesNobody()
{
    QTemporaryDir data;
    ServerProcess server(withMetrics, data.path());
    ServerFixture maker(server::Registration::Open, ServerFixture::Kept::Files);
    TestChain chain = server.chainBy(maker);
    QVERIFY(server.post(chain) && server.openSession(maker, chain.admin));
    const auto folder = base::randomId<base::FolderId>(maker.random);
    const std::vector<PushItem> items{ServerFixture::grant(chain, chain.admin, folder, chain.work),
                                      maker.bundle(chain, chain.admin, folder)};
    const QByteArray from = "X-Forwarded-For: 198.51.100.77\r\n";
    (void)server.ask("POST", "/v1/push", encode(items), chain.admin.token, from);
    (void)server.ask("GET", "/v1/devices/" + chain.admin.id.hex(), {}, chain.admin.token, from);
    (void)server.ask("PUT", "/v1/folders/" + folder.hex() + "/grants", {}, chain.admin.token, from);
    (void)server.ask("GET", "/v1/strange/" + folder.hex() + "?a=198.51.100.77", {}, {}, from);
    QByteArray told = metricsOf(server.portIn(saidBefore));
    QVERIFY(told.contains("GET /v1/devices/{id}"));
    told += server.stop();
    for (const std::string &id :
         {chain.admin.id.hex(), folder.hex(), chain.roster.organisation().hex(),
          chain.admin.user.hex(), chain.work.hex(), chain.admin.token, std::string("198.51.100"),
          std::string("strange")})
        QVERIFY2(!told.contains(QByteArray::fromStdString(id)), id.c_str());
    // Nor anything else that looks like one.
    const auto looksLikeAnId =
        QRegularExpression(QStringLiteral("[0-9a-f]{16}")).match(QString::fromLatin1(told));
    QVERIFY2(!looksLikeAnId.hasMatch(), qPrintable(looksLikeAnId.captured()));
}

void MetricsTest::tellsOfRequestsThatWait()
{
    QTemporaryDir data;
    ServerProcess server(withMetrics, data.path());
    const quint16 port = server.portIn(saidBefore);
    ServerFixture maker(server::Registration::Open, ServerFixture::Kept::Files);
    TestChain chain = server.chainBy(maker);
    QVERIFY(server.post(chain) && server.openSession(maker, chain.admin));
    QCOMPARE(valueOf(metricsOf(port), "throughline_requests_waiting"), 0.0);
    RawClient waiting(server.port);
    waiting.send("GET /v1/log?after=0&wait=55 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                 + QByteArray::fromStdString(chain.admin.token) + "\r\n\r\n");
    QTRY_COMPARE(valueOf(metricsOf(port), "throughline_requests_waiting"), 1.0);
    QVERIFY(valueOf(metricsOf(port), "throughline_connections") >= 1.0);
}

void MetricsTest::isForThisMachineAlone_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("code");
    for (const char *address : {"0.0.0.0:0", "[::]:0", "192.0.2.1:9100", "example.org:9100"})
        QTest::newRow(address) << QString::fromLatin1(address) << 3;
    for (const char *address : {"9100", "127.0.0.1", "127.0.0.1:x"})
        QTest::newRow(address) << QString::fromLatin1(address) << 2;
}

void MetricsTest::isForThisMachineAlone()
{
    QFETCH(QString, address);
    QFETCH(int, code);
    QTemporaryDir data;
    QProcess process;
    process.start(qEnvironmentVariable("THROUGHLINE_BIN") + QStringLiteral("/throughline-server"),
                  {QStringLiteral("serve"), QStringLiteral("--data"), data.path(),
                   QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"),
                   QStringLiteral("--metrics"), address});
    QVERIFY(process.waitForFinished(20'000));
    QCOMPARE(process.exitCode(), code);
    QVERIFY(process.readAllStandardError().contains("--metrics"));
}

void MetricsTest::isNotWhereDevicesAsk()
{
    QTemporaryDir data;
    ServerProcess server(withMetrics, data.path());
    QCOMPARE(server.ask("GET", "/metrics").status, 404);
    QCOMPARE(server.ask("GET", "/v1/metrics").status, 404);
    QCOMPARE(ServerProcess({}, data.path() + QStringLiteral("/other")).portIn(saidBefore),
             quint16(0));
}

void MetricsTest::answersNothingElse()
{
    QTemporaryDir data;
    ServerProcess server(withMetrics, data.path());
    const quint16 port = server.portIn(saidBefore);
    QCOMPARE(RawClient::status(metricsOf(port, "/v1/metrics")), 200);
    for (const char *target : {"/", "/v1/log?after=0", "/metrics?x", "/v1/health"})
        QCOMPARE(RawClient::status(metricsOf(port, target)), 404);
    RawClient rude(port);
    rude.send(QByteArray(20'000, 'x'));
    QVERIFY(rude.closesWithin(3000));
    // Ones who say nothing do not keep anybody out for long.
    std::vector<std::unique_ptr<RawClient>> silent;
    for (int i = 0; i < 20; ++i)
        silent.push_back(std::make_unique<RawClient>(port));
    QTRY_COMPARE_WITH_TIMEOUT(RawClient::status(metricsOf(port)), 200, 15'000);
}

void MetricsTest::tellsOfAQuotaThatIsNearlyUsed()
{
    QTemporaryDir data;
    {
        ServerProcess server({}, data.path());
        ServerFixture maker(server::Registration::Open, ServerFixture::Kept::Files);
        TestChain chain = server.chainBy(maker);
        QVERIFY(server.post(chain) && server.openSession(maker, chain.admin));
        const auto folder = base::randomId<base::FolderId>(maker.random);
        const std::vector<PushItem> items{
            ServerFixture::grant(chain, chain.admin, folder, chain.work),
            maker.bundle(chain, chain.admin, folder, {}, 3000)};
        QCOMPARE(server.ask("POST", "/v1/push", encode(items), chain.admin.token).status, 200);
        QVERIFY(!server.stop().contains("quota"));
    }
    ServerProcess server(
        withMetrics + QStringList{QStringLiteral("--quota"), QStringLiteral("4KiB")}, data.path());
    QCOMPARE(valueOf(metricsOf(server.portIn(saidBefore)), "throughline_organisations_near_quota"),
             1.0);
    const QByteArray said = server.stop();
    QVERIFY2(said.contains("quota") && said.contains("org list"), said.constData());
}

QTEST_GUILESS_MAIN(MetricsTest)
#include "tst_metrics.moc"
