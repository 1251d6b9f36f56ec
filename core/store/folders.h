// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "crypto/hash.h"

#include <optional>
#include <string>
#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! Id of a bundle or grant: the hash of its bytes, opaque here.
using ItemId = crypto::Hash;

struct Folder
{
    std::int64_t key = 0; //!< this store's own short name for it; never leaves the device
    base::FolderId id;
    std::vector<ItemId> heads; //!< newest bundles, sorted (sync.md D3, parents)
    std::optional<base::DeviceId> opener; //!< who made it for managers alone (sync.md D10)
    bool isTaken = false; //!< another device than the opener has written there
};

//! The folders this device knows, and the teams each is granted to.
class Folders
{
public:
    explicit Folders(sqlite::Connection &connection) : m_connection(connection) {}

    [[nodiscard]] base::Result<std::optional<Folder>> find(const base::FolderId &id) const;
    [[nodiscard]] base::Result<std::optional<Folder>> byKey(std::int64_t key) const;
    //! The folder, made when it is new.
    [[nodiscard]] base::Result<Folder> findOrAdd(const base::FolderId &id);
    [[nodiscard]] base::Result<void> setHeads(std::int64_t folder,
                                              const std::vector<ItemId> &heads);

    [[nodiscard]] base::Result<void> setOpener(std::int64_t folder, const base::DeviceId &device);
    [[nodiscard]] base::Result<void> setTaken(std::int64_t folder);

    //! What a team's own folder is called; nothing for a person's, or before its record has come.
    [[nodiscard]] base::Result<std::optional<std::string>> nameOf(std::int64_t folder) const;

    struct Grant
    {
        std::int64_t folder = 0; //!< the store's own short name
        base::FolderId id;
        base::TeamId team;
    };
    //! Every folder with every team it is granted to, by folder and team: for lists of many.
    [[nodiscard]] base::Result<std::vector<Grant>> grants() const;
    //! Teams with a grant of the folder. Adding one twice is no error.
    [[nodiscard]] base::Result<std::vector<base::TeamId>> teams(std::int64_t folder) const;
    [[nodiscard]] base::Result<void> addTeam(std::int64_t folder, const base::TeamId &team);

private:
    sqlite::Connection &m_connection;
};

} // namespace throughline::store
