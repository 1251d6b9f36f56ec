// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http_limits.h"
#include "writer.h"

#include <functional>
#include <memory>
#include <string_view>

namespace throughline::server {

struct TlsIdentity;

//! The organisation server's socket: HTTP/1.1 in TLS 1.3, or plain on loopback, with every limit of
//! `HttpLimits`.
//! Owner: main. Everything but `stop` and `setIdentity` belongs to the thread that calls `run`, the
//! I/O thread.
class HttpServer
{
public:
    explicit HttpServer(OrganisationServer &server, HttpLimits limits = {},
                        WriterLimits writer = {});
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    //! Who the server is to those who connect from now on: a certificate is renewed without
    //! stopping. Any thread; the first one before `listen`.
    void setIdentity(std::shared_ptr<TlsIdentity> identity);

    //! Binds an address of this machine (numeric, or `localhost`) and gives the port; 0 takes a
    //! free one. Without an identity only a loopback address (`127.0.0.1`, `::1`).
    [[nodiscard]] base::Result<std::uint16_t> listen(std::string_view host, std::uint16_t port);

    //! Tells what it counts at `/metrics` of another address, of this machine alone; gives the
    //! port, of which 0 takes a free one. Before `run`.
    [[nodiscard]] base::Result<std::uint16_t> listenForMetrics(std::string_view host,
                                                               std::uint16_t port);

    //! Another process has made an organisation's log longer. Any thread.
    void hear(const base::OrganisationId &organisation);

    //! SIGTERM and SIGINT stop the server as `stop` does.
    void stopOnSignals();
    //! SIGHUP calls this on the I/O thread.
    void onHangup(std::function<void()> reload);

    //! Serves until stopped; returns when the last request is answered and the last write durable.
    void run();

    //! Takes no new connection, finishes requests in flight, closes the rest. Any thread.
    void stop();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace throughline::server
