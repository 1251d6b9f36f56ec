// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command_line.h"
#include "session.h"

namespace throughline::cli {

//! What is done to a device that is not open: where it is, where the passphrase comes from. Both
//! outlive the commands; the options may be filled in after they are added.
struct LockedDevice
{
    const Session::Options &options;
    base::Random &random;
};
void addUnlockCommands(CommandLine &commands, const LockedDevice &device);

} // namespace throughline::cli
