// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/key_ring.h"

#include "sqlite/connection.h"

namespace throughline::store {

using base::Result;

namespace {

//! A key that is not 32 bytes long was never written by this program.
[[nodiscard]] base::Error damagedKey()
{
    return {base::ErrorCode::StoreDamaged,
            "A key in this store is damaged; keep the store as it is and ask an "
            "administrator."};
}

//! Of a row of epoch, kid and key.
[[nodiscard]] Result<FolderKey> keyOf(sqlite::Rows &row)
{
    const auto kid = row.fixed<base::KeyId>(1);
    const auto key = crypto::Secret32::from(row.blob(2));
    if (!kid || !key)
        return damagedKey();
    return FolderKey{static_cast<std::uint64_t>(row.int64(0)), *kid, *key};
}

[[nodiscard]] Result<std::optional<FolderKey>> firstKey(sqlite::Rows rows)
{
    TL_TRY(const bool found, rows.next());
    if (!found)
        return std::optional<FolderKey>();
    TL_TRY(FolderKey key, keyOf(rows));
    return std::optional(std::move(key));
}

} // namespace

Result<std::vector<TeamSeed>> KeyRing::teamSeeds() const
{
    std::vector<TeamSeed> seeds;
    auto rows =
        m_connection.query("SELECT team, generation, seed FROM team_key ORDER BY team, generation");
    TL_EACH_ROW (rows) {
        const auto team = rows.fixed<base::TeamId>(0);
        const auto seed = crypto::Secret32::from(rows.blob(2));
        if (!team || !seed)
            return damagedKey();
        seeds.push_back({*team, static_cast<std::uint64_t>(rows.int64(1)), *seed});
    }
    return seeds;
}

Result<void> KeyRing::addTeamSeed(const TeamSeed &seed)
{
    return m_connection.run("INSERT INTO team_key(team, generation, seed) VALUES(?1, ?2, ?3) "
                            "ON CONFLICT DO UPDATE SET seed = excluded.seed",
                            seed.team, static_cast<std::int64_t>(seed.generation),
                            base::ByteView(seed.seed.view()));
}

Result<void> KeyRing::forgetTeamSeed(const base::TeamId &team, std::uint64_t generation)
{
    return m_connection.run("DELETE FROM team_key WHERE team = ?1 AND generation = ?2", team,
                            static_cast<std::int64_t>(generation));
}

Result<std::vector<FolderKey>> KeyRing::folderKeys(std::int64_t folder) const
{
    std::vector<FolderKey> keys;
    auto rows = m_connection.query(
        "SELECT epoch, kid, key FROM folder_key WHERE folder = ?1 ORDER BY epoch, kid", folder);
    TL_EACH_ROW (rows) {
        TL_TRY(FolderKey key, keyOf(rows));
        keys.push_back(std::move(key));
    }
    return keys;
}

Result<std::optional<FolderKey>> KeyRing::newestFolderKey(std::int64_t folder) const
{
    return firstKey(m_connection.query("SELECT epoch, kid, key FROM folder_key WHERE folder = ?1 "
                                       "ORDER BY epoch DESC, kid LIMIT 1",
                                       folder));
}

Result<void> KeyRing::addFolderKey(std::int64_t folder, const FolderKey &key)
{
    return m_connection.run("INSERT INTO folder_key(folder, kid, epoch, key) "
                            "VALUES(?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
                            folder, key.kid, static_cast<std::int64_t>(key.epoch),
                            base::ByteView(key.key.view()));
}

Result<void> KeyRing::forgetFolderKeys(std::int64_t folder)
{
    return m_connection.run("DELETE FROM folder_key WHERE folder = ?1", folder);
}

} // namespace throughline::store
