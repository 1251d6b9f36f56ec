// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace throughline::service {

class Workspace;

//! Stands for a name whose key is not here.
inline constexpr std::string_view unreadableName = "(name not readable)";

//! The names of users, teams and the organisation, and which device is whose: what a reader needs
//! of a Workspace, without a key. Made on the writer's thread when one of them has changed,
//! never changed afterwards, so any thread may read it.
struct NameBook
{
    base::UserId self;
    base::DeviceId device; //!< this one
    std::map<base::UserId, std::string> users;
    std::map<base::TeamId, std::string> teams;
    std::map<base::DeviceId, base::UserId> owners;
    std::string organisation; //!< empty until the team's folder has come
    bool isPractice = false;
    std::set<base::TeamId> workTeams;
    std::set<base::TeamId> managedTeams; //!< those that the user is a manager of
    bool isStaff = false; //!< the user, in a work team: sees what volunteers do not
    //! The user, of any team, or an administrator: sees who is missing, and exact figures.
    bool isManager = false;
    bool isAdmin = false; //!< the user
    bool hasServer = false; //!< false while the organisation stands alone
    std::vector<base::FolderId> teamFolders; //!< of all teams: nobody's case

    // `unreadableName` for one that is not known.
    [[nodiscard]] std::string userName(const base::UserId &user) const;
    [[nodiscard]] std::string teamName(const base::TeamId &team) const;
    //! "Amara O.": the first name, and how the last one begins.
    [[nodiscard]] std::string shortName(const base::UserId &user) const;
    //! The null id for a device that is not known.
    [[nodiscard]] base::UserId ownerOf(const base::DeviceId &owned) const;
};

//! Empty until the team's folder has come.
[[nodiscard]] base::Result<std::string> organisationName(const Workspace &workspace);
[[nodiscard]] base::Result<std::shared_ptr<const NameBook>>
makeNameBook(const Workspace &workspace);

} // namespace throughline::service
