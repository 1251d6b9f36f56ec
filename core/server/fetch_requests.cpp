// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/fetch_requests.h"

#include "protocol/messages.h"
#include "server/page_room.h"

#include <algorithm>

namespace throughline::server {

using base::Result;
using protocol::FolderFetch;
using protocol::FolderPart;
using protocol::ItemStatus;

namespace {

//! Fills one reply, from one state of the store.
class FetchBuilder
{
public:
    FetchBuilder(OrganisationReader &store, const Caller &caller, std::uint64_t head,
                 std::size_t folders)
        : m_store(store), m_caller(caller), m_head(head),
          m_room(protocol::limits::pageBytes, folders)
    {
    }

    //! False when the reply is full.
    [[nodiscard]] Result<bool> add(const FolderPart &part)
    {
        FolderFetch::Result result;
        TL_TRY(result.status, access(part.folder));
        result.next = part.after;
        if (result.status == ItemStatus::Stored)
            TL_CHECK(m_store.walk({part.after, m_head, {}, part.folder},
                                  [&](const StoredEntry &entry) { return take(entry, result); }));
        if (!result.more)
            result.next = m_head;
        m_fetch.results.push_back(result);
        return !result.more;
    }

    [[nodiscard]] FolderFetch finish() { return std::move(m_fetch); }

private:
    [[nodiscard]] Result<ItemStatus> access(const base::FolderId &folder) const
    {
        const protocol::Roster &roster = *m_caller.roster;
        if (roster.isErased(folder))
            return ItemStatus::CaseErased;
        TL_TRY(const std::vector<base::TeamId> teams, m_store.teamsWith(folder));
        const bool mayRead = std::any_of(teams.begin(), teams.end(), [&](const auto &team) {
            return roster.roleOf(m_caller.device->user, team) != protocol::Role::None;
        });
        return mayRead ? ItemStatus::Stored : ItemStatus::NoAccess;
    }

    [[nodiscard]] bool take(const StoredEntry &entry, FolderFetch::Result &result)
    {
        if (!m_room.take(entry.body)) {
            result.more = true;
            return false;
        }
        result.next = entry.seq;
        m_fetch.entries.push_back(entryOf(entry));
        return true;
    }

    OrganisationReader &m_store;
    const Caller &m_caller;
    const std::uint64_t m_head;
    PageRoom m_room;
    FolderFetch m_fetch;
};

[[nodiscard]] Result<FolderFetch> fetch(const Caller &caller, const std::vector<FolderPart> &parts)
{
    TL_TRY(const auto reader, caller.organisation->store().reader());
    TL_TRY(const StoredState state, reader->state());
    FetchBuilder builder(*reader, caller, state.head, parts.size());
    for (const FolderPart &part : parts) {
        TL_TRY(const bool goesOn, builder.add(part));
        if (!goesOn)
            break;
    }
    return builder.finish();
}

//! The folders of which something may be in the reply; answers stand in the order of the parts.
[[nodiscard]] std::set<base::FolderId> givenOf(const std::vector<FolderPart> &parts,
                                               const FolderFetch &fetch)
{
    std::set<base::FolderId> given;
    for (std::size_t i = 0; i < fetch.results.size(); ++i) {
        if (fetch.results[i].status == ItemStatus::Stored)
            given.insert(parts[i].folder);
    }
    return given;
}

} // namespace

Response fetchFolders(const Context &context, const Request &request)
{
    const auto caller = callerOf(context, request);
    if (!caller)
        return failure(context, caller.error());
    const auto parts = protocol::decode<std::vector<FolderPart>>(request.body);
    if (!parts || parts->empty() || parts->size() > FolderFetch::mostFolders)
        return reply(context, caller->organisation, 400);
    const auto fetched = fetch(*caller, *parts);
    if (!fetched)
        return failure(context, fetched.error());
    noteReading(context, *caller, givenOf(*parts, *fetched));
    return reply(context, caller->organisation, 200, encode(*fetched));
}

} // namespace throughline::server
