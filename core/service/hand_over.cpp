// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/hand_over.h"

#include "domain/rules/lone_working_rules.h"
#include "domain/schema_table.h"
#include "service/assignment.h"
#include "service/case_records.h"
#include "service/edit.h"
#include "service/same_person.h"
#include "service/take_with_me.h"
#include "service/workers.h"

#include <algorithm>

namespace throughline::service {

namespace {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;
using domain::Record;

constexpr auto keyWorker = fieldNumber<Kind::Person>("key_worker");
constexpr auto backupWorker = fieldNumber<Kind::Person>("backup_worker");
constexpr auto batchField = fieldNumber<Kind::CaseTransfer>("batch");
constexpr auto stateField = fieldNumber<Kind::CaseTransfer>("state");

//! What the worker is for a person: that is the hand-over's role, and no item of it.
[[nodiscard]] std::string takeRole(std::vector<domain::WorkItem> &items)
{
    for (const auto &[field, role] :
         {std::pair(keyWorker, "KEY_WORKER"), std::pair(backupWorker, "BACKUP_WORKER")}) {
        const auto isIt = [field = field](const domain::WorkItem &item) {
            return item.owner.kind == Kind::Person && item.owner.field == field;
        };
        if (std::erase_if(items, isIt) > 0)
            return role;
    }
    return "WORK";
}

//! All open work of a worker, person by person.
[[nodiscard]] Result<std::vector<HandOverCase>> casesOf(const Workspace &workspace,
                                                        const RecordId &worker)
{
    std::map<RecordId, std::vector<domain::WorkItem>> work;
    for (const domain::OwnerField &owner : domain::ownerFields()) {
        TL_TRY(const auto records,
               recordsNaming(workspace.store().records, owner.kind, owner.field, worker));
        for (const Record &record : records) {
            const auto person = domain::personOf(record);
            if (!person || !domain::isOpenWork(record))
                continue;
            // What stands in a record that is shown as another's is nobody's role any more.
            TL_TRY(const RecordId shown, recordedWith(workspace, *person));
            if (owner.kind != Kind::Person || shown == record.id)
                work[shown].push_back({owner, record.id});
        }
    }
    std::vector<HandOverCase> cases;
    for (auto &[person, items] : work) {
        HandOverCase one;
        one.person = person;
        one.role = takeRole(items);
        one.items = std::move(items);
        cases.push_back(std::move(one));
    }
    return cases;
}

//! Chooses who takes each case.
class Spread
{
public:
    Spread(const Workspace &workspace, const HandOver &wanted)
        : m_workspace(workspace), m_wanted(wanted)
    {
    }

    [[nodiscard]] Result<void> place(HandOverCase &one)
    {
        TL_TRY(const auto person, m_workspace.store().records.find(Kind::Person, one.person));
        if (!person) {
            one.whyNot = "this device does not have the person";
            return {};
        }
        const auto listed = m_wanted.list.find(one.person);
        std::vector<RecordId> choice = listed != m_wanted.list.end()
            ? std::vector{listed->second}
            : byLoad(domain::fieldAs<RecordId>(person->record, backupWorker));
        if (choice.empty())
            one.whyNot = "nobody is named for this person";
        for (const RecordId &user : choice) {
            TL_TRY(const bool may, mayWrite(m_workspace, user, person->record.folder));
            if (!may)
                continue;
            one.to = user;
            ++m_load[user];
            return {};
        }
        if (one.whyNot.empty())
            one.whyNot = "nobody named is a writer in the team that this person belongs to";
        return {};
    }

private:
    [[nodiscard]] std::vector<RecordId> byLoad(const RecordId *backup)
    {
        std::vector<RecordId> users = m_wanted.to;
        std::stable_sort(users.begin(), users.end(), [&](const RecordId &a, const RecordId &b) {
            const bool aKnows = backup && a == *backup;
            const bool bKnows = backup && b == *backup;
            return aKnows != bKnows ? aKnows : m_load[a] < m_load[b];
        });
        return users;
    }

    const Workspace &m_workspace;
    const HandOver &m_wanted;
    std::map<RecordId, std::int64_t> m_load;
};

[[nodiscard]] Result<void> checkTakers(const Workspace &workspace, const HandOver &wanted)
{
    std::vector<RecordId> takers = wanted.to;
    for (const auto &[person, user] : wanted.list)
        takers.push_back(user);
    if (takers.empty())
        return base::Error{base::ErrorCode::BadUsage, "Say who takes the work over."};
    for (const RecordId &user : takers) {
        TL_TRY(const bool left, hasLeft(workspace, user));
        if (left || user == wanted.from)
            return base::Error{base::ErrorCode::Refused,
                               "Somebody named to take the work is leaving or has left; name "
                               "somebody else. Nothing was saved."};
    }
    return {};
}

[[nodiscard]] Result<void> noteLeft(Workspace &workspace, Edit &edit, const HandOver &wanted)
{
    TL_TRY(const auto worker, workerRecord(workspace, wanted.from));
    if (!worker)
        return base::Error{base::ErrorCode::Refused,
                           "There is no worker record to write the day into; add one first "
                           "(`worker add --user ID`), or leave the day out. Nothing was saved."};
    return edit.change(Kind::Worker, worker->id,
                       {{fieldNumber<Kind::Worker>("left_on"), *wanted.leftOn}});
}

} // namespace

Result<HandOverPlan> planHandOver(const Workspace &workspace, const HandOver &handOver)
{
    TL_CHECK(workspace.requireMember());
    TL_CHECK(requireEverybody(workspace.store().leftBehind,
                              "A worker's work is handed over for everybody they have"));
    TL_CHECK(checkTakers(workspace, handOver));
    HandOverPlan plan;
    TL_TRY(plan.cases, casesOf(workspace, handOver.from));
    HandOver wanted = handOver;
    wanted.list.clear();
    for (const auto &[person, user] : handOver.list) {
        TL_TRY(const RecordId shown, recordedWith(workspace, person));
        wanted.list[shown] = user;
    }
    Spread spread(workspace, wanted);
    for (HandOverCase &one : plan.cases)
        TL_CHECK(spread.place(one));
    TL_TRY(const auto checks,
           recordsNaming(workspace.store().records, Kind::LoneWorking,
                         fieldNumber<Kind::LoneWorking>("worker"), handOver.from));
    for (const Record &one : checks) {
        const std::string_view state =
            domain::fieldText(one, fieldNumber<Kind::LoneWorking>("state"));
        plan.loneWorking += domain::isOpenCheck(one) || state == "PLANNED" ? 1 : 0;
    }
    return plan;
}

Result<std::string> handOver(Workspace &workspace, const HandOver &handOver,
                             const HandOverPlan &plan)
{
    const std::string batch = base::newRecordId(workspace.random(), workspace.now()).hex();
    const domain::PartialDate today = domain::londonDay(workspace.now());
    TL_TRY(Edit edit, Edit::begin(workspace));
    for (const HandOverCase &one : plan.cases) {
        if (!one.to)
            continue;
        TL_TRY([[maybe_unused]] const RecordId id,
               giveCase(edit, today,
                        {one.person, one.role, handOver.from, *one.to, one.items, handOver.reason,
                         batch, true}));
    }
    if (handOver.leftOn)
        TL_CHECK(noteLeft(workspace, edit, handOver));
    TL_CHECK(edit.commit());
    return batch;
}

Result<HandOverUndone> undoHandOver(Workspace &workspace, const std::string &batch)
{
    TL_CHECK(requireEverybody(workspace.store().leftBehind,
                              "A hand-over is taken back for everybody in it"));
    TL_TRY(const auto transfers, allRecords(workspace.store().records, Kind::CaseTransfer));
    HandOverUndone undone;
    TL_TRY(Edit edit, Edit::begin(workspace));
    for (const Record &one : transfers) {
        if (domain::fieldText(one, batchField) != batch || batch.empty())
            continue;
        if (domain::fieldText(one, stateField) != "OFFERED") {
            ++undone.answered;
            continue;
        }
        TL_CHECK(edit.change(Kind::CaseTransfer, one.id, {{stateField, std::string("WITHDRAWN")}}));
        ++undone.back;
    }
    if (undone.back + undone.answered == 0)
        return base::Error{base::ErrorCode::NotFound,
                           "There is no hand-over of this id on this device. Check the id, or sync "
                           "first."};
    TL_CHECK(edit.commit());
    return undone;
}

} // namespace throughline::service
