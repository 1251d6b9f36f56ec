// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace throughline::service {

//! Numbers that look random and are the same for the same seed on every machine. Never for keys.
class DemoRandom
{
public:
    explicit DemoRandom(std::uint64_t seed) : m_state(seed) {}

    //! 0 to limit - 1; the limit is at least 1.
    [[nodiscard]] std::int64_t below(std::int64_t limit);
    [[nodiscard]] std::int64_t between(std::int64_t first, std::int64_t last)
    {
        return first + below(last - first + 1);
    }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }

    template<class T>
    [[nodiscard]] const T &pick(std::span<const T> from)
    {
        return from[static_cast<std::size_t>(below(static_cast<std::int64_t>(from.size())))];
    }

private:
    std::uint64_t m_state;
};

//! A key and how often it comes up among the others of its list.
struct DemoChoice
{
    std::string_view key;
    int weight;
};
[[nodiscard]] std::string_view choose(DemoRandom &random, std::span<const DemoChoice> choices);

//! How a contact went, as far as its note goes.
enum class DemoTone { Talked, AtGate, Missed, Agency };

//! Names that are made up and look it, of many languages.
[[nodiscard]] std::string demoGivenNames(DemoRandom &random);
[[nodiscard]] std::string demoFamilyName(DemoRandom &random);
//! A worker's note of 20 to 180 characters.
[[nodiscard]] std::string demoNote(DemoRandom &random, DemoTone tone);
[[nodiscard]] std::string_view demoNextStep(DemoRandom &random);
[[nodiscard]] std::string_view demoPlace(DemoRandom &random);
[[nodiscard]] std::string_view demoProbationOffice(DemoRandom &random);

} // namespace throughline::service
