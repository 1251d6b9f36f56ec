// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/erasure.h"

#include "base/random.h"
#include "sqlite/connection.h"
#include "store/drafts.h"
#include "store/history.h"
#include "store/record_tables.h"
#include "store/records.h"

#include <algorithm>
#include <unordered_set>

namespace throughline::store {

using base::RecordId;
using base::Result;
using domain::Kind;
using domain::KindDescription;

namespace {

constexpr TableFate fates[] = {
    {"bundle", true, "by folder"},
    {"bundle_past", false, "a number and a time for each device"},
    {"draft", true, "whichever names one of the records"},
    {"due_task", true, "by person and by what it is about"},
    {"due_task_stale", true, "by person"},
    {"folder_", true, "all but the random name, so that nothing comes back under it"},
    {"folder_key", true, "by folder"},
    {"folder_team", true, "by folder"},
    {"folder_taken", true, "by folder"},
    {"folder_epoch", true, "by folder"},
    {"history", true, "by record"},
    {"kept", true, "by folder"},
    {"left_behind", true, "by folder"},
    {"left_together", true, "by folder"},
    {"outbox_folder", true, "by folder"},
    {"outbox_item", true, "by folder"},
    {"outbox_op", true, "by folder"},
    {"quarantine", true, "by whoever can read its entries' headers"},
    {"raised", true, "by folder"},
    {"rescue", true, "by folder"},
    {"recent", true, "by person"},
    {"same_person", true, "by person, with the merges that said so"},
    {"search_doc", true, "by record"},
    {"search_name", true, "with the words that nobody else has"},
    {"search_other", true, "by record, and written anew"},
    {"search_other_born", true, "by person"},
    {"search_person", true, "by person, and written anew"},
    {"search_person_doc", true, "by person"},
    {"search_sound", true, "with the words that nobody else has"},
    {"search_spelling", true, "with the words that nobody else has"},
    {"seen", true, "by person"},
    {"wanted_folder", true, "by folder"},
    {"unknown_op", true, "by folder, and whichever names one of the records"},
    {"meta", false, "what this device is"},
    {"outbox_count", false, "a number"},
    {"receipt", false, "hashes and numbers that the server signed"},
    {"record_schema", false, "a number"},
    {"roster", false, "members, teams and which folders were erased; of a person nothing"},
    {"sqlite_sequence", false, "numbers"},
    {"team_key", false, "keys of teams"},
};

[[nodiscard]] bool contains(base::ByteView text, std::string_view wanted)
{
    return base::asText(text).find(wanted) != std::string_view::npos;
}

} // namespace

std::span<const TableFate> tableFates()
{
    return fates;
}

void Erasure::Content::add(const Content &other)
{
    for (const auto &[kind, count] : other.counts) {
        const auto at =
            std::lower_bound(counts.begin(), counts.end(), kind,
                             [](const auto &entry, Kind wanted) { return entry.first < wanted; });
        if (at != counts.end() && at->first == kind)
            at->second += count;
        else
            counts.insert(at, {kind, count});
    }
    records += other.records;
    unsent += other.unsent;
    if (other.first && (!first || *other.first < *first))
        first = other.first;
    if (other.last && (!last || *last < *other.last))
        last = other.last;
}

Result<Erasure::Content> Erasure::contentOf(std::int64_t folder) const
{
    Content content;
    for (const KindDescription &kind : domain::kinds()) {
        auto rows = m_connection.query("SELECT count(*), min(id), max(id) FROM "
                                           + quotedName(kind.name) + " WHERE folder = ?1",
                                       folder);
        TL_TRY(const bool found, rows.next());
        const std::int64_t count = found ? rows.int64(0) : 0;
        if (count == 0)
            continue;
        const bool isWork = domain::isSomebodysWork(kind.kind);
        const auto first = rows.fixed<RecordId>(1);
        const auto last = rows.fixed<RecordId>(2);
        Content one{{{kind.kind, count}}, isWork ? count : 0, {}, {}, 0};
        if (isWork && first && last) {
            one.first = madeAt(*first);
            one.last = madeAt(*last);
        }
        content.add(one);
    }
    auto unsent = m_connection.query(
        "SELECT kind, count(*) FROM outbox_op WHERE folder = ?1 GROUP BY kind", folder);
    TL_EACH_ROW (unsent) {
        const auto *kind = domain::kindByNumber(static_cast<std::uint64_t>(unsent.int64(0)));
        if (kind && domain::isSomebodysWork(kind->kind))
            content.unsent += unsent.int64(1);
    }
    return content;
}

Result<std::vector<RecordId>> Erasure::eraseRecords()
{
    std::vector<RecordId> all;
    // People come before their names and numbers: nobody's index is written anew for those.
    for (const KindDescription &kind : domain::kinds()) {
        std::vector<RecordId> ids;
        {
            auto rows = m_connection.query("SELECT id FROM " + quotedName(kind.name)
                                           + " WHERE folder IN (SELECT key FROM leaving)");
            TL_EACH_ROW (rows) {
                if (const auto id = rows.fixed<RecordId>(0))
                    ids.push_back(*id);
            }
        }
        for (const RecordId &id : ids) {
            TL_CHECK(m_records.remove(kind.kind, id));
            TL_CHECK(m_history.remove(kind.kind, id));
        }
        all.insert(all.end(), ids.begin(), ids.end());
    }
    return all;
}

Result<void> Erasure::eraseDrafts(std::span<const RecordId> records)
{
    Drafts drafts(m_connection);
    TL_TRY(const std::vector<Drafts::Draft> begun, drafts.all());
    for (const Drafts::Draft &draft : begun) {
        const bool isAbout = std::any_of(records.begin(), records.end(), [&](const RecordId &id) {
            const std::string name = id.hex();
            return draft.key.find(name) != std::string::npos || contains(draft.body, name)
                || contains(draft.body, base::asText(id.view()));
        });
        if (isAbout)
            TL_CHECK(drafts.remove(draft.key));
    }
    return {};
}

Result<void> Erasure::setLeaving(std::span<const std::int64_t> folders)
{
    TL_CHECK(
        m_connection.execute("CREATE TEMP TABLE IF NOT EXISTS leaving(key INTEGER PRIMARY KEY);"
                             "DELETE FROM temp.leaving"));
    for (const std::int64_t folder : folders)
        TL_CHECK(m_connection.run("INSERT OR IGNORE INTO temp.leaving(key) VALUES(?1)", folder));
    return {};
}

Result<std::vector<RecordId>> Erasure::eraseContent()
{
    TL_TRY(std::vector<RecordId> records, eraseRecords());
    for (const RecordId &id : records) {
        for (const std::string_view sql :
             {"DELETE FROM recent WHERE person = ?1", "DELETE FROM seen WHERE person = ?1",
              "DELETE FROM due_task WHERE person = ?1",
              "DELETE FROM due_task_stale WHERE person = ?1"})
            TL_CHECK(m_connection.run(sql, id));
    }
    for (const std::string_view sql :
         {"DELETE FROM unknown_op WHERE folder IN (SELECT key FROM leaving)",
          "DELETE FROM kept WHERE folder IN (SELECT key FROM leaving)",
          "DELETE FROM bundle WHERE folder IN (SELECT key FROM leaving)",
          "DELETE FROM folder_key WHERE folder IN (SELECT key FROM leaving)",
          "UPDATE folder_ SET heads = x'', key_bundles = 0 WHERE key IN (SELECT key FROM leaving)"})
        TL_CHECK(m_connection.run(sql));
    // Nobody's tasks are to be computed for who is gone.
    const std::unordered_set<RecordId> gone(records.begin(), records.end());
    for (const RecordId &id : m_records.takeTouchedPeople()) {
        if (!gone.contains(id))
            m_records.touch(id);
    }
    return records;
}

Result<void> Erasure::eraseAll(std::span<const std::int64_t> folders)
{
    TL_CHECK(setLeaving(folders));
    TL_TRY(const std::vector<RecordId> records, eraseContent());
    TL_CHECK(eraseDrafts(records));
    for (const RecordId &id : records)
        TL_CHECK(m_connection.run("DELETE FROM unknown_op WHERE instr(op, ?1) > 0", id));
    for (const std::string_view sql :
         {"DELETE FROM outbox_op WHERE folder IN (SELECT key FROM leaving)",
          "DELETE FROM outbox_folder WHERE folder IN (SELECT key FROM leaving)",
          "DELETE FROM outbox_item WHERE folder IN (SELECT key FROM leaving)",
          "DELETE FROM left_behind WHERE folder IN (SELECT key FROM leaving)",
          "DELETE FROM left_together WHERE folder IN (SELECT key FROM leaving)",
          "DELETE FROM folder_team WHERE folder IN (SELECT key FROM leaving)",
          "DELETE FROM folder_epoch WHERE folder IN (SELECT key FROM leaving)",
          "DELETE FROM folder_taken WHERE folder IN (SELECT key FROM leaving)",
          "DELETE FROM wanted_folder WHERE id IN "
          "(SELECT id FROM folder_ WHERE key IN (SELECT key FROM leaving))",
          "UPDATE folder_ SET opener = NULL, taken = 0, key_since = 0 "
          "WHERE key IN (SELECT key FROM leaving)"})
        TL_CHECK(m_connection.run(sql));
    return setLeaving({});
}

Result<void> Erasure::erase(std::int64_t folder)
{
    TL_CHECK(m_connection.run("DELETE FROM raised WHERE folder = ?1", folder));
    TL_CHECK(m_connection.run("DELETE FROM rescue WHERE folder = ?1", folder));
    return eraseAll({&folder, 1});
}

Result<void> Erasure::leave(std::span<const std::int64_t> folders)
{
    return eraseAll(folders);
}

Result<void> Erasure::leaveBehind(std::span<const std::int64_t> folders)
{
    TL_CHECK(setLeaving(folders));
    TL_CHECK(m_connection.run(
        "INSERT INTO bundle_past(device, n, received) "
        "SELECT device, max(n), max(coalesce(received, 0)) FROM bundle "
        "WHERE folder IN (SELECT key FROM leaving) GROUP BY device ON CONFLICT(device) DO UPDATE "
        "SET n = max(n, excluded.n), received = max(received, excluded.received)"));
    TL_TRY([[maybe_unused]] const auto records, eraseContent());
    return setLeaving({});
}

Result<void> Erasure::scrub()
{
    // Deleted words stay in an index of texts until its parts are merged, and deleted rows in the
    // slack of pages that were written over: only what is written anew has nothing of them.
    TL_CHECK(m_connection.execute("INSERT INTO search_other(search_other) VALUES('optimize');"
                                  "INSERT INTO search_person(search_person) VALUES('optimize');"
                                  "VACUUM"));
    return m_connection.checkpoint(sqlite::Checkpoint::Truncate);
}

} // namespace throughline::store
