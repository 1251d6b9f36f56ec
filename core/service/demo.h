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

//! Fills the user's team with made-up people and what was written about them, to practise and to
//! measure with. The same seed gives the same values on the same day; ids and times of making
//! differ. Saved in batches: after an error what was saved before it stays.
[[nodiscard]] base::Result<void>
fillDemo(Workspace &workspace, const DemoRequest &request,
         const std::function<void(std::int64_t done, std::int64_t all)> &progress);

} // namespace throughline::service
