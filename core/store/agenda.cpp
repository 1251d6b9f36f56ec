// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Releases, appointments, what was recorded at the gate, and where people sleep.
#include "store/agenda.h"

#include "base/random.h"
#include "domain/calendar.h"
#include "sqlite/connection.h"
#include "store/overruled_contacts.h"
#include "store/record_columns.h"

#include <algorithm>

namespace throughline::store {

using base::RecordId;
using base::Result;
using domain::PartialDate;

namespace {

[[nodiscard]] Result<std::optional<RecordId>> firstIn(sqlite::Rows rows)
{
    TL_TRY(const bool found, rows.next());
    return found ? rows.fixed<RecordId>(0) : std::nullopt;
}

//! The least number in a date's column that can lie on or after the first day of this one: that of
//! a month or year beginning with it sorts before the day itself.
[[nodiscard]] std::int64_t lowest(PartialDate date)
{
    if (date.day == 1)
        date.day = 0;
    if (date.day == 0 && date.month == 1)
        date.month = 0;
    return packed(date);
}

//! The last day that a date can mean, as in its column.
[[nodiscard]] std::int64_t lastDay(std::int64_t date)
{
    const std::int64_t year = date / 10'000;
    const auto month = static_cast<int>(date / 100 % 100);
    if (month == 0)
        return year * 10'000 + 12 * 100 + 31;
    return date % 100 != 0 ? date : date + domain::daysInMonth(year, month);
}

[[nodiscard]] PartialDate dayFrom(std::int64_t date)
{
    return {static_cast<std::int16_t>(date / 10'000), static_cast<std::uint8_t>(date / 100 % 100),
            static_cast<std::uint8_t>(date % 100)};
}

} // namespace

Result<std::vector<RecordId>> Agenda::releasesBetween(PartialDate first, PartialDate last) const
{
    struct Found
    {
        std::int64_t firstDay;
        std::int64_t time;
        RecordId id;
        auto operator<=>(const Found &) const = default;
    };
    constexpr std::int64_t timeUnknown = 24 * 60;
    const std::int64_t end = lastDay(packed(last));
    std::vector<Found> found;
    auto rows = m_connection.query(
        "SELECT id, release_date, release_time FROM release WHERE void_reason IS NULL "
        "AND release_date BETWEEN ?1 AND ?2",
        lowest(first), end);
    TL_EACH_ROW (rows) {
        const std::int64_t date = rows.int64(1);
        const auto id = rows.fixed<RecordId>(0);
        if (!id || lastDay(date) > end)
            continue;
        const std::int64_t month = date / 100 % 100 == 0 ? date + 100 : date;
        found.push_back({month % 100 == 0 ? month + 1 : month,
                         rows.isNull(2) ? timeUnknown : rows.int64(2), *id});
    }
    std::sort(found.begin(), found.end());
    std::vector<RecordId> ids;
    ids.reserve(found.size());
    for (const Found &one : found)
        ids.push_back(one.id);
    return ids;
}

Result<std::optional<Agenda::ReleaseDay>> Agenda::nextReleaseDay(PartialDate after) const
{
    auto rows = m_connection.query(
        "SELECT release_date, count(*) FROM release WHERE void_reason IS NULL "
        "AND release_date > ?1 AND release_date % 100 <> 0 AND state IS NOT 'CANCELLED' "
        "GROUP BY release_date ORDER BY release_date LIMIT 1",
        lastDay(packed(after)));
    TL_TRY(const bool found, rows.next());
    if (!found)
        return std::optional<ReleaseDay>();
    return std::optional(ReleaseDay{dayFrom(rows.int64(0)), rows.int64(1)});
}

Result<std::vector<RecordId>> Agenda::openAppointments(PartialDate first, PartialDate last) const
{
    constexpr std::int16_t lastMinute = 24 * 60 - 1;
    std::vector<RecordId> ids;
    auto rows = m_connection.query(
        "SELECT id FROM appointment WHERE starts BETWEEN ?1 AND ?2 AND void_reason IS NULL "
        "AND (state IS NULL OR state IN ('PLANNED', 'STARTED')) ORDER BY starts, id",
        packed(domain::WallDateTime{first, 0}), packed(domain::WallDateTime{last, lastMinute}));
    TL_EACH_ROW (rows) {
        if (const auto id = rows.fixed<RecordId>(0))
            ids.push_back(*id);
    }
    return ids;
}

Result<std::optional<RecordId>> Agenda::gateContact(const RecordId &release) const
{
    struct Found
    {
        std::int64_t at;
        RecordId id;
    };
    std::vector<Found> found;
    auto rows = m_connection.query("SELECT id, at FROM contact WHERE release = ?1 "
                                   "AND gate_outcome IS NOT NULL AND void_reason IS NULL",
                                   release);
    TL_EACH_ROW (rows) {
        const auto id = rows.fixed<RecordId>(0);
        if (!id)
            continue;
        const base::Millis at =
            rows.isNull(1) ? base::madeAt(*id) : unpackedInstant(rows.int64(1)).at;
        found.push_back({at.value, *id});
    }
    std::sort(found.begin(), found.end(), [](const Found &a, const Found &b) {
        return std::pair(a.at, a.id) > std::pair(b.at, b.id);
    });
    for (const Found &one : found) {
        TL_TRY(const bool isOut, isOverruled(m_connection, one.id));
        if (!isOut)
            return std::optional(one.id);
    }
    return std::optional<RecordId>();
}

Result<std::optional<RecordId>>
Agenda::newestAccommodation(const RecordId &person, const std::optional<RecordId> &release,
                            std::span<const std::string_view> skippedTimepoints) const
{
    TL_TRY(const RecordId kept, m_same.now(person));
    auto rows = m_connection.query("SELECT id, timepoint, release FROM accommodation "
                                   "WHERE person IN (SELECT ?1 UNION ALL "
                                   "SELECT person FROM same_person WHERE now = ?1) "
                                   "AND void_reason IS NULL ORDER BY id DESC",
                                   kept);
    TL_EACH_ROW (rows) {
        const bool isSkipped =
            std::find(skippedTimepoints.begin(), skippedTimepoints.end(), rows.text(1))
            != skippedTimepoints.end();
        if (!isSkipped && (!release || rows.fixed<RecordId>(2) == release))
            return rows.fixed<RecordId>(0);
    }
    return std::optional<RecordId>();
}

Result<std::optional<RecordId>> Agenda::firstNight(const RecordId &release) const
{
    return firstIn(m_connection.query(
        "SELECT id FROM accommodation WHERE release = ?1 AND timepoint = 'FIRST_NIGHT' "
        "AND void_reason IS NULL ORDER BY id DESC LIMIT 1",
        release));
}

Result<std::optional<RecordId>> Agenda::newestRelease(const RecordId &person) const
{
    TL_TRY(const RecordId kept, m_same.now(person));
    return firstIn(m_connection.query("SELECT id FROM release WHERE person IN (SELECT ?1 UNION ALL "
                                      "SELECT person FROM same_person WHERE now = ?1) "
                                      "AND void_reason IS NULL "
                                      "ORDER BY ifnull(state, '') IN ('CANCELLED', 'RECALLED'), "
                                      "ifnull(release_date, 0) DESC, id DESC LIMIT 1",
                                      kept));
}

} // namespace throughline::store
