// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <filesystem>
#include <string>

namespace throughline::store {

//! Which device this is and where its server is, in the clear beside the key file: what a
//! locked-out device has to know to ask for help (sync.md D12). Nothing of a person, and no key.
struct DeviceAddress
{
    base::DeviceId device;
    std::string serverUrl;
};

//! NotFound where the device has never been at work in an organisation with a server.
[[nodiscard]] base::Result<DeviceAddress> readAddress(const std::filesystem::path &profile);
//! Cheap where it is there already.
[[nodiscard]] base::Result<void> keepAddress(const std::filesystem::path &profile,
                                             const DeviceAddress &address);

} // namespace throughline::store
