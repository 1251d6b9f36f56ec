// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace throughline::service {

//! A rule of the grammar: one of the texts stands for it. `{name}` in a text stands for a rule.
struct NoteRule
{
    std::string_view name;
    std::span<const std::string_view> texts;
};

//! Sorted by name, each once.
[[nodiscard]] std::span<const NoteRule> noteRules();
//! Nothing where there is no such rule.
[[nodiscard]] const NoteRule *noteRule(std::string_view name);

} // namespace throughline::service
