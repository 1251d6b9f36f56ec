// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/organisation_schema.h"

namespace throughline::server {

namespace {

// log: seq is the row id, so entries lie in the order in which they are read. Roster notices have
// no folder. folder_state.opener is the device that made a folder for managers alone (sync.md D10).
const sqlite::Migration migrations[] = {{1, std::string(R"sql(
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
    folder_id BLOB NOT NULL, team BLOB NOT NULL, gen INTEGER NOT NULL, seq INTEGER NOT NULL,
    PRIMARY KEY(folder_id, team)) WITHOUT ROWID;
CREATE INDEX folder_team_team ON folder_team(team, folder_id);
CREATE TABLE team_wrap(
    team BLOB NOT NULL, gen INTEGER NOT NULL, device BLOB NOT NULL, sealed BLOB NOT NULL,
    PRIMARY KEY(team, gen, device)) WITHOUT ROWID;
CREATE TABLE invite_try(
    id BLOB PRIMARY KEY, fails INTEGER NOT NULL, accept_body BLOB) WITHOUT ROWID;
)sql")}};

} // namespace

std::span<const sqlite::Migration> organisationMigrations()
{
    return migrations;
}

} // namespace throughline::server
