// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/read/managed_folder.h"

#include <algorithm>

namespace throughline::service {

using base::Result;

Result<bool> isManaged(const Reader &reader, const base::FolderId &folder)
{
    TL_TRY(const auto known, reader.store().folders.find(folder));
    if (!known)
        return false;
    TL_TRY(const auto teams, reader.store().folders.teams(known->key));
    return std::ranges::any_of(teams, [&reader](const base::TeamId &team) {
        return reader.names().managedTeams.contains(team);
    });
}

} // namespace throughline::service
