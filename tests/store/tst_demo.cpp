// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/field_text.h"
#include "domain/rules/likeness.h"
#include "domain/schema_table.h"
#include "service/demo.h"
#include "service/edit.h"
#include "service/practice.h"
#include "service/record_history.h"
#include "service/tasks.h"
#include "service/workers.h"
#include "store/lone_workspace.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace throughline;
using namespace throughline::service;
using domain::fieldNumber;
using domain::Kind;

namespace {

//! A practice organisation, as `demo` makes one in an empty folder.
struct Practice
{
    QTemporaryDir folder;
    test::FixedClock clock{base::Millis{1'795'519'800'000}}; // 2026-11-24T11:30:00Z
    crypto::SystemRandom random; // keys differ between machines
    std::unique_ptr<Workspace> workspace;

    [[nodiscard]] std::string open()
    {
        auto made =
            Workspace::create({folder.path().toStdString()}, test::passphrase, clock, random);
        if (!made)
            return made.error().message;
        workspace = std::move(*made);
        const auto organisation = makePracticeOrganisation(*workspace);
        return organisation ? std::string() : organisation.error().message;
    }
};

//! Every record with its id and folder and all its values, in order of kind and id; what made the
//! organisation itself apart, which is different everywhere.
[[nodiscard]] std::vector<std::string> everything(const Workspace &workspace)
{
    std::vector<std::string> out;
    for (const domain::KindDescription &kind : domain::kinds()) {
        if (kind.kind == Kind::RetentionPeriod)
            continue; // of the organisation
        const auto walked = forEachRecord(
            workspace, kind.kind, {}, [&](const RecordView &view) -> base::Result<void> {
                std::string line(kind.name);
                line += ' ' + view.record.id.hex();
                // Made with the organisation: only teams' folders have names.
                if (view.record.find(fieldNumber<Kind::Folder>("name")) != nullptr
                    && kind.kind == Kind::Folder)
                    return {};
                if (kind.home == domain::Home::Person || kind.home == domain::Home::Managers
                    || kind.kind == Kind::Folder)
                    line += ' ' + view.record.folder.hex();
                for (const auto &[number, value] : view.record.fields) {
                    const domain::Field *field = kind.field(number);
                    line +=
                        '|' + std::string(field->name) + '=' + domain::valueToText(*field, value);
                }
                line += '|' + domain::toText(view.madeAt);
                out.push_back(std::move(line));
                return {};
            });
        if (!walked)
            out.push_back(walked.error().message);
    }
    return out;
}

[[nodiscard]] std::vector<store::DueTasks::Row> allTasks(Workspace &workspace)
{
    std::vector<store::DueTasks::Row> out;
    for (std::int64_t day = 20'000; day < 22'000; day += 1) {
        const auto rows = workspace.store().tasks.list({day, day, {}, {}, {}});
        if (rows)
            out.insert(out.end(), rows->begin(), rows->end());
    }
    return out;
}

} // namespace

class TestDemo : public QObject
{
    Q_OBJECT

private slots:
    void sameSeedSameEverywhere();
    void threeTeamsAndForty();
    void asManyAsAsked();
    void twiceIsTwiceAsMany();
    void tasksAreThoseOfTheRecords();
    void historyIsThere();
    void inWhateverOrganisationThereIs();
    void othersAreOutAlone();
    void whoWasWrittenDownTwiceIsAlike();
    void refusesNonsense();
};

void TestDemo::sameSeedSameEverywhere()
{
    std::vector<std::string> first;
    for (const std::uint64_t seed : {1, 1, 2}) {
        Practice practice;
        QCOMPARE(practice.open(), std::string());
        QVERIFY(fillDemo(*practice.workspace, {40, 250, seed}, {}));
        const std::vector<std::string> all = everything(*practice.workspace);
        QVERIFY(all.size() > 1000);
        if (first.empty())
            first = all;
        for (std::size_t i = 0; seed == 1 && i < std::min(all.size(), first.size()); ++i)
            QVERIFY2(all[i] == first[i], (all[i] + " is not " + first[i]).c_str());
        QCOMPARE(all == first, seed == 1);
    }
}

void TestDemo::threeTeamsAndForty()
{
    Practice practice;
    QCOMPARE(practice.open(), std::string());
    const protocol::Roster &roster = practice.workspace->roster();
    QCOMPARE(writableTeams(*practice.workspace).size(), std::size_t{3});
    QCOMPARE(roster.users().size(), std::size_t{40});
    QCOMPARE(roster.devices().size(), std::size_t{1});
    QVERIFY(fillDemo(*practice.workspace, {60, 300, 1}, {}));
    std::set<base::FolderId> folders;
    std::set<base::RecordId> workers;
    std::set<base::RecordId> keyWorkers;
    for (const Kind kind : {Kind::Worker, Kind::Person}) {
        QVERIFY(forEachRecord(*practice.workspace, kind, {}, [&](const RecordView &view) {
            const auto field = kind == Kind::Worker ? fieldNumber<Kind::Worker>("user")
                                                    : fieldNumber<Kind::Person>("key_worker");
            if (kind == Kind::Worker)
                folders.insert(view.record.folder);
            if (const auto *id = domain::fieldAs<base::RecordId>(view.record, field))
                (kind == Kind::Worker ? workers : keyWorkers).insert(*id);
            return base::Result<void>();
        }));
    }
    QCOMPARE(folders.size(), std::size_t{3});
    QCOMPARE(workers.size(), std::size_t{40});
    QVERIFY(keyWorkers.size() > 10);
    QVERIFY(keyWorkers.contains(
        *base::RecordId::from(practice.workspace->keys().user.view()))); // some are mine
    // It can go on as any organisation: opened again, its chain holds.
    QVERIFY(practice.workspace->reload());
}

void TestDemo::asManyAsAsked()
{
    test::LoneWorkspace alone;
    QCOMPARE(alone.open(), std::string());
    std::int64_t last = 0;
    std::int64_t calls = 0;
    QVERIFY(fillDemo(*alone.workspace, {400, 4000, 7}, [&](std::int64_t done, std::int64_t all) {
        QCOMPARE(all, 4400);
        QVERIFY(done > last);
        last = done;
        ++calls;
    }));
    QCOMPARE(last, 4400);
    QVERIFY(calls > 1); // in batches
    QCOMPARE(alone.count(Kind::Person), 400);
    QCOMPARE(alone.count(Kind::Contact), 4000);
    QCOMPARE(alone.count(Kind::Worker), 14);
    const auto wrong = alone.workspace->store().check();
    QVERIFY(wrong);
    QVERIFY2(wrong->empty(), wrong->empty() ? "" : wrong->front().c_str());
}

void TestDemo::twiceIsTwiceAsMany()
{
    test::LoneWorkspace alone;
    QCOMPARE(alone.open(), std::string());
    QVERIFY(fillDemo(*alone.workspace, {20, 100, 1}, {}));
    alone.clock.pass(1);
    QVERIFY(fillDemo(*alone.workspace, {20, 100, 1}, {}));
    QCOMPARE(alone.count(Kind::Person), 40);
    QCOMPARE(alone.count(Kind::Contact), 200);
}

//! None is left to be computed later, and computing them anew changes nothing.
void TestDemo::tasksAreThoseOfTheRecords()
{
    Practice practice;
    QCOMPARE(practice.open(), std::string());
    Workspace &workspace = *practice.workspace;
    QVERIFY(fillDemo(workspace, {150, 1500, 3}, {}));
    QVERIFY(workspace.store().tasks.stale(1)->empty());
    const auto before = allTasks(workspace);
    QVERIFY(before.size() > 500);
    QVERIFY(forEachRecord(workspace, Kind::Person, {}, [&](const RecordView &view) {
        return workspace.store().tasks.markStale(view.record.id);
    }));
    QCOMPARE(*catchUpTasks(workspace, 1000), 150);
    const auto after = allTasks(workspace);
    QCOMPARE(before.size(), after.size());
    for (std::size_t i = 0; i < before.size(); ++i)
        QVERIFY(before[i].person == after[i].person && before[i].task == after[i].task);
    QVERIFY(workspace.store().tasks.list({londonDayNumber(workspace.now()), 0, {}, {}, {}})->size()
            > 50);
}

void TestDemo::historyIsThere()
{
    test::LoneWorkspace alone;
    QCOMPARE(alone.open(), std::string());
    QVERIFY(fillDemo(*alone.workspace, {80, 300, 2}, {}));
    std::size_t earlier = 0;
    std::set<std::string> days;
    QVERIFY(forEachRecord(*alone.workspace, Kind::Release, {}, [&](const RecordView &view) {
        const auto &store = alone.workspace->store();
        const auto row = store.records.find(Kind::Release, view.record.id);
        const auto history = recordHistory(**row, store.history,
                                           [](const base::DeviceId &) { return base::UserId{}; });
        if (!history || view.madeAt > view.changedAt || view.changedAt >= alone.clock.wall())
            return base::Result<void>(base::Error{base::ErrorCode::Internal, "no history"});
        earlier += std::any_of(history->begin(), history->end(),
                               [](const RecordedValue &one) { return !one.isCurrent; })
            ? 1
            : 0;
        days.insert(domain::toText(domain::londonDay(view.madeAt)));
        return base::Result<void>();
    }));
    QVERIFY(earlier > 5); // put off, moved, come out: what was said before is kept
    QVERIFY(days.size() > 20); // written down when it happened, not today
}

void TestDemo::inWhateverOrganisationThereIs()
{
    test::LoneWorkspace alone;
    QCOMPARE(alone.open(), std::string());
    const std::size_t users = alone.workspace->roster().users().size();
    QVERIFY(addTeam(*alone.workspace, nullptr, "Another Team"));
    QVERIFY(fillDemo(*alone.workspace, {30, 100, 4}, {}));
    // People go into both teams; nobody is invented into a real organisation's list of members.
    QCOMPARE(alone.workspace->roster().users().size(), users);
    QCOMPARE(alone.workspace->roster().teams().size(), std::size_t{4});
    QCOMPARE(alone.count(Kind::Person), 30);
    std::set<base::FolderId> teams;
    for (const domain::Record &service : alone.list(Kind::Service))
        teams.insert(service.folder);
    QCOMPARE(teams.size(), std::size_t{2});
}

//! Nobody practises on an alarm of their own, and what was done about others' is what is done then.
void TestDemo::othersAreOutAlone()
{
    Practice practice;
    QCOMPARE(practice.open(), std::string());
    QVERIFY(fillDemo(*practice.workspace, {20, 100, 6}, {}));
    const base::RecordId self = asReference(practice.workspace->keys().user);
    std::set<base::RecordId> out;
    std::set<std::string> steps;
    QVERIFY(forEachRecord(*practice.workspace, Kind::LoneWorking, {}, [&](const RecordView &view) {
        const auto text = [&view](std::uint16_t field) {
            return std::string(domain::fieldText(view.record, field));
        };
        const std::string state = text(fieldNumber<Kind::LoneWorking>("state"));
        if (state == "ESCALATED")
            steps.insert(text(fieldNumber<Kind::LoneWorking>("step")));
        if (state != "SAFE" && state != "RESOLVED")
            out.insert(*domain::fieldAs<base::RecordId>(view.record,
                                                        fieldNumber<Kind::LoneWorking>("worker")));
        return base::Result<void>();
    }));
    QVERIFY(out.size() > 1);
    QVERIFY(!out.contains(self));
    QVERIFY(steps == std::set<std::string>{"t-45-min"}); // a manager was told
}

//! Whoever was written down twice would be taken for the first by somebody who adds them.
void TestDemo::whoWasWrittenDownTwiceIsAlike()
{
    test::LoneWorkspace alone;
    QCOMPARE(alone.open(), std::string());
    QVERIFY(fillDemo(*alone.workspace, {1000, 1000, 5}, {}));
    const store::Records &records = alone.workspace->store().records;
    std::set<domain::Alike> reasons;
    for (const domain::Record &merge : alone.list(Kind::PersonMerge)) {
        const auto *gone =
            domain::fieldAs<base::RecordId>(merge, fieldNumber<Kind::PersonMerge>("person"));
        const auto *kept =
            domain::fieldAs<base::RecordId>(merge, fieldNumber<Kind::PersonMerge>("kept"));
        QVERIFY(gone != nullptr && kept != nullptr);
        const auto one = records.find(Kind::Person, *gone);
        const auto other = records.find(Kind::Person, *kept);
        const auto alike = domain::likenessOf(domain::identityOf((*one)->record),
                                              domain::identityOf((*other)->record));
        QVERIFY(alike);
        reasons.insert(alike->why);
    }
    QVERIFY(reasons.size() >= 3);
}

void TestDemo::refusesNonsense()
{
    test::LoneWorkspace alone;
    QCOMPARE(alone.open(), std::string());
    QVERIFY(!fillDemo(*alone.workspace, {0, 10, 1}, {}));
    QVERIFY(!fillDemo(*alone.workspace, {10, -1, 1}, {}));
    QCOMPARE(alone.count(Kind::Service), 0);
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
