// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/authority.h"

namespace throughline::protocol {

Standing standingIn(const Roster &roster, const base::TeamId &team, const BundleHeader &header,
                    bool isOpener)
{
    const base::UserId &author = roster.device(header.device)->user;
    if (!isOpener && roster.roleOf(author, team, header.rosterSeq) < Role::Writer)
        return Standing::NoRight;
    return roster.isCutOff(header.device, team, header.rosterSeq, header.n) ? Standing::CutOff
                                                                            : Standing::Counts;
}

bool mayBeginFor(const Roster &roster, const base::UserId &user, const base::TeamId &team,
                 std::uint64_t atSeq)
{
    const Roster::Team *known = roster.team(team);
    return known
        && (known->kind == TeamKind::Managers || roster.roleOf(user, team, atSeq) >= Role::Writer);
}

} // namespace throughline::protocol
