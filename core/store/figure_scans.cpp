// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/figure_scans.h"

#include <algorithm>

namespace throughline::store {

using base::Result;

FigureScans::FigureScans(const FigureColumns &own, std::span<const FigureColumns *const> others,
                         std::vector<FigureColumns::Query> queries)
    : m_own(own)
{
    for (FigureColumns::Query &query : queries)
        m_scans.push_back({std::move(query)});
    for (const FigureColumns *const columns : others)
        m_threads.emplace_back(
            [this, columns](const std::stop_token &stop) { work(*columns, stop); });
}

FigureScans::~FigureScans()
{
    for (std::jthread &thread : m_threads)
        thread.request_stop();
    m_threads.clear();
}

FigureScans::Scan *FigureScans::takeNext()
{
    const std::lock_guard lock(m_mutex);
    const auto next = std::find_if(m_scans.begin(), m_scans.end(),
                                   [](const Scan &scan) { return !scan.isTaken; });
    if (next == m_scans.end())
        return nullptr;
    next->isTaken = true;
    return &*next;
}

void FigureScans::work(const FigureColumns &columns, const std::stop_token &stop)
{
    for (Scan *scan = takeNext(); scan != nullptr && !stop.stop_requested(); scan = takeNext())
        readFor(*scan, columns, stop);
}

void FigureScans::readFor(Scan &scan, const FigureColumns &columns, const std::stop_token &stop)
{
    Result<void> result = columns.readInBatches(scan.query, [&](FigureRows &rows) {
        {
            const std::lock_guard lock(m_mutex);
            scan.rows.push_back(std::move(rows));
        }
        m_news.notify_one();
        return !stop.stop_requested();
    });
    {
        const std::lock_guard lock(m_mutex);
        scan.result = std::move(result);
        scan.isDone = true;
    }
    m_news.notify_one();
}

Result<void> FigureScans::visit(std::size_t which, const FigureColumns::Visit &visit)
{
    Scan &scan = m_scans[which];
    std::unique_lock lock(m_mutex);
    if (!scan.isTaken) {
        scan.isTaken = true;
        lock.unlock();
        return m_own.read(scan.query, visit);
    }
    while (true) {
        m_news.wait(lock, [&scan] { return scan.isDone || !scan.rows.empty(); });
        if (scan.rows.empty())
            return scan.result;
        const FigureRows rows = std::move(scan.rows.front());
        scan.rows.pop_front();
        lock.unlock();
        FigureColumns::visitAll(scan.query, rows, visit);
        lock.lock();
    }
}

} // namespace throughline::store
