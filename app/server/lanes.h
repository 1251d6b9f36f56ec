// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "writer.h"

#include <functional>
#include <memory>

namespace throughline::server {

//! Takes requests off the I/O thread: reads and the checks of writes go to a small pool, commits to
//! the one writer thread. Knows nothing of sockets.
class Lanes
{
public:
    //! Called exactly once for each request, on a thread of the pool, the writer's or the caller's.
    using Done = std::function<void(Response)>;

    explicit Lanes(OrganisationServer &server, WriterLimits limits = {}, std::size_t threads = 2);
    ~Lanes();
    Lanes(const Lanes &) = delete;
    Lanes &operator=(const Lanes &) = delete;

    //! Any thread. Answers 503 at once when the queue of writes is full.
    void answer(Request request, Done done);

    //! Any thread.
    [[nodiscard]] WriterFigures writerFigures() { return m_writer.figures(); }

    //! Something of the server's own, beside the reads. Any thread.
    void run(std::function<void()> task);

    //! Finishes everything that was given to `answer`, then ends the threads.
    void stop();

private:
    struct Pool;
    void write(Request request, Done done);

    OrganisationServer &m_server;
    Writer m_writer;
    std::unique_ptr<Pool> m_pool;
};

} // namespace throughline::server
