// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/wanted_folders.h"

#include "sqlite/connection.h"

namespace throughline::store {

using base::FolderId;
using base::Result;

Result<void> WantedFolders::add(const FolderId &folder, bool isDoubtful)
{
    return m_connection.run("INSERT INTO wanted_folder(id, after, doubtful) VALUES(?1, 0, ?2) "
                            "ON CONFLICT(id) DO UPDATE "
                            "SET doubtful = min(doubtful, excluded.doubtful)",
                            folder, isDoubtful ? 1 : 0);
}

Result<std::vector<WantedFolders::Part>> WantedFolders::next(std::size_t most) const
{
    std::vector<Part> parts;
    auto rows = m_connection.query("SELECT id, after, doubtful FROM wanted_folder "
                                   "ORDER BY after = 0, id LIMIT ?1",
                                   static_cast<std::int64_t>(most));
    TL_EACH_ROW (rows) {
        if (const auto id = rows.fixed<FolderId>(0))
            parts.push_back({*id, static_cast<std::uint64_t>(rows.int64(1)), rows.int64(2) != 0});
    }
    return parts;
}

Result<std::vector<FolderId>> WantedFolders::doubtful() const
{
    std::vector<FolderId> folders;
    auto rows = m_connection.query("SELECT id FROM wanted_folder WHERE doubtful <> 0");
    TL_EACH_ROW (rows) {
        if (const auto id = rows.fixed<FolderId>(0))
            folders.push_back(*id);
    }
    return folders;
}

Result<void> WantedFolders::setReached(const FolderId &folder, std::uint64_t after)
{
    return m_connection.run("UPDATE wanted_folder SET after = ?2, doubtful = 0 WHERE id = ?1",
                            folder, static_cast<std::int64_t>(after));
}

Result<void> WantedFolders::startAnew()
{
    return m_connection.execute("UPDATE wanted_folder SET after = 0");
}

Result<void> WantedFolders::remove(const FolderId &folder)
{
    return m_connection.run("DELETE FROM wanted_folder WHERE id = ?1", folder);
}

Result<bool> WantedFolders::contains(const FolderId &folder) const
{
    TL_TRY(const auto found,
           m_connection.number("SELECT 1 FROM wanted_folder WHERE id = ?1", folder));
    return found.has_value();
}

Result<std::int64_t> WantedFolders::count() const
{
    TL_TRY(const auto count,
           m_connection.number("SELECT count(*) FROM wanted_folder WHERE doubtful = 0"));
    return count.value_or(0);
}

} // namespace throughline::store
