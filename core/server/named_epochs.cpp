// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/named_epochs.h"

#include <algorithm>

namespace throughline::server {

bool NamedEpochs::Epoch::names(const base::TeamId &team) const
{
    return std::find(teams.begin(), teams.end(), team) != teams.end();
}

NamedEpochs NamedEpochs::of(std::span<const base::Bytes> grants)
{
    NamedEpochs named;
    for (const base::Bytes &bytes : grants) {
        if (const auto grant = protocol::decodeGrant(bytes))
            named.add(grant->grant);
    }
    return named;
}

void NamedEpochs::add(const protocol::Grant &grant)
{
    Epoch &epoch = m_epochs.try_emplace(grant.epoch, Epoch{grant.kid, {}}).first->second;
    if (grant.sealedKey && epoch.kid == grant.kid && !epoch.names(grant.team))
        epoch.teams.push_back(grant.team);
}

const NamedEpochs::Epoch *NamedEpochs::find(std::uint64_t number) const
{
    const auto found = m_epochs.find(number);
    return found == m_epochs.end() ? nullptr : &found->second;
}

const NamedEpochs::Epoch *NamedEpochs::find(const base::KeyId &kid) const
{
    const auto found = std::find_if(m_epochs.begin(), m_epochs.end(),
                                    [&](const auto &entry) { return entry.second.kid == kid; });
    return found == m_epochs.end() ? nullptr : &found->second;
}

} // namespace throughline::server
