// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/recents.h"

#include "sqlite/connection.h"

namespace throughline::store {

using base::Result;

Result<void> Recents::note(const base::RecordId &person, base::Millis opened)
{
    TL_CHECK(m_connection.run("INSERT OR REPLACE INTO recent(person, opened) VALUES(?1, ?2)",
                              person, opened.value));
    return m_connection.run("DELETE FROM recent WHERE person NOT IN "
                            "(SELECT person FROM recent ORDER BY opened DESC, person LIMIT ?1)",
                            mostKept);
}

Result<std::vector<base::RecordId>> Recents::newest(std::int64_t limit) const
{
    std::vector<base::RecordId> people;
    auto rows = m_connection.query(
        "SELECT person FROM recent ORDER BY opened DESC, person LIMIT ?1", limit < 0 ? 0 : limit);
    TL_EACH_ROW (rows) {
        if (const auto person = rows.fixed<base::RecordId>(0))
            people.push_back(*person);
    }
    return people;
}

Result<bool> Recents::wasSeen(const base::RecordId &person, std::string_view what,
                              std::int64_t day) const
{
    TL_TRY(
        const auto last,
        m_connection.number("SELECT day FROM seen WHERE person = ?1 AND what = ?2", person, what));
    return last == day;
}

Result<void> Recents::noteSeen(const base::RecordId &person, std::string_view what,
                               std::int64_t day)
{
    return m_connection.run("INSERT OR REPLACE INTO seen(person, what, day) VALUES(?1, ?2, ?3)",
                            person, what, day);
}

} // namespace throughline::store
