// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace throughline::bench {

//! Numbers for one made-up thing, in order: the same on every machine and in every language, 32-bit
//! unsigned arithmetic on seed and index alone.
class Draw
{
public:
    Draw(std::uint32_t seed, std::uint32_t index) : m_state(mixed(seed ^ mixed(index))) {}

    [[nodiscard]] std::uint32_t below(std::uint32_t limit)
    {
        m_state += 0x9e3779b9u;
        return mixed(m_state) % limit;
    }

private:
    //! Spreads neighbouring indexes over all 32 bits.
    [[nodiscard]] static std::uint32_t mixed(std::uint32_t value)
    {
        value = (value ^ (value >> 16)) * 0x21f0aaadu;
        value = (value ^ (value >> 15)) * 0x735a2d97u;
        return value ^ (value >> 15);
    }

    std::uint32_t m_state;
};

} // namespace throughline::bench
