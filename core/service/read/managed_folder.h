// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/read/reader.h"

namespace throughline::service {

//! Whether the user of this device is a manager of a team that has the folder; where it is not
//! here, they are not. Of a folder alone: its teams are read, and not those of every other.
[[nodiscard]] base::Result<bool> isManaged(const Reader &reader, const base::FolderId &folder);

} // namespace throughline::service
