// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/names/name_likeness.h"
#include "domain/rules/likeness.h"
#include "domain/schema_table.h"
#include "support/some_identity.h"

#include <QTest>

#include <rapidcheck.h>

using namespace throughline;
using namespace throughline::domain;
using namespace std::string_literals;

Q_DECLARE_METATYPE(Identity)

namespace {

constexpr PartialDate march{1984, 3, 12};

Identity named(std::string given, std::string family, std::optional<PartialDate> born = {})
{
    Identity out;
    out.givenNames = std::move(given);
    out.familyName = std::move(family);
    out.born = born;
    return out;
}

Identity inPrison(Identity somebody, std::string prison = "LEI")
{
    somebody.prison = std::move(prison);
    return somebody;
}

Identity numbered(Identity somebody, std::string number, std::string type = "PRISON_NUMBER")
{
    somebody.numbers.push_back({std::move(type), std::move(number)});
    return somebody;
}

Identity alsoCalled(Identity somebody, std::string alias)
{
    somebody.aliases.push_back(std::move(alias));
    return somebody;
}

std::string wordsOf(const Identity &one, const Identity &other)
{
    const auto likeness = likenessOf(one, other);
    return likeness ? likeness->words : "nobody";
}

} // namespace

class TestLikeness : public QObject
{
    Q_OBJECT

private slots:
    void reasons_data();
    void reasons();
    void nobody_data();
    void nobody();
    void hardNames_data();
    void hardNames();
    void theSurestFirst();
    void byTheFamilyNameAlone();
    void ofARecord();
    void theSameWhicheverIsAskedFirst();
    void everybodyIsLikeThemselves();
};

void TestLikeness::reasons_data()
{
    QTest::addColumn<Identity>("one");
    QTest::addColumn<Identity>("other");
    QTest::addColumn<QString>("words");
    const auto row = [](const Identity &one, const Identity &other, const char *words) {
        QTest::addRow("%s", words) << one << other << QString::fromUtf8(words);
    };
    const Identity john = named("John", "Sampleton", march);
    row(numbered(john, "a1234bc"), numbered(named("Kim", "Other"), "a1234bc"),
        "the same prison number; but another family name and another given name");
    row(numbered(named("Kim", "Other"), "x123456", "CRN"),
        numbered(named("Kim", "Other"), "x123456", "CRN"),
        "the same CRN, the same family name, and the same given name");
    row(numbered(named("Kim", "Other"), "19670098931d", "PNC"),
        numbered(named("Kim", "Other"), "19670098931d", "PNC"),
        "the same PNC number, the same family name, and the same given name");
    row(numbered(named("", "Other"), "qq123456c", "NINO"),
        numbered(named("", "Other"), "qq123456c", "NINO"),
        "the same National Insurance number, and the same family name");
    row(numbered(named("", "Other"), "a1234bc"), numbered(named("", "Other"), "a1234bc", "LOCAL"),
        "the same number, and the same family name");
    row(numbered(john, "a1234bc"), numbered(named("John", "Other"), "a1243bc"),
        "the prison number is one slip apart, and the same given name; but another family name");
    row(numbered(john, "a1234bc"), numbered(named("Kim", "Other", march), "a1243bc"),
        "the prison number is one slip apart, and the same date of birth; but another family name "
        "and another given name");
    row(john, named("John", "Sampledon", march),
        "the same date of birth, the family name is one letter apart, and the same given name");
    row(named("", "Smith", march), named("Jon", "Smyth", march),
        "the same date of birth, and the family name sounds the same");
    row(named("Robert", "Sampleton", march), named("Bob", "Sampleton", march),
        "the same date of birth, the same family name, and one given name is a short form of the "
        "other");
    row(named("J", "Sampleton", march), john,
        "the same date of birth, the same family name, and the given name begins with the same "
        "letter");
    row(named("Sampleton", "John", march), john,
        "the same date of birth, and family name and given name are swapped");
    row(john, named("John", "Sampleton", PartialDate{1984, 12, 3}),
        "day and month of birth are swapped, the same family name, and the same given name");
    row(john, named("John", "Sampleton", PartialDate{1984, 3, 21}),
        "the date of birth is one digit apart, the same family name, and the same given name");
    row(john, named("John", "Sampleton", PartialDate{1984, 0, 0}),
        "the date of birth fits as far as it is known, the same family name, and the same given "
        "name");
    row(named("Stephen", "Sampleton", march), named("Steven", "Sampleton"),
        "the same family name, and the given name sounds the same; but no date of birth to tell "
        "them apart by");
    row(inPrison(named("", "Sampleton")), inPrison(john),
        "the same family name, and the same prison; but no date of birth to tell them apart by");
    row(inPrison(john), inPrison(named("John", "Sampleton", PartialDate{1971, 7, 1})),
        "the same family name, the same given name, and the same prison; but another date of "
        "birth");
    row(john, named("Peter", "Sampleton", march),
        "the same date of birth, and the same family name; but another given name, as twins have");
    row(inPrison(john), inPrison(named("John", "Other", march)),
        "the same date of birth, the same given name, and the same prison; but another family "
        "name");
    row(numbered(john, "a1234bc"), numbered(named("Joan", "Sampleton", march), "b5678cd"),
        "the same date of birth, the same family name, and the given name sounds the same; but "
        "another prison number");
    row(numbered(john, "a1234bc"),
        numbered(named("John", "Sampleton", PartialDate{1984, 12, 3}), "b5678cd"),
        "day and month of birth are swapped, the same family name, and the same given name; but "
        "another prison number");
    row(alsoCalled(named("John", "Other", march), "John Sampleton"),
        named("John", "Sampleton", march),
        "the same date of birth, one of them has gone by the other's family name, and the same "
        "given name");
    row(alsoCalled(named("John", "Sampleton", march), "Spud"), named("Spud", "Sampleton", march),
        "the same date of birth, the same family name, and one of them has gone by the other's "
        "given name");
}

void TestLikeness::reasons()
{
    QFETCH(Identity, one);
    QFETCH(Identity, other);
    QFETCH(QString, words);
    QCOMPARE(QString::fromStdString(wordsOf(one, other)), words);
}

void TestLikeness::nobody_data()
{
    QTest::addColumn<Identity>("one");
    QTest::addColumn<Identity>("other");
    const Identity john = named("John", "Sampleton", march);
    QTest::newRow("another date of birth")
        << john << named("John", "Sampleton", PartialDate{1971, 7, 1});
    QTest::newRow("brothers") << named("John", "Sampleton") << named("Peter", "Sampleton");
    QTest::newRow("only a family name") << named("", "Sampleton") << john;
    QTest::newRow("only a date of birth") << john << named("Kim", "Other", march);
    QTest::newRow("a given name and a date of birth") << john << named("John", "Other", march);
    QTest::newRow("two sounds without a date of birth")
        << named("Stephen", "Smith") << named("Steven", "Smyth");
    QTest::newRow("a number one slip away and nothing else")
        << numbered(named("Kim", "Other"), "a1234bc") << numbered(john, "a1243bc");
    QTest::newRow("a short number one slip away")
        << numbered(named("Kim", "Sampleton"), "123", "LOCAL") << numbered(john, "124", "LOCAL");
    QTest::newRow("numbers of two kinds") << numbered(named("Kim", "Sampleton"), "a12345", "CRN")
                                          << numbered(john, "a12346", "LOCAL");
    QTest::newRow("another prison")
        << inPrison(named("", "Sampleton")) << inPrison(named("Kim", "Sampleton"), "MDI");
    const auto other = [](const Identity &somebody) { return numbered(somebody, "b5678cd"); };
    const Identity known = inPrison(numbered(john, "a1234bc"));
    QTest::newRow("another prison number, and no date of birth")
        << known << other(named("John", "Sampleton"));
    QTest::newRow("another prison number, and only the year of birth")
        << known << other(named("John", "Sampleton", PartialDate{1984, 0, 0}));
    QTest::newRow("another prison number, and another date of birth")
        << known << other(inPrison(named("John", "Sampleton", PartialDate{1971, 7, 1})));
    QTest::newRow("another prison number, and another given name")
        << known << other(named("Peter", "Sampleton", march));
    QTest::newRow("another prison number, and another family name")
        << known << other(inPrison(named("John", "Other", march)));
    QTest::newRow("no names at all") << Identity() << Identity();
}

void TestLikeness::nobody()
{
    QFETCH(Identity, one);
    QFETCH(Identity, other);
    QCOMPARE(wordsOf(one, other), "nobody"s);
}

void TestLikeness::hardNames_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("alike");
    const auto row = [](const char *one, const char *other, bool alike = true) {
        QTest::addRow("%s and %s", one, other)
            << QString::fromUtf8(one) << QString::fromUtf8(other) << alike;
    };
    row("ap Rhys", "Price");
    row("ap Rhys", "Rhys");
    row("ap Rhys", "Aprhys");
    row("ap Harry", "Parry");
    row("ab Owen", "Bowen");
    row("ab Evan", "Bevan");
    row("ap Hywel", "Powell");
    row("Llwyd", "Lloyd");
    row("McSample", "MacSample");
    row("McSample", "Mac Sample");
    row("Mc Sample", "Sample");
    row("O'Brien", "O’Brien");
    row("O'Brien", "OBrien");
    row("O'Brien", "O Brien");
    row("O'Brien", "Brien");
    row("O'Brien", "O'Bryan");
    row("Ó Briain", "O'Brian");
    row("Hussein", "Hussain");
    row("al-Hussein", "Husain");
    row("Abd al-Rahman", "Abdulrahman");
    row("Abdul Rahman", "Abdurrahman"); // an r for an l
    row("El Sayed", "Al-Sayyid");
    row("Mohammed", "Muhamad");
    row("Khalid", "Halid");
    row("Khalid", "Walid", false);
    row("Smith-Jones", "Smith Jones");
    row("Smith-Jones", "Jones");
    row("Smith-Jones", "Smyth");
    row("Jones-Smith", "Smith-Jones");
    row("Müller", "Muller");
    row("Łukaszewski", "Lukaszewski");
    row("Nguyen", "Nguyễn");
    row("Sampleton", "Sampelton");
    row("Lee", "Leigh");
    row("Lee", "Low", false);
    row("Jones", "James", false);
    row("Ng", "Ngo");
    row("Ng", "Nguyen", false);
}

void TestLikeness::hardNames()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, alike);
    QCOMPARE(familyCloseness(one.toStdString(), other.toStdString()) != Closeness::None, alike);
    const auto likeness = likenessOf(named("Kim", one.toStdString(), march),
                                     named("Kim", other.toStdString(), march));
    QCOMPARE(likeness.has_value(), alike);
}

void TestLikeness::theSurestFirst()
{
    const Identity john = inPrison(numbered(named("John", "Sampleton", march), "a1234bc"));
    const auto why = [&](const Identity &other) { return likenessOf(john, other)->why; };
    QCOMPARE(why(numbered(named("Kim", "Other"), "a1234bc")), Alike::SameNumber);
    QCOMPARE(why(numbered(named("John", "Other"), "a1243bc")), Alike::NearNumber);
    QCOMPARE(why(named("Jon", "Sampelton", march)), Alike::SamePerson);
    QCOMPARE(why(named("John", "Sampleton", PartialDate{1984, 3, 0})), Alike::NearBirth);
    QCOMPARE(why(named("John", "Sampleton")), Alike::SameNames);
    QCOMPARE(why(inPrison(named("", "Sampleton"))), Alike::SamePrison);
    QCOMPARE(why(named("Kim", "Sampleton", march)), Alike::Twin);
    QCOMPARE(why(inPrison(named("John", "Other", march))), Alike::OtherFamilyName);
}

void TestLikeness::byTheFamilyNameAlone()
{
    const auto words = [](const Identity &one, const Identity &other) {
        const auto likeness = likenessByFamilyName(one, other);
        return likeness ? likeness->words : "nobody";
    };
    const Identity john = numbered(named("John", "Sampleton", march), "a1234bc");
    const auto alone = "the same family name; but no given name to tell them apart by"s;
    QCOMPARE(words(named("", "Sampleton"), john), alone);
    QCOMPARE(words(john, named("", "sampleton")), alone);
    QCOMPARE(words(named("", "Sampleton", PartialDate{1984, 0, 0}), john),
             "the date of birth fits as far as it is known, and "s + alone);
    QCOMPARE(words(named("", "Samplebon"), john),
             "the family name is one letter apart; but no given name to tell them apart by"s);
    const Identity strangers[] = {named("Kim", "Sampleton"), named("", "Other"), named("", ""),
                                  named("", "Sampleton", PartialDate{1971, 7, 1}),
                                  numbered(named("", "Sampleton"), "b5678cd")};
    for (const Identity &stranger : strangers)
        QCOMPARE(words(stranger, john), "nobody"s);
    QCOMPARE(words(Identity(), Identity()), "nobody"s);
}

void TestLikeness::ofARecord()
{
    Record person;
    person.set(fieldNumber<Kind::Person>("family_name"), "Sampleton"s);
    person.set(fieldNumber<Kind::Person>("given_names"), "John"s);
    person.set(fieldNumber<Kind::Person>("preferred_name"), "Jack"s);
    person.set(fieldNumber<Kind::Person>("date_of_birth"), march);
    person.set(fieldNumber<Kind::Person>("prison_number"), "A1234BC"s);
    person.set(fieldNumber<Kind::Person>("prison"), "LEI"s);
    Record alias;
    alias.kind = Kind::Alias;
    alias.set(fieldNumber<Kind::Alias>("name"), "Spud"s);
    Record number;
    number.kind = Kind::Identifier;
    number.set(fieldNumber<Kind::Identifier>("type"), "CRN"s);
    number.set(fieldNumber<Kind::Identifier>("value"), "X123456"s);
    const Identity identity = identityOf(person, std::array{alias, number});
    QCOMPARE(identity.familyName, "Sampleton"s);
    QCOMPARE(identity.givenNames, "John"s);
    QCOMPARE(identity.preferredName, "Jack"s);
    QCOMPARE(identity.born, std::optional(march));
    QCOMPARE(identity.prison, "LEI"s);
    QCOMPARE(identity.aliases, std::vector<std::string>{"Spud"});
    QCOMPARE(identity.numbers.size(), std::size_t{2});
    QCOMPARE(identity.numbers[0].packed, "a1234bc"s);
    QCOMPARE(identity.numbers[1].type, "CRN"s);
    QCOMPARE(identity.numbers[1].packed, "x123456"s);
}

void TestLikeness::theSameWhicheverIsAskedFirst()
{
    QVERIFY(rc::check([] {
        const Identity one = test::anybody();
        const Identity other = test::anybody();
        const auto likeness = likenessOf(one, other);
        const auto turned = likenessOf(other, one);
        RC_ASSERT(likeness.has_value() == turned.has_value());
        if (likeness) {
            RC_ASSERT(likeness->why == turned->why);
            RC_ASSERT(likeness->words == turned->words);
        }
        RC_CLASSIFY(likeness.has_value());
    }));
}

void TestLikeness::everybodyIsLikeThemselves()
{
    QVERIFY(rc::check([] {
        const Identity somebody = test::anybody();
        const bool hasNames = !somebody.familyName.empty() && !somebody.givenNames.empty();
        RC_PRE(hasNames || !somebody.numbers.empty());
        RC_ASSERT(likenessOf(somebody, somebody).has_value());
    }));
}

QTEST_APPLESS_MAIN(TestLikeness)
#include "tst_likeness.moc"
