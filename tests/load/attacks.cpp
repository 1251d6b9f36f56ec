// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "load/attacks.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <array>
#include <functional>

namespace throughline::load {

using namespace protocol;

namespace {

constexpr std::chrono::seconds longest{20}; //!< of one attack
constexpr std::chrono::seconds oneRound{15}; //!< more is a round that failed
constexpr std::size_t requestsOfFlood = 40; //!< of each attacker
constexpr std::size_t mebibyte = 1024 * 1024;

[[nodiscard]] net::awaitable<void> pause(net::io_context &io, std::chrono::milliseconds time)
{
    net::steady_timer timer(io, time);
    boost::system::error_code ignored;
    co_await timer.async_wait(net::redirect_error(net::use_awaitable, ignored));
}

//! A head that announces a body.
[[nodiscard]] std::string announcing(std::string_view target, std::uint64_t length)
{
    std::string text(target.data(), target.size());
    return "POST " + text
        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/cbor\r\nContent-Length: "
        + std::to_string(length) + "\r\n\r\n";
}

//! Of everything that one attack needs.
class Field
{
public:
    Field(net::io_context &io, Office &office, const Target &target, Force force)
        : m_io(io), m_office(office), m_target(target), m_force(force), m_honest(io, target)
    {
    }

    [[nodiscard]] Attacked run(Attack kind);
    [[nodiscard]] Attacked runQuiet(std::size_t count);

private:
    using Caller = net::awaitable<void> (Field::*)(Line &, std::size_t index);

    struct Honest
    {
        Honest(net::io_context &io, const Target &target)
            : line(std::make_unique<Line>(io.get_executor(), target))
        {
        }
        std::unique_ptr<Line> line;
    };

    [[nodiscard]] net::awaitable<void> slow(Line &line, std::size_t index);
    [[nodiscard]] net::awaitable<void> oversized(Line &line, std::size_t index);
    [[nodiscard]] net::awaitable<void> holdBody(Line &line, std::size_t index);
    [[nodiscard]] net::awaitable<void> floodOfDevice(Line &line, std::size_t index);
    [[nodiscard]] net::awaitable<void> floodOfStrangers(Line &line, std::size_t index);
    [[nodiscard]] net::awaitable<void> crowd(Line &line, std::size_t index);

    [[nodiscard]] net::awaitable<bool> round();
    [[nodiscard]] net::awaitable<void> rounds(std::size_t count);
    [[nodiscard]] Device &honest() { return m_office.devices().front(); }
    [[nodiscard]] bool isOver() const { return m_stop || Clock::now() > m_end; }
    void note(const Answer &answer) { ++m_attacked.outcomes[answer.status]; }

    net::io_context &m_io;
    Office &m_office;
    const Target m_target;
    const Force m_force;
    Honest m_honest;
    Attacked m_attacked;
    std::size_t m_attackers = 0; //!< still at it
    Clock::time_point m_end;
    bool m_stop = false;
};

//! One round of the honest device, on a connection of its own, as after a pause.
net::awaitable<bool> Field::round()
{
    Line &line = *m_honest.line;
    Device &device = honest();
    line.close();
    const int status = co_await openSession(line, device.keys, m_office.serverKey());
    if (status != 200)
        co_return false;
    const base::Bytes body = m_office.newPush(device);
    const Answer pushed =
        co_await line.ask(requestText("POST", "/v1/push", body, device.keys.token));
    const auto reply = decode<PushReply>(pushed.body);
    if (!reply || reply->results.front().status != ItemStatus::Stored)
        co_return false;
    ++m_attacked.received;
    const Answer read = co_await line.ask(requestText(
        "GET", "/v1/log?after=" + std::to_string(device.cursor), {}, device.keys.token));
    const auto page = decode<LogPage>(read.body);
    if (!page)
        co_return false;
    device.cursor = page->next;
    co_return true;
}

//! So many, or until the attack is over; with a breath in between, because at its rate a device may
//! ask once a second.
net::awaitable<void> Field::rounds(std::size_t count)
{
    for (std::size_t i = 0; count > 0 ? i < count : !isOver(); ++i) {
        const auto begun = Clock::now();
        bool good = co_await round();
        while (!good && Clock::now() < begun + oneRound) { // it comes again, as devices do
            ++m_attacked.retries;
            co_await pause(m_io, std::chrono::milliseconds(500));
            good = co_await round();
        }
        const double seconds = std::chrono::duration<double>(Clock::now() - begun).count();
        if (good && seconds < std::chrono::duration<double>(oneRound).count())
            m_attacked.rounds.push_back(seconds);
        else
            ++m_attacked.failedRounds;
        co_await pause(m_io, std::chrono::milliseconds(count > 0 ? 50 : 2500));
    }
    m_stop = true;
}

net::awaitable<void> Field::slow(Line &line, std::size_t index)
{
    const bool isOpen = co_await line.open();
    if (!isOpen)
        co_return;
    std::string words; // of the rest, a byte at a time
    if (index % 3 == 0)
        words = "GET /v1/health HTTP/1.1\r\nHost: localhost\r\nX-Slow: " + std::string(600, 'a');
    if (index % 3 == 1) {
        const bool begun = co_await line.say(announcing("/v1/session/challenge", 600));
        words = begun ? std::string(600, 'a') : std::string();
    }
    for (std::size_t i = 0; i < words.size() && !isOver(); ++i) {
        const bool goes = co_await line.say(words.substr(i, 1));
        if (!goes) {
            ++m_attacked.outcomes[0];
            co_return;
        }
        co_await pause(m_io, std::chrono::seconds(1));
    }
    if (words.empty()) {
        const Answer answer = co_await line.listen();
        note(answer);
    }
}

net::awaitable<void> Field::oversized(Line &line, std::size_t index)
{
    const std::string kilobytes(9000, 'a');
    const std::array<std::string, 4> all = {
        "GET /v1/health HTTP/1.1\r\nHost: localhost\r\nX-Long: " + kilobytes + "\r\n\r\n",
        "GET / HTTP/1.1\r\nX-Long: " + std::string(200'000, 'a'),
        announcing("/v1/push", 10'000'000'000),
        announcing("/v1/session", 100'000) + std::string(100'000, 'a'),
    };
    for (std::size_t i = 0; i < all.size() && !isOver(); ++i) {
        line.close();
        const bool isOpen = co_await line.open();
        if (!isOpen)
            continue;
        (void)co_await line.say(all[(index + i) % all.size()]);
        // What is refused while it is still being said may be cut off, answer and all.
        const Answer answer = co_await line.listen();
        note(answer);
    }
}

net::awaitable<void> Field::holdBody(Line &line, std::size_t index)
{
    const bool isOpen = co_await line.open();
    if (!isOpen)
        co_return;
    const std::string_view target = index % 2 == 0 ? "/v1/orgs" : "/v1/push";
    (void)co_await line.say(announcing(target, mebibyte) + "a");
    const Answer answer = co_await line.listen(); // a refusal, or the end
    note(answer);
}

net::awaitable<void> Field::floodOfDevice(Line &line, std::size_t)
{
    // The second device: the honest one is another.
    const test::TestDevice &device = m_office.devices()[1].keys;
    for (std::size_t i = 0; i < requestsOfFlood && !isOver(); ++i) {
        const Answer answer =
            co_await line.ask(requestText("GET", "/v1/log?after=0", {}, device.token));
        note(answer);
    }
}

//! As a proxy on this machine passes them on; every tenth of them is one and the same.
net::awaitable<void> Field::floodOfStrangers(Line &line, std::size_t index)
{
    const std::size_t who = index % 10 == 0 ? 0 : index;
    const std::string from = "X-Forwarded-For: 198.18." + std::to_string(who / 250) + '.'
        + std::to_string(1 + who % 250) + "\r\n";
    const std::size_t known = std::min<std::size_t>(m_office.devices().size(), 100);
    const base::DeviceId &id = m_office.devices()[index % known].keys.id;
    const base::Bytes device = encodeOne(id.view());
    SessionProof proof{id, {}, {}};
    for (std::size_t i = 0; i < requestsOfFlood && !isOver(); ++i) {
        const bool isGuess = i % 2 == 1; // a session that nobody opened
        // GCC 12 destroys the two halves of a condition twice inside an expression that waits.
        std::string request = isGuess
            ? requestText("POST", "/v1/session", encode(proof), {}, from)
            : requestText("POST", "/v1/session/challenge", device, {}, from);
        const Answer answer = co_await line.ask(std::move(request));
        note(answer);
    }
}

net::awaitable<void> Field::crowd(Line &line, std::size_t)
{
    const bool isOpen = co_await line.open();
    if (!isOpen)
        co_return;
    const Answer answer = co_await line.listen(); // turned away, or cut off as a silent one
    note(answer);
}

Attacked Field::run(Attack kind)
{
    static const std::map<Attack, Caller> callers = {
        {Attack::SlowCallers, &Field::slow},
        {Attack::Oversized, &Field::oversized},
        {Attack::HeldBodies, &Field::holdBody},
        {Attack::DeviceFlood, &Field::floodOfDevice},
        {Attack::StrangerFlood, &Field::floodOfStrangers},
        {Attack::Crowding, &Field::crowd},
    };
    const Caller caller = callers.at(kind);
    const std::size_t count =
        kind == Attack::Crowding ? m_force.connections + m_force.connections / 10 : m_force.callers;
    m_io.restart();
    const auto begun = Clock::now();
    m_end = begun + longest;
    std::vector<std::unique_ptr<Line>> lines;
    for (std::size_t i = 0; i < count; ++i) {
        Line &line = *lines.emplace_back(std::make_unique<Line>(m_io.get_executor(), m_target));
        ++m_attackers;
        net::co_spawn(m_io, (this->*caller)(line, i),
                      [this](std::exception_ptr) { --m_attackers; });
    }
    bool isHonestDone = false;
    net::co_spawn(m_io, rounds(0), [&](std::exception_ptr) { isHonestDone = true; });
    while (m_attackers > 0 && Clock::now() < m_end)
        m_io.run_one_for(std::chrono::milliseconds(100));
    m_attacked.seconds = std::chrono::duration<double>(Clock::now() - begun).count();
    m_stop = true;
    for (const auto &line : lines)
        line->close();
    const auto end = Clock::now() + 2 * oneRound;
    while ((m_attackers > 0 || !isHonestDone) && Clock::now() < end)
        m_io.run_one_for(std::chrono::milliseconds(100));
    if (!isHonestDone) {
        ++m_attacked.failedRounds;
        m_honest.line->close();
        m_io.run_for(std::chrono::seconds(1));
    }
    return m_attacked;
}

Attacked Field::runQuiet(std::size_t count)
{
    m_end = Clock::now() + longest;
    net::co_spawn(m_io, rounds(count), net::detached);
    m_io.restart();
    m_io.run();
    return m_attacked;
}

} // namespace

std::string nameOf(Attack attack)
{
    switch (attack) {
    case Attack::SlowCallers:
        return "slow_callers";
    case Attack::Oversized:
        return "oversized";
    case Attack::HeldBodies:
        return "held_bodies";
    case Attack::DeviceFlood:
        return "device_flood";
    case Attack::StrangerFlood:
        return "stranger_flood";
    case Attack::Crowding:
        return "crowding";
    }
    return {};
}

Attacked attack(net::io_context &io, Office &office, const Target &target, Attack kind,
                const Force &force)
{
    return Field(io, office, target, force).run(kind);
}

Attacked quiet(net::io_context &io, Office &office, const Target &target, std::size_t count)
{
    return Field(io, office, target, {}).runQuiet(count);
}

} // namespace throughline::load
