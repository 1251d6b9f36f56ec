// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command_line.h"
#include "session.h"

namespace throughline::cli {

//! What is done to a device that is not open: where it is, where the passphrase comes from, the key
//! store of the system, null where there is none, which goes on taking part where it did. All of
//! them outlive the commands; the options may be filled in after they are added.
struct LockedDevice
{
    const Session::Options &options;
    base::Random &random;
    store::KeyStore *keyStore;
};
void addUnlockCommands(CommandLine &commands, const LockedDevice &device);

} // namespace throughline::cli
