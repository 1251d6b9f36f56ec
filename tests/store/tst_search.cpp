// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/people_store.h"

#include <QTest>

#include <rapidcheck.h>

using namespace throughline;
using base::RecordId;
using domain::fieldNumber;
using domain::Kind;
using store::SearchHit;
using store::StoredRow;

class TestSearch : public QObject
{
    Q_OBJECT

private slots:
    void names_data();
    void names();
    void everyWordBeginsAWord();
    void peopleComeFirst();
    void otherRecordsWithTheirPerson();
    void titles();
    void changedTextIsFoundAnew();
    void withdrawnIsNotFound();
    void limits();
    void textThatLooksLikeAQuery_data();
    void textThatLooksLikeAQuery();
    void anyTextAtAll();
};

void TestSearch::names_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *family, const char *typed, bool found) {
        QTest::addRow("%s by %s", family, typed)
            << QString::fromUtf8(family) << QString::fromUtf8(typed) << found;
    };
    row("Łódź-Przykład", "lodz", true);
    row("Łódź-Przykład", "ŁÓDŹ", true);
    row("Łódź-Przykład", "przyklad", true);
    row("Łódź-Przykład", "lodz-przyk", true);
    row("Lodz", "Łódź", true);
    row("Tŷ-Enghraifft", "ty", true);
    row("Tŷ-Enghraifft", "tŷ engh", true);
    row("Môr Ŵy", "mor wy", true);
    row("Mor", "môr", true);
    row("O'Brien", "obrien", true);
    row("O'Brien", "o'brien", true);
    row("O'Brien", "o’brien", true);
    row("O’Brien", "o'b", true);
    row("O'Brien", "o brien", true);
    row("O'Brien", "brien", true);
    row("OBrien", "o'brien", true);
    row("Bjørn-Ærøskøbing", "bjorn", true);
    row("Bjørn-Ærøskøbing", "aeroskobing", true);
    row("Strauß", "strauss", true);
    row("Strauss", "strauß", true);
    row("Yıldız", "yildiz", true);
    row("İnci", "inci", true);
    row("Đặng", "dang", true);
    row("Sia\u0302n", "siân", true); // the mark as a character of its own
    row("Siân", "sia\u0302n", true);
    row("Иванов", "иван", true);
    row("Sampleton", "ample", false);
    row("Sampleton", "sampletonsy", false);
    row("Sampleton", "SAMPLE", true);
}

void TestSearch::names()
{
    QFETCH(QString, family);
    QFETCH(QString, typed);
    QFETCH(bool, found);
    People people;
    (void)people.person("Made Up", family.toStdString());
    (void)people.person("Somebody", "Else");
    const QStringList titles = people.titles(typed.toStdString());
    QCOMPARE(titles, found ? QStringList{QStringLiteral("Made Up ") + family} : QStringList());
}

void TestSearch::everyWordBeginsAWord()
{
    People people;
    const auto preferred = fieldNumber<Kind::Person>("preferred_name");
    (void)people.put(Kind::Person,
                     {{fieldNumber<Kind::Person>("given_names"), std::string("Ann Mary")},
                      {preferred, std::string("Molly")},
                      {fieldNumber<Kind::Person>("family_name"), std::string("Sampleton")},
                      {fieldNumber<Kind::Person>("prison_number"), std::string("A1234BC")}});
    (void)people.person("Ann", "Otherton");
    for (const char *text : {"ann samp", "samp ann", "m s", "molly", "a1234", "A1234BC sampleton",
                             " ann   mary ", "ann, sampleton"})
        QCOMPARE(people.titles(text), QStringList{"Ann Mary Sampleton"});
    QCOMPARE(people.titles("ann").size(), 2);
    QVERIFY(people.titles("ann nobody").isEmpty());
    QVERIFY(people.titles("ann x").isEmpty());
    QVERIFY(people.titles("").isEmpty());
    QVERIFY(people.titles("  \t ").isEmpty());
    QVERIFY(people.titles("--- !!").isEmpty());
}

void TestSearch::peopleComeFirst()
{
    People people;
    const RecordId about = people.person("Somebody", "Else");
    for (int i = 0; i < 5; ++i)
        (void)people.put(
            Kind::Contact,
            {{fieldNumber<Kind::Contact>("person"), about},
             {fieldNumber<Kind::Contact>("note"), std::string("sampleton sampleton sampleton")}});
    (void)people.person("Noted", "Person", "lives in Sampleton with a long note of other words");
    (void)people.person("Made Up", "Sampleton");
    const QStringList titles = people.titles("sampleton");
    QCOMPARE(titles.size(), 7);
    QCOMPARE(titles.at(0), QStringLiteral("Made Up Sampleton")); // a name before a note
    QCOMPARE(titles.at(1), QStringLiteral("Noted Person"));
    QCOMPARE(people.titles("sampleton", 1), QStringList{"Made Up Sampleton"});
    QCOMPARE(people.titles("sampleton", 4).size(), 4);
}

void TestSearch::otherRecordsWithTheirPerson()
{
    People people;
    const RecordId about = people.person("Somebody", "Else");
    const RecordId release = people.put(
        Kind::Release,
        {{fieldNumber<Kind::Release>("person"), about},
         {fieldNumber<Kind::Release>("probation_office"), std::string("Exampletown office")}});
    const RecordId service = people.put(
        Kind::Service, {{fieldNumber<Kind::Service>("name"), std::string("Exampletown Housing")}});
    (void)people.put(Kind::Accommodation,
                     {{fieldNumber<Kind::Accommodation>("person"), about},
                      {fieldNumber<Kind::Accommodation>("answer"), std::string("EXAMPLETOWN")}});
    const auto hits = people.records.search("exampletown", 10);
    VERIFY_OK(hits);
    QCOMPARE(hits->size(), std::size_t{2}); // codes are no text
    for (const SearchHit &hit : *hits) {
        if (hit.kind == Kind::Release) {
            QVERIFY(hit.id == release && hit.person == about);
            QCOMPARE(hit.title, std::string("Exampletown office"));
        } else {
            QVERIFY(hit.kind == Kind::Service && hit.id == service && !hit.person);
            QCOMPARE(hit.title, std::string("Exampletown Housing"));
        }
    }
    QCOMPARE(people.whole(), QString());
}

void TestSearch::titles()
{
    People people;
    std::string note = "Marker";
    for (int i = 0; i < 100; ++i)
        note += "\u0175"; // one character, two bytes
    (void)people.put(Kind::Contact, {{fieldNumber<Kind::Contact>("note"), note}});
    const QStringList titles = people.titles("marker");
    QCOMPARE(titles.size(), 1);
    QCOMPARE(titles.front().size(), 60);
    (void)people.put(Kind::Contact,
                     {{fieldNumber<Kind::Contact>("note"), std::string("two\nlines")}});
    QCOMPARE(people.titles("lines"), QStringList{"two lines"});
}

void TestSearch::changedTextIsFoundAnew()
{
    People people;
    StoredRow row;
    row.record.kind = Kind::Person;
    row.record.id = idOf<RecordId>(1);
    const auto family = fieldNumber<Kind::Person>("family_name");
    row.record.set(family, std::string("Before"));
    QVERIFY(*people.records.insertNew(row));
    row.record.set(family, std::string("After"));
    VERIFY_OK(people.records.put(row));
    QVERIFY(people.titles("before").isEmpty());
    QCOMPARE(people.titles("after"), QStringList{"After"});
    // A change without text leaves the index alone.
    const auto changes = people.connection.number("SELECT total_changes()");
    row.record.set(fieldNumber<Kind::Person>("status"), std::string("ACTIVE"));
    VERIFY_OK(people.records.put(row));
    QCOMPARE(*people.connection.number("SELECT total_changes()"), **changes + 1); // the row
    row.record.set(family, domain::Value());
    VERIFY_OK(people.records.put(row));
    QVERIFY(people.titles("after").isEmpty());
    QCOMPARE(people.whole(), QString());
}

void TestSearch::withdrawnIsNotFound()
{
    People people;
    StoredRow row;
    row.record.kind = Kind::Person;
    row.record.id = idOf<RecordId>(1);
    row.record.set(fieldNumber<Kind::Person>("family_name"), std::string("Sampleton"));
    row.record.voidReason = "entered twice";
    QVERIFY(*people.records.insertNew(row));
    QVERIFY(people.titles("sampleton").isEmpty());
    row.record.voidReason.reset();
    VERIFY_OK(people.records.put(row));
    QCOMPARE(people.titles("sampleton").size(), 1);
    row.record.voidReason = "";
    VERIFY_OK(people.records.put(row));
    QVERIFY(people.titles("sampleton").isEmpty());
    QCOMPARE(people.whole(), QString());
}

void TestSearch::limits()
{
    People people;
    for (int i = 0; i < 30; ++i)
        (void)people.person("Made Up", "Sampleton" + std::to_string(i));
    QCOMPARE(people.titles("samp", 10).size(), 10);
    QVERIFY(people.titles("samp", 0).isEmpty());
    QVERIFY(people.titles("samp", -1).isEmpty());
    QCOMPARE(people.titles("samp", 1000).size(), 30);
    QVERIFY(people.titles(std::string(1 << 20, 'x')).isEmpty());
    std::string words;
    for (int i = 0; i < 100'000; ++i)
        words += "a ";
    QVERIFY(people.titles(words).isEmpty());
}

void TestSearch::textThatLooksLikeAQuery_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("found");
    const auto row = [](const char *typed, int found) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << found;
    };
    row("\"sampleton\"", 1);
    row("\"", 0);
    row("sampleton\"", 1);
    row("sampleton\" OR \"else", 0); // the word "or" is not in the name
    row("name:sampleton", 0);
    row("sampleton OR else", 0);
    row("sampleton NOT else", 0);
    row("NEAR(sampleton else)", 0);
    row("sampleton*", 1);
    row("^sampleton", 1);
    row("(sampleton", 1);
    row("{name}: sampleton", 0);
    row("sampleton + up", 1);
    row("'; DROP TABLE person; --", 0);
    row("sampleton'", 1);
}

void TestSearch::textThatLooksLikeAQuery()
{
    QFETCH(QString, typed);
    QFETCH(int, found);
    People people;
    (void)people.person("Made Up", "Sampleton");
    (void)people.person("Somebody", "Else");
    QCOMPARE(people.titles(typed.toStdString()).size(), found);
    QCOMPARE(*people.records.count(Kind::Person), 2);
}

void TestSearch::anyTextAtAll()
{
    People people;
    (void)people.person("Made Up", "Sampleton");
    QVERIFY(rc::check("no text makes the search fail", [&] {
        const auto text = *rc::gen::arbitrary<std::string>();
        RC_ASSERT(people.records.search(text, 5).ok());
        const auto wide =
            *rc::gen::container<std::u32string>(rc::gen::inRange<char32_t>(1, 0x20000));
        const std::string utf8 =
            QString::fromUcs4(wide.data(), static_cast<qsizetype>(wide.size())).toStdString();
        RC_ASSERT(people.records.search(utf8, 5).ok());
    }));
    QVERIFY(rc::check("a person is found by their own name", [&] {
        const auto name = *rc::gen::element<std::string>(
            "Zażółć Gęślą", "Ærø Ægir", "Ó Súilleabháin", "Đỗ Thị", "D'Arcy-O’Neill", "Ñandú",
            "Þór Ðam", "ẞtraße", "Ǻse", "Ŵyn-Ŷ", "Ħal Għarb", "MacDonald", "Şahin Çığ");
        const RecordId id = people.person("X", name);
        const auto hits = people.records.search(name, 1000);
        RC_ASSERT(std::any_of(hits->begin(), hits->end(),
                              [&](const SearchHit &hit) { return hit.id == id; }));
    }));
}

QTEST_APPLESS_MAIN(TestSearch)

#include "tst_search.moc"
