// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <cstdint>
#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! Folders whose past this device does not have or not all of, and how far each has been fetched
//! from the server (sync.md D7, backfill). A queue that outlives every cut. Part of DeviceStore;
//! writers run inside the caller's transaction.
class WantedFolders
{
public:
    struct Part
    {
        base::FolderId folder;
        std::uint64_t after = 0; //!< place in the server's log up to which it is here
        bool isDoubtful = false; //!< a grant came and nothing else yet: its content may follow
    };

    explicit WantedFolders(sqlite::Connection &connection) : m_connection(connection) {}

    //! No change for one that waits already, but that a doubtful one may become a certain one.
    [[nodiscard]] base::Result<void> add(const base::FolderId &folder, bool isDoubtful = false);
    //! Those that have been begun first, so that one is whole before the next.
    [[nodiscard]] base::Result<std::vector<Part>> next(std::size_t most) const;
    [[nodiscard]] base::Result<std::vector<base::FolderId>> doubtful() const;
    [[nodiscard]] base::Result<void> setReached(const base::FolderId &folder, std::uint64_t after);
    //! The places are those of a log that is no more: each is fetched from its beginning.
    [[nodiscard]] base::Result<void> startAnew();
    [[nodiscard]] base::Result<void> remove(const base::FolderId &folder);
    [[nodiscard]] base::Result<bool> contains(const base::FolderId &folder) const;
    //! Without the doubtful ones, of which nobody knows that anything is missing.
    [[nodiscard]] base::Result<std::int64_t> count() const;

private:
    sqlite::Connection &m_connection;
};

} // namespace throughline::store
