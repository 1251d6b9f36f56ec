// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <array>
#include <cstdint>
#include <numeric>

namespace throughline::store {
class Quarantine;
}

namespace throughline::service {

//! What somebody can make of an entry of the log that is kept and not taken (sync.md D5 to D8).
enum class AsideBecause : std::size_t {
    Waits, //!< something that it needs is still to come; it is tried again by itself
    NewerProgram, //!< this program does not know what it is
    NotTrusted, //!< damaged, or by somebody who might not write it
    OtherMembers, //!< an alarm: its author was shown another list of members than this device
    CopiedDevice, //!< an alarm: a second one under a number that its device has used
};

//! How many entries are kept and not taken, by what can be made of them.
struct SetAside
{
    std::array<std::int64_t, 5> counts{}; //!< by AsideBecause

    [[nodiscard]] std::int64_t of(AsideBecause because) const
    {
        return counts.at(static_cast<std::size_t>(because));
    }
    [[nodiscard]] std::int64_t total() const
    {
        return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    }
};

[[nodiscard]] base::Result<SetAside> setAside(const store::Quarantine &quarantine);

} // namespace throughline::service
