// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace throughline::server {

//! `GET /metrics` on an address of this machine alone, apart from what devices reach: one short
//! answer a connection, a few connections at a time. Owner: HttpServer. I/O thread only.
class MetricsListener
{
public:
    using Text = std::function<std::string()>;

    MetricsListener(boost::asio::io_context &io, Text text);

    //! Binds a loopback address and gives the port. Refused for any other address.
    [[nodiscard]] base::Result<std::uint16_t> listen(std::string_view host, std::uint16_t port);
    //! From here on it answers; takes no more connections after `stop`.
    void start();
    void stop();

private:
    struct Connection;
    void acceptNext();
    void serve(const std::shared_ptr<Connection> &connection);

    boost::asio::io_context &m_io;
    const Text m_text;
    boost::asio::ip::tcp::acceptor m_acceptor;
    boost::asio::steady_timer m_pause; //!< when the system has no descriptor left
    const std::shared_ptr<int> m_open = std::make_shared<int>(0); //!< connections
};

} // namespace throughline::server
