// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "net/http_transport.h"
#include "support/running_server.h"
#include "support/test_certificate.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>
#include <QTimer>

#include <atomic>
#include <thread>

using namespace throughline;
using namespace std::chrono_literals;
using base::ErrorCode;
using net::HttpTransport;
using server::TlsIdentity;
using test::RunningServer;
using test::TestCertificate;

namespace {

[[nodiscard]] base::Millis now()
{
    return base::SystemClock().wall();
}

//! While the certificate was valid: the server was started then.
[[nodiscard]] std::shared_ptr<TlsIdentity> identityOf(const TestCertificate &certificate,
                                                      base::Millis at = now())
{
    return *TlsIdentity::load(certificate.files(), at);
}

[[nodiscard]] std::string pinOf(const TestCertificate &certificate)
{
    return *server::pinOf(certificate.files().certificate);
}

[[nodiscard]] base::Result<sync::Reply> ask(const RunningServer &server, const std::string &pins)
{
    const auto transport = HttpTransport::connect(
        "https://127.0.0.1:" + std::to_string(server.port) + pins, {.noProgress = 10s});
    sync::Request push{"POST", "/v1/push", "token", base::Bytes(100, 1)};
    return (*transport)->exchange(push);
}

//! Refused with words about `what`, and no byte of the request has come.
void checkRefused(RunningServer &server, const base::Result<sync::Reply> &reply, const char *what)
{
    QVERIFY(!reply.ok());
    QVERIFY(reply.error().code == ErrorCode::ServerFault);
    QVERIFY2(reply.error().message.find(what) != std::string::npos, reply.error().message.c_str());
    QCOMPARE(server.fake.checks.load(), 0);
}

//! This machine vouches for a certificate until the end of the scope.
class Trusting
{
public:
    explicit Trusting(const TestCertificate &certificate)
        : m_before(QSslConfiguration::defaultConfiguration())
    {
        QSslConfiguration with = m_before;
        with.addCaCertificates(QSslCertificate::fromData(certificate.pem()));
        QSslConfiguration::setDefaultConfiguration(with);
    }
    ~Trusting() { QSslConfiguration::setDefaultConfiguration(m_before); }
    Trusting(const Trusting &) = delete;
    Trusting &operator=(const Trusting &) = delete;

private:
    QSslConfiguration m_before;
};

} // namespace

//! TLS between the program's own two ends, with certificates of the test's own making.
class TlsTest : public QObject
{
    Q_OBJECT

private slots:
    void whoHasTheKeyIsTheServer();
    void anRsaKeyWillDo();
    void oneOfSeveralKeysIsEnough();
    void aConnectionGivenUpIsNotUsedLater();
    void whomTheMachineVouchesForIsTheServer();
    void strangersAreSentNothing_data();
    void strangersAreSentNothing();
    void datesCountForWhoHasTheKeyToo();
    void theNameCountsForWhoHasTheKeyToo();
    void neitherEndSpeaksAnythingOlder();
    void whoNeverShakesHandsIsSentAway();
    void aNewCertificateIsForWhoComesNext();
    void filesThatAreNoIdentity();
};

void TlsTest::whoHasTheKeyIsTheServer()
{
    const TestCertificate certificate({});
    RunningServer server(identityOf(certificate));
    const auto reply = ask(server, pinOf(certificate));
    QVERIFY2(reply.ok(), reply ? "" : reply.error().message.c_str());
    QCOMPARE(reply->status, 200);
    QCOMPARE(server.fake.checks.load(), 1);
}

void TlsTest::anRsaKeyWillDo()
{
    const TestCertificate certificate({.isRsa = true});
    RunningServer server(identityOf(certificate));
    QVERIFY(ask(server, pinOf(certificate)).ok());
}

//! Whoever answers only after the device has given up gets nothing of the next try either: on a
//! connection that was made meanwhile nobody has looked at the key.
void TlsTest::aConnectionGivenUpIsNotUsedLater()
{
    const TestCertificate theirs({});
    const TestCertificate ours({});
    const Trusting trusting(theirs);
    RunningServer server(identityOf(theirs));
    QTcpServer between;
    QVERIFY(between.listen(QHostAddress::LocalHost));
    std::atomic<bool> isHeld = true;
    QObject::connect(&between, &QTcpServer::newConnection, [&] {
        QTcpSocket *const device = between.nextPendingConnection();
        auto *const onward = new QTcpSocket(device);
        onward->connectToHost(QHostAddress(QHostAddress::LocalHost), server.port);
        const auto pass = [&isHeld, device, onward] {
            if (isHeld)
                return;
            onward->write(device->readAll());
            device->write(onward->readAll());
        };
        auto *const often = new QTimer(device);
        QObject::connect(often, &QTimer::timeout, pass);
        often->start(5);
    });
    const auto transport = HttpTransport::connect(
        "https://127.0.0.1:" + std::to_string(between.serverPort()) + pinOf(ours),
        {.noProgress = 300ms});
    const auto askOnThread = [&] {
        base::Result<sync::Reply> reply = base::Error{ErrorCode::Internal, {}};
        std::atomic<bool> done = false;
        const std::jthread asking([&] {
            reply = (*transport)->exchange({"POST", "/v1/push", "token", base::Bytes(100, 1)});
            done = true;
        });
        while (!done)
            QTest::qWait(5);
        return reply;
    };
    QVERIFY(!askOnThread().ok()); // nobody answers
    isHeld = false;
    QTest::qWait(500); // and now somebody does
    QVERIFY(!askOnThread().ok());
    QCOMPARE(server.fake.checks.load(), 0);
}

void TlsTest::oneOfSeveralKeysIsEnough()
{
    const TestCertificate certificate({});
    const TestCertificate spare({});
    const std::string pins = pinOf(spare) + ',' + pinOf(certificate).substr(sizeof "#sha256=" - 1);
    RunningServer server(identityOf(certificate));
    QVERIFY(ask(server, pins).ok());
}

void TlsTest::whomTheMachineVouchesForIsTheServer()
{
    const TestCertificate certificate({});
    const Trusting trusting(certificate);
    RunningServer server(identityOf(certificate));
    QVERIFY(ask(server, {}).ok());
    QVERIFY(ask(server, pinOf(certificate)).ok());
}

void TlsTest::strangersAreSentNothing_data()
{
    QTest::addColumn<bool>("hasPin");
    QTest::addColumn<bool>("isVouchedFor");
    QTest::newRow("nobody vouches for it") << false << false;
    QTest::newRow("another key") << true << false;
    QTest::newRow("another key, and this machine vouches for it") << true << true;
}

void TlsTest::strangersAreSentNothing()
{
    QFETCH(bool, hasPin);
    QFETCH(bool, isVouchedFor);
    const TestCertificate certificate({});
    const TestCertificate ours({});
    std::optional<Trusting> trusting;
    if (isVouchedFor)
        trusting.emplace(certificate);
    RunningServer server(identityOf(certificate));
    checkRefused(server, ask(server, hasPin ? pinOf(ours) : std::string()), "cannot prove");
}

void TlsTest::datesCountForWhoHasTheKeyToo()
{
    const TestCertificate old({.firstDay = -10, .lastDay = -2});
    RunningServer server(identityOf(old, now() + -5 * 86'400'000LL));
    checkRefused(server, ask(server, pinOf(old)), "date");
}

void TlsTest::theNameCountsForWhoHasTheKeyToo()
{
    const TestCertificate other({.address = "127.0.0.2"});
    RunningServer server(identityOf(other));
    checkRefused(server, ask(server, pinOf(other)), "cannot prove");
}

void TlsTest::neitherEndSpeaksAnythingOlder()
{
    const TestCertificate certificate({});
    RunningServer server(identityOf(certificate));
    QSslConfiguration old = QSslConfiguration::defaultConfiguration();
    old.setProtocol(QSsl::TlsV1_2);
    old.setPeerVerifyMode(QSslSocket::VerifyNone);
    QSslSocket socket;
    socket.setSslConfiguration(old);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.port);
    QVERIFY(!socket.waitForEncrypted(10'000));
    QCOMPARE(socket.error(), QAbstractSocket::SslHandshakeFailedError);

    QFile key(QString::fromStdString(certificate.files().key.string()));
    QVERIFY(key.open(QIODevice::ReadOnly));
    old.setLocalCertificate(QSslCertificate(certificate.pem()));
    old.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
    QSslServer older;
    older.setSslConfiguration(old);
    QVERIFY(older.listen(QHostAddress::LocalHost));
    const auto transport = HttpTransport::connect(
        "https://127.0.0.1:" + std::to_string(older.serverPort()) + pinOf(certificate));
    base::Result<sync::Reply> reply = base::Error{ErrorCode::Internal, {}};
    std::atomic<bool> done = false;
    const std::jthread asking([&] {
        reply = (*transport)->exchange({"GET", "/v1/server", {}, {}});
        done = true;
    });
    QTRY_VERIFY(done.load()); // the older server lives on this thread's events
    QVERIFY(!reply.ok());
    QVERIFY2(reply.error().message.find("too old") != std::string::npos,
             reply.error().message.c_str());
}

void TlsTest::whoNeverShakesHandsIsSentAway()
{
    const TestCertificate certificate({});
    server::HttpLimits limits;
    limits.headerTime = 200ms;
    RunningServer server(identityOf(certificate), limits);
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), server.port);
    QVERIFY(socket.waitForConnected(10'000));
    QVERIFY(socket.waitForDisconnected(10'000));
}

void TlsTest::aNewCertificateIsForWhoComesNext()
{
    const TestCertificate first({});
    const TestCertificate second({});
    RunningServer server(identityOf(first));
    const auto kept =
        HttpTransport::connect("https://127.0.0.1:" + std::to_string(server.port) + pinOf(first));
    QVERIFY((*kept)->exchange({"GET", "/v1/server", {}, {}}).ok());
    server.http.setIdentity(identityOf(second));
    QVERIFY(ask(server, pinOf(second)).ok());
    QVERIFY((*kept)->exchange({"GET", "/v1/server", {}, {}}).ok()); // goes on as it was
}

void TlsTest::filesThatAreNoIdentity()
{
    const TestCertificate certificate({});
    const TestCertificate other({});
    const TestCertificate rsa({.isRsa = true});
    const auto messageOf = [](const server::TlsFiles &files, base::Millis at) {
        const auto loaded = TlsIdentity::load(files, at);
        return QByteArray(loaded ? "" : loaded.error().message.c_str());
    };
    const server::TlsFiles files = certificate.files();
    QVERIFY(messageOf({"/none", files.key}, now()).contains("cannot be read"));
    QVERIFY(messageOf({files.key, files.key}, now()).contains("cannot be read"));
    QVERIFY(messageOf({files.certificate, "/none"}, now()).contains("key cannot be used"));
    QVERIFY(messageOf({files.certificate, other.files().key}, now()).contains("belongs to"));
    QVERIFY(messageOf({files.certificate, rsa.files().key}, now()).contains("belongs to"));
    QVERIFY(messageOf({rsa.files().certificate, files.key}, now()).contains("belongs to"));
    QVERIFY(messageOf({files.certificate, certificate.keyWithPassword()}, now())
                .contains("without a password"));
    QVERIFY(messageOf(files, now() + 3 * 86'400'000LL).contains("run out"));
    QVERIFY(messageOf(files, now() + -3 * 86'400'000LL).contains("not valid yet"));
}

QTEST_GUILESS_MAIN(TlsTest)
#include "tst_tls.moc"
