// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/rescue.h"

#include "protocol/grant.h"
#include "sync/rescued_work.h"

#include <algorithm>

namespace throughline::service {

namespace {

using base::Result;
using store::DeviceStore;

[[nodiscard]] base::Error refused(const char *message)
{
    return {base::ErrorCode::Refused, std::string(message) + " Nothing was written."};
}

//! What waits in a folder, and how many changes of it somebody made.
struct Waiting
{
    sync::RescuedWork work;
    std::int64_t changes = 0;
};

[[nodiscard]] Result<Waiting> waitingIn(const DeviceStore &store,
                                        const store::Folders::Held &folder)
{
    Waiting waiting;
    waiting.work.folder = folder.id;
    TL_TRY(const std::vector<store::OutgoingOp> ops, store.outbox.opsOf(folder.folder));
    for (const store::OutgoingOp &op : ops) {
        if (!domain::isSomebodysWork(op.kind) && op.kind != domain::Kind::Folder)
            continue;
        waiting.work.changes.push_back(op.op);
        waiting.changes += domain::isSomebodysWork(op.kind) ? 1 : 0;
    }
    // Where the server does not have the folder itself, nobody else has its key.
    TL_TRY(const auto made, store.outbox.grantOf(folder.folder));
    const auto grant =
        made ? protocol::decodeGrant(made->bytes) : Result<protocol::SignedGrant>(base::Error{});
    if (!made || !grant)
        return waiting;
    TL_TRY(const std::vector<store::FolderKey> keys, store.keys.folderKeys(folder.folder));
    const auto key = std::find_if(keys.begin(), keys.end(),
                                  [&](const auto &one) { return one.kid == grant->grant.kid; });
    if (key != keys.end())
        waiting.work.madeHere = {grant->grant.team, key->key};
    return waiting;
}

[[nodiscard]] Result<sync::SealedRescue> sealed(Workspace &workspace, const sync::RescuedWork &work)
{
    const protocol::Roster &roster = workspace.roster();
    const auto *managers = roster.teamOfKind(protocol::TeamKind::Managers);
    if (!managers || managers->generations.empty())
        return base::Error{base::ErrorCode::Internal, "The organisation has no managers' team."};
    const auto &generation = managers->generations.back();
    return sync::SealedRescue{generation.number,
                              sync::sealRescue(work, roster.organisation(), workspace.keys().device,
                                               generation.boxKey, workspace.random())};
}

//! Everything that waits on a device that may send nothing any more.
[[nodiscard]] Result<std::int64_t> addAllThatWaits(Workspace &workspace,
                                                   std::vector<sync::SealedRescue> &parts)
{
    const DeviceStore &store = workspace.store();
    std::int64_t changes = 0;
    TL_TRY(const std::vector<std::int64_t> keys, store.outbox.foldersWithWork());
    for (const std::int64_t key : keys) {
        TL_TRY(const auto folder, store.folders.byKey(key));
        if (!folder)
            continue;
        TL_TRY(const Waiting waiting, waitingIn(store, {key, folder->id}));
        if (waiting.changes == 0)
            continue;
        TL_TRY(sync::SealedRescue part, sealed(workspace, waiting.work));
        parts.push_back(std::move(part));
        changes += waiting.changes;
    }
    return changes;
}

} // namespace

Result<std::int64_t> rescueWork(Workspace &workspace, const store::Folders::Held &folder)
{
    DeviceStore &store = workspace.store();
    TL_TRY(const Waiting waiting, waitingIn(store, folder));
    if (waiting.changes == 0)
        return std::int64_t{0};
    TL_TRY(const sync::SealedRescue part, sealed(workspace, waiting.work));
    TL_CHECK(
        store.rescues.add({folder.folder, workspace.now(), waiting.changes, sync::encode(part)}));
    return waiting.changes;
}

Result<RescuedOut> rescueOut(Workspace &workspace, const std::filesystem::path &file,
                             report::PrivateFile::Existing existing)
{
    if (!workspace.shutOut())
        TL_CHECK(workspace.requireMember());
    DeviceStore &store = workspace.store();
    RescuedOut told;
    std::vector<sync::SealedRescue> parts;
    TL_TRY(const std::vector<store::Rescues::Entry> kept, store.rescues.all());
    for (const store::Rescues::Entry &entry : kept) {
        TL_TRY(sync::SealedRescue part, sync::decodeSealedRescue(entry.sealed));
        parts.push_back(std::move(part));
        told.changes += entry.changes;
    }
    if (workspace.shutOut()) {
        TL_TRY(const std::int64_t changes, addAllThatWaits(workspace, parts));
        told.changes += changes;
    }
    if (parts.empty())
        return refused("There is no work here that only the managers can take.");
    const base::Bytes bytes = sync::writeRescueFile(parts, workspace.roster().organisation(),
                                                    workspace.keys(), workspace.now());
    if (bytes.size() > sync::mostRescuedBytes)
        return refused("This is more than such a file holds. Tell an administrator.");
    TL_TRY(report::PrivateFile out, report::PrivateFile::create(file, existing));
    TL_CHECK(out.write(base::asText(bytes)));
    TL_CHECK(out.finish());
    TL_TRY(auto transaction, store.begin(DeviceStore::Durability::Durable));
    TL_CHECK(store.rescues.setWritten(workspace.now()));
    TL_CHECK(transaction.commit());
    return told;
}

} // namespace throughline::service
