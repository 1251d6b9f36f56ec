// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/round_steps.h"

namespace throughline::sync {

//! The key that a folder has, given to one more team (sync.md D10): what is in it, and what comes.
//! For a manager of a team that has it.
class FolderGiving
{
public:
    //! Nothing where this device lacks the folder's key, or the one before it.
    [[nodiscard]] static std::optional<FolderGiving> make(const RoundContext &context,
                                                          const base::FolderId &folder,
                                                          const FolderAccess &access,
                                                          const base::TeamId &team);

    [[nodiscard]] Request request() const;
    //! What the grant says, for this device to keep once the server has taken it.
    [[nodiscard]] const NewFolderKey &made() const { return m_made; }
    [[nodiscard]] base::ByteView grant() const { return m_made.items.front().bytes; }

private:
    FolderGiving() = default;

    NewFolderKey m_made;
};

} // namespace throughline::sync
