// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/undo_search.h"

#include "sync/change.h"

#include <algorithm>
#include <set>

namespace throughline::service {

namespace {

using domain::Kind;
using domain::Record;

constexpr Kind kindsOfLists[] = {Kind::Person, Kind::Release, Kind::Accommodation, Kind::Contact,
                                 Kind::Service};

[[nodiscard]] bool refersTo(const Record &record, const base::RecordId &id)
{
    return std::any_of(record.fields.begin(), record.fields.end(),
                       [&](const auto &one) { return one.second == domain::Value{id}; });
}

//! Ids begin with six bytes of time; what was made in one millisecond is in no order.
[[nodiscard]] base::RecordId firstOfItsMoment(base::RecordId id)
{
    std::fill(id.bytes.begin() + 6, id.bytes.end(), std::uint8_t{0});
    return id;
}

//! Kinds that have a field for the id of a record of this kind.
[[nodiscard]] bool mayReferTo(const domain::KindDescription &kind, std::string_view other)
{
    return std::any_of(kind.fields.begin(), kind.fields.end(), [&](const domain::Field &field) {
        return field.type == domain::FieldType::Reference && field.codeList == other;
    });
}

//! Records, but those withdrawn, that may belong to one of a list's: everything about the person,
//! or whatever names the service.
[[nodiscard]] base::Result<std::vector<Record>> others(const store::Records &records,
                                                       const std::vector<ListRecord> &listed)
{
    const Record &first = listed.front().row.record;
    const base::RecordId person = personOf(first).value_or(base::RecordId{});
    std::set<base::RecordId> own;
    for (const ListRecord &one : listed)
        own.insert(one.row.record.id);
    std::vector<Record> out;
    for (const domain::KindDescription &kind : domain::kinds()) {
        if (!mayReferTo(kind, person.isNull() ? "service" : "person"))
            continue;
        store::ListFilter filter;
        if (!person.isNull())
            filter.person = person;
        TL_CHECK(records.forEach(kind.kind, filter, [&](const store::StoredRow &row) {
            const bool matters = !person.isNull() || refersTo(row.record, first.id);
            if (matters && !own.contains(row.record.id))
                out.push_back(row.record);
            return base::Result<void>{};
        }));
    }
    return out;
}

[[nodiscard]] std::string belongsText(const Record &other)
{
    std::string label(domain::describe(other.kind).label);
    if (label[0] >= 'A' && label[0] <= 'Z')
        label[0] = static_cast<char>(label[0] - 'A' + 'a');
    return "another record belongs to it: " + label;
}

//! Whatever stays keeps what it belongs to; again, until nothing more has to stay.
void keepWhatIsReferredTo(std::vector<ListRecord> &records, const std::vector<Record> &others)
{
    const auto keep = [&records](const Record &staying) {
        bool anything = false;
        for (ListRecord &one : records) {
            if (one.keptBecause.empty() && one.isNew() && refersTo(staying, one.row.record.id)) {
                one.keptBecause = belongsText(staying);
                anything = true;
            }
        }
        return anything;
    };
    for (const Record &other : others)
        keep(other);
    for (bool again = true; again;) {
        again = false;
        for (const ListRecord &one : records) {
            const bool stays = !one.isNew() || !one.keptBecause.empty();
            if (stays && !one.row.record.voidReason && keep(one.row.record))
                again = true;
        }
    }
}

} // namespace

std::string changedSinceText(Kind kind, const std::vector<std::uint16_t> &fields)
{
    std::string text;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const domain::Field *field = domain::describe(kind).field(fields[i]);
        text += i == 0 ? "" : i + 1 == fields.size() ? " and " : ", ";
        text += field != nullptr ? field->label : std::string_view("Withdrawal");
    }
    return text + (fields.size() == 1 ? " was changed since" : " were changed since");
}

base::Result<std::vector<ListedRecord>> recordsOfList(const Workspace &workspace,
                                                      const base::RecordId &batch)
{
    const store::DeviceStore &store = workspace.store();
    std::set<ListedRecord> found;
    for (const Kind kind : kindsOfLists) {
        const std::uint16_t field = importBatchField(kind);
        store::ListFilter filter;
        filter.withVoid = true;
        // Entries are written once, by a list that is older than they are.
        if (domain::describe(kind).field(field)->merge == domain::MergePolicy::InsertOnce)
            filter.after = firstOfItsMoment(batch);
        TL_CHECK(store.records.forEach(kind, filter, [&](const store::StoredRow &row) {
            const auto *from = domain::fieldAs<base::RecordId>(row.record, field);
            if (from != nullptr && *from == batch)
                found.insert(
                    {personOf(row.record).value_or(base::RecordId{}), kind, row.record.id});
            return base::Result<void>{};
        }));
        const base::Bytes value = sync::encodeValue(domain::Value{batch});
        TL_TRY(const auto earlier, store.history.recordsThatHeld(kind, field, value));
        for (const base::RecordId &id : earlier) {
            TL_TRY(const auto row, store.records.find(kind, id));
            if (row)
                found.insert({personOf(row->record).value_or(base::RecordId{}), kind, id});
        }
    }
    return std::vector<ListedRecord>(found.begin(), found.end());
}

base::Result<ListRecord> readListed(const Workspace &workspace, const ListedRecord &listed,
                                    const base::RecordId &batch)
{
    TL_TRY(auto row, workspace.store().records.find(listed.kind, listed.id));
    if (!row)
        return base::Error{base::ErrorCode::NotFound, "A record of the list is gone. Try again."};
    TL_TRY(ImportPast past, ImportPast::read(*row, workspace.store().history));
    const sync::Stamp at = past.writtenBy(batch).value_or(sync::Stamp{});
    return ListRecord{*std::move(row), std::move(past), at, {}};
}

base::Result<void> keepWhatWasWorkedOn(const Workspace &workspace, std::vector<ListRecord> &records)
{
    for (ListRecord &one : records) {
        const std::vector<std::uint16_t> changed = one.past.changedSince(one.at);
        if (one.isNew() && !one.row.record.voidReason && !changed.empty())
            one.keptBecause = changedSinceText(one.row.record.kind, changed);
    }
    TL_TRY(const std::vector<Record> rest, others(workspace.store().records, records));
    keepWhatIsReferredTo(records, rest);
    return {};
}

} // namespace throughline::service
