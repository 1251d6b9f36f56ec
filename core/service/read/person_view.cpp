// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/read/person_view.h"

#include "domain/calendar.h"
#include "domain/rules/accommodation_rules.h"
#include "domain/schema_table.h"
#include "service/read/appointments.h"
#include "service/read/record_fields.h"
#include "service/same_person.h"

#include <algorithm>

namespace throughline::service {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;
using domain::PartialDate;

namespace {

//! Addresses of another time than tonight: before prison, and planned.
constexpr std::string_view otherTimepoints[] = {"PRE_CUSTODY", domain::plannedTimepoint};

//! What the clock on a wall in London shows.
[[nodiscard]] domain::WallDateTime londonWall(base::Millis now)
{
    constexpr std::int64_t msPerMinute = 60'000;
    const std::int64_t minutes =
        domain::floorDivide(now.value, msPerMinute) + domain::londonInstant(now).offsetMinutes;
    return {domain::londonDay(now),
            static_cast<std::int16_t>(minutes - domain::floorDivide(minutes, 24 * 60) * 24 * 60)};
}

[[nodiscard]] Result<std::optional<PersonView::Tonight>> tonightOf(const Reader &reader,
                                                                   const RecordId &person)
{
    TL_TRY(const auto id,
           reader.store().agenda.newestAccommodation(person, std::nullopt, otherTimepoints));
    if (!id)
        return std::optional<PersonView::Tonight>();
    TL_TRY(const RecordView view, reader.view(Kind::Accommodation, *id));
    const domain::Record &entry = view.record;
    PersonView::Tonight tonight;
    tonight.accommodation = *id;
    tonight.answer = textOf(entry, fieldNumber<Kind::Accommodation>("answer"));
    tonight.type = textOf(entry, fieldNumber<Kind::Accommodation>("type"));
    tonight.from = valueIn<PartialDate>(entry, fieldNumber<Kind::Accommodation>("from_date"));
    if (!tonight.from)
        tonight.from = valueIn<PartialDate>(entry, fieldNumber<Kind::Accommodation>("answered_on"));
    tonight.by = view.madeBy;
    tonight.byName = reader.names().shortName(view.madeBy);
    tonight.madeAt = view.madeAt;
    tonight.localState = view.localState;
    return std::optional(std::move(tonight));
}

[[nodiscard]] PersonView::Release releaseOf(const domain::Record &record)
{
    return {record.id, valueIn<PartialDate>(record, fieldNumber<Kind::Release>("release_date")),
            valueIn<std::int64_t>(record, fieldNumber<Kind::Release>("release_time")),
            textOf(record, fieldNumber<Kind::Release>("state")),
            textOf(record, fieldNumber<Kind::Release>("prison"))};
}

//! The first appointment or the day of release, whichever comes first of what is still to come. A
//! release that has happened, or will not, is not to come.
[[nodiscard]] std::optional<PersonView::Next>
nextOf(const domain::Record &record, const PersonView::Release &release, domain::WallDateTime wall)
{
    constexpr std::string_view overStates[] = {"RELEASED", "RELEASED_UNKNOWN", "CANCELLED",
                                               "RECALLED"};
    std::optional<PersonView::Next> next;
    const auto appointment =
        valueIn<domain::WallDateTime>(record, fieldNumber<Kind::Release>("first_appointment"));
    const bool isOff = release.state == "CANCELLED" || release.state == "RECALLED";
    if (appointment && *appointment >= wall && !isOff)
        next = PersonView::Next{PersonView::Next::What::FirstAppointment, appointment->date,
                                appointment->minutes};
    const bool isOver = std::find(std::begin(overStates), std::end(overStates), release.state)
        != std::end(overStates);
    const bool isComing =
        release.date && release.date->isWholeDay() && *release.date >= wall.date && !isOver;
    if (isComing && (!next || *release.date <= next->date))
        next = PersonView::Next{PersonView::Next::What::Release, *release.date, release.time};
    return next;
}

//! On its day a release comes before all that happens after it.
[[nodiscard]] bool isBefore(domain::WallDateTime appointment, const PersonView::Next &next)
{
    if (next.what == PersonView::Next::What::Release)
        return appointment.date < next.date;
    return appointment < domain::WallDateTime{next.date, static_cast<std::int16_t>(*next.minutes)};
}

} // namespace

Result<PersonView> personView(const Reader &reader, const RecordId &person, base::Millis now)
{
    TL_TRY(const auto snapshot, reader.snapshot());
    PersonView out;
    const store::ReadStore &store = reader.store();
    TL_TRY(const RecordId kept, store.samePerson.now(person));
    TL_TRY(out.view, reader.view(Kind::Person, kept));
    TL_TRY(out.view.record, onePerson(store.records, store.samePerson, out.view.record));
    const domain::Record &record = out.view.record;
    out.name = nameOf(record);
    out.dateOfBirth = valueIn<PartialDate>(record, fieldNumber<Kind::Person>("date_of_birth"));
    out.prisonNumber = textOf(record, fieldNumber<Kind::Person>("prison_number"));
    out.prison = textOf(record, fieldNumber<Kind::Person>("prison"));
    out.status = textOf(record, fieldNumber<Kind::Person>("status"));
    out.keyWorker = userIn(record, fieldNumber<Kind::Person>("key_worker"));
    if (out.keyWorker)
        out.keyWorkerName = reader.names().shortName(*out.keyWorker);
    TL_TRY(out.tonight, tonightOf(reader, person));
    const domain::WallDateTime wall = londonWall(now);
    TL_TRY(const auto release, store.agenda.newestRelease(person));
    if (release) {
        TL_TRY(const auto row, store.records.find(Kind::Release, *release));
        if (row) {
            out.release = releaseOf(row->record);
            out.next = nextOf(row->record, *out.release, wall);
        }
    }
    TL_TRY(const auto appointment, nextAppointment(reader, person, wall));
    if (appointment && (!out.next || isBefore(*appointment, *out.next)))
        out.next = PersonView::Next{PersonView::Next::What::Appointment, appointment->date,
                                    appointment->minutes};
    return out;
}

} // namespace throughline::service
