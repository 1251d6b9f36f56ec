// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/retention.h"

#include "domain/schema_table.h"
#include "service/edit.h"
#include "service/read/person_name.h"
#include "service/retention_book.h"
#include "service/roster_writing.h"
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
using State = domain::Retention::State;

[[nodiscard]] domain::PartialDate today(const Workspace &workspace)
{
    return domain::londonDay(workspace.now());
}

[[nodiscard]] base::Error refused(std::string sentence)
{
    return {base::ErrorCode::Refused, std::move(sentence) + " Nothing was saved."};
}

//! Of whom they are shown as.
[[nodiscard]] Result<store::StoredRow> personRow(const Workspace &workspace, const RecordId &person)
{
    TL_TRY(const RecordId now, workspace.store().samePerson.now(person));
    TL_TRY(auto row, workspace.store().records.find(Kind::Person, now));
    if (!row)
        return base::Error{base::ErrorCode::NotFound,
                           "There is no such person on this device. Check the id, or sync first."};
    return *std::move(row);
}

//! Whoever looks after a team's people decides what is kept of them.
[[nodiscard]] Result<void> requireManager(const Workspace &workspace, const Record &person)
{
    TL_TRY(const bool isManager, isManagerOf(workspace, person.folder));
    return isManager
        ? Result<void>()
        : refused("Only a manager of their team can decide how long somebody's records are kept.");
}

//! The review of this person, opened or open; to be moved on in the same edit.
[[nodiscard]] Result<RecordId> openReview(Workspace &workspace, Edit &edit, const RecordId &person)
{
    constexpr auto state = fieldNumber<Kind::Retention>("state");
    TL_TRY(const RetentionBook book, RetentionBook::of(workspace, person));
    TL_TRY(const auto row, workspace.store().records.find(Kind::Person, person));
    const Record *review = row ? book.reviewOf(row->record) : nullptr;
    if (!review)
        return edit.addAbout(
            {Kind::Retention,
             {{fieldNumber<Kind::Retention>("person"), person}, {state, std::string("REVIEW")}}});
    if (domain::fieldText(*review, state) != "REVIEW")
        TL_CHECK(edit.change(Kind::Retention, review->id, {{state, std::string("REVIEW")}}));
    return review->id;
}

[[nodiscard]] Result<void> decide(Workspace &workspace, const RecordId &person,
                                  std::vector<std::pair<std::uint16_t, domain::Value>> decision)
{
    TL_CHECK(workspace.requireMember());
    TL_TRY(const RecordId now, workspace.store().samePerson.now(person));
    TL_TRY(Edit edit, Edit::begin(workspace));
    TL_TRY(const RecordId review, openReview(workspace, edit, now));
    TL_CHECK(edit.change(Kind::Retention, review, decision));
    return edit.commit();
}

[[nodiscard]] bool isListed(const domain::Retention &retention, bool isSoon)
{
    switch (retention.state) {
    case State::Due:
    case State::Kept:
    case State::ToErase:
    case State::Held:
        return true;
    case State::NotRunning:
    case State::Running:
        break;
    }
    return isSoon;
}

} // namespace

Result<domain::RetentionPeriods> retentionPeriods(const Workspace &workspace)
{
    // In the folder of all, where admins alone write them (checkPeriod); anywhere else it is not
    // the organisation's word.
    const auto *all = workspace.roster().teamOfKind(protocol::TeamKind::All);
    std::vector<Record> own;
    TL_CHECK(workspace.store().records.forEach(Kind::RetentionPeriod, {},
                                               [&](const store::StoredRow &row) -> Result<void> {
                                                   if (all && row.record.folder == all->folder)
                                                       own.push_back(row.record);
                                                   return {};
                                               }));
    return domain::RetentionPeriods(own);
}

Result<void> setRetentionPeriod(Workspace &workspace, const std::string &trigger,
                                std::int64_t months, const std::string &reason)
{
    constexpr auto triggerField = fieldNumber<Kind::RetentionPeriod>("trigger");
    TL_CHECK(requireAdmin(workspace));
    if (!domain::RetentionPeriods::hasPeriod(trigger))
        return refused("No time runs from this: take CASE_CLOSED, NO_CONTACT, CONSENT_WITHDRAWN, "
                       "SAFEGUARDING, CHILD or NEVER_ENROLLED.");
    std::vector<std::pair<std::uint16_t, domain::Value>> fields{
        {fieldNumber<Kind::RetentionPeriod>("months"), months},
        {fieldNumber<Kind::RetentionPeriod>("reason"),
         reason.empty() ? domain::Value() : domain::Value(reason)}};
    std::vector<RecordId> there;
    TL_CHECK(workspace.store().records.forEach(
        Kind::RetentionPeriod, {}, [&](const store::StoredRow &row) -> Result<void> {
            if (domain::fieldText(row.record, triggerField) == trigger)
                there.push_back(row.record.id);
            return {};
        }));
    TL_TRY(Edit edit, Edit::begin(workspace));
    for (const RecordId &id : there)
        TL_CHECK(edit.change(Kind::RetentionPeriod, id, fields));
    if (there.empty()) {
        const auto *all = workspace.roster().teamOfKind(protocol::TeamKind::All);
        fields.emplace_back(triggerField, trigger);
        TL_TRY([[maybe_unused]] const RecordId id,
               edit.addToTeam({Kind::RetentionPeriod, fields}, all->id));
    }
    return edit.commit();
}

Result<RetentionView> retentionView(const Workspace &workspace, const RecordId &person)
{
    TL_CHECK(workspace.requireMember());
    TL_TRY(const store::StoredRow row, personRow(workspace, person));
    TL_TRY(const RetentionBook book, RetentionBook::of(workspace, person));
    TL_TRY(domain::Retention retention, book.read(row, today(workspace)));
    return RetentionView{row.record.id, nameOf(row.record).full(), std::move(retention)};
}

Result<std::vector<RetentionView>> retentionList(const Workspace &workspace, std::int64_t soonDays)
{
    TL_CHECK(workspace.requireMember());
    TL_CHECK(requireEverybody(workspace.store().leftBehind, "This list is of everybody"));
    const domain::PartialDate now = today(workspace);
    const domain::PartialDate soon = domain::fromEpochDay(domain::epochDay(now) + soonDays);
    TL_TRY(const RetentionBook book, RetentionBook::of(workspace, std::nullopt));
    std::vector<RetentionView> list;
    TL_CHECK(workspace.store().records.forEach(
        Kind::Person, {.withVoid = true, .withoutMerged = true},
        [&](const store::StoredRow &row) -> Result<void> {
            TL_TRY(domain::Retention retention, book.read(row, now));
            const bool isSoon = retention.until && *retention.until <= soon
                && !retention.isOver(now)
                && (retention.state == State::Running || retention.state == State::NotRunning);
            if (isListed(retention, isSoon))
                list.push_back(
                    {row.record.id, nameOf(row.record).full(), std::move(retention), isSoon});
            return {};
        }));
    constexpr domain::PartialDate never{9999, 12, 31};
    std::stable_sort(list.begin(), list.end(), [&](const auto &a, const auto &b) {
        return a.retention.until.value_or(never) < b.retention.until.value_or(never);
    });
    return list;
}

Result<void> decideToKeep(Workspace &workspace, const RecordId &person, domain::PartialDate until,
                          const std::string &reason)
{
    if (domain::lastDayOf(until) <= today(workspace))
        return refused("The day that they are kept until must lie ahead.");
    return decide(workspace, person,
                  {{fieldNumber<Kind::Retention>("state"), std::string("KEEP")},
                   {fieldNumber<Kind::Retention>("until"), until},
                   {fieldNumber<Kind::Retention>("reason"), reason}});
}

Result<void> decideToErase(Workspace &workspace, const RecordId &person, const std::string &reason)
{
    return decide(workspace, person,
                  {{fieldNumber<Kind::Retention>("state"), std::string("DESTROY")},
                   {fieldNumber<Kind::Retention>("reason"), reason}});
}

Result<void> checkPeriod(const Workspace &workspace, const Record &period)
{
    TL_CHECK(requireAdmin(workspace));
    const auto *all = workspace.roster().teamOfKind(protocol::TeamKind::All);
    return all && period.folder == all->folder
        ? Result<void>()
        : refused("How long is kept is said once for the whole organisation: use `retention "
                  "period`.");
}

Result<void> checkReview(const Workspace &workspace, const Record &review)
{
    const auto *person = domain::fieldAs<RecordId>(review, fieldNumber<Kind::Retention>("person"));
    if (!person)
        return {}; // the rules of the record say so
    TL_TRY(const store::StoredRow row, personRow(workspace, *person));
    TL_CHECK(requireManager(workspace, row.record));
    if (review.voidReason)
        return {};
    if (domain::fieldText(row.record, fieldNumber<Kind::Person>("status")) != "CLOSED")
        return refused("The case is not closed, so its records are in use. Close it first.");
    if (domain::fieldText(review, fieldNumber<Kind::Retention>("state")) != "DESTROY")
        return {};
    TL_TRY(const RetentionBook book, RetentionBook::of(workspace, *person));
    TL_TRY(const domain::Retention retention, book.read(row, today(workspace)));
    if (!retention.holds.empty())
        return refused(retention.holds.front() + " They cannot be erased.");
    if (!retention.isOver(today(workspace)))
        return refused("Their time is not over. " + retention.why
                       + " An administrator can erase them earlier where they ask for it.");
    return {};
}

} // namespace throughline::service
