// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/rows_alike.h"

#include "support/some_identity.h"

#include <QElapsedTimer>
#include <QTest>

#include <rapidcheck.h>

using namespace throughline;
using namespace throughline::service;
using domain::Identity;
using domain::PartialDate;

namespace {

Identity named(std::string given, std::string family, std::optional<PartialDate> born = {})
{
    Identity out;
    out.givenNames = std::move(given);
    out.familyName = std::move(family);
    out.born = born;
    return out;
}

} // namespace

class TestRowsAlike : public QObject
{
    Q_OBJECT

private slots:
    void whomAPlainComparisonWithAllFinds();
    void theLikestBefore();
    void namesSwapped();
    void manyTakeNoLonger();
};

void TestRowsAlike::whomAPlainComparisonWithAllFinds()
{
    QVERIFY(rc::check("whoever may be somebody before is told of", [] {
        std::vector<Identity> people;
        for (int i = *rc::gen::inRange(1, 15); i > 0; --i) {
            people.push_back(test::anybody());
            people.back().aliases.clear(); // no list has them
        }
        const auto found = alikeInList(people);
        RC_ASSERT(found.size() == people.size());
        for (std::size_t i = 0; i < people.size(); ++i) {
            // Swapped names, each of them mistyped besides, are looked for among those there alone.
            bool isLike = false;
            for (std::size_t j = 0; j < i; ++j) {
                const auto likeness = domain::likenessOf(people[i], people[j]);
                isLike = isLike
                    || (likeness && likeness->words.find("are swapped") == std::string::npos);
            }
            RC_CLASSIFY(isLike);
            RC_ASSERT(found[i].has_value() || !isLike);
            if (found[i]) {
                RC_ASSERT(found[i]->earlier < i);
                const auto likeness = domain::likenessOf(people[i], people[found[i]->earlier]);
                RC_ASSERT(likeness && likeness->words == found[i]->likeness.words);
            }
        }
    }));
}

void TestRowsAlike::theLikestBefore()
{
    const PartialDate march{1984, 3, 12};
    const std::vector people{named("John", "Sampleton", PartialDate{1984, 0, 0}),
                             named("Jon", "Sampelton", march), named("Kim", "Other", march),
                             named("John", "Sampleton", march)};
    const auto found = alikeInList(people);
    QVERIFY(!found[0] && !found[2]);
    QVERIFY(found[3]);
    QCOMPARE(found[3]->earlier, std::size_t{1});
    QCOMPARE(found[3]->likeness.why, domain::Alike::SamePerson);
}

void TestRowsAlike::namesSwapped()
{
    const std::vector people{named("Zofia", "Sampleton"), named("Sampleton", "Zofia"),
                             named("Sampelton", "Zofia")};
    const auto found = alikeInList(people);
    QVERIFY(found[1] && found[2]);
}

//! Everybody has one name and one date of birth: the worst that a list can do.
void TestRowsAlike::manyTakeNoLonger()
{
    constexpr std::size_t many = 20'000;
    for (const auto &born :
         {std::optional<PartialDate>{}, std::optional(PartialDate{1984, 3, 12})}) {
        const std::vector people(many, named("Robert", "Sampleton", born));
        QElapsedTimer timer;
        timer.start();
        const auto found = alikeInList(people);
        qInfo("%d rows with one name: %d ms", static_cast<int>(many),
              static_cast<int>(timer.elapsed()));
        QVERIFY(found.back());
        QVERIFY(timer.elapsed() < 120'000); // each with each would be hours
    }
}

QTEST_APPLESS_MAIN(TestRowsAlike)
#include "tst_rows_alike.moc"
