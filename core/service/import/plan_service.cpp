// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Services in a plan: those of the directory are known by name and phone.
#include "domain/schema_table.h"
#include "service/import/planner.h"

namespace throughline::service {

namespace {

using domain::Kind;
using domain::Record;

//! The names of a row and the digits of its phone, however they are spaced.
std::string serviceKey(const Record &service)
{
    std::string key;
    for (const auto number : {domain::fieldNumber<Kind::Service>("name"),
                              domain::fieldNumber<Kind::Service>("phone")}) {
        const domain::Value *value = service.find(number);
        const auto *text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
        for (const char c : text != nullptr ? folded(*text) : std::string()) {
            if (c != ' ')
                key += c;
        }
        key += '\n';
    }
    return key;
}

} // namespace

base::Result<ImportPlanner::Outcome> ImportPlanner::planService(Candidate &row)
{
    if (!m_servicesRead) {
        TL_TRY(const std::vector<Record> services, m_recorded.services());
        for (const Record &service : services)
            m_services.emplace(serviceKey(service), KnownService{0, service});
        m_servicesRead = true;
    }
    const Record &service = row.of(Kind::Service);
    const auto [it, isNew] =
        m_services.try_emplace(serviceKey(service), KnownService{row.csv.row, {}});
    PlannedRow planned;
    if (isNew) {
        planned.fields = service.fields;
        m_plan.rows.push_back(std::move(planned));
        return Outcome{};
    }
    const KnownService known = it->second;
    if (known.row == 0 && !known.record.voidReason) {
        TL_TRY(planned.fields, newValues(row, known.record));
        planned.changes = known.record.id;
        it->second.row = row.csv.row; // another row about it is a repeat of this one
        if (!planned.fields.empty()) {
            m_plan.rows.push_back(std::move(planned));
            return update();
        }
    }
    return repeat(repeats(known.row, "the same name and phone as in"));
}

} // namespace throughline::service
