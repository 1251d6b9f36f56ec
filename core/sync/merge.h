// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/record.h"
#include "sync/change.h"
#include "sync/clock.h"

#include <utility>
#include <vector>

namespace throughline::sync {

//! Who set each field of a record, and when: what merging needs and nobody is shown. Packed, it is
//! one blob beside the row (sync.md D5), mostly 34 bytes.
struct RowClock
{
    Stamp made; //!< earliest change of the record known here
    Stamp changed; //!< latest
    //! Sorted by field number. Field 0 is the void. A cleared field has its stamp here and no
    //! value.
    std::vector<std::pair<std::uint16_t, Stamp>> fields;

    [[nodiscard]] const Stamp *find(std::uint16_t field) const;
    friend bool operator==(const RowClock &, const RowClock &) = default;
};

[[nodiscard]] base::Bytes pack(const RowClock &clock);
//! When the record was made, of a packed clock or of its first `madeBytes`; 0 where it is no clock.
//! For counting: nothing else of the clock is looked at.
inline constexpr std::size_t madeBytes = 8;
[[nodiscard]] base::Millis madeAt(base::ByteView packed);
[[nodiscard]] base::Result<RowClock> unpackRowClock(base::ByteView bytes);

//! A value that lost: it was the record's until the winner came, or came after the winner.
struct PastValue
{
    std::uint16_t field = 0;
    Stamp stamp;
    domain::Value value;
};

//! Applies one device's change to a record and its clock (both empty for a record not seen before).
//! The outcome depends on the set of changes alone, never on their order, batches or repeats: last
//! writer wins, or for insert-once fields the first; equal stamps are decided by the value's bytes.
//! True when anything changed. What lost is added to `past`: of all changes together, the same
//! values in whatever order they came.
bool merge(domain::Record &record, RowClock &clock, const RecordChange &change,
           const base::DeviceId &device, std::vector<PastValue> &past);

} // namespace throughline::sync
