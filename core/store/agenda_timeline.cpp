// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// A person's timeline. Keys are put in order here and not in SQL: what a kind sorts by differs, and
// the time of making lies in the id.
#include "domain/calendar.h"
#include "sqlite/connection.h"
#include "store/agenda.h"
#include "store/overruled_contacts.h"

#include "base/random.h"
#include <algorithm>

namespace throughline::store {

using base::RecordId;
using base::Result;
using domain::Kind;

namespace {

//! How a moment lies in its column (record_columns.h).
constexpr std::int64_t instantRoom = 2048;

//! Midnight in London of the first day that the date can mean.
[[nodiscard]] std::int64_t midnightOf(std::int64_t date)
{
    constexpr std::int64_t msPerMinute = 60'000;
    const auto month = static_cast<int>(std::max<std::int64_t>(date / 100 % 100, 1));
    const auto day = static_cast<int>(std::max<std::int64_t>(date % 100, 1));
    const std::int64_t utc =
        domain::daysFromCivil(date / 10'000, month, day) * 24 * 60 * msPerMinute;
    // Clocks change at one in the morning, so both midnights have the same offset.
    return utc - domain::londonInstant({utc}).offsetMinutes * msPerMinute;
}

[[nodiscard]] bool isNewer(const TimelineKey &a, const TimelineKey &b)
{
    if (a.whenMs != b.whenMs)
        return a.whenMs > b.whenMs;
    return a.id != b.id ? a.id > b.id : a.kind > b.kind;
}

//! From the timeline's index alone: there may be very many, and their rows are long.
[[nodiscard]] Result<void> addContacts(sqlite::Connection &connection, const RecordId &person,
                                       std::vector<TimelineKey> &out)
{
    auto rows = connection.query(
        "SELECT id, at FROM contact WHERE person = ?1 AND void_reason IS NULL", person);
    TL_EACH_ROW (rows) {
        const auto id = rows.fixed<RecordId>(0);
        if (!id)
            continue;
        const std::int64_t when = rows.isNull(1) ? base::madeAt(*id).value
                                                 : domain::floorDivide(rows.int64(1), instantRoom);
        out.push_back({when, Kind::Contact, *id});
    }
    return {};
}

//! Id, kind and day of what is not a contact.
[[nodiscard]] Result<void> addDays(sqlite::Connection &connection, const RecordId &person,
                                   std::vector<TimelineKey> &out)
{
    auto rows = connection.query("SELECT id, 4, ifnull(from_date, answered_on) FROM accommodation "
                                 "WHERE person = ?1 AND void_reason IS NULL "
                                 "UNION ALL SELECT id, 2, release_date FROM release "
                                 "WHERE person = ?1 AND void_reason IS NULL "
                                 "UNION ALL SELECT id, 5, referred_on FROM referral "
                                 "WHERE person = ?1 AND void_reason IS NULL",
                                 person);
    TL_EACH_ROW (rows) {
        const auto id = rows.fixed<RecordId>(0);
        if (!id)
            continue;
        const std::int64_t when =
            rows.isNull(2) ? base::madeAt(*id).value : midnightOf(rows.int64(2));
        out.push_back({when, static_cast<Kind>(rows.int64(1)), *id});
    }
    return {};
}

} // namespace

Result<std::vector<TimelineKey>> Agenda::timelineKeys(const RecordId &person) const
{
    TL_TRY(const auto people, m_same.all(person));
    std::vector<TimelineKey> keys;
    for (const RecordId &one : people) {
        TL_CHECK(addContacts(m_connection, one, keys));
        TL_CHECK(addDays(m_connection, one, keys));
    }
    std::sort(keys.begin(), keys.end(), isNewer);
    return keys;
}

Result<std::vector<RecordId>> Agenda::recentContacts(const RecordId &person,
                                                     std::int64_t limit) const
{
    TL_TRY(const auto people, m_same.all(person));
    std::vector<TimelineKey> keys;
    for (const RecordId &one : people) {
        TL_CHECK(addContacts(m_connection, one, keys));
        TL_TRY(const auto overruled, overruledContacts(m_connection, one));
        std::erase_if(keys, [&](const TimelineKey &key) { return overruled.contains(key.id); });
    }
    const auto most =
        std::min(keys.size(), static_cast<std::size_t>(std::max<std::int64_t>(limit, 0)));
    std::partial_sort(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(most), keys.end(),
                      isNewer);
    std::vector<RecordId> ids;
    for (std::size_t i = 0; i < most; ++i)
        ids.push_back(keys[i].id);
    return ids;
}

} // namespace throughline::store
