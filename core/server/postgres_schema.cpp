// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/postgres_schema.h"

#include "postgres/transaction.h"

namespace throughline::server {

using base::Result;

namespace {

//! Of no meaning; only this program takes this lock.
constexpr std::int64_t lockNumber = 0x544C5331;

// The tables of many organisations; otherwise those of the files (sqlite_schema.cpp), where
// comments say more. `org.statements` is the length of the chain. The log is spread over parts by
// organisation, so that one that is large is vacuumed apart from the others. Bodies are sealed:
// compressing them again would only cost time.
constexpr const char *tables = R"sql(
CREATE TABLE server(
    one bigint PRIMARY KEY CHECK (one = 1), version bigint NOT NULL, sign_pk bytea NOT NULL,
    sign_sk bytea NOT NULL);
CREATE TABLE org_token(token bytea PRIMARY KEY, used bigint NOT NULL DEFAULT 0);
CREATE TABLE org(
    number bigint GENERATED ALWAYS AS IDENTITY, id bytea PRIMARY KEY, epoch bytea NOT NULL,
    head bigint NOT NULL, statements bigint NOT NULL);
CREATE TABLE device_org(device bytea PRIMARY KEY, org bytea NOT NULL);
CREATE TABLE invite_org(invite bytea PRIMARY KEY, org bytea NOT NULL);
CREATE TABLE session(
    number bigint GENERATED ALWAYS AS IDENTITY, token bytea PRIMARY KEY, device bytea NOT NULL,
    exp bigint NOT NULL);
CREATE INDEX session_device ON session(device);
CREATE INDEX session_exp ON session(exp);
CREATE TABLE roster(
    org bytea NOT NULL, seq bigint NOT NULL, body bytea NOT NULL, sig bytea NOT NULL,
    PRIMARY KEY(org, seq));
CREATE TABLE log(
    org bytea NOT NULL, seq bigint NOT NULL, recv_ms bigint NOT NULL, kind bigint NOT NULL,
    folder_id bytea, id bytea NOT NULL, device bytea, n bigint, size bigint NOT NULL,
    body bytea NOT NULL, PRIMARY KEY(org, seq), UNIQUE(org, id)) PARTITION BY HASH(org);
ALTER TABLE log ALTER COLUMN body SET STORAGE EXTERNAL;
CREATE UNIQUE INDEX log_device_n ON log(org, device, n) WHERE kind = 1;
CREATE INDEX log_folder ON log(org, folder_id, seq);
CREATE TABLE folder_state(
    org bytea NOT NULL, folder_id bytea NOT NULL, epoch bigint NOT NULL, kid bytea NOT NULL,
    last_seq bigint NOT NULL, bytes bigint NOT NULL, erased_at bigint, opener bytea,
    PRIMARY KEY(org, folder_id)) WITH (fillfactor = 70);
CREATE TABLE folder_team(
    org bytea NOT NULL, folder_id bytea NOT NULL, team bytea NOT NULL, gen bigint,
    seq bigint NOT NULL, PRIMARY KEY(org, folder_id, team));
CREATE INDEX folder_team_team ON folder_team(org, team, folder_id);
CREATE TABLE team_wrap(
    org bytea NOT NULL, team bytea NOT NULL, gen bigint NOT NULL, device bytea NOT NULL,
    sealed bytea NOT NULL, PRIMARY KEY(org, team, gen, device));
CREATE TABLE invite_try(
    org bytea NOT NULL, id bytea NOT NULL, fails bigint NOT NULL, accept_body bytea,
    PRIMARY KEY(org, id));
CREATE TABLE unlock(
    org bytea NOT NULL, device bytea NOT NULL, day bigint NOT NULL, tries bigint NOT NULL,
    body bytea NOT NULL, answer bytea, PRIMARY KEY(org, device));
)sql";

// What came later: each is looked for before it is made, because making it waits for everybody.

//! The epochs before this one (past_epochs.h).
[[nodiscard]] Result<void> addPastEpochs(postgres::Connection &db)
{
    TL_TRY(const auto there,
           db.query("SELECT 1::bigint FROM pg_attribute WHERE attrelid = to_regclass('org') "
                    "AND attname = 'past'"));
    if (there.size() > 0)
        return {};
    return db.execute("ALTER TABLE org ADD COLUMN past bytea NOT NULL DEFAULT ''");
}

//! What the log takes, and may take.
[[nodiscard]] Result<void> addQuotas(postgres::Connection &db)
{
    TL_TRY(const auto there,
           db.query("SELECT 1::bigint FROM pg_attribute WHERE attrelid = to_regclass('org') "
                    "AND attname = 'quota'"));
    if (there.size() > 0)
        return {};
    return db.execute("ALTER TABLE org ADD COLUMN bytes bigint NOT NULL DEFAULT 0, "
                      "ADD COLUMN quota bigint; "
                      "UPDATE org SET bytes = coalesce((SELECT sum(size)::bigint FROM log "
                      "WHERE log.org = org.id), 0)");
}

//! Who used what.
[[nodiscard]] Result<void> addAccessLog(postgres::Connection &db)
{
    return db.execute("CREATE TABLE IF NOT EXISTS access_log("
                      "org bytea NOT NULL, day bigint NOT NULL, device bytea NOT NULL, "
                      "folder_id bytea NOT NULL, action bigint NOT NULL, "
                      "PRIMARY KEY(org, day, device, folder_id, action)); "
                      "CREATE INDEX IF NOT EXISTS access_log_folder ON access_log(org, folder_id)");
}

constexpr int logParts = 8;

[[nodiscard]] Result<void> makeTables(postgres::Connection &db)
{
    TL_CHECK(db.execute(tables));
    for (int part = 0; part < logParts; ++part) {
        const std::string number = std::to_string(part);
        const std::string sql = "CREATE TABLE log_" + number + " PARTITION OF log FOR VALUES WITH "
            + "(MODULUS " + std::to_string(logParts) + ", REMAINDER " + number
            + ") WITH (autovacuum_vacuum_insert_scale_factor = 0.05, "
              "autovacuum_analyze_scale_factor = 0.02)";
        TL_CHECK(db.execute(sql.c_str()));
    }
    return {};
}

} // namespace

Result<void> preparePostgres(postgres::Connection &db)
{
    TL_TRY(auto transaction, postgres::Transaction::begin(db));
    TL_CHECK(db.run("SELECT pg_advisory_xact_lock($1)", lockNumber));
    TL_TRY(const auto there, db.query("SELECT 1::bigint WHERE to_regclass('server') IS NOT NULL"));
    if (there.size() == 0) {
        TL_CHECK(makeTables(db));
    } else {
        TL_TRY(const auto found, db.query("SELECT version FROM server"));
        if (found.size() > 0 && found.int64(0, 0) > postgresVersion)
            return base::Error{base::ErrorCode::StoreTooNew,
                               "The database was made by a newer version of this program: install "
                               "that version. Nothing was changed."};
    }
    TL_CHECK(addPastEpochs(db));
    TL_CHECK(addQuotas(db));
    TL_CHECK(addAccessLog(db));
    return transaction.commit();
}

} // namespace throughline::server
