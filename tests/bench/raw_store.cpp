// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "raw_store.h"

#include "crypto/system_random.h"
#include "devices.h"
#include "service/workspace.h"
#include "sqlite/transaction.h"
#include "store/key_file.h"
#include "store/record_columns.h"
#include "store/search_words.h"

namespace throughline::bench {

using base::RecordId;
using base::Result;

namespace {

[[nodiscard]] double milliseconds(const Stopwatch &watch)
{
    return watch.times().seconds * 1000;
}

//! Cards of Today as one statement: release, person, what was recorded at the gate, first night.
constexpr std::string_view todaySql = R"sql(
SELECT r.id, r.release_date, r.release_time, r.state, r.meet, r.first_appointment, r.prison,
    p.given_names, p.family_name, p.date_of_birth, p.prison_number, p.key_worker,
    (SELECT c.gate_outcome FROM contact c WHERE c.release = r.id AND c.gate_outcome IS NOT NULL
        AND c.void_reason IS NULL ORDER BY c.id DESC LIMIT 1),
    (SELECT a.answer FROM accommodation a WHERE a.person = r.person AND a.release = r.id
        AND a.timepoint = 'FIRST_NIGHT' AND a.void_reason IS NULL ORDER BY a.id DESC LIMIT 1)
FROM release r JOIN person p ON p.id = r.person
WHERE r.void_reason IS NULL AND p.void_reason IS NULL AND r.release_date BETWEEN ?1 AND ?2
ORDER BY r.release_date, r.release_time)sql";

} // namespace

Result<RawStore> RawStore::open(const std::filesystem::path &home)
{
    const std::filesystem::path profile = store::Profile{home}.folder();
    const Stopwatch watch;
    TL_TRY(crypto::Secret32 key, store::KeyFile::open(profile / "key", passphrase));
    const double derivation = milliseconds(watch);
    std::filesystem::path file = profile / "store.db";
    TL_TRY(auto connection, sqlite::Connection::open({.file = file, .key = key.view()}));
    RawStore raw(std::move(file), std::move(key), std::move(connection));
    raw.m_derivation = derivation;
    return raw;
}

Result<double> RawStore::today(domain::PartialDate first, domain::PartialDate last)
{
    const Stopwatch watch;
    TL_TRY(auto connection, sqlite::Connection::open({.file = m_file, .key = m_key.view()}));
    auto rows = connection.query(todaySql, store::packed(first), store::packed(last));
    TL_EACH_ROW (rows) {
    }
    return milliseconds(watch);
}

Result<double> RawStore::search(const std::string &text, std::int64_t limit)
{
    const std::string words = store::searchQuery(text);
    const Stopwatch watch;
    auto rows = m_connection.query("SELECT rowid FROM search_person WHERE search_person MATCH ?1 "
                                   "ORDER BY rank LIMIT ?2",
                                   words, limit);
    TL_EACH_ROW (rows) {
    }
    return milliseconds(watch);
}

Result<double> RawStore::commitAgain(const RecordId &contact)
{
    crypto::SystemRandom random;
    RecordId another;
    random.fill(another.bytes);
    TL_CHECK(m_connection.execute("DROP TABLE IF EXISTS temp.one; DROP TABLE IF EXISTS temp.op"));
    TL_CHECK(
        m_connection.run("CREATE TEMP TABLE one AS SELECT * FROM contact WHERE id = ?1", contact));
    TL_CHECK(m_connection.run("CREATE TEMP TABLE op AS SELECT * FROM outbox_op WHERE record = ?1",
                              contact));
    TL_CHECK(m_connection.run("UPDATE temp.one SET id = ?1", another));
    TL_CHECK(m_connection.run("UPDATE temp.op SET record = ?1, i = (SELECT max(i) + 1 FROM "
                              "outbox_op WHERE folder = temp.op.folder)",
                              another));
    const Stopwatch watch;
    TL_TRY(auto transaction,
           sqlite::Transaction::begin(m_connection, sqlite::Transaction::Kind::Immediate));
    TL_CHECK(m_connection.execute("INSERT INTO contact SELECT * FROM temp.one;"
                                  "INSERT INTO outbox_op SELECT * FROM temp.op"));
    TL_CHECK(transaction.commit());
    return milliseconds(watch);
}

Result<std::vector<std::string>> RawStore::familyNames(std::int64_t count)
{
    std::vector<std::string> names;
    auto rows = m_connection.query("SELECT DISTINCT family_name FROM person "
                                   "WHERE length(family_name) >= 4 ORDER BY id LIMIT ?1",
                                   count);
    TL_EACH_ROW (rows)
        names.emplace_back(rows.text(0));
    return names;
}

Result<RecordId> RawStore::newestContact()
{
    return firstId("SELECT id FROM contact ORDER BY id DESC LIMIT 1");
}

Result<RecordId> RawStore::anyPerson()
{
    return firstId("SELECT id FROM person ORDER BY id LIMIT 1");
}

Result<RecordId> RawStore::firstId(std::string_view sql)
{
    auto rows = m_connection.query(sql);
    TL_TRY(const bool found, rows.next());
    const auto id = found ? rows.fixed<RecordId>(0) : std::nullopt;
    if (!id)
        return base::Error{base::ErrorCode::Internal,
                           "The made-up store lacks what it should have."};
    return *id;
}

} // namespace throughline::bench
