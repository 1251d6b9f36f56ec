// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace throughline::protocol {

//! Where an organisation's server is and, if the organisation wants it so, which keys its
//! certificate may have (pins: SHA-256 of the SubjectPublicKeyInfo, security.md NETWORK-2).
//! One text to hand on and to keep: `https://server.example.org#sha256=HEX,HEX`.
struct ServerAddress
{
    static constexpr std::size_t pinSize = 32;

    std::string url; //!< without what follows the #
    std::vector<base::Bytes> pins; //!< none: any certificate that this machine trusts

    //! Refused, in words, where what follows the # is no list of pins.
    [[nodiscard]] static base::Result<ServerAddress> parse(std::string_view text);
    [[nodiscard]] std::string text() const;
};

} // namespace throughline::protocol
