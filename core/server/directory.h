// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/organisation.h"
#include "server/server_store.h"

#include <shared_mutex>
#include <unordered_map>

namespace throughline::server {

//! The organisations of this server, and whose a device or an invite is. Organisations are only
//! ever added, so a pointer from here stays good. Any thread; `add` and `index` are the writer's.
class Directory
{
public:
    void add(std::unique_ptr<Organisation> organisation);
    //! The first organisation to name a device or invite keeps it.
    void index(const IndexRows &rows);

    [[nodiscard]] Organisation *find(const base::OrganisationId &id) const;
    [[nodiscard]] Organisation *ofDevice(const base::DeviceId &id) const;
    [[nodiscard]] Organisation *ofInvite(const base::InviteId &id) const;
    //! In order of creation.
    [[nodiscard]] std::vector<Organisation *> all() const;

private:
    mutable std::shared_mutex m_mutex; //!< guards the rest
    std::vector<std::unique_ptr<Organisation>> m_organisations;
    std::unordered_map<base::OrganisationId, Organisation *> m_byId;
    std::unordered_map<base::DeviceId, Organisation *> m_byDevice;
    std::unordered_map<base::InviteId, Organisation *> m_byInvite;
};

} // namespace throughline::server
