// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "options.h"

#include <cstdlib>
#include <string_view>

namespace throughline::client {

namespace {

constexpr std::string_view help = R"(Usage: throughline [--home DIR] [--practice] [--tour OUT]

  --home DIR   the folder of this device
  --practice   a practice organisation of made-up people; nothing leaves this machine
  --tour OUT   goes through the main job by itself, on made-up people and a server on this
               machine, and leaves a picture of every step in OUT; needs no display
  --version    which version this is
  --help       this text

Without --home the device is in $XDG_DATA_HOME/throughline, or ~/.local/share/throughline.
)";

constexpr int badUsage = 2;

[[nodiscard]] std::filesystem::path usualHome(bool practice)
{
    std::filesystem::path home;
    if (const char *data = std::getenv("XDG_DATA_HOME"); data && *data)
        home = std::filesystem::path(data) / "throughline";
    else if (const char *own = std::getenv("HOME"); own && *own)
        home = std::filesystem::path(own) / ".local/share/throughline";
    return practice && !home.empty() ? home / "practice/app" : home;
}

} // namespace

Options readOptions(int argc, char **argv)
{
    Options options;
    const auto answer = [&options](std::string text, int code) {
        options.answer = {std::move(text), code};
        return options;
    };
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        const bool wantsValue = word == "--home" || word == "--tour";
        if (wantsValue && i + 1 >= argc)
            return answer(std::string(word) + " needs a folder.\n", badUsage);
        if (word == "--help" || word == "-h")
            return answer(std::string(help), 0);
        if (word == "--version")
            return answer("throughline " THROUGHLINE_VERSION "\n", 0);
        if (word == "--home")
            options.home = argv[++i];
        else if (word == "--tour")
            options.tour = argv[++i];
        else if (word == "--practice")
            options.practice = true;
        else if (word.starts_with("--"))
            return answer("throughline does not know '" + std::string(word)
                              + "'. `throughline --help` says what it does.\n",
                          badUsage);
    }
    if (options.home.empty())
        options.home = usualHome(options.practice);
    if (options.home.empty())
        return answer("Say which folder the device is in with --home DIR.\n", badUsage);
    return options;
}

} // namespace throughline::client
