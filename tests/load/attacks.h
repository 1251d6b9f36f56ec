// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "load/storm.h"

#include <string>

namespace throughline::load {

//! What somebody may do to a server who means no good, or whose program is broken.
enum class Attack {
    SlowCallers, //!< a byte a second, in headers and in bodies, and some who never say a word
    Oversized, //!< headers and bodies that are, or claim to be, far too large
    HeldBodies, //!< bodies of a mebibyte announced by everybody at once, and hardly begun
    DeviceFlood, //!< one device asks as fast as it can
    StrangerFlood, //!< many without a session ask as fast as they can, from many addresses
    Crowding, //!< more connections than there may be
};
inline constexpr Attack allAttacks[] = {Attack::SlowCallers,   Attack::Oversized,
                                        Attack::HeldBodies,    Attack::DeviceFlood,
                                        Attack::StrangerFlood, Attack::Crowding};
[[nodiscard]] std::string nameOf(Attack attack);

struct Attacked
{
    Outcomes outcomes; //!< of the attackers
    //! Seconds of each round of the honest device meanwhile. Where it was turned away it came
    //! again, and a round that took too long has failed.
    std::vector<double> rounds;
    std::size_t retries = 0;
    std::size_t failedRounds = 0;
    std::size_t received = 0; //!< bundles of the honest device
    double seconds = 0;
};

//! How many attackers, and how many connections the server allows in all.
struct Force
{
    std::size_t callers = 1000;
    std::size_t connections = 10'000;
};

//! Carries out one attack, of bounded length, while an honest device goes on doing rounds:
//! connects, opens a session, pushes, reads and leaves.
[[nodiscard]] Attacked attack(net::io_context &io, Office &office, const Target &target,
                              Attack kind, const Force &force);
//! The same rounds without anybody else, `count` of them.
[[nodiscard]] Attacked quiet(net::io_context &io, Office &office, const Target &target,
                             std::size_t count);

} // namespace throughline::load
