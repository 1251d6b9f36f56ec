// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/organisation_server.h"
#include "sync/transport.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <vector>

namespace throughline::test {

//! The way to a server core in the same thread, with hands on everything that passes. A test
//! changes a
//! request or a reply in its hook; `Lost` is a connection that broke there. One thread.
class DirectTransport final : public sync::Transport
{
public:
    enum class Fate { Passes, Lost };
    using OnRequest = std::function<Fate(sync::Request &)>;
    using OnReply = std::function<Fate(const sync::Request &, sync::Reply &)>;

    explicit DirectTransport(server::OrganisationServer &server) : m_server(&server) {}

    OnRequest onRequest; //!< before the server sees it
    OnReply onReply; //!< before the device sees it
    int deliveries = 1; //!< how often the server gets each request
    std::vector<std::string> seen; //!< `GET /v1/log`, without the query

    void clearHooks()
    {
        onRequest = {};
        onReply = {};
        deliveries = 1;
        seen.clear();
    }
    void setServer(server::OrganisationServer &server) { m_server = &server; }

    base::Result<sync::Reply> exchange(const sync::Request &original) override
    {
        if (m_closed)
            return lost();
        sync::Request request = original;
        ++m_traffic.requests;
        m_traffic.bytesOut += static_cast<std::int64_t>(request.body.size());
        seen.push_back(request.method + ' ' + request.target.substr(0, request.target.find('?')));
        if (onRequest && onRequest(request) == Fate::Lost)
            return lost();
        sync::Reply reply;
        for (int i = 0; i < deliveries; ++i)
            reply = serve(request);
        if (onReply && onReply(request, reply) == Fate::Lost)
            return lost();
        m_traffic.bytesIn += static_cast<std::int64_t>(reply.body.size());
        return reply;
    }
    [[nodiscard]] Traffic traffic() const override { return m_traffic; }
    void close() override { m_closed = true; }

    //! A request of the test's own.
    [[nodiscard]] sync::Reply serve(const sync::Request &request)
    {
        // Devices on threads of their own take turns, as with the server's one writer.
        static std::mutex oneAtATime;
        const std::lock_guard lock(oneAtATime);
        server::Request asked{request.method, request.target, request.bearer,
                              request.body,   true,           request.ifMatch};
        server::Response answer;
        if (server::OrganisationServer::isWrite(asked)) {
            std::vector<std::unique_ptr<server::Write>> writes;
            writes.push_back(m_server->check(std::move(asked)));
            m_server->commit(writes);
            answer = std::move(writes.front()->response);
        } else {
            answer = m_server->read(asked);
        }
        return {answer.status, answer.state, std::nullopt, std::move(answer.body)};
    }

private:
    [[nodiscard]] static base::Error lost()
    {
        return {base::ErrorCode::Unreachable, "The connection broke."};
    }

    server::OrganisationServer *m_server;
    std::atomic<bool> m_closed = false;
    Traffic m_traffic;
};

} // namespace throughline::test
