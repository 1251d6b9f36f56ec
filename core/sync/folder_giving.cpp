// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/folder_giving.h"

#include "sync/folder_grants.h"

namespace throughline::sync {

std::optional<FolderGiving> FolderGiving::make(const RoundContext &context,
                                               const base::FolderId &folder,
                                               const FolderAccess &access, const base::TeamId &team)
{
    const protocol::Roster &roster = context.log.roster();
    const auto *to = roster.team(team);
    if (access.epochs.empty() || !to || to->generations.empty())
        return std::nullopt;
    const auto &[epoch, newest] = *access.epochs.rbegin();
    const auto key = access.keys.find(newest.kid);
    if (key == access.keys.end())
        return std::nullopt;
    std::optional<crypto::Secret32> before;
    if (epoch > 0) {
        const auto earlier = access.keys.find(access.epochs.at(epoch - 1).kid);
        if (earlier == access.keys.end())
            return std::nullopt;
        before = earlier->second;
    }
    const auto &generation = to->generations.back();
    FolderGiving giving;
    giving.m_made.key = {folder, epoch, newest.kid, key->second};
    addGrant(giving.m_made,
             makeGrant({roster.organisation(), folder, epoch, key->second, before, team,
                        generation.number, generation.boxKey, context.log.keys().device,
                        roster.headSeq()},
                       context.log.keys().sign, context.random));
    return giving;
}

Request FolderGiving::request() const
{
    return grantsRequest(m_made, m_made.key.kid);
}

} // namespace throughline::sync
