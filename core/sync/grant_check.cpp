// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/grant_check.h"

#include "protocol/authority.h"

#include <algorithm>

namespace throughline::sync {

using protocol::Role;

namespace {

class GrantCheck
{
public:
    GrantCheck(const protocol::Grant &grant, const FolderAccess &held,
               const protocol::Roster &roster)
        : m_grant(grant), m_held(held), m_roster(roster), m_device(*roster.device(grant.device))
    {
    }

    [[nodiscard]] std::optional<QuarantineReason> run() const
    {
        if (m_grant.rosterSeq > m_roster.headSeq())
            return QuarantineReason::RosterAhead;
        // The key before it has not come: without it nobody can tell who might replace it.
        if (m_grant.epoch > 0 && !m_held.epochs.contains(m_grant.epoch - 1))
            return QuarantineReason::NoKey;
        const auto *team = m_roster.team(m_grant.team);
        // A generation that was not there yet when the author says it wrote: backdated.
        if (m_grant.organisation != m_roster.organisation() || !team
            || !team->hasGeneration(m_grant.generation, m_grant.rosterSeq)
            || !m_device.isActiveAt(m_grant.rosterSeq) || !hasItsShape() || !mayBeGiven())
            return QuarantineReason::BadGrant;
        return std::nullopt;
    }

private:
    [[nodiscard]] bool hasItsShape() const
    {
        return (m_grant.epoch > 0) == m_grant.previousKey.has_value()
            || (!m_grant.sealedKey && !m_grant.previousKey);
    }

    [[nodiscard]] Role roleIn(const base::TeamId &team) const
    {
        return m_roster.roleOf(m_device.user, team, m_grant.rosterSeq);
    }
    [[nodiscard]] bool holdsIn(const std::vector<base::TeamId> &teams, Role least) const
    {
        return std::any_of(teams.begin(), teams.end(),
                           [&](const base::TeamId &team) { return roleIn(team) >= least; });
    }
    [[nodiscard]] static bool contains(const std::vector<base::TeamId> &teams,
                                       const base::TeamId &team)
    {
        return std::find(teams.begin(), teams.end(), team) != teams.end();
    }

    [[nodiscard]] bool mayBeGiven() const
    {
        if (m_held.epochs.empty())
            return m_grant.sealedKey
                && protocol::mayBeginFor(m_roster, m_device.user, m_grant.team, m_grant.rosterSeq);
        const auto known = m_held.epochs.find(m_grant.epoch);
        // One epoch has one key: a second one would split the folder between those who hold either.
        if (known != m_held.epochs.end() && known->second.kid != m_grant.kid)
            return false;
        if (known == m_held.epochs.end() && m_held.epochOf(m_grant.kid))
            return false; // a key of before, under a new number
        const bool hasBefore = m_grant.epoch > 0;
        // Where only ungrants of the new key have come, whoever had the one before goes on.
        const bool isGiven = known != m_held.epochs.end() && !known->second.teams.empty();
        const auto &having =
            isGiven || !hasBefore ? known->second.teams : m_held.epochs.at(m_grant.epoch - 1).teams;
        if (holdsIn(having, Role::Manager))
            return true;
        if (!m_grant.sealedKey)
            return false;
        // A writer gives a new key to those who had the one before, and repeats what is.
        const auto &before = hasBefore ? m_held.epochs.at(m_grant.epoch - 1).teams : having;
        return contains(before, m_grant.team)
            && holdsIn(hasBefore ? before : std::vector{m_grant.team}, Role::Writer);
    }

    const protocol::Grant &m_grant;
    const FolderAccess &m_held;
    const protocol::Roster &m_roster;
    const protocol::Roster::Device &m_device;
};

} // namespace

std::optional<QuarantineReason> problemOf(const protocol::Grant &grant, const FolderAccess &held,
                                          const protocol::Roster &roster)
{
    return GrantCheck(grant, held, roster).run();
}

} // namespace throughline::sync
