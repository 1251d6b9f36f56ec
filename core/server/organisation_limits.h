// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <limits>

namespace throughline::server {

//! How large an organisation may grow (sync.md D16). What it has beyond that already stays.
struct OrganisationLimits
{
    std::size_t devices = 10'000; //!< that are not shut out
    std::size_t teams = 500;
    std::size_t members = 2'000; //!< of a team, but for the one of everybody

    [[nodiscard]] static constexpr OrganisationLimits none()
    {
        constexpr std::size_t most = std::numeric_limits<std::size_t>::max();
        return {most, most, most};
    }
};

} // namespace throughline::server
