// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "read_samples.h"

namespace throughline::bench {

namespace {

using base::RecordId;
using base::Result;
using sqlite::Connection;

constexpr std::int64_t names = 40;
constexpr std::size_t letters = 5;
constexpr std::int64_t places = 8; //!< all over the list
constexpr std::int64_t neighbours = 50;

[[nodiscard]] Result<void> addTyped(Connection &connection, Samples &out)
{
    TL_TRY(const auto all, connection.number("SELECT count(*) FROM person"));
    for (std::int64_t i = 0; i < names; ++i) {
        auto rows = connection.query("SELECT family_name FROM person WHERE "
                                     "length(family_name) >= 4 ORDER BY id LIMIT 1 OFFSET ?1",
                                     all.value_or(0) * i / (names + 1));
        TL_TRY(const bool found, rows.next());
        if (!found)
            continue;
        const std::string name(rows.text(0));
        // Whole letters, whatever their bytes.
        std::size_t typed = 0;
        for (std::size_t at = 1; at <= name.size() && typed < letters; ++at) {
            const bool isWhole =
                at == name.size() || (static_cast<unsigned char>(name[at]) & 0xc0U) != 0x80U;
            if (isWhole) {
                out.typed.push_back(name.substr(0, at));
                ++typed;
            }
        }
    }
    return {};
}

[[nodiscard]] Result<void> addPeople(Connection &connection, Samples &out)
{
    TL_TRY(const auto all, connection.number("SELECT count(*) FROM person"));
    for (std::int64_t i = 0; i < places; ++i) {
        auto rows = connection.query("SELECT id FROM person ORDER BY id LIMIT ?1 OFFSET ?2",
                                     neighbours, (all.value_or(0) - neighbours) * i / places);
        TL_EACH_ROW (rows) {
            if (const auto id = rows.fixed<RecordId>(0))
                out.people.push_back(*id);
        }
    }
    return {};
}

} // namespace

Result<Samples> samplesOf(Connection &connection)
{
    Samples out;
    out.words = {"forklift", "landlord",  "birth certificate", "hostel",   "nan",
                 "bond sch", "jobcentre", "glasses broke",     "chaplain", "tenancy"};
    TL_CHECK(addTyped(connection, out));
    TL_CHECK(addPeople(connection, out));
    auto rows = connection.query(
        "SELECT person FROM contact GROUP BY person ORDER BY count(*) DESC LIMIT 1");
    TL_TRY(const bool found, rows.next());
    const auto longest = found ? rows.fixed<RecordId>(0) : std::nullopt;
    if (!longest || out.people.size() < static_cast<std::size_t>(neighbours))
        return base::Error{base::ErrorCode::BadUsage,
                           "There is too little in this store to measure; ask for 100 people and "
                           "100 contacts at least."};
    out.longest = *longest;
    return out;
}

} // namespace throughline::bench
