// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/schema_table.h"
#include "exit_code.h"
#include "record_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <rapidcheck.h>

using namespace throughline;
using cli::ExitCode;
using cli::JsonWriter;
using domain::Kind;

namespace {

[[nodiscard]] QJsonObject parsed(const std::string &text)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

[[nodiscard]] domain::Record contact()
{
    domain::Record record;
    record.kind = Kind::Contact;
    record.id.bytes.fill(0xab);
    record.set(domain::fieldNumber<Kind::Contact>("mode"), std::string("GATE"));
    record.set(domain::fieldNumber<Kind::Contact>("minutes"), std::int64_t{45});
    record.set(domain::fieldNumber<Kind::Contact>("at"),
               domain::londonInstant(domain::parseInstant("2026-11-23T08:34:00Z")->at));
    record.set(domain::fieldNumber<Kind::Contact>("note"), std::string("first\nsecond"));
    record.set(domain::fieldNumber<Kind::Contact>("place"), domain::Value{});
    return record;
}

[[nodiscard]] std::string noNames(const domain::Field &, const base::RecordId &)
{
    return "somebody";
}

} // namespace

//! What scripts read: JSON, exit codes, and the sentences beside them.
class tst_CliOutput : public QObject
{
    Q_OBJECT

private slots:
    void writesJson()
    {
        JsonWriter json;
        json.beginObject().text("a", "x").number("b", -3).yesNo("c", true).null("d");
        json.beginArray("e").element("{").element("[");
        json.beginObject().endObject().endArray();
        json.beginObject("f").number("g", 1).endObject().endObject();
        QCOMPARE(json.take(),
                 std::string("{\"a\":\"x\",\"b\":-3,\"c\":true,\"d\":null,"
                             "\"e\":[\"{\",\"[\",{}],\"f\":{\"g\":1}}"));
        QVERIFY(json.take().empty());
    }

    void escapesWhatJsonEscapes()
    {
        JsonWriter json;
        json.beginObject().text("a", "q\" b\\ n\n t\t \x01 \x7f Tŷ").endObject();
        QCOMPARE(json.take(),
                 std::string("{\"a\":\"q\\\" b\\\\ n\\n t\\u0009 \\u0001 \\u007f Tŷ\"}"));
        json.beginObject().text("a", "bad \xff").endObject();
        QCOMPARE(json.take(), std::string("{\"a\":\"bad ?\"}"));
    }

    void anyTextComesBack()
    {
        QVERIFY(rc::check("text through JSON", [] {
            const auto points =
                *rc::gen::container<std::u32string>(rc::gen::inRange<char32_t>(1, 0xd800));
            const QString text = QString::fromUcs4(points.data(), qsizetype(points.size()));
            JsonWriter json;
            json.beginObject().text("key", text.toStdString()).endObject();
            RC_ASSERT(parsed(json.take())[QLatin1String("key")].toString() == text);
        }));
    }

    void writesFieldsByTheirNames()
    {
        JsonWriter json;
        json.beginObject();
        cli::writeFields(json, contact());
        const QJsonObject row = parsed(json.endObject().take());
        QCOMPARE(row[QLatin1String("mode")].toString(), QLatin1String("GATE"));
        QCOMPARE(row[QLatin1String("minutes")].toInt(), 45);
        QCOMPARE(row[QLatin1String("at")].toString(), QLatin1String("2026-11-23T08:34:00Z"));
        QVERIFY(!row.contains(QLatin1String("place")));
        QVERIFY(!row.contains(QLatin1String("outcome")));
    }

    void writesOneLineForPeople()
    {
        const std::string line = cli::recordLine(contact(), noNames);
        QVERIFY(line.starts_with("abababab"));
        QVERIFY(line.find("Note: first second") != std::string::npos);
        QVERIFY(line.find('\n') == std::string::npos);
        domain::Record person;
        person.set(domain::fieldNumber<Kind::Person>("family_name"), std::string("Sampleton"));
        person.set(domain::fieldNumber<Kind::Person>("given_names"), std::string("Nia"));
        QVERIFY(cli::recordLine(person, noNames).ends_with("  Nia Sampleton"));
    }

    void readsSince()
    {
        QCOMPARE(domain::toText(*cli::sinceFromText("2026-11-23T08:34:00Z")),
                 std::string("2026-11-23T08:34:00Z"));
        QCOMPARE(domain::toText(*cli::sinceFromText("2026-11-23")),
                 std::string("2026-11-23T00:00:00Z"));
        QCOMPARE(domain::toText(*cli::sinceFromText("2026-07-01")),
                 std::string("2026-06-30T23:00:00Z"));
        QCOMPARE(domain::toText(*cli::sinceFromText("2026-07")),
                 std::string("2026-06-30T23:00:00Z"));
        const auto wrong = cli::sinceFromText("yesterday");
        QVERIFY(!wrong && wrong.error().code == base::ErrorCode::BadUsage);
    }

    void codesAreThoseOfTheBook()
    {
        using base::ErrorCode;
        const std::pair<ErrorCode, ExitCode> book[] = {
            {ErrorCode::BadUsage, ExitCode::BadUsage},
            {ErrorCode::Refused, ExitCode::Refused},
            {ErrorCode::NotFound, ExitCode::Refused},
            {ErrorCode::StoreExists, ExitCode::Refused},
            {ErrorCode::ServerRefused, ExitCode::Refused},
            {ErrorCode::Unreachable, ExitCode::Unreachable},
            {ErrorCode::ServerFault, ExitCode::Unreachable},
            {ErrorCode::NoStore, ExitCode::StoreFailed},
            {ErrorCode::WrongSecret, ExitCode::StoreFailed},
            {ErrorCode::StoreInUse, ExitCode::StoreFailed},
            {ErrorCode::DiskFull, ExitCode::StoreFailed},
            {ErrorCode::NotApproved, ExitCode::NotApproved},
            {ErrorCode::Revoked, ExitCode::NotApproved},
            {ErrorCode::Locked, ExitCode::NotApproved},
        };
        for (const auto &[error, code] : book)
            QCOMPARE(cli::exitCodeOf(error), code);
        const ExitCode inOrder[] = {
            ExitCode::Success,     ExitCode::CheckFailed, ExitCode::BadUsage,   ExitCode::Refused,
            ExitCode::Unreachable, ExitCode::StoreFailed, ExitCode::NotApproved};
        int number = 0;
        for (const ExitCode code : inOrder)
            QCOMPARE(static_cast<int>(code), number++);
    }

    void makesOneSentence()
    {
        QCOMPARE(cli::asSentence("no such date"), std::string("No such date."));
        QCOMPARE(cli::asSentence("Two.\nLines.\n"), std::string("Two. Lines."));
        QVERIFY(cli::asSentence("").ends_with("."));
    }
};

QTEST_APPLESS_MAIN(tst_CliOutput)
#include "tst_cli_output.moc"
