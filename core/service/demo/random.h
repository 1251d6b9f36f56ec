// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

namespace throughline::service {

//! Numbers that look random and are the same for the same seed on every machine. Never for keys.
class DemoRandom
{
public:
    explicit DemoRandom(std::uint64_t seed) : m_state(seed) {}
    //! A stream of its own for a part of the work, so that what one part draws changes no other.
    [[nodiscard]] static DemoRandom of(std::uint64_t seed, std::uint64_t part);

    [[nodiscard]] std::uint64_t next();
    //! 0 to limit - 1; the limit is at least 1.
    [[nodiscard]] std::int64_t below(std::int64_t limit);
    [[nodiscard]] std::int64_t between(std::int64_t first, std::int64_t last)
    {
        return first + below(last - first + 1);
    }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    //! For what is rarer than one in a hundred.
    [[nodiscard]] bool perMille(int count) { return below(1000) < count; }

    //! Sixteen bytes that name somebody made up.
    template<class IdType>
    [[nodiscard]] IdType id()
    {
        IdType made;
        for (std::uint8_t &byte : made.bytes)
            byte = static_cast<std::uint8_t>(next());
        return made;
    }

    template<class T>
    [[nodiscard]] const T &pick(std::span<const T> from)
    {
        return from[static_cast<std::size_t>(below(static_cast<std::int64_t>(from.size())))];
    }
    [[nodiscard]] std::string_view word(std::span<const std::string_view> from)
    {
        return pick(from);
    }
    [[nodiscard]] std::string_view word(std::initializer_list<std::string_view> from)
    {
        return pick(std::span<const std::string_view>(from.begin(), from.size()));
    }

private:
    std::uint64_t m_state;
};

//! One of several, each as often among the others as its weight says.
template<class T, class WeightOf>
[[nodiscard]] const T &chooseWeighted(DemoRandom &random, std::span<const T> from,
                                      WeightOf weightOf)
{
    std::int64_t all = 0;
    for (const T &one : from)
        all += weightOf(one);
    std::int64_t left = random.below(all);
    for (const T &one : from) {
        left -= weightOf(one);
        if (left < 0)
            return one;
    }
    return from.back();
}

//! The same where the weight is a member.
template<class T>
[[nodiscard]] const T &chooseWeighted(DemoRandom &random, std::span<const T> from)
{
    return chooseWeighted(random, from, [](const T &one) { return one.weight; });
}

//! A key and how often it comes up among the others of its list.
struct DemoChoice
{
    std::string_view key;
    int weight;
};
[[nodiscard]] inline std::string_view choose(DemoRandom &random,
                                             std::span<const DemoChoice> choices)
{
    return chooseWeighted(random, choices).key;
}

} // namespace throughline::service
