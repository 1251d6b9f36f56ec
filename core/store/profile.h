// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace throughline::store {

//! Where one user's device is on this machine: `HOME/profile/<number>` (sync.md D15). A shared
//! tablet has several, each with a key, a store and a place in the roster of its own.
struct Profile
{
    std::filesystem::path home; //!< the machine's folder, which is all of its users'
    int number = 1;

    [[nodiscard]] std::filesystem::path folder() const;
};

//! Those that are set up, by number. What cannot be read is none.
[[nodiscard]] std::vector<Profile> profilesOf(const std::filesystem::path &home);
//! The first in which nothing is: for another user.
[[nodiscard]] Profile freeProfile(const std::filesystem::path &home);

// The initials of a profile's user lie beside its key file in the clear: by them users find
// themselves before anything is open. Nothing else about them does.

//! Empty where none are kept yet.
[[nodiscard]] std::string readInitials(const std::filesystem::path &profile);
//! Cheap where they are there already. Refused where they are no initials: longer than a few
//! letters, or of several lines.
[[nodiscard]] base::Result<void> keepInitials(const std::filesystem::path &profile,
                                              std::string_view initials);

} // namespace throughline::store
