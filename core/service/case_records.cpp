// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/case_records.h"

namespace throughline::service {

using base::Result;
using domain::Kind;

namespace {

[[nodiscard]] Result<void> addAll(const store::Records &records, Kind kind,
                                  const store::ListFilter &filter, std::vector<domain::Record> &out)
{
    return records.forEach(kind, filter, [&](const store::StoredRow &row) -> Result<void> {
        out.push_back(row.record);
        return {};
    });
}

} // namespace

Result<domain::Record> requirePerson(const Workspace &workspace, const base::RecordId &person)
{
    TL_TRY(auto row, workspace.store().records.find(Kind::Person, person));
    if (row)
        return std::move(row->record);
    return base::Error{base::ErrorCode::NotFound,
                       "There is no such person on this device. Check the id, or sync first."};
}

Result<std::vector<domain::Record>> recordsAbout(const store::Records &records,
                                                 const base::RecordId &person,
                                                 std::span<const Kind> kinds)
{
    std::vector<domain::Record> out;
    for (const Kind kind : kinds)
        TL_CHECK(addAll(records, kind, {.person = person}, out));
    return out;
}

Result<std::vector<domain::Record>> recordsOf(const store::Records &records, Kind kind,
                                              const base::RecordId &owner)
{
    const std::uint16_t field = domain::describe(kind).fields.front().number;
    return recordsNaming(records, kind, field, owner);
}

Result<std::vector<domain::Record>> recordsNaming(const store::Records &records, Kind kind,
                                                  std::uint16_t field, const base::RecordId &id)
{
    std::vector<domain::Record> out;
    TL_CHECK(addAll(records, kind, {.naming = store::ListFilter::Naming{field, id}}, out));
    return out;
}

Result<std::vector<domain::Record>> everyRecordNaming(const store::Records &records, Kind kind,
                                                      std::uint16_t field, const base::RecordId &id)
{
    std::vector<domain::Record> out;
    TL_CHECK(addAll(records, kind,
                    {.naming = store::ListFilter::Naming{field, id}, .withVoid = true}, out));
    return out;
}

Result<std::vector<domain::Record>> allRecords(const store::Records &records, Kind kind)
{
    std::vector<domain::Record> out;
    TL_CHECK(addAll(records, kind, {}, out));
    return out;
}

std::span<const Kind> kindsOfWork()
{
    static constexpr Kind kinds[] = {Kind::Person,      Kind::Release,   Kind::Referral,
                                     Kind::Appointment, Kind::Placement, Kind::Action,
                                     Kind::CaseTransfer};
    return kinds;
}

} // namespace throughline::service
