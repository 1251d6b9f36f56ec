// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http_limits.h"
#include "writer.h"

#include <memory>
#include <string_view>

namespace throughline::server {

//! The organisation server's socket: plain HTTP/1.1 on loopback, with every limit of `HttpLimits`.
//! Owner: main. Everything but `stop` belongs to the thread that calls `run`, the I/O thread.
class HttpServer
{
public:
    explicit HttpServer(OrganisationServer &server, HttpLimits limits = {},
                        WriterLimits writer = {});
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    //! Binds a loopback address (`127.0.0.1`, `::1`, `localhost`) and gives the port; 0 takes a
    //! free one.
    [[nodiscard]] base::Result<std::uint16_t> listen(std::string_view host, std::uint16_t port);

    //! SIGTERM and SIGINT stop the server as `stop` does.
    void stopOnSignals();

    //! Serves until stopped; returns when the last request is answered and the last write durable.
    void run();

    //! Takes no new connection, finishes requests in flight, closes the rest. Any thread.
    void stop();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace throughline::server
