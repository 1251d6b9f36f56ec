// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/erased_folders.h"

#include "domain/schema_table.h"
#include "protocol/bundle.h"
#include "protocol/cbor.h"
#include "protocol/grant.h"
#include "service/edit.h"
#include "service/lease.h"

#include <charconv>

namespace throughline::service {

namespace {

using base::FolderId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;
using store::MetaKey;

//! What this device has erased and nobody knows yet.
struct Mark
{
    std::uint64_t upTo = 0; //!< statement of the roster
    bool isClean = false; //!< no byte is left
    std::int64_t unsent = 0;
    std::string folders; //!< as in the field of that name
};

[[nodiscard]] Result<std::optional<Mark>> readMark(const store::Meta &meta)
{
    TL_TRY(const auto bytes, meta.bytes(MetaKey::Erasing));
    if (!bytes)
        return std::optional<Mark>();
    protocol::CborReader in(*bytes);
    Mark mark;
    in.arrayOf(4);
    mark.upTo = in.uint();
    mark.isClean = in.uint() != 0;
    mark.unsent = in.integer();
    mark.folders = in.text();
    if (!in.finish())
        return base::Error{base::ErrorCode::StoreDamaged,
                           "What this device remembers of an erasure is damaged; keep the store as "
                           "it is and ask an administrator."};
    return std::optional(std::move(mark));
}

[[nodiscard]] Result<void> writeMark(store::Meta &meta, const Mark &mark)
{
    protocol::CborWriter out;
    out.array(4).uint(mark.upTo).uint(mark.isClean ? 1 : 0).integer(mark.unsent).text(mark.folders);
    return meta.set(MetaKey::Erasing, out.take());
}

//! The folder that a bundle or grant belongs to.
[[nodiscard]] std::optional<FolderId> folderOf(const store::Quarantine::Entry &entry)
{
    if (const auto bundle = protocol::decodeBundle(entry.bytes))
        return bundle->header.folder;
    if (const auto grant = protocol::decodeGrant(entry.bytes))
        return grant->grant.folder;
    return std::nullopt;
}

[[nodiscard]] Result<void> dropSetAside(store::Quarantine &quarantine,
                                        const protocol::Roster &grown)
{
    TL_TRY(const std::vector<store::Quarantine::Entry> entries, quarantine.all());
    for (const store::Quarantine::Entry &entry : entries) {
        const auto folder = folderOf(entry);
        if (folder && grown.isErased(*folder))
            TL_CHECK(quarantine.remove(entry.id));
    }
    return {};
}

//! Where the managers will see what this device says: the managers' own folder or, for everybody
//! else, that of a team they write in. Nothing for somebody who writes nowhere.
[[nodiscard]] std::optional<base::TeamId> teamToTell(const Workspace &workspace)
{
    const protocol::Roster &roster = workspace.roster();
    const auto *managers = roster.teamOfKind(protocol::TeamKind::Managers);
    if (managers && roster.roleOf(workspace.keys().user, managers->id) >= protocol::Role::Writer)
        return managers->id;
    const std::vector<base::TeamId> teams = writableTeams(workspace);
    return teams.empty() ? std::nullopt : std::optional(teams.front());
}

[[nodiscard]] Result<void> forgetMark(store::DeviceStore &store)
{
    TL_TRY(auto transaction, store.begin(store::DeviceStore::Durability::Lazy));
    TL_CHECK(store.meta.remove(MetaKey::Erasing));
    return transaction.commit();
}

[[nodiscard]] Result<void> tell(Workspace &workspace, const Mark &mark, const base::TeamId &team)
{
    TL_TRY(Edit edit, Edit::begin(workspace));
    std::vector<std::pair<std::uint16_t, domain::Value>> fields{
        {fieldNumber<Kind::ErasureDone>("up_to"), static_cast<std::int64_t>(mark.upTo)},
        {fieldNumber<Kind::ErasureDone>("at"), domain::londonInstant(workspace.now())},
        {fieldNumber<Kind::ErasureDone>("unsent"), mark.unsent}};
    if (!mark.folders.empty())
        fields.emplace_back(fieldNumber<Kind::ErasureDone>("folders"), mark.folders);
    TL_TRY([[maybe_unused]] const base::RecordId id,
           edit.addToTeam({Kind::ErasureDone, std::move(fields)}, team));
    TL_CHECK(workspace.store().meta.remove(MetaKey::Erasing));
    return edit.commit();
}

} // namespace

Result<ErasedHere> eraseFolders(Workspace &workspace, const protocol::Roster &grown)
{
    store::DeviceStore &store = workspace.store();
    const std::uint64_t before = workspace.roster().size();
    const auto *self = grown.device(workspace.keys().device);
    TL_TRY(const auto kept, readMark(store.meta));
    Mark mark = kept.value_or(Mark());
    ErasedHere here;
    bool isNews = false;
    for (const auto &[id, erased] : grown.erased()) {
        if (erased.seq < before)
            continue;
        TL_TRY(const auto folder, store.folders.find(id));
        if (folder) {
            TL_TRY(const store::Erasure::Content content, store.erasure.contentOf(folder->key));
            TL_CHECK(store.erasure.erase(folder->key));
            ++here.folders;
            here.unsent += content.unsent;
            if (content.unsent > 0)
                mark.folders += (mark.folders.empty() ? "" : "; ") + id.hex() + ' '
                    + std::to_string(content.unsent);
        }
        // What was erased before this device came it never had.
        if (self && erased.seq > self->addedAt) {
            isNews = true;
            mark.upTo = std::max(mark.upTo, erased.seq);
        }
    }
    if (!isNews)
        return here;
    TL_CHECK(dropSetAside(store.quarantine, grown));
    mark.unsent += here.unsent;
    mark.isClean = false;
    TL_CHECK(writeMark(store.meta, mark));
    return here;
}

Result<void> finishErasing(Workspace &workspace)
{
    store::DeviceStore &store = workspace.store();
    TL_TRY(std::optional<Mark> mark, readMark(store.meta));
    if (!mark || !workspace.isMember() || workspace.shutOut())
        return {};
    if (!mark->isClean) {
        if (!store.erasure.scrub())
            return {};
        mark->isClean = true;
        TL_TRY(auto transaction, store.begin(store::DeviceStore::Durability::Lazy));
        TL_CHECK(writeMark(store.meta, *mark));
        TL_CHECK(transaction.commit());
    }
    // Away for too long it may write nothing until this very round has opened it again.
    if (isLeaseOver(workspace))
        return {};
    const auto team = teamToTell(workspace);
    if (!team)
        return forgetMark(store);
    const auto told = tell(workspace, *mark, *team);
    // The team's folder may not have come yet, or nobody may write until the program is updated.
    const bool isForLater = !told && told.error().code == base::ErrorCode::Refused;
    return isForLater ? Result<void>() : told;
}

std::int64_t unsentIn(std::string_view folders, const FolderId &folder)
{
    const std::string name = folder.hex() + ' ';
    const std::size_t at = folders.find(name);
    if (at == std::string_view::npos)
        return 0;
    const std::string_view rest = folders.substr(at + name.size());
    std::int64_t count = 0;
    std::from_chars(rest.data(), rest.data() + rest.size(), count);
    return count;
}

} // namespace throughline::service
