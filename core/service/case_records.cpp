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
    std::vector<domain::Record> out;
    TL_CHECK(addAll(records, kind, {.owner = owner}, out));
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
