// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/first_grants.h"

#include "protocol/authority.h"
#include "sync/keys.h"

#include <algorithm>
#include <utility>

namespace throughline::sync {

namespace {

using protocol::Role;

//! What this user may do with a waiting grant, now and when it is dated to.
class FirstGrant
{
public:
    FirstGrant(const RoundContext &context, const protocol::Grant &grant)
        : m_roster(context.log.roster()), m_user(context.log.keys().user), m_grant(grant)
    {
    }

    //! Nearly never: who else has the folder need not be known for it.
    [[nodiscard]] bool mayBeOutOfDate() const
    {
        const auto *team = m_roster.team(m_grant.team);
        return team
            && (isForAnOldKey()
                || !protocol::mayBeginFor(m_roster, m_user, m_grant.team, m_grant.rosterSeq)
                || isRaisedOtherwiseNow());
    }
    //! Whoever may not give it now would only date it to where nobody believes it.
    [[nodiscard]] bool isToBeRenewed(const FolderAccess &access) const
    {
        return mayGive(access, m_roster.headSeq())
            && (isForAnOldKey() || !mayGive(access, m_grant.rosterSeq) || isRaisedOtherwiseNow());
    }

private:
    [[nodiscard]] bool isForAnOldKey() const
    {
        return m_grant.generation + 1 < m_roster.team(m_grant.team)->generations.size();
    }
    //! What is raised for managers is its opener's to write where they were none of them (D10).
    [[nodiscard]] bool isRaisedOtherwiseNow() const
    {
        const auto isWriter = [this](std::uint64_t atSeq) {
            return m_roster.roleOf(m_user, m_grant.team, atSeq) >= Role::Writer;
        };
        return isWriter(m_grant.rosterSeq) != isWriter(m_roster.headSeq());
    }
    [[nodiscard]] bool mayGive(const FolderAccess &access, std::uint64_t atSeq) const
    {
        return protocol::mayBeginFor(m_roster, m_user, m_grant.team, atSeq)
            || std::ranges::any_of(access.teams, [&](const auto &held) {
                   return m_roster.roleOf(m_user, held.first, atSeq) == Role::Manager;
               });
    }

    const protocol::Roster &m_roster;
    const base::UserId &m_user;
    const protocol::Grant &m_grant;
};

} // namespace

base::Result<void> renewFirstGrants(RoundContext &context, std::vector<WaitingItem> &sending)
{
    const protocol::Roster &roster = context.log.roster();
    for (WaitingItem &item : sending) {
        if (item.kind != protocol::EntryKind::Grant)
            continue;
        TL_TRY(const protocol::SignedGrant old, protocol::decodeGrant(item.bytes));
        const protocol::Grant &grant = old.grant;
        const FirstGrant first(context, grant);
        if (!first.mayBeOutOfDate())
            continue;
        TL_TRY(const FolderAccess access, context.log.folderAccess(grant.folder));
        const auto key = access.keys.find(grant.kid);
        if (key == access.keys.end() || !first.isToBeRenewed(access))
            continue;
        const auto &generation = roster.team(grant.team)->generations.back();
        MadeGrant made = makeGrant({roster.organisation(), grant.folder, grant.epoch, key->second,
                                    std::nullopt, grant.team, generation.number, generation.boxKey,
                                    grant.device, roster.headSeq()},
                                   context.log.keys().sign, context.random);
        TL_CHECK(context.log.replaceGrant(item.id, made.id, made.bytes));
        item.id = made.id;
        item.bytes = std::move(made.bytes);
    }
    return {};
}

} // namespace throughline::sync
