// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/undo_search.h"

#include "service/case_records.h"
#include "service/import/undo.h"
#include "sync/change.h"

#include <algorithm>
#include <set>

namespace throughline::service {

namespace {

using domain::Kind;
using domain::Record;

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

[[nodiscard]] bool names(const domain::Field &field, std::string_view kind)
{
    return field.type == domain::FieldType::Reference && field.codeList == kind;
}

//! Records, but those withdrawn, that may belong to one of a list's: everything about the person,
//! or whatever names the service.
[[nodiscard]] base::Result<std::vector<Record>> others(const Referring &referring,
                                                       const std::vector<ListRecord> &listed)
{
    const Record &first = listed.front().row.record;
    std::set<base::RecordId> own;
    for (const ListRecord &one : listed)
        own.insert(one.row.record.id);
    TL_TRY(std::vector<Record> out, referring.to(personOf(first).value_or(first.id)));
    std::erase_if(out, [&own](const Record &one) { return own.contains(one.id); });
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
            if (one.stays() && keep(one.row.record))
                again = true;
        }
    }
}

} // namespace

bool ListRecord::isTakenBack() const
{
    return row.record.voidReason == takenBackWithItsList;
}

bool ListRecord::stays() const
{
    return isNew() ? !keptBecause.empty() : !row.record.voidReason;
}

Referring Referring::byIndex(const Workspace &workspace, std::string_view kind)
{
    Referring referring(workspace);
    for (const domain::KindDescription &other : domain::kinds()) {
        if (domain::isSomebodysWork(other.kind) && names(other.fields.front(), kind))
            referring.m_indexed.push_back(other.kind);
    }
    return referring;
}

base::Result<Referring> Referring::read(const Workspace &workspace, std::string_view kind)
{
    Referring referring = byIndex(workspace, kind);
    for (const domain::KindDescription &other : domain::kinds()) {
        if (!domain::isSomebodysWork(other.kind) || names(other.fields.front(), kind))
            continue;
        for (const domain::Field &field : other.fields) {
            if (!names(field, kind))
                continue;
            TL_CHECK(workspace.store().records.forEach(
                other.kind, {}, [&](const store::StoredRow &row) -> base::Result<void> {
                    if (const auto *id = domain::fieldAs<base::RecordId>(row.record, field.number))
                        referring.m_walked.emplace(*id, row.record);
                    return {};
                }));
        }
    }
    return referring;
}

base::Result<std::vector<Record>> Referring::to(const base::RecordId &id) const
{
    std::vector<Record> out;
    for (const Kind kind : m_indexed) {
        TL_TRY(std::vector<Record> records, recordsOf(m_workspace->store().records, kind, id));
        std::move(records.begin(), records.end(), std::back_inserter(out));
    }
    const auto [begin, end] = m_walked.equal_range(id);
    std::transform(begin, end, std::back_inserter(out), [](const auto &one) { return one.second; });
    return out;
}

std::string changedSinceText(Kind kind, const std::vector<std::uint16_t> &fields)
{
    if (fields == std::vector<std::uint16_t>{0})
        return "it was withdrawn and brought back since";
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
    for (const Kind kind : kindsThatListsBring) {
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

base::Result<void> keepWhatWasWorkedOn(const Referring &referring, std::vector<ListRecord> &records)
{
    for (ListRecord &one : records) {
        std::vector<std::uint16_t> changed = one.past.changedSince(one.at);
        if (one.isTakenBack())
            std::erase(changed, std::uint16_t{0});
        if (one.isNew() && (!one.row.record.voidReason || one.isTakenBack()) && !changed.empty())
            one.keptBecause = changedSinceText(one.row.record.kind, changed);
    }
    TL_TRY(const std::vector<Record> rest, others(referring, records));
    keepWhatIsReferredTo(records, rest);
    return {};
}

} // namespace throughline::service
