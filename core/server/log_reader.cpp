// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/log_reader.h"

#include "server/page_room.h"

namespace throughline::server {

using base::Result;
using protocol::EntryKind;
using protocol::LogConflict;
using protocol::LogPage;

namespace {

//! So many entries are looked at for one page at most: a page that leaves much out still comes
//! soon.
constexpr std::uint64_t mostLookedAt = 16'384;

//! Fills one page.
class PageBuilder
{
public:
    PageBuilder(const base::DeviceId &reader, const LogQuery &query,
                std::set<base::FolderId> &shown)
        : m_reader(reader), m_room(query.maxBytes), m_shown(shown)
    {
        m_page.next = query.after;
    }

    //! False when the page ends before this entry.
    [[nodiscard]] bool take(const StoredEntry &entry)
    {
        if (m_lookedAt == mostLookedAt)
            return full();
        if (entry.kind != EntryKind::Bundle || entry.device != m_reader) {
            if (!m_room.take(entry.body))
                return full();
            m_page.entries.push_back(entryOf(entry));
            if (entry.folder)
                m_shown.insert(*entry.folder);
        }
        ++m_lookedAt;
        m_page.next = entry.seq;
        return true;
    }

    //! Nothing is left up to here.
    [[nodiscard]] LogPage finish(std::uint64_t head)
    {
        if (!m_page.more)
            m_page.next = head;
        return std::move(m_page);
    }

private:
    [[nodiscard]] bool full()
    {
        m_page.more = true;
        return false;
    }

    const base::DeviceId m_reader;
    PageRoom m_room;
    std::set<base::FolderId> &m_shown;
    LogPage m_page;
    std::uint64_t m_lookedAt = 0;
};

} // namespace

std::optional<LogQuery::Anchor> parseAnchor(std::string_view text)
{
    const std::size_t dash = text.find('-');
    if (dash == std::string_view::npos)
        return std::nullopt;
    const auto seq = parseNumber(text.substr(0, dash));
    const auto id = crypto::Hash::fromHex(text.substr(dash + 1));
    if (!seq || !id)
        return std::nullopt;
    return LogQuery::Anchor{*seq, *id};
}

Result<std::variant<LogPage, LogConflict>> readLog(OrganisationReader &store, const Caller &caller,
                                                   const LogQuery &query,
                                                   std::set<base::FolderId> &shown)
{
    using Answer = std::variant<LogPage, LogConflict>;
    TL_TRY(const StoredState state, store.state());
    // Another process may have written since this one last looked: what the page shows is never
    // newer than what the organisation says of itself to who reads it.
    caller.organisation->publish(caller.roster, state.head);
    bool samePast = query.after <= state.head;
    if (samePast && query.anchor) {
        TL_TRY(const auto id, store.idAt(query.anchor->seq));
        samePast = id == query.anchor->id;
    }
    if (!samePast)
        return Answer(LogConflict{state.epoch, state.head});

    LogSection section{query.after, state.head, {}};
    // An admin's devices are in every team: the log itself is the answer.
    if (!caller.isAdmin())
        section.teams = caller.roster->teamsOf(caller.device->user);
    PageBuilder page(caller.device->id, query, shown);
    TL_CHECK(store.walk(section, [&](const StoredEntry &entry) { return page.take(entry); }));
    return Answer(page.finish(state.head));
}

} // namespace throughline::server
