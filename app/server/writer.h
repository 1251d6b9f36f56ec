// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "histogram.h"
#include "server/organisation_server.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace throughline::server {

struct WriterLimits
{
    std::size_t commitWeight = 256; //!< most bundles and grants in one commit (sync.md D6)
    std::chrono::milliseconds patience{5}; //!< longest wait for writes that are still being checked
    std::size_t capacity = 4096; //!< writes being checked or waiting; more are turned away
    std::chrono::milliseconds idleAfter{2000};
    std::chrono::milliseconds keepEvery{60'000}; //!< between two calls of `keep`
};

//! What the writer has done and has to do.
struct WriterFigures
{
    std::size_t queued = 0; //!< writes being checked, or waiting
    Histogram commits;
};

//! The write lane's second half: one thread that commits checked writes in groups. A write alone is
//! committed at once; only when others are still being checked does a group wait for them.
//! Owner: Lanes. `admit` and `submit` may be called from any thread.
class Writer
{
public:
    using Done = std::function<void(Response)>;

    //! A place in the queue for one write, held while it is checked and given up with `submit` or
    //! by destruction. Must not outlive the writer.
    class Place
    {
    public:
        Place(Place &&other) noexcept : m_writer(std::exchange(other.m_writer, nullptr)) {}
        Place &operator=(Place &&) = delete;
        ~Place();

    private:
        friend class Writer;
        explicit Place(Writer &writer) : m_writer(&writer) {}
        Writer *m_writer;
    };

    explicit Writer(OrganisationServer &server, WriterLimits limits = {});
    ~Writer();
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    //! Nothing when the queue is full or the writer is stopping: the caller answers 503.
    [[nodiscard]] std::optional<Place> admit();

    //! Hands over a checked write. `done` runs on the writer thread once the write is durable.
    void submit(Place place, std::unique_ptr<Write> write, Done done);

    //! Any thread.
    [[nodiscard]] WriterFigures figures();

    //! Takes no more, commits everything that has a place, and ends the thread.
    void stop();

private:
    struct Item
    {
        std::unique_ptr<Write> write;
        Done done;
        std::chrono::steady_clock::time_point arrived;
    };

    void run();
    void waitForOthers(std::unique_lock<std::mutex> &lock);
    void takeGroup();
    void commitGroup();
    void keepIfDue();
    void giveUp();

    OrganisationServer &m_server;
    const WriterLimits m_limits;

    std::mutex m_mutex; //!< guards the members below
    std::condition_variable m_changed;
    std::deque<Item> m_queue;
    std::size_t m_queuedWeight = 0;
    std::size_t m_checking = 0; //!< places given out and not yet submitted
    bool m_stopping = false;
    Histogram m_commits;

    std::vector<std::unique_ptr<Write>> m_group; //!< writer thread only, as the next two
    std::vector<Done> m_groupDone;
    std::chrono::steady_clock::time_point m_kept = std::chrono::steady_clock::now();
    std::jthread m_thread; //!< last: it uses every member above
};

} // namespace throughline::server
