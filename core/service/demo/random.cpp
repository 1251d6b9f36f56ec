// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/demo/random.h"

namespace throughline::service {

namespace {

constexpr std::uint64_t step = 0x9e3779b97f4a7c15U;

[[nodiscard]] std::uint64_t mixed(std::uint64_t value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31);
}

} // namespace

DemoRandom DemoRandom::of(std::uint64_t seed, std::uint64_t part)
{
    return DemoRandom(mixed(mixed(seed + step) + (part + 1) * step));
}

// SplitMix64: short, and equal on every machine, which the standard's distributions are not.
std::uint64_t DemoRandom::next()
{
    m_state += step;
    return mixed(m_state);
}

std::int64_t DemoRandom::below(std::int64_t limit)
{
    return static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(limit));
}

} // namespace throughline::service
