// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/hall_sheet.h"

#include "domain/schema_table.h"
#include "service/hall_records.h"
#include "service/one_edit.h"

namespace throughline::service {

namespace {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::HallLine;
using domain::Kind;

//! What a concern is counted as where nothing else was written.
[[nodiscard]] std::string eventOf(const HallLine &line)
{
    if (!line.event.empty() || !line.isConcern)
        return line.event;
    return line.isWithPrisoner ? "CONCERN_FOR_PRISONER" : "SAFEGUARDING";
}

[[nodiscard]] Result<void> check(const Workspace &workspace, const HallSheet &sheet)
{
    switch (checkSheetDay(sheet.on, domain::londonDay(workspace.now()))) {
    case SheetDay::Good:
        break;
    case SheetDay::InTheFuture:
        return notSaved("The date on the sheet must be today or in the past.");
    case SheetDay::TooLongAgo:
        return notSaved("The date on the sheet is more than three months ago.");
    }
    if (sheet.lines.empty())
        return notSaved("There is no line to save yet.");
    for (const HallLine &line : sheet.lines) {
        TL_CHECK(checkCode(Kind::HallCount, "event", eventOf(line)));
        if (eventOf(line).empty())
            return notSaved("A line does not say what it was about.");
    }
    return {};
}

} // namespace

SheetDay checkSheetDay(domain::PartialDate on, domain::PartialDate today)
{
    const std::int64_t ago = domain::epochDay(today) - domain::epochDay(on);
    return ago < 0                    ? SheetDay::InTheFuture
        : ago > domain::hallSheetDays ? SheetDay::TooLongAgo
                                      : SheetDay::Good;
}

Result<SavedWork> saveHallSheet(Workspace &workspace, const HallSheet &sheet,
                                const std::string &draft)
{
    TL_TRY(const base::TeamId team,
           requireHallStart(workspace, sheet.prison, sheet.visitType, sheet.team));
    TL_CHECK(check(workspace, sheet));
    store::DeviceStore &store = workspace.store();
    SavedWork work;
    TL_TRY(work.before, store.outbox.mark());
    TL_TRY(Edit edit, Edit::begin(workspace));
    Draft session{Kind::HallSession,
                  {{fieldNumber<Kind::HallSession>("prison"), sheet.prison},
                   {fieldNumber<Kind::HallSession>("on"), sheet.on},
                   {fieldNumber<Kind::HallSession>("state"), std::string("OPEN")},
                   {fieldNumber<Kind::HallSession>("workers"), sheet.workers},
                   {fieldNumber<Kind::HallSession>("from_paper"), std::int64_t{1}}}};
    TL_TRY(const RecordId id, edit.addToTeam(session, team));
    work.added.emplace_back(Kind::HallSession, id);
    for (const HallLine &line : sheet.lines) {
        const HallEntry entry{eventOf(line), line.adults, line.children, line.isFirstVisit,
                              line.note};
        TL_TRY(const RecordId count,
               edit.addToTeam(hallCountOf(entry, id, sheet.visitType, line.isConcern), team));
        work.added.emplace_back(Kind::HallCount, count);
    }
    // Only an open session takes counts.
    TL_CHECK(edit.change(Kind::HallSession, id,
                         {{fieldNumber<Kind::HallSession>("state"), std::string("CLOSED")}}));
    if (!draft.empty()) {
        TL_TRY(work.draft, findDraft(store.drafts, draft));
        TL_CHECK(store.drafts.remove(draft));
    }
    TL_TRY(work.after, store.outbox.mark());
    TL_CHECK(edit.commit());
    return work;
}

} // namespace throughline::service
