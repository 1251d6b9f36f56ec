// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/record_rules.h"
#include "domain/schema_table.h"
#include "service/demo_people.h"

#include <QTest>

#include <numeric>
#include <set>

using namespace throughline;
using namespace throughline::service;
using domain::Kind;

namespace {

constexpr base::Millis now{1'795'519'800'000}; // 2026-11-24T11:30:00Z
constexpr domain::PartialDate today{2026, 11, 24};

std::vector<DemoPerson> make(std::uint64_t seed, std::int64_t people, std::int64_t contacts)
{
    DemoMaker maker(seed, now);
    std::vector<DemoPerson> out;
    for (const std::int64_t one : maker.share(contacts, people))
        out.push_back(maker.person(one));
    return out;
}

//! Ids are not the maker's business; any will do for the rules.
std::vector<domain::RuleFinding> findings(Kind kind, const DemoPerson::Fields &fields)
{
    domain::Record record;
    record.kind = kind;
    for (const auto &[number, value] : fields)
        record.set(number, value);
    base::RecordId somebody;
    somebody.bytes.fill(1);
    if (const domain::Field *person = domain::describe(kind).field("person"))
        record.set(person->number, somebody);
    return domain::checkRecord(record, today);
}

std::size_t letters(const std::string &text)
{
    return static_cast<std::size_t>(QString::fromStdString(text).size());
}

} // namespace

class TestDemoPeople : public QObject
{
    Q_OBJECT

private slots:
    void sameSeedSamePeople();
    void shareIsExact();
    void everythingIsSound();
    void notesReadLikeNotes();
    void noContactIsInTheFuture();
};

void TestDemoPeople::sameSeedSamePeople()
{
    const auto one = make(1, 60, 400);
    const auto again = make(1, 60, 400);
    const auto other = make(2, 60, 400);
    bool differs = false;
    for (std::size_t i = 0; i < one.size(); ++i) {
        QVERIFY(one[i].person == again[i].person);
        QVERIFY(one[i].release == again[i].release);
        QVERIFY(one[i].accommodation == again[i].accommodation);
        QCOMPARE(one[i].contacts.size(), again[i].contacts.size());
        for (std::size_t c = 0; c < one[i].contacts.size(); ++c)
            QVERIFY(one[i].contacts[c].fields == again[i].contacts[c].fields);
        QCOMPARE(one[i].referrals.size(), again[i].referrals.size());
        differs = differs || one[i].person != other[i].person;
    }
    QVERIFY(differs);
}

void TestDemoPeople::shareIsExact()
{
    for (const std::int64_t contacts : {0, 1, 7, 2000}) {
        const auto people = make(3, 200, contacts);
        std::size_t all = 0;
        for (const DemoPerson &person : people)
            all += person.contacts.size();
        QCOMPARE(all, static_cast<std::size_t>(contacts));
    }
}

void TestDemoPeople::everythingIsSound()
{
    const auto sound = [](Kind kind, const DemoPerson::Fields &fields) {
        const auto found = findings(kind, fields);
        if (!found.empty())
            qWarning("%s: %s", found[0].field.c_str(), found[0].reason.c_str());
        return found.empty();
    };
    for (const DemoPerson &person : make(4, 500, 4000)) {
        QVERIFY(sound(Kind::Person, person.person));
        QVERIFY(person.release.empty() || sound(Kind::Release, person.release));
        QVERIFY(!person.release.empty() || person.accommodation.empty());
        for (const auto &stay : person.accommodation)
            QVERIFY(sound(Kind::Accommodation, stay));
        for (const auto &contact : person.contacts) {
            QVERIFY(sound(Kind::Contact, contact.fields));
            QVERIFY(!contact.aboutRelease || !person.release.empty());
        }
        for (const auto &referral : person.referrals)
            QVERIFY(sound(Kind::Referral, referral.fields));
    }
    const DemoMaker maker(4, now);
    QVERIFY(!maker.services().empty());
    for (const auto &service : maker.services())
        QVERIFY(sound(Kind::Service, service));
}

void TestDemoPeople::notesReadLikeNotes()
{
    DemoRandom random(5);
    std::set<std::string> different;
    for (int i = 0; i < 2000; ++i) {
        for (const DemoTone tone :
             {DemoTone::Talked, DemoTone::AtGate, DemoTone::Missed, DemoTone::Agency}) {
            const std::string note = demoNote(random, tone);
            QVERIFY2(letters(note) >= 20 && letters(note) <= 180, note.c_str());
            QVERIFY2(note.ends_with('.'), note.c_str());
            different.insert(note);
        }
    }
    QVERIFY(different.size() > 3000);
}

void TestDemoPeople::noContactIsInTheFuture()
{
    constexpr auto at = domain::fieldNumber<Kind::Contact>("at");
    for (const DemoPerson &person : make(6, 300, 3000)) {
        std::int64_t before = 0;
        for (const auto &contact : person.contacts) {
            for (const auto &[number, value] : contact.fields) {
                if (number != at)
                    continue;
                const std::int64_t time = std::get<domain::Instant>(value).at.value;
                QVERIFY(time < now.value && time >= before);
                before = time;
            }
        }
    }
}

QTEST_APPLESS_MAIN(TestDemoPeople)
#include "tst_demo_people.moc"
