// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/sqlite_reader.h"

#include "server/stored_signatures.h"

#include <algorithm>

namespace throughline::server {

using base::Result;

namespace {

//! Numbers are gathered from the folders by stretches of the log of this length.
constexpr std::uint64_t stretch = 16'384;

//! Columns: seq, recv_ms, kind, device, body, folder_id.
[[nodiscard]] StoredEntry entryOf(const sqlite::Rows &row)
{
    return {static_cast<std::uint64_t>(row.int64(0)),
            {row.int64(1)},
            static_cast<protocol::EntryKind>(row.int64(2)),
            row.fixed<base::DeviceId>(3),
            row.blob(4),
            row.fixed<base::FolderId>(5)};
}

[[nodiscard]] Result<void> gather(sqlite::Rows rows, std::vector<std::uint64_t> &seqs)
{
    TL_EACH_ROW (rows)
        seqs.push_back(static_cast<std::uint64_t>(rows.int64(0)));
    return {};
}

} // namespace

Result<StoredState> SqliteReader::state()
{
    auto rows = m_db.query("SELECT epoch, head, (SELECT coalesce(max(seq) + 1, 0) FROM roster), "
                           "past FROM org");
    TL_TRY(const bool found, rows.next());
    const auto epoch = found ? rows.fixed<base::EpochId>(0) : std::nullopt;
    if (!epoch)
        return damagedOrganisation();
    TL_TRY(PastEpochs past, PastEpochs::decode(rows.blob(3)));
    return StoredState{*epoch, static_cast<std::uint64_t>(rows.int64(1)),
                       static_cast<std::uint64_t>(rows.int64(2)), std::move(past)};
}

Result<std::vector<protocol::SignedStatement>> SqliteReader::statements(std::uint64_t from,
                                                                        std::uint64_t end)
{
    std::vector<protocol::SignedStatement> statements;
    auto rows = m_db.query("SELECT body, sig FROM roster WHERE seq >= ?1 AND seq < ?2 ORDER BY seq",
                           from, end);
    TL_EACH_ROW (rows) {
        TL_TRY(auto signatures, decodeSignatures(rows.blob(1)));
        statements.push_back({base::toBytes(rows.blob(0)), std::move(signatures)});
    }
    return statements;
}

Result<std::optional<base::Bytes>>
SqliteReader::wrap(const base::TeamId &team, std::uint64_t generation, const base::DeviceId &device)
{
    auto rows =
        m_db.query("SELECT sealed FROM team_wrap WHERE team = ?1 AND gen = ?2 AND device = ?3",
                   team, generation, device);
    TL_TRY(const bool found, rows.next());
    return found ? std::optional(base::toBytes(rows.blob(0))) : std::nullopt;
}

Result<std::set<base::DeviceId>> SqliteReader::wrapped(const base::TeamId &team,
                                                       std::uint64_t generation)
{
    std::set<base::DeviceId> devices;
    auto rows =
        m_db.query("SELECT device FROM team_wrap WHERE team = ?1 AND gen = ?2", team, generation);
    TL_EACH_ROW (rows)
        devices.insert(rows.fixed<base::DeviceId>(0).value_or(base::DeviceId()));
    return devices;
}

Result<std::uint64_t> SqliteReader::highestNumber(const base::DeviceId &device)
{
    TL_TRY(const auto n,
           m_db.number("SELECT max(n) FROM log WHERE device = ?1 AND kind = 1", device));
    return static_cast<std::uint64_t>(n.value_or(0));
}

Result<InviteTry> SqliteReader::inviteTry(const base::InviteId &invite)
{
    InviteTry tries;
    auto rows = m_db.query("SELECT fails, accept_body FROM invite_try WHERE id = ?1", invite);
    TL_TRY(const bool found, rows.next());
    if (found) {
        tries.failures = static_cast<std::uint64_t>(rows.int64(0));
        if (!rows.isNull(1))
            tries.accepted = base::toBytes(rows.blob(1));
    }
    return tries;
}

Result<std::vector<std::pair<base::InviteId, base::Bytes>>> SqliteReader::acceptances()
{
    std::vector<std::pair<base::InviteId, base::Bytes>> found;
    auto rows = m_db.query(
        "SELECT id, accept_body FROM invite_try WHERE accept_body IS NOT NULL ORDER BY id");
    TL_EACH_ROW (rows)
        found.emplace_back(rows.fixed<base::InviteId>(0).value_or(base::InviteId()),
                           base::toBytes(rows.blob(1)));
    return found;
}

Result<std::vector<base::TeamId>> SqliteReader::teamsWith(const base::FolderId &folder)
{
    std::vector<base::TeamId> teams;
    auto rows =
        m_db.query("SELECT team FROM folder_team WHERE folder_id = ?1 AND gen IS NOT NULL", folder);
    TL_EACH_ROW (rows)
        teams.push_back(rows.fixed<base::TeamId>(0).value_or(base::TeamId()));
    return teams;
}

namespace {

//! Columns from `first` on: day, tries, body, answer.
[[nodiscard]] Unlock unlockOf(const sqlite::Rows &row, int first)
{
    Unlock unlock{row.int64(first),
                  static_cast<std::uint64_t>(row.int64(first + 1)),
                  base::toBytes(row.blob(first + 2)),
                  {}};
    if (!row.isNull(first + 3))
        unlock.answer = base::toBytes(row.blob(first + 3));
    return unlock;
}

} // namespace

Result<std::optional<Unlock>> SqliteReader::unlock(const base::DeviceId &device)
{
    auto rows = m_db.query("SELECT day, tries, body, answer FROM unlock WHERE device = ?1", device);
    TL_TRY(const bool found, rows.next());
    return found ? std::optional(unlockOf(rows, 0)) : std::nullopt;
}

Result<std::vector<std::pair<base::DeviceId, Unlock>>> SqliteReader::unlocks()
{
    std::vector<std::pair<base::DeviceId, Unlock>> found;
    auto rows = m_db.query("SELECT device, day, tries, body, answer FROM unlock ORDER BY device");
    TL_EACH_ROW (rows)
        found.emplace_back(rows.fixed<base::DeviceId>(0).value_or(base::DeviceId()),
                           unlockOf(rows, 1));
    return found;
}

//! Columns: folder, team, last seq, bytes, kid.
Result<void> SqliteReader::visitFolders(sqlite::Rows rows, const FolderVisitor &visit)
{
    TL_EACH_ROW (rows)
        visit({rows.fixed<base::FolderId>(0).value_or(base::FolderId()),
               rows.fixed<base::TeamId>(1).value_or(base::TeamId()),
               static_cast<std::uint64_t>(rows.int64(2)), static_cast<std::uint64_t>(rows.int64(3)),
               rows.fixed<base::KeyId>(4).value_or(base::KeyId())});
    return {};
}

Result<void> SqliteReader::folders(const std::optional<std::vector<base::TeamId>> &teams,
                                   const FolderVisitor &visit)
{
    const std::string held =
        "SELECT t.folder_id, t.team, s.last_seq, s.bytes, s.kid FROM folder_team t "
        "JOIN folder_state s ON s.folder_id = t.folder_id "
        "WHERE t.gen IS NOT NULL AND s.erased_at IS NULL";
    if (!teams)
        return visitFolders(m_db.query(held), visit);
    for (const base::TeamId &team : *teams)
        TL_CHECK(visitFolders(m_db.query(held + " AND t.team = ?1", team), visit));
    return {};
}

Result<std::vector<bool>> SqliteReader::haves(std::span<const crypto::Hash> ids)
{
    std::vector<bool> answers;
    for (const crypto::Hash &id : ids) {
        TL_TRY(const auto there, m_db.number("SELECT 1 FROM log WHERE id = ?1", id));
        answers.push_back(there.has_value());
    }
    return answers;
}

Result<Usage> SqliteReader::usage()
{
    auto rows = m_db.query("SELECT bytes, quota FROM org");
    TL_TRY(const bool found, rows.next());
    if (!found)
        return damagedOrganisation();
    Usage usage{static_cast<std::uint64_t>(rows.int64(0)), {}};
    if (!rows.isNull(1))
        usage.quota = static_cast<std::uint64_t>(rows.int64(1));
    return usage;
}

Result<void> SqliteReader::accesses(std::int64_t from, std::int64_t to, const AccessVisitor &visit)
{
    auto rows = m_db.query("SELECT day, device, folder_id, action FROM access_log "
                           "WHERE day >= ?1 AND day <= ?2 ORDER BY day, device, folder_id, action",
                           from, to);
    TL_EACH_ROW (rows)
        visit({rows.int64(0), rows.fixed<base::DeviceId>(1).value_or(base::DeviceId()),
               rows.fixed<base::FolderId>(2).value_or(base::FolderId()),
               static_cast<Action>(rows.int64(3))});
    return {};
}

Result<std::optional<crypto::Hash>> SqliteReader::idAt(std::uint64_t seq)
{
    auto rows = m_db.query("SELECT id FROM log WHERE seq = ?1", seq);
    TL_TRY(const bool found, rows.next());
    return found ? rows.fixed<crypto::Hash>(0) : std::nullopt;
}

Result<void> SqliteReader::walk(const LogSection &section, const Visitor &visit)
{
    if (section.folder)
        return walkFolder(section, visit);
    return section.teams ? walkFolders(section, visit) : walkAll(section, visit);
}

Result<void> SqliteReader::walkFolder(const LogSection &section, const Visitor &visit)
{
    auto rows = m_db.query("SELECT seq, recv_ms, kind, device, body, folder_id FROM log "
                           "WHERE folder_id = ?1 AND seq > ?2 AND seq <= ?3 ORDER BY seq",
                           *section.folder, section.after, section.end);
    TL_EACH_ROW (rows) {
        if (!visit(entryOf(rows)))
            break;
    }
    return {};
}

Result<void> SqliteReader::walkAll(const LogSection &section, const Visitor &visit)
{
    auto rows = m_db.query("SELECT seq, recv_ms, kind, device, body, folder_id FROM log "
                           "WHERE seq > ?1 AND seq <= ?2 AND kind <> 0 ORDER BY seq",
                           section.after, section.end);
    TL_EACH_ROW (rows) {
        if (!visit(entryOf(rows)))
            break;
    }
    return {};
}

//! Folders of the teams that have something new. Of one that was taken from a team, what says so,
//! and the grants before it that lead there: without them nobody can tell who might take it.
Result<SqliteReader::Shown> SqliteReader::shownTo(const LogSection &section)
{
    Shown shown;
    for (const base::TeamId &team : *section.teams) {
        auto rows = m_db.query("SELECT t.folder_id, t.gen, t.seq FROM folder_team t "
                               "JOIN folder_state s ON s.folder_id = t.folder_id "
                               "WHERE t.team = ?1 AND s.last_seq > ?2 AND s.erased_at IS NULL",
                               team, section.after);
        TL_EACH_ROW (rows) {
            const auto folder = rows.fixed<base::FolderId>(0).value_or(base::FolderId());
            if (!rows.isNull(1)) {
                shown.folders.insert(folder);
                continue;
            }
            const auto farewell = static_cast<std::uint64_t>(rows.int64(2));
            if (farewell > section.after)
                TL_CHECK(gather(m_db.query("SELECT seq FROM log WHERE folder_id = ?1 AND kind = 2 "
                                           "AND seq > ?2 AND seq <= ?3",
                                           folder, section.after, farewell),
                                shown.farewells));
        }
    }
    return shown;
}

//! What there is between two numbers, in order, from the index alone.
Result<std::vector<std::uint64_t>> SqliteReader::seqsBetween(const Shown &shown,
                                                             std::uint64_t after, std::uint64_t end)
{
    std::vector<std::uint64_t> seqs;
    TL_CHECK(
        gather(m_db.query("SELECT seq FROM log WHERE folder_id IS NULL AND seq > ?1 AND seq <= ?2 "
                          "AND kind <> 0", // what is left of an erased folder
                          after, end),
               seqs));
    for (const base::FolderId &folder : shown.folders)
        TL_CHECK(
            gather(m_db.query("SELECT seq FROM log WHERE folder_id = ?1 AND seq > ?2 AND seq <= ?3",
                              folder, after, end),
                   seqs));
    std::copy_if(shown.farewells.begin(), shown.farewells.end(), std::back_inserter(seqs),
                 [&](std::uint64_t seq) { return seq > after && seq <= end; });
    std::sort(seqs.begin(), seqs.end());
    // Taken from one of the reader's teams, and still with another.
    seqs.erase(std::unique(seqs.begin(), seqs.end()), seqs.end());
    return seqs;
}

//! The folders' parts of the index are merged by seq, one stretch of the log after the other. A
//! stretch with nothing in it makes the next one longer: much of a log may be other people's.
Result<void> SqliteReader::walkFolders(const LogSection &section, const Visitor &visit)
{
    TL_TRY(const Shown shown, shownTo(section));
    std::uint64_t after = section.after;
    std::uint64_t length = stretch;
    while (after < section.end) {
        const std::uint64_t end = after + std::min(length, section.end - after);
        TL_TRY(const auto seqs, seqsBetween(shown, after, end));
        for (const std::uint64_t seq : seqs) {
            auto rows = m_db.query(
                "SELECT seq, recv_ms, kind, device, body, folder_id FROM log WHERE seq = ?1", seq);
            TL_TRY(const bool found, rows.next());
            if (found && !visit(entryOf(rows)))
                return {};
        }
        after = end;
        length = seqs.empty() ? length * 8 : stretch;
    }
    return {};
}

} // namespace throughline::server
