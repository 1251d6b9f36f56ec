// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/organisation_store.h"

namespace throughline::server {

void IndexRows::add(const protocol::Roster &roster, std::uint64_t fromSeq)
{
    for (const auto &[id, device] : roster.devices()) {
        if (device.addedAt >= fromSeq)
            devices.emplace_back(id, roster.organisation());
    }
    for (const auto &[id, invite] : roster.invites()) {
        if (invite.seq >= fromSeq)
            invites.emplace_back(id, roster.organisation());
    }
}

void IndexRows::add(const IndexRows &more)
{
    devices.insert(devices.end(), more.devices.begin(), more.devices.end());
    invites.insert(invites.end(), more.invites.begin(), more.invites.end());
}

} // namespace throughline::server
