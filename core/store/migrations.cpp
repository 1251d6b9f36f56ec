// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/migrations.h"

#include "store/record_tables.h"

namespace throughline::store {

namespace {

//! Ops lie by folder, because a folder is sealed, taken back and received at a time. A bundle holds
//! the ops of its folder from first_op to last_op; ranges of live bundles never meet. outbox_folder
//! names the folders with ops that no bundle holds, so that nobody has to search for them.
constexpr std::string_view outboxTables = R"sql(
CREATE TABLE outbox_count(i INTEGER NOT NULL);
INSERT INTO outbox_count(i) VALUES(0);
CREATE TABLE outbox_op(
    folder INTEGER NOT NULL, i INTEGER NOT NULL, kind INTEGER NOT NULL, record BLOB NOT NULL,
    made INTEGER NOT NULL, time INTEGER NOT NULL, bumped INTEGER NOT NULL, op BLOB NOT NULL,
    PRIMARY KEY(folder, i)) WITHOUT ROWID;
CREATE INDEX outbox_op_record ON outbox_op(record);
CREATE TABLE outbox_folder(folder INTEGER PRIMARY KEY, oldest INTEGER NOT NULL);
CREATE INDEX outbox_folder_oldest ON outbox_folder(oldest);
CREATE TABLE outbox_item(
    i INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL, id BLOB NOT NULL UNIQUE,
    folder INTEGER NOT NULL, n INTEGER NOT NULL, first_op INTEGER NOT NULL,
    last_op INTEGER NOT NULL, state INTEGER NOT NULL, reason INTEGER, acked_ms INTEGER,
    bytes BLOB NOT NULL);
CREATE INDEX outbox_item_send ON outbox_item(i) WHERE state < 3;
CREATE INDEX outbox_item_range ON outbox_item(folder, first_op) WHERE kind = 1 AND state <> 3;
CREATE INDEX outbox_item_acked ON outbox_item(acked_ms) WHERE state = 3;
CREATE TABLE receipt(i INTEGER PRIMARY KEY, received INTEGER NOT NULL, bytes BLOB NOT NULL);
)sql";

//! People have an index of their own: their names are looked up at every key stroke, and must not
//! wait for a million notes (name_index.h). search_person is of what is written about them. No
//! index of texts keeps the text, or has prefixes: for notes they would more than double the time
//! that a pull takes. hash tells whether a text has changed.
constexpr std::string_view searchTables = R"sql(
CREATE TABLE search_doc(
    doc INTEGER PRIMARY KEY, kind INTEGER NOT NULL, record BLOB NOT NULL, hash BLOB NOT NULL);
CREATE UNIQUE INDEX search_doc_record ON search_doc(record, kind);
CREATE VIRTUAL TABLE search_other USING fts5(
    name, text, content='', contentless_delete=1,
    tokenize='unicode61 remove_diacritics 2');
CREATE TABLE search_person_doc(
    doc INTEGER PRIMARY KEY, record BLOB NOT NULL UNIQUE, hash BLOB NOT NULL, words TEXT NOT NULL,
    born INTEGER);
CREATE INDEX search_person_born ON search_person_doc(born) WHERE born IS NOT NULL;
CREATE INDEX search_person_birthday ON search_person_doc(born % 10000) WHERE born IS NOT NULL;
CREATE VIRTUAL TABLE search_person USING fts5(
    text, content='', contentless_delete=1,
    tokenize='unicode61 remove_diacritics 2');
CREATE TABLE search_name(
    part INTEGER NOT NULL, word TEXT NOT NULL, block INTEGER NOT NULL, docs BLOB NOT NULL,
    PRIMARY KEY(part, word, block)) WITHOUT ROWID;
CREATE TABLE search_sound(
    sound TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY(sound, word)) WITHOUT ROWID;
CREATE TABLE search_spelling(
    way INTEGER NOT NULL, word TEXT NOT NULL, PRIMARY KEY(way, word)) WITHOUT ROWID;
)sql";

constexpr std::string_view otherTables = R"sql(
CREATE TABLE meta(k INTEGER PRIMARY KEY, v NOT NULL);
CREATE TABLE roster(seq INTEGER PRIMARY KEY, statement BLOB NOT NULL, signatures BLOB NOT NULL);
CREATE TABLE team_key(
    team BLOB NOT NULL, generation INTEGER NOT NULL, seed BLOB NOT NULL,
    PRIMARY KEY(team, generation)) WITHOUT ROWID;
CREATE TABLE folder_(
    key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, heads BLOB NOT NULL, opener BLOB,
    taken INTEGER NOT NULL DEFAULT 0);
CREATE TABLE raised(
    folder INTEGER PRIMARY KEY, kind INTEGER NOT NULL, record BLOB NOT NULL,
    made INTEGER NOT NULL, received INTEGER);
CREATE INDEX raised_waiting ON raised(folder) WHERE received IS NULL;
CREATE TABLE folder_team(
    folder INTEGER NOT NULL, team BLOB NOT NULL, generation INTEGER NOT NULL,
    PRIMARY KEY(folder, team)) WITHOUT ROWID;
CREATE TABLE folder_epoch(
    folder INTEGER NOT NULL, epoch INTEGER NOT NULL, kid BLOB NOT NULL, previous BLOB,
    teams BLOB NOT NULL, PRIMARY KEY(folder, epoch)) WITHOUT ROWID;
CREATE TABLE folder_key(
    folder INTEGER NOT NULL, kid BLOB NOT NULL, epoch INTEGER NOT NULL, key BLOB NOT NULL,
    PRIMARY KEY(folder, kid)) WITHOUT ROWID;
CREATE TABLE bundle(
    id BLOB PRIMARY KEY, device BLOB NOT NULL, n INTEGER NOT NULL,
    folder INTEGER NOT NULL, received INTEGER) WITHOUT ROWID;
CREATE INDEX bundle_device ON bundle(device, n, received);
CREATE TABLE quarantine(
    i INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, seq INTEGER NOT NULL, kind INTEGER NOT NULL,
    reason INTEGER NOT NULL, received INTEGER NOT NULL, seen INTEGER NOT NULL,
    bytes BLOB NOT NULL);
CREATE TABLE unknown_op(
    i INTEGER PRIMARY KEY, folder INTEGER NOT NULL, device BLOB NOT NULL, op BLOB NOT NULL);
)sql";

[[nodiscard]] base::Result<void> createTables(sqlite::Connection &connection)
{
    TL_CHECK(connection.execute(otherTables));
    TL_CHECK(connection.execute(outboxTables));
    TL_CHECK(connection.execute(searchTables));
    return createRecordTables(connection);
}

//! What only this device knows of its user: forms begun, people opened lately. Two indexes give way
//! to contact_timeline and person_names, which growRecordTables makes with the others of records.
constexpr std::string_view readingTables = R"sql(
CREATE TABLE draft(key TEXT PRIMARY KEY, changed INTEGER NOT NULL, body BLOB NOT NULL);
CREATE TABLE recent(person BLOB PRIMARY KEY, opened INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE seen(
    person BLOB NOT NULL, what TEXT NOT NULL, day INTEGER NOT NULL,
    PRIMARY KEY(person, what)) WITHOUT ROWID;
DROP INDEX IF EXISTS contact_person;
DROP INDEX IF EXISTS person_family_name;
)sql";

//! What values fields had before, and what is to be done, computed from the records.
constexpr std::string_view workTables = R"sql(
CREATE TABLE history(
    record BLOB NOT NULL, kind INTEGER NOT NULL, field INTEGER NOT NULL, time INTEGER NOT NULL,
    device BLOB NOT NULL, value BLOB NOT NULL,
    PRIMARY KEY(record, kind, field, time, device)) WITHOUT ROWID;
CREATE TABLE due_task(
    person BLOB NOT NULL, rule INTEGER NOT NULL, kind INTEGER NOT NULL, subject BLOB NOT NULL,
    owner BLOB, cover BLOB, cover_from INTEGER NOT NULL, cover_until INTEGER NOT NULL,
    since INTEGER NOT NULL, opens INTEGER NOT NULL, due INTEGER NOT NULL, expires INTEGER NOT NULL,
    reach INTEGER NOT NULL, moment INTEGER NOT NULL,
    PRIMARY KEY(person, rule, subject)) WITHOUT ROWID;
CREATE INDEX due_task_day ON due_task(reach, due, person, rule, subject, opens, expires);
CREATE INDEX due_task_owner ON due_task(owner, reach, due, person, rule, subject, opens, expires)
    WHERE owner IS NOT NULL;
CREATE INDEX due_task_cover ON due_task(cover, due) WHERE cover IS NOT NULL;
CREATE INDEX due_task_moment ON due_task(moment) WHERE moment <> 0;
CREATE TABLE due_task_stale(person BLOB PRIMARY KEY) WITHOUT ROWID;
INSERT INTO due_task_stale(person) SELECT id FROM person;
)sql";

//! Who was written down twice and is shown as whom (same_person.h), and dates of birth that are in
//! their other records: of whom several are known, all find them.
constexpr std::string_view samePersonTables = R"sql(
CREATE TABLE same_person(person BLOB PRIMARY KEY, now BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX same_person_now ON same_person(now);
CREATE TABLE search_other_born(
    born INTEGER NOT NULL, doc INTEGER NOT NULL, PRIMARY KEY(born, doc)) WITHOUT ROWID;
CREATE INDEX search_other_born_doc ON search_other_born(doc);
)sql";

//! One change can take several elements into a set: each is a value of its own.
constexpr std::string_view historyOfSets = R"sql(
CREATE TABLE history_with_value(
    record BLOB NOT NULL, kind INTEGER NOT NULL, field INTEGER NOT NULL, time INTEGER NOT NULL,
    device BLOB NOT NULL, value BLOB NOT NULL,
    PRIMARY KEY(record, kind, field, time, device, value)) WITHOUT ROWID;
INSERT INTO history_with_value SELECT record, kind, field, time, device, value FROM history;
DROP TABLE history;
ALTER TABLE history_with_value RENAME TO history;
)sql";

//! Other devices' bundles, and grants, as they came: for a server that has them no more
//! (kept_entries.h).
constexpr std::string_view keptTable = R"sql(
CREATE TABLE kept(
    i INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL, folder INTEGER NOT NULL,
    seq INTEGER NOT NULL, until INTEGER NOT NULL, id BLOB NOT NULL, bytes BLOB NOT NULL);
)sql";

//! What has to be fetched from the server out of turn, and work that this device may keep no more
//! (wanted_folders.h, rescues.h).
constexpr std::string_view accessTables = R"sql(
CREATE TABLE wanted_folder(
    id BLOB PRIMARY KEY, after INTEGER NOT NULL, doubtful INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE folder_taken(
    folder INTEGER NOT NULL, team BLOB NOT NULL, PRIMARY KEY(folder, team)) WITHOUT ROWID;
CREATE TABLE rescue(
    i INTEGER PRIMARY KEY, folder INTEGER NOT NULL, made INTEGER NOT NULL,
    changes INTEGER NOT NULL, written INTEGER, sealed BLOB NOT NULL);
)sql";

//! How long and how much each folder's newest key has been in use (folders.h). Of what is there
//! already the folder's whole past counts: its key may be replaced sooner than it had to be, which
//! does no harm.
constexpr std::string_view keyUse = R"sql(
ALTER TABLE folder_ ADD COLUMN key_since INTEGER NOT NULL DEFAULT 0;
ALTER TABLE folder_ ADD COLUMN key_bundles INTEGER NOT NULL DEFAULT 0;
UPDATE folder_ SET key_since = CAST(strftime('%s', 'now') AS INTEGER) * 1000;
UPDATE folder_ SET key_since = coalesce(past.began, key_since), key_bundles = past.bundles
    FROM (SELECT folder, min(received) AS began, count(*) AS bundles FROM bundle GROUP BY folder)
        AS past
    WHERE past.folder = folder_.key;
)sql";

//! Folders of people that this device does not take along (left_behind.h): when something is next
//! due there, whose they are, whether some of it is here already while the rest is on its way, and
//! which are one person's, those of a number. And how far it had read each device in them
//! (bundles.h).
constexpr std::string_view leftBehindTables = R"sql(
CREATE TABLE left_behind(
    folder INTEGER PRIMARY KEY, next INTEGER, person BLOB, coming INTEGER NOT NULL DEFAULT 0);
CREATE INDEX left_behind_person ON left_behind(person);
CREATE TABLE left_together(folder INTEGER PRIMARY KEY, person INTEGER NOT NULL);
CREATE INDEX left_together_person ON left_together(person);
CREATE TABLE bundle_past(
    device BLOB PRIMARY KEY, n INTEGER NOT NULL, received INTEGER NOT NULL) WITHOUT ROWID;
)sql";

//! Which bundle brought a change that is kept for a newer program; nothing for those that are kept
//! and are not to be applied (unknown_ops.h). Of what is there already all wait, and no bundle has
//! that name.
constexpr std::string_view unknownOps = R"sql(
ALTER TABLE unknown_op ADD COLUMN bundle BLOB;
UPDATE unknown_op SET bundle = x'';
)sql";

const sqlite::Migration steps[] = {{1, createTables},
                                   {2, std::string(readingTables)},
                                   {3, std::string(workTables)},
                                   {4, std::string(samePersonTables)},
                                   {5, std::string(historyOfSets)},
                                   {6, std::string(keptTable)},
                                   {7, std::string(accessTables)},
                                   {8, std::string(keyUse)},
                                   {9, std::string(leftBehindTables)},
                                   {10, std::string(unknownOps)}};

} // namespace

std::span<const sqlite::Migration> migrations()
{
    return steps;
}

} // namespace throughline::store
