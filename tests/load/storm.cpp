// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "load/storm.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <random>
#include <unordered_map>

namespace throughline::load {

using namespace protocol;

namespace {

constexpr int mostTries = 60; //!< of one request: a storm may last for minutes
constexpr std::chrono::milliseconds shortestPause{500};
constexpr std::chrono::milliseconds longestPause{4000};
constexpr std::chrono::seconds patience{600}; //!< with everybody together

[[nodiscard]] double secondsSince(Clock::time_point begun)
{
    return std::chrono::duration<double>(Clock::now() - begun).count();
}

} // namespace

struct Storm::Present
{
    Present(net::any_io_executor executor, const Target &target, Device &who)
        : line(executor, target), device(who), jitter(static_cast<unsigned>(who.keys.id.bytes[0]))
    {
    }

    Line line;
    Device &device;
    std::minstd_rand jitter;
    int tries = 0; //!< of the request under way
};

Storm::Storm(net::io_context &io, Office &office, const Target &target,
             std::chrono::milliseconds within)
    : m_io(io), m_office(office), m_target(target), m_within(within)
{
}

Storm::~Storm()
{
    end();
}

net::awaitable<void> Storm::pause(std::chrono::milliseconds time)
{
    net::steady_timer timer(m_io, time);
    boost::system::error_code ignored;
    co_await timer.async_wait(net::redirect_error(net::use_awaitable, ignored));
}

//! Until it is answered as it should be, or for good not: a session that is over is no way out
//! here, because none of them lives so long. An answer without a status means: given up.
net::awaitable<Answer> Storm::ask(Present &present, std::string request, int good)
{
    for (int tries = 0; tries < mostTries && !m_ending; ++tries) {
        const auto begun = Clock::now();
        Answer answer = co_await present.line.ask(request);
        if (answer.status == good) {
            m_figures.requests.push_back(secondsSince(begun));
            co_return answer;
        }
        if (m_ending)
            break;
        ++m_figures.refused[answer.status];
        const bool isForLater = answer.status == 0 || answer.status == 429 || answer.status == 503;
        if (!isForLater)
            break;
        ++m_figures.retries;
        std::uniform_int_distribution<std::int64_t> time(
            shortestPause.count(),
            std::min(longestPause.count(), shortestPause.count() << std::min(tries + 1, 8)));
        co_await pause(std::chrono::milliseconds(time(present.jitter)));
    }
    co_return Answer{};
}

net::awaitable<bool> Storm::comeBack(Present &present)
{
    test::TestDevice &keys = present.device.keys;
    const Answer challenge = co_await ask(
        present, requestText("POST", "/v1/session/challenge", encodeOne(keys.id.view())), 200);
    const auto bytes = decodeOneBytes(challenge.body);
    const auto nonce = bytes ? SessionNonce::from(*bytes) : std::nullopt;
    if (!nonce)
        co_return false;
    SessionProof proof{keys.id, *nonce, {}};
    proof.signature = keys.sign.sign(sessionDomain, {m_office.serverKey().view(), nonce->view()});
    const Answer opened =
        co_await ask(present, requestText("POST", "/v1/session", encode(proof)), 200);
    const auto session = decode<Session>(opened.body);
    if (!session)
        co_return false;
    keys.token = session->token;
    co_return true;
}

//! Received is only what the server has signed for.
net::awaitable<bool> Storm::send(Present &present)
{
    Device &device = present.device;
    const Answer answer =
        co_await ask(present, requestText("POST", "/v1/push", device.push, device.keys.token), 200);
    const auto reply = decode<PushReply>(answer.body);
    if (!reply)
        co_return false;
    const base::Bytes message = receiptMessage(m_office.id(), m_office.epoch(), *reply);
    if (!crypto::verify(m_office.serverKey(), receiptDomain, {message}, reply->receipt))
        co_return false;
    for (const PushResult &result : reply->results) {
        if (!result.seq)
            co_return false;
        ++m_figures.received;
    }
    device.push = {};
    co_return true;
}

void Storm::take(Present &present, const LogPage &page)
{
    for (const LogEntry &entry : page.entries) {
        if (entry.kind != EntryKind::Bundle)
            continue;
        ++present.device.seen;
        if (m_awaited && decodeBundle(entry.bytes)->id == *m_awaited)
            m_sightings.push_back(Clock::now());
    }
    present.device.cursor = page.next;
}

net::awaitable<bool> Storm::fetch(Present &present)
{
    for (bool more = true; more;) {
        const Answer answer = co_await ask(
            present,
            requestText("GET", "/v1/log?after=" + std::to_string(present.device.cursor), {},
                        present.device.keys.token),
            200);
        const auto page = decode<LogPage>(answer.body);
        if (!page)
            co_return false;
        take(present, *page);
        more = page->more;
    }
    co_return true;
}

//! As the app does while it is open: one request after the other, each until there is news.
net::awaitable<void> Storm::await(Present &present)
{
    while (!m_ending) {
        const Answer answer = co_await present.line.ask(
            requestText("GET", "/v1/log?wait=55&after=" + std::to_string(present.device.cursor), {},
                        present.device.keys.token));
        if (const auto page = decode<LogPage>(answer.body))
            take(present, *page);
        else if (!m_ending)
            co_await pause(shortestPause);
    }
}

net::awaitable<void> Storm::live(Present &present)
{
    if (m_within.count() > 0) {
        const auto index = static_cast<std::size_t>(&present.device - m_office.devices().data());
        co_await pause(m_within * static_cast<std::int64_t>(index)
                       / static_cast<std::int64_t>(m_office.devices().size()));
    }
    const auto begun = Clock::now();
    bool good = co_await comeBack(present);
    if (good)
        good = co_await send(present);
    if (good)
        good = co_await fetch(present);
    if (!good) {
        m_figures.failed += m_ending ? 0 : 1;
        co_return;
    }
    m_figures.devices.push_back(secondsSince(begun));
    ++m_waiting;
    co_await await(present);
}

void Storm::runUntil(const std::function<bool()> &done, std::chrono::seconds time)
{
    m_io.restart();
    const auto end = Clock::now() + time;
    while (!done() && Clock::now() < end)
        m_io.run_one_for(std::chrono::milliseconds(100));
}

void Storm::run()
{
    const auto begun = Clock::now();
    for (Device &device : m_office.devices()) {
        auto &present = *m_present.emplace_back(
            std::make_unique<Present>(m_io.get_executor(), m_target, device));
        ++m_alive;
        net::co_spawn(m_io, live(present), [this](std::exception_ptr) { --m_alive; });
    }
    runUntil([this] { return m_waiting + m_figures.failed == m_present.size(); }, patience);
    m_figures.failed = m_present.size() - m_waiting;
    m_figures.seconds = secondsSince(begun);
}

std::vector<double> Storm::news(std::size_t writer)
{
    Device &device = m_office.devices()[writer];
    const base::Bytes body = m_office.newPush(device);
    m_awaited = device.ids.back();
    m_sightings.clear();
    const auto begun = Clock::now();
    bool sent = false;
    net::co_spawn(
        m_io,
        [&]() -> net::awaitable<void> {
            Line line(m_io.get_executor(), m_target);
            const Answer answer =
                co_await line.ask(requestText("POST", "/v1/push", body, device.keys.token));
            sent = true;
            m_figures.received += answer.status == 200 ? 1 : 0;
        },
        net::detached);
    const auto done = [&] { return sent && m_sightings.size() >= m_office.teamMates(); };
    runUntil(done, std::chrono::seconds(30));
    std::vector<double> seconds;
    for (const Clock::time_point &seen : m_sightings)
        seconds.push_back(std::chrono::duration<double>(seen - begun).count());
    return seconds;
}

void Storm::end()
{
    m_ending = true;
    for (const auto &present : m_present)
        present->line.close();
    runUntil([this] { return m_alive == 0; }, std::chrono::seconds(20));
    m_present.clear();
    m_waiting = 0;
}

std::string checkLog(net::io_context &io, Office &office, const Target &target)
{
    std::unordered_map<crypto::Hash, std::size_t> there;
    bool whole = false;
    net::co_spawn(
        io,
        [&]() -> net::awaitable<void> {
            Line line(io.get_executor(), target);
            const int status = co_await openSession(line, office.admin(), office.serverKey());
            std::uint64_t cursor = 0;
            for (bool more = status == 200; more;) {
                const Answer answer = co_await line.ask(requestText(
                    "GET", "/v1/log?after=" + std::to_string(cursor), {}, office.admin().token));
                const auto page = decode<LogPage>(answer.body);
                if (!page)
                    co_return;
                for (const LogEntry &entry : page->entries) {
                    if (entry.kind == EntryKind::Bundle)
                        ++there[decodeBundle(entry.bytes)->id];
                }
                cursor = page->next;
                more = page->more;
                whole = !more;
            }
        },
        net::detached);
    io.restart();
    io.run();
    if (!whole)
        return "the log cannot be read to its end";
    for (const Device &device : office.devices()) {
        for (const crypto::Hash &id : device.ids) {
            const auto found = there.find(id);
            if (found == there.end() && device.push.empty())
                return "a bundle with a receipt is not in the log";
            if (found != there.end() && found->second != 1)
                return "a bundle is in the log twice";
        }
    }
    return {};
}

} // namespace throughline::load
