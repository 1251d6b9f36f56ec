// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "body_room.h"

#include <utility>

namespace throughline::server {

BodyRoom::Part::Part(BodyRoom &room, std::function<void()> giveWay)
    : m_room(room), m_giveWay(std::move(giveWay)),
      m_place(room.m_onTheirWay.insert(room.m_onTheirWay.end(), this))
{
}

BodyRoom::Part::~Part()
{
    leave();
    m_room.m_used -= m_bytes;
}

bool BodyRoom::Part::hold(std::uint64_t bytes)
{
    const bool isOnItsWay = m_place != m_room.m_onTheirWay.end();
    if (!isOnItsWay || !m_room.makeRoomFor(bytes - m_bytes, *this))
        return false;
    m_room.m_used += bytes - m_bytes;
    m_bytes = bytes;
    return true;
}

void BodyRoom::Part::isWhole()
{
    leave();
}

void BodyRoom::Part::leave()
{
    if (m_place == m_room.m_onTheirWay.end())
        return;
    m_room.m_onTheirWay.erase(m_place);
    m_place = m_room.m_onTheirWay.end();
}

bool BodyRoom::makeRoomFor(std::uint64_t more, const Part &newcomer)
{
    const auto latest = Clock::now() - m_courtesy;
    while (m_used + more > m_most) {
        if (m_onTheirWay.empty() || m_onTheirWay.front() == &newcomer
            || m_onTheirWay.front()->m_begun > latest)
            return false;
        Part &oldest = *m_onTheirWay.front();
        oldest.leave();
        m_used -= std::exchange(oldest.m_bytes, 0);
        oldest.m_giveWay();
    }
    return true;
}

} // namespace throughline::server
