// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <charconv>

namespace throughline::cli {

const CLI::Option *Arguments::given(const std::string &name) const
{
    for (const CLI::App *app = m_command; app != nullptr; app = app->get_parent()) {
        const CLI::Option *option = app->get_option_no_throw(name);
        if (option != nullptr)
            return option->count() > 0 ? option : nullptr;
    }
    return nullptr;
}

bool Arguments::has(const std::string &name) const
{
    return given(name) != nullptr;
}

std::optional<std::string> Arguments::text(const std::string &name) const
{
    const CLI::Option *option = given(name);
    return option != nullptr ? std::optional(option->results().back()) : std::nullopt;
}

std::vector<std::string> Arguments::all(const std::string &name) const
{
    const CLI::Option *option = given(name);
    return option != nullptr ? option->results() : std::vector<std::string>();
}

std::string Arguments::required(const std::string &name) const
{
    return text(name).value_or(std::string());
}

base::Result<std::optional<std::int64_t>> Arguments::number(const std::string &name,
                                                            std::int64_t least) const
{
    const auto typed = text(name);
    if (!typed)
        return std::optional<std::int64_t>();
    std::int64_t value = 0;
    const char *const end = typed->data() + typed->size();
    const auto [last, error] = std::from_chars(typed->data(), end, value);
    if (error != std::errc() || last != end || value < least)
        return base::Error{base::ErrorCode::BadUsage,
                           name + " takes a whole number from " + std::to_string(least)
                               + " on; run the command with --help."};
    return std::optional(value);
}

} // namespace throughline::cli
