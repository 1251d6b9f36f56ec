// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/folders.h"

#include <map>
#include <optional>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! Which bundles this device has made or applied: what tells a repeat from news, and a copied
//! device (two bundles with one counter value) from an honest one.
class Bundles
{
public:
    struct Known
    {
        ItemId id;
        base::DeviceId device;
        std::uint64_t n = 0;
        std::int64_t folder = 0;
        std::optional<base::Millis> received =
            std::nullopt; //!< by the server; nothing for own ones, and for what a file brought
    };

    explicit Bundles(sqlite::Connection &connection) : m_connection(connection) {}

    [[nodiscard]] base::Result<bool> contains(const ItemId &id) const;
    [[nodiscard]] base::Result<std::optional<Known>> find(const ItemId &id) const;
    //! The server has shown what a file had brought before.
    [[nodiscard]] base::Result<void> setReceived(const ItemId &id, base::Millis received);
    [[nodiscard]] base::Result<std::optional<ItemId>> madeBy(const base::DeviceId &device,
                                                             std::uint64_t n) const;
    //! The highest n of a bundle of that device that was applied here, also in folders that were
    //! left behind since (Erasure::leaveBehind); 0 for none.
    [[nodiscard]] base::Result<std::uint64_t> highestOf(const base::DeviceId &device) const;
    //! When the server last received work of each other device, of what was ever here likewise.
    [[nodiscard]] base::Result<std::map<base::DeviceId, base::Millis>> lastReceived() const;
    [[nodiscard]] base::Result<std::optional<std::int64_t>> folderOf(const ItemId &id) const;
    [[nodiscard]] base::Result<void> add(const Known &bundle);

private:
    sqlite::Connection &m_connection;
};

} // namespace throughline::store
