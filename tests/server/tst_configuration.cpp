// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "configuration.h"

#include <QTest>

using namespace throughline;
using server::AllowCommand;
using server::Configuration;
using server::EarlyEnd;
using server::ExitCode;
using server::ServeCommand;

namespace {

[[nodiscard]] Configuration configure(std::vector<const char *> arguments)
{
    arguments.insert(arguments.begin(), "throughline-server");
    return server::configure(static_cast<int>(arguments.size()), arguments.data());
}

[[nodiscard]] Configuration listen(const QByteArray &address)
{
    return configure({"serve", "--data", "d", "--listen", address.constData()});
}

} // namespace

//! The server's command line. Nothing is opened.
class ConfigurationTest : public QObject
{
    Q_OBJECT

private slots:
    void serveHasDefaults();
    void serveTakesEverything();
    void allows();
    void operations();
    void listens_data();
    void listens();
    void listensToOtherMachinesInTls();
    void refusesOtherMachines_data();
    void refusesOtherMachines();
    void refusesBadUsage_data();
    void refusesBadUsage();
    void helps();
};

void ConfigurationTest::serveHasDefaults()
{
    const auto configuration = listen("127.0.0.1:8080");
    const auto *serve = std::get_if<ServeCommand>(&configuration);
    QVERIFY(serve);
    QCOMPARE(serve->host, std::string("127.0.0.1"));
    QCOMPARE(serve->port, 8080);
    QVERIFY(serve->options.data == "d");
    QVERIFY(serve->options.keyFile == std::filesystem::path("d") / "server.key");
    QVERIFY(serve->options.registration == server::Registration::Open);
}

void ConfigurationTest::serveTakesEverything()
{
    const auto configuration = configure({"serve", "--registration", "token", "--key-file", "k",
                                          "--listen", "localhost:0", "--data", "d"});
    const auto *serve = std::get_if<ServeCommand>(&configuration);
    QVERIFY(serve);
    QCOMPARE(serve->host, std::string("127.0.0.1"));
    QCOMPARE(serve->port, 0);
    QVERIFY(serve->options.keyFile == "k");
    QVERIFY(serve->options.registration == server::Registration::Token);
}

void ConfigurationTest::operations()
{
    const auto moving = configure({"move", "--from", "d", "--to", "postgresql://u@h/x"});
    const auto *move = std::get_if<server::MoveCommand>(&moving);
    QVERIFY(move);
    QVERIFY(move->from.data == "d" && move->from.store.empty());
    QVERIFY(move->to.store == "postgresql://u@h/x" && move->to.data.empty());
    // Both have the folder's secret.
    QVERIFY(move->from.keyFile == std::filesystem::path("d") / "server.key");
    QVERIFY(move->to.keyFile == move->from.keyFile);
    const auto nowhere =
        configure({"move", "--from", "postgresql://u@h/x", "--to", "postgresql://u@h/y"});
    QCOMPARE(std::get<EarlyEnd>(nowhere).code, ExitCode::BadUsage);

    const auto backing = configure({"backup", "--data", "d", "--out", "f"});
    const auto *backup = std::get_if<server::BackupCommand>(&backing);
    QVERIFY(backup && backup->file == "f" && !backup->passphraseFile);
    const auto restoring =
        configure({"restore", "--data", "d", "--in", "f", "--passphrase-file", "p"});
    const auto *restore = std::get_if<server::RestoreCommand>(&restoring);
    QVERIFY(restore && restore->file == "f" && restore->passphraseFile == "p");
    QVERIFY(std::holds_alternative<server::CheckCommand>(configure({"check", "--data", "d"})));
    QVERIFY(std::holds_alternative<server::VacuumCommand>(configure({"vacuum", "--data", "d"})));
    QVERIFY(std::holds_alternative<server::ListCommand>(configure({"org", "list", "--data", "d"})));
}

void ConfigurationTest::allows()
{
    const auto configuration = configure({"org", "allow", "--data", "d"});
    const auto *allow = std::get_if<AllowCommand>(&configuration);
    QVERIFY(allow);
    QVERIFY(allow->options.data == "d");
    QVERIFY(allow->options.keyFile == std::filesystem::path("d") / "server.key");
}

void ConfigurationTest::listens_data()
{
    QTest::addColumn<QByteArray>("address");
    for (const char *address : {"127.0.0.1:0", "127.9.9.9:65535", "[::1]:80", "localhost:80"})
        QTest::newRow(address) << QByteArray(address);
}

void ConfigurationTest::listens()
{
    QFETCH(QByteArray, address);
    QVERIFY(std::holds_alternative<ServeCommand>(listen(address)));
}

void ConfigurationTest::listensToOtherMachinesInTls()
{
    const auto atAddress = [](const char *address) {
        return configure(
            {"serve", "--data", "d", "--listen", address, "--tls-cert", "c", "--tls-key", "k"});
    };
    for (const char *address : {"0.0.0.0:443", "192.0.2.1:443", "[::]:443", "127.0.0.1:0"}) {
        const auto configuration = atAddress(address);
        const auto *serve = std::get_if<ServeCommand>(&configuration);
        QVERIFY2(serve, address);
        QVERIFY(serve->tls && serve->tls->certificate == "c" && serve->tls->key == "k");
        // Strangers found no organisations here, unless the operator wants it so.
        const bool isForAll = std::string_view(address).substr(0, 9) != "127.0.0.1";
        QCOMPARE(serve->options.registration == server::Registration::Token, isForAll);
    }
    const auto open = configure({"serve", "--data", "d", "--listen", "0.0.0.0:443", "--tls-cert",
                                 "c", "--tls-key", "k", "--registration", "open"});
    QVERIFY(std::get<ServeCommand>(open).options.registration == server::Registration::Open);
    const auto named = atAddress("server.example.org:443"); // may stand for anything tomorrow
    QCOMPARE(std::get<EarlyEnd>(named).code, ExitCode::Refused);
    const auto pin = configure({"pin", "--tls-cert", "c"});
    QVERIFY(std::get<server::PinCommand>(pin).certificate == "c");
}

void ConfigurationTest::refusesOtherMachines_data()
{
    QTest::addColumn<QByteArray>("address");
    for (const char *address : {"0.0.0.0:80", "192.0.2.1:80", "[::]:80", "[2001:db8::1]:80",
                                "server.example.org:80", "localhost.example.org:80"})
        QTest::newRow(address) << QByteArray(address);
}

void ConfigurationTest::refusesOtherMachines()
{
    QFETCH(QByteArray, address);
    const auto configuration = listen(address);
    const auto *end = std::get_if<EarlyEnd>(&configuration);
    QVERIFY(end);
    QVERIFY(end->code == ExitCode::Refused);
    QVERIFY(end->text.ends_with('.'));
}

void ConfigurationTest::refusesBadUsage_data()
{
    QTest::addColumn<QByteArray>("arguments");
    for (const char *arguments :
         {"", "dance", "serve", "serve --data d", "serve --listen 127.0.0.1:80", "org", "org allow",
          "org allow --data d --dance", "serve --data d --listen 127.0.0.1",
          "serve --data d --listen 127.0.0.1:65536",
          "serve --data d --listen 127.0.0.1:", "serve --data d --listen 127.0.0.1:8o",
          "serve --data d --listen :80", "serve --data d --listen ::1:80",
          "serve --data d --listen 127.0.0.1:80 --registration no", "pin",
          "serve --data d --listen 0.0.0.0:80 --tls-cert c",
          "serve --data d --listen 0.0.0.0:80 --tls-key k"})
        QTest::newRow(arguments) << QByteArray(arguments);
}

void ConfigurationTest::refusesBadUsage()
{
    QFETCH(QByteArray, arguments);
    const auto words = arguments.isEmpty() ? QList<QByteArray>() : arguments.split(' ');
    std::vector<const char *> list;
    for (const auto &word : words)
        list.push_back(word.constData());
    const auto configuration = configure(list);
    const auto *end = std::get_if<EarlyEnd>(&configuration);
    QVERIFY(end);
    QVERIFY(end->code == ExitCode::BadUsage);
    QVERIFY(end->text.ends_with('.'));
    QVERIFY(end->text.find('\n') == std::string::npos);
}

void ConfigurationTest::helps()
{
    const auto configuration = configure({"--help"});
    const auto *end = std::get_if<EarlyEnd>(&configuration);
    QVERIFY(end);
    QVERIFY(end->code == ExitCode::Success);
    QVERIFY(end->text.find("--listen") != std::string::npos);
}

QTEST_APPLESS_MAIN(ConfigurationTest)
#include "tst_configuration.moc"
