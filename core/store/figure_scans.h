// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/figure_columns.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace throughline::store {

//! Several reads of very many rows at once, each on a connection and a thread of its own, beside
//! whoever looks at the rows: most of such a read is SQL and decryption, which one thread alone has
//! to wait for. They are begun in their order, and what nobody has begun when it is asked for, the
//! caller reads itself; so without any other connection all is read in the order of the calls.
//! Used by the thread that made it; no rows are seen by two threads at once.
class FigureScans
{
public:
    //! `others`: connections that see the same moment as `own` (figure_readers.h). All of them, and
    //! the columns, must outlive this.
    FigureScans(const FigureColumns &own, std::span<const FigureColumns *const> others,
                std::vector<FigureColumns::Query> queries);
    //! Waits for what is being read, which ends soon.
    ~FigureScans();
    FigureScans(const FigureScans &) = delete;
    FigureScans &operator=(const FigureScans &) = delete;

    //! The rows of one of the queries, as `FigureColumns::read` has them; each query once.
    [[nodiscard]] base::Result<void> visit(std::size_t which, const FigureColumns::Visit &visit);

private:
    struct Scan
    {
        FigureColumns::Query query;
        bool isTaken = false;
        bool isDone = false;
        std::deque<FigureRows> rows = {}; //!< read, and not looked at yet
        base::Result<void> result = {};
    };
    [[nodiscard]] Scan *takeNext();
    void readFor(Scan &scan, const FigureColumns &columns, const std::stop_token &stop);
    void work(const FigureColumns &columns, const std::stop_token &stop);

    const FigureColumns &m_own;
    std::mutex m_mutex; //!< of the scans
    std::condition_variable m_news;
    std::vector<Scan> m_scans;
    std::vector<std::jthread> m_threads; //!< last, so that they end first
};

} // namespace throughline::store
