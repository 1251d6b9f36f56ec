// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility> // Asio 1.74 needs it before awaitable.hpp

#include "base/bytes.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace throughline::load {

namespace net = boost::asio;

//! Where the server listens on this machine, and in TLS where there is a context.
struct Target
{
    std::uint16_t port = 0;
    net::ssl::context *tls = nullptr;
};

struct Answer
{
    int status = 0; //!< 0: the connection ended before there was one
    base::Bytes body;
};

//! A request as text: what a well-behaved caller says, and whatever else is put into `headers`.
[[nodiscard]] std::string requestText(std::string_view method, std::string_view target,
                                      base::ByteView body = {}, std::string_view token = {},
                                      std::string_view headers = {});

//! One connection, kept from request to request. Says exactly the bytes it is told to. Thousands of
//! them run in one thread; whoever waits on one must own it until then.
class Line
{
public:
    Line(net::any_io_executor executor, const Target &target);
    //! Without a goodbye.
    ~Line();
    Line(const Line &) = delete;
    Line &operator=(const Line &) = delete;

    //! True once connected, and once hands are shaken in TLS.
    [[nodiscard]] net::awaitable<bool> open();
    //! Opens the line where it is not open.
    [[nodiscard]] net::awaitable<Answer> ask(std::string request);
    //! False once the other side has closed.
    [[nodiscard]] net::awaitable<bool> say(std::string bytes);
    //! The next whole answer.
    [[nodiscard]] net::awaitable<Answer> listen();
    [[nodiscard]] bool isOpen() const { return m_open; }
    void close();

private:
    [[nodiscard]] net::awaitable<bool> readMore();

    const Target m_target;
    net::ip::tcp::socket m_socket;
    std::unique_ptr<net::ssl::stream<net::ip::tcp::socket &>> m_tls;
    bool m_open = false;
    std::string m_read; //!< and not yet an answer
};

} // namespace throughline::load
