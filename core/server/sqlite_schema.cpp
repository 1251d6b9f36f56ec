// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/sqlite_schema.h"

namespace throughline::server {

namespace {

// log: seq is the row id, so entries lie in the order in which they are read. Roster notices have
// no folder. folder_state.opener is the device that made a folder for managers alone (sync.md
// D10).
const sqlite::Migration ofOrganisation[] = {{1, std::string(R"sql(
CREATE TABLE org(
    one INTEGER PRIMARY KEY CHECK (one = 1), id BLOB NOT NULL, epoch BLOB NOT NULL,
    head INTEGER NOT NULL);
CREATE TABLE roster(seq INTEGER PRIMARY KEY, body BLOB NOT NULL, sig BLOB NOT NULL);
CREATE TABLE log(
    seq INTEGER PRIMARY KEY, recv_ms INTEGER NOT NULL, kind INTEGER NOT NULL, folder_id BLOB,
    id BLOB NOT NULL UNIQUE, device BLOB, n INTEGER, size INTEGER NOT NULL, body BLOB NOT NULL);
CREATE UNIQUE INDEX log_device_n ON log(device, n) WHERE kind = 1;
CREATE INDEX log_folder ON log(folder_id, seq);
CREATE TABLE folder_state(
    folder_id BLOB PRIMARY KEY, epoch INTEGER NOT NULL, kid BLOB NOT NULL,
    last_seq INTEGER NOT NULL, bytes INTEGER NOT NULL, erased_at INTEGER,
    opener BLOB) WITHOUT ROWID;
CREATE TABLE folder_team(
    folder_id BLOB NOT NULL, team BLOB NOT NULL, gen INTEGER, seq INTEGER NOT NULL,
    PRIMARY KEY(folder_id, team)) WITHOUT ROWID;
CREATE INDEX folder_team_team ON folder_team(team, folder_id);
CREATE TABLE team_wrap(
    team BLOB NOT NULL, gen INTEGER NOT NULL, device BLOB NOT NULL, sealed BLOB NOT NULL,
    PRIMARY KEY(team, gen, device)) WITHOUT ROWID;
CREATE TABLE invite_try(
    id BLOB PRIMARY KEY, fails INTEGER NOT NULL, accept_body BLOB) WITHOUT ROWID;
CREATE TABLE unlock(
    device BLOB PRIMARY KEY, day INTEGER NOT NULL, tries INTEGER NOT NULL, body BLOB NOT NULL,
    answer BLOB) WITHOUT ROWID;
)sql")},
                                            // The epochs before this one (past_epochs.h).
                                            {2, std::string(R"sql(
ALTER TABLE org ADD COLUMN past BLOB NOT NULL DEFAULT x'';
)sql")},
                                            // What the log takes, and may take; null: as the
                                            // server says.
                                            {3, std::string(R"sql(
ALTER TABLE org ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE org ADD COLUMN quota INTEGER;
UPDATE org SET bytes = (SELECT coalesce(sum(size), 0) FROM log);
)sql")},
                                            // Who used what; the folder is empty for none.
                                            {4, std::string(R"sql(
CREATE TABLE access_log(
    day INTEGER NOT NULL, device BLOB NOT NULL, folder_id BLOB NOT NULL, action INTEGER NOT NULL,
    PRIMARY KEY(day, device, folder_id, action)) WITHOUT ROWID;
CREATE INDEX access_log_folder ON access_log(folder_id);
)sql")}};

const sqlite::Migration ofServer[] = {{1, std::string(R"sql(
CREATE TABLE server(
    one INTEGER PRIMARY KEY CHECK (one = 1), sign_pk BLOB NOT NULL, sign_sk BLOB NOT NULL);
CREATE TABLE org_token(token BLOB PRIMARY KEY, used INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE TABLE org(number INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE);
CREATE TABLE device_org(device BLOB PRIMARY KEY, org BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE invite_org(invite BLOB PRIMARY KEY, org BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE session(
    number INTEGER PRIMARY KEY AUTOINCREMENT, token BLOB NOT NULL UNIQUE, device BLOB NOT NULL,
    exp INTEGER NOT NULL);
CREATE INDEX session_device ON session(device);
CREATE INDEX session_exp ON session(exp);
)sql")}};

} // namespace

std::span<const sqlite::Migration> organisationMigrations()
{
    return ofOrganisation;
}

std::span<const sqlite::Migration> serverMigrations()
{
    return ofServer;
}

} // namespace throughline::server
