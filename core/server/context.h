// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/directory.h"
#include "server/organisation_server.h"
#include "server/routes.h"
#include "server/sessions.h"

namespace throughline::server {

//! What every end point works on. Owner: the server; lives as long.
struct Context
{
    const base::Clock &clock;
    base::Random &random; //!< writer thread only
    const Options options;
    const ServerSecret secret;
    const std::unique_ptr<ServerStore> store; //!< writer thread only, but for the signing key
    Directory directory;
    Sessions sessions;
};

//! A device with an open session and its organisation, as its roster was when the request arrived.
struct Caller
{
    Organisation *organisation = nullptr;
    Organisation::RosterPointer roster;
    const protocol::Roster::Device *device = nullptr;

    [[nodiscard]] bool isAdmin() const { return roster->isAdmin(device->user); }
};
//! Nothing without an open session: the answer is 401.
[[nodiscard]] std::optional<Caller> callerOf(const Context &context, const Request &request);

[[nodiscard]] Response reply(int status, base::Bytes body = {});
//! With the state of an organisation in its header; of none for null.
[[nodiscard]] Response reply(const Context &context, const Organisation *organisation, int status,
                             base::Bytes body = {});
//! A store that could not be read or written: 507 for a full disk, 503 for the rest.
[[nodiscard]] Response failure(const base::Error &error);

} // namespace throughline::server
