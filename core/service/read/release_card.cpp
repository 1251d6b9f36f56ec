// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/read/release_card.h"

#include "domain/calendar.h"
#include "domain/schema_table.h"
#include "service/read/record_fields.h"

namespace throughline::service {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;

namespace {

[[nodiscard]] bool isFriday(const std::optional<domain::PartialDate> &date)
{
    constexpr int friday = 5;
    return date && date->isWholeDay() && domain::weekday(domain::epochDay(*date)) == friday;
}

[[nodiscard]] ReleaseCard cardOf(const domain::Record &release)
{
    ReleaseCard card;
    card.release = release.id;
    card.person =
        valueIn<RecordId>(release, fieldNumber<Kind::Release>("person")).value_or(RecordId{});
    card.prison = textOf(release, fieldNumber<Kind::Release>("prison"));
    card.date = valueIn<domain::PartialDate>(release, fieldNumber<Kind::Release>("release_date"));
    card.time = valueIn<std::int64_t>(release, fieldNumber<Kind::Release>("release_time"));
    card.state = textOf(release, fieldNumber<Kind::Release>("state"));
    card.meet = textOf(release, fieldNumber<Kind::Release>("meet"));
    card.metBy = userIn(release, fieldNumber<Kind::Release>("met_by"));
    card.firstAppointment =
        valueIn<domain::WallDateTime>(release, fieldNumber<Kind::Release>("first_appointment"));
    card.isFriday = isFriday(card.date);
    return card;
}

void addPerson(ReleaseCard &card, const domain::Record &person)
{
    card.name = nameOf(person);
    card.dateOfBirth =
        valueIn<domain::PartialDate>(person, fieldNumber<Kind::Person>("date_of_birth"));
    card.prisonNumber = textOf(person, fieldNumber<Kind::Person>("prison_number"));
    if (card.prison.empty())
        card.prison = textOf(person, fieldNumber<Kind::Person>("prison"));
    card.keyWorker = userIn(person, fieldNumber<Kind::Person>("key_worker"));
}

[[nodiscard]] Result<void> addGate(const store::ReadStore &store, ReleaseCard &card)
{
    TL_TRY(const auto id, store.agenda.gateContact(card.release));
    if (!id)
        return {};
    TL_TRY(const auto row, store.records.find(Kind::Contact, *id));
    if (!row)
        return {};
    ReleaseCard::Gate gate;
    gate.contact = *id;
    gate.outcome = textOf(row->record, fieldNumber<Kind::Contact>("gate_outcome"));
    gate.at = valueIn<domain::Instant>(row->record, fieldNumber<Kind::Contact>("at"));
    gate.waitingSince =
        valueIn<domain::Instant>(row->record, fieldNumber<Kind::Contact>("waiting_since"));
    TL_TRY(gate.localState, store.outbox.stateOf(*id));
    card.gate = std::move(gate);
    return {};
}

[[nodiscard]] Result<void> addFirstNight(const store::ReadStore &store, ReleaseCard &card)
{
    TL_TRY(const auto id, store.agenda.firstNight(card.release));
    if (!id)
        return {};
    TL_TRY(const auto row, store.records.find(Kind::Accommodation, *id));
    if (!row)
        return {};
    ReleaseCard::FirstNight night;
    night.accommodation = *id;
    night.answer = textOf(row->record, fieldNumber<Kind::Accommodation>("answer"));
    night.type = textOf(row->record, fieldNumber<Kind::Accommodation>("type"));
    TL_TRY(night.localState, store.outbox.stateOf(*id));
    card.firstNight = std::move(night);
    return {};
}

//! Nothing where the release, or its person, is not there to be shown.
[[nodiscard]] Result<std::optional<ReleaseCard>> findCard(const Reader &reader, const RecordId &id)
{
    const store::ReadStore &store = reader.store();
    TL_TRY(const auto release, store.records.find(Kind::Release, id));
    if (!release)
        return std::optional<ReleaseCard>();
    ReleaseCard card = cardOf(release->record);
    TL_TRY(card.person, store.samePerson.now(card.person));
    TL_TRY(const auto person, store.records.find(Kind::Person, card.person));
    if (!person || person->record.voidReason)
        return std::optional<ReleaseCard>();
    addPerson(card, person->record);
    TL_TRY(card.localState, store.outbox.stateOf(id));
    TL_CHECK(addGate(store, card));
    TL_CHECK(addFirstNight(store, card));
    return std::optional(std::move(card));
}

} // namespace

bool isNotAssigned(const ReleaseCard &card)
{
    return (card.state == "PLANNED" || card.state == "CONFIRMED")
        && (card.meet == "ASKED" || card.meet == "YES") && !card.metBy;
}

Result<std::vector<ReleaseCard>> releaseCards(const Reader &reader, domain::PartialDate first,
                                              domain::PartialDate last)
{
    TL_TRY(const auto snapshot, reader.snapshot());
    TL_TRY(const std::vector<RecordId> ids, reader.store().agenda.releasesBetween(first, last));
    std::vector<ReleaseCard> cards;
    cards.reserve(ids.size());
    for (const RecordId &id : ids) {
        TL_TRY(auto card, findCard(reader, id));
        if (card)
            cards.push_back(std::move(*card));
    }
    return cards;
}

Result<ReleaseCard> releaseCard(const Reader &reader, const RecordId &release)
{
    TL_TRY(const auto snapshot, reader.snapshot());
    TL_TRY(auto card, findCard(reader, release));
    if (!card)
        return base::Error{base::ErrorCode::NotFound,
                           "There is no such release on this device. Sync, then look again."};
    return std::move(*card);
}

Result<std::optional<store::Agenda::ReleaseDay>> nextReleases(const Reader &reader,
                                                              domain::PartialDate after)
{
    return reader.store().agenda.nextReleaseDay(after);
}

} // namespace throughline::service
