// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/push_check.h"

#include "base/parallel.h"

namespace throughline::server {

using protocol::ItemStatus;

namespace {

//! Who asks, and for whose work.
struct Asking
{
    const Caller &caller;
    Authors authors;
};

//! The order is the protocol's (sync.md D6): organisation, author, signature.
template<class Item>
[[nodiscard]] ItemStatus against(const Item &item, const base::OrganisationId &organisation,
                                 const base::DeviceId &author, const Asking &asking)
{
    const Caller &caller = asking.caller;
    if (organisation != caller.organisation->id())
        return ItemStatus::Malformed;
    if (asking.authors == Authors::Caller && author != caller.device->id)
        return ItemStatus::NoAccess;
    const protocol::Roster::Device *device = caller.roster->device(author);
    if (!device)
        return ItemStatus::NoAccess;
    return isSignedBy(item, device->signKey) ? ItemStatus::Stored : ItemStatus::Malformed;
}

void checkBundle(CheckedItem &item, const Asking &asking)
{
    const auto bundle = protocol::decodeBundle(item.bytes);
    if (!bundle)
        return;
    const protocol::BundleHeader &header = bundle->header;
    item.id = bundle->id;
    item.refused = against(*bundle, header.organisation, header.device, asking);
    item.content = header;
}

void checkGrant(CheckedItem &item, const Asking &asking)
{
    const auto grant = protocol::decodeGrant(item.bytes);
    if (!grant)
        return;
    item.id = grant->id;
    item.refused = against(*grant, grant->grant.organisation, grant->grant.device, asking);
    item.content = grant->grant;
}

[[nodiscard]] CheckedItem checkItem(protocol::PushItem item, const Asking &asking)
{
    CheckedItem checked;
    checked.bytes = std::move(item.bytes);
    // The id of what cannot be read: by it and by its place the sender knows which one is meant.
    checked.id = crypto::blake2b256({checked.bytes});
    if (checked.bytes.size() > protocol::limits::bundleBytes) {
        checked.refused = ItemStatus::TooLarge;
        return checked;
    }
    checked.refused = ItemStatus::Malformed;
    switch (item.kind) {
    case protocol::EntryKind::Bundle:
        checkBundle(checked, asking);
        break;
    case protocol::EntryKind::Grant:
        checkGrant(checked, asking);
        break;
    case protocol::EntryKind::Snapshot:
    case protocol::EntryKind::Roster:
    case protocol::EntryKind::Erase:
        break; // nobody may push these
    }
    return checked;
}

} // namespace

std::vector<CheckedItem> checkItems(std::vector<protocol::PushItem> items, const Caller &caller,
                                    Authors authors)
{
    std::vector<CheckedItem> checked(items.size());
    const Asking asking{caller, authors};
    base::parallelFor(items.size(),
                      [&](std::size_t i) { checked[i] = checkItem(std::move(items[i]), asking); });
    return checked;
}

} // namespace throughline::server
