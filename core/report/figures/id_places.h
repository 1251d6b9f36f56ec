// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"

#include <cstdint>
#include <vector>

namespace throughline::report {

//! Where records are in a list, by their ids. Almost everything that is counted looks for its
//! person among all of them, so the ids lie in one block: a node each would be two more fetches.
class IdPlaces
{
public:
    static constexpr std::int32_t nowhere = -1;

    //! In place of what was said of it before; from 0 on.
    void put(const base::RecordId &id, std::int32_t place);
    [[nodiscard]] std::int32_t of(const base::RecordId &id) const;

private:
    struct Slot
    {
        base::RecordId id;
        std::int32_t place = nowhere; //!< nowhere: the slot is free
    };
    //! Its slot, or the free one that it would be put into. There is a free one.
    [[nodiscard]] std::size_t slotOf(const base::RecordId &id) const;
    void grow();

    std::vector<Slot> m_slots; //!< a power of two, half of them free at least
    std::size_t m_used = 0;
};

} // namespace throughline::report
