// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "sync/clock.h"

#include <compare>
#include <string>
#include <utility>
#include <vector>

namespace throughline::sync {

//! The newest that is known of one device's writing to a field whose every concurrent value is kept
//! (sync.md D5), or to one element of a set. What a device writes there takes the place of what it
//! wrote before, so one trace a device is enough.
struct Trace
{
    //! Later ones win where the stamp is the same.
    enum class State : std::uint8_t {
        Live = 0, //!< a value that the field has; an element that the set has
        Removed = 1, //!< the device took the element out
        Observed = 2, //!< somebody who knew of it wrote over it, or took it out
    };

    std::uint16_t field = 0;
    std::string element; //!< of a set; else empty
    Stamp stamp;
    State state = State::Live;
    base::Bytes value; //!< as `encodeValue` has it, of a live one that is no element; else empty

    friend bool operator==(const Trace &, const Trace &) = default;
};

//! Who set each field of a record, and when: what merging needs and nobody is shown. Packed, it is
//! one blob beside the row (D5), mostly 34 bytes. Together with the row it is all there is
//! to know, so that whatever keeps, moves or erases a row does so with its other answers too.
struct RowClock
{
    Stamp made; //!< earliest change of the record known here
    Stamp changed; //!< latest
    //! Sorted by field number. Field 0 is the void. A cleared field has its stamp here and no
    //! value. Of a field with several answers the stamp of the one in the row; of a set the stamp
    //! of all elements in the row that have no live trace of their own.
    std::vector<std::pair<std::uint16_t, Stamp>> fields;
    //! What the above does not say, sorted by field, element and device; nearly always empty.
    std::vector<Trace> others;

    [[nodiscard]] const Stamp *find(std::uint16_t field) const;
    //! `nullptr` takes the field out.
    void set(std::uint16_t field, const Stamp *stamp);
    //! The latest stamp that anything known of the field has.
    [[nodiscard]] base::HybridTime latestOf(std::uint16_t field) const;
    friend bool operator==(const RowClock &, const RowClock &) = default;
};

[[nodiscard]] base::Bytes pack(const RowClock &clock);
//! When the record was made, of a packed clock or of its first `madeBytes`; 0 where it is no clock.
//! For counting: nothing else of the clock is looked at.
inline constexpr std::size_t madeBytes = 8;
[[nodiscard]] base::Millis madeAt(base::ByteView packed);
[[nodiscard]] base::Result<RowClock> unpackRowClock(base::ByteView bytes);

} // namespace throughline::sync
