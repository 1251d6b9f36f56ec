// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/organisation_server.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace throughline::test {

//! A write of the fake: weighs what its body's first byte says.
struct FakeWrite final : server::Write
{
    server::Request request;
    [[nodiscard]] std::size_t weight() const override
    {
        return request.body.empty() ? 1 : request.body.front();
    }
};

//! An organisation server without stores: reads say what arrived, writes take the time they are
//! told to and are counted. Any thread, but for `commit` and `idle`, which check that they share
//! one.
class FakeServer final : public server::OrganisationServer
{
public:
    std::atomic<int> checkMillis = 0;
    std::atomic<int> commitMillis = 0;
    std::atomic<int> readMillis = 0;
    std::atomic<int> reads = 0;
    std::atomic<int> idles = 0;
    std::atomic<int> checks = 0;
    std::atomic<int> strayThreads = 0; //!< commits on another thread than the first

    [[nodiscard]] server::Response read(const server::Request &request) override
    {
        pause(readMillis);
        ++reads;
        server::Response response;
        response.status = request.target == "/v1/missing" ? 404 : 200;
        response.state = "made-up-state";
        const std::string text = request.method + ' ' + request.target + ' ' + request.bearer + ' '
            + (request.direct ? "direct" : "forwarded") + ' ' + std::to_string(request.body.size());
        response.body = base::toBytes(base::asBytes(text));
        if (request.target == "/v1/empty") {
            response.status = 204;
            response.body.clear();
        }
        if (request.target == "/v1/waits" && head == 0)
            response.wait = server::Wait{{}, 0, std::chrono::seconds(waitSeconds)};
        return response;
    }

    std::atomic<int> waitSeconds = 30; //!< how long `/v1/waits` has nothing to say
    std::atomic<std::uint64_t> head = 0; //!< of the one organisation there is
    std::atomic<int> lookMillis = 0; //!< how long a look takes
    std::atomic<int> looks = 0; //!< at what others have stored
    std::atomic<std::uint64_t> others = 0; //!< what a look finds

    [[nodiscard]] std::uint64_t knownHead(const base::OrganisationId &) const override
    {
        return head;
    }
    void onGrown(Grown) override {}
    void lookAgain(const base::OrganisationId &) override
    {
        ++looks;
        pause(lookMillis);
        head = std::max(head.load(), others.load());
    }

    [[nodiscard]] std::unique_ptr<server::Write> check(server::Request request) override
    {
        pause(checkMillis);
        ++checks;
        auto write = std::make_unique<FakeWrite>();
        write->request = std::move(request);
        return write;
    }

    void commit(std::span<const std::unique_ptr<server::Write>> writes) override
    {
        sameThread();
        {
            std::unique_lock lock(m_mutex);
            ++m_commitsBegun;
            m_changed.notify_all();
            m_changed.wait(lock, [this] { return !m_held; });
        }
        pause(commitMillis);
        const std::lock_guard lock(m_mutex);
        m_groups.push_back(writes.size());
        for (const auto &write : writes)
            write->response.status = 200;
    }

    [[nodiscard]] base::Result<std::string> allowOrganisation() override
    {
        return std::string("made-up-token");
    }

    void idle() override
    {
        sameThread();
        ++idles;
    }

    std::atomic<int> keeps = 0;
    void keep() override
    {
        sameThread();
        ++keeps;
    }

    [[nodiscard]] server::Figures figures() const override { return {}; }

    //! Commits wait from now on until `release`.
    void hold() { setHeld(true); }
    void release() { setHeld(false); }

    //! True when that many commits have begun within five seconds.
    [[nodiscard]] bool waitForCommits(int count)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(5),
                                  [&] { return m_commitsBegun >= count; });
    }

    //! The number of writes in each commit so far.
    [[nodiscard]] std::vector<std::size_t> groups()
    {
        const std::lock_guard lock(m_mutex);
        return m_groups;
    }

private:
    static void pause(int millis)
    {
        if (millis > 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(millis));
    }

    void setHeld(bool held)
    {
        const std::lock_guard lock(m_mutex);
        m_held = held;
        m_changed.notify_all();
    }

    void sameThread()
    {
        if (m_writer == std::thread::id())
            m_writer = std::this_thread::get_id();
        if (m_writer != std::this_thread::get_id())
            ++strayThreads;
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::size_t> m_groups;
    int m_commitsBegun = 0;
    bool m_held = false;
    std::thread::id m_writer;
};

} // namespace throughline::test
