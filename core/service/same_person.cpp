// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/same_person.h"

#include "domain/schema_table.h"

#include <set>

namespace throughline::service {

using base::RecordId;
using base::Result;
using domain::Kind;
using domain::Record;

Result<std::vector<Record>> everyRecordNaming(const store::Records &records, Kind kind,
                                              std::uint16_t field, const RecordId &id)
{
    std::vector<Record> out;
    TL_CHECK(records.forEach(kind,
                             {.naming = store::ListFilter::Naming{field, id}, .withVoid = true},
                             [&](const store::StoredRow &row) -> Result<void> {
                                 out.push_back(row.record);
                                 return {};
                             }));
    return out;
}

Result<std::vector<Record>> samePeople(const store::Records &records, Record person)
{
    constexpr auto into = domain::fieldNumber<Kind::Person>("merged_into");
    std::vector<Record> people{std::move(person)};
    std::set<RecordId> known{people.front().id};
    for (std::size_t i = 0; i < people.size(); ++i) {
        TL_TRY(const auto merged, everyRecordNaming(records, Kind::Person, into, people[i].id));
        for (const Record &one : merged) {
            if (known.insert(one.id).second)
                people.push_back(one);
        }
    }
    return people;
}

} // namespace throughline::service
