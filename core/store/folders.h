// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "crypto/hash.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! Id of a bundle or grant: the hash of its bytes, opaque here.
using ItemId = crypto::Hash;

//! How long and how much a folder's newest key has been in use, as far as this device has seen.
struct KeyUse
{
    base::Millis since; //!< the server took its first grant, or it was made here
    std::uint64_t bundles = 0; //!< written in the folder since; late ones of older keys with them
};

struct Folder
{
    std::int64_t key = 0; //!< this store's own short name for it; never leaves the device
    base::FolderId id;
    std::vector<ItemId> heads; //!< newest bundles, sorted (sync.md D3, parents)
    std::optional<base::DeviceId> opener; //!< who made it for managers alone (sync.md D10)
    bool isTaken = false; //!< another device than the opener has written there
    KeyUse use = {};
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
    //! The heads after one more bundle was written under the folder's key.
    [[nodiscard]] base::Result<void> addBundle(std::int64_t folder,
                                               const std::vector<ItemId> &heads);

    //! Teams that the folder was taken from, by a grant that says so (an ungrant), and that have
    //! not got it back.
    [[nodiscard]] base::Result<std::vector<base::TeamId>> takenFrom(std::int64_t folder) const;

    struct Held
    {
        std::int64_t folder = 0;
        base::FolderId id;
    };
    //! Every folder with a key here, and those left behind: whatever this device can read, or could
    //! at once, lies in these.
    [[nodiscard]] base::Result<std::vector<Held>> held() const;

    [[nodiscard]] base::Result<void> setOpener(std::int64_t folder, const base::DeviceId &device);
    [[nodiscard]] base::Result<void> setTaken(std::int64_t folder);

    //! What a team's own folder is called; nothing for a person's, or before its record has come.
    [[nodiscard]] base::Result<std::optional<std::string>> nameOf(std::int64_t folder) const;

    struct Grant
    {
        std::int64_t folder = 0; //!< the store's own short name
        base::FolderId id;
        base::TeamId team;
        std::uint64_t generation = 0; //!< of the team's key
    };
    //! Every folder with every team that has it now, by folder and team: for lists of many.
    [[nodiscard]] base::Result<std::vector<Grant>> grants() const;
    //! Which team has which folder now, in order of the folders' keys and then of the teams: all
    //! that counting asks, from one table alone.
    using VisitTeam = std::function<void(std::int64_t folder, const base::TeamId &team)>;
    [[nodiscard]] base::Result<void> forEachTeam(const VisitTeam &visit) const;
    //! Teams that have the folder now: with a grant of its newest key.
    [[nodiscard]] base::Result<std::vector<base::TeamId>> teams(std::int64_t folder) const;
    //! The same, with the generation of the team's key that each grant is sealed to.
    [[nodiscard]] base::Result<std::map<base::TeamId, std::uint64_t>>
    generations(std::int64_t folder) const;

    //! A key of the folder, and who got it (sync.md D10): the first is epoch 0.
    struct Epoch
    {
        std::uint64_t number = 0;
        base::KeyId kid;
        std::optional<base::Bytes> previous; //!< the key before, sealed under this one
        std::vector<base::TeamId> teams; //!< all that ever had a grant of it, sorted
    };
    [[nodiscard]] base::Result<std::vector<Epoch>> epochs(std::int64_t folder) const;
    //! What a grant says, once it is checked. The same twice is no error; the first of an epoch
    //! begins it, and only the teams that get the new key have the folder from then on.
    struct NewGrant
    {
        std::uint64_t epoch = 0;
        base::KeyId kid;
        std::optional<base::Bytes> previous;
        base::TeamId team;
        std::uint64_t generation = 0;
        bool takesAway = false; //!< an ungrant
        base::Millis begun = {}; //!< of the first grant of a key: since when it is in use
    };
    [[nodiscard]] base::Result<void> addGrant(std::int64_t folder, const NewGrant &grant);
    //! A grant of the newest key that nobody else has ever seen is none any more.
    [[nodiscard]] base::Result<void> withdraw(std::int64_t folder, const base::TeamId &team);
    //! What was taken for this epoch, or a later one, under another key than this was a mistake of
    //! whoever saw only a part of the log.
    [[nodiscard]] base::Result<void> dropFalseEpochs(std::int64_t folder, std::uint64_t epoch,
                                                     const base::KeyId &kid);

private:
    sqlite::Connection &m_connection;
};

} // namespace throughline::store
