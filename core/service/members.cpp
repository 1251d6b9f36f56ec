// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/organisation.h"

#include "protocol/printed_code.h"
#include "service/roster_writing.h"
#include "sync/keys.h"
#include "sync/round_steps.h"

#include <algorithm>

// Inviting, listing and approving members: the admin's side of enrolment (sync.md D9).

namespace throughline::service {

namespace {

using protocol::Role;
using protocol::TeamKind;

constexpr std::int64_t inviteLasts = 48LL * 3600 * 1000;

//! What the roles held in the teams come to, in the words of sync.md D2.
[[nodiscard]] std::string roleInWords(const protocol::Roster &roster, const base::UserId &user,
                                      const std::vector<std::pair<base::TeamId, Role>> &invited)
{
    if (roster.isAdmin(user))
        return "admin";
    Role inWork = Role::None;
    bool hasPersonal = false;
    const auto note = [&](const protocol::Roster::Team &team, Role role) {
        if (team.kind == TeamKind::Work)
            inWork = std::max(inWork, role);
        hasPersonal = hasPersonal || (team.kind == TeamKind::Personal && role >= Role::Writer);
    };
    for (const auto &[id, team] : roster.teams())
        note(team, roster.roleOf(user, id));
    for (const auto &[id, role] : invited)
        note(*roster.team(id), role);
    switch (inWork) {
    case Role::Manager:
        return "manager";
    case Role::Writer:
        return "caseworker";
    case Role::Reader:
    case Role::None:
        break;
    }
    return hasPersonal ? "volunteer" : "reader";
}

[[nodiscard]] const protocol::Roster::OpenInvite *liveInviteOf(const protocol::Roster &roster,
                                                               const base::UserId &user)
{
    for (const auto &[id, invite] : roster.invites()) {
        if (!invite.spent && invite.body.user == user)
            return &invite;
    }
    return nullptr;
}

[[nodiscard]] bool hasDevice(const protocol::Roster &roster, const base::UserId &user)
{
    return !roster.activeDevicesOf(user).empty();
}

[[nodiscard]] bool hasAnyDevice(const protocol::Roster &roster, const base::UserId &user)
{
    return std::any_of(roster.devices().begin(), roster.devices().end(),
                       [&](const auto &entry) { return entry.second.user == user; });
}

//! Whose devices were all lost comes back as who they were; who left does not (D12).
[[nodiscard]] bool hasLeft(const protocol::Roster &roster, const base::UserId &user)
{
    return std::any_of(roster.devices().begin(), roster.devices().end(), [&](const auto &entry) {
        const protocol::Roster::Device &device = entry.second;
        return device.user == user && device.revoked
            && device.revoked->reason == protocol::RevokeReason::Left;
    });
}

//! Somebody of this name who was invited and never came, or lost their device: the new code is for
//! them.
[[nodiscard]] std::optional<base::UserId> invitedBefore(const Workspace &workspace,
                                                        const std::string &name)
{
    const protocol::Roster &roster = workspace.roster();
    for (const auto &[id, user] : roster.users()) {
        if (!hasDevice(roster, id) && !hasLeft(roster, id) && workspace.userName(id) == name)
            return id;
    }
    return std::nullopt;
}

//! The volunteer's own team, found from an earlier invitation or made now.
[[nodiscard]] base::Result<base::TeamId> personalTeam(Workspace &workspace, ChainWriter &chain,
                                                      const base::UserId &user)
{
    for (const auto &[id, team] : workspace.roster().teams()) {
        if (team.kind == TeamKind::Personal && team.user == user)
            return id;
    }
    const NewTeam team =
        newTeam(TeamKind::Personal, user, workspace.roster().recoveryKey(), workspace.random());
    TL_CHECK(takeTeamSeed(workspace, team));
    TL_CHECK(chain.add(team.add));
    TL_CHECK(chain.add(team.key));
    return team.add.team;
}

using TeamRoles = std::vector<std::pair<base::TeamId, Role>>;

[[nodiscard]] base::Result<TeamRoles> teamsFor(Workspace &workspace, ChainWriter &chain,
                                               const base::UserId &user, MemberRole role,
                                               const std::optional<std::string> &teamName)
{
    if (role == MemberRole::Volunteer) {
        if (teamName)
            return base::Error{base::ErrorCode::BadUsage,
                               "A volunteer gets a team of their own: leave --team out."};
        TL_TRY(const base::TeamId own, personalTeam(workspace, chain, user));
        return TeamRoles{{own, Role::Writer}};
    }
    TL_TRY(const base::TeamId team, workTeam(workspace, teamName));
    if (role == MemberRole::Caseworker)
        return TeamRoles{{team, Role::Writer}};
    const auto *managers = workspace.roster().teamOfKind(TeamKind::Managers);
    if (!managers)
        return base::Error{base::ErrorCode::Internal, "The organisation has no managers' team."};
    return TeamRoles{{team, Role::Manager}, {managers->id, Role::Writer}};
}

//! Whoever invites comes to nothing by it that they do not keep already (D2).
[[nodiscard]] base::Result<void> requireKeeperOf(const base::UserId &user,
                                                 const base::UserId &inviter,
                                                 const protocol::Roster &roster)
{
    if (roster.keepsUser(inviter, user))
        return {};
    return base::Error{base::ErrorCode::Refused,
                       "Somebody of this name belongs to a team that you do not manage. Ask an "
                       "administrator to invite them. Nothing was changed."};
}
[[nodiscard]] base::Result<void>
requireKeeperOf(const TeamRoles &teams, const base::UserId &inviter, const protocol::Roster &roster)
{
    for (const auto &[id, role] : teams) {
        if (roster.keepsTeam(inviter, id))
            continue;
        if (roster.team(id)->kind == TeamKind::Personal)
            return base::Error{base::ErrorCode::Refused,
                               "Somebody else invited this volunteer before. Ask them, or an "
                               "administrator, for another code. Nothing was changed."};
        return base::Error{base::ErrorCode::Refused,
                           "You manage another team. Ask an administrator to invite somebody to "
                           "this one. Nothing was changed."};
    }
    return {};
}

//! p and q hold under the invite, for a chain that is this one (D9, step 2).
[[nodiscard]] bool isSound(const protocol::Roster &roster, const protocol::PendingInvite &pending)
{
    const auto *invite = roster.invite(pending.invite);
    const protocol::Acceptance &acceptance = pending.acceptance;
    const auto shown = roster.seqOf(acceptance.headHash);
    if (!invite || invite->spent || !shown || *shown < invite->seq)
        return false;
    const base::Bytes message = protocol::acceptMessage(invite->body.inviteKey, acceptance.signKey,
                                                        acceptance.boxKey, acceptance.headHash);
    return crypto::verify(invite->body.inviteKey, protocol::acceptDomain, {message}, acceptance.p)
        && crypto::verify(acceptance.signKey, protocol::acceptDomain, {message}, acceptance.q);
}

[[nodiscard]] base::Result<std::vector<protocol::PendingInvite>>
fetchPending(Workspace &workspace, sync::Transport &server)
{
    TL_CHECK(requireManager(workspace));
    TL_CHECK(catchUp(workspace, server));
    TL_TRY(const sync::Reply reply,
           exchangeInSession(workspace, server, {"GET", "/v1/invites/pending", {}, {}}));
    if (reply.status != 200)
        return sync::unexpectedStatus(reply.status);
    return protocol::decode<std::vector<protocol::PendingInvite>>(reply.body);
}

} // namespace

base::Result<base::TeamId> workTeam(const Workspace &workspace,
                                    const std::optional<std::string> &name)
{
    std::string names;
    std::vector<base::TeamId> teams;
    for (const auto &[id, team] : workspace.roster().teams()) {
        if (team.kind != TeamKind::Work)
            continue;
        const std::string teamName = workspace.teamName(id);
        if (name && teamName == *name)
            return id;
        teams.push_back(id);
        names += (names.empty() ? "" : ", ") + teamName;
    }
    if (name)
        return base::Error{base::ErrorCode::NotFound,
                           "There is no team of that name. The teams: " + names + "."};
    if (teams.size() != 1)
        return base::Error{base::ErrorCode::BadUsage,
                           "There are several teams: say which with --team. The teams: " + names
                               + "."};
    return teams.front();
}

base::Result<Invitation> invite(Workspace &workspace, sync::Transport &server,
                                const std::string &userName, MemberRole role,
                                const std::optional<std::string> &teamName)
{
    TL_CHECK(requireManager(workspace));
    if (role == MemberRole::Manager)
        TL_CHECK(requireAdmin(workspace));
    TL_CHECK(requireName(userName, "the new member"));
    TL_CHECK(catchUp(workspace, server));
    ChainWriter chain(workspace.roster(), workspace.keys(), workspace.now());
    const auto before = invitedBefore(workspace, userName);
    const auto user = before.value_or(base::randomId<base::UserId>(workspace.random()));
    TL_CHECK(requireKeeperOf(user, workspace.keys().user, workspace.roster()));
    if (!before) {
        TL_TRY(auto name, sealedName(workspace, user.view(), userName));
        TL_CHECK(chain.add(protocol::UserAdd{user, std::move(name)}));
    }
    protocol::Invite body;
    TL_TRY(body.teams, teamsFor(workspace, chain, user, role, teamName));
    TL_CHECK(requireKeeperOf(body.teams, workspace.keys().user, chain.roster()));
    sync::InviteCode code;
    workspace.random().fill(code.writable());
    body.inviteKey = sync::inviteKey(code).publicKey();
    body.user = user;
    body.expires = workspace.now() + inviteLasts;
    body.tag = sync::inviteTag(code, workspace.roster().organisation(),
                               workspace.roster().rootKey(), workspace.roster().serverKey());
    TL_CHECK(chain.add(std::move(body)));
    TL_CHECK(postToRoster(workspace, server, chain.statements()));
    return Invitation{protocol::printCode(code.view()), user};
}

base::Result<std::vector<Member>> members(const Workspace &workspace)
{
    TL_CHECK(workspace.requireMember());
    const protocol::Roster &roster = workspace.roster();
    TL_TRY(const auto lastReceived, workspace.store().bundles.lastReceived());
    std::vector<Member> members;
    for (const auto &[id, user] : roster.users()) {
        const auto *open = liveInviteOf(roster, id);
        const Member member{id,
                            workspace.userName(id),
                            roleInWords(roster, id, open ? open->body.teams : TeamRoles{}),
                            std::nullopt,
                            "invited",
                            std::nullopt};
        // Also next to devices that are out: whether they are invited again is what counts then.
        if (!hasDevice(roster, id) && (open || !hasAnyDevice(roster, id)))
            members.push_back(member);
        for (const auto &[device, known] : roster.devices()) {
            if (known.user != id)
                continue;
            members.push_back(member);
            members.back().device = device;
            members.back().state = known.isActive() ? "active" : "revoked";
            if (const auto seen = lastReceived.find(device); seen != lastReceived.end())
                members.back().lastSeen = seen->second;
        }
    }
    return members;
}

base::Result<std::vector<PendingMember>> pendingMembers(Workspace &workspace,
                                                        sync::Transport &server)
{
    TL_TRY(const auto requests, fetchPending(workspace, server));
    const protocol::Roster &roster = workspace.roster();
    std::vector<PendingMember> pending;
    for (const protocol::PendingInvite &request : requests) {
        const auto *open = roster.invite(request.invite);
        if (!open)
            continue;
        const protocol::Acceptance &acceptance = request.acceptance;
        pending.push_back({request.invite, open->body.user, workspace.userName(open->body.user),
                           roleInWords(roster, open->body.user, open->body.teams),
                           protocol::deviceId(acceptance.signKey, acceptance.boxKey),
                           acceptanceWords(acceptance.p, acceptance.q), isSound(roster, request)});
    }
    return pending;
}

base::Result<void> approve(Workspace &workspace, sync::Transport &server, const base::InviteId &id,
                           std::string_view compared)
{
    TL_TRY(const auto requests, fetchPending(workspace, server));
    const auto found = std::find_if(requests.begin(), requests.end(),
                                    [&](const auto &request) { return request.invite == id; });
    const protocol::Roster &roster = workspace.roster();
    const auto *open = roster.invite(id);
    // Approved already, and only the answer got lost.
    if (open && open->spent && hasDevice(roster, open->body.user))
        return {};
    if (found == requests.end() || !open)
        return base::Error{base::ErrorCode::NotFound,
                           "This device does not ask any more. Look again at the list of those "
                           "who ask."};
    if (!isSound(roster, *found))
        return base::Error{
            base::ErrorCode::Refused,
            "This request was not made with the code of the invite, so somebody may have "
            "put their own device in its place. It was not approved; invite again."};
    if (open->body.expires < workspace.now())
        return base::Error{base::ErrorCode::Refused,
                           "The invite has expired. Nothing was changed; invite again."};
    const protocol::Acceptance &acceptance = found->acceptance;
    if (!compared.empty() && acceptanceWords(acceptance.p, acceptance.q) != compared)
        return base::Error{base::ErrorCode::Refused,
                           "Another device answers to this invitation by now. Nothing was "
                           "changed; compare its words."};
    ChainWriter chain(roster, workspace.keys(), workspace.now());
    TL_CHECK(chain.add(protocol::DeviceAdd{open->body.user, acceptance.signKey, acceptance.boxKey,
                                           id, acceptance.p, acceptance.q, acceptance.headHash}));
    for (const auto &[team, role] : open->body.teams) {
        if (roster.roleOf(open->body.user, team) < role)
            TL_CHECK(chain.add(protocol::MemberSet{open->body.user, team, role, {}}));
    }
    TL_CHECK(postToRoster(workspace, server, chain.statements()));
    // The round that followed has sealed the team keys for the new device.
    return {};
}

} // namespace throughline::service
