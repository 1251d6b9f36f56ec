// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "configuration.h"
#include "settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace throughline;
using server::Configuration;
using server::EarlyEnd;
using server::ExitCode;
using server::ServeCommand;
using server::Settings;

namespace {

[[nodiscard]] Configuration configure(const std::vector<std::string> &arguments)
{
    std::vector<const char *> list{"throughline-server"};
    for (const std::string &argument : arguments)
        list.push_back(argument.c_str());
    return server::configure(static_cast<int>(list.size()), list.data());
}

} // namespace

//! The configuration file of the server, and the sample that is shipped.
class SettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsSaid();
    void refuses_data();
    void refuses();
    void aFileThatCannotBeRead();
    void theCommandLineComesFirst();
    void otherCommandsTakeTheFile();
    void everySettingIsAnOption();
    void printsWhatHolds();
    void theSampleIsWhatIsPrinted();
    void everyLineOfTheSampleCanBeTaken();

private:
    [[nodiscard]] std::string file(const QByteArray &text);
    QTemporaryDir m_folder;
};

std::string SettingsTest::file(const QByteArray &text)
{
    QFile file(m_folder.filePath(QStringLiteral("server.conf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return {};
    return file.fileName().toStdString();
}

void SettingsTest::readsWhatIsSaid()
{
    const auto said = server::parseSettings("# a note\n\n  data = /srv/with a blank  \r\n"
                                            "#store = postgresql://u@h/d\n"
                                            "connections=12\nlisten = [::1]:8440");
    QVERIFY(said.ok());
    QCOMPARE(said->data, std::string("/srv/with a blank"));
    QCOMPARE(said->connections, std::string("12"));
    QCOMPARE(said->listen, std::string("[::1]:8440"));
    QVERIFY(said->store.empty());
    QVERIFY(server::parseSettings("").ok());
}

void SettingsTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("unknown") << QByteArray("data = d\nlisen = 127.0.0.1:1") << 2;
    QTest::newRow("unknown, in capitals") << QByteArray("Data = d") << 1;
    QTest::newRow("twice") << QByteArray("data = d\n# data = e\n\ndata = d") << 4;
    QTest::newRow("no value") << QByteArray("store =") << 1;
    QTest::newRow("no equals sign") << QByteArray("\ndata d\n") << 2;
    QTest::newRow("no name") << QByteArray("= d") << 1;
    QTest::newRow("a port too many") << QByteArray("listen = 127.0.0.1:65536") << 1;
    QTest::newRow("no word of these") << QByteArray("registration = no") << 1;
    QTest::newRow("no number") << QByteArray("connections = many") << 1;
    QTest::newRow("too small") << QByteArray("connections = 0") << 1;
    QTest::newRow("too large") << QByteArray("connections = 1000001") << 1;
}

void SettingsTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    const auto configuration =
        configure({"serve", "--data", "d", "--listen", "127.0.0.1:0", "--config", file(text)});
    const auto *end = std::get_if<EarlyEnd>(&configuration);
    QVERIFY(end);
    QCOMPARE(end->code, ExitCode::BadUsage);
    const std::string beginning = "The configuration file, line " + std::to_string(line) + ": ";
    QVERIFY2(end->text.starts_with(beginning), end->text.c_str());
    QVERIFY(end->text.ends_with('.'));
    QVERIFY(end->text.find('\n') == std::string::npos);
}

void SettingsTest::aFileThatCannotBeRead()
{
    const std::string nowhere = m_folder.filePath(QStringLiteral("none")).toStdString();
    for (const std::string &path : {nowhere, m_folder.path().toStdString()}) {
        const auto configuration = configure({"check", "--data", "d", "--config", path});
        const auto *end = std::get_if<EarlyEnd>(&configuration);
        QVERIFY(end);
        QCOMPARE(end->code, ExitCode::BadUsage);
        QVERIFY(end->text.find("--config") != std::string::npos);
    }
}

void SettingsTest::theCommandLineComesFirst()
{
    const std::string path = file("data = of-the-file\nlisten = 127.0.0.1:1\nconnections = 5\n");
    const auto configuration =
        configure({"serve", "--config", path, "--listen", "127.0.0.1:2", "--key-file", "k"});
    const auto *serve = std::get_if<ServeCommand>(&configuration);
    QVERIFY(serve);
    QVERIFY(serve->options.data == "of-the-file");
    QCOMPARE(serve->port, 2);
    QVERIFY(serve->options.keyFile == "k");
    QCOMPARE(serve->limits.connections, std::size_t(5));
}

void SettingsTest::otherCommandsTakeTheFile()
{
    const std::string path = file("data = d\nlisten = 127.0.0.1:1\npassphrase-file = p\n");
    const auto backing = configure({"backup", "--config", path, "--out", "f"});
    const auto *backup = std::get_if<server::BackupCommand>(&backing);
    QVERIFY(backup);
    QVERIFY(backup->options.data == "d" && backup->passphraseFile == "p");
    QVERIFY(
        std::holds_alternative<server::ListCommand>(configure({"org", "list", "--config", path})));
    QVERIFY(std::holds_alternative<server::AllowCommand>(
        configure({"org", "allow", "--config", path})));
    QVERIFY(std::holds_alternative<server::CheckCommand>(configure({"check", "--config", path})));
    // Where neither says where the stores are, nothing is guessed.
    const auto nowhere = configure({"check", "--config", file("# nothing\n")});
    QCOMPARE(std::get<EarlyEnd>(nowhere).code, ExitCode::BadUsage);
    QVERIFY(std::get<EarlyEnd>(nowhere).text.find("--data") != std::string::npos);
}

//! What may stand in the file may be given on the command line.
void SettingsTest::everySettingIsAnOption()
{
    const std::string help = std::get<EarlyEnd>(configure({"--help"})).text;
    for (const server::Setting &setting : server::allSettings()) {
        const std::string option = "--" + std::string(setting.name) + ' ';
        QVERIFY2(help.find(option) != std::string::npos, option.c_str());
    }
}

void SettingsTest::printsWhatHolds()
{
    const std::string path = file("data = /srv/one\nconnections = 7\n");
    const auto printed =
        configure({"serve", "--config", path, "--print-config", "--listen", "127.0.0.1:2"});
    const auto *end = std::get_if<EarlyEnd>(&printed);
    QVERIFY(end);
    QCOMPARE(end->code, ExitCode::Success);
    for (const char *line :
         {"\ndata = /srv/one\n", "\nconnections = 7\n", "\nlisten = 127.0.0.1:2\n", "\n#store = "})
        QVERIFY2(end->text.find(line) != std::string::npos, line);
    // It is itself a file that says the same.
    const auto again = configure(
        {"serve", "--config", file(QByteArray::fromStdString(end->text)), "--print-config"});
    QCOMPARE(std::get<EarlyEnd>(again).text, end->text);
}

namespace {

//! Without the lines on whose it is.
[[nodiscard]] std::string sample()
{
    QFile file(QStringLiteral(THROUGHLINE_SERVER_SAMPLE));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray text = file.readAll();
    while (text.startsWith("# SPDX-"))
        text.remove(0, text.indexOf('\n') + 1);
    return text.startsWith("#\n") ? text.mid(2).toStdString() : text.toStdString();
}

} // namespace

void SettingsTest::theSampleIsWhatIsPrinted()
{
    const auto printed = configure({"serve", "--print-config", "--data", "/var/lib/throughline",
                                    "--listen", "127.0.0.1:8440", "--registration", "token"});
    QCOMPARE(sample(), std::get<EarlyEnd>(printed).text);
}

//! A default, or an example that would do, each of them alone.
void SettingsTest::everyLineOfTheSampleCanBeTaken()
{
    std::string text = sample();
    int found = 0;
    for (const server::Setting &setting : server::allSettings()) {
        const std::string name = std::string(setting.name) + " = ";
        const std::size_t shown = text.find("\n#" + name);
        if (shown != std::string::npos) {
            text.erase(shown + 1, 1);
            ++found;
        } else {
            QVERIFY2(text.find('\n' + name) != std::string::npos, name.c_str());
        }
        const auto said = server::parseSettings(text);
        QVERIFY2(said.ok(), name.c_str());
        const std::string &value = (*said).*setting.value;
        QVERIFY(!value.empty());
        if (!setting.fallback.empty())
            QCOMPARE(value, std::string(setting.fallback));
    }
    QVERIFY(found > 5);
}

QTEST_APPLESS_MAIN(SettingsTest)
#include "tst_settings.moc"
