// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/task_answers.h"

#include "domain/calendar.h"
#include "domain/rules/accommodation_rules.h"
#include "domain/schema_table.h"
#include "service/case_records.h"
#include "service/case_transfer.h"
#include "service/finish_task.h"
#include "service/notice_reads.h"
#include "service/one_edit.h"
#include "service/record_entry.h"
#include "service/recorded_edit.h"
#include "service/workers.h"

#include <algorithm>

namespace throughline::service {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;
using domain::Record;

namespace {

[[nodiscard]] Result<SavedWork> readIt(Workspace &workspace, const RecordId &notice)
{
    store::DeviceStore &store = workspace.store();
    SavedWork work;
    TL_TRY(work.before, store.outbox.mark());
    TL_TRY(const bool isNew, readNotice(workspace, notice));
    if (!isNew)
        return notSaved("You had read this notice.");
    TL_TRY(work.after, store.outbox.mark());
    TL_TRY(const auto reads, recordsOf(store.records, Kind::NoticeRead, notice));
    const RecordId self = asReference(workspace.keys().user);
    for (const Record &one : reads) {
        const auto *reader =
            domain::fieldAs<RecordId>(one, fieldNumber<Kind::NoticeRead>("reader"));
        if (reader && *reader == self)
            work.added.emplace_back(Kind::NoticeRead, one.id); // the only one, as it is new
    }
    return work;
}

[[nodiscard]] Result<Record> requireOpenAction(const Workspace &workspace, const RecordId &id)
{
    TL_TRY(const auto row, workspace.store().records.find(Kind::Action, id));
    if (!row || row->record.voidReason)
        return base::Error{base::ErrorCode::NotFound,
                           "This action is not on the device any more. Nothing was saved."};
    const bool isDone =
        domain::fieldAs<domain::PartialDate>(row->record, fieldNumber<Kind::Action>("done_on"));
    if (isDone || !domain::fieldText(row->record, fieldNumber<Kind::Action>("dropped")).empty())
        return notSaved("This action is done already.");
    return row->record;
}

[[nodiscard]] Result<Record> requireRelease(const Workspace &workspace, const RecordId &id)
{
    TL_TRY(const auto row, workspace.store().records.find(Kind::Release, id));
    if (!row || row->record.voidReason)
        return base::Error{base::ErrorCode::NotFound,
                           "There is no such release on this device. Sync, then look again. "
                           "Nothing was saved."};
    return row->record;
}

[[nodiscard]] bool isStillToCome(const Record &release)
{
    const std::string_view state = domain::fieldText(release, fieldNumber<Kind::Release>("state"));
    return state.empty() || state == "PLANNED" || state == "CONFIRMED" || state == "POSTPONED"
        || state == "MOVED";
}

} // namespace

Result<SavedWork> sayTaskDone(Workspace &workspace, const RecordId &subject)
{
    const store::Records &records = workspace.store().records;
    TL_TRY(const auto notice, records.find(Kind::Notice, subject));
    if (notice)
        return readIt(workspace, subject);
    TL_TRY(const auto check, records.find(Kind::LoneWorking, subject));
    return recordChange(
        workspace, check ? Kind::LoneWorking : Kind::Action, subject, [&]() -> Result<void> {
            TL_TRY([[maybe_unused]] const std::string done, finishTask(workspace, subject));
            return {};
        });
}

Result<SavedWork> dropAction(Workspace &workspace, const RecordId &action, const std::string &why)
{
    if (why.empty())
        return notSaved("Select why it is not needed.");
    TL_CHECK(checkCode(Kind::Action, "dropped", why));
    TL_TRY(const Record open, requireOpenAction(workspace, action));
    return recordChange(workspace, Kind::Action, open.id, [&] {
        return saveChange(workspace, Kind::Action, open.id,
                          {{fieldNumber<Kind::Action>("dropped"), why}});
    });
}

Result<SavedWork> putOffAction(Workspace &workspace, const RecordId &action, int days)
{
    constexpr auto dueField = fieldNumber<Kind::Action>("due_on");
    TL_TRY(const Record open, requireOpenAction(workspace, action));
    const std::int64_t today = domain::epochDay(domain::londonDay(workspace.now()));
    const auto *due = domain::fieldAs<domain::PartialDate>(open, dueField);
    const std::int64_t from =
        due && due->isWholeDay() ? std::max(today, domain::epochDay(*due)) : today;
    return recordChange(workspace, Kind::Action, open.id, [&] {
        return saveChange(workspace, Kind::Action, open.id,
                          {{dueField, domain::fromEpochDay(from + days)}});
    });
}

Result<SavedWork> answerStay(Workspace &workspace, const RecordId &release,
                             const std::string &timepoint, const std::string &answer)
{
    if (answer.empty())
        return notSaved("Select where they are staying.");
    TL_CHECK(checkCode(Kind::Accommodation, "answer", answer));
    if (!domain::timepointRule(timepoint))
        return notSaved("That is no time at which this is asked.");
    TL_TRY(const Record out, requireRelease(workspace, release));
    const auto *person = domain::fieldAs<RecordId>(out, fieldNumber<Kind::Release>("person"));
    if (!person)
        return notSaved("This release names nobody.");
    TL_TRY(RecordedEdit edit, RecordedEdit::begin(workspace));
    TL_CHECK(edit.add(
        Kind::Accommodation,
        {{fieldNumber<Kind::Accommodation>("person"), *person},
         {fieldNumber<Kind::Accommodation>("release"), release},
         {fieldNumber<Kind::Accommodation>("timepoint"), timepoint},
         {fieldNumber<Kind::Accommodation>("answer"), answer},
         {fieldNumber<Kind::Accommodation>("answered_on"), domain::londonDay(workspace.now())}}));
    return edit.commit();
}

Result<SavedWork> confirmRelease(Workspace &workspace, const RecordId &release)
{
    return recordChange(workspace, Kind::Release, release, [&]() -> Result<void> {
        TL_TRY([[maybe_unused]] const auto warnings,
               moveRecord(workspace, Kind::Release, release, "CONFIRMED",
                          {{fieldNumber<Kind::Release>("confirmed_on"),
                            domain::londonDay(workspace.now())}}));
        return {};
    });
}

Result<SavedWork> assignMeeting(Workspace &workspace, const RecordId &release,
                                const base::UserId &member)
{
    constexpr auto metBy = fieldNumber<Kind::Release>("met_by");
    TL_TRY(const Record planned, requireRelease(workspace, release));
    if (!isStillToCome(planned))
        return notSaved("This release is over; nobody has to meet them any more.");
    const RecordId user = asReference(member);
    const auto *now = domain::fieldAs<RecordId>(planned, metBy);
    if (now && *now == user)
        return notSaved("They are to meet this person already.");
    TL_CHECK(checkCanTake(workspace, user, planned.folder));
    return recordChange(workspace, Kind::Release, release, [&] {
        return saveChange(
            workspace, Kind::Release, release,
            {{metBy, user}, {fieldNumber<Kind::Release>("meet"), std::string("YES")}});
    });
}

Result<std::vector<std::pair<base::UserId, std::string>>> whoCanMeet(const Workspace &workspace,
                                                                     const RecordId &release)
{
    TL_TRY(const Record planned, requireRelease(workspace, release));
    return whoMayTake(workspace, planned.folder);
}

Result<SavedWork> ownAccommodation(Workspace &workspace, const RecordId &release)
{
    constexpr auto owner = fieldNumber<Kind::Release>("accommodation_owner");
    return recordChange(workspace, Kind::Release, release, [&] {
        return saveChange(workspace, Kind::Release, release,
                          {{owner, asReference(workspace.keys().user)}});
    });
}

} // namespace throughline::service
