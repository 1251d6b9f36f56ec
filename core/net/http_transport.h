// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/transport.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <string_view>

namespace throughline::net {

//! What a server may cost this device. The defaults are the product's; tests shorten them.
struct TransportLimits
{
    std::chrono::milliseconds noProgress{30'000}; //!< to connect, and between two bytes
    std::size_t replyBytes = 2 * 1024 * 1024 + 64 * 1024;
    //! A server that finds this device asks too often (429) says how long to wait: no longer than
    //! this is waited here, so many times for one request; then the answer is the caller's.
    std::chrono::seconds longestPause{30};
    int mostPauses = 5;
};

//! The way to one organisation server over HTTP/1.1 with a kept connection, in TLS 1.3 (sync.md
//! D13). Where the address names keys, the server's certificate has one of them, and then it may be
//! one that nobody else vouches for; its name and its dates are looked at all the same. Owns a
//! thread that does the work; `exchange` blocks its caller, which may be any thread but only one at
//! a time. The composition root must have a QCoreApplication, as Qt's sockets want one. A request
//! whose kept connection turns out closed is sent once more by Qt: every request of the protocol
//! may be repeated (sync.md D6), so nobody may add one that may not. A server that asks for a pause
//! gets it: the same request goes again after it.
class HttpTransport final : public sync::Transport
{
public:
    //! Takes a `protocol::ServerAddress`. Refuses plain HTTP off this machine, user information,
    //! and a path, query or any other fragment. Nothing is sent yet.
    [[nodiscard]] static base::Result<std::unique_ptr<sync::Transport>>
    connect(std::string_view address, TransportLimits limits = {});

    ~HttpTransport() override;
    HttpTransport(const HttpTransport &) = delete;
    HttpTransport &operator=(const HttpTransport &) = delete;

    [[nodiscard]] base::Result<sync::Reply> exchange(const sync::Request &request) override;
    [[nodiscard]] Traffic traffic() const override;
    void close() override;

private:
    [[nodiscard]] base::Result<sync::Reply> exchangeOnce(const sync::Request &request);
    struct Impl;
    explicit HttpTransport(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace throughline::net
