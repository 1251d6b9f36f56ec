// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "metrics_listener.h"

#include "listen_address.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>

#include <chrono>

namespace throughline::server {

namespace {

namespace net = boost::asio;
using ErrorCode = boost::system::error_code;

constexpr int mostOpen = 8;
constexpr std::size_t longestHead = 8 * 1024;
constexpr std::chrono::seconds patience{5};

[[nodiscard]] bool asksForMetrics(std::string_view head)
{
    const std::string_view line = head.substr(0, head.find("\r\n"));
    return line.starts_with("GET /metrics HTTP/1.") || line.starts_with("GET /v1/metrics HTTP/1.");
}

[[nodiscard]] std::string answer(std::string_view status, std::string_view body)
{
    return "HTTP/1.1 " + std::string(status)
        + "\r\nContent-Type: text/plain; version=0.0.4; charset=utf-8\r\nCache-Control: "
          "no-store\r\nConnection: close\r\nContent-Length: "
        + std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
}

} // namespace

//! Lives as long as something is under way on it.
struct MetricsListener::Connection
{
    Connection(net::ip::tcp::socket accepted, net::io_context &io, std::shared_ptr<int> count)
        : socket(std::move(accepted)), timer(io, patience), open(std::move(count))
    {
        ++*open;
    }
    ~Connection() { --*open; }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    net::ip::tcp::socket socket;
    net::steady_timer timer;
    std::string head;
    std::string said;
    const std::shared_ptr<int> open;
};

MetricsListener::MetricsListener(net::io_context &io, Text text)
    : m_io(io), m_text(std::move(text)), m_acceptor(io), m_pause(io)
{
}

base::Result<std::uint16_t> MetricsListener::listen(std::string_view host, std::uint16_t port)
{
    ErrorCode error;
    const auto address =
        net::ip::make_address(host == "localhost" ? "127.0.0.1" : std::string(host), error);
    if (error || !address.is_loopback())
        return base::Error{base::ErrorCode::Refused,
                           "The metrics are for this machine alone: --metrics takes 127.0.0.1:PORT "
                           "or [::1]:PORT."};
    const net::ip::tcp::endpoint endpoint(address, port);
    m_acceptor.open(endpoint.protocol(), error);
    if (!error)
        m_acceptor.set_option(net::socket_base::reuse_address(true), error);
    if (!error)
        m_acceptor.bind(endpoint, error);
    if (!error)
        m_acceptor.listen(mostOpen, error);
    if (error)
        return base::Error{base::ErrorCode::Refused,
                           "The server cannot listen on the address for the metrics; another "
                           "program may be using the port, so choose another one."};
    return m_acceptor.local_endpoint().port();
}

void MetricsListener::start()
{
    acceptNext();
}

void MetricsListener::stop()
{
    ErrorCode ignored;
    m_acceptor.close(ignored);
    m_pause.cancel();
}

void MetricsListener::acceptNext()
{
    m_acceptor.async_accept([this](const ErrorCode &error, net::ip::tcp::socket socket) {
        if (!m_acceptor.is_open())
            return;
        if (!error) {
            if (*m_open < mostOpen)
                serve(std::make_shared<Connection>(std::move(socket), m_io, m_open));
            return acceptNext();
        }
        m_pause.expires_after(std::chrono::seconds(1));
        m_pause.async_wait([this](const ErrorCode &) {
            if (m_acceptor.is_open())
                acceptNext();
        });
    });
}

void MetricsListener::serve(const std::shared_ptr<Connection> &connection)
{
    connection->timer.async_wait([weak = std::weak_ptr(connection)](const ErrorCode &error) {
        ErrorCode ignored;
        if (const auto late = weak.lock(); late && !error)
            late->socket.close(ignored);
    });
    net::async_read_until(
        connection->socket, net::dynamic_buffer(connection->head, longestHead), "\r\n\r\n",
        [this, connection](const ErrorCode &error, std::size_t) {
            if (error)
                return;
            connection->said = asksForMetrics(connection->head) ? answer("200 OK", m_text())
                                                                : answer("404 Not Found", {});
            net::async_write(connection->socket, net::buffer(connection->said),
                             [connection](const ErrorCode &, std::size_t) {
                                 ErrorCode ignored;
                                 connection->socket.shutdown(net::ip::tcp::socket::shutdown_send,
                                                             ignored);
                             });
        });
}

} // namespace throughline::server
