// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/live/news_listener.h"

namespace throughline::service {

namespace {

using Clock = std::chrono::steady_clock;

//! A server that has nothing to tell sooner than this does not wait: asking it again would be
//! hammering.
constexpr std::chrono::milliseconds shortestWait{1000};

} // namespace

NewsListener::NewsListener(ConnectServer connect, Tell tell)
    : m_server(std::move(connect)), m_tell(std::move(tell)),
      m_thread([this](const std::stop_token &stop) { run(stop); })
{
}

NewsListener::~NewsListener()
{
    m_thread.request_stop();
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    m_server.close();
    m_thread.join();
}

void NewsListener::listen(std::string url, sync::Request request)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isHeld)
            return;
        m_wanted = Wanted{std::move(url), std::move(request), ++m_number};
    }
    m_changed.notify_one();
}

void NewsListener::pause()
{
    const std::lock_guard lock(m_mutex);
    m_wanted.reset();
}

void NewsListener::drop()
{
    pause();
    m_server.breakOff();
}

void NewsListener::hold()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isHeld = true;
        m_wanted.reset();
    }
    m_server.hold();
}

void NewsListener::release()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isHeld = false;
    }
    m_server.release();
}

void NewsListener::run(const std::stop_token &stop)
{
    while (const auto wanted = next(stop)) {
        if (const auto end = ask(*wanted))
            endOf(*wanted, *end);
    }
}

std::optional<NewsListener::Wanted> NewsListener::next(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    const bool isWanted = m_changed.wait(lock, stop, [this] { return m_wanted.has_value(); });
    return isWanted && !m_closed ? m_wanted : std::nullopt;
}

std::optional<NewsListener::End> NewsListener::ask(const Wanted &wanted)
{
    const auto way = m_server.to(wanted.url);
    if (!way)
        return End::Broken;
    const auto begun = Clock::now();
    const auto reply = (*way)->exchange(wanted.request);
    switch (reply ? sync::newsIn(*reply) : sync::News::Unable) {
    case sync::News::None:
        return Clock::now() - begun < shortestWait ? std::optional(End::Broken) : std::nullopt;
    case sync::News::Some:
        return End::News;
    case sync::News::SessionOver:
        return End::SessionOver;
    case sync::News::Unable:
        break;
    }
    return End::Broken;
}

//! An answer to what nobody wants to know any more is none.
void NewsListener::endOf(const Wanted &wanted, End end)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed || !m_wanted || m_wanted->number != wanted.number)
            return;
        m_wanted.reset();
    }
    m_tell(end);
}

} // namespace throughline::service
