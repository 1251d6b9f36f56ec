// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/demo/random.h"

#include <string>

namespace throughline::service {

//! Where one of the made-up teams works. Prisons and councils are real codes; offices, streets and
//! organisations are made up. A constant; any thread.
struct DemoArea
{
    std::string_view team; //!< its name in a practice organisation
    bool isWales;
    std::span<const std::string_view> mensPrisons; //!< keys of `prison`
    std::span<const std::string_view> womensPrisons;
    std::span<const std::string_view> councils; //!< keys of `local_authority`
    std::span<const std::string_view> towns;
    std::span<const std::string_view> probationOffices;
};

inline constexpr std::size_t demoAreaCount = 3;
[[nodiscard]] std::span<const DemoArea, demoAreaCount> demoAreas();

//! Mostly one of the area's own; some people come from further away.
[[nodiscard]] std::string_view demoPrison(DemoRandom &random, const DemoArea &area, bool isWoman);
//! A made-up address in one of the area's towns.
[[nodiscard]] std::string demoAddress(DemoRandom &random, const DemoArea &area);
[[nodiscard]] std::string_view demoMeetingPlace(DemoRandom &random);

} // namespace throughline::service
