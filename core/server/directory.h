// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/organisation.h"
#include "server/store.h"

#include <functional>
#include <shared_mutex>
#include <unordered_map>

namespace throughline::server {

//! The organisations of this server, and whose a device or an invite is. Each is loaded when it is
//! first asked for and stays, so a pointer from here stays good; where other processes write too
//! it is brought up to date each time. Any thread.
class Directory
{
public:
    //! The store must live longer.
    explicit Directory(Store &store) : m_store(store) {}

    //! One that the store has.
    [[nodiscard]] base::Result<Organisation *> get(const base::OrganisationId &id);
    //! The head of one that is loaded, as of its last request; 0 for any other.
    [[nodiscard]] std::uint64_t knownHead(const base::OrganisationId &id) const;
    //! Null where nobody has such a device or invite.
    [[nodiscard]] base::Result<Organisation *> ofDevice(const base::DeviceId &id);
    [[nodiscard]] base::Result<Organisation *> ofInvite(const base::InviteId &id);
    //! In order of creation.
    [[nodiscard]] base::Result<std::vector<Organisation *>> all();
    //! Those that were asked for so far; asks the store for nothing.
    void visitLoaded(const std::function<void(const Organisation &)> &visit) const;

private:
    //! Whose things are never changes, so it need not be asked twice.
    template<class Id>
    using Owners = std::unordered_map<Id, Organisation *>;
    template<class Id>
    [[nodiscard]] base::Result<Organisation *> ownerOf(const Id &id, Owners<Id> &known);
    [[nodiscard]] base::Result<Organisation *> load(const base::OrganisationId &id);
    [[nodiscard]] base::Result<Organisation *> upToDate(Organisation *organisation) const;

    Store &m_store;
    mutable std::shared_mutex m_mutex; //!< guards the rest
    std::unordered_map<base::OrganisationId, std::unique_ptr<Organisation>> m_organisations;
    Owners<base::DeviceId> m_byDevice;
    Owners<base::InviteId> m_byInvite;
};

} // namespace throughline::server
