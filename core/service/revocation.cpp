// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/revocation.h"

#include "service/roster_writing.h"

#include <algorithm>
#include <functional>

namespace throughline::service {

namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using protocol::Role;
using protocol::Roster;
using protocol::TeamKind;

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
    if (!roster.user(user) || !roster.team(team))
        return Error{ErrorCode::NotFound, "There is no such member or team. Sync and look again."};
    if (roster.isAdmin(user))
        return Error{ErrorCode::Refused,
                     "An administrator is a manager of every team. Take that from them first. "
                     "Nothing was changed."};
    return {};
}

[[nodiscard]] Error notYours()
{
    return {ErrorCode::Refused,
            "This is for an administrator, or for the manager of every team that this person is "
            "in. Nothing was changed."};
}

//! Statements that the roster must take, all or none.
[[nodiscard]] Result<bool> post(Workspace &workspace, sync::Transport &server,
                                std::vector<protocol::StatementBody> bodies)
{
    ChainWriter chain(workspace.roster(), workspace.keys(), workspace.now());
    for (protocol::StatementBody &body : bodies) {
        if (!chain.add(std::move(body)))
            return notYours();
    }
    return offerToRoster(workspace, server, chain.statements());
}

//! Does it anew where work of theirs reached the server in the meantime: what is cut off is only
//! what nobody has got.
[[nodiscard]] Result<void> untilNothingComesBetween(const std::function<Result<bool>()> &act)
{
    constexpr int mostTries = 3;
    for (int i = 0; i < mostTries; ++i) {
        TL_TRY(const bool done, act());
        if (done)
            return {};
    }
    return Error{
        ErrorCode::Refused,
        "Work of theirs keeps reaching the server at the same moment. Nothing was changed, "
        "and nothing is lost; try again in a minute. If you do not trust their device, shut it "
        "out as stolen first: that waits for nothing."};
}

[[nodiscard]] bool managesAnother(const Roster &roster, const base::UserId &user,
                                  const base::TeamId &than)
{
    return std::any_of(roster.teams().begin(), roster.teams().end(), [&](const auto &entry) {
        return entry.first != than && entry.second.kind == TeamKind::Work
            && roster.roleOf(user, entry.first) == Role::Manager;
    });
}

//! What else changes with somebody's role in a work team: who manages one writes in the team of all
//! managers (D2), and is out of it with the last one.
void addManagers(std::vector<protocol::StatementBody> &bodies, const Roster &roster,
                 const base::UserId &user, const base::TeamId &in, Role role,
                 const std::vector<protocol::Cut> &cuts)
{
    const auto *managers = roster.teamOfKind(TeamKind::Managers);
    if (!managers || roster.team(in)->kind != TeamKind::Work)
        return;
    const Role held = roster.roleOf(user, managers->id);
    if (role == Role::Manager && held < Role::Writer)
        bodies.emplace_back(protocol::MemberSet{user, managers->id, Role::Writer, {}});
    else if (role < Role::Manager && held != Role::None && !managesAnother(roster, user, in))
        bodies.emplace_back(protocol::MemberUnset{user, managers->id, cuts});
}

//! The newest list of members may say that this user is not what they were: then the server, which
//! knows it, is not asked for anything.
[[nodiscard]] Result<void> catchUpAs(Result<void> (*require)(const Workspace &),
                                     Workspace &workspace, sync::Transport &server)
{
    TL_CHECK(require(workspace));
    TL_CHECK(catchUp(workspace, server));
    return require(workspace);
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

std::optional<protocol::RevokeReason> revokeReason(std::string_view word)
{
    using protocol::RevokeReason;
    constexpr std::pair<std::string_view, RevokeReason> known[] = {
        {"left", RevokeReason::Left},
        {"lost", RevokeReason::Lost},
        {"stolen", RevokeReason::Stolen},
        {"copied", RevokeReason::Copied}};
    const auto *const found =
        std::ranges::find(known, word, [](const auto &one) { return one.first; });
    return found == std::end(known) ? std::nullopt : std::optional(found->second);
}

Result<void> revokeDevice(Workspace &workspace, sync::Transport &server, const base::DeviceId &id,
                          bool wipe, protocol::RevokeReason reason)
{
    return untilNothingComesBetween([&]() -> Result<bool> {
        TL_CHECK(requireManager(workspace));
        TL_CHECK(catchUp(workspace, server));
        TL_TRY([[maybe_unused]] const RevokePlan plan, planRevoke(workspace, id));
        const Roster::Device &device = *workspace.roster().device(id);
        if (device.revoked && (device.revoked->wipe || !wipe))
            return Error{ErrorCode::Refused,
                         "This device is shut out already. Nothing was changed."};
        TL_TRY(const protocol::Cut cut, cutOf(workspace, server, id));
        return post(workspace, server, {protocol::DeviceRevoke{id, cut.lastN, wipe, reason}});
    });
}

Result<void> setRole(Workspace &workspace, sync::Transport &server, const base::UserId &user,
                     const base::TeamId &team, Role role)
{
    return untilNothingComesBetween([&]() -> Result<bool> {
        TL_CHECK(catchUpAs(requireManager, workspace, server));
        const Roster &roster = workspace.roster();
        TL_CHECK(requireMemberOf(roster, user, team));
        const Role before = roster.roleOf(user, team);
        if (role == before)
            return Error{ErrorCode::Refused, "They have this role already. Nothing was changed."};
        std::vector<protocol::Cut> cuts;
        if (role < before) {
            TL_TRY(cuts, cutsOf(workspace, server, user));
        }
        std::vector<protocol::StatementBody> bodies{protocol::MemberSet{user, team, role, cuts}};
        addManagers(bodies, roster, user, team, role, cuts);
        return post(workspace, server, std::move(bodies));
    });
}

Result<void> leaveTeam(Workspace &workspace, sync::Transport &server, const base::UserId &user,
                       const base::TeamId &team)
{
    return untilNothingComesBetween([&]() -> Result<bool> {
        TL_CHECK(catchUpAs(requireManager, workspace, server));
        const Roster &roster = workspace.roster();
        TL_CHECK(requireMemberOf(roster, user, team));
        if (roster.roleOf(user, team) == Role::None)
            return Error{ErrorCode::Refused, "They are not in this team. Nothing was changed."};
        TL_TRY(const std::vector<protocol::Cut> cuts, cutsOf(workspace, server, user));
        std::vector<protocol::StatementBody> bodies{protocol::MemberUnset{user, team, cuts}};
        addManagers(bodies, roster, user, team, Role::None, cuts);
        return post(workspace, server, std::move(bodies));
    });
}

Result<void> setAdmin(Workspace &workspace, sync::Transport &server, const base::UserId &user,
                      bool isAdmin)
{
    return untilNothingComesBetween([&]() -> Result<bool> {
        TL_CHECK(catchUpAs(requireAdmin, workspace, server));
        const Roster &roster = workspace.roster();
        if (roster.isAdmin(user) == isAdmin)
            return Error{ErrorCode::Refused,
                         isAdmin ? "They administer the organisation already. Nothing was changed."
                                 : "They do not administer the organisation. Nothing was changed."};
        if (!isAdmin && !hasAdminWithout(roster, roster.activeDevicesOf(user)))
            return lastAdmin();
        std::vector<protocol::Cut> cuts;
        if (!isAdmin) {
            TL_TRY(cuts, cutsOf(workspace, server, user));
        }
        return post(workspace, server, {protocol::AdminSet{user, isAdmin, std::move(cuts)}});
    });
}

} // namespace throughline::service
