// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/clock.h"
#include "base/result.h"

#include <optional>
#include <string>
#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! Forms that somebody has begun on this device and not saved: encrypted with the store, never
//! synced (domain.md 3.19). What is in one is its form's business. Writers run inside the caller's
//! transaction.
class Drafts
{
public:
    struct Draft
    {
        std::string key; //!< one draft for each: the form, and what it is about
        base::Millis changed;
        base::Bytes body;
    };

    explicit Drafts(sqlite::Connection &connection) : m_connection(connection) {}

    //! Keeps it in the place of the one before.
    [[nodiscard]] base::Result<void> put(std::string_view key, base::Millis changed,
                                         base::ByteView body);
    [[nodiscard]] base::Result<std::optional<Draft>> find(std::string_view key) const;
    //! The one changed last comes first.
    [[nodiscard]] base::Result<std::vector<Draft>> all() const;
    [[nodiscard]] base::Result<void> remove(std::string_view key);

private:
    sqlite::Connection &m_connection;
};

} // namespace throughline::store
