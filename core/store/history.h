// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/schema.h"

#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! The values that fields of records had once, or would have had: each that lost against another,
//! with who set it when. So every earlier value can be read (domain.md 2.1), in any order that
//! changes come in. What a record holds now is not here. Writers run inside the caller's
//! transaction.
class History
{
public:
    struct Entry
    {
        std::uint16_t field = 0; //!< 0: the record was withdrawn, or brought back
        base::HybridTime time;
        base::DeviceId device;
        base::Bytes value; //!< as sync encodes it; opaque here
    };

    explicit History(sqlite::Connection &connection) : m_connection(connection) {}

    //! Adding an entry again changes nothing.
    [[nodiscard]] base::Result<void> add(domain::Kind kind, const base::RecordId &record,
                                         const Entry &entry);
    //! The device's clock was wrong: what it set then has another time now.
    [[nodiscard]] base::Result<void> restamp(domain::Kind kind, const base::RecordId &record,
                                             const base::DeviceId &device, base::HybridTime before,
                                             base::HybridTime after);
    //! It is what the record holds now; the value of the entry is not looked at.
    [[nodiscard]] base::Result<void> forget(domain::Kind kind, const base::RecordId &record,
                                            const Entry &entry);
    //! By field, then oldest first.
    [[nodiscard]] base::Result<std::vector<Entry>> of(domain::Kind kind,
                                                      const base::RecordId &record) const;
    //! Records of a kind of which some field once held exactly this value: a walk through all.
    [[nodiscard]] base::Result<std::vector<base::RecordId>>
    recordsThatHeld(domain::Kind kind, std::uint16_t field, base::ByteView value) const;
    //! Nothing of it can be read afterwards.
    [[nodiscard]] base::Result<void> remove(domain::Kind kind, const base::RecordId &record);

private:
    sqlite::Connection &m_connection;
};

} // namespace throughline::store
