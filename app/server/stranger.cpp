// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "stranger.h"

#include <algorithm>

namespace throughline::server {

namespace {

namespace ip = boost::asio::ip;

[[nodiscard]] std::string keyOf(const ip::address &address)
{
    if (address.is_v4())
        return address.to_string();
    const ip::address_v6 v6 = address.to_v6();
    if (v6.is_v4_mapped())
        return ip::make_address_v4(ip::v4_mapped, v6).to_string();
    auto bytes = v6.to_bytes();
    std::fill(bytes.begin() + bytes.size() / 2, bytes.end(), std::uint8_t(0));
    return ip::address_v6(bytes).to_string();
}

[[nodiscard]] bool isThisMachine(const ip::address &address)
{
    return address.is_loopback()
        || (address.is_v6() && address.to_v6().is_v4_mapped()
            && ip::make_address_v4(ip::v4_mapped, address.to_v6()).is_loopback());
}

} // namespace

std::string strangerOf(const ip::address &peer, std::string_view forwardedFor)
{
    if (!isThisMachine(peer))
        return keyOf(peer);
    if (forwardedFor.empty())
        return {};
    std::string_view last = forwardedFor.substr(forwardedFor.rfind(',') + 1);
    const std::size_t first = last.find_first_not_of(" \t");
    last = first == last.npos ? std::string_view() : last.substr(first);
    last = last.substr(0, last.find_last_not_of(" \t") + 1);
    boost::system::error_code error;
    const auto address = ip::make_address(std::string(last), error);
    // All that a proxy asks for nobody in particular counts as one.
    return error ? "proxy" : keyOf(address);
}

} // namespace throughline::server
