// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/push_store.h"

#include "protocol/authority.h"

#include <algorithm>

namespace throughline::server {

using base::Result;
using protocol::ItemStatus;
using protocol::PushResult;
using protocol::Role;
using protocol::Roster;

bool holdsRole(const Batch &batch, const Folder &folder, const base::UserId &user, Role least)
{
    return holdsRole(batch, folder, user, least, batch.roster().headSeq());
}

bool holdsRole(const Batch &batch, const Folder &folder, const base::UserId &user, Role least,
               std::uint64_t atSeq)
{
    return std::any_of(folder.teams.begin(), folder.teams.end(), [&](const Folder::Team &held) {
        return batch.roster().roleOf(user, held.team, atSeq) >= least;
    });
}

namespace {

//! One item on its way into the log.
class ItemStore
{
public:
    ItemStore(Batch &batch, const CheckedItem &item, const Roster::Device &author)
        : m_batch(batch), m_item(item), m_author(author)
    {
        m_result.id = item.id;
    }

    [[nodiscard]] Result<PushResult> run()
    {
        m_result.status = m_item.refused;
        if (m_item.refused != ItemStatus::Stored)
            return m_result;
        // Since its session was looked at, its device may have been shut out.
        if (!m_author.isActive()) {
            m_result.status = ItemStatus::Revoked;
            return m_result;
        }
        TL_TRY(const auto known, store().seqOf(m_item.id));
        if (known) {
            m_result.status = ItemStatus::Duplicate;
            m_result.seq = known;
            return m_result;
        }
        if (const auto *header = std::get_if<protocol::BundleHeader>(&m_item.content))
            TL_CHECK(storeBundle(*header));
        else if (const auto *grant = std::get_if<protocol::Grant>(&m_item.content))
            TL_CHECK(storeGrant(*grant));
        return m_result;
    }

private:
    [[nodiscard]] Result<void> storeBundle(const protocol::BundleHeader &header);
    [[nodiscard]] Result<bool> isStillItsOwn(const Folder &folder,
                                             const protocol::BundleHeader &header);
    [[nodiscard]] Result<ItemStatus> checkBundle(const protocol::BundleHeader &header);
    [[nodiscard]] Result<void> storeGrant(const protocol::Grant &grant);
    [[nodiscard]] ItemStatus checkGrant(const protocol::Grant &grant,
                                        const std::optional<Folder> &folder);
    [[nodiscard]] ItemStatus checkGrantKey(const protocol::Grant &grant);
    [[nodiscard]] bool mightGive(const protocol::Grant &grant, const std::optional<Folder> &folder,
                                 std::uint64_t atSeq) const;
    //! Any device may make a folder that only managers open (sync.md D10), and write it until
    //! somebody else has.
    [[nodiscard]] bool isDropped(const protocol::Grant &grant, std::uint64_t atSeq) const
    {
        return isForManagers(grant)
            && m_batch.roster().roleOf(m_author.user, grant.team, atSeq) < Role::Writer;
    }
    [[nodiscard]] bool isForManagers(const protocol::Grant &grant) const
    {
        const auto *team = m_batch.roster().team(grant.team);
        return team && team->kind == protocol::TeamKind::Managers;
    }
    [[nodiscard]] Result<void> append(protocol::EntryKind kind, const base::FolderId &folder,
                                      const base::DeviceId &device, std::optional<std::uint64_t> n);

    [[nodiscard]] OrganisationTransaction &store() const { return m_batch.store(); }
    [[nodiscard]] bool isAhead(std::uint64_t rosterSeq) const
    {
        return rosterSeq > m_batch.roster().headSeq();
    }

    Batch &m_batch;
    const CheckedItem &m_item;
    const Roster::Device &m_author;
    PushResult m_result;
};

Result<void> ItemStore::append(protocol::EntryKind kind, const base::FolderId &folder,
                               const base::DeviceId &device, std::optional<std::uint64_t> n)
{
    TL_TRY(m_result.seq, m_batch.append({kind, folder, m_item.id, device, n, m_item.bytes}));
    return {};
}

//! A folder for managers is its opener's until another device has written there.
Result<bool> ItemStore::isStillItsOwn(const Folder &folder, const protocol::BundleHeader &header)
{
    if (folder.opener != header.device)
        return false;
    TL_TRY(const bool others, store().hasOtherWriters(header.folder, header.device));
    return !others;
}

Result<ItemStatus> ItemStore::checkBundle(const protocol::BundleHeader &header)
{
    TL_TRY(const auto folder, store().folder(header.folder));
    if (!folder)
        return ItemStatus::NoAccess;
    if (folder->erased)
        return ItemStatus::CaseErased;
    TL_TRY(const bool isOwn, isStillItsOwn(*folder, header));
    if (!isOwn && !holdsRole(m_batch, *folder, m_author.user, Role::Writer))
        return ItemStatus::NoAccess;
    const auto counts = [&](const Folder::Team &held) {
        return protocol::standingIn(m_batch.roster(), held.team, header, isOwn)
            == protocol::Standing::Counts;
    };
    // What was sealed while its author was out of the team, or before they left it and came back,
    // readers would set aside for good: it is to be sealed anew, as under a key that is no more.
    const bool isPassed = !isAhead(header.rosterSeq)
        && std::none_of(folder->teams.begin(), folder->teams.end(), counts);
    if (folder->kid != header.kid || isPassed) {
        m_result.extra = folder->kid ? base::toBytes(folder->kid->view()) : base::Bytes();
        return ItemStatus::StaleKey;
    }
    if (isAhead(header.rosterSeq))
        return ItemStatus::RosterAhead;
    if (header.hlcMax.millis() > m_batch.now() + protocol::limits::clockAheadMs) {
        m_result.extra = static_cast<std::uint64_t>(m_batch.now().value);
        return ItemStatus::ClockAhead;
    }
    // Two bundles under one number: this device was copied.
    TL_TRY(const bool used, store().isNumberUsed(header.device, header.n));
    if (used)
        return ItemStatus::Malformed;
    return m_batch.hasRoomFor(m_item.bytes.size()) ? ItemStatus::Stored : ItemStatus::QuotaReached;
}

Result<void> ItemStore::storeBundle(const protocol::BundleHeader &header)
{
    TL_TRY(m_result.status, checkBundle(header));
    if (m_result.status != ItemStatus::Stored)
        return {};
    return append(protocol::EntryKind::Bundle, header.folder, header.device, header.n);
}

//! The team's key must be the newest one. The caller has made sure that the team is in the roster.
ItemStatus ItemStore::checkGrantKey(const protocol::Grant &grant)
{
    const std::size_t generations = m_batch.roster().team(grant.team)->generations.size();
    if (generations > 0 && grant.generation < generations - 1) {
        m_result.extra = static_cast<std::uint64_t>(generations - 1);
        return ItemStatus::StaleKey;
    }
    if (isAhead(grant.rosterSeq))
        return ItemStatus::RosterAhead;
    return grant.generation < generations ? ItemStatus::Stored : ItemStatus::Malformed;
}

//! The grant that makes a folder, and further ones of its first key; whatever else becomes of a
//! folder's keys goes by grant_requests.h (sync.md D10).
ItemStatus ItemStore::checkGrant(const protocol::Grant &grant, const std::optional<Folder> &folder)
{
    if (folder && folder->erased)
        return ItemStatus::CaseErased;
    if (grant.epoch == 0 && grant.previousKey)
        return ItemStatus::Malformed;
    if (grant.epoch != 0 || !grant.sealedKey || !m_batch.roster().team(grant.team))
        return ItemStatus::NoAccess;
    if (folder && (folder->epoch != 0 || folder->kid != grant.kid))
        return ItemStatus::NoAccess;
    if (!mightGive(grant, folder, m_batch.roster().headSeq()))
        return ItemStatus::NoAccess;
    // Dated to when its author might not give it, or was a manager whom nobody takes for the one
    // who raises something: to be made anew, as for a team's new key.
    const auto isStillSo = [&] {
        return mightGive(grant, folder, grant.rosterSeq)
            && (folder
                || isDropped(grant, grant.rosterSeq)
                    == isDropped(grant, m_batch.roster().headSeq()));
    };
    if (!isAhead(grant.rosterSeq) && !isStillSo()) {
        m_result.extra = static_cast<std::uint64_t>(grant.generation);
        return ItemStatus::StaleKey;
    }
    return checkGrantKey(grant);
}

//! After the statement `atSeq`.
bool ItemStore::mightGive(const protocol::Grant &grant, const std::optional<Folder> &folder,
                          std::uint64_t atSeq) const
{
    const Roster &roster = m_batch.roster();
    if (!folder)
        return protocol::mayBeginFor(roster, m_author.user, grant.team, atSeq);
    // A writer may say again what is: the answer got lost, and the team has a newer key by now.
    return (folder->find(grant.team)
            && roster.roleOf(m_author.user, grant.team, atSeq) >= Role::Writer)
        || holdsRole(m_batch, *folder, m_author.user, Role::Manager, atSeq);
}

Result<void> ItemStore::storeGrant(const protocol::Grant &grant)
{
    TL_TRY(auto folder, store().folder(grant.folder));
    m_result.status = checkGrant(grant, folder);
    if (m_result.status != ItemStatus::Stored)
        return {};
    if (!folder) {
        folder = Folder{};
        folder->epoch = grant.epoch;
        folder->kid = grant.kid;
        if (isDropped(grant, grant.rosterSeq))
            folder->opener = grant.device;
    }
    // It is made before the entry that names it.
    folder->give({grant.team, grant.generation, store().head() + 1});
    TL_CHECK(store().putFolder(grant.folder, *folder));
    return append(protocol::EntryKind::Grant, grant.folder, grant.device, std::nullopt);
}

} // namespace

Result<PushResult> storeItem(Batch &batch, const CheckedItem &item, const base::DeviceId &author)
{
    return ItemStore(batch, item, *batch.roster().device(author)).run();
}

void foretell(const CheckedItem &item, Foreseen &foreseen)
{
    if (item.refused != ItemStatus::Stored)
        return;
    foreseen.ids.push_back(item.id);
    if (const auto *header = std::get_if<protocol::BundleHeader>(&item.content)) {
        foreseen.folders.push_back(header->folder);
        foreseen.numbers.emplace_back(header->device, header->n);
    } else if (const auto *grant = std::get_if<protocol::Grant>(&item.content)) {
        foreseen.folders.push_back(grant->folder);
    }
}

} // namespace throughline::server
