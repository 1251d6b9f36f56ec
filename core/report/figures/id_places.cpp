// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/figures/id_places.h"

#include <utility>

namespace throughline::report {

using base::RecordId;

std::size_t IdPlaces::slotOf(const RecordId &id) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = std::hash<RecordId>()(id) & mask;
    while (m_slots[at].place != nowhere && m_slots[at].id != id)
        at = (at + 1) & mask;
    return at;
}

void IdPlaces::put(const RecordId &id, std::int32_t place)
{
    if (2 * (m_used + 1) > m_slots.size())
        grow();
    Slot &slot = m_slots[slotOf(id)];
    m_used += slot.place == nowhere ? 1 : 0;
    slot = {id, place};
}

std::int32_t IdPlaces::of(const RecordId &id) const
{
    return m_slots.empty() ? nowhere : m_slots[slotOf(id)].place;
}

void IdPlaces::grow()
{
    constexpr std::size_t fewest = 64;
    const std::vector<Slot> before =
        std::exchange(m_slots, std::vector<Slot>(m_slots.empty() ? fewest : 2 * m_slots.size()));
    for (const Slot &slot : before) {
        if (slot.place != nowhere)
            m_slots[slotOf(slot.id)] = slot;
    }
}

} // namespace throughline::report
