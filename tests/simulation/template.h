// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "simulation/clock.h"

#include <filesystem>

namespace throughline::simulation {

//! An organisation as every run begins with: founded, everybody joined and in step. Folders
//! `server`, `device0`.. and `blank0`.., whose profiles belong to nothing yet. Device 0 is the
//! administrator's.
struct Template
{
    std::filesystem::path folder;
    base::OrganisationId organisation;
    Time time; //!< when it was ready
};

inline constexpr std::size_t blankDevices = 3;

//! Made with the product's own services at the first call for a size, always alike, and kept until
//! the process ends: enrolling costs more than most runs.
[[nodiscard]] const Template &templateOf(std::size_t devices);

} // namespace throughline::simulation
