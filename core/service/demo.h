// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

#include <cstdint>
#include <functional>

namespace throughline::service {

struct DemoRequest
{
    std::int64_t people = 200;
    std::int64_t contacts = 2000;
    std::uint64_t seed = 1;
};

//! Fills up to three of the user's teams with made-up people, all that was written about them, and
//! what teams hold, to practise and to measure with. The same seed at the same moment gives the
//! same records, ids included, and what tells them apart between organisations is only who their
//! members are. Saved in batches: after an error what was saved before it stays.
[[nodiscard]] base::Result<void>
fillDemo(Workspace &workspace, const DemoRequest &request,
         const std::function<void(std::int64_t done, std::int64_t all)> &progress);

} // namespace throughline::service
