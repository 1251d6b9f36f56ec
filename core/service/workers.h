// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

#include <optional>
#include <string>

namespace throughline::service {

//! A member's id as records hold it: the same bytes as another type of id.
[[nodiscard]] base::RecordId asReference(const base::UserId &user);

//! A member by id or by whole name, as `list workers` prints them. NotFound, or BadUsage where
//! several bear the name.
[[nodiscard]] base::Result<base::RecordId> chooseWorker(const Workspace &workspace,
                                                        const std::string &idOrName);
//! The name of a member whose id a record holds.
[[nodiscard]] std::string workerName(const Workspace &workspace, const base::RecordId &user);

//! The `worker` record of a member, the newest where there are several; nothing where nobody has
//! written one.
[[nodiscard]] base::Result<std::optional<domain::Record>> workerRecord(const Workspace &workspace,
                                                                       const base::RecordId &user);
//! Whether a `worker` record says that they have left by that day.
[[nodiscard]] bool hasLeft(const domain::Record &worker, domain::PartialDate today);
//! Whether their `worker` record says that they have left by today.
[[nodiscard]] base::Result<bool> hasLeft(const Workspace &workspace, const base::RecordId &user);

//! Whether this device's user is a manager of a team that has the folder.
[[nodiscard]] base::Result<bool> isManagerOf(const Workspace &workspace,
                                             const base::FolderId &folder);
[[nodiscard]] base::Result<bool> isManagerOf(const Workspace &workspace, const base::UserId &user,
                                             const base::FolderId &folder);

//! Whether somebody has what lies in a folder.
[[nodiscard]] base::Result<bool> mayRead(const Workspace &workspace, const base::RecordId &user,
                                         const base::FolderId &folder);
//! Whether somebody may write in a folder: what is given to others does not get lost there.
[[nodiscard]] base::Result<bool> mayWrite(const Workspace &workspace, const base::RecordId &user,
                                          const base::FolderId &folder);

} // namespace throughline::service
