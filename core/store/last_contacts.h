// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"

#include <optional>
#include <unordered_map>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! When people were last in contact with us: where the time that their records are kept begins
//! (domain/retention.h). Withdrawn contacts are left out, and those whose place another one took
//! (overruled_contacts.h): of what was corrected the newest counts. Read from indexes, the rows of
//! corrected contacts apart.
class LastContacts
{
public:
    explicit LastContacts(sqlite::Connection &connection) : m_connection(connection) {}

    using ByPerson = std::unordered_map<base::RecordId, base::Millis>;
    //! Of one person, or of everybody. Who has had none is not in it.
    [[nodiscard]] base::Result<ByPerson> of(const std::optional<base::RecordId> &person) const;

private:
    sqlite::Connection &m_connection;
};

} // namespace throughline::store
