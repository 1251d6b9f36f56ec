// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/hall_session.h"

#include "domain/rules/hall_rules.h"
#include "domain/schema_table.h"
#include "service/hall_records.h"
#include "service/one_edit.h"

#include <algorithm>
#include <cstdlib>

namespace throughline::service {

namespace {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;
using domain::Record;

constexpr std::int64_t dayMs = 24LL * 3'600'000;

[[nodiscard]] Result<HallHere> requireInside(const Workspace &workspace)
{
    TL_TRY(const auto here, hallHere(workspace.store().drafts));
    if (!here)
        return notSaved("No session is open on this device. Start one first.");
    return *here;
}

//! Where a session and its counts lie together.
[[nodiscard]] Result<base::FolderId> folderOf(const Workspace &workspace, const RecordId &session)
{
    TL_TRY(const auto row, workspace.store().records.find(Kind::HallSession, session));
    if (!row)
        return notSaved("The session is not on this device any more.");
    return row->record.folder;
}

[[nodiscard]] Result<base::TeamId> teamOf(const Workspace &workspace, const RecordId &session)
{
    TL_TRY(const base::FolderId folder, folderOf(workspace, session));
    for (const auto &[id, team] : workspace.roster().teams()) {
        if (team.folder == folder)
            return id;
    }
    return notSaved("The team of this session is not known on this device.");
}

[[nodiscard]] domain::Instant nowIn(const Workspace &workspace, const HallHere &here)
{
    return domain::londonInstant(workspace.now() + here.clockShift);
}

//! A new count of the session, of now.
[[nodiscard]] Draft newCount(const Workspace &workspace, const HallHere &here,
                             const HallEntry &entry, bool isConcern = false)
{
    Draft draft = hallCountOf(entry, here.session, here.visitType, isConcern);
    draft.setDefault(fieldNumber<Kind::HallCount>("at"), nowIn(workspace, here));
    return draft;
}

//! All counts of a session but those that were withdrawn.
[[nodiscard]] Result<std::vector<Record>> countsOf(const Workspace &workspace,
                                                   const RecordId &session)
{
    store::ListFilter filter;
    filter.naming = {fieldNumber<Kind::HallCount>("session"), session};
    std::vector<Record> counts;
    TL_CHECK(workspace.store().records.forEach(
        Kind::HallCount, filter, [&counts](const store::StoredRow &row) -> Result<void> {
            counts.push_back(row.record);
            return {};
        }));
    return counts;
}

[[nodiscard]] bool saysTheSame(const Record &count, const HallEntry &entry)
{
    const auto numberIn = [&count](std::uint16_t field) {
        const auto *number = domain::fieldAs<std::int64_t>(count, field);
        return number ? *number : 0;
    };
    return domain::fieldText(count, fieldNumber<Kind::HallCount>("event")) == entry.event
        && domain::fieldText(count, fieldNumber<Kind::HallCount>("note")) == entry.note
        && numberIn(fieldNumber<Kind::HallCount>("adults")) == entry.adults
        && numberIn(fieldNumber<Kind::HallCount>("children")) == entry.children
        && domain::isYes(count, fieldNumber<Kind::HallCount>("first_time")) == entry.isFirstVisit;
}

//! Where the drafts of a form lie.
[[nodiscard]] std::string draftsOf(std::string_view form)
{
    return std::string(form) + "/";
}

[[nodiscard]] Result<void> requireNoConcern(const Workspace &workspace, const RecordId &session)
{
    TL_TRY(const auto draft,
           findDraft(workspace.store().drafts, draftsOf(hallConcernForm) + session.hex()));
    const bool hasWords = draft
        && std::ranges::any_of(draft->values, [](const auto &one) { return !one.second.empty(); });
    if (!hasWords)
        return {};
    return base::Error{base::ErrorCode::Refused,
                       "A concern was begun and is not raised. Raise it or throw it away, then "
                       "end the session."};
}

//! Inside the caller's transaction.
[[nodiscard]] Result<void> removeFormDrafts(Workspace &workspace, const RecordId &session)
{
    TL_TRY(const auto drafts, workspace.store().drafts.all());
    for (const store::Drafts::Draft &one : drafts) {
        if (one.key.starts_with(draftsOf(hallEntryForm)))
            TL_CHECK(workspace.store().drafts.remove(one.key));
    }
    return workspace.store().drafts.remove(draftsOf(hallConcernForm) + session.hex());
}

} // namespace

Result<HallHere> openHallSession(Workspace &workspace, const HallStart &start,
                                 const std::string &draft)
{
    TL_TRY(const base::TeamId team,
           requireHallStart(workspace, start.prison, start.visitType, start.team));
    HallHere here{{}, start.prison, start.visitType, 0, {}, 1};
    const domain::PartialDate clockDay = domain::londonDay(workspace.now());
    if (start.today)
        here.clockShift = (domain::epochDay(*start.today) - domain::epochDay(clockDay)) * dayMs;
    Draft session{Kind::HallSession,
                  {{fieldNumber<Kind::HallSession>("prison"), start.prison},
                   {fieldNumber<Kind::HallSession>("on"), start.today.value_or(clockDay)},
                   {fieldNumber<Kind::HallSession>("state"), std::string("OPEN")},
                   {fieldNumber<Kind::HallSession>("opened_at"), nowIn(workspace, here)},
                   {fieldNumber<Kind::HallSession>("workers"), start.workers}}};
    TL_TRY(Edit edit, Edit::begin(workspace));
    TL_TRY(here.session, edit.addToTeam(session, team));
    TL_CHECK(putHallHere(workspace, here));
    if (!draft.empty())
        TL_CHECK(workspace.store().drafts.remove(draft));
    TL_CHECK(edit.commit());
    return here;
}

Result<RecordId> countInHall(Workspace &workspace, const HallEntry &entry)
{
    TL_TRY(HallHere here, requireInside(workspace));
    TL_TRY(const base::TeamId team, teamOf(workspace, here.session));
    TL_TRY(Edit edit, Edit::begin(workspace));
    TL_TRY(const RecordId id, edit.addToTeam(newCount(workspace, here, entry), team));
    here.who.clear();
    here.children = 1;
    TL_CHECK(putHallHere(workspace, here));
    TL_CHECK(edit.commit());
    return id;
}

Result<void> countConcernInHall(Workspace &workspace, const std::string &event)
{
    TL_TRY(const HallHere here, requireInside(workspace));
    TL_TRY(const base::TeamId team, teamOf(workspace, here.session));
    TL_TRY(Edit edit, Edit::begin(workspace));
    TL_TRY([[maybe_unused]] const RecordId id,
           edit.addToTeam(newCount(workspace, here, {event}, true), team));
    return edit.commit();
}

Result<RecordId> correctInHall(Workspace &workspace, const RecordId &wrong, const HallEntry &entry,
                               const std::string &draft)
{
    TL_TRY(const HallHere here, requireInside(workspace));
    TL_TRY(const base::TeamId team, teamOf(workspace, here.session));
    TL_TRY(const std::vector<Record> counts, countsOf(workspace, here.session));
    const auto inForce = domain::countsInForce(counts);
    const auto before =
        std::ranges::find_if(inForce, [&wrong](const Record *one) { return one->id == wrong; });
    if (before == inForce.end())
        return notSaved("This entry has been changed or taken out already.");
    if (saysTheSame(**before, entry)) {
        if (!draft.empty())
            TL_CHECK(removeDraft(workspace, draft));
        return wrong;
    }
    Draft correction = hallCountOf(entry, here.session);
    for (const std::uint16_t kept :
         {fieldNumber<Kind::HallCount>("at"), fieldNumber<Kind::HallCount>("visit_type"),
          fieldNumber<Kind::HallCount>("concern")}) {
        if (const domain::Value *value = (*before)->find(kept))
            correction.fields.emplace_back(kept, *value);
    }
    correction.fields.emplace_back(fieldNumber<Kind::HallCount>("corrects"), wrong);
    TL_TRY(Edit edit, Edit::begin(workspace));
    TL_TRY(const RecordId id, edit.addToTeam(correction, team));
    if (!draft.empty())
        TL_CHECK(workspace.store().drafts.remove(draft));
    TL_CHECK(edit.commit());
    return id;
}

Result<void> withdrawFromHall(Workspace &workspace, const RecordId &count, const std::string &draft)
{
    TL_TRY(const HallHere here, requireInside(workspace));
    TL_TRY(const std::vector<Record> counts, countsOf(workspace, here.session));
    // Without the newest alone, the one that it corrects would count again.
    const std::vector<RecordId> contact = domain::sameContact(counts, count);
    if (contact.empty())
        return notSaved("This entry is not one of the session that is open.");
    TL_TRY(Edit edit, Edit::begin(workspace));
    for (const RecordId &one : contact)
        TL_CHECK(edit.setVoid(Kind::HallCount, one, "Undone"));
    if (!draft.empty())
        TL_CHECK(workspace.store().drafts.remove(draft));
    return edit.commit();
}

Result<void> closeHallSession(Workspace &workspace)
{
    TL_TRY(const HallHere here, requireInside(workspace));
    TL_CHECK(requireNoConcern(workspace, here.session));
    TL_TRY(const auto row, workspace.store().records.find(Kind::HallSession, here.session));
    TL_TRY(Edit edit, Edit::begin(workspace));
    const bool isOpen = row && !row->record.voidReason
        && domain::fieldText(row->record, fieldNumber<Kind::HallSession>("state")) == "OPEN";
    if (isOpen) {
        const auto *opened = domain::fieldAs<domain::Instant>(
            row->record, fieldNumber<Kind::HallSession>("opened_at"));
        domain::Instant closed = nowIn(workspace, here);
        if (opened)
            closed = std::max(closed, *opened); // a clock that was put back meanwhile
        TL_CHECK(edit.change(Kind::HallSession, here.session,
                             {{fieldNumber<Kind::HallSession>("state"), std::string("CLOSED")},
                              {fieldNumber<Kind::HallSession>("closed_at"), closed}}));
    }
    TL_CHECK(removeFormDrafts(workspace, here.session));
    TL_CHECK(forgetHallHere(workspace));
    return edit.commit();
}

Result<bool> isClockDoubtful(const Workspace &workspace)
{
    if (std::abs(workspace.clockOffset().offsetMs()) > dayMs)
        return true;
    TL_TRY(const auto stamped, workspace.store().meta.number(store::MetaKey::HybridTime));
    if (!stamped)
        return false;
    const base::HybridTime last{static_cast<std::uint64_t>(*stamped)};
    return last.millis() - workspace.now() > dayMs;
}

} // namespace throughline::service
