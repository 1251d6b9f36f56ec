// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"
#include "sync/transport.h"

#include <string>
#include <vector>

// Who may read somebody's records (sync.md D10): the folder is given to a second team, or taken
// from one. For a manager of a team that has it, and for administrators; a volunteer is given
// somebody through their own team. Somebody who was written down twice is shared as a whole, as far
// as the records are on this device.

namespace throughline::service {

//! A team that has somebody's records.
struct SharedWith
{
    base::TeamId team;
    protocol::TeamKind kind = protocol::TeamKind::Work;
    std::string name;
    std::vector<std::string> members; //!< by name; administrators, who read everything, left out
};
struct Readers
{
    std::vector<SharedWith> teams; //!< by name
    std::vector<std::string> administrators; //!< by name
};

//! Who may read somebody's records, as far as this device knows. NotFound in words where the person
//! is not here.
[[nodiscard]] base::Result<Readers> whoMayRead(const Workspace &workspace,
                                               const base::RecordId &person);

struct ShareTarget
{
    base::TeamId team;
    protocol::TeamKind kind = protocol::TeamKind::Work;
    std::string name;
};
struct Sharing
{
    //! This user may give and take them: a manager of a team that has them, an administrator.
    bool isAllowed = false;
    //! Who could be given them, by name: work teams and volunteers that have not all of them.
    std::vector<ShareTarget> targets;
};
//! What this user may do about who reads somebody's records. NotFound in words where the person is
//! not here.
[[nodiscard]] base::Result<Sharing> sharingOf(Workspace &workspace, const base::RecordId &person);

//! A work team, or a volunteer by name: whom somebody can be shared with. NotFound or BadUsage
//! names the choices.
[[nodiscard]] base::Result<base::TeamId> teamToShareWith(const Workspace &workspace,
                                                         const std::string &name);

//! Gives the team everything of somebody: what is in it, and what comes. In force when it returns.
//! Refused in words where the team has it, and to whoever may not. Without a server, in an
//! organisation that stands alone, the grant waits for one with everything else.
[[nodiscard]] base::Result<void> sharePerson(Workspace &workspace, sync::Transport *server,
                                             const base::RecordId &person,
                                             const base::TeamId &team);
//! Takes it from the team: its devices let go of it, and what is written from then on is sealed
//! under a new key. Refused in words where the team does not have it, for the last team, and to
//! whoever may not. Where the organisation stands alone, nobody had it yet: then it was not given.
[[nodiscard]] base::Result<void> unsharePerson(Workspace &workspace, sync::Transport *server,
                                               const base::RecordId &person,
                                               const base::TeamId &team);

} // namespace throughline::service
