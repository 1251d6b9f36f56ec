// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "crypto/secret.h"

#include <optional>
#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

struct FolderKey
{
    std::uint64_t epoch = 0;
    base::KeyId kid;
    crypto::Secret32 key;
};

struct TeamSeed
{
    base::TeamId team;
    std::uint64_t generation = 0;
    crypto::Secret32 seed;
};

//! The secrets that open and seal everything else: team seeds and folder keys.
class KeyRing
{
public:
    explicit KeyRing(sqlite::Connection &connection) : m_connection(connection) {}

    [[nodiscard]] base::Result<std::vector<TeamSeed>> teamSeeds() const;
    //! In place of one that is there: a seed that came to nothing gives way to the one in force.
    [[nodiscard]] base::Result<void> addTeamSeed(const TeamSeed &seed);
    [[nodiscard]] base::Result<void> forgetTeamSeed(const base::TeamId &team,
                                                    std::uint64_t generation);

    //! Every key of the folder that is here.
    [[nodiscard]] base::Result<std::vector<FolderKey>> folderKeys(std::int64_t folder) const;
    //! The key of the highest epoch: what new changes are sealed under.
    [[nodiscard]] base::Result<std::optional<FolderKey>> newestFolderKey(std::int64_t folder) const;
    //! Keeps the first key of a name; the same again is no error.
    [[nodiscard]] base::Result<void> addFolderKey(std::int64_t folder, const FolderKey &key);
    //! What is sealed under them stays sealed for this device.
    [[nodiscard]] base::Result<void> forgetFolderKeys(std::int64_t folder);

private:
    sqlite::Connection &m_connection;
};

} // namespace throughline::store
