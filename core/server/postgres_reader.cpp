// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/postgres_reader.h"

#include "server/stored_signatures.h"

#include <algorithm>

namespace throughline::server {

using base::Result;
using postgres::Column;
using postgres::Rows;
using postgres::Type;

namespace {

//! Fetched in one go: so many entries, and so many bytes but for the last entry.
constexpr std::int64_t fetchEntries = 2048;
constexpr std::int64_t fetchBytes = 1024 * 1024;
//! A reader of some folders looks through the log by stretches of this length at first.
constexpr std::uint64_t stretch = 16'384;

} // namespace

Result<StoredState> PostgresReader::state()
{
    TL_TRY(
        const Rows rows,
        m_db.query("SELECT epoch, head, statements, past FROM org WHERE id = $1", m_organisation));
    const auto epoch = rows.size() == 1 ? rows.fixed<base::EpochId>(0, 0) : std::nullopt;
    if (!epoch)
        return damagedOrganisation();
    TL_TRY(PastEpochs past, PastEpochs::decode(rows.blob(0, 3)));
    return StoredState{*epoch, rows.uint64(0, 1), rows.uint64(0, 2), std::move(past)};
}

Result<std::vector<protocol::SignedStatement>> PostgresReader::statements(std::uint64_t from,
                                                                          std::uint64_t end)
{
    TL_TRY(const Rows rows,
           m_db.query("SELECT body, sig FROM roster WHERE org = $1 AND seq >= $2 AND seq < $3 "
                      "ORDER BY seq",
                      m_organisation, from, end));
    std::vector<protocol::SignedStatement> statements;
    for (int row = 0; row < rows.size(); ++row) {
        TL_TRY(auto signatures, decodeSignatures(rows.blob(row, 1)));
        statements.push_back({base::toBytes(rows.blob(row, 0)), std::move(signatures)});
    }
    return statements;
}

Result<std::optional<base::Bytes>> PostgresReader::wrap(const base::TeamId &team,
                                                        std::uint64_t generation,
                                                        const base::DeviceId &device)
{
    TL_TRY(const Rows rows,
           m_db.query("SELECT sealed FROM team_wrap WHERE org = $1 AND team = $2 AND gen = $3 "
                      "AND device = $4",
                      m_organisation, team, generation, device));
    return rows.size() > 0 ? std::optional(base::toBytes(rows.blob(0, 0))) : std::nullopt;
}

Result<std::set<base::DeviceId>> PostgresReader::wrapped(const base::TeamId &team,
                                                         std::uint64_t generation)
{
    TL_TRY(const Rows rows,
           m_db.query("SELECT device FROM team_wrap WHERE org = $1 AND team = $2 AND gen = $3",
                      m_organisation, team, generation));
    std::set<base::DeviceId> devices;
    for (int row = 0; row < rows.size(); ++row)
        devices.insert(rows.fixed<base::DeviceId>(row, 0).value_or(base::DeviceId()));
    return devices;
}

Result<std::uint64_t> PostgresReader::highestNumber(const base::DeviceId &device)
{
    TL_TRY(const Rows rows,
           m_db.query("SELECT max(n) FROM log WHERE org = $1 AND device = $2 "
                      "AND kind = 1",
                      m_organisation, device));
    return rows.size() == 0 || rows.isNull(0, 0) ? 0 : rows.uint64(0, 0);
}

Result<InviteTry> PostgresReader::inviteTry(const base::InviteId &invite)
{
    TL_TRY(const Rows rows,
           m_db.query("SELECT fails, accept_body FROM invite_try WHERE org = $1 AND id = $2",
                      m_organisation, invite));
    InviteTry tries;
    if (rows.size() > 0) {
        tries.failures = rows.uint64(0, 0);
        if (!rows.isNull(0, 1))
            tries.accepted = base::toBytes(rows.blob(0, 1));
    }
    return tries;
}

Result<std::vector<std::pair<base::InviteId, base::Bytes>>> PostgresReader::acceptances()
{
    TL_TRY(const Rows rows,
           m_db.query("SELECT id, accept_body FROM invite_try "
                      "WHERE org = $1 AND accept_body IS NOT NULL ORDER BY id",
                      m_organisation));
    std::vector<std::pair<base::InviteId, base::Bytes>> found;
    for (int row = 0; row < rows.size(); ++row)
        found.emplace_back(rows.fixed<base::InviteId>(row, 0).value_or(base::InviteId()),
                           base::toBytes(rows.blob(row, 1)));
    return found;
}

Result<std::vector<base::TeamId>> PostgresReader::teamsWith(const base::FolderId &folder)
{
    TL_TRY(const Rows rows,
           m_db.query("SELECT team FROM folder_team WHERE org = $1 "
                      "AND folder_id = $2 AND gen IS NOT NULL",
                      m_organisation, folder));
    std::vector<base::TeamId> teams;
    for (int row = 0; row < rows.size(); ++row)
        teams.push_back(rows.fixed<base::TeamId>(row, 0).value_or(base::TeamId()));
    return teams;
}

namespace {

//! Columns from `first` on: day, tries, body, answer.
[[nodiscard]] Unlock unlockOf(const Rows &rows, int row, int first)
{
    Unlock unlock{rows.int64(row, first),
                  rows.uint64(row, first + 1),
                  base::toBytes(rows.blob(row, first + 2)),
                  {}};
    if (!rows.isNull(row, first + 3))
        unlock.answer = base::toBytes(rows.blob(row, first + 3));
    return unlock;
}

} // namespace

Result<std::optional<Unlock>> PostgresReader::unlock(const base::DeviceId &device)
{
    TL_TRY(const Rows rows,
           m_db.query("SELECT day, tries, body, answer FROM unlock WHERE org = $1 AND device = $2",
                      m_organisation, device));
    return rows.size() > 0 ? std::optional(unlockOf(rows, 0, 0)) : std::nullopt;
}

Result<std::vector<std::pair<base::DeviceId, Unlock>>> PostgresReader::unlocks()
{
    TL_TRY(const Rows rows,
           m_db.query("SELECT device, day, tries, body, answer FROM unlock WHERE org = $1 "
                      "ORDER BY device",
                      m_organisation));
    std::vector<std::pair<base::DeviceId, Unlock>> found;
    for (int row = 0; row < rows.size(); ++row)
        found.emplace_back(rows.fixed<base::DeviceId>(row, 0).value_or(base::DeviceId()),
                           unlockOf(rows, row, 1));
    return found;
}

Result<void> PostgresReader::folders(const std::optional<std::vector<base::TeamId>> &teams,
                                     const FolderVisitor &visit)
{
    const std::string held =
        "SELECT t.folder_id, t.team, s.last_seq, s.bytes, s.kid FROM folder_team t "
        "JOIN folder_state s ON s.org = t.org AND s.folder_id = t.folder_id "
        "WHERE t.org = $1 AND t.gen IS NOT NULL AND s.erased_at IS NULL";
    Column named(Type::Bytes);
    for (const base::TeamId &team : teams.value_or(std::vector<base::TeamId>()))
        named.add(team);
    TL_TRY(const Rows rows,
           teams ? m_db.query(held + " AND t.team = ANY($2)", m_organisation, named)
                 : m_db.query(held, m_organisation));
    for (int row = 0; row < rows.size(); ++row)
        visit({rows.fixed<base::FolderId>(row, 0).value_or(base::FolderId()),
               rows.fixed<base::TeamId>(row, 1).value_or(base::TeamId()), rows.uint64(row, 2),
               rows.uint64(row, 3), rows.fixed<base::KeyId>(row, 4).value_or(base::KeyId())});
    return {};
}

Result<std::vector<bool>> PostgresReader::haves(std::span<const crypto::Hash> ids)
{
    Column asked(Type::Bytes);
    for (const crypto::Hash &id : ids)
        asked.add(id);
    std::vector<bool> answers(ids.size(), false);
    if (ids.empty())
        return answers;
    TL_TRY(const Rows rows,
           m_db.query("SELECT id FROM log WHERE org = $1 AND id = ANY($2)", m_organisation, asked));
    std::set<crypto::Hash> there;
    for (int row = 0; row < rows.size(); ++row)
        there.insert(rows.fixed<crypto::Hash>(row, 0).value_or(crypto::Hash()));
    for (std::size_t i = 0; i < ids.size(); ++i)
        answers[i] = there.contains(ids[i]);
    return answers;
}

Result<Usage> PostgresReader::usage()
{
    TL_TRY(const Rows rows,
           m_db.query("SELECT bytes, quota FROM org WHERE id = $1", m_organisation));
    return rows.size() == 1 ? Result<Usage>(usageOf(rows, 0, 0)) : damagedOrganisation();
}

Usage usageOf(const Rows &rows, int row, int first)
{
    Usage usage{rows.uint64(row, first), {}};
    if (!rows.isNull(row, first + 1))
        usage.quota = rows.uint64(row, first + 1);
    return usage;
}

Result<void> PostgresReader::accesses(std::int64_t from, std::int64_t to,
                                      const AccessVisitor &visit)
{
    TL_TRY(const Rows rows,
           m_db.query("SELECT day, device, folder_id, action FROM access_log WHERE org = $1 "
                      "AND day >= $2 AND day <= $3 ORDER BY day, device, folder_id, action",
                      m_organisation, from, to));
    for (int row = 0; row < rows.size(); ++row)
        visit({rows.int64(row, 0), rows.fixed<base::DeviceId>(row, 1).value_or(base::DeviceId()),
               rows.fixed<base::FolderId>(row, 2).value_or(base::FolderId()),
               static_cast<Action>(rows.int64(row, 3))});
    return {};
}

Result<std::optional<crypto::Hash>> PostgresReader::idAt(std::uint64_t seq)
{
    TL_TRY(const Rows rows,
           m_db.query("SELECT id FROM log WHERE org = $1 AND seq = $2", m_organisation, seq));
    return rows.size() > 0 ? rows.fixed<crypto::Hash>(0, 0) : std::nullopt;
}

// All three stop at the first entry with which the bytes before it are enough.
Result<Rows> PostgresReader::readAll(std::uint64_t after, std::uint64_t end)
{
    return m_db.query(
        "SELECT seq, recv_ms, kind, device, body, folder_id FROM (SELECT seq, recv_ms, kind, "
        "device, body, folder_id, sum(size) OVER (ORDER BY seq) - size AS before FROM log WHERE "
        "org = $1 AND seq > $2 "
        "AND seq <= $3 AND kind <> 0 ORDER BY seq LIMIT $4) AS part WHERE before < $5 ORDER BY seq",
        m_organisation, after, end, fetchEntries, fetchBytes);
}

Result<Rows> PostgresReader::readShown(std::uint64_t after, std::uint64_t end, const Shown &shown)
{
    return m_db.query(
        "SELECT seq, recv_ms, kind, device, body, folder_id FROM (SELECT seq, recv_ms, kind, "
        "device, body, folder_id, sum(size) OVER (ORDER BY seq) - size AS before FROM log WHERE "
        "org = $1 AND seq > $2 "
        "AND seq <= $3 AND kind <> 0 AND (folder_id IS NULL OR folder_id = ANY($6) "
        "OR seq = ANY($7)) ORDER BY seq LIMIT $4) AS part WHERE before < $5 ORDER BY seq",
        m_organisation, after, end, fetchEntries, fetchBytes, shown.folders, shown.farewells);
}

Result<Rows> PostgresReader::readFolder(std::uint64_t after, std::uint64_t end,
                                        const base::FolderId &folder)
{
    return m_db.query(
        "SELECT seq, recv_ms, kind, device, body, folder_id FROM (SELECT seq, recv_ms, kind, "
        "device, body, folder_id, sum(size) OVER (ORDER BY seq) - size AS before FROM log WHERE "
        "org = $1 AND seq > $2 "
        "AND seq <= $3 AND folder_id = $6 ORDER BY seq LIMIT $4) AS part WHERE before < $5 "
        "ORDER BY seq",
        m_organisation, after, end, fetchEntries, fetchBytes, folder);
}

//! Folders of the teams that have something new. Of one that was taken from a team, what says so,
//! and the grants before it that lead there: without them nobody can tell who might take it.
Result<PostgresReader::Shown> PostgresReader::shownTo(const LogSection &section)
{
    Column teams(Type::Bytes);
    for (const base::TeamId &team : *section.teams)
        teams.add(team);
    TL_TRY(const Rows rows,
           m_db.query("SELECT DISTINCT t.folder_id, CASE WHEN t.gen IS NULL THEN t.seq "
                      "ELSE 0 END FROM folder_team t JOIN folder_state s "
                      "ON s.org = t.org AND s.folder_id = t.folder_id WHERE t.org = $1 "
                      "AND t.team = ANY($2) AND s.last_seq > $3 AND s.erased_at IS NULL",
                      m_organisation, teams, section.after));
    Shown shown{Column(Type::Bytes), Column(Type::Number)};
    bool anyFarewell = false; // that the reader has not heard
    for (int row = 0; row < rows.size(); ++row) {
        const std::uint64_t farewell = rows.uint64(row, 1);
        if (farewell == 0)
            shown.folders.add(rows.blob(row, 0));
        anyFarewell = anyFarewell || farewell > section.after;
    }
    if (!anyFarewell)
        return shown;
    TL_TRY(const Rows grants,
           m_db.query("SELECT DISTINCT l.seq FROM folder_team t JOIN folder_state s "
                      "ON s.org = t.org AND s.folder_id = t.folder_id JOIN log l "
                      "ON l.org = t.org AND l.folder_id = t.folder_id WHERE t.org = $1 "
                      "AND t.team = ANY($2) AND t.gen IS NULL AND t.seq > $3 "
                      "AND s.erased_at IS NULL AND l.kind = 2 AND l.seq > $3 AND l.seq <= t.seq",
                      m_organisation, teams, section.after));
    for (int row = 0; row < grants.size(); ++row)
        shown.farewells.add(grants.uint64(row, 0));
    return shown;
}

//! One stretch of the log after the other; one with nothing in it makes the next one longer: much
//! of a log may be other people's. Who reads everything has one stretch alone.
Result<void> PostgresReader::walk(const LogSection &section, const Visitor &visit)
{
    std::optional<Shown> shown;
    if (section.teams && !section.folder) {
        TL_TRY(shown, shownTo(section));
    }
    const auto read = [&](std::uint64_t from, std::uint64_t to) {
        if (section.folder)
            return readFolder(from, to, *section.folder);
        return shown ? readShown(from, to, *shown) : readAll(from, to);
    };
    std::uint64_t after = section.after;
    std::uint64_t length = stretch;
    while (after < section.end) {
        const std::uint64_t end =
            shown ? after + std::min(length, section.end - after) : section.end;
        TL_TRY(const Rows rows, read(after, end));
        std::int64_t bytes = 0;
        for (int row = 0; row < rows.size(); ++row) {
            const StoredEntry entry{rows.uint64(row, 0),
                                    {rows.int64(row, 1)},
                                    static_cast<protocol::EntryKind>(rows.int64(row, 2)),
                                    rows.fixed<base::DeviceId>(row, 3),
                                    rows.blob(row, 4),
                                    rows.fixed<base::FolderId>(row, 5)};
            if (!visit(entry))
                return {};
            after = entry.seq;
            bytes += static_cast<std::int64_t>(entry.body.size());
        }
        if (rows.size() == fetchEntries || bytes >= fetchBytes)
            continue; // there may be more of it
        after = end;
        length = rows.size() == 0 ? length * 8 : stretch;
    }
    return {};
}

} // namespace throughline::server
