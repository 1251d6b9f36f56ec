// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/grant_requests.h"

#include "server/push_check.h"
#include "server/push_store.h"

#include <algorithm>
#include <set>

namespace throughline::server {

using base::Result;
using protocol::Grant;
using protocol::Role;

namespace {

//! Whether this is one change of one folder: everything about one epoch, no team twice.
[[nodiscard]] bool belongTogether(const std::vector<CheckedItem> &items,
                                  const base::FolderId &folder)
{
    std::set<base::TeamId> teams;
    const Grant *first = nullptr;
    for (const CheckedItem &item : items) {
        const auto *grant = std::get_if<Grant>(&item.content);
        if (!grant || item.refused != protocol::ItemStatus::Stored || grant->folder != folder)
            return false;
        first = first ? first : grant;
        if (grant->epoch != first->epoch || grant->kid != first->kid
            || !teams.insert(grant->team).second)
            return false;
    }
    return first != nullptr;
}

class GrantsWrite final : public OrganisationWrite
{
public:
    GrantsWrite(const Caller &caller, const base::FolderId &folder, const protocol::KeyId &before,
                std::vector<CheckedItem> items)
        : OrganisationWrite(*caller.organisation), m_author(caller.device->id), m_folder(folder),
          m_before(before), m_items(std::move(items))
    {
    }

    [[nodiscard]] std::size_t weight() const override { return m_items.size(); }

    void foretell(Foreseen &foreseen) const override
    {
        foreseen.folders.push_back(m_folder);
        for (const CheckedItem &item : m_items)
            foreseen.ids.push_back(item.id);
    }

    [[nodiscard]] Result<void> store(Batch &batch) override
    {
        TL_TRY(auto folder, batch.store().folder(m_folder));
        const int status = judge(batch, folder);
        TL_TRY(const Known known, lookUp(batch));
        if (known.items == m_items.size() && (status == 201 || status == 409)) {
            response = reply(201, protocol::encodeOne(known.last)); // asked before
        } else if (status == 409) {
            response = reply(409, protocol::encodeOne(folder->kid->view()));
        } else if (status != 201 || known.items > 0) {
            response = reply(status != 201 ? status : 422);
        } else {
            TL_TRY(const std::uint64_t last, append(batch, *std::move(folder)));
            response = reply(201, protocol::encodeOne(last));
        }
        return {};
    }

private:
    [[nodiscard]] const Grant &grantOf(const CheckedItem &item) const
    {
        return std::get<Grant>(item.content);
    }

    [[nodiscard]] int judge(const Batch &batch, const std::optional<Folder> &folder) const
    {
        const protocol::Roster::Device &author = *batch.roster().device(m_author);
        if (!author.isActive())
            return 403;
        if (!folder)
            return 404;
        if (folder->erased)
            return 410;
        if (folder->kid != m_before)
            return 409;
        const bool isManager = holdsRole(batch, *folder, author.user, Role::Manager);
        if (!isManager && !holdsRole(batch, *folder, author.user, Role::Writer))
            return 403;
        const bool isNewKey = grantOf(m_items.front()).epoch == folder->epoch + 1;
        for (const CheckedItem &item : m_items) {
            const Grant &grant = grantOf(item);
            const bool isInForce = grant.epoch == folder->epoch && grant.kid == m_before;
            if (isNewKey ? grant.kid == m_before : !isInForce)
                return 422;
            if (grant.sealedKey && (grant.epoch > 0) != grant.previousKey.has_value())
                return 422;
            const auto *team = batch.roster().team(grant.team);
            if (!team)
                return 422;
            // The author has not seen the newest statements: it reads them, and tries again.
            if (grant.rosterSeq > batch.roster().headSeq()
                || grant.generation + 1 != team->generations.size())
                return 409;
        }
        if (isNewKey && std::none_of(m_items.begin(), m_items.end(), [&](const CheckedItem &item) {
                return grantOf(item).sealedKey.has_value();
            }))
            return 422; // nobody would have the key
        if (isManager)
            return isNewKey && !nobodyIsForgotten(*folder) ? 422 : 201;
        // A writer gives a new key to exactly those who have the folder (sync.md D10).
        return isNewKey && nobodyIsForgotten(*folder) && givesOnlyTo(*folder) ? 201 : 403;
    }

    //! Every team that has the folder gets the new key, or is told that it does not.
    [[nodiscard]] bool nobodyIsForgotten(const Folder &folder) const
    {
        return std::all_of(folder.teams.begin(), folder.teams.end(), [&](const Folder::Team &held) {
            return std::any_of(m_items.begin(), m_items.end(), [&](const CheckedItem &item) {
                return grantOf(item).team == held.team;
            });
        });
    }
    [[nodiscard]] bool givesOnlyTo(const Folder &folder) const
    {
        return std::all_of(m_items.begin(), m_items.end(), [&](const CheckedItem &item) {
            return grantOf(item).sealedKey && folder.find(grantOf(item).team);
        });
    }

    //! What of it is in the log already: the answer to the first request may have been lost.
    struct Known
    {
        std::size_t items = 0;
        std::uint64_t last = 0; //!< seq
    };
    [[nodiscard]] Result<Known> lookUp(Batch &batch) const
    {
        Known known;
        for (const CheckedItem &item : m_items) {
            TL_TRY(const auto seq, batch.store().seqOf(item.id));
            if (!seq)
                continue;
            ++known.items;
            known.last = std::max(known.last, *seq);
        }
        return known;
    }

    [[nodiscard]] Result<std::uint64_t> append(Batch &batch, Folder folder) const
    {
        folder.epoch = grantOf(m_items.front()).epoch;
        folder.kid = grantOf(m_items.front()).kid;
        std::uint64_t last = batch.store().head();
        for (const CheckedItem &item : m_items) {
            const Grant &grant = grantOf(item);
            ++last;
            if (grant.sealedKey)
                folder.give({grant.team, grant.generation, last});
            else
                folder.takeFrom(grant.team, last);
        }
        TL_CHECK(batch.store().putFolder(m_folder, folder));
        for (const CheckedItem &item : m_items) {
            TL_TRY(last,
                   batch.append({protocol::EntryKind::Grant, m_folder, item.id, m_author,
                                 std::nullopt, item.bytes}));
        }
        return last;
    }

    const base::DeviceId m_author;
    const base::FolderId m_folder;
    const protocol::KeyId m_before;
    const std::vector<CheckedItem> m_items;
};

} // namespace

std::unique_ptr<PendingWrite> checkGrants(const Context &context, const Request &request,
                                          const Route &route)
{
    const auto caller = callerOf(context, request);
    if (!caller)
        return refuse(failure(context, caller.error()));
    const auto folder = base::FolderId::fromHex(route.id);
    const auto before = protocol::KeyId::fromHex(request.ifMatch);
    auto items = protocol::decode<std::vector<protocol::PushItem>>(request.body);
    if (!folder || !before || !items || items->size() > protocol::limits::pushItems)
        return refuse(reply(context, caller->organisation, 400));
    std::vector<CheckedItem> checked = checkItems(std::move(*items), *caller);
    if (!belongTogether(checked, *folder))
        return refuse(reply(context, caller->organisation, 422));
    return std::make_unique<GrantsWrite>(*caller, *folder, *before, std::move(checked));
}

} // namespace throughline::server
