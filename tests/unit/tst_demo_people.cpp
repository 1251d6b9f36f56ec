// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/code_list.h"
#include "domain/due_tasks.h"
#include "domain/rules/accommodation_rules.h"
#include "domain/rules/record_rules.h"
#include "domain/rules/state_machines.h"
#include "domain/working_days.h"
#include "service/demo/maker.h"
#include "service/demo/notes.h"

#include <QString>
#include <QTest>

#include <map>
#include <set>

using namespace throughline;
using namespace throughline::service;
using domain::fieldNumber;
using domain::Kind;
using domain::Record;

namespace {

constexpr base::Millis morning{1'795'519'800'000}; // 2026-11-24T11:30:00Z, a Tuesday

base::UserId user(std::uint8_t number)
{
    base::UserId id;
    id.bytes.fill(number);
    return id;
}

DemoSetting setting(std::uint64_t seed, std::int64_t people, base::Millis now = morning)
{
    DemoSetting out;
    out.seed = seed;
    out.now = now;
    out.people = people;
    out.self = user(1);
    for (std::uint8_t team = 0; team < 3; ++team) {
        out.teams.push_back({team, {}, {}});
        for (std::uint8_t i = 0; i < 4; ++i)
            out.teams.back().workers.push_back(user(static_cast<std::uint8_t>(1 + team * 4 + i)));
        out.teams.back().members.push_back({out.teams.back().workers.front(), "A B", "MANAGER"});
    }
    return out;
}

Record recordOf(const MadeRecord &made)
{
    Record record{made.kind, made.id, {}, {}, {}};
    for (const auto &[number, value] : made.fields)
        record.set(number, value);
    return record;
}

bool same(const MadeRecord &a, const MadeRecord &b)
{
    return a.kind == b.kind && a.id == b.id && a.at == b.at && a.fields == b.fields;
}

bool same(const MadeChange &a, const MadeChange &b)
{
    return a.kind == b.kind && a.id == b.id && a.at == b.at && a.fields == b.fields;
}

template<class T>
bool same(const std::vector<T> &a, const std::vector<T> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const T &x, const T &y) { return same(x, y); });
}

bool same(const MadeCase &a, const MadeCase &b)
{
    return a.team == b.team && a.folder == b.folder && a.folderRecord == b.folderRecord
        && same(a.records, b.records) && same(a.changes, b.changes)
        && std::equal(a.concerns.begin(), a.concerns.end(), b.concerns.begin(), b.concerns.end(),
                      [](const MadeConcern &x, const MadeConcern &y) {
                          return same(x.record, y.record) && x.folder == y.folder
                              && x.folderRecord == y.folderRecord;
                      });
}

//! One person's records as they are in the end, with the changes in them.
std::vector<Record> inTheEnd(const MadeCase &made)
{
    std::vector<Record> records;
    for (const MadeRecord &one : made.records)
        records.push_back(recordOf(one));
    for (const MadeChange &change : made.changes) {
        for (Record &record : records) {
            for (const auto &[number, value] : change.fields) {
                if (record.id == change.id)
                    record.set(number, value);
            }
        }
    }
    for (const MadeConcern &concern : made.concerns)
        records.push_back(recordOf(concern.record));
    return records;
}

template<class Look>
void forEachRecord(const DemoMaker &maker, Look look)
{
    for (const MadeTeam &team : maker.teams()) {
        for (const MadeRecord &made : team.records)
            look(recordOf(made));
        for (const MadeConcern &made : team.concerns)
            look(recordOf(made.record));
    }
    for (std::int64_t i = 0; i < maker.setting().people; ++i) {
        for (const Record &record : inTheEnd(maker.person(i)))
            look(record);
    }
}

//! What the state of a record asks for and does not get; empty when all is there.
std::string missing(const Record &record, domain::PartialDate today)
{
    const domain::StateMachine *machine = domain::stateMachine(record.kind);
    if (machine == nullptr)
        return {};
    const std::string_view state = domain::stateOf(*machine, record);
    bool isKnown = false;
    for (const domain::Moves &row : machine->rows(record))
        isKnown = isKnown || row.from == state;
    if (!isKnown || state.empty())
        return "no such state: " + std::string(state);
    for (const domain::Guard &guard : machine->guards) {
        const auto given = [&](std::uint16_t field) { return record.find(field) != nullptr; };
        if (guard.to != state || !guard.from.empty())
            continue;
        if (!guard.oneOf.empty() && std::none_of(guard.oneOf.begin(), guard.oneOf.end(), given))
            return std::string(state) + " without "
                + std::string(domain::describe(record.kind).field(guard.oneOf[0])->name);
        if (guard.holds != nullptr && !guard.holds(record, today))
            return std::string(state) + ": " + std::string(guard.words);
    }
    return {};
}

//! Days on which dates are awkward: a Saturday, Christmas Eve, a leap day, the days on which clocks
//! change, and a bank holiday at half past midnight.
const std::vector<base::Millis> awkward{{1'795'262'400'000}, {1'798'124'400'000},
                                        {1'835'424'000'000}, {1'774'747'800'000},
                                        {1'792'888'200'000}, {1'777'854'600'000}};

} // namespace

class TestDemoPeople : public QObject
{
    Q_OBJECT

private slots:
    void sameSettingSameData();
    void shareIsExact();
    void everythingIsSound();
    void everythingIsLinkedAndInOrder();
    void everyKindAndEveryState();
    void someOfEverythingToday();
    void nearTheRatesOfTheField();
    void namesOfManyPeoples();
    void phonesAreFictional();
    void notesReadLikeNotes();
};

void TestDemoPeople::sameSettingSameData()
{
    const DemoMaker one(setting(1, 60), 400);
    const DemoMaker again(setting(1, 60), 400);
    const DemoMaker other(setting(2, 60), 400);
    const DemoMaker later(setting(1, 60, {morning.value + 1}), 400);
    bool differs = false;
    for (std::size_t team = 0; team < 3; ++team)
        QVERIFY(same(one.teams()[team].records, again.teams()[team].records));
    // In whatever order they are made.
    for (std::int64_t i = 60; i-- > 0;) {
        const MadeCase made = one.person(i);
        QVERIFY(same(made, again.person(i)));
        differs = differs || made.records[0].fields != other.person(i).records[0].fields;
        // A second practice run on one device must not meet the ids of the first.
        QVERIFY(later.person(i).records[0].id != made.records[0].id);
        QVERIFY(later.person(i).folder != made.folder);
    }
    QVERIFY(differs);
}

void TestDemoPeople::shareIsExact()
{
    for (const std::int64_t contacts : {0, 1, 7, 2000}) {
        const DemoMaker maker(setting(3, 200), contacts);
        std::int64_t all = 0;
        for (std::int64_t i = 0; i < 200; ++i) {
            for (const MadeRecord &made : maker.person(i).records)
                all += made.kind == Kind::Contact ? 1 : 0;
        }
        QCOMPARE(all, contacts);
    }
    const DemoMaker many(setting(3, 2000), 100'000);
    QVERIFY(*std::max_element(many.contacts().begin(), many.contacts().end()) >= 2000);
}

void TestDemoPeople::everythingIsSound()
{
    std::vector<base::Millis> days = awkward;
    days.push_back(morning);
    for (const base::Millis now : days) {
        const DemoMaker maker(setting(4, now == morning ? 600 : 120, now), 1500);
        const domain::PartialDate today = domain::londonDay(now);
        forEachRecord(maker, [&](const Record &record) {
            const std::string_view kind = domain::describe(record.kind).name;
            for (const domain::RuleFinding &found : domain::checkRecord(record, today)) {
                // That somebody due on a Friday usually comes out before is what is to be seen.
                const bool isFriday = record.kind == Kind::Release && found.field == "release_date";
                if (found.refused || !isFriday)
                    QFAIL((std::string(kind) + '.' + found.field + ": " + found.reason).c_str());
            }
            const auto *since = domain::fieldAs<domain::PartialDate>(
                record, fieldNumber<Kind::Release>("custody_since"));
            QVERIFY(record.kind != Kind::Release || since == nullptr || *since < today);
            const std::string lacks = missing(record, today);
            QVERIFY2(lacks.empty(), (std::string(kind) + " " + lacks).c_str());
        });
    }
}

void TestDemoPeople::everythingIsLinkedAndInOrder()
{
    const DemoMaker maker(setting(5, 300), 2500);
    std::map<base::RecordId, Kind> known;
    base::RecordId last;
    std::set<base::FolderId> folders;
    const auto take = [&](const MadeRecord &made) {
        QVERIFY2(made.at < morning, domain::describe(made.kind).name.data());
        QVERIFY(known.emplace(made.id, made.kind).second);
        for (const auto &[number, value] : made.fields) {
            const domain::Field *field = domain::describe(made.kind).field(number);
            QVERIFY(field != nullptr);
            const auto *id = std::get_if<base::RecordId>(&value);
            if (id == nullptr)
                continue;
            if (field->codeList == "user") {
                QVERIFY(id->bytes[0] >= 1 && id->bytes[0] <= 12);
                continue;
            }
            const auto target = known.find(*id);
            QVERIFY2(target != known.end(), field->name.data());
            QCOMPARE(domain::describe(target->second).name, field->codeList);
        }
    };
    for (const MadeTeam &team : maker.teams()) {
        for (const MadeRecord &made : team.records) {
            QVERIFY(made.id > last);
            last = made.id;
            take(made);
        }
    }
    for (std::int64_t i = 0; i < 300; ++i) {
        const MadeCase made = maker.person(i);
        QVERIFY(made.records.front().kind == Kind::Person);
        QVERIFY(folders.insert(made.folder).second);
        for (const MadeRecord &one : made.records) {
            QVERIFY(one.id > last);
            last = one.id;
            take(one);
        }
        for (const MadeConcern &concern : made.concerns) {
            take(concern.record);
            QVERIFY(folders.insert(concern.folder).second);
        }
        for (const MadeChange &change : made.changes) {
            QVERIFY(known.at(change.id) == change.kind && change.at < morning);
            for (const auto &[number, value] : change.fields)
                QVERIFY(domain::describe(change.kind).field(number)->merge
                        != domain::MergePolicy::InsertOnce);
        }
    }
}

void TestDemoPeople::everyKindAndEveryState()
{
    const DemoMaker maker(setting(6, 2000), 20'000);
    std::set<Kind> kinds;
    std::map<Kind, std::set<std::string>> states;
    std::set<std::string> modes;
    std::set<std::string> answers;
    forEachRecord(maker, [&](const Record &record) {
        kinds.insert(record.kind);
        if (const domain::StateMachine *machine = domain::stateMachine(record.kind))
            states[record.kind].emplace(
                (record.kind == Kind::Referral ? std::string(
                     domain::fieldText(record, fieldNumber<Kind::Referral>("direction")))
                                               : std::string())
                + std::string(domain::stateOf(*machine, record)));
        if (record.kind == Kind::Contact)
            modes.emplace(domain::fieldText(record, fieldNumber<Kind::Contact>("mode")));
        if (record.kind == Kind::Accommodation)
            answers.emplace(domain::fieldText(record, fieldNumber<Kind::Accommodation>("answer")));
    });
    for (const domain::KindDescription &kind : domain::kinds()) {
        // A month is settled by somebody, as is how long is kept; an erasure is one only where the
        // roster has it, and devices say that they have done it; a folder comes with what is in it.
        const bool isElsewhere = kind.kind == Kind::Folder || kind.kind == Kind::MonthLock
            || kind.kind == Kind::RetentionPeriod || kind.kind == Kind::Erasure
            || kind.kind == Kind::ErasureDone;
        QVERIFY2(isElsewhere || kinds.contains(kind.kind), kind.name.data());
    }
    for (const domain::StateMachine *machine : domain::stateMachines()) {
        for (const char *direction : {"IN", "OUT"}) {
            const bool isReferral = machine->kind == Kind::Referral;
            Record record{machine->kind, {}, {}, {}, {}};
            if (isReferral)
                record.set(fieldNumber<Kind::Referral>("direction"), std::string(direction));
            for (const domain::Moves &row : machine->rows(record)) {
                const std::string state = (isReferral ? direction : "") + std::string(row.from);
                QVERIFY2(row.from.empty() || states[machine->kind].contains(state), state.c_str());
            }
        }
    }
    QCOMPARE(modes.size(), domain::codeList("contact_mode")->codes.size());
    QVERIFY(answers.size() >= domain::answerRules().size());
}

void TestDemoPeople::someOfEverythingToday()
{
    std::vector<base::Millis> days = awkward;
    days.push_back(morning);
    for (const base::Millis now : days) {
        const DemoMaker maker(setting(1, 200, now), 2000);
        const std::int64_t today = maker.setting().today();
        std::map<std::int64_t, int> ahead;
        std::map<domain::TaskRule, int> open;
        int fridays = 0;
        int beforeHoliday = 0;
        for (std::int64_t i = 0; i < 200; ++i) {
            const std::vector<Record> records = inTheEnd(maker.person(i));
            for (const Record &record : records) {
                const auto *date = domain::fieldAs<domain::PartialDate>(
                    record, fieldNumber<Kind::Release>("release_date"));
                if (record.kind != Kind::Release || date == nullptr)
                    continue;
                const std::int64_t day = domain::epochDay(*date);
                ++ahead[day - today];
                fridays += day > today && day % 7 == 1 ? 1 : 0;
                const auto next = domain::addDays(*date, 1);
                beforeHoliday += day > today && domain::bankHoliday(next) ? 1 : 0;
            }
            for (const domain::DueTask &task : domain::tasksOf(records)) {
                if (task.opens <= today && task.due <= today && task.expires >= today)
                    ++open[task.rule];
            }
        }
        QVERIFY(ahead[0] >= 4 && ahead[1] >= 4);
        QVERIFY(fridays >= 4);
        QVERIFY(beforeHoliday >= 1);
        QVERIFY(open.size() >= 15);
    }
}

void TestDemoPeople::nearTheRatesOfTheField()
{
    const DemoMaker maker(setting(8, 4000), 8000);
    std::map<std::string, int> nights;
    std::map<std::string, int> months;
    int asked = 0;
    int minority = 0;
    int women = 0;
    forEachRecord(maker, [&](const Record &record) {
        if (record.kind == Kind::Accommodation) {
            const auto group = domain::firstNightGroup(
                domain::fieldText(record, fieldNumber<Kind::Accommodation>("answer")),
                domain::fieldText(record, fieldNumber<Kind::Accommodation>("type")));
            const auto when =
                domain::fieldText(record, fieldNumber<Kind::Accommodation>("timepoint"));
            if (group && when == "FIRST_NIGHT")
                ++nights[std::string(*group)];
            if (group && when == "M3")
                ++months[std::string(*group)];
        }
        if (record.kind == Kind::Equality) {
            const auto group = domain::fieldText(record, fieldNumber<Kind::Equality>("ethnicity"));
            asked += group.empty() || group == "NS" ? 0 : 1;
            minority += group.empty() || group == "NS" || group[0] == 'W' ? 0 : 1;
            women += domain::fieldText(record, fieldNumber<Kind::Equality>("sex")) == "F" ? 1 : 0;
        }
    });
    const auto share = [](std::map<std::string, int> &counts,
                          std::initializer_list<const char *> of) {
        int known = 0;
        int some = 0;
        for (const auto &[group, count] : counts)
            known += group == "UNKNOWN" ? 0 : count;
        for (const char *group : of)
            some += counts[group];
        return 100 * some / known;
    };
    const int housed = share(nights, {"SETTLED", "OTHER_HOUSED", "BAIL_PROBATION"});
    const int settled = share(months, {"SETTLED"});
    QVERIFY2(housed >= 80 && housed <= 92, QByteArray::number(housed).constData());
    QVERIFY2(settled >= 65 && settled <= 82, QByteArray::number(settled).constData());
    QVERIFY(100 * minority / asked >= 20 && 100 * minority / asked <= 34);
    QVERIFY(100 * women / asked >= 5 && 100 * women / asked <= 14);
}

void TestDemoPeople::namesOfManyPeoples()
{
    const DemoMaker maker(setting(9, 1500), 0);
    std::set<std::string> families;
    int single = 0;
    int hyphens = 0;
    int apostrophes = 0;
    int beyondAscii = 0;
    int said = 0;
    for (std::int64_t i = 0; i < 1500; ++i) {
        const Record person = recordOf(maker.person(i).records.front());
        const std::string family(
            domain::fieldText(person, fieldNumber<Kind::Person>("family_name")));
        families.insert(family);
        single += family.empty() ? 1 : 0;
        hyphens += family.find('-') != std::string::npos ? 1 : 0;
        apostrophes += family.find('\'') != std::string::npos ? 1 : 0;
        beyondAscii += std::any_of(family.begin(), family.end(), [](char c) { return c < 0; });
        const auto preferred =
            domain::fieldText(person, fieldNumber<Kind::Person>("preferred_name"));
        said += !family.empty() && preferred.starts_with(family) ? 1 : 0; // family name first
    }
    QVERIFY(families.size() > 300);
    QVERIFY(single > 0 && hyphens > 0 && apostrophes > 0 && beyondAscii > 20 && said > 0);
}

void TestDemoPeople::phonesAreFictional()
{
    const DemoMaker maker(setting(10, 300), 1000);
    int phones = 0;
    forEachRecord(maker, [&](const Record &record) {
        for (const auto &[number, value] : record.fields) {
            const auto *text = std::get_if<std::string>(&value);
            if (text == nullptr || !text->starts_with("0") || text->size() < 10)
                continue;
            ++phones;
            QVERIFY2(text->starts_with("07700 900") || text->starts_with("01632 960"),
                     text->c_str());
            QCOMPARE(text->size(), std::size_t{12});
        }
    });
    QVERIFY(phones > 300);
}

void TestDemoPeople::notesReadLikeNotes()
{
    DemoRandom random(5);
    std::set<std::string> different;
    for (int i = 0; i < 2000; ++i) {
        for (const DemoTone tone :
             {DemoTone::Inside, DemoTone::InsideCall, DemoTone::Outside, DemoTone::OutsideCall,
              DemoTone::Written, DemoTone::AtGate, DemoTone::MissedInside, DemoTone::MissedOutside,
              DemoTone::Agency}) {
            const auto pathways = domain::codeList("pathway")->codes;
            const auto which = static_cast<std::size_t>(i) % (pathways.size() + 1);
            const std::string note = demoNote(
                random, tone, which < pathways.size() ? pathways[which].key : std::string_view());
            const auto letters = QString::fromStdString(note).size();
            QVERIFY2(letters >= 20 && letters <= 180, note.c_str());
            QVERIFY2(note.ends_with('.'), note.c_str());
            QVERIFY2(note.find_first_of("{}") == std::string::npos, note.c_str());
            different.insert(note);
        }
    }
    // Notes of somebody missed repeat themselves, as they do.
    QVERIFY2(different.size() > 8000, QByteArray::number(different.size()).constData());
}

QTEST_APPLESS_MAIN(TestDemoPeople)
#include "tst_demo_people.moc"
