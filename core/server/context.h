// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/access_log.h"
#include "server/directory.h"
#include "server/organisation_server.h"
#include "server/routes.h"
#include "server/server_secret.h"

#include <set>

namespace throughline::server {

//! What every end point works on. Owner: the server; lives as long.
struct Context
{
    const base::Clock &clock;
    base::Random &random; //!< writer thread only
    const Options options;
    const ServerSecret secret;
    const std::unique_ptr<Store> store;
    //! Changes only what it remembers.
    const std::unique_ptr<Directory> directory = std::make_unique<Directory>(*store);
    //! The same.
    const std::unique_ptr<RateLimit> deviceRates = std::make_unique<RateLimit>(options.deviceRate);
    const std::unique_ptr<Counters> counters = std::make_unique<Counters>();
    const std::unique_ptr<AccessLog> accesses = std::make_unique<AccessLog>(options.accessLogDays);
    OrganisationServer::Grown grown = {}; //!< writer thread
};

//! A device with an open session and its organisation, as its roster was when the request arrived.
struct Caller
{
    Organisation *organisation = nullptr;
    Organisation::RosterPointer roster;
    const protocol::Roster::Device *device = nullptr;

    [[nodiscard]] bool isAdmin() const { return roster->isAdmin(device->user); }
    //! An admin, or a manager of some team.
    [[nodiscard]] bool isManager() const { return roster->isAnywhereManager(device->user); }
};
//! Whether a request is served while the organisation, put back from a backup, waits for an
//! administrator (sync.md D8).
enum class WhileRecovering { Wait, Serve };
//! Whether a request is served in a session of a program that is older than the organisation asks
//! for (sync.md D13, 426): a push is, and nothing else.
enum class FromOutdated { Refuse, Serve };
//! Remembers that the caller was given something of these folders today.
void noteReading(const Context &context, const Caller &caller,
                 const std::set<base::FolderId> &folders);
//! NotApproved without an open session, or for a device that has been shut out since it opened one:
//! the answer is 401, and what it gets when it signs in again says why (session_requests.h).
//! Refused where it has to wait.
//! ServerRefused for one that asks too often: 429.
[[nodiscard]] base::Result<Caller> callerOf(const Context &context, const Request &request,
                                            WhileRecovering recovering = WhileRecovering::Wait,
                                            FromOutdated outdated = FromOutdated::Refuse);

[[nodiscard]] Response reply(int status, base::Bytes body = {});
//! With the state of an organisation in its header; of none for null.
[[nodiscard]] Response reply(const Context &context, const Organisation *organisation, int status,
                             base::Bytes body = {});
//! 401 for a caller without a session, 423 for one who has to wait, 429 for one that asks too
//! often; 507 for a full disk and 503 for anything else that kept the store from being read or
//! written.
[[nodiscard]] Response failure(const Context &context, const base::Error &error);

//! How the token of a session begins that may only push. What the store knows of a session is a
//! hash of the whole token, so no device can take it off.
inline constexpr std::string_view pushTokenPrefix = "push-";
//! A session's token as the store knows it.
[[nodiscard]] crypto::Hash tokenHash(std::string_view token);

} // namespace throughline::server
