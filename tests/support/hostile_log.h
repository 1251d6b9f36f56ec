// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema_table.h"
#include "support/sync_world.h"
#include "sync/change.h"
#include "sync/keys.h"
#include "sync/seal.h"

namespace throughline::test {

//! The folder that a person's records are in, with its key, as a device holds it.
struct OpenFolder
{
    base::FolderId id;
    base::KeyId kid;
    crypto::Secret32 key;
};

[[nodiscard]] inline OpenFolder openFolder(WorldDevice &device, const base::FolderId &id)
{
    const auto folder = device->store().folders.find(id);
    require(folder.ok() && folder->has_value(), "the folder is here");
    const auto key = device->store().keys.newestFolderKey((**folder).key);
    require(key.ok() && key->has_value(), "and its key");
    return {id, (**key).kid, (**key).key};
}

[[nodiscard]] inline OpenFolder folderOf(WorldDevice &device, const base::RecordId &person)
{
    const auto row = device->store().records.find(domain::Kind::Person, person);
    require(row.ok() && row->has_value(), "the person is here");
    return openFolder(device, (**row).record.folder);
}

//! What a member's device that obeys nothing could seal. `change` spoils the header before it is
//! signed.
[[nodiscard]] inline sync::SealedBundle
craft(WorldDevice &author, const OpenFolder &folder, const std::vector<sync::RecordChange> &changes,
      const std::function<void(protocol::BundleHeader &)> &change = {})
{
    static std::uint64_t n = 1000;
    const protocol::Roster &roster = author->roster();
    protocol::BundleHeader header;
    header.organisation = roster.organisation();
    header.folder = folder.id;
    header.kid = folder.kid;
    header.device = author->keys().device;
    header.n = ++n;
    header.rosterSeq = roster.headSeq();
    header.rosterHead = protocol::rosterHead16(roster.headHash());
    header.schema = 1;
    std::vector<base::Bytes> encoded;
    for (const sync::RecordChange &one : changes) {
        header.hlcMax = std::max(header.hlcMax, one.time);
        encoded.push_back(sync::encode(one));
    }
    if (change)
        change(header);
    auto sealed = sync::sealBundle(header, folder.key, sync::encodeOps(1, encoded),
                                   author.random.fixed<protocol::Nonce>(), author->keys().sign);
    require(sealed.ok(), "it can be sealed");
    return *std::move(sealed);
}

//! A change of a person's note, stamped so many milliseconds from now.
[[nodiscard]] inline sync::RecordChange noteChange(WorldDevice &author,
                                                   const base::RecordId &person,
                                                   const std::string &text,
                                                   std::int64_t fromNow = 0)
{
    constexpr auto note = domain::fieldNumber<domain::Kind::Person>("note");
    return {domain::Kind::Person,
            person,
            base::HybridTime::at(author->now() + fromNow),
            {{note, sync::ChangeKind::Assign, text}}};
}

//! Changes every page of the log on its way to a device.
[[nodiscard]] inline DirectTransport::OnReply
changingPages(std::function<void(protocol::LogPage &)> change)
{
    return [=](const sync::Request &request, sync::Reply &reply) {
        if (request.target.starts_with("/v1/log") && reply.status == 200) {
            auto page = protocol::decode<protocol::LogPage>(reply.body);
            require(page.ok(), "the server's page is sound");
            change(*page);
            reply.body = protocol::encode(*page);
        }
        return DirectTransport::Fate::Passes;
    };
}

//! Two more contacts of `author` go to the server, and `reader` is shown `bytes` in the place of
//! the
//! first: the page stays one that the server's log could have.
inline base::Result<service::SyncReport> showInstead(WorldDevice &author, WorldDevice &reader,
                                                     const base::RecordId &person,
                                                     protocol::EntryKind kind,
                                                     const base::Bytes &bytes)
{
    syncWell(reader);
    for (const char *note : {"withheld", "shown"}) {
        (void)addContact(author, person, note);
        syncWell(author);
    }
    reader.transport.onReply = changingPages([&](protocol::LogPage &page) {
        if (page.entries.size() < 2)
            return;
        page.entries.front().kind = kind;
        page.entries.front().bytes = bytes;
    });
    auto result = syncOnce(reader);
    reader.transport.clearHooks();
    return result;
}

//! All that the server has for this device from others, and its own grants.
[[nodiscard]] inline protocol::LogPage wholeLog(WorldDevice &device)
{
    syncWell(device);
    protocol::LogPage page;
    device.transport.onReply = [&](const sync::Request &request, sync::Reply &) {
        if (request.target.starts_with("/v1/log")) {
            sync::Request whole = request;
            whole.target = "/v1/log?after=0&max=1048576&wait=0";
            page = *protocol::decode<protocol::LogPage>(device.transport.serve(whole).body);
        }
        return DirectTransport::Fate::Passes;
    };
    syncWell(device);
    device.transport.clearHooks();
    return page;
}

} // namespace throughline::test
