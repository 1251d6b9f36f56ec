// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/live/server_way.h"
#include "sync/news.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace throughline::service {

//! Waits at the server for something to come for this device, on a connection and a thread of its
//! own, so that what a colleague saved is here in a moment and nobody asks in vain meanwhile. It
//! touches no store: what has come is for a round to read.
class NewsListener
{
public:
    //! Why listening has come to an end; it begins again with the next `listen`.
    enum class End {
        News, //!< there is something to read
        SessionOver, //!< a round opens another
        Broken, //!< offline, or a server that does not tell
    };
    //! Called on the listener's thread.
    using Tell = std::function<void(End)>;

    NewsListener(ConnectServer connect, Tell tell);
    //! Breaks off what is under way.
    ~NewsListener();

    //! From now on with this request (`sync::newsRequest`), after a good round. Any thread.
    void listen(std::string url, sync::Request request);
    //! While a round is under way: what comes meanwhile is its own to read. Any thread.
    void pause();
    //! The same, and the connection is given up, with the question that may be under way: after a
    //! round that failed. Any thread.
    void drop();
    //! The same, and it listens to nobody until `release`. Any thread.
    void hold();
    void release();

private:
    struct Wanted
    {
        std::string url;
        sync::Request request;
        std::uint64_t number = 0;
    };

    void run(const std::stop_token &stop);
    [[nodiscard]] std::optional<Wanted> next(const std::stop_token &stop);
    //! Nothing when nothing has come: the same again.
    [[nodiscard]] std::optional<End> ask(const Wanted &wanted);
    void endOf(const Wanted &wanted, End end);

    ServerWay m_server;
    const Tell m_tell;
    std::mutex m_mutex; //!< guards the next five
    std::condition_variable_any m_changed;
    std::optional<Wanted> m_wanted;
    std::uint64_t m_number = 0;
    bool m_closed = false;
    bool m_isHeld = false;

    std::jthread m_thread; //!< last: it uses everything above
};

} // namespace throughline::service
