// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/log_reader.h"

#include "sqlite/transaction.h"

#include <algorithm>
#include <set>

namespace throughline::server {

using base::Result;
using protocol::EntryKind;
using protocol::LogConflict;
using protocol::LogPage;

namespace {

// Around the bytes of an entry and of a page, at most.
constexpr std::size_t entryFrame = 26;
constexpr std::size_t pageFrame = 24;
//! So many entries are looked at for one page at most: a page that leaves much out still comes
//! soon.
constexpr std::uint64_t mostLookedAt = 16'384;
//! Numbers are gathered from the folders by stretches of the log of this length.
constexpr std::uint64_t stretch = 16'384;

//! Fills one page.
class PageBuilder
{
public:
    PageBuilder(const base::DeviceId &reader, const LogQuery &query)
        : m_reader(reader), m_max(query.maxBytes)
    {
        m_page.next = query.after;
    }

    //! Columns: seq, recv_ms, kind, device, body. False when the page ends before this row.
    [[nodiscard]] bool take(sqlite::Rows &row)
    {
        if (m_lookedAt == mostLookedAt)
            return full();
        const auto kind = static_cast<EntryKind>(row.int64(2));
        const auto seq = static_cast<std::uint64_t>(row.int64(0));
        if (kind != EntryKind::Bundle || row.fixed<base::DeviceId>(3) != m_reader) {
            const base::ByteView body = row.blob(4);
            if (!m_page.entries.empty() && m_size + entryFrame + body.size() > m_max)
                return full();
            m_size += entryFrame + body.size();
            m_page.entries.push_back({seq, {row.int64(1)}, kind, base::toBytes(body)});
        }
        ++m_lookedAt;
        m_page.next = seq;
        return true;
    }

    [[nodiscard]] bool isFull() const { return m_page.more; }

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
    const std::size_t m_max;
    LogPage m_page;
    std::size_t m_size = pageFrame;
    std::uint64_t m_lookedAt = 0;
};

//! An admin's devices are in every team: the log itself is the answer.
[[nodiscard]] Result<void> readAll(sqlite::Connection &db, std::uint64_t after, std::uint64_t head,
                                   PageBuilder &page)
{
    auto rows = db.query("SELECT seq, recv_ms, kind, device, body FROM log "
                         "WHERE seq > ?1 AND seq <= ?2 AND kind <> 0 ORDER BY seq",
                         after, head);
    TL_EACH_ROW (rows) {
        if (!page.take(rows))
            break;
    }
    return {};
}

//! The folders that the reader may see and that have something new.
[[nodiscard]] Result<std::set<base::FolderId>> foldersOf(sqlite::Connection &db,
                                                         const Caller &caller, std::uint64_t after)
{
    std::set<base::FolderId> folders;
    for (const base::TeamId &team : caller.roster->teamsOf(caller.device->user)) {
        auto rows = db.query("SELECT t.folder_id FROM folder_team t "
                             "JOIN folder_state s ON s.folder_id = t.folder_id "
                             "WHERE t.team = ?1 AND s.last_seq > ?2 AND s.erased_at IS NULL",
                             team, after);
        TL_EACH_ROW (rows)
            folders.insert(rows.fixed<base::FolderId>(0).value_or(base::FolderId()));
    }
    return folders;
}

[[nodiscard]] Result<void> gather(sqlite::Rows rows, std::vector<std::uint64_t> &seqs)
{
    TL_EACH_ROW (rows)
        seqs.push_back(static_cast<std::uint64_t>(rows.int64(0)));
    return {};
}

//! What there is for the reader between two numbers, in order, from the index alone.
[[nodiscard]] Result<std::vector<std::uint64_t>>
seqsBetween(sqlite::Connection &db, const std::set<base::FolderId> &folders, std::uint64_t after,
            std::uint64_t end)
{
    std::vector<std::uint64_t> seqs;
    TL_CHECK(
        gather(db.query("SELECT seq FROM log WHERE folder_id IS NULL AND seq > ?1 AND seq <= ?2 "
                        "AND kind <> 0", // what is left of an erased folder
                        after, end),
               seqs));
    for (const base::FolderId &folder : folders)
        TL_CHECK(
            gather(db.query("SELECT seq FROM log WHERE folder_id = ?1 AND seq > ?2 AND seq <= ?3",
                            folder, after, end),
                   seqs));
    std::sort(seqs.begin(), seqs.end());
    return seqs;
}

//! The folders' parts of the index are merged by seq, one stretch of the log after the other. A
//! stretch with nothing in it makes the next one longer: much of a log may be other people's.
[[nodiscard]] Result<void> readFolders(sqlite::Connection &db,
                                       const std::set<base::FolderId> &folders, std::uint64_t after,
                                       std::uint64_t head, PageBuilder &page)
{
    std::uint64_t length = stretch;
    while (after < head && !page.isFull()) {
        const std::uint64_t end = after + std::min(length, head - after);
        TL_TRY(const auto seqs, seqsBetween(db, folders, after, end));
        for (const std::uint64_t seq : seqs) {
            auto rows =
                db.query("SELECT seq, recv_ms, kind, device, body FROM log WHERE seq = ?1", seq);
            TL_TRY(const bool found, rows.next());
            if (found && !page.take(rows))
                return {};
        }
        after = end;
        length = seqs.empty() ? length * 8 : stretch;
    }
    return {};
}

[[nodiscard]] Result<bool> holds(sqlite::Connection &db, const LogQuery::Anchor &anchor)
{
    auto rows = db.query("SELECT id FROM log WHERE seq = ?1", anchor.seq);
    TL_TRY(const bool found, rows.next());
    return found && rows.fixed<crypto::Hash>(0) == anchor.id;
}

} // namespace

Result<std::variant<LogPage, LogConflict>> readLog(sqlite::Connection &db, const Caller &caller,
                                                   const LogQuery &query)
{
    using Answer = std::variant<LogPage, LogConflict>;
    TL_TRY(auto transaction, sqlite::Transaction::begin(db, sqlite::Transaction::Kind::Deferred));
    TL_TRY(const auto stored, db.number("SELECT head FROM org"));
    const auto head = static_cast<std::uint64_t>(stored.value_or(0));
    bool samePast = query.after <= head;
    if (samePast && query.anchor) {
        TL_TRY(samePast, holds(db, *query.anchor));
    }
    if (!samePast)
        return Answer(LogConflict{caller.organisation->epoch(), head});

    PageBuilder page(caller.device->id, query);
    if (caller.isAdmin()) {
        TL_CHECK(readAll(db, query.after, head, page));
    } else {
        TL_TRY(const auto folders, foldersOf(db, caller, query.after));
        TL_CHECK(readFolders(db, folders, query.after, head, page));
    }
    return Answer(page.finish(head));
}

} // namespace throughline::server
