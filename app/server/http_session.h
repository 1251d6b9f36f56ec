// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "body_room.h"
#include "http_limits.h"
#include "lanes.h"
#include "metrics.h"
#include "news.h"

#include <boost/asio/ip/tcp.hpp>

#include <functional>
#include <memory>

namespace throughline::server {

struct TlsIdentity;

//! What the sessions of one server share. I/O thread only.
struct SessionContext
{
    const HttpLimits &limits;
    Lanes &lanes;
    News &news;
    RateLimit &strangers;
    Metrics &metrics;
    BodyRoom bodies;
    bool stopping = false;
};

//! One connection: reads requests one after the other and answers each before the next.
//! Kept alive by its own coroutine. I/O thread only.
class HttpSession
{
public:
    virtual ~HttpSession() = default;

    //! True between two requests, when closing loses nothing.
    [[nodiscard]] virtual bool isIdle() const = 0;
    //! True once a device has shown a good session on it.
    [[nodiscard]] virtual bool isKnown() const = 0;
    virtual void close() = 0;

    //! Starts serving, in TLS where there is an identity; `ended` runs when the connection is
    //! closed, never before this returns.
    using Ended = std::function<void(HttpSession *)>;
    [[nodiscard]] static std::shared_ptr<HttpSession> start(boost::asio::ip::tcp::socket socket,
                                                            std::shared_ptr<TlsIdentity> identity,
                                                            SessionContext &context, Ended ended);
};

} // namespace throughline::server
