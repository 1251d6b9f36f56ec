// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/device_unlock.h"
#include "store/wrong_entries.h"
#include "support/sync_world.h"

// What the tests of a device whose passphrase nobody knows share.

namespace throughline::test {

inline constexpr const char *newPassphrase = "another made-up example phrase";

[[nodiscard]] inline std::filesystem::path homeOf(const WorldDevice &device)
{
    return device.home.path().toStdString();
}

//! The error of opening the device, or nothing when it opens; it is closed again.
[[nodiscard]] inline std::optional<base::Error> openingWith(WorldDevice &device,
                                                            const char *passphrase)
{
    device.workspace.reset();
    const auto opened =
        service::Workspace::open({homeOf(device)}, passphrase, device.clock, device.random);
    return opened ? std::nullopt : std::optional(opened.error());
}

inline void openWith(WorldDevice &device, const char *passphrase)
{
    device.workspace.reset();
    auto opened =
        service::Workspace::open({homeOf(device)}, passphrase, device.clock, device.random);
    require(opened.ok(), "it opens");
    device.workspace = *std::move(opened);
}

//! Closed, and so many wrong passphrases that none is taken any more.
inline void seal(WorldDevice &device)
{
    device.workspace.reset();
    auto entries = store::WrongEntries::read(store::Profile{homeOf(device)}.folder());
    for (int i = 0; i < store::WrongEntries::untilSealed; ++i)
        entries.countOne(device.clock);
}

//! Its user asks a manager.
[[nodiscard]] inline base::Result<std::string> ask(WorldDevice &device,
                                                   const char *passphrase = newPassphrase)
{
    device.workspace.reset();
    return service::askUnlock({homeOf(device)}, passphrase, device.transport, device.random);
}

} // namespace throughline::test
