// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "listen_address.h"

#include <boost/asio/ip/address.hpp>

#include <charconv>

namespace throughline::server {

std::optional<HostAndPort> hostAndPort(std::string_view text)
{
    const auto colon = text.rfind(':');
    if (colon == text.npos || colon == 0)
        return std::nullopt;
    HostAndPort found;
    const auto port = text.substr(colon + 1);
    const auto end = port.data() + port.size();
    const auto [last, error] = std::from_chars(port.data(), end, found.port);
    if (error != std::errc() || last != end)
        return std::nullopt;
    auto host = text.substr(0, colon);
    const bool bracketed = host.size() > 2 && host.front() == '[' && host.back() == ']';
    if (bracketed)
        host = host.substr(1, host.size() - 2);
    if (!bracketed && host.find(':') != host.npos)
        return std::nullopt;
    found.host = host;
    return found;
}

base::Result<std::string> listenAddress(std::string_view host, bool hasTls)
{
    boost::system::error_code error;
    const auto address =
        boost::asio::ip::make_address(host == "localhost" ? "127.0.0.1" : std::string(host), error);
    if (error)
        return base::Error{base::ErrorCode::Refused,
                           "--listen takes the number of an address of this machine, for example "
                           "127.0.0.1, or 0.0.0.0 for all of them."};
    if (!hasTls && !address.is_loopback())
        return base::Error{base::ErrorCode::Refused,
                           "This address can be reached from other machines, and plain HTTP is "
                           "only for this one; give --tls-cert and --tls-key, or listen on "
                           "127.0.0.1."};
    return address.to_string();
}

bool isLoopback(std::string_view address)
{
    boost::system::error_code error;
    return boost::asio::ip::make_address(std::string(address), error).is_loopback();
}

} // namespace throughline::server
