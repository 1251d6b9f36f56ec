// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/directory.h"

#include <mutex>

namespace throughline::server {

namespace {

template<class Map>
[[nodiscard]] Organisation *lookUp(const Map &map, const typename Map::key_type &key)
{
    const auto found = map.find(key);
    return found == map.end() ? nullptr : found->second;
}

} // namespace

void Directory::add(std::unique_ptr<Organisation> organisation)
{
    const std::unique_lock lock(m_mutex);
    m_byId.emplace(organisation->id(), organisation.get());
    m_organisations.push_back(std::move(organisation));
}

void Directory::index(const IndexRows &rows)
{
    const std::unique_lock lock(m_mutex);
    for (const auto &[device, id] : rows.devices) {
        if (Organisation *organisation = lookUp(m_byId, id))
            m_byDevice.emplace(device, organisation);
    }
    for (const auto &[invite, id] : rows.invites) {
        if (Organisation *organisation = lookUp(m_byId, id))
            m_byInvite.emplace(invite, organisation);
    }
}

Organisation *Directory::find(const base::OrganisationId &id) const
{
    const std::shared_lock lock(m_mutex);
    return lookUp(m_byId, id);
}

Organisation *Directory::ofDevice(const base::DeviceId &id) const
{
    const std::shared_lock lock(m_mutex);
    return lookUp(m_byDevice, id);
}

Organisation *Directory::ofInvite(const base::InviteId &id) const
{
    const std::shared_lock lock(m_mutex);
    return lookUp(m_byInvite, id);
}

std::vector<Organisation *> Directory::all() const
{
    const std::shared_lock lock(m_mutex);
    std::vector<Organisation *> all;
    all.reserve(m_organisations.size());
    for (const auto &organisation : m_organisations)
        all.push_back(organisation.get());
    return all;
}

} // namespace throughline::server
