// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/names/nicknames.h"
#include "domain/names/plain_words.h"
#include "domain/schema_table.h"
#include "service/demo.h"
#include "service/demo/random.h"
#include "service/people_alike.h"
#include "store/lone_workspace.h"

#include <QTest>

#include <algorithm>
#include <cctype>

using namespace throughline;
using namespace throughline::service;
using domain::fieldNumber;
using domain::Kind;
using domain::PartialDate;
using domain::Record;

namespace {

constexpr auto familyName = fieldNumber<Kind::Person>("family_name");
constexpr auto givenNames = fieldNumber<Kind::Person>("given_names");
constexpr auto preferredName = fieldNumber<Kind::Person>("preferred_name");
constexpr auto dateOfBirth = fieldNumber<Kind::Person>("date_of_birth");
constexpr auto prisonNumber = fieldNumber<Kind::Person>("prison_number");

constexpr std::int64_t people = 1000;

[[nodiscard]] std::string textOf(const Record &person, std::uint16_t field)
{
    return std::string(domain::fieldText(person, field));
}

[[nodiscard]] std::string firstWord(const std::string &name)
{
    return name.substr(0, name.find(' '));
}

//! A letter left out, doubled, wrong, or two neighbours swapped. Nothing where the word is too
//! short to bear it, or is not written in plain letters.
[[nodiscard]] std::string slipped(std::string word, DemoRandom &random)
{
    if (word.size() < 5 || !std::all_of(word.begin(), word.end(), [](unsigned char c) {
            return std::isalpha(c) != 0;
        }))
        return {};
    const auto at = static_cast<std::size_t>(random.between(1, std::ssize(word) - 2));
    switch (random.below(4)) {
    case 0:
        return word.erase(at, 1);
    case 1:
        return word.insert(at, 1, word[at]);
    case 2:
        word[at] = word[at] == 'e' ? 'a' : 'e';
        return word;
    default:
        std::swap(word[at], word[at + 1]);
        return word;
    }
}

void setText(Record &person, std::uint16_t field, std::string text)
{
    person.set(field, std::move(text));
}

void clear(Record &person, std::uint16_t field)
{
    person.set(field, std::monostate{});
}

//! Writes somebody down again with one mistake, or says that it cannot be made of them.
using Mistake = bool (*)(Record &person, DemoRandom &random);

[[nodiscard]] bool slipIn(Record &person, std::uint16_t field, DemoRandom &random)
{
    std::string name = slipped(firstWord(textOf(person, field)), random);
    if (name.empty() || name == textOf(person, field))
        return false;
    setText(person, field, std::move(name));
    return true;
}

[[nodiscard]] bool slipInFamilyName(Record &person, DemoRandom &random)
{
    return slipIn(person, familyName, random);
}

[[nodiscard]] bool slipInGivenName(Record &person, DemoRandom &random)
{
    clear(person, preferredName);
    return slipIn(person, givenNames, random);
}

[[nodiscard]] bool slipInBoth(Record &person, DemoRandom &random)
{
    return slipInFamilyName(person, random) && slipInGivenName(person, random);
}

[[nodiscard]] bool nickname(Record &person, DemoRandom &random)
{
    const auto words = domain::plainWords(textOf(person, givenNames));
    const auto names =
        words.empty() ? std::vector<std::string_view>{} : domain::nicknamesOf(words.front());
    if (names.empty())
        return false;
    clear(person, preferredName);
    setText(person, givenNames, std::string(random.word(names)));
    return true;
}

[[nodiscard]] bool initialOnly(Record &person, DemoRandom &)
{
    clear(person, preferredName);
    setText(person, givenNames, std::string(domain::initialOf(textOf(person, givenNames))));
    return true;
}

[[nodiscard]] bool namesSwapped(Record &person, DemoRandom &)
{
    const std::string family = textOf(person, familyName);
    if (family.empty())
        return false;
    clear(person, preferredName);
    setText(person, familyName, textOf(person, givenNames));
    setText(person, givenNames, family);
    return true;
}

//! Brown-Wick as Brown.
[[nodiscard]] bool halfAFamilyName(Record &person, DemoRandom &)
{
    const std::string family = textOf(person, familyName);
    const std::size_t hyphen = family.find('-');
    if (hyphen == std::string::npos || hyphen < 4)
        return false;
    setText(person, familyName, family.substr(0, hyphen));
    return true;
}

[[nodiscard]] bool familyNameJoined(Record &person, DemoRandom &)
{
    std::string family = textOf(person, familyName);
    if (std::erase(family, '-') + std::erase(family, ' ') == 0)
        return false;
    setText(person, familyName, std::move(family));
    return true;
}

[[nodiscard]] bool marriedName(Record &person, DemoRandom &)
{
    setText(person, familyName, "Newwedding");
    return true;
}

[[nodiscard]] PartialDate bornOf(const Record &person)
{
    const auto *born = domain::fieldAs<PartialDate>(person, dateOfBirth);
    return born != nullptr ? *born : PartialDate{};
}

[[nodiscard]] bool setBorn(Record &person, std::optional<PartialDate> other)
{
    const PartialDate born = bornOf(person);
    if (!born.isWholeDay() || !other || *other == born)
        return false;
    person.set(dateOfBirth, *other);
    return true;
}

[[nodiscard]] bool dayAndMonthSwapped(Record &person, DemoRandom &)
{
    const PartialDate born = bornOf(person);
    return setBorn(person, domain::partialDate(born.year, born.day, born.month));
}

[[nodiscard]] bool aDigitOfTheBirthday(Record &person, DemoRandom &random)
{
    const PartialDate born = bornOf(person);
    const int year = born.year / 10 * 10 + (born.year + 3) % 10;
    return setBorn(person,
                   random.chance(50)
                       ? domain::partialDate(year, born.month, born.day)
                       : domain::partialDate(born.year, born.month, born.day % 10 + 10));
}

[[nodiscard]] bool onlyTheYear(Record &person, DemoRandom &)
{
    return setBorn(person, domain::partialDate(bornOf(person).year));
}

[[nodiscard]] bool noBirthday(Record &person, DemoRandom &)
{
    if (!bornOf(person).isWholeDay())
        return false;
    clear(person, dateOfBirth);
    return true;
}

[[nodiscard]] bool slipAndNoBirthday(Record &person, DemoRandom &random)
{
    return noBirthday(person, random) && slipInFamilyName(person, random);
}

[[nodiscard]] bool slipAndADigit(Record &person, DemoRandom &random)
{
    return aDigitOfTheBirthday(person, random) && slipInGivenName(person, random);
}

[[nodiscard]] bool nothing(Record &, DemoRandom &)
{
    return true;
}

//! A mistake, and how many of a hundred are told of under it, at least, where no number is known.
struct Slip
{
    const char *name;
    Mistake mistake;
    int least;
};
constexpr Slip slips[] = {
    {"nothing wrong", nothing, 99},
    {"a slip in the family name", slipInFamilyName, 97},
    {"a slip in the given name", slipInGivenName, 97},
    {"a slip in both", slipInBoth, 80},
    {"a nickname", nickname, 98},
    {"an initial", initialOnly, 98},
    {"the names swapped", namesSwapped, 98},
    {"half a family name", halfAFamilyName, 90},
    {"the parts of a family name joined", familyNameJoined, 93},
    {"another family name", marriedName, 85},
    {"day and month swapped", dayAndMonthSwapped, 98},
    {"a digit of the date of birth", aDigitOfTheBirthday, 98},
    {"only the year of birth", onlyTheYear, 98},
    {"no date of birth", noBirthday, 98},
    {"a slip, and no date of birth", slipAndNoBirthday, 90},
    {"a slip, and a digit of the date of birth", slipAndADigit, 90},
};

struct Share
{
    int found = 0;
    int all = 0;

    void add(bool isFound)
    {
        found += isFound ? 1 : 0;
        ++all;
    }
    Share &operator+=(const Share &other)
    {
        found += other.found;
        all += other.all;
        return *this;
    }
    [[nodiscard]] double percent() const { return 100.0 * found / std::max(all, 1); }
};

} // namespace

//! How many are told of before they are added: of those who are there already, under a mistake that
//! people make, nearly all; of those who are not, very few.
class TestDoubles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void trueDoublesAreFound_data();
    void trueDoublesAreFound();
    void strangersAreSeldomTakenForOthers_data();
    void strangersAreSeldomTakenForOthers();

private:
    //! Whom a person's record is shown as is among those it may be.
    [[nodiscard]] bool isFound(const Record &person)
    {
        const auto self = m_alone.workspace->store().samePerson.now(person.id);
        const auto alike = peopleAlike(*m_alone.workspace, person);
        return self && alike && std::any_of(alike->begin(), alike->end(), [&](const auto &one) {
                   return one.id == *self;
               });
    }

    test::LoneWorkspace m_alone;
    std::vector<Record> m_people;
};

void TestDoubles::initTestCase()
{
    QCOMPARE(m_alone.open(), std::string());
    QVERIFY(fillDemo(*m_alone.workspace, {people, people, 5}, {}));
    m_people = m_alone.list(Kind::Person);
    QCOMPARE(std::ssize(m_people), people);
}

void TestDoubles::trueDoublesAreFound_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<int>("least");
    QTest::addRow("no number") << QString() << 95;
    // Whoever has another number for life must be born on the same day, or nearly.
    QTest::addRow("another number") << QStringLiteral("X9999XX") << 60;
}

void TestDoubles::trueDoublesAreFound()
{
    QFETCH(QString, number);
    QFETCH(int, least);
    DemoRandom random(7);
    Share all;
    for (const Slip &slip : slips) {
        Share share;
        for (Record person : m_people) {
            if (!slip.mistake(person, random))
                continue;
            clear(person, prisonNumber);
            if (!number.isEmpty())
                setText(person, prisonNumber, number.toStdString());
            share.add(isFound(person));
        }
        qInfo("%s: of %d written down again %.1f in a hundred are told of", slip.name, share.all,
              share.percent());
        QVERIFY(share.all > 50); // the mistake can be made of enough of them
        QVERIFY(!number.isEmpty() || share.percent() >= slip.least);
        all += share;
    }
    qInfo("all: of %d %.1f in a hundred", all.all, all.percent());
    QVERIFY(all.percent() >= least);
}

void TestDoubles::strangersAreSeldomTakenForOthers_data()
{
    QTest::addColumn<bool>("hasNumber");
    QTest::addColumn<bool>("hasBirthday");
    QTest::addColumn<int>("most");
    QTest::addRow("as they are") << true << true << 20;
    // Made-up names are few: so there are more than in life.
    QTest::addRow("without a number") << false << true << 60;
    QTest::addRow("without a date of birth") << true << false << 60;
    QTest::addRow("with names alone") << false << false << 250;
}

//! Whoever is told of before adding them again, but themselves, is somebody else.
void TestDoubles::strangersAreSeldomTakenForOthers()
{
    QFETCH(bool, hasNumber);
    QFETCH(bool, hasBirthday);
    QFETCH(int, most);
    Share share;
    for (Record person : m_people) {
        if (!hasNumber)
            clear(person, prisonNumber);
        if (!hasBirthday)
            clear(person, dateOfBirth);
        const auto itself = m_alone.workspace->store().samePerson.now(person.id);
        const auto alike = peopleAlike(*m_alone.workspace, person);
        QVERIFY(itself && alike);
        share.add(std::any_of(alike->begin(), alike->end(),
                              [&](const PersonAlike &one) { return one.id != *itself; }));
    }
    qInfo("of %d made-up people %d are taken for others", share.all, share.found);
    QVERIFY(share.found <= most);
}

QTEST_GUILESS_MAIN(TestDoubles)
#include "tst_doubles.moc"
