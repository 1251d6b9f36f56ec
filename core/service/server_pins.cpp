// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/server_pins.h"

#include "protocol/server_address.h"

namespace throughline::service {

std::optional<std::vector<base::Bytes>>
pinsNamedIn(std::span<const protocol::SignedStatement> statements)
{
    std::optional<std::vector<base::Bytes>> pins;
    for (const protocol::SignedStatement &signedOne : statements) {
        const auto statement = protocol::decodeStatement(signedOne.bytes);
        if (!statement)
            continue; // no business of this one
        if (const auto *genesis = std::get_if<protocol::Genesis>(&statement->body))
            pins = genesis->spkiPins;
        else if (const auto *key = std::get_if<protocol::ServerKey>(&statement->body))
            pins = key->spkiPins;
    }
    return pins;
}

base::Result<std::string> withPinsOf(std::span<const protocol::SignedStatement> statements,
                                     const std::string &address)
{
    auto pins = pinsNamedIn(statements);
    TL_TRY(auto parsed, protocol::ServerAddress::parse(address));
    if (pins && !pins->empty() && parsed.url.starts_with("https://"))
        parsed.pins = *std::move(pins);
    return parsed.text();
}

} // namespace throughline::service
