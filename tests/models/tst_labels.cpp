// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "Throughline/Models/record_words.h"
#include "Throughline/Models/words.h"

#include "domain/code_list.h"
#include "domain/schema_table.h"

#include <QFile>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <set>
#include <string>

using namespace throughline;

namespace {

//! Places have names of their own, which nobody translates word by word.
[[nodiscard]] bool areNames(std::string_view list)
{
    constexpr std::string_view all[] = {"prison", "local_authority", "pdu", "pcc_area"};
    return std::ranges::find(all, list) != std::end(all);
}

[[nodiscard]] std::set<std::string> labels()
{
    std::set<std::string> all;
    for (const domain::KindDescription &kind : domain::kindTable) {
        all.emplace(kind.label);
        for (const domain::Field &field : kind.fields) {
            all.emplace(field.label);
            if (field.type != domain::FieldType::Code && field.type != domain::FieldType::CodeSet)
                continue;
            domain::forEachListId(field.codeList, [&](std::string_view id) {
                const domain::CodeList *const list = domain::codeList(id);
                if (!list || areNames(id))
                    return;
                for (const domain::Code &code : list->codes)
                    all.emplace(code.label);
            });
        }
    }
    return all;
}

//! What translators have of them.
[[nodiscard]] std::set<std::string> translatable()
{
    std::set<std::string> all;
    QFile file(QStringLiteral(THROUGHLINE_WELSH));
    if (!file.open(QIODevice::ReadOnly))
        return all;
    QXmlStreamReader in(&file);
    QString context;
    while (!in.atEnd()) {
        if (in.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (in.name() == QLatin1String("name"))
            context = in.readElementText();
        else if (in.name() == QLatin1String("source") && context == QLatin1String("labels"))
            all.insert(in.readElementText().toStdString());
    }
    return all;
}

class Marked final : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *context, const char *source, const char *,
                                    int) const override
    {
        if (qstrcmp(context, "labels") != 0 && qstrcmp(context, "sentences") != 0)
            return {};
        return u'<' + QString::fromUtf8(source) + u'>';
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace

//! Fields, codes and errors are said in the language of the app, and translators have all fields
//! and codes (of errors tests/tidy sees to it).
class TestLabels : public QObject
{
    Q_OBJECT

private slots:
    void translatorsHaveAllOfThem();
    void theyAreSaidInTheLanguageInForce();
};

void TestLabels::translatorsHaveAllOfThem()
{
    const std::set<std::string> wanted = labels();
    QVERIFY(wanted.size() > 1000);
    const std::set<std::string> there = translatable();
    std::string differing;
    const auto add = [&differing](std::string_view sign, const std::set<std::string> &of,
                                  const std::set<std::string> &without) {
        for (const std::string &label : of) {
            if (!without.contains(label))
                differing.append("\n").append(sign).append(label);
        }
    };
    add("- ", wanted, there);
    add("+ ", there, wanted);
    QVERIFY2(differing.empty(), differing.c_str()); // the command: app/client/CMakeLists.txt
}

void TestLabels::theyAreSaidInTheLanguageInForce()
{
    using domain::fieldNumber;
    using domain::Kind;
    Marked marked;
    QVERIFY(QCoreApplication::installTranslator(&marked));
    QCOMPARE(models::words::code("gate_outcome", "MET"), QStringLiteral("<Met at the gate>"));
    QCOMPARE(models::words::code("gate_outcome", "NO_SUCH"), QStringLiteral("NO_SUCH"));
    constexpr auto born = fieldNumber<Kind::Person>("date_of_birth");
    QCOMPARE(models::words::label(*domain::describe(Kind::Person).field(born)),
             QStringLiteral("<Date of birth>"));
    QCOMPARE(models::words::sentence({base::ErrorCode::Refused, "No. Try again."}),
             QStringLiteral("<No. Try again.>"));
    QCoreApplication::removeTranslator(&marked);
    QCOMPARE(models::words::code("gate_outcome", "MET"), QStringLiteral("Met at the gate"));
}

QTEST_GUILESS_MAIN(TestLabels)
#include "tst_labels.moc"
