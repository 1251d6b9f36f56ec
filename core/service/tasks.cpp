// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/tasks.h"

#include "domain/rules/corrections.h"
#include "domain/rules/differences.h"
#include "domain/schema_table.h"
#include "service/case_records.h"
#include "service/differences.h"
#include "service/notice_reads.h"
#include "service/same_person.h"
#include "service/workers.h"

#include <algorithm>

namespace throughline::service {

namespace {

using base::Result;
using domain::fieldNumber;
using domain::Kind;

//! More people than this at once are left for later: somebody waits for the commit.
constexpr std::size_t mostAtOnce = 50;
constexpr std::int64_t newestContacts = 200;

//! What tasksOf looks at, besides the person and contacts.
constexpr Kind kinds[] = {
    Kind::Release, Kind::Accommodation, Kind::DutyToRefer, Kind::Referral, Kind::Placement,
    Kind::Action, Kind::Appointment, Kind::Consent, Kind::SafetyInstruction, Kind::Risk,
    Kind::DataRequest, Kind::Custody, Kind::CaseTransfer,
    // ... and what may have several answers
    Kind::ContactPoint, Kind::Family, Kind::KnownOrganisation, Kind::Sentence};

[[nodiscard]] store::DueTasks::Care careOf(const domain::Record &person)
{
    store::DueTasks::Care care;
    if (const auto *worker =
            domain::fieldAs<base::RecordId>(person, fieldNumber<Kind::Person>("key_worker")))
        care.worker = *worker;
    const auto *cover =
        domain::fieldAs<base::RecordId>(person, fieldNumber<Kind::Person>("covered_by"));
    const auto *until =
        domain::fieldAs<domain::PartialDate>(person, fieldNumber<Kind::Person>("covered_until"));
    const auto *from =
        domain::fieldAs<domain::PartialDate>(person, fieldNumber<Kind::Person>("covered_from"));
    if (cover && until && until->isWholeDay()) {
        care.cover = *cover;
        care.coverFrom = from && from->isWholeDay() ? domain::epochDay(*from) : 0;
        care.coverUntil = domain::epochDay(*until);
    }
    return care;
}

//! Who has raised a concern and is no manager has it for a while, but nothing to do about it.
[[nodiscard]] bool seesConcerns(const Workspace &workspace)
{
    const auto *managers = workspace.roster().teamOfKind(protocol::TeamKind::Managers);
    return managers
        && workspace.roster().roleOf(workspace.keys().user, managers->id) >= protocol::Role::Reader;
}

//! Whoever may not choose between answers has nothing to do about them; of what is for managers
//! each has it among their own.
[[nodiscard]] Result<void> keepForWhoMayChoose(const Workspace &workspace,
                                               std::span<const domain::Record> records,
                                               std::vector<domain::DueTask> &tasks)
{
    for (auto task = tasks.begin(); task != tasks.end();) {
        if (task->rule != domain::TaskRule::Settle) {
            ++task;
            continue;
        }
        const auto record = std::find_if(records.begin(), records.end(), [&](const auto &one) {
            return one.kind == task->kind && one.id == task->subject;
        });
        bool mine = false;
        for (const auto &question : record->differing) {
            if (mine)
                break;
            TL_TRY(mine, mayChoose(workspace, *record, question.field));
            if (mine && domain::isForManagersToChoose(record->kind, question.field))
                task->owner = base::RecordId::from(workspace.keys().user.view());
        }
        task = mine ? task + 1 : tasks.erase(task);
    }
    return {};
}

[[nodiscard]] Result<void> computeConcern(Workspace &workspace, const base::RecordId &concern)
{
    store::DeviceStore &store = workspace.store();
    TL_TRY(const auto row, store.records.find(Kind::Safeguarding, concern));
    const bool isOpen = row && !row->record.voidReason && seesConcerns(workspace);
    if (!isOpen)
        return store.tasks.replace(concern, {}, {});
    auto tasks = domain::tasksOfConcern(row->record);
    TL_CHECK(keepForWhoMayChoose(workspace, std::span(&row->record, 1), tasks));
    return store.tasks.replace(concern, {}, tasks);
}

//! Whose device this is, for the tasks of a team's record.
[[nodiscard]] Result<domain::TaskReader> readerOf(const Workspace &workspace,
                                                  const base::FolderId &folder)
{
    domain::TaskReader reader{asReference(workspace.keys().user)};
    TL_TRY(reader.isManager, isManagerOf(workspace, folder));
    return reader;
}

[[nodiscard]] Result<void> computeNotice(Workspace &workspace, const store::StoredRow &row)
{
    store::DeviceStore &store = workspace.store();
    const domain::Record &notice = row.record;
    TL_TRY(const base::RecordId writer, noticeWriter(workspace, row));
    TL_TRY(const auto reads, recordsOf(store.records, Kind::NoticeRead, notice.id));
    TL_TRY(const auto reader, readerOf(workspace, notice.folder));
    return store.tasks.replace(notice.id, {}, domain::tasksOfNotice(notice, writer, reads, reader));
}

//! What is about nobody but has tasks; where it is gone or withdrawn, they go.
[[nodiscard]] Result<void> computeOther(Workspace &workspace, const base::RecordId &id)
{
    store::DeviceStore &store = workspace.store();
    TL_TRY(const auto notice, store.records.find(Kind::Notice, id));
    if (notice && !notice->record.voidReason)
        return computeNotice(workspace, *notice);
    TL_TRY(const auto check, store.records.find(Kind::LoneWorking, id));
    if (!check || check->record.voidReason)
        return computeConcern(workspace, id);
    TL_TRY(const auto reader, readerOf(workspace, check->record.folder));
    return store.tasks.replace(id, {}, domain::tasksOfLoneWorking(check->record, reader));
}

//! Those that count: what a newer entry took the place of asks for nothing any more.
[[nodiscard]] Result<void> addContacts(const store::Records &records, const base::RecordId &person,
                                       std::vector<domain::Record> &out)
{
    std::vector<domain::Record> contacts;
    std::vector<domain::Correction> corrections;
    // They reach back beyond every window, or there are so many that none is missing.
    TL_CHECK(records.forEach(
        Kind::Contact,
        {.person = person, .limit = newestContacts, .withVoid = true, .newestFirst = true},
        [&](const store::StoredRow &contact) -> Result<void> {
            constexpr auto corrects = fieldNumber<Kind::Contact>("corrects");
            if (const auto correction = domain::correctionIn(contact.record, corrects))
                corrections.push_back(*correction);
            if (!contact.record.voidReason)
                contacts.push_back(contact.record);
            return {};
        }));
    const auto overruled = domain::overruled(corrections);
    std::ranges::copy_if(contacts, std::back_inserter(out), [&](const domain::Record &contact) {
        return !overruled.contains(contact.id);
    });
    return {};
}

[[nodiscard]] Result<void> compute(Workspace &workspace, const base::RecordId &person)
{
    store::DeviceStore &store = workspace.store();
    TL_TRY(const auto row, store.records.find(Kind::Person, person));
    if (!row)
        return computeOther(workspace, person);
    TL_TRY(const auto people, store.samePerson.all(person));
    if (people.front() != person) {
        TL_CHECK(store.tasks.replace(person, {}, {}));
        return compute(workspace, people.front());
    }
    if (row->record.voidReason)
        return store.tasks.replace(person, {}, {});
    TL_TRY(auto records, recordsAbout(store.records, person, kinds));
    TL_TRY(domain::Record one, onePerson(store.records, store.samePerson, row->record));
    records.push_back(std::move(one));
    TL_CHECK(addContacts(store.records, person, records));
    auto tasks = domain::tasksOf(records);
    TL_CHECK(keepForWhoMayChoose(workspace, records, tasks));
    return store.tasks.replace(person, careOf(row->record), tasks);
}

//! Their tasks are under the record's own id, and are whose role has it to do.
constexpr Kind ofNobody[] = {Kind::Safeguarding, Kind::Notice, Kind::LoneWorking};

[[nodiscard]] bool isOfAPerson(Kind kind)
{
    return std::ranges::find(ofNobody, kind) == std::end(ofNobody);
}

//! Who may choose between several answers depends on what one is (rules/differences.h).
[[nodiscard]] Result<void> addWhoHasAnswersToSettle(const store::Records &records,
                                                    std::set<base::RecordId> &ids)
{
    for (const domain::KindDescription &kind : domain::kinds()) {
        if (!isOfAPerson(kind.kind))
            continue;
        TL_TRY(const auto differing, records.differing(kind.kind));
        for (const base::RecordId &id : differing) {
            TL_TRY(const auto row, records.find(kind.kind, id));
            if (const auto person = row ? domain::personOf(row->record) : std::nullopt)
                ids.insert(*person);
        }
    }
    return {};
}

} // namespace

Result<void> keepTasks(Workspace &workspace)
{
    store::DeviceStore &store = workspace.store();
    const std::set<base::RecordId> people = store.records.takeTouchedPeople();
    const bool later = people.size() > mostAtOnce;
    for (const base::RecordId &person : people)
        TL_CHECK(later ? store.tasks.markStale(person) : compute(workspace, person));
    return {};
}

Result<std::int64_t> catchUpTasks(Workspace &workspace, std::int64_t most)
{
    store::DeviceStore &store = workspace.store();
    TL_TRY(const auto people, store.tasks.stale(most));
    if (people.empty())
        return 0;
    TL_TRY(auto transaction, store.begin(store::DeviceStore::Durability::Lazy));
    for (const base::RecordId &person : people)
        TL_CHECK(compute(workspace, person));
    TL_CHECK(transaction.commit());
    return static_cast<std::int64_t>(people.size());
}

OwnRoles ownRoles(const Workspace &workspace)
{
    OwnRoles roles;
    if (!workspace.isMember())
        return roles;
    const base::UserId &user = workspace.keys().user;
    for (const base::TeamId &team : workspace.roster().teamsOf(user))
        roles.emplace(team, workspace.roster().roleOf(user, team));
    return roles;
}

Result<void> markTasksOfRole(Workspace &workspace)
{
    store::DeviceStore &store = workspace.store();
    std::set<base::RecordId> ids;
    for (const Kind kind : ofNobody)
        TL_CHECK(store.records.forEach(kind, {}, [&](const store::StoredRow &row) -> Result<void> {
            ids.insert(row.record.id);
            return {};
        }));
    TL_CHECK(addWhoHasAnswersToSettle(store.records, ids));
    for (const base::RecordId &id : ids)
        TL_CHECK(store.tasks.markStale(id));
    return {};
}

Result<std::vector<TaskView>> taskList(const store::DueTasks &tasks,
                                       const store::DueTasks::Filter &filter)
{
    TL_TRY(const auto rows, tasks.list(filter));
    std::vector<TaskView> views;
    views.reserve(rows.size());
    for (const store::DueTasks::Row &row : rows)
        views.push_back(
            {isOfAPerson(row.task.kind) ? std::optional(row.person) : std::nullopt, row.task,
             std::string(domain::taskTitle(row.task.rule)), domain::taskReason(row.task),
             row.task.due < filter.today
                 || (filter.now && row.task.from.value != 0 && row.task.from < *filter.now),
             filter.owner && row.task.owner != filter.owner});
    return views;
}

std::int64_t londonDayNumber(base::Millis now)
{
    return domain::epochDay(domain::londonDay(now));
}

} // namespace throughline::service
