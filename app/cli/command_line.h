// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "arguments.h"
#include "command.h"
#include "exit_code.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace CLI {
class ParseError;
} // namespace CLI

namespace throughline::cli {

struct Context;

//! What a command does. It prints its own results; an error is printed by whoever ran it.
using Handler = std::function<base::Result<ExitCode>(Context &, const Arguments &)>;

//! All commands, their options and help texts. Filled once by the families of commands, then reads
//! any number of lines, one at a time.
class CommandLine
{
public:
    CommandLine();
    ~CommandLine();
    CommandLine(const CommandLine &) = delete;
    CommandLine &operator=(const CommandLine &) = delete;

    //! A word that has commands of its own, as `person` has `add`. The same one for the same name.
    Command group(const std::string &name, const std::string &description);
    Command add(const std::string &name, const std::string &description, Handler handler);
    Command addTo(const Command &group, const std::string &name, const std::string &description,
                  Handler handler);

    struct Parsed
    {
        Arguments arguments;
        const Handler *run = nullptr; //!< null where help was asked for
        std::string help;
    };
    //! The error is BadUsage and never repeats a value.
    [[nodiscard]] base::Result<Parsed> parse(std::vector<std::string> words);

private:
    [[nodiscard]] std::string whatIsWrong(const CLI::ParseError &error) const;

    std::unique_ptr<CLI::App> m_app;
    std::map<std::string, CLI::App *> m_groups;
    std::map<const CLI::App *, Handler> m_handlers;
};

} // namespace throughline::cli
