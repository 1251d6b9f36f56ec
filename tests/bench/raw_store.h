// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "crypto/secret.h"
#include "domain/value.h"
#include "sqlite/connection.h"

#include <filesystem>
#include <string>
#include <vector>

namespace throughline::bench {

//! A device's store without the app: nothing but its key and SQL, on a connection of its own.
//! Milliseconds throughout.
class RawStore
{
public:
    //! The key, and how long deriving it from the passphrase took.
    [[nodiscard]] static base::Result<RawStore> open(const std::filesystem::path &home);

    [[nodiscard]] double derivation() const { return m_derivation; }
    //! Opens the store and reads what Today shows of two days, in one statement.
    [[nodiscard]] base::Result<double> today(domain::PartialDate first, domain::PartialDate last);
    //! The search for people alone, as far as the ids of those shown.
    [[nodiscard]] base::Result<double> search(const std::string &text, std::int64_t limit);
    //! The rows that one Save made, once more, in a durable transaction of their own.
    [[nodiscard]] base::Result<double> commitAgain(const base::RecordId &contact);
    //! Some names that are in it.
    [[nodiscard]] base::Result<std::vector<std::string>> familyNames(std::int64_t count);
    //! The newest contact.
    [[nodiscard]] base::Result<base::RecordId> newestContact();
    //! Somebody.
    [[nodiscard]] base::Result<base::RecordId> anyPerson();

private:
    [[nodiscard]] base::Result<base::RecordId> firstId(std::string_view sql);
    RawStore(std::filesystem::path file, crypto::Secret32 key, sqlite::Connection connection)
        : m_file(std::move(file)), m_key(std::move(key)), m_connection(std::move(connection))
    {
    }

    std::filesystem::path m_file;
    crypto::Secret32 m_key;
    sqlite::Connection m_connection;
    double m_derivation = 0;
};

} // namespace throughline::bench
