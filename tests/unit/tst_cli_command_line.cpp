// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "command_line.h"
#include "domain/schema_table.h"
#include "field_options.h"

#include <QTest>

using namespace throughline;
using cli::Arguments;
using cli::CommandLine;
using domain::Kind;

namespace {

[[nodiscard]] base::Result<cli::ExitCode> nothing(cli::Context &, const Arguments &)
{
    return cli::ExitCode::Success;
}

//! A command line of the shape that the program has.
void fill(CommandLine &commands)
{
    cli::addFieldOptions(commands.addTo(commands.group("person", "People"), "add", "Add", nothing),
                         Kind::Person);
    const cli::Command contact =
        commands.addTo(commands.group("contact", "Contacts"), "add", "Add", nothing);
    cli::addFieldOptions(contact, Kind::Contact);
    contact.require("--person");
    commands.add("list", "List", nothing)
        .word("KIND", "What")
        .option("--limit", "How many", "N")
        .flag("--all", "Everything");
}

[[nodiscard]] std::string sentence(const std::vector<std::string> &words)
{
    CommandLine commands;
    fill(commands);
    const auto result = commands.parse(words);
    if (result || result.error().code != base::ErrorCode::BadUsage)
        return {};
    return result.error().message;
}

} // namespace

//! Options are made from the schema, and what is typed wrong is said without repeating values.
class tst_CliCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void takesOptionsOfTheProgramAnywhere()
    {
        CommandLine commands;
        fill(commands);
        for (const std::vector<std::string> &words :
             {std::vector<std::string>{"--home", "h", "--json", "list", "people"},
              {"list", "people", "--json", "--home", "h"},
              {"list", "--home", "h", "people", "--json"}}) {
            const auto parsed = commands.parse(words);
            QVERIFY(parsed.ok());
            QCOMPARE(parsed->arguments.required("--home"), std::string("h"));
            QVERIFY(parsed->arguments.has("--json"));
            QCOMPARE(parsed->arguments.required("KIND"), std::string("people"));
        }
    }

    void nothingStaysFromTheLineBefore()
    {
        CommandLine commands;
        fill(commands);
        QVERIFY(commands.parse({"list", "people", "--limit", "5", "--all", "--json"}).ok());
        QVERIFY(!commands.parse({"list", "--nonsense"}).ok());
        const auto parsed = commands.parse({"list", "people"});
        QVERIFY(parsed.ok());
        for (const char *name : {"--limit", "--all", "--json"})
            QVERIFY(!parsed->arguments.has(name));
    }

    void everyFieldHasItsOption()
    {
        CommandLine commands;
        fill(commands);
        for (const char *name : {"--given-names", "--given_names", "--given"}) {
            const auto parsed = commands.parse({"person", "add", name, "Nia"});
            QVERIFY2(parsed.ok(), name);
            const auto values =
                cli::fieldValues(parsed->arguments, Kind::Person, cli::Empty::LeftOut);
            QVERIFY(values.ok());
            QCOMPARE(values->size(), std::size_t{1});
            QCOMPARE(values->front().first, domain::fieldNumber<Kind::Person>("given_names"));
            QVERIFY(values->front().second == domain::Value(std::string("Nia")));
        }
    }

    void valuesMayLookLikeAnything()
    {
        CommandLine commands;
        fill(commands);
        const std::vector<std::string> notes = {"--json", "- a dash",   "list",  "[a,b]",
                                                "a=b",    "\"quoted\"", "person"};
        for (const std::string &note : notes) {
            const auto parsed = commands.parse({"person", "add", "--note", note});
            QVERIFY2(parsed.ok(), note.c_str());
            QCOMPARE(parsed->arguments.required("--note"), note);
            QVERIFY(!parsed->arguments.has("--json"));
        }
        QCOMPARE(commands.parse({"list", "list"})->arguments.required("KIND"), std::string("list"));
    }

    void anEmptyTextTakesAValueAway()
    {
        CommandLine commands;
        fill(commands);
        const auto parsed = commands.parse({"person", "add", "--note", "", "--given", "Nia"});
        QVERIFY(parsed.ok());
        const auto cleared = cli::fieldValues(parsed->arguments, Kind::Person, cli::Empty::Clears);
        QVERIFY(cleared.ok());
        QCOMPARE(cleared->size(), std::size_t{2});
        QVERIFY(cleared->back().second == domain::Value{}); // fields stand in their order
        QCOMPARE(cli::fieldValues(parsed->arguments, Kind::Person, cli::Empty::LeftOut)->size(),
                 std::size_t{1});
    }

    void aBadValueNamesItsField()
    {
        CommandLine commands;
        fill(commands);
        const auto parsed = commands.parse({"person", "add", "--born", "2026-02-30"});
        QVERIFY(parsed.ok());
        const auto values = cli::fieldValues(parsed->arguments, Kind::Person, cli::Empty::LeftOut);
        QVERIFY(!values && values.error().code == base::ErrorCode::Refused);
        QVERIFY(values.error().message.find("Date of birth") != std::string::npos);
        QVERIFY(values.error().message.find("2026-02-30") == std::string::npos);
    }

    void wrongUsageIsSaid()
    {
        QVERIFY(sentence({}).find("--help") != std::string::npos);
        QVERIFY(sentence({"nonsense"}).find("nonsense") != std::string::npos);
        QVERIFY(sentence({"person", "fly"}).find("fly") != std::string::npos);
        QVERIFY(sentence({"list", "people", "--nonsense=x"}).find("--nonsense")
                != std::string::npos);
        QVERIFY(sentence({"list"}).find("KIND") != std::string::npos);
        QVERIFY(sentence({"list", "people", "--limit"}).find("--limit") != std::string::npos);
        QVERIFY(sentence({"contact", "add"}).find("--person") != std::string::npos);
        QVERIFY(!sentence({"person", "add", "--note", "a", "--note", "b"}).empty());
        QVERIFY(sentence({"list", "people", "Some Secret 1"}).find("Secret") == std::string::npos);
    }

    void numbersAreWhole()
    {
        CommandLine commands;
        fill(commands);
        const auto five = commands.parse({"list", "people", "--limit", "5"});
        QVERIFY(five->arguments.number("--limit")->value() == 5);
        QVERIFY(!commands.parse({"list", "people"})->arguments.number("--limit")->has_value());
        for (const char *wrong : {"-1", "5x", "", "1.5", "99999999999999999999"}) {
            const auto parsed = commands.parse({"list", "people", "--limit", wrong});
            QVERIFY2(!parsed->arguments.number("--limit").ok(), wrong);
        }
    }

    void helpIsOfTheCommand()
    {
        CommandLine commands;
        fill(commands);
        const auto parsed = commands.parse({"contact", "add", "--help"});
        QVERIFY(parsed.ok() && parsed->run == nullptr);
        QVERIFY(parsed->help.find("--outcome") != std::string::npos);
        QVERIFY(commands.parse({"--help"})->help.find("contact") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(tst_CliCommandLine)
#include "tst_cli_command_line.moc"
