// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/people_store.h"

#include "domain/rules/same_person.h"
#include "store/agenda.h"
#include "store/due_tasks.h"
#include "store/same_person.h"

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

struct Twice : People
{
    store::SamePerson same{connection};
    store::Agenda agenda{connection};

    RecordId merge(const RecordId &person, const RecordId &kept)
    {
        return put(Kind::PersonMerge,
                   {{fieldNumber<Kind::PersonMerge>("person"), person},
                    {fieldNumber<Kind::PersonMerge>("kept"), kept}});
    }
    void undo(const RecordId &merge)
    {
        auto row = records.find(Kind::PersonMerge, merge);
        (*row)->record.set(fieldNumber<Kind::PersonMerge>("undone_on"),
                           domain::PartialDate{2026, 11, 24});
        putRow(**row);
    }
    void setVoid(const RecordId &person, std::optional<std::string> reason)
    {
        auto row = records.find(Kind::Person, person);
        (*row)->record.voidReason = std::move(reason);
        putRow(**row);
    }
    RecordId contact(const RecordId &person)
    {
        return put(Kind::Contact,
                   {{fieldNumber<Kind::Contact>("person"), person},
                    {fieldNumber<Kind::Contact>("note"), std::string("spoke")}});
    }
    [[nodiscard]] std::vector<RecordId> listed(const store::ListFilter &filter,
                                               Kind kind = Kind::Contact)
    {
        std::vector<RecordId> out;
        const auto walked =
            records.forEach(kind, filter, [&](const store::StoredRow &row) -> base::Result<void> {
                out.push_back(row.record.id);
                return {};
            });
        if (!walked.ok())
            qFatal("no list");
        return out;
    }
};

} // namespace

class TestPeopleMerged : public QObject
{
    Q_OBJECT

private slots:
    void foundByEverythingOfBoth();
    void oneTimelineAndList();
    void takenApartAsBefore();
    void whoeverComesLater();
    void whoIsWithdrawnIsNobodyElse();
    void asThePlainRuleHasIt();
};

void TestPeopleMerged::foundByEverythingOfBoth()
{
    Twice people;
    const RecordId kept = people.person("Catherine", "Sampleton");
    const RecordId other =
        people.put(Kind::Person,
                   {{fieldNumber<Kind::Person>("given_names"), std::string("Katy")},
                    {fieldNumber<Kind::Person>("family_name"), std::string("Otherton")},
                    {fieldNumber<Kind::Person>("note"), std::string("likes football")},
                    {fieldNumber<Kind::Person>("prison_number"), std::string("A1234BC")},
                    {bornField, domain::PartialDate{1984, 3, 12}}});
    (void)people.alias(other, "Early");
    (void)people.merge(other, kept);
    (void)people.alias(other, "Later");
    (void)people.number(other, "CRN", "X123456");
    for (const char *typed : {"sampleton", "otherton", "katy", "early", "later", "a1234bc",
                              "x123456", "12/03/1984", "football", "katy sampleton"})
        QCOMPARE(people.titles(typed), QStringList{"Catherine Sampleton"});
    QCOMPARE(people.whole(), QString());
    // What is written anew in the other record is found as well.
    auto row = people.records.find(Kind::Person, other);
    (*row)->record.set(fieldNumber<Kind::Person>("family_name"), std::string("Newname"));
    (*row)->record.set(bornField, domain::PartialDate{1985, 3, 12});
    people.putRow(**row);
    QCOMPARE(people.titles("newname"), QStringList{"Catherine Sampleton"});
    QCOMPARE(people.titles("otherton"), QStringList());
    QCOMPARE(people.titles("1985"), QStringList{"Catherine Sampleton"});
    QCOMPARE(people.titles("12/03/1984"), QStringList());
    QCOMPARE(people.whole(), QString());
}

void TestPeopleMerged::oneTimelineAndList()
{
    Twice people;
    const RecordId kept = people.person("Catherine", "Sampleton");
    const RecordId other = people.person("Katy", "Otherton");
    const RecordId first = people.contact(other);
    const RecordId second = people.contact(kept);
    (void)people.merge(other, kept);
    const std::vector both{first, second};
    for (const RecordId &asked : {kept, other}) {
        QCOMPARE(people.listed({.person = asked}), both);
        QCOMPARE(people.listed({.person = asked, .limit = 1, .newestFirst = true}),
                 std::vector{second});
        QCOMPARE(people.listed({.person = asked, .after = first}), std::vector{second});
        QCOMPARE(people.agenda.timelineKeys(asked)->size(), both.size());
        QCOMPARE(people.agenda.recentContacts(asked, 9)->size(), both.size());
    }
    QCOMPARE(*people.agenda.peopleByName(), std::vector{kept});
    QCOMPARE(people.listed({.withoutMerged = true}, Kind::Person), std::vector{kept});
    QCOMPARE(people.listed({}, Kind::Person), (std::vector{kept, other}));
    const auto hits = people.records.search("spoke", 9);
    QCOMPARE(hits->size(), both.size());
    for (const store::SearchHit &hit : *hits)
        QCOMPARE(hit.person, std::optional(kept));
}

void TestPeopleMerged::takenApartAsBefore()
{
    Twice people;
    const RecordId kept = people.person("Catherine", "Sampleton");
    const RecordId other = people.person("Katy", "Otherton");
    const RecordId contact = people.contact(other);
    const RecordId merge = people.merge(other, kept);
    people.undo(merge);
    QCOMPARE(*people.same.now(other), other);
    QCOMPARE(people.titles("katy"), QStringList{"Katy Otherton"});
    QCOMPARE(people.titles("sampleton"), QStringList{"Catherine Sampleton"});
    QCOMPARE(people.listed({.person = kept}), std::vector<RecordId>());
    QCOMPARE(people.listed({.person = other}), std::vector{contact});
    QCOMPARE(people.agenda.peopleByName()->size(), std::size_t{2});
    QCOMPARE(people.whole(), QString());
}

void TestPeopleMerged::whoeverComesLater()
{
    Twice people;
    const RecordId other = people.person("Katy", "Otherton");
    const auto kept = idOf<RecordId>(200);
    (void)people.merge(other, kept);
    QCOMPARE(*people.same.now(other), other); // alone here, and found
    QCOMPARE(people.titles("katy"), QStringList{"Katy Otherton"});
    people.next = 200;
    (void)people.person("Catherine", "Sampleton");
    QCOMPARE(*people.same.now(other), kept);
    QCOMPARE(people.titles("katy"), QStringList{"Catherine Sampleton"});
    QCOMPARE(people.whole(), QString());
    VERIFY_OK(people.records.remove(Kind::Person, kept));
    QCOMPARE(*people.same.now(other), other);
    QCOMPARE(people.titles("katy"), QStringList{"Katy Otherton"});
    QCOMPARE(people.whole(), QString());
}

void TestPeopleMerged::whoIsWithdrawnIsNobodyElse()
{
    Twice people;
    const RecordId kept = people.person("Catherine", "Sampleton");
    const RecordId other = people.person("Katy", "Otherton");
    (void)people.merge(other, kept);
    people.setVoid(kept, "entered twice");
    QCOMPARE(people.titles("katy"), QStringList{"Katy Otherton"});
    people.setVoid(kept, std::nullopt);
    QCOMPARE(people.titles("katy"), QStringList{"Catherine Sampleton"});
    QCOMPARE(people.whole(), QString());
}

void TestPeopleMerged::asThePlainRuleHasIt()
{
    QVERIFY(rc::check("whatever is written in whatever order", [] {
        Twice people;
        std::set<RecordId> here;
        std::map<RecordId, domain::PersonMerge> merges;
        const auto anybody = [] {
            return idOf<RecordId>(static_cast<std::uint8_t>(*rc::gen::inRange(100, 106)));
        };
        for (int step = *rc::gen::inRange(1, 25); step > 0; --step) {
            const RecordId one = anybody();
            switch (*rc::gen::inRange(0, 6)) {
            case 0:
            case 1:
                if (here.insert(one).second) {
                    people.putRow([&] {
                        store::StoredRow row;
                        row.record.id = one;
                        row.record.set(fieldNumber<Kind::Person>("family_name"),
                                       "Name" + std::to_string(one.bytes[0]));
                        return row;
                    }());
                }
                break;
            case 2:
            case 3: {
                const RecordId kept = anybody();
                merges[people.merge(one, kept)] = {one, kept};
                break;
            }
            case 4:
                if (!merges.empty()) {
                    people.undo(merges.begin()->first);
                    merges.erase(merges.begin());
                }
                break;
            default:
                if (here.erase(one) == 1)
                    RC_ASSERT(people.records.remove(Kind::Person, one).ok());
            }
        }
        std::vector<domain::PersonMerge> inForce;
        for (const auto &[id, merge] : merges) {
            if (merge.person != merge.kept && here.contains(merge.person)
                && here.contains(merge.kept))
                inForce.push_back(merge);
        }
        RC_ASSERT(*people.same.everybody() == domain::peopleNow(inForce));
        RC_ASSERT(people.whole() == QString());
    }));
}

QTEST_APPLESS_MAIN(TestPeopleMerged)
#include "tst_people_merged.moc"
