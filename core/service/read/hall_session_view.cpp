// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/read/hall_session_view.h"

#include "domain/code_list.h"
#include "domain/rules/hall_rules.h"
#include "domain/schema_table.h"
#include "service/read/record_fields.h"

#include <algorithm>
#include <map>

namespace throughline::service {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;
using domain::Record;

namespace {

[[nodiscard]] std::int64_t numberIn(const Record &count, std::uint16_t field)
{
    return valueIn<std::int64_t>(count, field).value_or(0);
}

void add(HallSessionView::Totals &totals, const Record &count)
{
    ++totals.entries;
    totals.adults += numberIn(count, fieldNumber<Kind::HallCount>("adults"));
    totals.children += numberIn(count, fieldNumber<Kind::HallCount>("children"));
}

//! By the codes of a field, in the order of their list.
[[nodiscard]] std::vector<HallSessionView::Group> groupsBy(std::span<const Record *const> counts,
                                                           std::uint16_t field)
{
    std::map<std::string, HallSessionView::Totals> byKey;
    for (const Record *one : counts)
        add(byKey[textOf(*one, field)], *one);
    std::vector<HallSessionView::Group> groups;
    const auto *list = domain::codeList(domain::describe(Kind::HallCount).field(field)->codeList);
    for (const domain::Code &code : list->codes) {
        if (const auto found = byKey.extract(std::string(code.key)))
            groups.push_back({found.key(), found.mapped()});
    }
    const auto without = byKey.extract(std::string());
    for (const auto &[key, totals] : byKey) // of a newer version's list
        groups.push_back({key, totals});
    if (without)
        groups.push_back({{}, without.mapped()});
    return groups;
}

void addCounts(HallSessionView &view, std::span<const Record *const> counts)
{
    for (const Record *one : counts) {
        add(view.all, *one);
        const bool isConcern = domain::isYes(*one, fieldNumber<Kind::HallCount>("concern"));
        view.concerns += isConcern ? 1 : 0;
        view.firstVisits += domain::isYes(*one, fieldNumber<Kind::HallCount>("first_time")) ? 1 : 0;
        view.withPrisoners += domain::isWithPrisoner(*one) ? 1 : 0;
        if (domain::wantsFollowUp(*one))
            view.followUps.push_back(
                {one->id, textOf(*one, fieldNumber<Kind::HallCount>("event")), isConcern,
                 valueIn<domain::Instant>(*one, fieldNumber<Kind::HallCount>("at")),
                 textOf(*one, fieldNumber<Kind::HallCount>("note"))});
    }
    view.events = groupsBy(counts, fieldNumber<Kind::HallCount>("event"));
    view.visits = groupsBy(counts, fieldNumber<Kind::HallCount>("visit_type"));
}

void addWorkers(HallSessionView &view, std::span<const Record *const> counts,
                const std::map<RecordId, base::UserId> &madeBy, const NameBook &names)
{
    std::map<base::UserId, std::int64_t> entries;
    for (const Record *one : counts)
        ++entries[madeBy.at(one->id)];
    for (const auto &[user, count] : entries)
        view.workers.push_back({user, names.userName(user), count});
    std::sort(view.workers.begin(), view.workers.end(),
              [](const auto &a, const auto &b) { return a.name < b.name; });
}

//! By the moment they are of: a correction stands where what it corrects stood.
void addLast(HallSessionView &view, std::vector<const Record *> counts)
{
    std::erase_if(counts, [](const Record *one) {
        return domain::isYes(*one, fieldNumber<Kind::HallCount>("concern"));
    });
    const auto at = [](const Record *one) {
        const auto moment = valueIn<domain::Instant>(*one, fieldNumber<Kind::HallCount>("at"));
        return std::pair(moment.value_or(domain::Instant{}).at, one->id);
    };
    std::ranges::sort(counts, [&](const Record *a, const Record *b) { return at(a) > at(b); });
    counts.resize(std::min(counts.size(), lastHallEntries));
    for (const Record *one : counts)
        view.last.push_back(*one);
}

} // namespace

Result<HallSessionView> hallSessionView(const Reader &reader, const RecordId &session)
{
    TL_TRY(const auto snapshot, reader.snapshot());
    HallSessionView view;
    TL_TRY(view.session, reader.view(Kind::HallSession, session));
    if (view.session.record.voidReason)
        return base::Error{base::ErrorCode::Refused,
                           "This session was withdrawn: nothing of it counts."};
    std::vector<Record> counts;
    std::map<RecordId, base::UserId> madeBy;
    const auto ownerOf = [&reader](const base::DeviceId &device) {
        return reader.names().ownerOf(device);
    };
    store::ListFilter filter;
    filter.naming = {fieldNumber<Kind::HallCount>("session"), session};
    filter.withVoid = true;
    TL_CHECK(reader.store().records.forEach(
        Kind::HallCount, filter, [&](const store::StoredRow &row) -> Result<void> {
            if (row.record.voidReason) {
                ++view.withdrawn;
                return {};
            }
            TL_TRY(const RecordView one, viewOf(row, store::RecordState::Synced, ownerOf));
            madeBy[row.record.id] = one.madeBy;
            counts.push_back(row.record);
            return {};
        }));
    const auto inForce = domain::countsInForce(counts);
    view.corrected = static_cast<std::int64_t>(counts.size() - inForce.size());
    addCounts(view, inForce);
    addWorkers(view, inForce, madeBy, reader.names());
    addLast(view, inForce);
    return view;
}

} // namespace throughline::service
