// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "lanes.h"

#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

namespace throughline::server {

struct Lanes::Pool
{
    boost::asio::thread_pool threads;
};

Lanes::Lanes(OrganisationServer &server, WriterLimits limits, std::size_t threads)
    : m_server(server), m_writer(server, limits),
      m_pool(new Pool{boost::asio::thread_pool(threads)})
{
}

Lanes::~Lanes()
{
    stop();
}

void Lanes::answer(Request request, Done done)
{
    if (OrganisationServer::isWrite(request)) {
        write(std::move(request), std::move(done));
        return;
    }
    boost::asio::post(m_pool->threads,
                      [this, request = std::move(request), done = std::move(done)] {
                          done(m_server.read(request));
                      });
}

void Lanes::run(std::function<void()> task)
{
    boost::asio::post(m_pool->threads, std::move(task));
}

void Lanes::write(Request request, Done done)
{
    auto place = m_writer.admit();
    if (!place) {
        Response busy;
        busy.status = 503;
        done(std::move(busy));
        return;
    }
    boost::asio::post(m_pool->threads,
                      [this, place = std::move(*place), request = std::move(request),
                       done = std::move(done)]() mutable {
                          auto checked = m_server.check(std::move(request));
                          m_writer.submit(std::move(place), std::move(checked), std::move(done));
                      });
}

void Lanes::stop()
{
    // The pool first: every check it still runs holds a place that the writer waits for.
    m_pool->threads.join();
    m_writer.stop();
}

} // namespace throughline::server
