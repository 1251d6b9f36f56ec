// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lanes.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <list>
#include <unordered_map>
#include <unordered_set>

namespace throughline::server {

//! Requests that wait until something comes for an organisation (sync.md D13 `wait`), thousands of
//! them at the price of one look a moment at each organisation that somebody waits for: often at
//! what this process has stored, seldom at what others have, unless they say so (`Elsewhere`). I/O
//! thread only, but for `hear`.
class News
{
public:
    using Clock = std::chrono::steady_clock;

    //! Both must live longer.
    News(boost::asio::io_context &io, OrganisationServer &server, Lanes &lanes)
        : m_server(server), m_lanes(lanes), m_executor(io.get_executor()), m_look(io)
    {
    }

    //! Comes back when the log has grown beyond what was known, at `end`, or on `stop`.
    [[nodiscard]] boost::asio::awaitable<void> come(Wait wait, Clock::time_point end);
    //! Another process has stored something for it. Any thread.
    void hear(const base::OrganisationId &organisation);
    //! Requests that wait now.
    [[nodiscard]] std::size_t waiting() const;
    //! Nobody waits any more.
    void stop();

private:
    struct Waiting
    {
        std::uint64_t head = 0;
        boost::asio::steady_timer timer; //!< cancelled when there is news
    };

    void lookSoon();
    void look();
    void lookAt(const base::OrganisationId &organisation);
    void askOthers(const base::OrganisationId &organisation);

    OrganisationServer &m_server;
    Lanes &m_lanes;
    boost::asio::io_context::executor_type m_executor;
    boost::asio::steady_timer m_look;
    std::unordered_map<base::OrganisationId, std::list<Waiting>> m_waiting;
    //! About which others are being asked, whether somebody still waits for the answer or not.
    std::unordered_set<base::OrganisationId> m_asking;
    //! About which there was news while they were being asked: the answer may not have it yet.
    std::unordered_set<base::OrganisationId> m_askAgain;
    int m_looks = 0;
    bool m_isLooking = false;
    bool m_stopped = false;
};

} // namespace throughline::server
