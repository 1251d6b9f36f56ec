// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "load/office.h"

#include <chrono>
#include <functional>
#include <map>
#include <set>
#include <vector>

namespace throughline::load {

using Clock = std::chrono::steady_clock;

//! What callers were answered: how often which status (0: cut off before an answer).
using Outcomes = std::map<int, std::size_t>;

//! Every device comes back at once: connects, opens a session, sends what it wrote, fetches what
//! the others of its team have, and then waits for news (sync.md D7, D13). What is turned away or
//! told to wait tries again, as devices do. One thread.
class Storm
{
public:
    struct Figures
    {
        std::vector<double> requests; //!< seconds of each request but those that wait for news
        std::vector<double> devices; //!< from coming back to waiting, of each device
        double seconds = 0; //!< until the last of them waits
        std::size_t retries = 0;
        std::size_t failed = 0; //!< devices that gave up
        std::size_t received = 0; //!< bundles with a receipt that holds
        Outcomes refused; //!< what was answered that was not what was asked for
    };

    //! `within`: over which time they come back, evenly; 0 for all at the same moment.
    Storm(net::io_context &io, Office &office, const Target &target,
          std::chrono::milliseconds within);
    ~Storm();

    //! Comes back when every device waits for news or has given up; they go on waiting.
    void run();
    [[nodiscard]] const Figures &figures() const { return m_figures; }

    //! One device writes while the others wait: seconds until each of its team has seen it.
    [[nodiscard]] std::vector<double> news(std::size_t writer);

    //! Nobody waits any more, every line is cut.
    void end();

private:
    struct Present; // a device that is there

    [[nodiscard]] net::awaitable<void> live(Present &present);
    [[nodiscard]] net::awaitable<bool> comeBack(Present &present);
    [[nodiscard]] net::awaitable<bool> send(Present &present);
    [[nodiscard]] net::awaitable<bool> fetch(Present &present);
    [[nodiscard]] net::awaitable<void> await(Present &present);
    [[nodiscard]] net::awaitable<Answer> ask(Present &present, std::string request, int good);
    [[nodiscard]] net::awaitable<void> pause(std::chrono::milliseconds time);
    void take(Present &present, const protocol::LogPage &page);
    void runUntil(const std::function<bool()> &done, std::chrono::seconds patience);

    net::io_context &m_io;
    Office &m_office;
    const Target m_target;
    const std::chrono::milliseconds m_within;
    Figures m_figures;
    std::vector<std::unique_ptr<Present>> m_present;
    std::size_t m_waiting = 0;
    std::size_t m_alive = 0;
    std::vector<Clock::time_point> m_sightings; //!< of what `news` wrote
    std::optional<crypto::Hash> m_awaited;
    bool m_ending = false;
};

//! Reads the whole log as an administrator does, and says what is wrong with it: a bundle with a
//! receipt that is not there, or one that is there twice. Empty where all is well.
[[nodiscard]] std::string checkLog(net::io_context &io, Office &office, const Target &target);

} // namespace throughline::load
