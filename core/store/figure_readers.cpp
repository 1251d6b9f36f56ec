// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/figure_readers.h"

#include "store/device_store.h"

#include <algorithm>
#include <thread>

namespace throughline::store {

using base::Result;

std::size_t FigureReaders::usual()
{
    constexpr unsigned most = 3;
    const unsigned processors = std::max(1U, std::thread::hardware_concurrency());
    return std::min(processors - 1, most);
}

//! Everybody holds what they see; if no version changed between before and after, nobody wrote in
//! between, so that they see the same.
Result<bool> FigureReaders::holdTogether(const FigureColumns &own)
{
    std::vector<std::int64_t> before;
    for (const auto &store : m_stores) {
        TL_TRY(const std::int64_t version, store->figures.version());
        before.push_back(version);
    }
    TL_TRY(auto held, own.hold());
    m_own.emplace(std::move(held));
    bool isSame = true;
    for (std::size_t i = 0; i < m_stores.size(); ++i) {
        TL_TRY(auto snapshot, m_stores[i]->snapshot());
        m_snapshots.push_back(std::move(snapshot));
        TL_TRY(const std::int64_t after, m_stores[i]->figures.version());
        isSame = isSame && after == before[i];
    }
    return isSame;
}

Result<FigureReaders> FigureReaders::open(const DeviceStore &store, std::size_t others)
{
    constexpr int tries = 3;
    FigureReaders out;
    if (others == 0 || store.figures.inTransaction())
        return out;
    for (std::size_t i = 0; i < others; ++i) {
        auto reader = store.openReader();
        if (!reader.ok()) // fewer are slower, which is no reason to tell nothing
            break;
        out.m_stores.push_back(std::move(*reader));
    }
    for (int i = 0; i < tries; ++i) {
        TL_TRY(const bool isSame, out.holdTogether(store.figures));
        if (isSame) {
            for (const auto &one : out.m_stores)
                out.m_columns.push_back(&one->figures);
            return out;
        }
        out.m_snapshots.clear();
        out.m_own.reset();
    }
    return out;
}

} // namespace throughline::store
