// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/people_store.h"

#include "store/posting_list.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <set>

using namespace throughline;
using base::RecordId;
using domain::fieldNumber;
using domain::Kind;

namespace {

constexpr auto bornField = fieldNumber<Kind::Person>("date_of_birth");
constexpr auto familyField = fieldNumber<Kind::Person>("family_name");
constexpr auto givenField = fieldNumber<Kind::Person>("given_names");

RecordId born(People &people, std::string given, std::string family, domain::PartialDate day)
{
    return people.put(
        Kind::Person,
        {{givenField, std::move(given)}, {familyField, std::move(family)}, {bornField, day}});
}

} // namespace

class TestPeopleSearch : public QObject
{
    Q_OBJECT

private slots:
    void bestFirst();
    void likeNames_data();
    void likeNames();
    void everyWordMayBeMeantDifferently();
    void asItIsTyped();
    void numbers_data();
    void numbers();
    void datesOfBirth_data();
    void datesOfBirth();
    void aliasesComeInAnyOrder();
    void anAliasThatMoves();
    void theNewestOfVeryMany();
    void theWholeNameAmongVeryMany_data();
    void theWholeNameAmongVeryMany();
    void whatTheyLikeToBeCalledIsNoMore();
    void theSameOrderEveryTime();
    void postingsAreASet();
    void asInAPlainSearchThroughAll();
};

void TestPeopleSearch::bestFirst()
{
    People people;
    (void)people.person("Noted", "Person", "knows robert well");
    (void)people.person("Aaron", "Rokert"); // one letter wrong
    (void)people.person("Rhobart", "Sounding");
    (void)people.person("Bob", "Nickname");
    (void)people.alias(people.person("Other", "Called"), "Robert");
    (void)people.person("Roberta", "Begun");
    (void)people.person("Robert", "Whole");
    const QStringList expected{"Robert Whole",     "Roberta Begun", "Other Called", "Bob Nickname",
                               "Rhobart Sounding", "Aaron Rokert",  "Noted Person"};
    QCOMPARE(people.titles("robert"), expected);
    QCOMPARE(people.titles("robert", 4), expected.first(4));
}

void TestPeopleSearch::likeNames_data()
{
    QTest::addColumn<QString>("recorded");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *recorded, const char *typed, bool found = true) {
        QTest::addRow("%s by %s", recorded, typed)
            << QString::fromUtf8(recorded) << QString::fromUtf8(typed) << found;
    };
    row("Siân", "sharn", false);
    row("Siân", "shan");
    row("Dafydd", "dai");
    row("Dafydd", "David");
    row("Dai", "dafydd");
    row("Łukasz", "lucas");
    row("Muhammad", "mohamed");
    row("Rhys", "reece");
    row("Stephen", "steven");
    row("Catherine", "kathryn");
    row("Siobhán", "shivaun");
    row("William", "bill");
    row("Gwilym", "wil");
    row("Sampleton", "smapleton"); // two swapped
    row("Sampleton", "sampleten"); // one wrong
    row("Sampleton", "sampeton"); // one missing
    row("Sampleton", "samppleton"); // one doubled
    row("Sampleton", "ampleton"); // the first missing
    row("Sampleton", "samlpeton"); // swapped in the middle
    row("Sampleton", "sampletno");
    row("Sampleton", "smalpetno", false);
    row("Anne", "anen");
    row("Ann", "nan"); // a nickname, however it looks
    row("Jon", "kon", false); // too short for a slip
    row("MacSample", "mac sample");
    row("Mac Sample", "macsample");
    row("Mc Sample", "mcsam");
    row("Ó Sampla", "osampla");
}

void TestPeopleSearch::likeNames()
{
    QFETCH(QString, recorded);
    QFETCH(QString, typed);
    QFETCH(bool, found);
    People people;
    (void)people.person("Wiktoria", recorded.toStdString());
    (void)people.person("Wiktoria", "Else");
    QCOMPARE(people.titles(typed.toStdString()),
             found ? QStringList{QStringLiteral("Wiktoria ") + recorded} : QStringList());
}

void TestPeopleSearch::everyWordMayBeMeantDifferently()
{
    People people;
    (void)people.person("Robert", "Sampleton");
    (void)people.person("Robert", "Otherton");
    (void)people.alias(people.person("Christopher", "Sampleton"), "Bobby");
    QCOMPARE(people.titles("bob smapleton"),
             (QStringList{"Christopher Sampleton", "Robert Sampleton"}));
    QCOMPARE(people.titles("sampleton robert"),
             (QStringList{"Robert Sampleton", "Christopher Sampleton"}));
    QCOMPARE(people.titles("robert nobody"), QStringList());
}

void TestPeopleSearch::asItIsTyped()
{
    People people;
    (void)people.person("Catherine", "Sampleton");
    (void)people.person("Somebody", "Else");
    // From the third consonant on a beginning is found by its sound, from the fifth letter on by a
    // slip in its second half.
    const std::string name = "katherine samplte";
    for (const std::size_t letters : {6, 7, 8, 9, 10, 11, 14, 15, 16, 17})
        QCOMPARE(people.titles(name.substr(0, letters)), QStringList{"Catherine Sampleton"});
    for (const std::size_t letters : {1, 2}) // three are a nickname of hers
        QCOMPARE(people.titles(name.substr(0, letters)), QStringList());
    for (const char *typed : {"c", "ca", "cat", "cather", "s", "sa catherine", "smaplet"})
        QVERIFY2(people.titles(typed).contains("Catherine Sampleton"), typed);
}

void TestPeopleSearch::numbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    const QStringList prison{"Has Prisonnumber"};
    const QStringList pnc{"Has Pnc"};
    const QStringList crn{"Has Crn"};
    const auto row = [](const char *typed, const QStringList &found) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << found;
    };
    row("A1234BC", prison);
    row("a1234bc", prison);
    row("A 1234 BC", prison);
    row("A1234 BC", prison);
    row("a 1234 b", prison);
    row("a12", prison);
    row("A1234-BC", prison);
    row("A1243BC", prison); // two swapped
    row("B1234BC", prison); // one wrong
    row("A1234CB", prison);
    row("prisonnumber a 1234 bc", prison);
    row("a1234bc has", prison);
    row("pnc a1234bc", {});
    row("2002/0073319Z", pnc);
    row("2002/73319Z", pnc);
    row("02/73319z", pnc);
    row("02/0073319Z", pnc);
    row("20020073319Z", pnc);
    row("02/00733", pnc);
    row("2002/007", pnc);
    row("02/73391z", pnc); // two swapped
    row("X123456", crn);
    row("x 123456", crn);
    row("X123465", crn);
    row("x1234567", crn); // one too many
    row("x7654321", {});
    row("012345/67A", {"Has Cro"});
    row("12345/67a", {"Has Cro"});
    row("AB123456C", {"Has Nino"});
    row("ab 12 34 56 c", {"Has Nino"});
}

void TestPeopleSearch::numbers()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, found);
    People people;
    (void)people.put(Kind::Person,
                     {{givenField, std::string("Has")},
                      {familyField, std::string("Prisonnumber")},
                      {fieldNumber<Kind::Person>("prison_number"), std::string("A1234BC")}});
    const auto has = [&](const char *family, const char *type, const char *value) {
        (void)people.number(people.person("Has", family), type, value);
    };
    has("Pnc", "PNC", "2002/0073319Z");
    has("Crn", "CRN", "X123456");
    has("Cro", "CRO", "012345/67A");
    has("Nino", "NINO", "AB123456C");
    QCOMPARE(people.titles(typed.toStdString()), found);
}

void TestPeopleSearch::datesOfBirth_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    const QStringList one{"Born March"};
    const auto row = [](const char *typed, const QStringList &found) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << found;
    };
    for (const char *typed :
         {"12/03/1985", "12/3/85", "12.3.1985", "12-03-1985", "12 03 1985", "1985-03-12",
          "12031985", "120385", "12 March 1985", "12th mar 85", "March 12 1985", "12 Mawrth 1985",
          "march 12/03/1985", "12/3/1985 born"})
        row(typed, one);
    row("1985", {"Born Year", "Born March"});
    row("born 1985", {"Born Year", "Born March"});
    row("03/1985", one);
    row("March 1985", one);
    row("13/03/1985", {});
    row("12/03/1986", {});
    row("3/12/1985", {});
    row("1 june 2001", {"June Millennium"});
    row("june 2001", {"June Millennium"}); // a month or a name
    row("01/06/01", {"June Millennium"});
    for (const char *typed :
         {"12/03", "12.3.", "12-03", "12 March", "12th mar", "march 12", "12 Mawrth", "12/03/1",
          "12/03/19", "12/03/198", "born 12/03", "12 march 19"})
        row(typed, one);
    row("12/03/199", {}); // of another year
    row("12/04", {});
    row("3/12", {});
    row("06/13", {}); // no day in either order
    row("1/6", {"June Millennium"});
}

void TestPeopleSearch::datesOfBirth()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, found);
    People people;
    (void)born(people, "Born", "March", {1985, 3, 12});
    (void)born(people, "Born", "Year", {1985, 0, 0});
    (void)born(people, "June", "Millennium", {2001, 6, 1});
    QCOMPARE(people.titles(typed.toStdString()), found);
}

void TestPeopleSearch::aliasesComeInAnyOrder()
{
    People people;
    const RecordId unknown = idOf<RecordId>(0);
    people.next = 1;
    (void)people.alias(unknown, "Early Otherwise");
    (void)people.number(unknown, "CRN", "X123456");
    QCOMPARE(people.titles("early"), QStringList());
    people.next = 0;
    QVERIFY(people.person("Made Up", "Sampleton") == unknown);
    people.next = 3;
    const RecordId later = people.alias(unknown, "Later");
    for (const char *typed : {"early", "otherwise", "x123456", "later", "made later x123456"})
        QCOMPARE(people.titles(typed), QStringList{"Made Up Sampleton"});
    QCOMPARE(people.whole(), QString());
    // Withdrawn, it leads nowhere any more.
    auto row = people.records.find(Kind::Alias, later);
    (*row)->record.voidReason = "entered twice";
    people.putRow(**row);
    QCOMPARE(people.titles("later"), QStringList());
    VERIFY_OK(people.records.remove(Kind::Identifier, idOf<RecordId>(2)));
    QCOMPARE(people.titles("x123456"), QStringList());
    QCOMPARE(people.titles("early"), QStringList{"Made Up Sampleton"});
    QCOMPARE(people.whole(), QString());
}

void TestPeopleSearch::anAliasThatMoves()
{
    People people;
    const RecordId one = people.person("One", "Sampleton");
    const RecordId other = people.person("Other", "Sampleton");
    const RecordId alias = people.alias(one, "Whoever");
    auto row = people.records.find(Kind::Alias, alias);
    (*row)->record.set(fieldNumber<Kind::Alias>("person"), other);
    people.putRow(**row);
    QCOMPARE(people.titles("whoever"), QStringList{"Other Sampleton"});
    QCOMPARE(people.whole(), QString());
}

void TestPeopleSearch::theNewestOfVeryMany()
{
    People people;
    for (int i = 0; i < 30; ++i)
        (void)people.person(std::string(1, static_cast<char>('z' - i % 25)), "Sampleton");
    (void)people.person("Newest", "Sampleton");
    const QStringList titles = people.titles("sampleton", 5);
    QCOMPARE(titles.size(), 5);
    QVERIFY(titles.contains("Newest Sampleton"));
    QVERIFY(std::is_sorted(titles.begin(), titles.end()));
}

void TestPeopleSearch::theWholeNameAmongVeryMany_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("typed");
    const auto row = [](const char *given, const char *family, const char *typed) {
        QTest::addRow("%s", typed)
            << QString::fromUtf8(given) << QString::fromUtf8(family) << QString::fromUtf8(typed);
    };
    row("John", "Sampleton", "john sampleton");
    row("John", "O'Brien", "John O'Brien");
    row("John", "O'Brien", "john o’brien");
    row("John", "O’Brien", "john o'brien");
    row("John", "O'Brien", "john obrien");
    row("John", "O'Brien", "obrien john");
    row("John", "O'Brien", "john o brien");
    row("John", "O Brien", "john o'brien");
    row("Siân", "Tŷ-Enghraifft", "Siân Tŷ-Enghraifft");
    row("Siân", "Tŷ-Enghraifft", "sian ty-enghraifft");
    row("Siân", "Tŷ-Enghraifft", "sian ty enghraifft");
    row("Anne-Marie", "Smith-Jones", "anne-marie smith-jones");
    row("Anne-Marie", "Smith Jones", "anne marie smith-jones");
    row("Łukasz", "Müller", "lukasz muller");
    row("John", "Mac Sample", "john macsample");
    row("John", "MacSample", "john macsample");
    row("Dafydd", "ap Harri", "dafydd ap harri");
    row("Abd al-Rahman", "El Sayed", "abd al-rahman el sayed");
    row("Abd al-Rahman", "El Sayed", "abdalrahman elsayed");
}

void TestPeopleSearch::theWholeNameAmongVeryMany()
{
    QFETCH(QString, given);
    QFETCH(QString, family);
    QFETCH(QString, typed);
    People people;
    const auto titled = [&](const QString &first) { return first + QLatin1Char(' ') + family; };
    for (int i = 0; i < 15; ++i)
        (void)people.person("Aaron " + given.toStdString(), family.toStdString());
    (void)people.person(given.toStdString(), family.toStdString());
    for (int i = 0; i < 15; ++i)
        (void)people.person(given.toStdString() + " Other", family.toStdString());
    QCOMPARE(people.titles(typed.toStdString(), 3).front(), titled(given));
    QCOMPARE(people.whole(), QString());
}

void TestPeopleSearch::whatTheyLikeToBeCalledIsNoMore()
{
    People people;
    for (int i = 0; i < 9; ++i)
        (void)people.person("John Adam", "Sampleton");
    (void)people.put(Kind::Person,
                     {{givenField, std::string("John")},
                      {familyField, std::string("Sampleton")},
                      {fieldNumber<Kind::Person>("preferred_name"), std::string("Spud")}});
    QCOMPARE(people.titles("john sampleton", 3).front(), QStringLiteral("John Sampleton"));
    QCOMPARE(people.titles("spud"), QStringList{"John Sampleton"});
    QCOMPARE(people.whole(), QString());
}

void TestPeopleSearch::theSameOrderEveryTime()
{
    const std::vector<std::pair<std::string, std::string>> names{
        {"Ann", "Sampleton"}, {"Anna", "Sampleton"}, {"Ann", "Samplewick"}, {"Anne", "Sampelton"}};
    QStringList first;
    std::vector<std::size_t> order{0, 1, 2, 3};
    do {
        People people;
        for (const std::size_t i : order)
            (void)people.person(names[i].first, names[i].second);
        const QStringList titles = people.titles("ann sample");
        if (first.isEmpty())
            first = titles;
        QCOMPARE(titles, first);
    } while (std::next_permutation(order.begin(), order.end()));
    QCOMPARE(first,
             (QStringList{"Ann Sampleton", "Ann Samplewick", "Anna Sampleton", "Anne Sampelton"}));
}

void TestPeopleSearch::postingsAreASet()
{
    QVERIFY(rc::check("numbers go in and out of a block as of a set", [] {
        const std::int64_t stretch = store::longestStretch >> *rc::gen::inRange(0, 6);
        const std::int64_t first = *rc::gen::inRange<std::int64_t>(0, 1000) * stretch;
        std::set<std::int64_t> model;
        base::Bytes bytes;
        const auto steps = *rc::gen::container<std::vector<std::pair<bool, std::int64_t>>>(
            rc::gen::pair(rc::gen::arbitrary<bool>(),
                          rc::gen::element<std::int64_t>(0, 1, 255, 256, 2000, stretch - 1)));
        for (const auto &[adds, place] : steps) {
            const std::int64_t number = first + place;
            if (adds && model.insert(number).second)
                base::append(bytes, store::posting(number, stretch));
            if (adds)
                continue;
            const auto left = store::withoutPosting(first, number, bytes);
            RC_ASSERT(left.has_value() == (model.erase(number) == 1));
            bytes = left.value_or(bytes);
        }
        std::set<std::int64_t> read;
        store::forEachPosting(first, bytes, [&](std::int64_t one) { read.insert(one); });
        RC_ASSERT(read == model);
    }));
}

void TestPeopleSearch::asInAPlainSearchThroughAll()
{
    const std::vector<std::string> words{"ann",  "anna", "bob",     "robert", "sample", "samples",
                                         "samp", "ó",    "o'brien", "tŷ",     "mohamed"};
    QVERIFY(rc::check("whoever has words that begin so is found, and the index is whole", [&] {
        People people;
        std::map<RecordId, std::string> names;
        const auto steps = *rc::gen::inRange(1, 25);
        for (int i = 0; i < steps; ++i) {
            const auto family = *rc::gen::elementOf(words);
            const auto given = *rc::gen::elementOf(words);
            if (!names.empty() && *rc::gen::inRange(0, 3) == 0) {
                const auto at = *rc::gen::inRange<std::size_t>(0, names.size());
                const RecordId id =
                    std::next(names.begin(), static_cast<std::ptrdiff_t>(at))->first;
                auto row = people.records.find(Kind::Person, id);
                (*row)->record.set(familyField, family);
                if (*rc::gen::inRange(0, 4) == 0)
                    (*row)->record.voidReason = "mistake";
                else
                    (*row)->record.voidReason.reset();
                people.putRow(**row);
                names[id] = (*row)->record.voidReason
                    ? std::string()
                    : family + ' ' + std::string(domain::fieldText((*row)->record, givenField));
                continue;
            }
            names[people.person(given, family)] = family + ' ' + given;
        }
        const auto typed = *rc::gen::element<std::string>(
            "a", "an", "anna", "sam", "sample", "ob", "o", "robert sam", "ty", "moh", "samples");
        const auto hits = people.records.searchPeople(typed, 1000);
        for (const auto &[id, name] : names) {
            QString folded = QString::fromStdString(name);
            folded.replace(QStringLiteral("ó"), QStringLiteral("o"))
                .replace(QStringLiteral("ŷ"), QStringLiteral("y"))
                .replace(QStringLiteral("o'b"), QStringLiteral("ob"));
            const QStringList own = folded.split(QLatin1Char(' '));
            bool fits = true;
            for (const QString &one : QString::fromStdString(typed).split(QLatin1Char(' ')))
                fits = fits && std::any_of(own.begin(), own.end(), [&](const QString &word) {
                           return word.startsWith(one);
                       });
            if (fits && !name.empty())
                RC_ASSERT(std::count(hits->begin(), hits->end(), id) == 1);
            RC_ASSERT(!name.empty() || std::count(hits->begin(), hits->end(), id) == 0);
        }
        RC_ASSERT(people.whole() == QString());
    }));
}

QTEST_APPLESS_MAIN(TestPeopleSearch)

#include "tst_people_search.moc"
