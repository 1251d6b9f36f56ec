// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

namespace throughline::service {

//! The made-up organisation that people practise in: its own folder, no server, a passphrase that
//! is no secret. Made when there is none; opened, it always has somebody who comes out today.
[[nodiscard]] base::Result<std::unique_ptr<Workspace>>
openPractice(const std::filesystem::path &home, const base::Clock &clock, base::Random &random);

//! A practice organisation in an empty workspace: three teams, forty people of whom this device is
//! the only one's. Nobody keeps its paper root.
[[nodiscard]] base::Result<void> makePracticeOrganisation(Workspace &workspace);

//! Made-up people who come out on this day and the next, where the device has none yet.
[[nodiscard]] base::Result<void> addPracticeReleases(Workspace &workspace);

} // namespace throughline::service
