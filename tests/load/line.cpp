// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "load/line.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <charconv>

namespace throughline::load {

namespace {

using ErrorCode = boost::system::error_code;

[[nodiscard]] auto into(ErrorCode &error)
{
    return net::redirect_error(net::use_awaitable, error);
}

//! The number after `name` in a head, or 0.
[[nodiscard]] std::size_t numberAfter(std::string_view head, std::string_view name)
{
    const std::size_t at = head.find(name);
    std::size_t value = 0;
    if (at != head.npos)
        std::from_chars(head.data() + at + name.size(), head.data() + head.size(), value);
    return value;
}

} // namespace

std::string requestText(std::string_view method, std::string_view target, base::ByteView body,
                        std::string_view token, std::string_view headers)
{
    std::string text;
    text.reserve(256 + headers.size() + body.size());
    text.append(method).append(" ").append(target).append(" HTTP/1.1\r\nHost: localhost\r\n");
    if (method != "GET")
        text.append("Content-Type: application/cbor\r\nContent-Length: ")
            .append(std::to_string(body.size()))
            .append("\r\n");
    if (!token.empty())
        text.append("Authorization: Bearer ").append(token).append("\r\n");
    text.append(headers).append("\r\n");
    text.append(reinterpret_cast<const char *>(body.data()), body.size());
    return text;
}

Line::Line(net::any_io_executor executor, const Target &target)
    : m_target(target), m_socket(std::move(executor))
{
}

Line::~Line() = default;

net::awaitable<bool> Line::open()
{
    ErrorCode error;
    close();
    const net::ip::tcp::endpoint server(net::ip::address_v4::loopback(), m_target.port);
    co_await m_socket.async_connect(server, into(error));
    if (!error)
        m_socket.set_option(net::ip::tcp::no_delay(true), error);
    if (!error && m_target.tls) {
        m_tls = std::make_unique<net::ssl::stream<net::ip::tcp::socket &>>(m_socket, *m_target.tls);
        co_await m_tls->async_handshake(net::ssl::stream_base::client, into(error));
    }
    m_open = !error;
    co_return m_open;
}

net::awaitable<Answer> Line::ask(std::string request)
{
    bool ready = m_open;
    if (!ready)
        ready = co_await open();
    if (ready)
        ready = co_await say(std::move(request));
    Answer answer;
    if (ready)
        answer = co_await listen();
    co_return answer;
}

net::awaitable<bool> Line::say(std::string bytes)
{
    ErrorCode error;
    if (m_tls)
        co_await net::async_write(*m_tls, net::buffer(bytes), into(error));
    else
        co_await net::async_write(m_socket, net::buffer(bytes), into(error));
    if (error)
        m_open = false;
    co_return m_open;
}

net::awaitable<bool> Line::readMore()
{
    constexpr std::size_t atOnce = 16 * 1024;
    ErrorCode error;
    // First without room for bytes: those who wait for long hold none meanwhile.
    if (!m_tls)
        co_await m_socket.async_wait(net::ip::tcp::socket::wait_read, into(error));
    const std::size_t before = m_read.size();
    m_read.resize(before + atOnce);
    const auto room = net::buffer(m_read) + before;
    std::size_t n = 0;
    if (!error && m_tls)
        n = co_await m_tls->async_read_some(room, into(error));
    else if (!error)
        n = m_socket.read_some(room, error);
    m_read.resize(before + n);
    if (error)
        m_open = false;
    co_return m_open;
}

net::awaitable<Answer> Line::listen()
{
    Answer answer;
    for (;;) {
        const std::size_t end = m_read.find("\r\n\r\n");
        if (end != m_read.npos) {
            const std::string_view head(m_read.data(), end + 2);
            const std::size_t size = numberAfter(head, "Content-Length: ");
            if (m_read.size() >= end + 4 + size) {
                answer.status = static_cast<int>(numberAfter(head, "HTTP/1.1 "));
                answer.body =
                    base::toBytes(base::asBytes(std::string_view(m_read).substr(end + 4, size)));
                const bool ends = head.find("Connection: close") != head.npos;
                m_read = m_read.substr(end + 4 + size);
                if (ends)
                    close();
                co_return answer;
            }
        }
        const bool more = co_await readMore();
        if (!more)
            co_return answer;
    }
}

void Line::close()
{
    ErrorCode ignored;
    m_socket.close(ignored);
    m_tls.reset();
    m_read.clear();
    m_open = false;
}

} // namespace throughline::load
