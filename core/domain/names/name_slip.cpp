// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/names/name_slip.h"

#include <algorithm>

namespace throughline::domain {

bool isSlip(std::string_view one, std::string_view other)
{
    if (one.size() > other.size())
        std::swap(one, other);
    if (other.size() - one.size() > 1)
        return false;
    const auto [here, there] = std::mismatch(one.begin(), one.end(), other.begin());
    const auto same = static_cast<std::size_t>(here - one.begin());
    const std::string_view rest = one.substr(same);
    const std::string_view otherRest = other.substr(same);
    if (one.size() < other.size())
        return rest == otherRest.substr(1); // a letter missing or too many
    if (rest.empty())
        return false;
    if (rest.substr(1) == otherRest.substr(1))
        return true; // a letter wrong
    return rest.size() > 1 && rest[0] == otherRest[1] && rest[1] == otherRest[0]
        && rest.substr(2) == otherRest.substr(2);
}

} // namespace throughline::domain
