// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/custody_spell.h"

#include "domain/schema_table.h"
#include "service/one_edit.h"

namespace throughline::service {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::fieldText;
using domain::Kind;
using domain::PartialDate;
using domain::Record;

namespace {

constexpr auto fromDate = fieldNumber<Kind::Custody>("from_date");
constexpr auto toDate = fieldNumber<Kind::Custody>("to_date");
constexpr auto prisonField = fieldNumber<Kind::Custody>("prison");

//! Out between two days: the first one of it.
[[nodiscard]] std::optional<PartialDate> outBetween(std::span<const Record> records,
                                                    const PartialDate *from, PartialDate until)
{
    std::optional<PartialDate> found;
    for (const Record &record : records) {
        if (record.kind != Kind::Release)
            continue;
        const std::string_view state = fieldText(record, fieldNumber<Kind::Release>("state"));
        const auto day =
            state == "RELEASED" || state == "RELEASED_UNKNOWN" ? dayOut(record) : std::nullopt;
        if (day && *day <= until && (!from || *day >= *from) && (!found || *day < *found))
            found = day;
    }
    return found;
}

} // namespace

std::optional<PartialDate> dayOut(const Record &release)
{
    if (const auto *at =
            domain::fieldAs<domain::Instant>(release, fieldNumber<Kind::Release>("released_at")))
        return domain::londonDay(at->at);
    const auto *day =
        domain::fieldAs<PartialDate>(release, fieldNumber<Kind::Release>("release_date"));
    return day ? std::optional(*day) : std::nullopt;
}

Result<void> beginSpell(CaseEdit &edit, std::span<const Record> records, const Spell &spell)
{
    std::string prison = spell.prison;
    for (const Record &record : records) {
        if (record.kind != Kind::Custody || domain::fieldAs<PartialDate>(record, toDate))
            continue;
        const auto *from = domain::fieldAs<PartialDate>(record, fromDate);
        if (from && *from == spell.from && fieldText(record, prisonField) == spell.prison)
            return {};
        const auto out = outBetween(records, from, spell.from);
        if (!out && prison.empty())
            prison = fieldText(record, prisonField); // they have been there all the time
        const PartialDate end = out.value_or(spell.from);
        if (from && *from > end) {
            edit.doubt("A time in custody begins after this one and is still open; look at it.");
            continue;
        }
        TL_CHECK(edit.change(record, {{toDate, end}}, "time in custody ended " + toText(end)));
    }
    std::vector<domain::FieldValue> fields{{fieldNumber<Kind::Custody>("person"), spell.person},
                                           {fromDate, spell.from}};
    addText(fields, prisonField, prison);
    addText(fields, fieldNumber<Kind::Custody>("legal_status"), spell.legalStatus);
    addText(fields, fieldNumber<Kind::Custody>("told_by"), spell.toldBy);
    addText(fields, fieldNumber<Kind::Custody>("location"), spell.location);
    TL_TRY([[maybe_unused]] const RecordId id,
           edit.add(Kind::Custody, std::move(fields), "in custody from " + toText(spell.from)));
    return {};
}

} // namespace throughline::service
