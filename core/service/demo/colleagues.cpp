// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The colleagues of whoever practises. They stand in the roster as users without a device: nobody
// waits for their work, and there is no key of theirs that anybody could have.
#include "service/demo/organisation.h"
#include "service/demo/team_maker.h"
#include "service/edit.h"
#include "service/organisation.h"
#include "service/roster_writing.h"

namespace throughline::service {

namespace {

using protocol::Role;
using protocol::TeamKind;

constexpr std::uint64_t colleagueStream = 0xc011;
constexpr std::uint64_t selfStream = 0xc010;

//! A manager, eight caseworkers and four volunteers.
[[nodiscard]] Role roleOf(std::size_t place)
{
    return place == 0 ? Role::Manager : place < 9 ? Role::Writer : Role::None;
}

[[nodiscard]] base::Result<NewTeam> addOwnTeam(Workspace &workspace, ChainWriter &chain,
                                               const base::UserId &user)
{
    NewTeam team =
        newTeam(TeamKind::Personal, user, workspace.roster().recoveryKey(), workspace.random());
    TL_CHECK(chain.add(team.add));
    TL_CHECK(chain.add(team.key));
    TL_CHECK(chain.add(protocol::MemberSet{user, team.add.team, Role::Writer, {}}));
    return team;
}

} // namespace

base::UserId practiceUser()
{
    return DemoRandom::of(0, selfStream).id<base::UserId>();
}

base::Result<void> addPracticeColleagues(Workspace &workspace)
{
    std::vector<base::TeamId> teams{writableTeams(workspace).front()};
    for (const DemoArea &area : demoAreas().subspan(1)) {
        TL_TRY(const base::TeamId added, addTeam(workspace, nullptr, std::string(area.team)));
        teams.push_back(added);
    }
    const auto *managers = workspace.roster().teamOfKind(TeamKind::Managers);
    DemoRandom random = DemoRandom::of(0, colleagueStream);
    ChainWriter chain(workspace.roster(), workspace.keys(), workspace.now());
    std::vector<std::pair<NewTeam, std::string>> own;
    for (std::size_t i = 0; i + 1 < demoWorkers; ++i) {
        const std::size_t team = i % teams.size();
        const Role role = roleOf(i / teams.size());
        const base::UserId user = random.id<base::UserId>();
        const std::string name = demoFullName(random, demoAreas()[team].isWales);
        TL_TRY(auto sealed, sealedName(workspace, user.view(), name));
        TL_CHECK(chain.add(protocol::UserAdd{user, std::move(sealed)}));
        if (role == Role::None) {
            TL_TRY(NewTeam one, addOwnTeam(workspace, chain, user));
            own.emplace_back(std::move(one), name);
            continue;
        }
        TL_CHECK(chain.add(protocol::MemberSet{user, teams[team], role, {}}));
        if (role == Role::Manager && managers != nullptr)
            TL_CHECK(chain.add(protocol::MemberSet{user, managers->id, Role::Writer, {}}));
    }
    TL_CHECK(workspace.inTransaction([&]() -> base::Result<void> {
        for (const auto &[team, name] : own)
            TL_CHECK(workspace.addTeamSeed(team.add.team, team.key.generation, team.seed));
        return workspace.growRoster(chain.statements(), chain.roster());
    }));
    for (const auto &[team, name] : own)
        TL_CHECK(makeTeamFolder(workspace, team.add.team, name));
    return {};
}

} // namespace throughline::service
