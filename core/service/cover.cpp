// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/cover.h"

#include "domain/schema_table.h"
#include "service/case_records.h"
#include "service/one_edit.h"
#include "service/same_person.h"
#include "service/workers.h"

namespace throughline::service {

namespace {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;
using domain::PartialDate;

constexpr auto awayFrom = fieldNumber<Kind::Worker>("away_from");
constexpr auto awayUntil = fieldNumber<Kind::Worker>("away_until");
constexpr auto workerCover = fieldNumber<Kind::Worker>("covered_by");
constexpr auto coveredBy = fieldNumber<Kind::Person>("covered_by");
constexpr auto coveredFrom = fieldNumber<Kind::Person>("covered_from");
constexpr auto coveredUntil = fieldNumber<Kind::Person>("covered_until");
constexpr auto keyWorker = fieldNumber<Kind::Person>("key_worker");

[[nodiscard]] Result<void> checkDays(const Workspace &workspace, const RecordId &worker,
                                     const Cover &cover)
{
    if (!cover.from.isWholeDay() || !cover.until.isWholeDay() || cover.until < cover.from)
        return notSaved("Say from which day until which day, the first one first.");
    if (cover.until < domain::londonDay(workspace.now()))
        return notSaved("These days have gone by.");
    if (cover.by == worker)
        return notSaved("Nobody covers for themselves; name somebody else.");
    TL_TRY(const bool left, hasLeft(workspace, cover.by));
    return left ? Result<void>(notSaved("This worker has left; name somebody else."))
                : Result<void>();
}

[[nodiscard]] Result<bool> isAway(const Workspace &workspace, const Cover &cover)
{
    TL_TRY(const auto worker, workerRecord(workspace, cover.by));
    const auto *until = worker ? domain::fieldAs<PartialDate>(*worker, awayUntil) : nullptr;
    const auto *from = worker ? domain::fieldAs<PartialDate>(*worker, awayFrom) : nullptr;
    return until && *until >= cover.from && (!from || *from <= cover.until);
}

[[nodiscard]] Result<std::int64_t> outOfReach(const Workspace &workspace, const RecordId &worker,
                                              const RecordId &by)
{
    TL_TRY(const auto people,
           recordsNaming(workspace.store().records, Kind::Person, keyWorker, worker));
    std::int64_t count = 0;
    for (const domain::Record &person : people) {
        TL_TRY(const bool may, mayWrite(workspace, by, person.folder));
        count += may ? 0 : 1;
    }
    return count;
}

} // namespace

Result<CoverMade> coverWorker(Workspace &workspace, const RecordId &worker, const Cover &cover,
                              const base::TeamId &team)
{
    TL_CHECK(checkDays(workspace, worker, cover));
    const std::vector<domain::FieldValue> fields{
        {awayFrom, cover.from}, {awayUntil, cover.until}, {workerCover, cover.by}};
    CoverMade made;
    TL_TRY(made.outOfReach, outOfReach(workspace, worker, cover.by));
    TL_TRY(made.notHere, workspace.store().leftBehind.count());
    TL_TRY(made.isAwayToo, isAway(workspace, cover));
    TL_TRY(const auto known, workerRecord(workspace, worker));
    if (known) {
        TL_CHECK(saveChange(workspace, Kind::Worker, known->id, fields));
        return made;
    }
    Draft draft{Kind::Worker, fields};
    draft.fields.emplace_back(fieldNumber<Kind::Worker>("user"), worker);
    draft.fields.emplace_back(fieldNumber<Kind::Worker>("name"), workerName(workspace, worker));
    TL_TRY(Edit edit, Edit::begin(workspace));
    TL_TRY([[maybe_unused]] const RecordId id, edit.addToTeam(draft, team));
    TL_CHECK(edit.commit());
    return made;
}

Result<CoverMade> coverPerson(Workspace &workspace, const RecordId &person, const Cover &cover)
{
    TL_TRY(const domain::Record record, requireRecordedWith(workspace, person));
    const auto *worker = domain::fieldAs<RecordId>(record, keyWorker);
    TL_CHECK(checkDays(workspace, worker ? *worker : RecordId{}, cover));
    TL_TRY(const bool may, mayWrite(workspace, cover.by, record.folder));
    if (!may)
        return notSaved("This worker is not a writer in the team that the person belongs to, and "
                        "would not see the tasks; name somebody of that team.");
    CoverMade made;
    TL_TRY(made.isAwayToo, isAway(workspace, cover));
    TL_CHECK(saveChange(
        workspace, Kind::Person, record.id,
        {{coveredBy, cover.by}, {coveredFrom, cover.from}, {coveredUntil, cover.until}}));
    return made;
}

Result<void> endWorkerCover(Workspace &workspace, const RecordId &worker)
{
    TL_TRY(const auto known, workerRecord(workspace, worker));
    if (!known || !domain::fieldAs<RecordId>(*known, workerCover))
        return notSaved("Nobody covers for this worker.");
    return saveChange(workspace, Kind::Worker, known->id,
                      {{awayFrom, domain::Value{}},
                       {awayUntil, domain::Value{}},
                       {workerCover, domain::Value{}}});
}

Result<void> endPersonCover(Workspace &workspace, const RecordId &person)
{
    TL_TRY(const domain::Record record, requireRecordedWith(workspace, person));
    if (!domain::fieldAs<RecordId>(record, coveredBy))
        return notSaved("Nobody covers this person's tasks.");
    return saveChange(workspace, Kind::Person, record.id,
                      {{coveredBy, domain::Value{}},
                       {coveredFrom, domain::Value{}},
                       {coveredUntil, domain::Value{}}});
}

} // namespace throughline::service
