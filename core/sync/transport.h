// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <chrono>
#include <optional>
#include <string>

namespace throughline::sync {

//! One request to the organisation server (sync.md D13), without host: the transport knows the
//! server.
struct Request
{
    std::string method = "GET";
    std::string target; //!< path and query, `/v1/log?after=0`
    std::string bearer; //!< session token, empty for the open end points
    base::Bytes body; //!< application/cbor; sent only with POST and PUT
    std::string ifMatch = {}; //!< the header If-Match, or empty
    std::chrono::seconds patience{0}; //!< the server was asked to wait so long before it answers
};

//! What came back. Any status is a reply; only a broken connection is an error.
struct Reply
{
    int status = 0;
    std::string
        state; //!< the Throughline-State header: epoch, head, roster_seq and server_ms (D13)
    std::optional<int> retryAfterSeconds;
    base::Bytes body;
};

//! The way to one server. Blocking, called on the thread that runs the sync round only. An error is
//! always ErrorCode::Unreachable (nothing was answered) or ServerFault (an answer that is no
//! answer: a redirect, a body over the limit).
class Transport
{
public:
    struct Traffic
    {
        std::int64_t bytesOut = 0; //!< request line, headers and bodies
        std::int64_t bytesIn = 0;
        int requests = 0;
    };

    virtual ~Transport() = default;
    [[nodiscard]] virtual base::Result<Reply> exchange(const Request &request) = 0;
    [[nodiscard]] virtual Traffic traffic() const = 0;
    //! Ends this way for good, so that its owner need not wait for a slow network: the exchange
    //! under way and every later one come back Unreachable. Any thread.
    virtual void close() = 0;
};

} // namespace throughline::sync
