// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/clock.h"
#include "base/id.h"

#include <span>

namespace throughline::base {

//! Where unpredictable bytes come from. The product passes crypto's; the simulator passes a seeded
//! one.
class Random
{
public:
    virtual ~Random() = default;
    virtual void fill(std::span<std::uint8_t> out) = 0;
};

//! A new user, team, folder or epoch id: 16 random bytes.
template<class IdType>
[[nodiscard]] IdType randomId(Random &random)
{
    IdType id;
    random.fill(id.bytes);
    return id;
}

//! A new record id: 48-bit milliseconds, then 80 random bits (sync.md D1), so that rows append in
//! time order.
[[nodiscard]] RecordId newRecordId(Random &random, Millis now);
//! The time in a record id, as the device's clock had it.
[[nodiscard]] Millis madeAt(const RecordId &id);

} // namespace throughline::base
