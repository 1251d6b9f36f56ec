// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/folder_rotation.h"

#include <algorithm>

namespace throughline::sync {

const FolderEpoch *FolderAccess::epochOf(const base::KeyId &kid) const
{
    const auto found = std::find_if(epochs.begin(), epochs.end(),
                                    [&](const auto &entry) { return entry.second.kid == kid; });
    return found == epochs.end() ? nullptr : &found->second;
}

bool FolderAccess::isStale(const protocol::Roster &roster) const
{
    return std::any_of(teams.begin(), teams.end(), [&](const auto &entry) {
        const auto *team = roster.team(entry.first);
        return team && entry.second + 1 < team->generations.size();
    });
}

bool FolderAccess::isWorn(const base::DeviceId &device, base::Millis now) const
{
    if (epochs.empty())
        return false;
    // Both names are hashes, and so even as random numbers.
    const base::KeyId &kid = epochs.rbegin()->second.kid;
    const std::uint64_t drawn =
        base::readU32le(kid.view().first<4>()) ^ base::readU32le(device.view().first<4>());
    const auto partOf = [drawn](std::int64_t spread) {
        return static_cast<std::int64_t>((drawn * static_cast<std::uint64_t>(spread)) >> 32);
    };
    return now - use.since >= keyAgeMs - partOf(keyAgeSpreadMs)
        || static_cast<std::int64_t>(use.bundles) >= keyBundles - partOf(keyBundlesSpread);
}

bool waitsForATeam(const protocol::Roster &roster, const FolderAccess &access)
{
    return std::any_of(access.teams.begin(), access.teams.end(),
                       [&](const auto &entry) { return roster.isStale(entry.first); });
}

std::optional<FolderRotation> FolderRotation::make(const RoundContext &context,
                                                   const base::FolderId &folder,
                                                   const FolderAccess &having,
                                                   const std::optional<base::TeamId> &without)
{
    const protocol::Roster &roster = context.log.roster();
    FolderAccess access = having;
    if (without)
        access.teams.erase(*without);
    if (access.epochs.empty() || access.teams.empty() || waitsForATeam(roster, access))
        return std::nullopt;
    const auto &[epoch, newest] = *access.epochs.rbegin();
    const auto before = access.keys.find(newest.kid);
    if (before == access.keys.end())
        return std::nullopt;

    FolderRotation rotation;
    rotation.m_before = newest.kid;
    IncomingKey &key = rotation.m_made.key;
    key.folder = folder;
    key.epoch = epoch + 1;
    context.random.fill(key.key.writable());
    key.kid = keyId(key.key);
    // First, while this device's user still has the folder through it, as every reader judges.
    if (without)
        rotation.takeFrom(context, *without);
    for (const auto &[id, old] : access.teams) {
        const auto &generation = roster.team(id)->generations.back();
        addGrant(rotation.m_made,
                 makeGrant({roster.organisation(), folder, key.epoch, key.key, before->second, id,
                            generation.number, generation.boxKey, context.log.keys().device,
                            roster.headSeq()},
                           context.log.keys().sign, context.random));
    }
    return rotation;
}

void FolderRotation::takeFrom(const RoundContext &context, const base::TeamId &team)
{
    const IncomingKey &key = m_made.key;
    const protocol::Roster &roster = context.log.roster();
    const std::uint64_t generation = roster.team(team)->generations.back().number;
    addGrant(m_made,
             signGrant({roster.organisation(),
                        key.folder,
                        key.epoch,
                        key.kid,
                        team,
                        generation,
                        {},
                        {},
                        context.log.keys().device,
                        roster.headSeq()},
                       context.log.keys().sign));
}

Request FolderRotation::request() const
{
    return grantsRequest(m_made, m_before);
}

} // namespace throughline::sync
