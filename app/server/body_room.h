// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <list>

namespace throughline::server {

//! The memory that the bodies of all requests under way may take together. What has arrived counts,
//! not what was announced: to announce costs nothing. Where there is no room, the body that is on
//! its way for longest gives way to the one that comes, so that whoever sends a byte a minute keeps
//! out nobody who sends at a usual speed. I/O thread only.
class BodyRoom
{
public:
    using Clock = std::chrono::steady_clock;

    //! `courtesy`: how long a body may be on its way before it has to give way.
    BodyRoom(std::uint64_t most, std::chrono::milliseconds courtesy)
        : m_most(most), m_courtesy(courtesy)
    {
    }

    //! One request's part, from its first byte until it is answered. Must not outlive the room.
    class Part
    {
    public:
        //! `giveWay` ends the request; it is called once at most, and what the part held is free
        //! from then on.
        Part(BodyRoom &room, std::function<void()> giveWay);
        ~Part();
        Part(const Part &) = delete;
        Part &operator=(const Part &) = delete;

        //! So much of it has arrived. False when there is no room for that, or when it has had to
        //! give way.
        [[nodiscard]] bool hold(std::uint64_t bytes);
        //! All of it is here: it is answered now, and gives way to nobody.
        void isWhole();

    private:
        friend class BodyRoom;
        void leave();

        BodyRoom &m_room;
        const std::function<void()> m_giveWay;
        const Clock::time_point m_begun = Clock::now();
        std::uint64_t m_bytes = 0;
        std::list<Part *>::iterator m_place; //!< among those on their way; end() of none
    };

    //! Bytes held now.
    [[nodiscard]] std::uint64_t used() const { return m_used; }

private:
    [[nodiscard]] bool makeRoomFor(std::uint64_t more, const Part &newcomer);

    const std::uint64_t m_most;
    const std::chrono::milliseconds m_courtesy;
    std::uint64_t m_used = 0;
    std::list<Part *> m_onTheirWay; //!< the one that began first in front
};

} // namespace throughline::server
