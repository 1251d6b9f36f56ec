// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/people_store.h"

#include "domain/names/plain_words.h"
#include "domain/rules/likeness.h"
#include "store/people_alike.h"
#include "support/some_identity.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace throughline;
using base::RecordId;
using domain::fieldNumber;
using domain::Identity;
using domain::Kind;

namespace {

RecordId recorded(People &people, const Identity &somebody)
{
    People::Fields fields{{fieldNumber<Kind::Person>("given_names"), somebody.givenNames},
                          {fieldNumber<Kind::Person>("family_name"), somebody.familyName},
                          {fieldNumber<Kind::Person>("preferred_name"), somebody.preferredName},
                          {fieldNumber<Kind::Person>("prison"), somebody.prison}};
    if (somebody.born)
        fields.emplace_back(fieldNumber<Kind::Person>("date_of_birth"), *somebody.born);
    const RecordId id = people.put(Kind::Person, fields);
    for (const std::string &alias : somebody.aliases)
        (void)people.alias(id, alias);
    for (const Identity::Number &number : somebody.numbers)
        (void)people.number(id, number.type, number.packed);
    return id;
}

std::vector<RecordId> candidates(People &people, const Identity &somebody)
{
    auto found = people.records.peopleAlike(somebody);
    if (!found.ok())
        qFatal("nobody could be looked for");
    return *found;
}

//! Like each other only by given names that are one word here and two there (people_alike.h).
[[nodiscard]] bool areOneByJoinedNames(Identity one, Identity other)
{
    if (domain::nameWords(one.givenNames).size() == domain::nameWords(other.givenNames).size()
        || one.givenNames.empty() || other.givenNames.empty())
        return false;
    one.givenNames += " Quartermaine";
    other.givenNames += " Xylander";
    return !domain::likenessOf(one, other);
}

[[nodiscard]] std::string inWords(const Identity &of)
{
    std::string text = of.familyName + ", " + of.givenNames + " (" + of.preferredName + ") in "
        + of.prison + " born " + (of.born ? domain::toText(*of.born) : "?");
    for (const std::string &alias : of.aliases)
        text += " or " + alias;
    for (const Identity::Number &number : of.numbers)
        text += ' ' + number.type + ' ' + number.packed;
    return text;
}

} // namespace

class TestPeopleAlike : public QObject
{
    Q_OBJECT

private slots:
    void whomAPlainComparisonWithAllFinds();
    void somebodyWithoutAName();
    void aFamilyNameInOneWord();
    void calledByALetter();
    void nobodyByOneNameAlone();
    void byTheFamilyNameWhereNoOtherIsKnown();
    void nobodyWhoIsWithdrawn();
    void thoseWithMostInCommon();
};

void TestPeopleAlike::whomAPlainComparisonWithAllFinds()
{
    QVERIFY(rc::check("whoever may be the same person is looked at", [] {
        People people;
        std::map<RecordId, Identity> all;
        for (int i = *rc::gen::inRange(1, 15); i > 0; --i) {
            const Identity one = test::anybody();
            all.emplace(recorded(people, one), one);
        }
        const Identity somebody = test::anybody();
        const auto found = candidates(people, somebody);
        for (const auto &[id, one] : all) {
            if (!domain::likenessOf(somebody, one) || areOneByJoinedNames(somebody, one))
                continue;
            RC_TAG("like");
            RC_LOG() << inWords(somebody) << " and " << inWords(one) << '\n';
            RC_ASSERT(std::count(found.begin(), found.end(), id) == 1);
        }
    }));
}

void TestPeopleAlike::somebodyWithoutAName()
{
    People people;
    Identity known;
    known.born = domain::PartialDate{1984, 3, 12};
    known.numbers = {{"LOCAL", "x123456"}};
    const RecordId id = recorded(people, known);
    Identity somebody;
    somebody.givenNames = "Kim";
    somebody.numbers = known.numbers;
    QCOMPARE(candidates(people, somebody), std::vector{id});
    QVERIFY(domain::likenessOf(somebody, known));
    QCOMPARE(people.titles("x123456").size(), 1);
}

//! By the names alone: there is neither a number nor a date of birth.
void TestPeopleAlike::aFamilyNameInOneWord()
{
    const std::pair<const char *, const char *> ways[] = {{"Smith-Jones", "Smithjones"},
                                                          {"Smithjones", "Smith Jones"},
                                                          {"Smith-Jones", "Smitjones"},
                                                          {"Ty Enghraifft", "Tyenghraift"},
                                                          {"Tyenghraifft", "Ty-Engraifft"}};
    for (const auto &[written, asked] : ways) {
        People people;
        Identity known;
        known.givenNames = "Kim";
        known.familyName = written;
        const RecordId id = recorded(people, known);
        Identity somebody = known;
        somebody.familyName = asked;
        QVERIFY2(domain::likenessOf(somebody, known), asked);
        QCOMPARE(candidates(people, somebody), std::vector{id});
    }
}

void TestPeopleAlike::calledByALetter()
{
    People people;
    const RecordId id = people.person("Mac Sample", "J");
    Identity somebody;
    somebody.givenNames = "Mac Sample";
    somebody.familyName = "Parry";
    somebody.aliases = {"J Sharn"};
    QCOMPARE(candidates(people, somebody), std::vector{id});
}

void TestPeopleAlike::nobodyByOneNameAlone()
{
    People people;
    for (int i = 0; i < 20; ++i)
        (void)people.person("Given", "Sampleton");
    Identity somebody;
    somebody.givenNames = "Kim";
    somebody.familyName = "Sampleton";
    QVERIFY(candidates(people, somebody).empty());
}

void TestPeopleAlike::byTheFamilyNameWhereNoOtherIsKnown()
{
    People people;
    const RecordId kim = people.person("Kim", "Sampleton");
    const RecordId nameless = people.person("", "sampleton");
    (void)people.person("Kim", "Other");
    Identity somebody;
    somebody.familyName = "Sampleton";
    auto found = candidates(people, somebody);
    std::sort(found.begin(), found.end());
    std::vector both{kim, nameless};
    std::sort(both.begin(), both.end());
    QCOMPARE(found, both);
    somebody.givenNames = "Zofia";
    QCOMPARE(candidates(people, somebody), std::vector{nameless});
}

void TestPeopleAlike::nobodyWhoIsWithdrawn()
{
    People people;
    Identity somebody;
    somebody.givenNames = "Kim";
    somebody.familyName = "Sampleton";
    somebody.prison = "LEI";
    const RecordId id = recorded(people, somebody);
    QCOMPARE(candidates(people, somebody), std::vector{id});
    auto row = people.records.find(Kind::Person, id);
    (*row)->record.voidReason = "entered twice";
    people.putRow(**row);
    QVERIFY(candidates(people, somebody).empty());
}

void TestPeopleAlike::thoseWithMostInCommon()
{
    People people;
    Identity somebody;
    somebody.givenNames = "Kim";
    somebody.familyName = "Sampleton";
    somebody.born = domain::PartialDate{1984, 3, 12};
    const RecordId same = recorded(people, somebody);
    somebody.born.reset();
    for (std::size_t i = 0; i < store::PeopleAlike::mostCandidates + 5; ++i) {
        const auto id = people.records.find(Kind::Person, same);
        store::StoredRow row = **id;
        row.record.id.bytes[0] = static_cast<std::uint8_t>(1 + i / 250);
        row.record.id.bytes[1] = static_cast<std::uint8_t>(i % 250);
        row.record.set(fieldNumber<Kind::Person>("date_of_birth"), std::monostate{});
        people.putRow(row);
    }
    somebody.born = domain::PartialDate{1984, 3, 12};
    const auto found = candidates(people, somebody);
    QCOMPARE(found.size(), store::PeopleAlike::mostCandidates);
    QVERIFY(std::count(found.begin(), found.end(), same) == 1);
}

QTEST_APPLESS_MAIN(TestPeopleAlike)
#include "tst_people_alike.moc"
