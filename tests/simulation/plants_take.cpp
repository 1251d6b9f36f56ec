// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Faults in whom a device takes along; see plants.cpp.
#include "simulation/plants.h"

#include "service/take_with_me.h"
#include "simulation/wrapped.h"
#include "store/erasure.h"
#include "store/folder_needs.h"

namespace throughline::simulation {

using store::FolderNeeds;

base::Result<void> realWantWhoIsDue(service::Workspace &workspace) REAL_WANT_WHO_IS_DUE;
base::Result<void> plantedWantWhoIsDue(service::Workspace &workspace) WRAP_WANT_WHO_IS_DUE;
base::Result<void> plantedWantWhoIsDue(service::Workspace &workspace)
{
    return isSown("back") ? base::Result<void>() : realWantWhoIsDue(workspace);
}

base::Result<std::vector<std::int64_t>>
realInUse(const FolderNeeds *self, const base::DeviceId &device, base::Millis since) REAL_IN_USE;
base::Result<std::vector<std::int64_t>>
plantedInUse(const FolderNeeds *self, const base::DeviceId &device, base::Millis since) WRAP_IN_USE;
base::Result<std::vector<std::int64_t>>
plantedInUse(const FolderNeeds *self, const base::DeviceId &device, base::Millis since)
{
    if (isSown("behind"))
        return std::vector<std::int64_t>();
    return realInUse(self, device, since);
}

base::Result<std::vector<FolderNeeds::Day>>
realReleases(const FolderNeeds *self, std::int64_t since, std::int64_t today) REAL_RELEASES;
base::Result<std::vector<FolderNeeds::Day>>
plantedReleases(const FolderNeeds *self, std::int64_t since, std::int64_t today) WRAP_RELEASES;
base::Result<std::vector<FolderNeeds::Day>> plantedReleases(const FolderNeeds *self,
                                                            std::int64_t since, std::int64_t today)
{
    if (isSown("due"))
        return std::vector<FolderNeeds::Day>();
    return realReleases(self, since, today);
}

base::Result<void> realLeaveBehind(store::Erasure *self,
                                   std::span<const std::int64_t> folders) REAL_LEAVE_BEHIND;
base::Result<void> plantedLeaveBehind(store::Erasure *self,
                                      std::span<const std::int64_t> folders) WRAP_LEAVE_BEHIND;
base::Result<void> plantedLeaveBehind(store::Erasure *self, std::span<const std::int64_t> folders)
{
    return isSown("left") ? base::Result<void>() : realLeaveBehind(self, folders);
}

} // namespace throughline::simulation
