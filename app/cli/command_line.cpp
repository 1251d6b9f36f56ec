// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "command_line.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>

namespace throughline::cli {

namespace {

constexpr auto footer =
    "The passphrase is taken from the environment variable THROUGHLINE_PASSPHRASE or from\n"
    "--passphrase-file. Run a command with --help for its options.\n"
    "Exit codes: 0 success, 1 the check found something wrong, 2 wrong usage, 3 refused and\n"
    "nothing changed, 4 the server cannot be reached, 5 the store cannot be opened, 6 not\n"
    "approved or not answered yet, shut out, or locked (`status` and `unlock --help` say more).";

//! Commands and options look like this; a value, which may be a secret, rarely does.
[[nodiscard]] bool looksLikeName(std::string_view word)
{
    constexpr std::size_t longest = 30;
    return !word.empty() && word.size() <= longest
        && std::all_of(word.begin(), word.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || c == '-' || c == '_'; });
}

[[nodiscard]] std::string aboutWord(std::string_view word)
{
    const std::string_view name = word.substr(0, word.find('='));
    if (!looksLikeName(name))
        return "There is a word too many, or an option's name is missing before it";
    return "There is no such " + std::string(name.starts_with('-') ? "option" : "command") + " as "
        + std::string(name);
}

} // namespace

CommandLine::CommandLine()
    : m_app(std::make_unique<CLI::App>(
        "Throughline without a window: the same store and the same rules as the app.",
        "throughline-cli"))
{
    m_app->require_subcommand(1);
    m_app->fallthrough();
    m_app->set_help_flag("-h,--help", "Say what this command does and which options it has");
    m_app->footer(footer);
    Command(*m_app)
        .option("--home", "Folder of the device", "DIR")
        .option("--passphrase-file", "File whose first line is the passphrase", "FILE")
        .flag("--json", "Print JSON and nothing else");
}

CommandLine::~CommandLine() = default;

Command CommandLine::group(const std::string &name, const std::string &description)
{
    CLI::App *&app = m_groups[name];
    if (app == nullptr) {
        app = m_app->add_subcommand(name, description);
        app->require_subcommand(1);
        app->footer("");
    }
    return Command(*app);
}

Command CommandLine::add(const std::string &name, const std::string &description, Handler handler)
{
    return addTo(Command(*m_app), name, description, std::move(handler));
}

Command CommandLine::addTo(const Command &group, const std::string &name,
                           const std::string &description, Handler handler)
{
    CLI::App *app = group.app().add_subcommand(name, description);
    app->footer("--home, --passphrase-file and --json may stand here, too.");
    m_handlers.emplace(app, std::move(handler));
    return Command(*app);
}

std::string CommandLine::whatIsWrong(const CLI::ParseError &error) const
{
    const std::vector<std::string> unknown = m_app->remaining(true);
    if (!unknown.empty())
        return aboutWord(unknown.front());
    const std::string said = error.what();
    if (dynamic_cast<const CLI::RequiredError *>(&error) != nullptr)
        return said.find("ubcommand") != std::string::npos ? "Say which command to run" : said;
    const std::string name = said.substr(0, said.find(':'));
    if (dynamic_cast<const CLI::ArgumentMismatch *>(&error) != nullptr && name.starts_with("--")
        && looksLikeName(name))
        return said.find("missing") != std::string::npos ? name + " needs a value after it"
                                                         : name + " can be given only once";
    return "These words cannot be understood as a command";
}

base::Result<CommandLine::Parsed> CommandLine::parse(std::vector<std::string> words)
{
    std::reverse(words.begin(), words.end()); // as CLI11 wants them
    try {
        m_app->parse(std::move(words));
    } catch (const CLI::CallForHelp &) {
        return Parsed{Arguments(*m_app), nullptr, m_app->help()};
    } catch (const CLI::ParseError &error) {
        return base::Error{base::ErrorCode::BadUsage,
                           whatIsWrong(error) + "; throughline-cli --help lists the commands."};
    }
    const CLI::App *command = m_app.get();
    while (!command->get_subcommands().empty())
        command = command->get_subcommands().front();
    const auto handler = m_handlers.find(command);
    if (handler == m_handlers.end())
        return base::Error{base::ErrorCode::Internal, "This command does nothing; report it."};
    return Parsed{Arguments(*command), &handler->second, {}};
}

} // namespace throughline::cli
