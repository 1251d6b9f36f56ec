// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "load/idle.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

namespace throughline::load {

namespace {

constexpr int mostTries = 10;

} // namespace

IdleLines::IdleLines(net::io_context &io, const Target &target, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        Line &line = *m_lines.emplace_back(std::make_unique<Line>(io.get_executor(), target));
        net::co_spawn(
            io,
            [this, &line]() -> net::awaitable<void> {
                Answer answer;
                // On a busy machine the server may be slower to read than it lets callers be.
                for (int tries = 0; answer.status != 200 && tries < mostTries; ++tries)
                    answer = co_await line.ask(requestText("GET", "/v1/health"));
                m_open += answer.status == 200 ? 1 : 0;
            },
            net::detached);
    }
    io.restart();
    io.run();
}

} // namespace throughline::load
