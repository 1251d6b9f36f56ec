// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/push_again.h"

#include "protocol/authority.h"
#include "server/named_epochs.h"

#include <algorithm>
#include <map>
#include <set>

namespace throughline::server {

using base::Result;
using protocol::BundleHeader;
using protocol::Grant;
using protocol::ItemStatus;
using protocol::PushResult;
using protocol::Role;
using protocol::Roster;

namespace {

//! One push of what a log has lost.
class OfferedAgain
{
public:
    OfferedAgain(Batch &batch, const std::vector<CheckedItem> &items)
        : m_batch(batch), m_items(items), m_isSettled(items.size(), false)
    {
        for (const CheckedItem &item : items)
            m_results.push_back({item.id, item.refused, {}, {}});
    }

    [[nodiscard]] Result<std::vector<PushResult>> run(const base::DeviceId &sender)
    {
        const bool isIn = roster().device(sender)->isActive();
        for (std::size_t at = 0; at < m_items.size(); ++at) {
            if (m_results[at].status == ItemStatus::Stored && !isIn)
                m_results[at].status = ItemStatus::Revoked;
            else if (m_results[at].status == ItemStatus::Stored && !m_isSettled[at])
                TL_CHECK(take(at));
        }
        return std::move(m_results);
    }

private:
    [[nodiscard]] OrganisationTransaction &store() const { return m_batch.store(); }
    [[nodiscard]] const Roster &roster() const { return m_batch.roster(); }

    [[nodiscard]] Result<void> take(std::size_t at)
    {
        TL_TRY(const auto known, store().seqOf(m_items[at].id));
        if (known) {
            m_results[at].status = ItemStatus::Duplicate;
            m_results[at].seq = known;
            return {};
        }
        if (const auto *header = std::get_if<BundleHeader>(&m_items[at].content))
            return takeBundle(at, *header);
        return takeGrant(at, std::get<Grant>(m_items[at].content));
    }

    [[nodiscard]] Result<void> append(std::size_t at, protocol::EntryKind kind,
                                      const base::FolderId &folder, const base::DeviceId &device,
                                      std::optional<std::uint64_t> n)
    {
        const CheckedItem &item = m_items[at];
        TL_TRY(m_results[at].seq, m_batch.append({kind, folder, item.id, device, n, item.bytes}));
        m_results[at].status = ItemStatus::Stored;
        m_isSettled[at] = true;
        return {};
    }

    [[nodiscard]] Result<void> takeBundle(std::size_t at, const BundleHeader &header)
    {
        TL_TRY(m_results[at].status, judge(at, header));
        if (m_results[at].status != ItemStatus::Stored)
            return {};
        return append(at, protocol::EntryKind::Bundle, header.folder, header.device, header.n);
    }
    [[nodiscard]] Result<ItemStatus> judge(std::size_t at, const BundleHeader &header)
    {
        TL_TRY(const auto folder, store().folder(header.folder));
        if (!folder)
            return ItemStatus::NoAccess;
        if (folder->erased)
            return ItemStatus::CaseErased;
        if (header.rosterSeq > roster().headSeq())
            return ItemStatus::RosterAhead;
        TL_TRY(const NamedEpochs *const named, namedIn(header.folder));
        const NamedEpochs::Epoch *epoch = named->find(header.kid);
        if (!epoch || !mightWrite(header, *epoch, folder->opener == header.device))
            return ItemStatus::NoAccess;
        if (header.hlcMax.millis() > m_batch.now() + protocol::limits::clockAheadMs) {
            m_results[at].extra = static_cast<std::uint64_t>(m_batch.now().value);
            return ItemStatus::ClockAhead;
        }
        TL_TRY(const bool used, store().isNumberUsed(header.device, header.n));
        return used ? ItemStatus::Malformed : ItemStatus::Stored;
    }

    //! As every reader judges it (sync.md D5): when it was written, and by the cuts since.
    [[nodiscard]] bool mightWrite(const BundleHeader &header, const NamedEpochs::Epoch &epoch,
                                  bool isOpener) const
    {
        if (!roster().device(header.device)->isActiveAt(header.rosterSeq))
            return false;
        return std::any_of(epoch.teams.begin(), epoch.teams.end(), [&](const base::TeamId &team) {
            return protocol::standingIn(roster(), team, header, isOpener)
                == protocol::Standing::Counts;
        });
    }

    [[nodiscard]] Result<void> takeGrant(std::size_t at, const Grant &grant)
    {
        TL_TRY(auto folder, store().folder(grant.folder));
        TL_TRY(NamedEpochs *const named, namedIn(grant.folder));
        ItemStatus &status = m_results[at].status;
        status = folder && folder->erased ? ItemStatus::CaseErased : againstWriting(grant);
        if (status != ItemStatus::Stored)
            return {};
        if (folder && grant.epoch == folder->epoch + 1)
            return takeNewEpoch(at, *std::move(folder), *named);
        status = ItemStatus::NoAccess;
        if (!folder) {
            if (!mayBegin(grant))
                return {};
            folder = begun(grant);
        } else if (grant.epoch > folder->epoch || !mayBeGiven(grant, *folder, *named)) {
            return {};
        }
        if (grant.epoch == folder->epoch)
            TL_CHECK(change(*folder, grant, store().head() + 1));
        named->add(grant);
        return append(at, protocol::EntryKind::Grant, grant.folder, grant.device, std::nullopt);
    }

    //! What is wrong with it whatever became of the folder.
    [[nodiscard]] ItemStatus againstWriting(const Grant &grant) const
    {
        const bool hasItsShape = grant.sealedKey
            ? (grant.epoch > 0) == grant.previousKey.has_value()
            : !grant.previousKey;
        if (!hasItsShape)
            return ItemStatus::Malformed;
        if (grant.rosterSeq > roster().headSeq())
            return ItemStatus::RosterAhead;
        const Roster::Team *team = roster().team(grant.team);
        const bool fits = team && team->hasGeneration(grant.generation, grant.rosterSeq)
            && roster().device(grant.device)->isActiveAt(grant.rosterSeq);
        return fits ? ItemStatus::Stored : ItemStatus::NoAccess;
    }

    [[nodiscard]] Role roleIn(const base::TeamId &team, const Grant &grant) const
    {
        return roster().roleOf(roster().device(grant.device)->user, team, grant.rosterSeq);
    }
    [[nodiscard]] bool isForManagers(const Grant &grant) const
    {
        return roster().team(grant.team)->kind == protocol::TeamKind::Managers;
    }
    [[nodiscard]] bool mayBegin(const Grant &grant) const
    {
        return grant.epoch == 0 && grant.sealedKey
            && protocol::mayBeginFor(roster(), roster().device(grant.device)->user, grant.team,
                                     grant.rosterSeq);
    }
    [[nodiscard]] Folder begun(const Grant &grant) const
    {
        Folder folder;
        folder.kid = grant.kid;
        if (isForManagers(grant) && roleIn(grant.team, grant) < Role::Writer)
            folder.opener = grant.device;
        return folder;
    }

    //! Of an epoch that the folder has, or had.
    [[nodiscard]] bool mayBeGiven(const Grant &grant, const Folder &folder,
                                  const NamedEpochs &named) const
    {
        const NamedEpochs::Epoch *epoch = named.find(grant.epoch);
        if (!epoch || epoch->kid != grant.kid)
            return false;
        const bool isManager =
            std::any_of(epoch->teams.begin(), epoch->teams.end(), [&](const base::TeamId &team) {
                return roleIn(team, grant) == Role::Manager;
            });
        if (!grant.sealedKey)
            return isManager;
        const bool isTakenAway = std::any_of(
            folder.formerTeams.begin(), folder.formerTeams.end(),
            [&](const Folder::FormerTeam &former) { return former.team == grant.team; });
        if (isTakenAway && grant.epoch == folder.epoch)
            return false;
        if (epoch->names(grant.team))
            return isManager || roleIn(grant.team, grant) >= Role::Writer;
        return isManager && roster().device(grant.device)->isActive();
    }

    [[nodiscard]] Result<void> change(Folder &folder, const Grant &grant, std::uint64_t seq)
    {
        const Folder::Team *held = folder.find(grant.team);
        if (!grant.sealedKey)
            remember(folder, grant.team, seq);
        else if (!held || held->generation <= grant.generation)
            folder.give({grant.team, grant.generation, seq});
        return store().putFolder(grant.folder, folder);
    }
    //! Also where the team's own grant has not come back yet: it is not to come after this.
    static void remember(Folder &folder, const base::TeamId &team, std::uint64_t seq)
    {
        folder.takeFrom(team, seq);
        const bool isThere =
            std::any_of(folder.formerTeams.begin(), folder.formerTeams.end(),
                        [&](const Folder::FormerTeam &former) { return former.team == team; });
        if (!isThere)
            folder.formerTeams.push_back({team, seq});
    }

    //! The grants of a new key are one thing: all that were sent of them, or none.
    [[nodiscard]] Result<void> takeNewEpoch(std::size_t first, Folder folder, NamedEpochs &named)
    {
        const std::vector<std::size_t> group = groupOf(first, folder);
        if (group.empty())
            return {};
        if (!mayBegin(group, folder, named)) {
            for (const std::size_t at : group) {
                m_results[at].status = ItemStatus::NoAccess;
                m_isSettled[at] = true;
            }
            return {};
        }
        std::uint64_t seq = store().head();
        folder.epoch = grantAt(group.front()).epoch;
        folder.kid = grantAt(group.front()).kid;
        for (const std::size_t at : group) {
            ++seq;
            if (grantAt(at).sealedKey)
                folder.give({grantAt(at).team, grantAt(at).generation, seq});
            else
                remember(folder, grantAt(at).team, seq);
            named.add(grantAt(at));
        }
        TL_CHECK(store().putFolder(grantAt(first).folder, folder));
        for (const std::size_t at : group)
            TL_CHECK(append(at, protocol::EntryKind::Grant, grantAt(at).folder, grantAt(at).device,
                            std::nullopt));
        return {};
    }

    [[nodiscard]] const Grant &grantAt(std::size_t at) const
    {
        return std::get<Grant>(m_items[at].content);
    }
    //! Of somebody who was shut out since, only what goes to those who have the folder. A team's
    //! first alone is part of the new key: what follows came later, and is looked at by itself.
    [[nodiscard]] std::vector<std::size_t> groupOf(std::size_t first, const Folder &folder)
    {
        const bool isIn = roster().device(grantAt(first).device)->isActive();
        std::vector<std::size_t> group;
        std::set<base::TeamId> teams;
        for (std::size_t at = first; at < m_items.size(); ++at) {
            const auto *grant = std::get_if<Grant>(&m_items[at].content);
            if (grant && m_items[at].refused == ItemStatus::Stored && !m_isSettled[at]
                && grant->folder == grantAt(first).folder && grant->epoch == grantAt(first).epoch
                && grant->kid == grantAt(first).kid && grant->device == grantAt(first).device) {
                if (teams.contains(grant->team))
                    continue;
                if (isIn || !grant->sealedKey || folder.find(grant->team)) {
                    teams.insert(grant->team);
                    group.push_back(at);
                } else {
                    m_results[at].status = ItemStatus::NoAccess;
                    m_isSettled[at] = true;
                }
            }
        }
        return group;
    }

    //! Nobody who has the folder is left out; a writer gives the key to nobody else (sync.md D10).
    [[nodiscard]] bool mayBegin(const std::vector<std::size_t> &group, const Folder &folder,
                                const NamedEpochs &named) const
    {
        const Grant &first = grantAt(group.front());
        if (named.find(first.kid))
            return false; // a key of before, under a new number
        std::set<base::TeamId> teams;
        bool widens = false;
        bool takesAway = false;
        for (const std::size_t at : group) {
            const Grant &grant = grantAt(at);
            if (againstWriting(grant) != ItemStatus::Stored || !teams.insert(grant.team).second)
                return false;
            takesAway = takesAway || !grant.sealedKey;
            widens = widens || (grant.sealedKey && !folder.find(grant.team));
        }
        const auto isNamed = [&](const Folder::Team &held) { return teams.contains(held.team); };
        const auto holds = [&](Role least) {
            return std::any_of(
                folder.teams.begin(), folder.teams.end(),
                [&](const Folder::Team &held) { return roleIn(held.team, first) >= least; });
        };
        const bool isGiven = std::any_of(group.begin(), group.end(), [&](std::size_t at) {
            return grantAt(at).sealedKey.has_value();
        });
        if (!isGiven || !std::all_of(folder.teams.begin(), folder.teams.end(), isNamed))
            return false;
        return holds(Role::Manager) || (!widens && !takesAway && holds(Role::Writer));
    }

    [[nodiscard]] Result<NamedEpochs *> namedIn(const base::FolderId &folder)
    {
        const auto found = m_named.find(folder);
        if (found != m_named.end())
            return &found->second;
        TL_TRY(const std::vector<base::Bytes> grants, store().grantsOf(folder));
        return &m_named.emplace(folder, NamedEpochs::of(grants)).first->second;
    }

    Batch &m_batch;
    const std::vector<CheckedItem> &m_items;
    std::vector<bool> m_isSettled; //!< together with another one
    std::vector<PushResult> m_results;
    std::map<base::FolderId, NamedEpochs> m_named; //!< of this push
};

} // namespace

Result<std::vector<PushResult>> storeAgain(Batch &batch, const std::vector<CheckedItem> &items,
                                           const base::DeviceId &sender)
{
    return OfferedAgain(batch, items).run(sender);
}

} // namespace throughline::server
