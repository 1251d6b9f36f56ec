// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/read/appointments.h"

#include "domain/rules/open_work.h"
#include "domain/schema_table.h"
#include "service/read/record_fields.h"

#include <algorithm>

namespace throughline::service {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;
using domain::WallDateTime;

namespace {

[[nodiscard]] AppointmentCard cardOf(const domain::Record &appointment, WallDateTime starts)
{
    AppointmentCard card;
    card.appointment = appointment.id;
    card.starts = starts;
    card.mode = textOf(appointment, fieldNumber<Kind::Appointment>("mode"));
    card.place = textOf(appointment, fieldNumber<Kind::Appointment>("place"));
    card.withWhom = textOf(appointment, fieldNumber<Kind::Appointment>("with_whom"));
    return card;
}

//! Nothing where it is another's, or its person is not there to be shown.
[[nodiscard]] Result<std::optional<AppointmentCard>> ownCard(const Reader &reader,
                                                             const RecordId &id)
{
    const store::ReadStore &store = reader.store();
    const base::UserId &self = reader.names().self;
    TL_TRY(const auto row, store.records.find(Kind::Appointment, id));
    if (!row)
        return std::optional<AppointmentCard>();
    const auto worker = userIn(row->record, fieldNumber<Kind::Appointment>("worker"));
    const auto starts =
        valueIn<WallDateTime>(row->record, fieldNumber<Kind::Appointment>("starts"));
    const auto about = valueIn<RecordId>(row->record, fieldNumber<Kind::Appointment>("person"));
    if (!starts || !about || (worker && *worker != self))
        return std::optional<AppointmentCard>();
    AppointmentCard card = cardOf(row->record, *starts);
    TL_TRY(card.person, store.samePerson.now(*about));
    TL_TRY(const auto person, store.records.find(Kind::Person, card.person));
    if (!person || person->record.voidReason)
        return std::optional<AppointmentCard>();
    if (!worker && userIn(person->record, fieldNumber<Kind::Person>("key_worker")) != self)
        return std::optional<AppointmentCard>();
    card.name = nameOf(person->record);
    TL_TRY(card.localState, store.outbox.stateOf(id));
    return std::optional(std::move(card));
}

} // namespace

Result<std::vector<AppointmentCard>>
ownAppointments(const Reader &reader, domain::PartialDate first, domain::PartialDate last)
{
    TL_TRY(const auto snapshot, reader.snapshot());
    TL_TRY(const std::vector<RecordId> ids, reader.store().agenda.openAppointments(first, last));
    std::vector<AppointmentCard> cards;
    for (const RecordId &id : ids) {
        TL_TRY(auto card, ownCard(reader, id));
        if (card)
            cards.push_back(std::move(*card));
    }
    return cards;
}

Result<std::optional<WallDateTime>> nextAppointment(const Reader &reader, const RecordId &person,
                                                    WallDateTime from)
{
    std::optional<WallDateTime> next;
    TL_CHECK(reader.store().records.forEach(
        Kind::Appointment, {.person = person}, [&](const store::StoredRow &row) {
            const auto starts =
                valueIn<WallDateTime>(row.record, fieldNumber<Kind::Appointment>("starts"));
            if (starts && *starts >= from && (!next || *starts < *next)
                && domain::isOpenWork(row.record))
                next = starts;
            return Result<void>();
        }));
    return next;
}

} // namespace throughline::service
