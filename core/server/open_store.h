// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/organisation_server.h"
#include "server/server_secret.h"
#include "server/store.h"

namespace throughline::server {

struct OpenedStore
{
    ServerSecret secret;
    std::unique_ptr<Store> store;
};

//! The server's secret: beside the store unless another file is named.
[[nodiscard]] std::filesystem::path keyFileOf(const Options &options);
//! True where there is a server's store already. Makes nothing.
[[nodiscard]] base::Result<bool> isInUse(const Options &options);
//! NoStore where there is none: whoever only reads one makes none, or a mistyped name would do it.
[[nodiscard]] base::Result<void> requireStore(const Options &options);

//! Opens or makes the store that the options name, with the secret that goes with it. A secret is
//! made only together with a new store: a new one beside the store of another would only hide that
//! the old one is missing.
[[nodiscard]] base::Result<OpenedStore> openStore(const Options &options, base::Random &random);

} // namespace throughline::server
