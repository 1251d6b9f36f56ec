// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/folders.h"

#include <optional>
#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! Changes that could not be applied, kept as they came (sync.md D5): those that this program does
//! not understand, for a newer one, and those that had no business where they were written. Writers
//! run inside the caller's transaction.
class UnknownOps
{
public:
    struct Op
    {
        std::int64_t index = 0; //!< in order of arrival
        std::int64_t folder = 0; //!< the store's short name for it
        base::DeviceId device; //!< that wrote it
        base::Bytes bytes;
        //! By the server, the bundle that it came in; nothing when only a file has brought it.
        std::optional<base::Millis> received;
    };

    explicit UnknownOps(sqlite::Connection &connection) : m_connection(connection) {}

    //! Waits for a program that understands it. `bundle` is what it came in.
    [[nodiscard]] base::Result<void> keep(std::int64_t folder, const base::DeviceId &device,
                                          base::ByteView op, const ItemId &bundle);
    //! Understood, and not to be applied by any program.
    [[nodiscard]] base::Result<void> keepRefused(std::int64_t folder, const base::DeviceId &device,
                                                 base::ByteView op);
    //! Of those that wait, the first after this one.
    [[nodiscard]] base::Result<std::vector<Op>> waiting(std::int64_t after, std::size_t most) const;
    //! It has been applied.
    [[nodiscard]] base::Result<void> remove(std::int64_t index);
    //! It is understood by now, and is as those of `keepRefused`.
    [[nodiscard]] base::Result<void> refuse(std::int64_t index);
    //! Of both kinds.
    [[nodiscard]] base::Result<std::int64_t> count() const;

private:
    sqlite::Connection &m_connection;
};

} // namespace throughline::store
