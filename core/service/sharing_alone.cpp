// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/sharing_alone.h"

#include "protocol/grant.h"

#include <algorithm>

namespace throughline::service {

using base::Result;

Result<void> keepForAServer(Workspace &workspace, base::ByteView grant)
{
    TL_TRY(const protocol::SignedGrant made, protocol::decodeGrant(grant));
    const protocol::Grant &given = made.grant;
    return workspace.inTransaction([&]() -> Result<void> {
        store::DeviceStore &store = workspace.store();
        TL_TRY(const store::Folder folder, store.folders.findOrAdd(given.folder));
        TL_CHECK(store.folders.addGrant(folder.key,
                                        {given.epoch, given.kid, given.previousKey, given.team,
                                         given.generation, false, workspace.now()}));
        return store.outbox.addItem(
            {0, store::OutgoingItem::Kind::Grant, made.id, folder.key, 0, 0, base::toBytes(grant)});
    });
}

Result<void> takeBackUnsent(Workspace &workspace, const base::FolderId &folder,
                            const base::TeamId &team)
{
    return workspace.inTransaction([&]() -> Result<void> {
        store::DeviceStore &store = workspace.store();
        TL_TRY(const store::Folder known, store.folders.findOrAdd(folder));
        TL_TRY(const std::vector<store::OutgoingItem> grants, store.outbox.grantsOf(known.key));
        const auto theirs = std::find_if(grants.begin(), grants.end(), [&](const auto &item) {
            const auto grant = protocol::decodeGrant(item.bytes);
            return grant && grant->grant.team == team;
        });
        if (theirs == grants.end() || grants.size() < 2)
            return base::Error{base::ErrorCode::Internal,
                               "This device does not know who was given these records. Nothing was "
                               "changed."};
        TL_CHECK(store.folders.withdraw(known.key, team));
        if (theirs != grants.begin())
            return store.outbox.drop(theirs->id);
        // The first one makes the folder, and stands before all that is in it: another one then.
        const store::OutgoingItem &next = grants[1];
        TL_CHECK(store.outbox.drop(next.id));
        return store.outbox.replaceGrant(theirs->id, next.id, next.bytes);
    });
}

} // namespace throughline::service
