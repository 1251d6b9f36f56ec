// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fake_server.h"
#include "http_server.h"

#include <thread>

namespace throughline::test {

//! The program's sockets around a fake server, on a free port, until the end of the scope.
class RunningServer
{
public:
    explicit RunningServer(server::HttpLimits limits = {}, server::WriterLimits writer = {})
        : RunningServer(nullptr, limits, writer)
    {
    }
    //! In TLS.
    explicit RunningServer(std::shared_ptr<server::TlsIdentity> identity,
                           server::HttpLimits limits = {}, server::WriterLimits writer = {})
        : http(fake, limits, writer), port(listen(std::move(identity))),
          m_thread([this] { http.run(); })
    {
    }
    ~RunningServer()
    {
        fake.release();
        http.stop();
    }

    FakeServer fake;
    server::HttpServer http;
    std::uint16_t port;

private:
    [[nodiscard]] std::uint16_t listen(std::shared_ptr<server::TlsIdentity> identity)
    {
        http.setIdentity(std::move(identity));
        return *http.listen("127.0.0.1", 0);
    }

    std::jthread m_thread;
};

} // namespace throughline::test
