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

base::Result<ImportPlanner::Repeat> ImportPlanner::planService(Candidate &row)
{
    if (!m_servicesRead) {
        TL_TRY(const std::vector<Record> services, m_recorded.services());
        for (const Record &service : services)
            m_services.emplace(serviceKey(service), 0);
        m_servicesRead = true;
    }
    const Record &service = row.of(Kind::Service);
    const auto [it, isNew] = m_services.try_emplace(serviceKey(service), row.csv.row);
    if (!isNew)
        return Repeat{repeats(it->second, "the same name and phone as in")};
    PlannedRow planned;
    planned.fields = service.fields;
    m_plan.rows.push_back(std::move(planned));
    return Repeat{};
}

} // namespace throughline::service
