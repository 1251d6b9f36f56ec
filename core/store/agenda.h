// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/schema.h"
#include "domain/value.h"
#include "store/same_person.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! One entry of a person's timeline.
struct TimelineKey
{
    std::int64_t whenMs = 0; //!< a day counts from its midnight in London
    domain::Kind kind = domain::Kind::Contact;
    base::RecordId id;

    friend bool operator==(const TimelineKey &, const TimelineKey &) = default;
};

//! What Today, a person's page and the lists ask the store. Only ids come back: rows are read for
//! what is on the screen. Withdrawn records are never among them, and contacts whose place another
//! one took (overruled_contacts.h) are in the timeline alone. Each is answered by an index. A
//! person is all their records together (same_person.h), whichever of them is asked for.
class Agenda
{
public:
    explicit Agenda(sqlite::Connection &connection) : m_connection(connection), m_same(connection)
    {
    }

    //! Releases of these days, by date, time (those without one last) and id. A date known only to
    //! its month or year is among them when all of that lies between; it sorts at its first day.
    [[nodiscard]] base::Result<std::vector<base::RecordId>>
    releasesBetween(domain::PartialDate first, domain::PartialDate last) const;

    struct ReleaseDay
    {
        domain::PartialDate date;
        std::int64_t count = 0;

        friend bool operator==(const ReleaseDay &, const ReleaseDay &) = default;
    };
    //! The first day after this one with a release that was not cancelled.
    [[nodiscard]] base::Result<std::optional<ReleaseDay>>
    nextReleaseDay(domain::PartialDate after) const;

    //! Appointments of these whole days that are planned or begun and have no outcome yet, by when
    //! they start and id.
    [[nodiscard]] base::Result<std::vector<base::RecordId>>
    openAppointments(domain::PartialDate first, domain::PartialDate last) const;

    //! The newest contact about this release that says what happened at the gate, of those that
    //! count.
    [[nodiscard]] base::Result<std::optional<base::RecordId>>
    gateContact(const base::RecordId &release) const;
    //! The entry made last (domain.md 3.4), apart from those of the time points to skip; of one
    //! release, or of all.
    [[nodiscard]] base::Result<std::optional<base::RecordId>>
    newestAccommodation(const base::RecordId &person, const std::optional<base::RecordId> &release,
                        std::span<const std::string_view> skippedTimepoints) const;
    //! The entry that counts as the first night after this release of its person.
    [[nodiscard]] base::Result<std::optional<base::RecordId>>
    firstNight(const base::RecordId &release) const;
    //! The release that matters now: one that was not cancelled or recalled before one that was,
    //! the latest date before an earlier or none, the one made last.
    [[nodiscard]] base::Result<std::optional<base::RecordId>>
    newestRelease(const base::RecordId &person) const;

    //! Contacts, accommodation, releases and referrals of a person, newest first: a contact by its
    //! moment; the others by their day (`from_date`, else `answered_on`; `release_date`;
    //! `referred_on`), or by when they were made where none is known.
    [[nodiscard]] base::Result<std::vector<TimelineKey>>
    timelineKeys(const base::RecordId &person) const;
    //! A person's contacts that count, the latest first.
    [[nodiscard]] base::Result<std::vector<base::RecordId>>
    recentContacts(const base::RecordId &person, std::int64_t limit) const;

    //! Everybody who is shown as themselves, by family name and given names, whatever their case
    //! and marks; who has no family name sorts by the given ones.
    [[nodiscard]] base::Result<std::vector<base::RecordId>> peopleByName() const;

private:
    sqlite::Connection &m_connection;
    SamePerson m_same;
};

} // namespace throughline::store
