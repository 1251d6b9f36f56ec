// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/folder_grants.h"

#include "sync/receipt_check.h"

#include <algorithm>
#include <array>
#include <utility>

namespace throughline::sync {

IncomingGrant incomingGrant(const protocol::Grant &grant)
{
    return {grant.folder,     grant.team,        grant.epoch,      grant.kid,
            grant.generation, grant.previousKey, !grant.sealedKey, {}};
}

void addGrant(NewFolderKey &made, MadeGrant grant)
{
    const auto decoded = protocol::decodeGrant(grant.bytes);
    made.grants.push_back(incomingGrant(decoded->grant));
    made.items.push_back(
        {decoded->grant.folder, protocol::EntryKind::Grant, grant.id, std::move(grant.bytes)});
}

Request grantsRequest(const NewFolderKey &made, const base::KeyId &inForce)
{
    std::vector<protocol::PushItem> grants;
    for (const WaitingItem &item : made.items)
        grants.push_back({item.kind, item.bytes});
    return {"PUT",
            "/v1/folders/" + made.key.folder.hex() + "/grants",
            {},
            protocol::encode(grants),
            inForce.hex()};
}

base::Result<GrantsOutcome> receiveGrants(RoundContext &context, const NewFolderKey &made,
                                          const Reply &reply)
{
    switch (reply.status) {
    case 201: {
        // A crash before it is stored loses nothing: the grants come back with the next pull.
        TL_TRY(const std::uint64_t seq, protocol::decodeOneNumber(reply.body));
        TL_CHECK(heedNewNumber(context, seq));
        TL_CHECK(context.log.storeFolderKey(made));
        return GrantsOutcome::Done;
    }
    case 409:
    case 422: // a team has the folder whose grant this device has not seen; it comes with the pull
        return GrantsOutcome::Late;
    case 403:
    case 404:
    case 410:
        return GrantsOutcome::Refused;
    default:
        return unexpectedStatus(reply.status);
    }
}

void beginAnywhere(std::vector<base::FolderId> &folders, base::Random &random)
{
    if (folders.empty())
        return;
    std::array<std::uint8_t, 4> drawn{};
    random.fill(drawn);
    const std::size_t first = base::readU32le(drawn) % folders.size();
    std::rotate(folders.begin(), folders.begin() + static_cast<std::ptrdiff_t>(first),
                folders.end());
}

} // namespace throughline::sync
