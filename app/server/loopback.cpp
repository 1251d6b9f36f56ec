// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "loopback.h"

#include <boost/asio/ip/address.hpp>

namespace throughline::server {

std::optional<std::string> loopbackAddress(std::string_view host)
{
    if (host == "localhost")
        return "127.0.0.1";
    boost::system::error_code error;
    const auto address = boost::asio::ip::make_address(std::string(host), error);
    if (error || !address.is_loopback())
        return std::nullopt;
    return address.to_string();
}

} // namespace throughline::server
