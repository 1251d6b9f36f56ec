// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"

namespace throughline::test {

//! Bytes that follow from a 64-bit seed alone (SplitMix64, low byte first), the same on every
//! machine: frozen vectors and printed seeds hang on it. One thread at a time.
class SeededRandom final : public base::Random
{
public:
    explicit SeededRandom(std::uint64_t seed) : m_state(seed) {}

    void fill(std::span<std::uint8_t> out) override
    {
        for (std::uint8_t &byte : out) {
            if (m_left == 0) {
                m_word = next();
                m_left = 8;
            }
            byte = static_cast<std::uint8_t>(m_word);
            m_word >>= 8;
            --m_left;
        }
    }

    template<class Fixed>
    [[nodiscard]] Fixed fixed()
    {
        Fixed value;
        fill(value.bytes);
        return value;
    }

    [[nodiscard]] base::Bytes bytes(std::size_t count)
    {
        base::Bytes value(count);
        fill(value);
        return value;
    }

    //! Below `bound`, which is above 0; not quite even, which no test minds.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound) { return next() % bound; }

private:
    [[nodiscard]] std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15;
        std::uint64_t mixed = m_state;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
        return mixed ^ (mixed >> 31);
    }

    std::uint64_t m_state;
    std::uint64_t m_word = 0;
    int m_left = 0;
};

} // namespace throughline::test
