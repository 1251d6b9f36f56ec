// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/postgres_transaction.h"

#include "server/stored_signatures.h"

#include <algorithm>

namespace throughline::server {

using base::Result;
using postgres::Column;
using postgres::Rows;
using postgres::Type;

PostgresTransaction::PostgresTransaction(postgres::Pool::Loan loan,
                                         postgres::Transaction transaction,
                                         const base::OrganisationId &organisation,
                                         std::uint64_t head, const Usage &usage)
    : m_loan(std::move(loan)), m_transaction(std::move(transaction)), m_db(*m_loan),
      m_organisation(organisation), m_reader(m_db, organisation), m_headBefore(head), m_head(head),
      m_usageBefore(usage), m_usage(usage)
{
}

//! The lock on the row is what makes the order of commits the order of seqs: who waits for it
//! reads the head that the other one left.
Result<std::unique_ptr<OrganisationTransaction>>
PostgresTransaction::begin(postgres::Pool &pool, const base::OrganisationId &organisation)
{
    TL_TRY(auto loan, pool.take());
    TL_TRY(auto transaction, postgres::Transaction::begin(*loan));
    TL_TRY(
        const Rows rows,
        loan->query("SELECT head, bytes, quota FROM org WHERE id = $1 FOR UPDATE", organisation));
    if (rows.size() != 1)
        return damagedOrganisation();
    const std::uint64_t head = rows.uint64(0, 0);
    return std::unique_ptr<OrganisationTransaction>(new PostgresTransaction(
        std::move(loan), std::move(transaction), organisation, head, usageOf(rows, 0, 1)));
}

Result<void> PostgresTransaction::putQuota(const std::optional<std::uint64_t> &quota)
{
    m_usage.quota = quota;
    return {};
}

Result<void> PostgresTransaction::foresee(const Foreseen &foreseen)
{
    TL_CHECK(fetchIds(foreseen.ids));
    TL_CHECK(fetchNumbers(foreseen.numbers));
    return fetchFolders(foreseen.folders);
}

Result<void> PostgresTransaction::fetchIds(const std::vector<crypto::Hash> &ids)
{
    Column asked(Type::Bytes);
    for (const crypto::Hash &id : ids) {
        if (m_ids.try_emplace(id).second)
            asked.add(id);
    }
    if (asked.isEmpty())
        return {};
    TL_TRY(const Rows rows,
           m_db.query("SELECT id, seq FROM log WHERE org = $1 AND id = ANY($2)", m_organisation,
                      asked));
    for (int row = 0; row < rows.size(); ++row)
        m_ids[rows.fixed<crypto::Hash>(row, 0).value_or(crypto::Hash())] = rows.uint64(row, 1);
    return {};
}

Result<void> PostgresTransaction::fetchNumbers(const std::vector<Number> &numbers)
{
    Column devices(Type::Bytes);
    Column values(Type::Number);
    for (const Number &number : numbers) {
        if (!m_numbers.try_emplace(number, false).second)
            continue;
        devices.add(number.first);
        values.add(number.second);
    }
    if (devices.isEmpty())
        return {};
    TL_TRY(const Rows rows,
           m_db.query("SELECT l.device, l.n FROM unnest($2, $3) AS asked(device, n) JOIN log l "
                      "ON l.org = $1 AND l.device = asked.device AND l.n = asked.n "
                      "AND l.kind = 1",
                      m_organisation, devices, values));
    for (int row = 0; row < rows.size(); ++row)
        m_numbers[{rows.fixed<base::DeviceId>(row, 0).value_or(base::DeviceId()),
                   rows.uint64(row, 1)}] = true;
    return {};
}

Result<void> PostgresTransaction::fetchFolders(const std::vector<base::FolderId> &folders)
{
    Column asked(Type::Bytes);
    for (const base::FolderId &id : folders) {
        if (m_folders.try_emplace(id).second)
            asked.add(id);
    }
    if (asked.isEmpty())
        return {};
    TL_TRY(const Rows rows,
           m_db.query("SELECT folder_id, epoch, kid, erased_at, opener FROM folder_state "
                      "WHERE org = $1 AND folder_id = ANY($2)",
                      m_organisation, asked));
    for (int row = 0; row < rows.size(); ++row) {
        Folder folder;
        folder.epoch = rows.uint64(row, 1);
        folder.kid = rows.fixed<base::KeyId>(row, 2);
        folder.erased = !rows.isNull(row, 3);
        folder.opener = rows.fixed<base::DeviceId>(row, 4);
        m_folders[rows.fixed<base::FolderId>(row, 0).value_or(base::FolderId())].folder =
            std::move(folder);
    }
    TL_TRY(const Rows teams,
           m_db.query("SELECT folder_id, team, gen, seq FROM folder_team "
                      "WHERE org = $1 AND folder_id = ANY($2) ORDER BY folder_id, team",
                      m_organisation, asked));
    for (int row = 0; row < teams.size(); ++row) {
        auto &folder =
            m_folders[teams.fixed<base::FolderId>(row, 0).value_or(base::FolderId())].folder;
        const base::TeamId team = teams.fixed<base::TeamId>(row, 1).value_or(base::TeamId());
        if (folder && teams.isNull(row, 2))
            folder->formerTeams.push_back({team, teams.uint64(row, 3)});
        else if (folder)
            folder->teams.push_back({team, teams.uint64(row, 2), teams.uint64(row, 3)});
    }
    return {};
}

Result<std::optional<std::uint64_t>> PostgresTransaction::seqOf(const crypto::Hash &id)
{
    TL_CHECK(fetchIds({id}));
    return m_ids[id];
}

Result<bool> PostgresTransaction::isNumberUsed(const base::DeviceId &device, std::uint64_t n)
{
    TL_CHECK(fetchNumbers({{device, n}}));
    return m_numbers[{device, n}];
}

Result<bool> PostgresTransaction::hasOtherWriters(const base::FolderId &folder,
                                                  const base::DeviceId &device)
{
    TL_CHECK(flush());
    TL_TRY(const Rows rows,
           m_db.query("SELECT seq FROM log WHERE org = $1 AND folder_id = $2 AND kind = 1 "
                      "AND device <> $3 LIMIT 1",
                      m_organisation, folder, device));
    return rows.size() > 0;
}

Result<std::optional<Folder>> PostgresTransaction::folder(const base::FolderId &id)
{
    TL_CHECK(fetchFolders({id}));
    return m_folders[id].folder;
}

Result<std::vector<base::Bytes>> PostgresTransaction::grantsOf(const base::FolderId &folder)
{
    TL_CHECK(flush());
    TL_TRY(const Rows rows,
           m_db.query("SELECT body FROM log WHERE org = $1 AND folder_id = $2 AND kind = 2 "
                      "ORDER BY seq",
                      m_organisation, folder));
    std::vector<base::Bytes> grants;
    for (int row = 0; row < rows.size(); ++row)
        grants.push_back(base::toBytes(rows.blob(row, 0)));
    return grants;
}

Result<void> PostgresTransaction::putFolder(const base::FolderId &id, const Folder &folder)
{
    Known &known = m_folders[id];
    known.folder = folder;
    known.changed = true;
    return {};
}

Result<void> PostgresTransaction::eraseFolder(const base::FolderId &id, base::Millis now)
{
    TL_CHECK(flush());
    TL_TRY(const Rows taken,
           m_db.query("SELECT coalesce(sum(size), 0)::bigint FROM log "
                      "WHERE org = $1 AND folder_id = $2",
                      m_organisation, id));
    m_usage.bytes -= std::min(m_usage.bytes, taken.uint64(0, 0));
    // Kind 0 is none: no reader is shown it.
    TL_CHECK(m_db.run("UPDATE log SET kind = 0, recv_ms = 0, folder_id = NULL, device = NULL, "
                      "n = NULL, size = 0, body = '' WHERE org = $1 AND folder_id = $2",
                      m_organisation, id));
    TL_CHECK(
        m_db.run("DELETE FROM folder_team WHERE org = $1 AND folder_id = $2", m_organisation, id));
    TL_CHECK(
        m_db.run("DELETE FROM access_log WHERE org = $1 AND folder_id = $2", m_organisation, id));
    // Also a folder that this server never saw: its device may still come with it.
    TL_CHECK(m_db.run("INSERT INTO folder_state(org, folder_id, epoch, kid, last_seq, bytes, "
                      "erased_at) VALUES($1, $2, 0, '', 0, 0, $3) "
                      "ON CONFLICT(org, folder_id) DO UPDATE SET epoch = 0, kid = '', "
                      "last_seq = 0, bytes = 0, opener = NULL, erased_at = excluded.erased_at",
                      m_organisation, id, now.value));
    Folder erased;
    erased.erased = true;
    m_folders[id] = Known{std::move(erased), false, 0, 0};
    m_numbers.clear(); // those of its bundles are free
    return {};
}

Result<std::uint64_t> PostgresTransaction::append(const NewEntry &entry, base::Millis received)
{
    const std::uint64_t seq = m_head + 1;
    m_new.seq.add(seq);
    m_new.received.add(received.value);
    m_new.kind.add(static_cast<std::int64_t>(entry.kind));
    m_new.folder.add(entry.folder);
    m_new.id.add(entry.id);
    m_new.device.add(entry.device);
    m_new.n.add(entry.n);
    m_new.size.add(static_cast<std::int64_t>(entry.body.size()));
    m_new.body.add(entry.body);
    m_ids[entry.id] = seq;
    if (entry.device && entry.n)
        m_numbers[{*entry.device, *entry.n}] = true;
    if (entry.folder) {
        TL_CHECK(fetchFolders({*entry.folder}));
        Known &known = m_folders[*entry.folder];
        known.lastSeq = seq;
        known.bytes += entry.body.size();
    }
    m_head = seq;
    m_usage.bytes += entry.body.size();
    return seq;
}

Result<void> PostgresTransaction::flush()
{
    TL_CHECK(flushFolders());
    TL_CHECK(flushTeams());
    if (m_new.seq.isEmpty())
        return {};
    TL_CHECK(m_db.run("INSERT INTO log(org, seq, recv_ms, kind, folder_id, id, device, n, size, "
                      "body) SELECT $1, * FROM unnest($2, $3, $4, $5, $6, $7, $8, $9, $10)",
                      m_organisation, m_new.seq, m_new.received, m_new.kind, m_new.folder, m_new.id,
                      m_new.device, m_new.n, m_new.size, m_new.body));
    m_new = {};
    return {};
}

Result<void> PostgresTransaction::flushFolders()
{
    Column id(Type::Bytes), epoch(Type::Number), kid(Type::Bytes), opener(Type::Bytes),
        lastSeq(Type::Number), bytes(Type::Number);
    for (auto &[folder, known] : m_folders) {
        if (!known.folder || (!known.changed && known.lastSeq == 0))
            continue;
        id.add(folder);
        epoch.add(known.folder->epoch);
        kid.add(known.folder->kid.value_or(base::KeyId()));
        opener.add(known.folder->opener);
        lastSeq.add(std::exchange(known.lastSeq, 0));
        bytes.add(std::exchange(known.bytes, 0));
    }
    if (id.isEmpty())
        return {};
    return m_db.run(
        "INSERT INTO folder_state(org, folder_id, epoch, kid, opener, last_seq, bytes) "
        "SELECT $1, * FROM unnest($2, $3, $4, $5, $6, $7) ON CONFLICT(org, folder_id) DO UPDATE "
        "SET epoch = excluded.epoch, kid = excluded.kid, opener = excluded.opener, "
        "last_seq = greatest(folder_state.last_seq, excluded.last_seq), "
        "bytes = folder_state.bytes + excluded.bytes",
        m_organisation, id, epoch, kid, opener, lastSeq, bytes);
}

Result<void> PostgresTransaction::flushTeams()
{
    Column changed(Type::Bytes), folder(Type::Bytes), team(Type::Bytes), generation(Type::Number),
        seq(Type::Number);
    for (auto &[id, known] : m_folders) {
        if (!std::exchange(known.changed, false))
            continue;
        changed.add(id);
        for (const Folder::Team &held : known.folder->teams) {
            folder.add(id);
            team.add(held.team);
            generation.add(held.generation);
            seq.add(held.seq);
        }
        for (const Folder::FormerTeam &former : known.folder->formerTeams) {
            folder.add(id);
            team.add(former.team);
            generation.addNull();
            seq.add(former.seq);
        }
    }
    if (changed.isEmpty())
        return {};
    TL_CHECK(m_db.run("DELETE FROM folder_team WHERE org = $1 AND folder_id = ANY($2)",
                      m_organisation, changed));
    return m_db.run("INSERT INTO folder_team(org, folder_id, team, gen, seq) "
                    "SELECT $1, * FROM unnest($2, $3, $4, $5)",
                    m_organisation, folder, team, generation, seq);
}

Result<void>
PostgresTransaction::appendStatements(std::uint64_t firstSeq,
                                      std::span<const protocol::SignedStatement> statements,
                                      const IndexRows &index)
{
    TL_CHECK(insertStatements(m_db, m_organisation, firstSeq, statements));
    TL_CHECK(m_db.run("UPDATE org SET statements = $2 WHERE id = $1", m_organisation,
                      firstSeq + statements.size()));
    return insertIndex(m_db, index);
}

Result<void> PostgresTransaction::putWraps(std::span<const protocol::Wrap> wraps)
{
    return upsertWraps(m_db, m_organisation, wraps);
}

Result<void> PostgresTransaction::putInviteTry(const base::InviteId &invite, const InviteTry &tries)
{
    std::optional<base::ByteView> accepted;
    if (tries.accepted)
        accepted = *tries.accepted;
    return m_db.run("INSERT INTO invite_try(org, id, fails, accept_body) VALUES($1, $2, $3, $4) "
                    "ON CONFLICT(org, id) DO UPDATE SET fails = excluded.fails, "
                    "accept_body = excluded.accept_body",
                    m_organisation, invite, tries.failures, accepted);
}

Result<void> PostgresTransaction::putUnlock(const base::DeviceId &device, const Unlock &unlock)
{
    std::optional<base::ByteView> answer;
    if (unlock.answer)
        answer = *unlock.answer;
    return m_db.run("INSERT INTO unlock(org, device, day, tries, body, answer) "
                    "VALUES($1, $2, $3, $4, $5, $6) ON CONFLICT(org, device) DO UPDATE SET "
                    "day = excluded.day, tries = excluded.tries, body = excluded.body, "
                    "answer = excluded.answer",
                    m_organisation, device, unlock.day, unlock.tries, base::ByteView(unlock.body),
                    answer);
}

Result<void> PostgresTransaction::removeUnlock(const base::DeviceId &device)
{
    return m_db.run("DELETE FROM unlock WHERE org = $1 AND device = $2", m_organisation, device);
}

Result<void> PostgresTransaction::putAccesses(std::span<const Access> accesses)
{
    Column day(Type::Number), device(Type::Bytes), folder(Type::Bytes), action(Type::Number);
    for (const Access &access : accesses) {
        day.add(access.day);
        device.add(access.device);
        folder.add(storedFolder(access));
        action.add(static_cast<std::int64_t>(access.action));
    }
    if (day.isEmpty())
        return {};
    return m_db.run("INSERT INTO access_log(org, day, device, folder_id, action) "
                    "SELECT $1, * FROM unnest($2, $3, $4, $5) ON CONFLICT DO NOTHING",
                    m_organisation, day, device, folder, action);
}

Result<void> PostgresTransaction::forgetAccesses(std::int64_t lastDay)
{
    return m_db.run("DELETE FROM access_log WHERE org = $1 AND day <= $2", m_organisation, lastDay);
}

Result<void> PostgresTransaction::commit()
{
    TL_CHECK(flush());
    if (m_head != m_headBefore || m_usage != m_usageBefore)
        TL_CHECK(m_db.run("UPDATE org SET head = $2, bytes = $3, quota = $4 WHERE id = $1",
                          m_organisation, m_head, m_usage.bytes, m_usage.quota));
    return m_transaction.commit();
}

Result<void> insertStatements(postgres::Connection &db, const base::OrganisationId &organisation,
                              std::uint64_t firstSeq,
                              std::span<const protocol::SignedStatement> statements)
{
    Column seq(Type::Number), body(Type::Bytes), signatures(Type::Bytes);
    for (const protocol::SignedStatement &statement : statements) {
        seq.add(firstSeq + seq.size());
        body.add(base::ByteView(statement.bytes));
        signatures.add(base::ByteView(encodeSignatures(statement.signatures)));
    }
    return db.run("INSERT INTO roster(org, seq, body, sig) SELECT $1, * FROM unnest($2, $3, $4)",
                  organisation, seq, body, signatures);
}

Result<void> insertIndex(postgres::Connection &db, const IndexRows &index)
{
    const auto insert = [&db](std::string_view sql, const auto &rows) -> Result<void> {
        Column id(Type::Bytes), organisation(Type::Bytes);
        for (const auto &[key, owner] : rows) {
            id.add(key);
            organisation.add(owner);
        }
        return id.isEmpty() ? Result<void>() : db.run(sql, id, organisation);
    };
    TL_CHECK(insert("INSERT INTO device_org(device, org) SELECT * FROM unnest($1, $2) "
                    "ON CONFLICT DO NOTHING",
                    index.devices));
    return insert("INSERT INTO invite_org(invite, org) SELECT * FROM unnest($1, $2) "
                  "ON CONFLICT DO NOTHING",
                  index.invites);
}

Result<void> upsertWraps(postgres::Connection &db, const base::OrganisationId &organisation,
                         std::span<const protocol::Wrap> wraps)
{
    Column team(Type::Bytes), generation(Type::Number), device(Type::Bytes), sealed(Type::Bytes);
    for (const protocol::Wrap &wrap : wraps) {
        team.add(wrap.team);
        generation.add(wrap.generation);
        device.add(wrap.device);
        sealed.add(base::ByteView(wrap.sealed));
    }
    return db.run("INSERT INTO team_wrap(org, team, gen, device, sealed) "
                  "SELECT $1, * FROM unnest($2, $3, $4, $5) ON CONFLICT(org, team, gen, device) "
                  "DO UPDATE SET sealed = excluded.sealed",
                  organisation, team, generation, device, sealed);
}

} // namespace throughline::server
