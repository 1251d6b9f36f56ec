// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "figures.h"

#include "base/id.h"
#include "base/result.h"

#include <filesystem>

namespace throughline::bench {

//! One device as somebody uses it: unlocked, searched as one types, contacts saved. The real window
//! in this process; letters and the tap on Save are input events.
[[nodiscard]] base::Result<void> measureUse(Figures &figures, const std::filesystem::path &home);

//! A timeline of any length on the page of its person, scrolled through, and beside it a list that
//! shows nothing but its numbers.
[[nodiscard]] base::Result<void>
measureScrolling(Figures &figures, const std::filesystem::path &home, const base::RecordId &person);

class WatchedApplication;

//! A colleague's contacts that arrive by sync, from a server of its own: for how long the interface
//! was busy with one event meanwhile, with Today and with the list of people in sight.
[[nodiscard]] base::Result<void> measureArrival(Figures &figures, WatchedApplication &watched,
                                                const std::string &server, std::uint32_t contacts);

} // namespace throughline::bench
