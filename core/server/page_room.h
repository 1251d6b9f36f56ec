// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/organisation_store.h"

namespace throughline::server {

//! How much of a reply's bytes is left for entries of the log (sync.md D13). A value.
class PageRoom
{
public:
    //! `results`: how many folders the page says something about beside its entries.
    explicit PageRoom(std::size_t most, std::size_t results = 0)
        : m_most(most), m_used(pageFrame + results * resultFrame)
    {
    }

    //! False when the page ends before this entry. The first one has room however large it is.
    [[nodiscard]] bool take(base::ByteView body)
    {
        if (m_hasEntries && m_used + entryFrame + body.size() > m_most)
            return false;
        m_hasEntries = true;
        m_used += entryFrame + body.size();
        return true;
    }

private:
    // Around the bytes of an entry and of a page, and what is said of a folder, at most.
    static constexpr std::size_t entryFrame = 26;
    static constexpr std::size_t pageFrame = 24;
    static constexpr std::size_t resultFrame = 12;

    std::size_t m_most;
    std::size_t m_used;
    bool m_hasEntries = false;
};

//! As it goes out.
[[nodiscard]] inline protocol::LogEntry entryOf(const StoredEntry &entry)
{
    return {entry.seq, entry.received, entry.kind, base::toBytes(entry.body)};
}

} // namespace throughline::server
