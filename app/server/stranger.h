// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/ip/address.hpp>

#include <string>
#include <string_view>

namespace throughline::server {

//! Under what somebody without a session is counted: the address, of IPv6 the network that one
//! subscriber has. Where the connection comes from this machine it is a proxy's, which says for
//! whom it asks (`forwardedFor`: the header X-Forwarded-For, of which the proxy wrote the last
//! part). Empty for this machine itself. Kept in memory for minutes, and nowhere else.
[[nodiscard]] std::string strangerOf(const boost::asio::ip::address &peer,
                                     std::string_view forwardedFor);

} // namespace throughline::server
