// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

// Who may read somebody's records, in an organisation that stands alone: all its grants wait in the
// outbox for a server, and no other device has seen any of them.

namespace throughline::service {

//! A further grant of a folder, in force here, that goes to a server with everything else.
[[nodiscard]] base::Result<void> keepForAServer(Workspace &workspace, base::ByteView grant);
//! Takes back a grant that was never sent: nobody ever had it. Not the last one of a folder.
[[nodiscard]] base::Result<void> takeBackUnsent(Workspace &workspace, const base::FolderId &folder,
                                                const base::TeamId &team);

} // namespace throughline::service
