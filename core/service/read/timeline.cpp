// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/read/timeline.h"

#include "domain/schema_table.h"
#include "service/read/record_fields.h"

namespace throughline::service {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;
using domain::PartialDate;
using domain::Record;

namespace {

void addContact(TimelineEntry &entry, const Record &record)
{
    entry.at = valueIn<domain::Instant>(record, fieldNumber<Kind::Contact>("at"));
    entry.hasTime = entry.at.has_value();
    entry.mode = textOf(record, fieldNumber<Kind::Contact>("mode"));
    entry.outcome = textOf(record, fieldNumber<Kind::Contact>("outcome"));
    entry.gateOutcome = textOf(record, fieldNumber<Kind::Contact>("gate_outcome"));
    entry.pathways = textOf(record, fieldNumber<Kind::Contact>("pathways"));
    entry.nextStep = textOf(record, fieldNumber<Kind::Contact>("next_step"));
    entry.place = textOf(record, fieldNumber<Kind::Contact>("place"));
    entry.note = textOf(record, fieldNumber<Kind::Contact>("note"));
    entry.corrects = valueIn<RecordId>(record, fieldNumber<Kind::Contact>("corrects"));
}

void addAccommodation(TimelineEntry &entry, const Record &record)
{
    entry.day = valueIn<PartialDate>(record, fieldNumber<Kind::Accommodation>("from_date"));
    if (!entry.day)
        entry.day = valueIn<PartialDate>(record, fieldNumber<Kind::Accommodation>("answered_on"));
    entry.timepoint = textOf(record, fieldNumber<Kind::Accommodation>("timepoint"));
    entry.answer = textOf(record, fieldNumber<Kind::Accommodation>("answer"));
    entry.type = textOf(record, fieldNumber<Kind::Accommodation>("type"));
    entry.place = textOf(record, fieldNumber<Kind::Accommodation>("address"));
    entry.note = textOf(record, fieldNumber<Kind::Accommodation>("note"));
    entry.corrects = valueIn<RecordId>(record, fieldNumber<Kind::Accommodation>("corrects"));
}

void addRelease(TimelineEntry &entry, const Record &record)
{
    entry.day = valueIn<PartialDate>(record, fieldNumber<Kind::Release>("release_date"));
    entry.status = textOf(record, fieldNumber<Kind::Release>("state"));
    entry.prison = textOf(record, fieldNumber<Kind::Release>("prison"));
    entry.releaseTime = valueIn<std::int64_t>(record, fieldNumber<Kind::Release>("release_time"));
    entry.note = textOf(record, fieldNumber<Kind::Release>("note"));
}

[[nodiscard]] Result<void> addReferral(TimelineEntry &entry, const Record &record,
                                       const store::Records &records)
{
    entry.day = valueIn<PartialDate>(record, fieldNumber<Kind::Referral>("referred_on"));
    entry.status = textOf(record, fieldNumber<Kind::Referral>("status"));
    entry.direction = textOf(record, fieldNumber<Kind::Referral>("direction"));
    entry.note = textOf(record, fieldNumber<Kind::Referral>("note"));
    if (const auto id = valueIn<RecordId>(record, fieldNumber<Kind::Referral>("service"))) {
        TL_TRY(const auto service, records.find(Kind::Service, *id));
        if (service)
            entry.service = textOf(service->record, fieldNumber<Kind::Service>("name"));
    }
    if (entry.service.empty())
        entry.service = textOf(record, fieldNumber<Kind::Referral>("service_name"));
    entry.source = textOf(record, fieldNumber<Kind::Referral>("source"));
    return {};
}

[[nodiscard]] Result<void> addFields(TimelineEntry &entry, const store::Records &records)
{
    const Record &record = entry.view.record;
    switch (entry.key.kind) {
    case Kind::Contact: {
        addContact(entry, record);
        TL_TRY(entry.isCorrected, records.isOverruled(record.id));
        break;
    }
    case Kind::Accommodation:
        addAccommodation(entry, record);
        break;
    case Kind::Release:
        addRelease(entry, record);
        break;
    case Kind::Referral:
        return addReferral(entry, record, records);
    default:
        break; // not on a timeline
    }
    return {};
}

} // namespace

Result<std::vector<store::TimelineKey>> timelineKeys(const Reader &reader, const RecordId &person)
{
    TL_TRY(const auto snapshot, reader.snapshot());
    return reader.store().agenda.timelineKeys(person);
}

Result<std::vector<TimelineEntry>> timelineEntries(const Reader &reader,
                                                   std::span<const store::TimelineKey> keys)
{
    TL_TRY(const auto snapshot, reader.snapshot());
    std::vector<TimelineEntry> entries;
    entries.reserve(keys.size());
    for (const store::TimelineKey &key : keys) {
        TL_TRY(auto view, reader.find(key.kind, key.id));
        if (!view)
            continue;
        TimelineEntry entry;
        entry.key = key;
        entry.view = *std::move(view);
        entry.madeByName = reader.names().shortName(entry.view.madeBy);
        entry.isVoid = entry.view.record.voidReason.has_value();
        TL_CHECK(addFields(entry, reader.store().records));
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace throughline::service
