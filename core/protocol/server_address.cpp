// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/server_address.h"

namespace throughline::protocol {

namespace {

constexpr std::string_view pinsBegin = "#sha256=";

[[nodiscard]] base::Error refusedPins()
{
    return {base::ErrorCode::Refused,
            "What follows the # of a server's address is sha256= and 64 digits and letters; copy "
            "the whole address again."};
}

} // namespace

base::Result<ServerAddress> ServerAddress::parse(std::string_view text)
{
    ServerAddress address;
    const auto end = text.find('#');
    address.url = text.substr(0, end);
    const auto scheme = address.url.find("://");
    for (std::size_t i = 0; scheme != std::string::npos && i < scheme; ++i) {
        char &letter = address.url[i]; // a phone's keyboard begins with a capital
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    if (end == text.npos)
        return address;
    std::string_view rest = text.substr(end);
    if (rest.substr(0, pinsBegin.size()) != pinsBegin || !address.url.starts_with("https://"))
        return refusedPins();
    rest.remove_prefix(pinsBegin.size());
    while (true) {
        const auto comma = rest.find(',');
        auto pin = base::fromHex(rest.substr(0, comma));
        if (!pin || pin->size() != pinSize)
            return refusedPins();
        address.pins.push_back(*std::move(pin));
        if (comma == rest.npos)
            return address;
        rest.remove_prefix(comma + 1);
    }
}

std::string ServerAddress::text() const
{
    std::string text = url;
    for (const base::Bytes &pin : pins)
        (text += &pin == &pins.front() ? pinsBegin : ",") += base::toHex(pin);
    return text;
}

} // namespace throughline::protocol
