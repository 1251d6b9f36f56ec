// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/live/news_listener.h"
#include "service/live/sync_pace.h"
#include "service/sync_service.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

namespace throughline::service {

//! What is known of the exchange with the server: the result of the last try stays until the next.
struct SyncState
{
    bool running = false;
    bool off = false; //!< this device is inside a prison (hall_here.h)
    std::optional<base::Millis> tried; //!< when the last round ended
    std::optional<base::Millis> succeeded; //!< when the last good one ended
    std::int64_t rounds = 0; //!< that have ended, well or not, since the device was opened
    std::optional<base::Error> problem; //!< why the last one failed
    SyncReport report; //!< of the last good one
};

//! Something to be done with the server by a use case that takes a Transport, such as letting
//! somebody in. On the writer's thread; the reason where there is no way to the server.
using ServerErrand = std::function<void(Workspace &, base::Result<sync::Transport *>)>;

//! Background sync of one open device: a round soon after something was saved, when the server has
//! news, when asked, and from time to time. It waits for the network on a thread of its own and
//! does every step that touches the store on the writer's thread, between other work. Offline is no
//! error: it tries again later.
class SyncLoop
{
public:
    //! Runs a task on the thread that owns the workspace. Must run every task it takes.
    using OnWriter = std::function<void(std::function<void(Workspace &)>)>;
    //! Called on the loop's thread whenever something of it changed.
    using Tell = std::function<void(const SyncState &)>;
    //! The time put right. Called on the loop's thread.
    using Now = std::function<base::Millis()>;

    SyncLoop(OnWriter onWriter, ConnectServer connect, Tell tell, Now now, std::uint32_t seed);
    //! Breaks off the exchange under way; what got through stays.
    ~SyncLoop();

    //! This device has gone inside a prison: breaks off what is under way, and begins nothing until
    //! it is outside again, as the store says.
    void goneInside();
    //! A round within `pause`, sooner than by itself.
    void within(SyncPace::Pause pause);
    //! Between two rounds, of which one follows: an errand never meets a round half way. It begins
    //! once the server at `url` has answered, because it keeps the writer until it is done. An
    //! empty `url` is the organisation's own server. Those that wait at the end are dropped.
    void run(std::string url, ServerErrand errand);

private:
    using Time = std::chrono::steady_clock::time_point;

    void run(const std::stop_token &stop);
    [[nodiscard]] bool waitUntilDue(const std::stop_token &stop);
    void oneRound();
    void runErrands();
    //! On the writer's thread: whether this device is outside, as the store says at this moment.
    //! Inside everything under way is broken off, and nothing begins until it is outside again.
    [[nodiscard]] base::Result<void> checkOutside(const Workspace &workspace);
    //! The way to a server that answers.
    [[nodiscard]] base::Result<std::shared_ptr<sync::Transport>> wayTo(std::string url);
    [[nodiscard]] base::Result<std::optional<SyncReport>> exchange();
    //! A step on the writer's thread; waits for its result.
    template<class T>
    [[nodiscard]] T onWriter(std::function<T(Workspace &)> step);

    const OnWriter m_onWriter;
    const Tell m_tell;
    const Now m_now;
    SyncPace m_pace;
    SyncState m_state;
    ServerWay m_server;
    std::string m_url; //!< at the last round
    std::optional<sync::Request> m_newsRequest; //!< how to listen after the last round

    struct Errand
    {
        std::string url;
        ServerErrand task;
    };

    std::mutex m_mutex; //!< guards the next three
    std::condition_variable_any m_news;
    Time m_due;
    std::deque<Errand> m_errands;

    NewsListener m_listener;
    std::jthread m_thread; //!< last: it uses everything above
};

} // namespace throughline::service
