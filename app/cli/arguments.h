// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace throughline::cli {

//! What was typed for one command, by the names of its options and of those of the program.
//! Good until the command line reads the next words.
class Arguments
{
public:
    explicit Arguments(const CLI::App &command) : m_command(&command) {}

    [[nodiscard]] bool has(const std::string &name) const;
    [[nodiscard]] std::optional<std::string> text(const std::string &name) const;
    //! Of an option that may be given several times, in order.
    [[nodiscard]] std::vector<std::string> all(const std::string &name) const;
    //! Of an option that its command requires; empty where it does not.
    [[nodiscard]] std::string required(const std::string &name) const;
    //! A whole number from `least` on. BadUsage for anything else.
    [[nodiscard]] base::Result<std::optional<std::int64_t>> number(const std::string &name,
                                                                   std::int64_t least = 0) const;

private:
    [[nodiscard]] const CLI::Option *given(const std::string &name) const;

    const CLI::App *m_command;
};

} // namespace throughline::cli
