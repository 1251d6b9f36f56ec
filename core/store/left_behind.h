// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! Folders of people whom this device was told not to take along (service/take_with_me.h): nothing
//! that was written in them is here, and no key that opens it; who may read them still is. Part of
//! DeviceStore; writers run inside the caller's transaction.
class LeftBehind
{
public:
    explicit LeftBehind(sqlite::Connection &connection) : m_connection(connection) {}

    //! All folders of one person, of whom several were written down twice, while everything in them
    //! is still here. `next` is the first day (since 1970-01-01, Europe/London) on which something
    //! is due in any, as far as was known; nothing for none.
    [[nodiscard]] base::Result<void> add(std::span<const std::int64_t> folders,
                                         std::optional<std::int64_t> next);
    //! Its key is here, and some of what was written in it: it counts until all of it is.
    [[nodiscard]] base::Result<void> setComing(std::int64_t folder);
    //! All of one that was coming is here.
    [[nodiscard]] base::Result<void> removeComing(const base::FolderId &folder);
    //! Not for one that is coming.
    [[nodiscard]] base::Result<bool> contains(std::int64_t folder) const;
    [[nodiscard]] base::Result<bool> contains(const base::FolderId &folder) const;
    //! People, each once, and those who are coming.
    [[nodiscard]] base::Result<std::int64_t> count() const;
    //! Whether anything is still to come, be it of them or of what came into reach.
    [[nodiscard]] base::Result<bool> isAnyComing() const;
    //! Folders of people of which some is still to come, and those of which nothing says yet whose
    //! they are, without these.
    [[nodiscard]] base::Result<std::int64_t>
    countComing(std::span<const base::FolderId> ofTeams) const;
    //! The others: people who are on this device, each once.
    [[nodiscard]] base::Result<std::int64_t> countHere() const;
    [[nodiscard]] base::Result<std::vector<base::FolderId>> all() const;
    //! Those where something is due on that day or before.
    [[nodiscard]] base::Result<std::vector<base::FolderId>> dueUntil(std::int64_t day) const;
    //! Those of somebody of whom other records are here or on their way, or of whom something here
    //! says that they are somebody else, too: nobody is here by halves.
    [[nodiscard]] base::Result<std::vector<base::FolderId>> belongingHere() const;
    //! The folders that are here of people of whom some are left, or still on their way.
    [[nodiscard]] base::Result<std::vector<std::int64_t>> halves() const;

private:
    sqlite::Connection &m_connection;
};

} // namespace throughline::store
