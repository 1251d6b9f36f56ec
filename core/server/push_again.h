// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/batch.h"
#include "server/push_check.h"

namespace throughline::server {

//! Puts what a log has lost back into it (sync.md D6, D8): bundles and grants of whomever, brought
//! by a device that has them, because who signed them is what counts. Judged by what their author
//! might do when they wrote, by the roster and the folder's grants, and by the cuts since; never by
//! who brings them. By this way nobody is given a folder by somebody who was shut out since, a team
//! from which a folder was taken does not get it back by an older grant, and nothing that was
//! erased comes back. The grants that begin an epoch belong into one push. An error is a failure of
//! the store, never of an item. Writer thread.
[[nodiscard]] base::Result<std::vector<protocol::PushResult>>
storeAgain(Batch &batch, const std::vector<CheckedItem> &items, const base::DeviceId &sender);

} // namespace throughline::server
