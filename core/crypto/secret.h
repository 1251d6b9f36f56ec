// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

namespace throughline::crypto {

//! Overwrites memory in a way that no optimiser removes.
void wipe(std::span<std::uint8_t> bytes);

//! A key or other secret of fixed length, wiped when it goes. Copies are secrets of their own.
template<std::size_t N>
class Secret
{
public:
    static constexpr std::size_t size = N;

    Secret() = default;
    Secret(const Secret &) = default;
    Secret &operator=(const Secret &) = default;
    ~Secret() { wipe(m_bytes); }

    [[nodiscard]] static std::optional<Secret> from(base::ByteView view)
    {
        if (view.size() != N)
            return std::nullopt;
        Secret secret;
        std::copy(view.begin(), view.end(), secret.m_bytes.begin());
        return secret;
    }

    [[nodiscard]] std::span<const std::uint8_t, N> view() const { return m_bytes; }
    [[nodiscard]] std::span<std::uint8_t, N> writable() { return m_bytes; }

private:
    std::array<std::uint8_t, N> m_bytes{};
};

using Secret32 = Secret<32>;

} // namespace throughline::crypto
