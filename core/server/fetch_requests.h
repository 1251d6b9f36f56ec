// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/context.h"

namespace throughline::server {

//! POST /v1/folders/fetch: the log's entries of some folders, whatever of the log the device has
//! read (sync.md D13). Its own bundles too: a device that had lost a folder has them no more.
[[nodiscard]] Response fetchFolders(const Context &context, const Request &request);

} // namespace throughline::server
