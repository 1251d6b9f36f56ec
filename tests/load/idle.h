// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "load/line.h"

#include <boost/asio/io_context.hpp>

#include <vector>

namespace throughline::load {

//! Connections that have been answered once and then say nothing, until the end of the scope.
class IdleLines
{
public:
    IdleLines(net::io_context &io, const Target &target, std::size_t count);
    //! How many of them were answered.
    [[nodiscard]] std::size_t open() const { return m_open; }

private:
    std::vector<std::unique_ptr<Line>> m_lines;
    std::size_t m_open = 0;
};

} // namespace throughline::load
