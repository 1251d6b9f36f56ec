// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace throughline::server {

struct HostAndPort
{
    std::string host;
    std::uint16_t port = 0;
};
//! Of `HOST:PORT`, an IPv6 address in brackets; nothing for anything else.
[[nodiscard]] std::optional<HostAndPort> hostAndPort(std::string_view text);

//! The numeric form of an address to listen on. Refused, in words, where it is none (a name other
//! than `localhost` is never looked up: what it stands for could change) and, without TLS, where
//! others than this machine can reach it.
[[nodiscard]] base::Result<std::string> listenAddress(std::string_view host, bool hasTls);

//! Of a numeric address: only this machine reaches it.
[[nodiscard]] bool isLoopback(std::string_view address);

} // namespace throughline::server
