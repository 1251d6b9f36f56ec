// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/folder_grants.h"

namespace throughline::sync {

//! A new key for a folder, given to the teams that have it and to nobody else (sync.md D10):
//! nothing is encrypted anew, and the new key leads back to those before it. The server takes it
//! only where nobody else was faster.
class FolderRotation
{
public:
    //! `without` is a team that has it and gets the new key no more, for a manager to say. Nothing
    //! where it cannot be done now: this device lacks the folder's key, or the key of one of the
    //! teams that keep it is known to somebody who was shut out and has not been replaced.
    [[nodiscard]] static std::optional<FolderRotation>
    make(const RoundContext &context, const base::FolderId &folder, const FolderAccess &access,
         const std::optional<base::TeamId> &without = {});

    //! The very same bytes, however often it is asked for.
    [[nodiscard]] Request request() const;

    [[nodiscard]] const base::FolderId &folder() const { return m_made.key.folder; }
    //! For whoever sends it otherwise than in a round, once the server has taken it.
    [[nodiscard]] const NewFolderKey &made() const { return m_made; }

private:
    FolderRotation() = default;
    void takeFrom(const RoundContext &context, const base::TeamId &team);

    base::KeyId m_before;
    NewFolderKey m_made;
};

//! True where somebody who was shut out may still hold the key of a team that has the folder: it
//! has to wait until the team has another one (D2).
[[nodiscard]] bool waitsForATeam(const protocol::Roster &roster, const FolderAccess &access);

} // namespace throughline::sync
