// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema_table.h"
#include "store/device_profile.h"

//! A text that stands in the store of a test, and nowhere in clear.
inline const std::string marker = "Sampleton marker 4711";

[[nodiscard]] inline throughline::store::StoredRow person(std::uint8_t seed, std::string family)
{
    using throughline::domain::Kind;
    throughline::store::StoredRow row;
    row.record.kind = Kind::Person;
    row.record.id = idOf<throughline::base::RecordId>(seed);
    row.record.folder = idOf<throughline::base::FolderId>(seed);
    row.record.set(throughline::domain::fieldNumber<Kind::Person>("family_name"),
                   std::move(family));
    row.clock = {1, 2, 3};
    return row;
}

[[nodiscard]] inline throughline::base::Result<void>
addPeople(throughline::store::DeviceStore &store, int count)
{
    TL_TRY(auto transaction, store.begin(throughline::store::DeviceStore::Durability::Durable));
    for (int i = 0; i < count; ++i)
        TL_CHECK(store.records.put(person(static_cast<std::uint8_t>(i), marker)));
    return transaction.commit();
}
