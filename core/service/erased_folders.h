// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

namespace throughline::service {

//! What a device lost when the roster said that folders are erased.
struct ErasedHere
{
    std::int64_t folders = 0; //!< that it knew
    std::int64_t unsent = 0; //!< changes that nobody else had
};

//! Carries out every erasure that `grown` knows and the roster in force does not (sync.md D11):
//! whatever lies in those folders goes, unsent work too. Inside the caller's transaction, before
//! `grown` becomes the roster.
[[nodiscard]] base::Result<ErasedHere> eraseFolders(Workspace &workspace,
                                                    const protocol::Roster &grown);

//! Makes sure that no byte of what was erased is left in the file, and then says so to the managers
//! in a record of this device (Kind::ErasureDone). Nothing to do is no error; what cannot be done
//! now (somebody reads, the disk is full) is done when the store is opened next or at the next
//! round. Outside any transaction.
[[nodiscard]] base::Result<void> finishErasing(Workspace &workspace);

//! "HEX n; HEX n": folders in which unsent changes went, and how many (field `folders` of
//! Kind::ErasureDone). How many were in this one.
[[nodiscard]] std::int64_t unsentIn(std::string_view folders, const base::FolderId &folder);

} // namespace throughline::service
