// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/postgres_store.h"

#include "postgres/transaction.h"
#include "server/postgres_rows.h"
#include "server/postgres_schema.h"
#include "server/postgres_transaction.h"

namespace throughline::server {

using base::Result;
using postgres::Column;
using postgres::Rows;
using postgres::Transaction;
using postgres::Type;

namespace {

[[nodiscard]] base::Error damaged()
{
    return {base::ErrorCode::StoreDamaged,
            "The server's tables in the database are damaged: put it back from a backup. Nothing "
            "was changed."};
}

template<class Id>
[[nodiscard]] Result<std::optional<Id>> oneId(const Result<Rows> &rows)
{
    if (!rows)
        return rows.error();
    if (rows->size() == 0)
        return std::optional<Id>();
    const auto id = rows->template fixed<Id>(0, 0);
    return id ? Result<std::optional<Id>>(id) : damaged();
}

//! A read connection on loan. Every question sees what is committed when it is asked.
struct Loan
{
    postgres::Pool::Loan connection;
};

class LoanedReader final : private Loan, public PostgresReader
{
public:
    LoanedReader(Loan loan, const base::OrganisationId &organisation)
        : Loan(std::move(loan)), PostgresReader(*connection, organisation)
    {
    }
};

class PostgresOrganisation final : public OrganisationStore
{
public:
    PostgresOrganisation(postgres::Pool &pool, const base::OrganisationId &id)
        : m_pool(pool), m_id(id)
    {
    }

    [[nodiscard]] Result<std::unique_ptr<OrganisationReader>> reader() override
    {
        TL_TRY(auto connection, m_pool.take());
        return std::unique_ptr<OrganisationReader>(
            std::make_unique<LoanedReader>(Loan{std::move(connection)}, m_id));
    }

    [[nodiscard]] Result<std::unique_ptr<OrganisationTransaction>> begin() override
    {
        return PostgresTransaction::begin(m_pool, m_id);
    }

private:
    postgres::Pool &m_pool;
    const base::OrganisationId m_id;
};

} // namespace

Result<bool> PostgresStore::isInUse(const postgres::Address &address)
{
    TL_TRY(auto db, postgres::Connection::open(address));
    TL_TRY(const Rows there, db.query("SELECT 1::bigint WHERE to_regclass('server') IS NOT NULL"));
    if (there.size() == 0)
        return false;
    TL_TRY(const Rows rows, db.query("SELECT one FROM server"));
    return rows.size() > 0;
}

Result<std::unique_ptr<Store>> PostgresStore::open(const postgres::Address &address,
                                                   const ServerSecret &secret, base::Random &random)
{
    std::unique_ptr<PostgresStore> store(new PostgresStore(address, secret));
    {
        TL_TRY(const auto db, store->m_pool.take());
        TL_CHECK(preparePostgres(*db));
    }
    TL_CHECK(store->loadSigningKey(random));
    return std::unique_ptr<Store>(std::move(store));
}

//! Of several processes that start at once, one makes the key and all of them read it.
Result<void> PostgresStore::loadSigningKey(base::Random &random)
{
    TL_TRY(const auto db, m_pool.take());
    TL_TRY(Rows rows, db->query("SELECT sign_pk, sign_sk FROM server"));
    if (rows.size() == 0) {
        const auto made = crypto::SigningKey::generate(random);
        TL_CHECK(db->run("INSERT INTO server(one, version, sign_pk, sign_sk) "
                         "VALUES(1, $1, $2, $3) ON CONFLICT DO NOTHING",
                         postgresVersion, made.publicKey(),
                         base::ByteView(m_secret.veil(made.publicKey(), made.seed()).view())));
        TL_TRY(rows, db->query("SELECT sign_pk, sign_sk FROM server"));
    }
    const auto publicKey =
        rows.size() == 1 ? rows.fixed<crypto::SignPublicKey>(0, 0) : std::nullopt;
    const auto veiled = publicKey ? crypto::Secret32::from(rows.blob(0, 1)) : std::nullopt;
    if (!veiled)
        return damaged();
    m_signingKey = crypto::SigningKey::fromSeed(m_secret.veil(*publicKey, *veiled).view());
    if (m_signingKey->publicKey() != *publicKey)
        return base::Error{base::ErrorCode::KeyFileDamaged,
                           "The server's key file is not that of this database: take the one that "
                           "its other servers have. Nothing was changed."};
    return {};
}

Result<std::vector<base::OrganisationId>> PostgresStore::organisations()
{
    TL_TRY(const auto db, m_pool.take());
    TL_TRY(const Rows rows, db->query("SELECT id FROM org ORDER BY number"));
    std::vector<base::OrganisationId> found;
    for (int row = 0; row < rows.size(); ++row) {
        const auto id = rows.fixed<base::OrganisationId>(row, 0);
        if (!id)
            return damaged();
        found.push_back(*id);
    }
    return found;
}

Result<std::optional<base::OrganisationId>>
PostgresStore::organisationOf(const base::DeviceId &device)
{
    TL_TRY(const auto db, m_pool.take());
    return oneId<base::OrganisationId>(
        db->query("SELECT org FROM device_org WHERE device = $1", device));
}

Result<std::optional<base::OrganisationId>>
PostgresStore::organisationOf(const base::InviteId &invite)
{
    TL_TRY(const auto db, m_pool.take());
    return oneId<base::OrganisationId>(
        db->query("SELECT org FROM invite_org WHERE invite = $1", invite));
}

Result<std::optional<base::DeviceId>> PostgresStore::deviceOf(const crypto::Hash &token,
                                                              base::Millis now)
{
    TL_TRY(const auto db, m_pool.take());
    return oneId<base::DeviceId>(
        db->query("SELECT device FROM session WHERE token = $1 AND exp > $2", token, now.value));
}

Result<std::unique_ptr<OrganisationStore>>
PostgresStore::open(const base::OrganisationId &organisation)
{
    return std::unique_ptr<OrganisationStore>(
        std::make_unique<PostgresOrganisation>(m_pool, organisation));
}

Result<void> PostgresStore::addToken(const crypto::Hash &token)
{
    TL_TRY(const auto db, m_pool.take());
    return db->run("INSERT INTO org_token(token) VALUES($1)", token);
}

Result<Store::Founded> PostgresStore::found(const Founding &founding)
{
    TL_TRY(const auto db, m_pool.take());
    TL_TRY(auto transaction, Transaction::begin(*db));
    // Waits here for another process that founds the same organisation.
    TL_TRY(const Rows made,
           db->query("INSERT INTO org(id, epoch, head, statements) VALUES($1, $2, 0, $3) "
                     "ON CONFLICT DO NOTHING RETURNING 1::bigint",
                     founding.id, founding.epoch, founding.chain.size()));
    if (made.size() == 0)
        return Founded::Exists;
    if (founding.token) {
        TL_TRY(const Rows used,
               db->query("UPDATE org_token SET used = 1 WHERE token = $1 AND used = 0 "
                         "RETURNING 1::bigint",
                         *founding.token));
        if (used.size() == 0)
            return Founded::NoToken;
    }
    TL_CHECK(insertStatements(*db, founding.id, 0, founding.chain));
    TL_CHECK(upsertWraps(*db, founding.id, founding.wraps));
    TL_CHECK(insertIndex(*db, founding.index));
    TL_CHECK(transaction.commit());
    return Founded::Made;
}

Result<void> PostgresStore::index(const IndexRows &rows)
{
    TL_TRY(const auto db, m_pool.take());
    TL_TRY(auto transaction, Transaction::begin(*db));
    TL_CHECK(insertIndex(*db, rows));
    return transaction.commit();
}

Result<void> PostgresStore::addSessions(std::span<const StoredSession> sessions, base::Millis now)
{
    TL_TRY(const auto db, m_pool.take());
    TL_TRY(auto transaction, Transaction::begin(*db));
    Column token(Type::Bytes), device(Type::Bytes), expires(Type::Number);
    for (const StoredSession &session : sessions) {
        token.add(session.token);
        device.add(session.device);
        expires.add(session.expires.value);
    }
    TL_CHECK(db->run("INSERT INTO session(token, device, exp) SELECT * FROM unnest($1, $2, $3)",
                     token, device, expires));
    TL_CHECK(db->run("DELETE FROM session WHERE exp <= $1 OR number IN (SELECT number FROM "
                     "(SELECT number, row_number() OVER (PARTITION BY device ORDER BY number DESC) "
                     "AS place FROM session WHERE device = ANY($2)) AS own WHERE place > $3)",
                     now.value, device, sessionsPerDevice));
    return transaction.commit();
}

Result<std::unique_ptr<RowSource>> PostgresStore::source(const base::OrganisationId &organisation)
{
    return PostgresRowSource::begin(m_pool, organisation);
}

Result<std::unique_ptr<RowSink>> PostgresStore::sink(const base::OrganisationId &organisation,
                                                     const StoredState &state)
{
    return PostgresRowSink::begin(m_pool, organisation, state);
}

Result<std::vector<StoredToken>> PostgresStore::tokens()
{
    TL_TRY(const auto db, m_pool.take());
    TL_TRY(const Rows rows, db->query("SELECT token, used FROM org_token ORDER BY token"));
    std::vector<StoredToken> found;
    for (int row = 0; row < rows.size(); ++row)
        found.push_back(
            {rows.fixed<crypto::Hash>(row, 0).value_or(crypto::Hash()), rows.int64(row, 1) != 0});
    return found;
}

Result<void> PostgresStore::adopt(const crypto::SigningKey &key,
                                  std::span<const StoredToken> tokens)
{
    TL_TRY(const auto db, m_pool.take());
    TL_TRY(auto transaction, Transaction::begin(*db));
    TL_TRY(const Rows any, db->query("SELECT number FROM org LIMIT 1"));
    if (any.size() > 0)
        return notEmpty();
    TL_CHECK(db->run("UPDATE server SET sign_pk = $1, sign_sk = $2", key.publicKey(),
                     base::ByteView(m_secret.veil(key.publicKey(), key.seed()).view())));
    TL_CHECK(db->execute("DELETE FROM org_token"));
    for (const StoredToken &token : tokens)
        TL_CHECK(db->run("INSERT INTO org_token(token, used) VALUES($1, $2)", token.hash,
                         static_cast<std::int64_t>(token.used)));
    TL_CHECK(transaction.commit());
    m_signingKey = key;
    return {};
}

namespace {

//! For whoever has been in a transaction since before the erasure, a dump perhaps, what was erased
//! is kept, and so would come along into the new file.
[[nodiscard]] Result<void> waitForEarlierReaders(postgres::Connection &db)
{
    constexpr int looks = 240; // a minute
    TL_TRY(const Rows start,
           db.query("SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint"));
    for (int look = 0; look < looks; ++look) {
        TL_TRY(const Rows readers,
               db.query("SELECT 1::bigint FROM pg_stat_activity WHERE pid <> pg_backend_pid() "
                        "AND datname = current_database() "
                        "AND (backend_xmin IS NOT NULL OR backend_xid IS NOT NULL) "
                        "AND (extract(epoch FROM xact_start) * 1000000)::bigint <= $1",
                        start.int64(0, 0)));
        if (readers.size() == 0)
            return {};
        TL_CHECK(db.execute("SELECT pg_sleep(0.25)"));
    }
    return base::Error{base::ErrorCode::IoFailed,
                       "Somebody has been reading the database for a minute, perhaps to copy it, "
                       "and what was erased stays for them: try again when they have ended."};
}

//! To everybody else PostgreSQL says no with a warning alone, as if it were done.
[[nodiscard]] Result<void> requireOwner(postgres::Connection &db)
{
    TL_TRY(const Rows ofOthers,
           db.query("SELECT 1::bigint FROM pg_class WHERE relname IN ('log', 'folder_state', "
                    "'folder_team', 'access_log') AND relnamespace = "
                    "(SELECT oid FROM pg_namespace WHERE nspname = current_schema()) "
                    "AND NOT pg_has_role(relowner, 'USAGE') AND NOT pg_has_role((SELECT datdba "
                    "FROM pg_database WHERE datname = current_database()), 'USAGE')"));
    if (ofOthers.size() == 0)
        return {};
    return base::Error{base::ErrorCode::Refused,
                       "The tables belong to another user of the database, who alone can write "
                       "them anew: give that one in the address. Nothing was done."};
}

} // namespace

//! What an update or a deletion replaced stays in the table's file, and a plain VACUUM only gives
//! its place away. FULL writes the file anew and removes the old one.
Result<void> PostgresStore::vacuum()
{
    // One of its own: it may take longer than anything that somebody waits for.
    TL_TRY(auto db, postgres::Connection::open(m_address));
    TL_CHECK(db.execute("SET statement_timeout = 0; SET lock_timeout = '60s'"));
    TL_CHECK(requireOwner(db));
    TL_CHECK(waitForEarlierReaders(db));
    // The parts of the log one by one, so that seven of eight are served meanwhile.
    for (const char *table : {"log", "folder_state", "folder_team", "access_log"}) {
        const std::string sql = std::string("VACUUM (FULL) ") + table;
        TL_CHECK(db.execute(sql.c_str()));
    }
    return {};
}

} // namespace throughline::server
