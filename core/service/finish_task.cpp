// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/finish_task.h"

#include "domain/rules/lone_working_rules.h"
#include "domain/schema_table.h"
#include "service/lone_working.h"
#include "service/notice_reads.h"
#include "service/one_edit.h"
#include "service/workers.h"

namespace throughline::service {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;
using domain::Record;

namespace {

[[nodiscard]] Result<std::string> finishAction(Workspace &workspace, const Record &action)
{
    constexpr auto doneOn = fieldNumber<Kind::Action>("done_on");
    if (domain::fieldAs<domain::PartialDate>(action, doneOn))
        return notSaved("This action is done already.");
    TL_CHECK(saveChange(workspace, Kind::Action, action.id,
                        {{doneOn, domain::londonDay(workspace.now())}}));
    return std::string("done today");
}

//! Only whoever was out there says that they are safe.
[[nodiscard]] Result<std::string> finishCheck(Workspace &workspace, const Record &check)
{
    const auto *worker = domain::fieldAs<RecordId>(check, fieldNumber<Kind::LoneWorking>("worker"));
    if (!worker || *worker != asReference(workspace.keys().user))
        return notSaved("This is about somebody else, who says themselves that they are back. "
                        "What you do about it is recorded with lone-working move.");
    if (domain::hasAlarm(check))
        return alarmStands();
    constexpr auto endedAt = fieldNumber<Kind::LoneWorking>("ended_at");
    const domain::FieldValue now{endedAt, domain::londonInstant(workspace.now())};
    // A manager has it by now, and ends it: that they are safe is for that manager to read.
    if (domain::fieldText(check, fieldNumber<Kind::LoneWorking>("state")) == "ESCALATED") {
        if (domain::fieldAs<domain::Instant>(check, endedAt))
            return notSaved("You have said that you are safe. A manager ends the check.");
        TL_CHECK(saveChange(workspace, Kind::LoneWorking, check.id, {now}));
    } else {
        TL_TRY([[maybe_unused]] const auto warnings,
               moveRecord(workspace, Kind::LoneWorking, check.id, "SAFE", {now}));
    }
    return std::string("back safely");
}

} // namespace

Result<std::string> finishTask(Workspace &workspace, const RecordId &subject)
{
    TL_CHECK(workspace.requireMember());
    const store::Records &records = workspace.store().records;
    TL_TRY(const auto notice, records.find(Kind::Notice, subject));
    if (notice) {
        TL_TRY(const bool isNew, readNotice(workspace, subject));
        return std::string(isNew ? "read" : "read before");
    }
    TL_TRY(const auto action, records.find(Kind::Action, subject));
    if (action)
        return finishAction(workspace, action->record);
    TL_TRY(const auto check, records.find(Kind::LoneWorking, subject));
    if (check)
        return finishCheck(workspace, check->record);
    return notSaved("No notice, action or lone-working check has this id. Any other task goes by "
                    "itself when what it asks for is recorded.");
}

} // namespace throughline::service
