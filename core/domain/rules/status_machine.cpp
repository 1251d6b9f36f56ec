// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/status_machine.h"

#include <algorithm>

namespace throughline::domain {

namespace {

const Moves *rowOf(std::span<const Moves> machine, std::string_view from)
{
    for (const Moves &row : machine) {
        if (row.from == from)
            return &row;
    }
    return nullptr;
}

std::string joined(std::span<const std::string_view> states)
{
    std::string text;
    for (std::size_t i = 0; i < states.size(); ++i) {
        if (i != 0)
            text += i + 1 == states.size() ? " or " : ", ";
        text += states[i];
    }
    return text;
}

} // namespace

std::span<const std::string_view> movesFrom(std::span<const Moves> machine, std::string_view from)
{
    const Moves *row = rowOf(machine, from);
    return row != nullptr ? row->to : std::span<const std::string_view>{};
}

base::Result<void> checkMoveIn(std::span<const Moves> machine, std::string_view what,
                               std::string_view from, std::string_view to)
{
    const std::string name(what);
    const Moves *row = rowOf(machine, from);
    if (row == nullptr) {
        return base::Error{base::ErrorCode::Refused,
                           "This version of the program does not know the present status of this "
                               + name + "; update the program to change it."};
    }
    if (std::find(row->to.begin(), row->to.end(), to) != row->to.end())
        return {};
    const bool vowel = std::string_view("aeiou").find(name.front()) != std::string_view::npos;
    const std::string here = from.empty()
        ? "A new " + name
        : (vowel ? "An " : "A ") + name + " that is " + std::string(from);
    if (row->to.empty()) {
        return base::Error{base::ErrorCode::Refused,
                           here + " is finished; make a new " + name + " instead."};
    }
    return base::Error{base::ErrorCode::Refused, here + " can become " + joined(row->to) + '.'};
}

} // namespace throughline::domain
