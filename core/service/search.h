// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

namespace throughline::service {

//! Records found by what somebody typed, people first (store/people_search.h says in which order).
//! Only what this device holds, and of that what the user's role may see: a volunteer finds nothing
//! in what was told about risk (domain.md 2.1, "restricted roles"). A `limit` of 0 or less finds
//! nothing.
[[nodiscard]] base::Result<std::vector<store::SearchHit>>
searchRecords(const Workspace &workspace, std::string_view text, std::int64_t limit);

} // namespace throughline::service
