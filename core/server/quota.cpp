// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/quota.h"

#include "server/routes.h"

#include <algorithm>
#include <array>

namespace throughline::server {

namespace {

struct Unit
{
    std::string_view name;
    int bits;
};
//! The largest first.
constexpr std::array units{Unit{"TiB", 40}, Unit{"GiB", 30}, Unit{"MiB", 20}, Unit{"KiB", 10},
                           Unit{"", 0}};

} // namespace

std::optional<std::uint64_t> parseSize(std::string_view text)
{
    if (text == "none")
        return noQuota;
    const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
    const auto number = parseNumber(text.substr(0, end));
    text.remove_prefix(end);
    if (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    const auto unit = std::find_if(units.begin(), units.end(),
                                   [&](const Unit &known) { return known.name == text; });
    if (!number || unit == units.end() || *number >= noQuota >> unit->bits)
        return std::nullopt;
    return *number << unit->bits;
}

std::string sizeText(std::uint64_t bytes)
{
    if (bytes >= noQuota)
        return "none";
    const auto unit = std::find_if(units.begin(), units.end(), [&](const Unit &one) {
        return bytes >> one.bits > 0 && (bytes >> one.bits) << one.bits == bytes;
    });
    return unit == units.end() ? "0"
                               : std::to_string(bytes >> unit->bits) + std::string(unit->name);
}

} // namespace throughline::server
