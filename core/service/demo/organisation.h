// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/demo/setting.h"
#include "service/workspace.h"

namespace throughline::service {

//! Where made-up people go: up to three teams that the user may write in, with who is in them.
struct DemoOrganisation
{
    DemoSetting setting; //!< seed and number of people are the caller's to set
    std::vector<base::TeamId> teams;
};

//! The organisation that this device is in. Teams in order of name, so that the same setting comes
//! out on every device of it.
[[nodiscard]] base::Result<DemoOrganisation> demoOrganisation(const Workspace &workspace);

//! Whoever practises. The same on every machine, as records name them.
[[nodiscard]] base::UserId practiceUser();
//! Makes a practice organisation, just made and without a server, one of three teams: two more, and
//! thirty-nine colleagues who are made up and have no devices.
[[nodiscard]] base::Result<void> addPracticeColleagues(Workspace &workspace);

} // namespace throughline::service
