// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/sqlite_transaction.h"

#include "server/stored_signatures.h"

#include <algorithm>

namespace throughline::server {

using base::Result;
using sqlite::Transaction;

SqliteTransaction::SqliteTransaction(sqlite::Connection &db, Transaction transaction,
                                     std::uint64_t head, const Usage &usage,
                                     const MakeKnown &makeKnown)
    : m_db(db), m_transaction(std::move(transaction)), m_reader(db), m_makeKnown(makeKnown),
      m_headBefore(head), m_head(head), m_usageBefore(usage), m_usage(usage)
{
}

Result<std::unique_ptr<OrganisationTransaction>>
SqliteTransaction::begin(sqlite::Connection &db, const MakeKnown &makeKnown)
{
    TL_TRY(auto transaction, Transaction::begin(db, Transaction::Kind::Immediate));
    TL_TRY(const auto head, db.number("SELECT head FROM org"));
    if (!head)
        return damagedOrganisation();
    TL_TRY(const Usage usage, SqliteReader(db).usage());
    return std::unique_ptr<OrganisationTransaction>(new SqliteTransaction(
        db, std::move(transaction), static_cast<std::uint64_t>(*head), usage, makeKnown));
}

Result<void> SqliteTransaction::putQuota(const std::optional<std::uint64_t> &quota)
{
    m_usage.quota = quota;
    return {};
}

Result<std::optional<std::uint64_t>> SqliteTransaction::seqOf(const crypto::Hash &id)
{
    TL_TRY(const auto seq, m_db.number("SELECT seq FROM log WHERE id = ?1", id));
    return seq ? std::optional(static_cast<std::uint64_t>(*seq)) : std::nullopt;
}

Result<bool> SqliteTransaction::isNumberUsed(const base::DeviceId &device, std::uint64_t n)
{
    TL_TRY(const auto used,
           m_db.number("SELECT 1 FROM log WHERE device = ?1 AND n = ?2 AND kind = 1", device, n));
    return used.has_value();
}

Result<bool> SqliteTransaction::hasOtherWriters(const base::FolderId &folder,
                                                const base::DeviceId &device)
{
    TL_TRY(const auto others,
           m_db.number("SELECT 1 FROM log WHERE folder_id = ?1 AND kind = 1 AND device <> ?2 "
                       "LIMIT 1",
                       folder, device));
    return others.has_value();
}

Result<std::optional<Folder>> SqliteTransaction::folder(const base::FolderId &id)
{
    Folder folder;
    auto rows = m_db.query("SELECT epoch, kid, erased_at, opener FROM folder_state "
                           "WHERE folder_id = ?1",
                           id);
    TL_TRY(const bool found, rows.next());
    if (!found)
        return std::optional<Folder>();
    folder.epoch = static_cast<std::uint64_t>(rows.int64(0));
    folder.kid = rows.fixed<base::KeyId>(1);
    folder.erased = !rows.isNull(2);
    folder.opener = rows.fixed<base::DeviceId>(3);
    auto teams =
        m_db.query("SELECT team, gen, seq FROM folder_team WHERE folder_id = ?1 ORDER BY team", id);
    TL_EACH_ROW (teams) {
        const base::TeamId team = teams.fixed<base::TeamId>(0).value_or(base::TeamId());
        const auto seq = static_cast<std::uint64_t>(teams.int64(2));
        if (teams.isNull(1))
            folder.formerTeams.push_back({team, seq});
        else
            folder.teams.push_back({team, static_cast<std::uint64_t>(teams.int64(1)), seq});
    }
    return std::optional(std::move(folder));
}

Result<std::vector<base::Bytes>> SqliteTransaction::grantsOf(const base::FolderId &folder)
{
    std::vector<base::Bytes> grants;
    auto rows =
        m_db.query("SELECT body FROM log WHERE folder_id = ?1 AND kind = 2 ORDER BY seq", folder);
    TL_EACH_ROW (rows)
        grants.push_back(base::toBytes(rows.blob(0)));
    return grants;
}

Result<void> SqliteTransaction::putFolder(const base::FolderId &id, const Folder &folder)
{
    TL_CHECK(m_db.run("INSERT INTO folder_state(folder_id, epoch, kid, last_seq, bytes, opener) "
                      "VALUES(?1, ?2, ?3, 0, 0, ?4) ON CONFLICT(folder_id) DO UPDATE SET "
                      "epoch = excluded.epoch, kid = excluded.kid, opener = excluded.opener",
                      id, folder.epoch, folder.kid.value_or(base::KeyId()), folder.opener));
    TL_CHECK(m_db.run("DELETE FROM folder_team WHERE folder_id = ?1", id));
    for (const Folder::Team &team : folder.teams)
        TL_CHECK(m_db.run("INSERT INTO folder_team(folder_id, team, gen, seq) "
                          "VALUES(?1, ?2, ?3, ?4)",
                          id, team.team, team.generation, team.seq));
    for (const Folder::FormerTeam &team : folder.formerTeams)
        TL_CHECK(m_db.run("INSERT INTO folder_team(folder_id, team, gen, seq) "
                          "VALUES(?1, ?2, NULL, ?3)",
                          id, team.team, team.seq));
    return {};
}

Result<void> SqliteTransaction::eraseFolder(const base::FolderId &id, base::Millis now)
{
    TL_TRY(const auto taken,
           m_db.number("SELECT coalesce(sum(size), 0) FROM log WHERE folder_id = ?1", id));
    m_usage.bytes -= std::min(m_usage.bytes, static_cast<std::uint64_t>(taken.value_or(0)));
    // Kind 0 is none: no reader is shown it.
    TL_CHECK(m_db.run("UPDATE log SET kind = 0, recv_ms = 0, folder_id = NULL, device = NULL, "
                      "n = NULL, size = 0, body = x'' WHERE folder_id = ?1",
                      id));
    TL_CHECK(m_db.run("DELETE FROM folder_team WHERE folder_id = ?1", id));
    TL_CHECK(m_db.run("DELETE FROM access_log WHERE folder_id = ?1", id));
    // Also a folder that this server never saw: its device may still come with it.
    return m_db.run("INSERT INTO folder_state(folder_id, epoch, kid, last_seq, bytes, erased_at) "
                    "VALUES(?1, 0, x'', 0, 0, ?2) ON CONFLICT(folder_id) DO UPDATE SET epoch = 0, "
                    "kid = x'', last_seq = 0, bytes = 0, opener = NULL, erased_at = ?2",
                    id, now.value);
}

Result<std::uint64_t> SqliteTransaction::append(const NewEntry &entry, base::Millis received)
{
    const std::uint64_t seq = m_head + 1;
    TL_CHECK(m_db.run("INSERT INTO log(seq, recv_ms, kind, folder_id, id, device, n, size, body) "
                      "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                      seq, received.value, static_cast<int>(entry.kind), entry.folder, entry.id,
                      entry.device, entry.n, entry.body.size(), entry.body));
    if (entry.folder)
        TL_CHECK(m_db.run("UPDATE folder_state SET last_seq = ?2, bytes = bytes + ?3 "
                          "WHERE folder_id = ?1",
                          *entry.folder, seq, entry.body.size()));
    m_head = seq;
    m_usage.bytes += entry.body.size();
    return seq;
}

Result<void>
SqliteTransaction::appendStatements(std::uint64_t firstSeq,
                                    std::span<const protocol::SignedStatement> statements,
                                    const IndexRows &index)
{
    m_index.add(index);
    return insertStatements(m_db, firstSeq, statements);
}

Result<void> SqliteTransaction::putWraps(std::span<const protocol::Wrap> wraps)
{
    return upsertWraps(m_db, wraps);
}

Result<void> SqliteTransaction::putInviteTry(const base::InviteId &invite, const InviteTry &tries)
{
    std::optional<base::ByteView> accepted;
    if (tries.accepted)
        accepted = *tries.accepted;
    return m_db.run(
        "INSERT INTO invite_try(id, fails, accept_body) VALUES(?1, ?2, ?3) "
        "ON CONFLICT(id) DO UPDATE SET fails = excluded.fails, accept_body = excluded.accept_body",
        invite, tries.failures, accepted);
}

Result<void> SqliteTransaction::putUnlock(const base::DeviceId &device, const Unlock &unlock)
{
    std::optional<base::ByteView> answer;
    if (unlock.answer)
        answer = *unlock.answer;
    return m_db.run("INSERT INTO unlock(device, day, tries, body, answer) "
                    "VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT(device) DO UPDATE SET "
                    "day = excluded.day, tries = excluded.tries, body = excluded.body, "
                    "answer = excluded.answer",
                    device, unlock.day, unlock.tries, base::ByteView(unlock.body), answer);
}

Result<void> SqliteTransaction::removeUnlock(const base::DeviceId &device)
{
    return m_db.run("DELETE FROM unlock WHERE device = ?1", device);
}

Result<void> SqliteTransaction::putAccesses(std::span<const Access> accesses)
{
    for (const Access &access : accesses)
        TL_CHECK(m_db.run("INSERT OR IGNORE INTO access_log(day, device, folder_id, action) "
                          "VALUES(?1, ?2, ?3, ?4)",
                          access.day, access.device, storedFolder(access),
                          static_cast<int>(access.action)));
    return {};
}

Result<void> SqliteTransaction::forgetAccesses(std::int64_t lastDay)
{
    return m_db.run("DELETE FROM access_log WHERE day <= ?1", lastDay);
}

Result<void> SqliteTransaction::commit()
{
    if (m_head != m_headBefore || m_usage != m_usageBefore)
        TL_CHECK(m_db.run("UPDATE org SET head = ?1, bytes = ?2, quota = ?3", m_head, m_usage.bytes,
                          m_usage.quota));
    TL_CHECK(m_transaction.commit());
    if (!m_index.isEmpty())
        m_makeKnown(m_index);
    return {};
}

Result<void> insertStatements(sqlite::Connection &db, std::uint64_t firstSeq,
                              std::span<const protocol::SignedStatement> statements)
{
    std::uint64_t seq = firstSeq;
    for (const protocol::SignedStatement &statement : statements) {
        const base::Bytes signatures = encodeSignatures(statement.signatures);
        TL_CHECK(db.run("INSERT INTO roster(seq, body, sig) VALUES(?1, ?2, ?3)", seq++,
                        base::ByteView(statement.bytes), base::ByteView(signatures)));
    }
    return {};
}

Result<void> upsertWraps(sqlite::Connection &db, std::span<const protocol::Wrap> wraps)
{
    for (const protocol::Wrap &wrap : wraps)
        TL_CHECK(db.run("INSERT INTO team_wrap(team, gen, device, sealed) VALUES(?1, ?2, ?3, ?4) "
                        "ON CONFLICT(team, gen, device) DO UPDATE SET sealed = excluded.sealed",
                        wrap.team, wrap.generation, wrap.device, base::ByteView(wrap.sealed)));
    return {};
}

} // namespace throughline::server
