// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "target.h"

#include "sync/carried_file.h"

#include <array>

using namespace throughline;

namespace {

const sync::DeviceKeys &somebody()
{
    static const sync::DeviceKeys keys = [] {
        sync::DeviceKeys made;
        made.sign = crypto::SigningKey::fromSeed(std::array<std::uint8_t, 32>{1});
        made.box = crypto::BoxKey::fromSeed({});
        made.device = protocol::deviceId(made.sign.publicKey(), made.box.publicKey());
        return made;
    }();
    return keys;
}

} // namespace

//! Work carried by file: a file that nobody sealed for this device opens on none.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto file = sync::readCarriedFile({data, size});
    if (!file)
        return 0;
    (void)isFor(*file, somebody().device);
    (void)isSignedBy(*file, somebody().sign.publicKey());
    fuzz::holds(!sync::openCarriedFile(*file, somebody()).ok(), "nobody sealed it for them");
    return 0;
}
