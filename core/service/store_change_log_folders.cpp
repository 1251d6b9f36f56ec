// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/store_change_log.h"

#include "protocol/bundle.h"
#include "protocol/grant.h"

#include <algorithm>

// Folders that come into reach and go out of it (sync.md D7); the rest is in store_change_log.cpp.

namespace throughline::service {

using base::FolderId;
using base::Result;
using store::DeviceStore;
using store::MetaKey;

Result<bool> StoreChangeLog::isHere(const protocol::Hash &bundle) const
{
    const store::DeviceStore &store = m_workspace.store();
    TL_TRY(const bool isKnown, store.bundles.contains(bundle));
    if (isKnown)
        return true;
    // What was set aside is here too, and fetching it would not make it any better.
    return store.quarantine.contains(bundle);
}

Result<void> StoreChangeLog::takeBack(const sync::IncomingPage &page)
{
    store::DeviceStore &store = m_workspace.store();
    // With the first page of what is fetched comes its key; nothing else brings it (page_reader).
    for (const sync::IncomingKey &key : page.keys) {
        TL_TRY(const bool isLeft, store.leftBehind.contains(key.folder));
        TL_TRY(const auto folder, store.folders.find(key.folder));
        if (!isLeft || !folder)
            continue;
        TL_CHECK(store.leftBehind.setComing(folder->key));
        // It may have to be replaced, and nobody could do that here.
        TL_CHECK(store.meta.remove(MetaKey::FoldersCheckedAt));
    }
    return {};
}

Result<bool> StoreChangeLog::comesWithItsFolder(const sync::QuarantinedEntry &entry) const
{
    // What a file brought may be nowhere else.
    if (entry.reason != sync::QuarantineReason::NoKey || entry.entry.seq == 0)
        return false;
    const auto bundle = protocol::decodeBundle(entry.entry.bytes);
    const auto grant = protocol::decodeGrant(entry.entry.bytes);
    if (!bundle && !grant)
        return false;
    return m_workspace.store().leftBehind.contains(bundle ? bundle->header.folder
                                                          : grant->grant.folder);
}

Result<void> StoreChangeLog::dropFalseEpochs(const sync::IncomingPage &page)
{
    store::Folders &folders = m_workspace.store().folders;
    for (const sync::IncomingGrant &grant : page.grants) {
        const bool isFromStart =
            std::any_of(page.fetched.begin(), page.fetched.end(), [&](const auto &folder) {
                return folder.isFromStart && folder.folder == grant.folder;
            });
        TL_TRY(const auto known, folders.find(grant.folder));
        if (isFromStart && known)
            TL_CHECK(folders.dropFalseEpochs(known->key, grant.epoch, grant.kid));
    }
    return {};
}

Result<void> StoreChangeLog::keepWanted(const sync::IncomingPage &page)
{
    store::DeviceStore &store = m_workspace.store();
    for (const FolderId &folder : page.wanted)
        TL_CHECK(store.wantedFolders.add(folder));
    std::unordered_set<protocol::Hash> fromPage;
    for (const sync::IncomingBundle &bundle : page.bundles)
        fromPage.insert(bundle.id);
    for (const sync::IncomingBundle &bundle : page.bundles) {
        for (const protocol::Hash &parent : bundle.header.parents) {
            TL_TRY(const bool isThere,
                   fromPage.contains(parent) ? Result<bool>(true) : isHere(parent));
            if (!isThere)
                TL_CHECK(store.wantedFolders.add(bundle.header.folder));
        }
    }
    // A second grant looks like a first one: that a folder has a past is told by what is in it, and
    // nothing of that has come.
    for (const sync::IncomingGrant &grant : page.grants) {
        TL_TRY(const auto folder, store.folders.find(grant.folder));
        TL_TRY(const bool isLeft, store.leftBehind.contains(grant.folder));
        if (!grant.takesAway && folder && folder->heads.empty() && !isLeft)
            TL_CHECK(store.wantedFolders.add(grant.folder, true));
    }
    // What is still missing after all of it came is not to be had.
    for (const sync::FetchedFolder &folder : page.fetched) {
        TL_CHECK(folder.isWhole ? store.wantedFolders.remove(folder.folder)
                                : store.wantedFolders.setReached(folder.folder, folder.after));
        if (folder.isWhole)
            TL_CHECK(store.leftBehind.removeComing(folder.folder));
    }
    return {};
}

Result<std::optional<std::uint64_t>> StoreChangeLog::listingPage() const
{
    TL_TRY(const auto page, m_workspace.store().meta.number(MetaKey::FoldersToList));
    // Without its team's key nothing of what is listed could be opened.
    if (!page || !m_workspace.hasTeamKeys())
        return std::optional<std::uint64_t>();
    return std::optional(static_cast<std::uint64_t>(*page));
}

Result<void> StoreChangeLog::takeListing(std::span<const FolderId> folders,
                                         std::optional<std::uint64_t> next)
{
    store::DeviceStore &store = m_workspace.store();
    TL_TRY(auto transaction, store.begin(DeviceStore::Durability::Lazy));
    for (const FolderId &id : folders) {
        TL_TRY(const auto known, store.folders.find(id));
        TL_TRY(const bool isLeft, store.leftBehind.contains(id));
        if ((!known || known->heads.empty()) && !isLeft)
            TL_CHECK(store.wantedFolders.add(id));
    }
    TL_CHECK(next ? store.meta.set(MetaKey::FoldersToList, static_cast<std::int64_t>(*next))
                  : store.meta.remove(MetaKey::FoldersToList));
    return transaction.commit();
}

Result<void> StoreChangeLog::wantWholePeople()
{
    store::DeviceStore &store = m_workspace.store();
    TL_TRY(std::vector<FolderId> folders, store.leftBehind.belongingHere());
    // Of which nothing came, a server that gives nothing would be asked for ever.
    std::erase_if(folders, [&](const FolderId &folder) { return m_askedFor.contains(folder); });
    if (folders.empty())
        return {};
    TL_TRY(auto transaction, store.begin(DeviceStore::Durability::Durable));
    for (const FolderId &folder : folders)
        TL_CHECK(store.wantedFolders.add(folder));
    TL_CHECK(transaction.commit());
    m_askedFor.insert(folders.begin(), folders.end());
    return {};
}

Result<std::vector<protocol::FolderPart>> StoreChangeLog::wantedFolders(std::size_t most)
{
    store::DeviceStore &store = m_workspace.store();
    TL_TRY(const std::vector<FolderId> doubtful, store.wantedFolders.doubtful());
    if (!doubtful.empty()) {
        // The pull is over: what has come since has come from its beginning, or is wanted for good.
        TL_TRY(auto transaction, store.begin(DeviceStore::Durability::Lazy));
        for (const FolderId &id : doubtful) {
            TL_TRY(const auto folder, store.folders.find(id));
            TL_CHECK(folder && folder->heads.empty() ? store.wantedFolders.add(id)
                                                     : store.wantedFolders.remove(id));
        }
        TL_CHECK(transaction.commit());
    }
    TL_CHECK(wantWholePeople());
    TL_TRY(const auto waiting, store.wantedFolders.next(most));
    std::vector<protocol::FolderPart> parts;
    for (const store::WantedFolders::Part &part : waiting)
        parts.push_back({part.folder, part.after});
    return parts;
}

Result<void> StoreChangeLog::leaveLostFolders()
{
    TL_TRY(const LostHere here, service::leaveLostFolders(m_workspace));
    m_lost.folders += here.folders;
    m_lost.unsent += here.unsent;
    return {};
}

} // namespace throughline::service
