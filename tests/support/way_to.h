// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/live/server_way.h"
#include "support/sync_world.h"

namespace throughline::test {

//! The way to the server of a world, as an app makes one for itself; the world outlives it.
[[nodiscard]] inline service::ConnectServer wayTo(SyncWorld &world)
{
    return [&world](const std::string &) -> base::Result<std::unique_ptr<sync::Transport>> {
        return std::unique_ptr<sync::Transport>(std::make_unique<DirectTransport>(world.server()));
    };
}

} // namespace throughline::test
