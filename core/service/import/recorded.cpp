// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/recorded.h"

#include "domain/rules/capacity_rules.h"
#include "service/case_records.h"
#include "service/import/past.h"
#include "service/import/undo.h"
#include "service/people_alike.h"

namespace throughline::service {

using base::Result;
using domain::Kind;
using domain::Record;

Result<std::optional<Record>> StoredData::find(Kind kind, const base::RecordId &id) const
{
    TL_TRY(auto row, m_workspace.store().records.find(kind, id));
    return row ? std::optional(std::move(row->record)) : std::nullopt;
}

Result<std::vector<Record>> StoredData::peopleWith(std::string_view field,
                                                   std::string_view text) const
{
    TL_TRY(const std::vector<base::RecordId> ids,
           m_workspace.store().records.peopleWith(field, text));
    std::vector<Record> out;
    for (const base::RecordId &id : ids) {
        TL_TRY(auto record, find(Kind::Person, id));
        if (record)
            out.push_back(std::move(*record));
    }
    return out;
}

Result<std::vector<Record>> StoredData::about(Kind kind, const base::RecordId &person) const
{
    store::ListFilter filter;
    filter.person = person;
    return list(kind, filter);
}

Result<std::vector<Record>> StoredData::services() const
{
    TL_TRY(auto services, list(Kind::Service, store::ListFilter{}));
    const domain::PartialDate today = domain::londonDay(m_workspace.now());
    for (Record &service : services) {
        TL_TRY(const auto changes,
               recordsOf(m_workspace.store().records, Kind::CapacityChange, service.id));
        domain::applyCapacity(service, domain::newestChange(changes, today));
    }
    return services;
}

Result<std::optional<Record>> StoredData::asLastListed(Kind kind, const base::RecordId &id) const
{
    const store::DeviceStore &store = m_workspace.store();
    TL_TRY(const auto row, store.records.find(kind, id));
    if (!row || domain::fieldAs<base::RecordId>(row->record, importBatchField(kind)) == nullptr)
        return std::optional<Record>{};
    TL_TRY(const ImportPast past, ImportPast::read(*row, store.history));
    const auto at = past.lastWritten();
    return at ? std::optional(past.asOf(*at)) : std::nullopt;
}

Result<std::optional<std::string>> StoredData::mayBe(const Record &person) const
{
    TL_TRY(const auto alike, peopleAlike(m_workspace, person));
    if (alike.empty())
        return std::optional<std::string>{};
    return std::optional("may be somebody recorded already (" + alike.front().id.hex()
                         + "): " + alike.front().likeness.words);
}

Result<std::vector<Record>> StoredData::list(Kind kind, store::ListFilter filter) const
{
    filter.withVoid = true;
    std::vector<Record> out;
    TL_CHECK(m_workspace.store().records.forEach(kind, filter, [&](const store::StoredRow &row) {
        if (row.record.voidReason != takenBackWithItsList)
            out.push_back(row.record);
        return Result<void>{};
    }));
    return out;
}

} // namespace throughline::service
