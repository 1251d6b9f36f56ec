// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"
#include "sync/transport.h"

#include <optional>
#include <string_view>

//! Shutting devices out, and taking roles away (sync.md D2, D10). Each asks the server first for
//! what it has of the devices concerned, so that nothing that arrived is lost, and is in force when
//! it returns: the round that follows replaces the keys of the teams concerned.
namespace throughline::service {

//! What shutting a device out means, to be told before it is done.
struct RevokePlan
{
    base::DeviceId device;
    std::string user; //!< the name of whose it is
    //! When work of it last reached the server; what it has written since is on it alone.
    std::optional<base::Millis> lastSeen;
    std::size_t otherDevices = 0; //!< of the same user, which stay
};
//! Refused for this very device, for one that is out already or that this user does not keep, and
//! for the last one of the last administrator.
[[nodiscard]] base::Result<RevokePlan> planRevoke(const Workspace &workspace,
                                                  const base::DeviceId &device);
//! The reason that one of these words says: left, lost, stolen, copied.
[[nodiscard]] std::optional<protocol::RevokeReason> revokeReason(std::string_view word);
[[nodiscard]] base::Result<void> revokeDevice(Workspace &workspace, sync::Transport &server,
                                              const base::DeviceId &device, bool wipe,
                                              protocol::RevokeReason reason);

//! Gives a member another role in a team, higher or lower. Who manages a work team writes in the
//! team of all managers too, until the last one they manage. Refused for an administrator, who is a
//! manager of every team.
[[nodiscard]] base::Result<void> setRole(Workspace &workspace, sync::Transport &server,
                                         const base::UserId &user, const base::TeamId &team,
                                         protocol::Role role);
//! Takes a member out of a team, and out of the managers' with the last one they manage.
[[nodiscard]] base::Result<void> leaveTeam(Workspace &workspace, sync::Transport &server,
                                           const base::UserId &user, const base::TeamId &team);
//! Refused for the last administrator with a device.
[[nodiscard]] base::Result<void> setAdmin(Workspace &workspace, sync::Transport &server,
                                          const base::UserId &user, bool isAdmin);

} // namespace throughline::service
