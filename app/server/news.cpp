// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include <utility> // Asio 1.74 needs it before awaitable.hpp

#include "news.h"

#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace throughline::server {

namespace {

namespace net = boost::asio;
using ErrorCode = boost::system::error_code;

constexpr std::chrono::milliseconds betweenLooks{100};
constexpr int looksBetweenQuestions = 20; //!< every two seconds at what other processes have stored

} // namespace

net::awaitable<void> News::come(Wait wait, Clock::time_point end)
{
    if (m_stopped || m_server.knownHead(wait.organisation) > wait.head)
        co_return;
    auto &all = m_waiting[wait.organisation];
    const auto self = all.insert(all.end(), {wait.head, net::steady_timer(m_executor, end)});
    lookSoon();
    ErrorCode ignored;
    co_await self->timer.async_wait(net::redirect_error(net::use_awaitable, ignored));
    const auto found = m_waiting.find(wait.organisation);
    found->second.erase(self);
    if (found->second.empty())
        m_waiting.erase(found);
}

std::size_t News::waiting() const
{
    std::size_t count = 0;
    for (const auto &[organisation, all] : m_waiting)
        count += all.size();
    return count;
}

void News::stop()
{
    m_stopped = true;
    m_look.cancel();
    for (auto &[organisation, all] : m_waiting) {
        for (Waiting &one : all)
            one.timer.cancel();
    }
}

void News::lookSoon()
{
    if (m_isLooking || m_stopped || m_waiting.empty())
        return;
    m_isLooking = true;
    m_look.expires_after(betweenLooks);
    m_look.async_wait([this](const ErrorCode &) {
        m_isLooking = false;
        if (!m_stopped)
            look();
        lookSoon();
    });
}

void News::look()
{
    const bool alsoAtOthers = ++m_looks % looksBetweenQuestions == 0;
    for (auto &[organisation, all] : m_waiting) {
        if (alsoAtOthers)
            askOthers(organisation);
        lookAt(organisation);
    }
}

void News::lookAt(const base::OrganisationId &organisation)
{
    const auto found = m_waiting.find(organisation);
    if (found == m_waiting.end())
        return;
    const std::uint64_t head = m_server.knownHead(organisation);
    for (Waiting &one : found->second) {
        if (one.head < head)
            one.timer.cancel();
    }
}

void News::hear(const base::OrganisationId &organisation)
{
    net::post(m_executor, [this, id = organisation] {
        if (!m_stopped && m_waiting.contains(id) && m_asking.contains(id))
            m_askAgain.insert(id);
        else if (!m_stopped && m_waiting.contains(id))
            askOthers(id);
    });
}

//! One question at a time: a database that does not answer is not asked ever more.
void News::askOthers(const base::OrganisationId &organisation)
{
    if (!m_asking.insert(organisation).second)
        return;
    m_lanes.run([this, id = organisation] {
        m_server.lookAgain(id);
        net::post(m_executor, [this, id] {
            m_asking.erase(id);
            lookAt(id);
            if (m_askAgain.erase(id) > 0 && !m_stopped)
                askOthers(id);
        });
    });
}

} // namespace throughline::server
