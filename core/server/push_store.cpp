// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/push_store.h"

#include <algorithm>

namespace throughline::server {

using base::Result;
using protocol::ItemStatus;
using protocol::PushResult;
using protocol::Role;

namespace {

//! The table folder_state, and the teams of folder_team.
struct Folder
{
    std::uint64_t epoch = 0;
    std::optional<protocol::KeyId> kid;
    bool erased = false;
    std::optional<base::DeviceId> opener; //!< of a folder for managers alone
    std::vector<base::TeamId> teams;
};

[[nodiscard]] Result<std::optional<Folder>> findFolder(sqlite::Connection &db,
                                                       const base::FolderId &id)
{
    Folder folder;
    auto rows = db.query("SELECT epoch, kid, erased_at, opener FROM folder_state "
                         "WHERE folder_id = ?1",
                         id);
    TL_TRY(const bool found, rows.next());
    if (!found)
        return std::optional<Folder>();
    folder.epoch = static_cast<std::uint64_t>(rows.int64(0));
    folder.kid = rows.fixed<protocol::KeyId>(1);
    folder.erased = !rows.isNull(2);
    folder.opener = rows.fixed<base::DeviceId>(3);
    auto teams = db.query("SELECT team FROM folder_team WHERE folder_id = ?1", id);
    TL_EACH_ROW (teams)
        folder.teams.push_back(teams.fixed<base::TeamId>(0).value_or(base::TeamId()));
    return std::optional(std::move(folder));
}

[[nodiscard]] bool holdsRole(const Batch &batch, const Folder &folder, const base::UserId &user,
                             Role least)
{
    return std::any_of(folder.teams.begin(), folder.teams.end(), [&](const base::TeamId &team) {
        return batch.roster().roleOf(user, team) >= least;
    });
}

//! One item on its way into the log.
class ItemStore
{
public:
    ItemStore(Batch &batch, const CheckedItem &item, const base::UserId &author)
        : m_batch(batch), m_item(item), m_author(author)
    {
        m_result.id = item.id;
    }

    [[nodiscard]] Result<PushResult> run()
    {
        m_result.status = m_item.refused;
        if (m_item.refused != ItemStatus::Stored)
            return m_result;
        TL_TRY(const auto known, db().number("SELECT seq FROM log WHERE id = ?1", m_item.id));
        if (known) {
            m_result.status = ItemStatus::Duplicate;
            m_result.seq = static_cast<std::uint64_t>(*known);
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
    //! Any device may make a folder that only managers open (sync.md D10), and write it until
    //! somebody else has.
    [[nodiscard]] bool isDropped(const protocol::Grant &grant) const
    {
        return isForManagers(grant) && m_batch.roster().roleOf(m_author, grant.team) < Role::Writer;
    }
    [[nodiscard]] bool isForManagers(const protocol::Grant &grant) const
    {
        const auto *team = m_batch.roster().team(grant.team);
        return team && team->kind == protocol::TeamKind::Managers;
    }
    [[nodiscard]] Result<void> append(protocol::EntryKind kind, const base::FolderId &folder,
                                      const base::DeviceId &device, std::optional<std::uint64_t> n);

    [[nodiscard]] sqlite::Connection &db() const { return m_batch.db(); }
    [[nodiscard]] bool isAhead(std::uint64_t rosterSeq) const
    {
        return rosterSeq > m_batch.roster().headSeq();
    }

    Batch &m_batch;
    const CheckedItem &m_item;
    const base::UserId &m_author;
    PushResult m_result;
};

Result<void> ItemStore::append(protocol::EntryKind kind, const base::FolderId &folder,
                               const base::DeviceId &device, std::optional<std::uint64_t> n)
{
    TL_TRY(m_result.seq, m_batch.append({kind, folder, m_item.id, device, n, m_item.bytes}));
    return db().run(
        "UPDATE folder_state SET last_seq = ?2, bytes = bytes + ?3 WHERE folder_id = ?1", folder,
        *m_result.seq, m_item.bytes.size());
}

//! A folder for managers is its opener's until another device has written there.
Result<bool> ItemStore::isStillItsOwn(const Folder &folder, const protocol::BundleHeader &header)
{
    if (folder.opener != header.device)
        return false;
    TL_TRY(const auto others,
           db().number("SELECT 1 FROM log WHERE folder_id = ?1 AND kind = 1 AND device <> ?2 "
                       "LIMIT 1",
                       header.folder, header.device));
    return !others;
}

Result<ItemStatus> ItemStore::checkBundle(const protocol::BundleHeader &header)
{
    TL_TRY(const auto folder, findFolder(db(), header.folder));
    if (!folder)
        return ItemStatus::NoAccess;
    if (folder->erased)
        return ItemStatus::CaseErased;
    if (!holdsRole(m_batch, *folder, m_author, Role::Writer)) {
        TL_TRY(const bool isOwn, isStillItsOwn(*folder, header));
        if (!isOwn)
            return ItemStatus::NoAccess;
    }
    if (folder->kid != header.kid) {
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
    TL_TRY(const auto used,
           db().number("SELECT 1 FROM log WHERE device = ?1 AND n = ?2 AND kind = 1", header.device,
                       header.n));
    return used ? ItemStatus::Malformed : ItemStatus::Stored;
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

//! This step knows the grant that makes a folder and further ones of its first key (sync.md D10).
ItemStatus ItemStore::checkGrant(const protocol::Grant &grant, const std::optional<Folder> &folder)
{
    if (folder && folder->erased)
        return ItemStatus::CaseErased;
    if (grant.epoch == 0 && grant.previousKey)
        return ItemStatus::Malformed;
    if (grant.epoch != 0 || !grant.sealedKey || !m_batch.roster().team(grant.team))
        return ItemStatus::NoAccess;
    if (!folder && !isForManagers(grant)
        && m_batch.roster().roleOf(m_author, grant.team) < Role::Writer)
        return ItemStatus::NoAccess;
    if (folder
        && (folder->epoch != 0 || folder->kid != grant.kid
            || !holdsRole(m_batch, *folder, m_author, Role::Manager)))
        return ItemStatus::NoAccess;
    return checkGrantKey(grant);
}

Result<void> ItemStore::storeGrant(const protocol::Grant &grant)
{
    TL_TRY(const auto folder, findFolder(db(), grant.folder));
    m_result.status = checkGrant(grant, folder);
    if (m_result.status != ItemStatus::Stored)
        return {};
    if (!folder)
        TL_CHECK(
            db().run("INSERT INTO folder_state(folder_id, epoch, kid, last_seq, bytes, opener) "
                     "VALUES(?1, ?2, ?3, 0, 0, ?4)",
                     grant.folder, grant.epoch, grant.kid,
                     isDropped(grant) ? std::optional(grant.device) : std::nullopt));
    TL_CHECK(append(protocol::EntryKind::Grant, grant.folder, grant.device, std::nullopt));
    return db().run(
        "INSERT INTO folder_team(folder_id, team, gen, seq) VALUES(?1, ?2, ?3, ?4) "
        "ON CONFLICT(folder_id, team) DO UPDATE SET gen = excluded.gen, seq = excluded.seq",
        grant.folder, grant.team, grant.generation, *m_result.seq);
}

} // namespace

Result<PushResult> storeItem(Batch &batch, const CheckedItem &item, const base::UserId &author)
{
    return ItemStore(batch, item, author).run();
}

} // namespace throughline::server
