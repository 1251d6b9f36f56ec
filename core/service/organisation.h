// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"
#include "sync/transport.h"

#include <functional>
#include <string_view>

//! Creating an organisation and keeping its members: the admin's side of sync.md D2 and D9. What
//! appends to the roster needs the server while there is one (the chain is one and linear).
namespace throughline::service {

struct OrganisationRequest
{
    std::string name;
    std::string userName;
    std::optional<std::string> teamName; //!< of the first work team; default: as the organisation
    std::optional<base::UserId> user = {}; //!< for practice, where it is the same everywhere
};

//! The paper root as printed: groups with a check group. Shown or written once, then forgotten.
struct PaperRoot
{
    std::string printed;
};

//! Makes the organisation in an empty workspace, this device its first admin. `server` is null for
//! one that stands alone; else everything is on the server before anything is kept here.
//! `serverUrl` is a protocol::ServerAddress, here and below: keys it names are in the chain.
//! `keepRoot`, where there is one, is given the paper root before anything rests on it; when it
//! fails nothing is made.
using KeepRoot = std::function<base::Result<void>(const PaperRoot &)>;
[[nodiscard]] base::Result<PaperRoot>
createOrganisation(Workspace &workspace, const OrganisationRequest &request,
                   sync::Transport *server, const std::string &serverUrl,
                   const std::optional<std::string> &serverToken, const KeepRoot &keepRoot = {});

//! Takes an organisation that stood alone to a server. What it holds goes with the next sync.
[[nodiscard]] base::Result<void> connectOrganisation(Workspace &workspace, sync::Transport &server,
                                                     const std::string &serverUrl,
                                                     const std::optional<std::string> &serverToken);

[[nodiscard]] base::Result<base::TeamId> addTeam(Workspace &workspace, sync::Transport *server,
                                                 const std::string &name);

//! A work team by its name, or the only one. An error names them all.
[[nodiscard]] base::Result<base::TeamId> workTeam(const Workspace &workspace,
                                                  const std::optional<std::string> &name);

enum class MemberRole { Volunteer, Caseworker, Manager };
struct Invitation
{
    std::string code; //!< printed form; whoever has it may join once within 48 hours
    base::UserId user;
};
[[nodiscard]] base::Result<Invitation> invite(Workspace &workspace, sync::Transport &server,
                                              const std::string &userName, MemberRole role,
                                              const std::optional<std::string> &teamName);

//! One row of `members`: a user, with each of their devices or none.
struct Member
{
    base::UserId user;
    std::string name;
    std::string role; //!< admin, manager, caseworker, volunteer, or reader
    std::optional<base::DeviceId> device;
    std::string state; //!< active, invited, or revoked
    //! When work of that device last reached the server, as far as this device has seen.
    std::optional<base::Millis> lastSeen;
};
[[nodiscard]] base::Result<std::vector<Member>> members(const Workspace &workspace);

//! A device that asks to be let in.
struct PendingMember
{
    base::InviteId id;
    base::UserId user;
    std::string name;
    std::string role;
    base::DeviceId device;
    std::string checkWords; //!< six words that the new device shows as well
    bool isSound = false; //!< its proofs hold; otherwise it must not be approved
};
[[nodiscard]] base::Result<std::vector<PendingMember>> pendingMembers(Workspace &workspace,
                                                                      sync::Transport &server);
//! `compared`: the words that were compared, where somebody did; Refused where the device that asks
//! by now shows others.
[[nodiscard]] base::Result<void> approve(Workspace &workspace, sync::Transport &server,
                                         const base::InviteId &id, std::string_view compared = {});

//! The new device's side: checks that the code, the invite and the root belong together, makes this
//! device's keys and leaves the request. Returns the six check words.
[[nodiscard]] base::Result<std::string> requestToJoin(Workspace &workspace, sync::Transport &server,
                                                      const std::string &serverUrl,
                                                      std::string_view printedCode);

//! The same words for a device that has asked already; a new try with the same code keeps them.
[[nodiscard]] base::Result<std::string> joinWords(const Workspace &workspace);

} // namespace throughline::service
