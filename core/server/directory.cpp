// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/directory.h"

#include <mutex>

namespace throughline::server {

using base::Result;

Result<Organisation *> Directory::get(const base::OrganisationId &id)
{
    TL_TRY(Organisation *const organisation, load(id));
    return upToDate(organisation);
}

Result<Organisation *> Directory::load(const base::OrganisationId &id)
{
    {
        const std::shared_lock lock(m_mutex);
        const auto found = m_organisations.find(id);
        if (found != m_organisations.end())
            return found->second.get();
    }
    TL_TRY(auto store, m_store.open(id));
    TL_TRY(auto opened, Organisation::open(std::move(store), id));
    // Somebody else may have been quicker; then theirs is the one.
    const std::unique_lock lock(m_mutex);
    return m_organisations.try_emplace(id, std::move(opened)).first->second.get();
}

Result<Organisation *> Directory::upToDate(Organisation *organisation) const
{
    if (!m_store.isShared())
        return organisation;
    TL_TRY(const auto reader, organisation->store().reader());
    TL_CHECK(organisation->catchUp(*reader));
    return organisation;
}

template<class Id>
Result<Organisation *> Directory::ownerOf(const Id &id, Owners<Id> &known)
{
    Organisation *organisation = nullptr;
    {
        const std::shared_lock lock(m_mutex);
        const auto found = known.find(id);
        if (found != known.end())
            organisation = found->second;
    }
    if (organisation)
        return upToDate(organisation);
    TL_TRY(const auto owner, m_store.organisationOf(id));
    if (!owner)
        return nullptr;
    TL_TRY(organisation, get(*owner));
    const std::unique_lock lock(m_mutex);
    known.emplace(id, organisation);
    return organisation;
}

std::uint64_t Directory::knownHead(const base::OrganisationId &id) const
{
    const std::shared_lock lock(m_mutex);
    const auto found = m_organisations.find(id);
    return found == m_organisations.end() ? 0 : found->second->head();
}

Result<Organisation *> Directory::ofDevice(const base::DeviceId &id)
{
    return ownerOf(id, m_byDevice);
}

Result<Organisation *> Directory::ofInvite(const base::InviteId &id)
{
    return ownerOf(id, m_byInvite);
}

void Directory::visitLoaded(const std::function<void(const Organisation &)> &visit) const
{
    const std::shared_lock lock(m_mutex);
    for (const auto &[id, organisation] : m_organisations)
        visit(*organisation);
}

Result<std::vector<Organisation *>> Directory::all()
{
    TL_TRY(const auto ids, m_store.organisations());
    std::vector<Organisation *> all;
    all.reserve(ids.size());
    for (const base::OrganisationId &id : ids) {
        TL_TRY(Organisation *const organisation, get(id));
        all.push_back(organisation);
    }
    return all;
}

} // namespace throughline::server
