// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Faults in what the roster says and in what follows from it; see plants.cpp.
#include "simulation/plants.h"

#include "service/lease.h"
#include "simulation/wrapped.h"
#include "store/wipe.h"
#include "sync/folder_rotation.h"
#include "sync/keys.h"

#include <algorithm>

namespace throughline::simulation {

using protocol::Role;
using protocol::Roster;

namespace {

//! In the team now or at any time before.
[[nodiscard]] bool wasIn(const Roster &roster, const base::UserId &user, const base::TeamId &team)
{
    for (std::uint64_t seq = 0; seq < roster.size(); ++seq) {
        if (roster.roleOf(user, team, seq) != Role::None)
            return true;
    }
    return false;
}

} // namespace

std::vector<base::DeviceId> realDevicesOf(const Roster *self,
                                          const base::TeamId &team) REAL_DEVICES_OF;
std::vector<base::DeviceId> plantedDevicesOf(const Roster *self,
                                             const base::TeamId &team) WRAP_DEVICES_OF;
std::vector<base::DeviceId> plantedDevicesOf(const Roster *self, const base::TeamId &team)
{
    std::vector<base::DeviceId> devices = realDevicesOf(self, team);
    const auto joined = [&](const base::DeviceId &id) { return self->device(id)->addedAt; };
    if (isSown("roster") && !devices.empty())
        devices.erase(std::max_element(devices.begin(), devices.end(),
                                       [&](const base::DeviceId &a, const base::DeviceId &b) {
                                           return joined(a) < joined(b);
                                       }));
    if (!isSown("former"))
        return devices;
    devices.clear();
    for (const auto &[id, device] : self->devices()) {
        if (device.isActive() && wasIn(*self, device.user, team))
            devices.push_back(id);
    }
    return devices;
}

std::vector<base::TeamId> realTeamsOf(const Roster *self, const base::UserId &user) REAL_TEAMS_OF;
std::vector<base::TeamId> plantedTeamsOf(const Roster *self,
                                         const base::UserId &user) WRAP_TEAMS_OF;
std::vector<base::TeamId> plantedTeamsOf(const Roster *self, const base::UserId &user)
{
    if (!isSown("former"))
        return realTeamsOf(self, user);
    std::vector<base::TeamId> teams;
    for (const auto &[id, team] : self->teams()) {
        if (wasIn(*self, user, id))
            teams.push_back(id);
    }
    return teams;
}

const Roster::Device *realDevice(const Roster *self, const base::DeviceId &id) REAL_ROSTER_DEVICE;
const Roster::Device *plantedDevice(const Roster *self,
                                    const base::DeviceId &id) WRAP_ROSTER_DEVICE;
const Roster::Device *plantedDevice(const Roster *self, const base::DeviceId &id)
{
    const Roster::Device *device = realDevice(self, id);
    if (!isSown("lock") || !device || !device->revoked)
        return device;
    static Roster::Device wiped;
    wiped = *device;
    wiped.revoked->wipe = true;
    return &wiped;
}

bool realIsCutOff(const Roster *self, const base::DeviceId &device, const base::TeamId &team,
                  std::uint64_t afterSeq, std::uint64_t n) REAL_IS_CUT_OFF;
bool plantedIsCutOff(const Roster *self, const base::DeviceId &device, const base::TeamId &team,
                     std::uint64_t afterSeq, std::uint64_t n) WRAP_IS_CUT_OFF;
bool plantedIsCutOff(const Roster *self, const base::DeviceId &device, const base::TeamId &team,
                     std::uint64_t afterSeq, std::uint64_t n)
{
    return !isSown("cut") && realIsCutOff(self, device, team, afterSeq, n);
}

base::Bytes realSealPrevious(const crypto::Secret32 &seed, const sync::SeedPlace &place,
                             const crypto::Secret32 &previous,
                             base::Random &random) REAL_SEAL_PREVIOUS_SEED;
base::Bytes plantedSealPrevious(const crypto::Secret32 &seed, const sync::SeedPlace &place,
                                const crypto::Secret32 &previous,
                                base::Random &random) WRAP_SEAL_PREVIOUS_SEED;
base::Bytes plantedSealPrevious(const crypto::Secret32 &seed, const sync::SeedPlace &place,
                                const crypto::Secret32 &previous, base::Random &random)
{
    return isSown("backwards") ? realSealPrevious(previous, place, seed, random)
                               : realSealPrevious(seed, place, previous, random);
}

bool realIsStale(const sync::FolderAccess *self, const Roster &roster) REAL_IS_STALE;
bool plantedIsStale(const sync::FolderAccess *self, const Roster &roster) WRAP_IS_STALE;
bool plantedIsStale(const sync::FolderAccess *self, const Roster &roster)
{
    return !isSown("rotation") && realIsStale(self, roster);
}

bool realWaitsForATeam(const Roster &roster,
                       const sync::FolderAccess &access) REAL_WAITS_FOR_A_TEAM;
bool plantedWaitsForATeam(const Roster &roster,
                          const sync::FolderAccess &access) WRAP_WAITS_FOR_A_TEAM;
bool plantedWaitsForATeam(const Roster &roster, const sync::FolderAccess &access)
{
    return !isSown("waiting") && realWaitsForATeam(roster, access);
}

base::Result<void> realFinishWipe(const std::filesystem::path &profile,
                                  store::KeyStore *keyStore) REAL_FINISH_WIPE;
base::Result<void> plantedFinishWipe(const std::filesystem::path &profile,
                                     store::KeyStore *keyStore) WRAP_FINISH_WIPE;
base::Result<void> plantedFinishWipe(const std::filesystem::path &profile,
                                     store::KeyStore *keyStore)
{
    return isSown("wipe") ? base::Result<void>() : realFinishWipe(profile, keyStore);
}

base::Result<void> realRequireLease(const service::Workspace &workspace) REAL_REQUIRE_LEASE;
base::Result<void> plantedRequireLease(const service::Workspace &workspace) WRAP_REQUIRE_LEASE;
base::Result<void> plantedRequireLease(const service::Workspace &workspace)
{
    return isSown("lease") ? base::Result<void>() : realRequireLease(workspace);
}

} // namespace throughline::simulation
