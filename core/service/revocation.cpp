// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/revocation.h"

#include "service/roster_writing.h"

#include <algorithm>

namespace throughline::service {

namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using protocol::Roster;

//! Somebody has to be left who can let others in: without any only the paper root helps.
[[nodiscard]] bool hasAdminWithout(const Roster &roster, const std::vector<base::DeviceId> &devices)
{
    return std::any_of(roster.devices().begin(), roster.devices().end(), [&](const auto &entry) {
        const Roster::Device &device = entry.second;
        return device.isActive() && roster.isAdmin(device.user)
            && std::find(devices.begin(), devices.end(), device.id) == devices.end();
    });
}

[[nodiscard]] Error lastAdmin()
{
    return {ErrorCode::Refused,
            "Nobody would be left who administers the organisation. Make somebody else an "
            "administrator first. Nothing was changed."};
}

[[nodiscard]] Result<void> requireMemberOf(const Roster &roster, const base::UserId &user,
                                           const base::TeamId &team)
{
    if (roster.user(user) && roster.team(team))
        return {};
    return Error{ErrorCode::NotFound, "There is no such member or team. Sync and look again."};
}

[[nodiscard]] Error notYours()
{
    return {ErrorCode::Refused,
            "This is for an administrator, or for the manager of every team that this person is "
            "in. Nothing was changed."};
}

//! One statement, which the roster must take.
[[nodiscard]] Result<void> post(Workspace &workspace, sync::Transport &server,
                                protocol::StatementBody body)
{
    ChainWriter chain(workspace.roster(), workspace.keys(), workspace.now());
    if (!chain.add(std::move(body)))
        return notYours();
    return postToRoster(workspace, server, chain.statements());
}

} // namespace

Result<RevokePlan> planRevoke(const Workspace &workspace, const base::DeviceId &id)
{
    TL_CHECK(requireManager(workspace));
    const Roster &roster = workspace.roster();
    const Roster::Device *device = roster.device(id);
    if (!device)
        return Error{ErrorCode::NotFound,
                     "There is no such device; `members` prints them. Nothing was changed."};
    if (id == workspace.keys().device)
        return Error{ErrorCode::Refused,
                     "A device cannot shut itself out: do it from another one. Nothing was "
                     "changed."};
    if (!roster.keepsUser(workspace.keys().user, device->user))
        return notYours();
    if (!hasAdminWithout(roster, {id}))
        return lastAdmin();
    TL_TRY(const auto lastReceived, workspace.store().bundles.lastReceived());
    RevokePlan plan{id, workspace.userName(device->user), {}, 0};
    if (const auto seen = lastReceived.find(id); seen != lastReceived.end())
        plan.lastSeen = seen->second;
    const auto others = roster.activeDevicesOf(device->user);
    plan.otherDevices = others.size() - (device->isActive() ? 1 : 0);
    return plan;
}

Result<void> revokeDevice(Workspace &workspace, sync::Transport &server, const base::DeviceId &id,
                          bool wipe, protocol::RevokeReason reason)
{
    TL_CHECK(requireManager(workspace));
    TL_CHECK(catchUp(workspace, server));
    TL_TRY([[maybe_unused]] const RevokePlan plan, planRevoke(workspace, id));
    const Roster::Device &device = *workspace.roster().device(id);
    if (device.revoked && (device.revoked->wipe || !wipe))
        return Error{ErrorCode::Refused, "This device is shut out already. Nothing was changed."};
    TL_TRY(const protocol::Cut cut, cutOf(workspace, server, id));
    return post(workspace, server, protocol::DeviceRevoke{id, cut.lastN, wipe, reason});
}

Result<void> setRole(Workspace &workspace, sync::Transport &server, const base::UserId &user,
                     const base::TeamId &team, protocol::Role role)
{
    TL_CHECK(requireManager(workspace));
    TL_CHECK(catchUp(workspace, server));
    TL_CHECK(requireMemberOf(workspace.roster(), user, team));
    const bool lowers = role < workspace.roster().roleOf(user, team);
    std::vector<protocol::Cut> cuts;
    if (lowers) {
        TL_TRY(cuts, cutsOf(workspace, server, user));
    }
    return post(workspace, server, protocol::MemberSet{user, team, role, std::move(cuts)});
}

Result<void> leaveTeam(Workspace &workspace, sync::Transport &server, const base::UserId &user,
                       const base::TeamId &team)
{
    TL_CHECK(requireManager(workspace));
    TL_CHECK(catchUp(workspace, server));
    TL_CHECK(requireMemberOf(workspace.roster(), user, team));
    TL_TRY(std::vector<protocol::Cut> cuts, cutsOf(workspace, server, user));
    return post(workspace, server, protocol::MemberUnset{user, team, std::move(cuts)});
}

Result<void> setAdmin(Workspace &workspace, sync::Transport &server, const base::UserId &user,
                      bool isAdmin)
{
    TL_CHECK(requireAdmin(workspace));
    TL_CHECK(catchUp(workspace, server));
    if (!isAdmin && !hasAdminWithout(workspace.roster(), workspace.roster().activeDevicesOf(user)))
        return lastAdmin();
    std::vector<protocol::Cut> cuts;
    if (!isAdmin) {
        TL_TRY(cuts, cutsOf(workspace, server, user));
    }
    return post(workspace, server, protocol::AdminSet{user, isAdmin, std::move(cuts)});
}

} // namespace throughline::service
