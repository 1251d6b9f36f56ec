// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "postgres/connection.h"

#include <chrono>
#include <functional>
#include <mutex>
#include <set>
#include <stop_token>
#include <thread>

namespace throughline::server {

//! Tells the other processes on a database whose log has grown, and hears it from them (sync.md
//! D6): after the commit, at most once in a moment of each organisation, over a connection of its
//! own. While there is none, news waits until they look for it. Owner: main.
class Elsewhere
{
public:
    using Heard = std::function<void(const base::OrganisationId &)>;

    //! `heard` is called on a thread of its own, and must not wait.
    Elsewhere(postgres::Address address, Heard heard);
    ~Elsewhere();
    Elsewhere(const Elsewhere &) = delete;
    Elsewhere &operator=(const Elsewhere &) = delete;

    //! Any thread; never waits.
    void tell(const base::OrganisationId &organisation);

private:
    using Clock = std::chrono::steady_clock;

    void run(const std::stop_token &stop);
    [[nodiscard]] base::Result<postgres::Connection> connect() const;
    [[nodiscard]] base::Result<void> talk(postgres::Connection &db, const std::stop_token &stop);
    [[nodiscard]] base::Result<void> sayWhatIsDue(postgres::Connection &db);
    void waitFor(int descriptor, Clock::time_point end);
    [[nodiscard]] Clock::time_point nextToSay();
    void wake() const;

    const postgres::Address m_address;
    const Heard m_heard;
    const int m_wake; //!< an eventfd
    std::mutex m_mutex; //!< guards the next
    std::set<base::OrganisationId> m_toTell;
    Clock::time_point m_told; //!< own thread
    std::jthread m_thread; //!< last: it uses every member above
};

} // namespace throughline::server
