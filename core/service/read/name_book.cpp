// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/read/name_book.h"

#include "service/read/person_name.h"
#include "service/team_groups.h"
#include "service/visible_kinds.h"
#include "service/workspace.h"

namespace throughline::service {

std::string NameBook::userName(const base::UserId &user) const
{
    const auto known = users.find(user);
    return known == users.end() ? std::string(unreadableName) : known->second;
}

std::string NameBook::teamName(const base::TeamId &team) const
{
    const auto known = teams.find(team);
    return known == teams.end() ? std::string(unreadableName) : known->second;
}

std::string NameBook::shortName(const base::UserId &user) const
{
    const std::string name = userName(user);
    const std::size_t first = name.find(' ');
    const std::size_t last = name.rfind(' ');
    if (first == std::string::npos || name == unreadableName)
        return name;
    return briefName(std::string_view(name).substr(0, first),
                     std::string_view(name).substr(last + 1));
}

base::UserId NameBook::ownerOf(const base::DeviceId &owned) const
{
    const auto known = owners.find(owned);
    return known == owners.end() ? base::UserId{} : known->second;
}

base::Result<std::string> organisationName(const Workspace &workspace)
{
    // It stands in the folder of the team of all (core/sync/README.md).
    const auto *all = workspace.roster().teamOfKind(protocol::TeamKind::All);
    if (!all)
        return std::string();
    const store::Folders &folders = workspace.store().folders;
    TL_TRY(const auto folder, folders.find(all->folder));
    if (!folder)
        return std::string();
    TL_TRY(const auto name, folders.nameOf(folder->key));
    return name.value_or(std::string());
}

base::Result<std::shared_ptr<const NameBook>> makeNameBook(const Workspace &workspace)
{
    TL_CHECK(workspace.requireMember());
    NameBook book;
    book.self = workspace.keys().user;
    book.device = workspace.keys().device;
    book.isStaff = isStaff(workspace);
    book.isManager = workspace.roster().isAnywhereManager(book.self);
    book.isAdmin = workspace.roster().isAdmin(book.self);
    book.hasServer = !workspace.serverUrl().empty();
    for (const auto &[id, user] : workspace.roster().users())
        book.users.emplace(id, workspace.userName(id));
    for (const auto &[id, team] : workspace.roster().teams()) {
        book.teams.emplace(id, workspace.teamName(id));
        book.teamFolders.push_back(team.folder);
        if (workspace.roster().roleOf(book.self, id) >= protocol::Role::Manager)
            book.managedTeams.insert(id);
    }
    book.workTeams = workTeamsOf(workspace.roster());
    for (const auto &[id, device] : workspace.roster().devices())
        book.owners.emplace(id, device.user);
    TL_TRY(book.organisation, organisationName(workspace));
    TL_TRY(const auto practice, workspace.store().meta.number(store::MetaKey::Practice));
    book.isPractice = practice.value_or(0) != 0;
    return std::make_shared<const NameBook>(std::move(book));
}

} // namespace throughline::service
