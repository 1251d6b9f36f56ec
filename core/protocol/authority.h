// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/bundle.h"
#include "protocol/roster.h"

//! Who might write what when they did, as every reader and the server judge it alike: what the one
//! takes and the other sets aside would be lost for good (sync.md D5, D6).
namespace throughline::protocol {

//! What a bundle is by its author's right in one team that has the folder.
enum class Standing {
    Counts,
    CutOff, //!< it did when it was sealed, and lies beyond what a cut since lets count
    NoRight,
};
//! By the list of members that the header names, which the roster must reach, and by the cuts
//! since. `isOpener`: its device opened the folder for managers, and needs no role (D10).
[[nodiscard]] Standing standingIn(const Roster &roster, const base::TeamId &team,
                                  const BundleHeader &header, bool isOpener);

//! Whether the user might make a folder for the team after the statement `atSeq`: whoever writes
//! there, and for managers anybody (D10).
[[nodiscard]] bool mayBeginFor(const Roster &roster, const base::UserId &user,
                               const base::TeamId &team, std::uint64_t atSeq);

} // namespace throughline::protocol
