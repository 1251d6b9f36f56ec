// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/read/safety.h"

#include "domain/rules/record_rules.h"
#include "domain/schema_table.h"
#include "service/read/record_fields.h"

namespace throughline::service {

using base::RecordId;
using base::Result;
using domain::Kind;
using domain::PartialDate;

namespace {

[[nodiscard]] bool isInForce(const domain::Record &instruction, PartialDate today)
{
    const auto ended =
        valueIn<PartialDate>(instruction, domain::fieldNumber<Kind::SafetyInstruction>("ended_on"));
    return !ended || domain::isAfter(*ended, today);
}

} // namespace

Result<std::vector<domain::Record>> safetyInForce(const Reader &reader, PartialDate today,
                                                  const RecordId &person)
{
    std::vector<domain::Record> out;
    TL_CHECK(reader.store().records.forEach(Kind::SafetyInstruction, {.person = person},
                                            [&](const store::StoredRow &row) {
                                                if (isInForce(row.record, today))
                                                    out.push_back(row.record);
                                                return Result<void>();
                                            }));
    return out;
}

Result<SafetyByPerson> safetyInForce(const Reader &reader, PartialDate today,
                                     std::span<const ReleaseCard> cards)
{
    TL_TRY(const auto snapshot, reader.snapshot());
    SafetyByPerson out;
    for (const ReleaseCard &card : cards) {
        TL_TRY(std::vector<domain::Record> theirs, safetyInForce(reader, today, card.person));
        if (!theirs.empty())
            out.insert_or_assign(card.person, std::move(theirs));
    }
    return out;
}

} // namespace throughline::service
