// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/figure_columns.h"
#include "store/read_store.h"

namespace throughline::store {

class DeviceStore;

//! The columns of a store on some connections that all see it as it was at one moment, the store's
//! own among them. Belongs to the thread that has the store, and must go before it does; each other
//! connection may be used on a thread of its own meanwhile.
class FigureReaders
{
public:
    //! How many others are worth having on this machine: one for each processor that the caller
    //! leaves, three at most, because there are no more long reads.
    [[nodiscard]] static std::size_t usual();

    //! With so many others, or as many as the system gives; with none inside a transaction, which
    //! nobody else can see, and where others write without a break.
    [[nodiscard]] static base::Result<FigureReaders> open(const DeviceStore &store,
                                                          std::size_t others);

    [[nodiscard]] std::span<const FigureColumns *const> others() const { return m_columns; }

private:
    FigureReaders() = default;
    [[nodiscard]] base::Result<bool> holdTogether(const FigureColumns &own);

    std::vector<std::unique_ptr<ReadStore>> m_stores;
    std::vector<ReadStore::Snapshot> m_snapshots;
    std::optional<sqlite::Transaction> m_own;
    std::vector<const FigureColumns *> m_columns;
};

} // namespace throughline::store
