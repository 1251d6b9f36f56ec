// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

namespace throughline::service {

//! A volunteer's own team has a folder, as every team has. Whoever invited them need not be in the
//! team and cannot write there, so the volunteer's device makes it, once a whole round has shown
//! that there is none. True when it has: it goes to the server with the next round.
[[nodiscard]] base::Result<bool> makeOwnFolder(Workspace &workspace);

} // namespace throughline::service
