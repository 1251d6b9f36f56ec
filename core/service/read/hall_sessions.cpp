// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/read/hall_sessions.h"

#include "domain/code_set.h"
#include "domain/schema_table.h"
#include "service/read/record_fields.h"

#include <algorithm>
#include <functional>

namespace throughline::service {

using base::Result;
using domain::fieldNumber;
using domain::Kind;

namespace {

[[nodiscard]] bool saysSaferCustody(std::string name)
{
    std::ranges::transform(name, name.begin(), [](char one) {
        return one >= 'A' && one <= 'Z' ? static_cast<char>(one - 'A' + 'a') : one;
    });
    return name.find("safer custody") != std::string::npos;
}

} // namespace

Result<std::vector<HallSessionView>> hallSessions(const Reader &reader, std::int64_t most)
{
    TL_TRY(const auto snapshot, reader.snapshot());
    store::ListFilter filter;
    filter.newestFirst = true;
    filter.limit = most;
    std::vector<base::RecordId> ids;
    TL_CHECK(reader.store().records.forEach(Kind::HallSession, filter,
                                            [&ids](const store::StoredRow &row) -> Result<void> {
                                                ids.push_back(row.record.id);
                                                return {};
                                            }));
    std::vector<HallSessionView> sessions;
    for (const base::RecordId &id : ids) {
        TL_TRY(HallSessionView view, hallSessionView(reader, id));
        sessions.push_back(std::move(view));
    }
    // A sheet of paper is entered after its day.
    std::ranges::stable_sort(sessions, std::ranges::greater(), [](const HallSessionView &one) {
        const auto on =
            valueIn<domain::PartialDate>(one.session.record, fieldNumber<Kind::HallSession>("on"));
        return on ? domain::epochDay(*on) : 0;
    });
    return sessions;
}

Result<std::string> saferCustodyPhone(const Reader &reader, const std::string &prison)
{
    std::string phone;
    TL_CHECK(reader.store().records.forEach(
        Kind::Service, {}, [&](const store::StoredRow &row) -> Result<void> {
            const auto prisons =
                domain::splitCodeSet(textOf(row.record, fieldNumber<Kind::Service>("prisons")));
            if (phone.empty() && std::ranges::find(prisons, prison) != prisons.end()
                && saysSaferCustody(textOf(row.record, fieldNumber<Kind::Service>("name"))))
                phone = textOf(row.record, fieldNumber<Kind::Service>("phone"));
            return {};
        }));
    return phone;
}

} // namespace throughline::service
