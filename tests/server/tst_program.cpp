// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/raw_client.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using throughline::test::RawClient;

//! throughline-server as a process: what scripts rely on.
class ProgramTest : public QObject
{
    Q_OBJECT

private slots:
    void servesUntilTerminated_data();
    void servesUntilTerminated();
    void goesOnWithoutACertificateToRead();
    void printsATokenAloneOnTheLastLine();
    void locksBeforeAnythingElse_data();
    void locksBeforeAnythingElse();
    void exitCodes_data();
    void exitCodes();

private:
    [[nodiscard]] QStringList onDisk(QStringList arguments) const;
    void start(QProcess &process, const QStringList &arguments) const;
    [[nodiscard]] quint16 serve(QProcess &process) const;

    QTemporaryDir m_folder;
};

//! `DATA` stands for the test's folder.
QStringList ProgramTest::onDisk(QStringList arguments) const
{
    return arguments.replaceInStrings(QStringLiteral("DATA"),
                                      m_folder.filePath(QStringLiteral("data")));
}

void ProgramTest::start(QProcess &process, const QStringList &arguments) const
{
    process.start(qEnvironmentVariable("THROUGHLINE_BIN") + QStringLiteral("/throughline-server"),
                  onDisk(arguments));
}

//! The port at which it listens; 0 when it does not.
quint16 ProgramTest::serve(QProcess &process) const
{
    start(process,
          {QStringLiteral("serve"), QStringLiteral("--data"), QStringLiteral("DATA"),
           QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
    QByteArray line;
    while (!line.endsWith('\n') && process.waitForReadyRead(10'000))
        line += process.readAllStandardOutput();
    const QByteArray prefix = "listening on http://127.0.0.1:";
    return line.startsWith(prefix) ? line.mid(prefix.size()).trimmed().toUShort() : quint16(0);
}

void ProgramTest::servesUntilTerminated_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void ProgramTest::servesUntilTerminated()
{
    QFETCH(int, signal);
    QProcess process;
    const quint16 port = serve(process);
    QVERIFY(port > 0);
    RawClient client(port);
    const auto reply = client.ask("GET /v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QCOMPARE(RawClient::status(reply), 200);

    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), signal), 0);
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardError(),
             QByteArray("throughline-server: started\nthroughline-server: stopped\n"));
}

//! Whoever reloads services does not look which of them has a certificate.
void ProgramTest::goesOnWithoutACertificateToRead()
{
    QProcess process;
    const quint16 port = serve(process);
    QVERIFY(port > 0);
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGHUP), 0);
    process.setReadChannel(QProcess::StandardError);
    QByteArray said;
    while (!said.contains("no certificate") && process.waitForReadyRead(10'000))
        said += process.readAllStandardError();
    QVERIFY(said.contains("no certificate"));
    RawClient client(port);
    QCOMPARE(RawClient::status(client.ask("GET /v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n")),
             200);
    process.terminate();
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitCode(), 0);
}

void ProgramTest::printsATokenAloneOnTheLastLine()
{
    QProcess server;
    QVERIFY(serve(server) > 0);
    QProcess process;
    start(process,
          {QStringLiteral("org"), QStringLiteral("allow"), QStringLiteral("--data"),
           QStringLiteral("DATA")});
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitCode(), 0);
    const auto lines = process.readAllStandardOutput().trimmed().split('\n');
    QVERIFY(!lines.last().isEmpty());
    QVERIFY(!lines.last().contains(' '));
    server.terminate();
    QVERIFY(server.waitForFinished(10'000));
}

void ProgramTest::locksBeforeAnythingElse_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::newRow("serve") << QStringLiteral("serve --data HELD --listen 127.0.0.1:0");
    QTest::newRow("restore") << QStringLiteral(
        "restore --data HELD --in HELD/none --passphrase-file /proc/version");
}

//! Another process may be making its store in the folder at this moment.
void ProgramTest::locksBeforeAnythingElse()
{
    QFETCH(QString, arguments);
    QTemporaryDir held;
    const int lock = ::open(qPrintable(held.filePath(QStringLiteral("lock"))),
                            O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    QVERIFY(lock >= 0 && ::flock(lock, LOCK_EX | LOCK_NB) == 0);
    QProcess process;
    start(process, arguments.replace(QStringLiteral("HELD"), held.path()).split(u' '));
    QVERIFY(process.waitForFinished(10'000));
    ::close(lock);
    QCOMPARE(process.exitCode(), 5);
    QVERIFY(process.readAllStandardError().contains("Another server is running"));
    QCOMPARE(QDir(held.path()).entryList(QDir::Files), QStringList(QStringLiteral("lock")));
}

void ProgramTest::exitCodes_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("help") << QStringLiteral("--help") << 0;
    QTest::newRow("nothing") << QString() << 2;
    QTest::newRow("other machines") << QStringLiteral("serve --data DATA --listen 0.0.0.0:0") << 3;
    QTest::newRow("no folder there")
        << QStringLiteral("serve --data /proc/none/data --listen 127.0.0.1:0") << 5;
    const auto serveAt = QStringLiteral("serve --data DATA --listen 127.0.0.1:0 --store ");
    QTest::newRow("no database there")
        << serveAt + QStringLiteral("postgresql://u@127.0.0.1:1/d") << 5;
    QTest::newRow("no address") << serveAt + QStringLiteral("mysql://u@127.0.0.1/d") << 2;
    QTest::newRow("a password that everybody can read")
        << serveAt + QStringLiteral("postgresql://u:made-up@127.0.0.1:1/d") << 2;
    QTest::newRow("nothing to move")
        << QStringLiteral("move --from DATA/none --to DATA/other") << 5;
    QTest::newRow("nothing to back up")
        << QStringLiteral("backup --data DATA/none --out DATA/file --passphrase-file /proc/version")
        << 5;
    QTest::newRow("no passphrase") << QStringLiteral("backup --data DATA --out DATA/file") << 2;
    QTest::newRow("nothing to check") << QStringLiteral("check --data DATA/none") << 5;
    QTest::newRow("nothing to list") << QStringLiteral("org list --data DATA/none") << 5;
    QTest::newRow("nothing to let in to") << QStringLiteral("org allow --data DATA/none") << 5;
}

void ProgramTest::exitCodes()
{
    QFETCH(QString, arguments);
    QFETCH(int, code);
    QProcess process;
    start(process, arguments.split(u' ', Qt::SkipEmptyParts));
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitCode(), code);
    const QByteArray told = process.readAllStandardError();
    QCOMPARE(told.count('\n'), code == 0 ? 0 : 1);
    QVERIFY(!told.contains("made-up"));
}

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
