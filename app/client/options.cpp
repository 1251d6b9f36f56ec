// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "options.h"

#include "protocol/client_version.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace throughline::client {

namespace {

constexpr std::string_view help = R"(Usage: throughline [--home DIR] [--practice] [--tour OUT]

  --home DIR   the folder of this device
  --practice   a practice organisation of made-up people; nothing leaves this machine
  --tour OUT   goes through the main job by itself, on made-up people and a server on this
               machine, and leaves a picture of every step in OUT; needs no display. In other
               sizes and looks with --sizes 320x568,768x1024 --themes light,contrast --text 200,
               in one language with --languages en (English comes first: it is gone through in)
  --version    which version this is
  --help       this text

Without --home the device is in $XDG_DATA_HOME/throughline, or ~/.local/share/throughline.
)";

constexpr int badUsage = 2;

[[nodiscard]] std::vector<std::string> split(std::string_view list)
{
    std::vector<std::string> parts;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        parts.emplace_back(list.substr(0, comma));
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return parts;
}

//! Takes a value of one of the tour's options; false when it says nothing.
[[nodiscard]] bool takeTourValue(Tour &tour, std::string_view option, const std::string &value)
{
    if (option == "--tour")
        tour.out = value;
    else if (option == "--themes")
        tour.themes = split(value);
    else if (option == "--languages")
        tour.languages = split(value);
    else if (option == "--text")
        tour.textPercent = std::atoi(value.c_str());
    else
        tour.sizes.clear();
    if (option == "--sizes") {
        for (const std::string &size : split(value)) {
            Tour::Size one{};
            if (std::sscanf(size.c_str(), "%dx%d", &one.width, &one.height) != 2)
                return false;
            tour.sizes.push_back(one);
        }
    }
    return !tour.out.empty() && !tour.themes.empty() && !tour.sizes.empty()
        && !tour.languages.empty() && tour.languages.front() == "en";
}

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
    constexpr std::string_view tourOptions[] = {"--tour", "--sizes", "--themes", "--text",
                                                "--languages"};
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        const bool isTour = std::ranges::find(tourOptions, word) != std::end(tourOptions);
        if ((isTour || word == "--home") && i + 1 >= argc)
            return answer(std::string(word) + " needs a value.\n", badUsage);
        if (word == "--help" || word == "-h")
            return answer(std::string(help), 0);
        if (word == "--version")
            return answer("throughline " + protocol::versionText(protocol::clientVersion()) + '\n',
                          0);
        if (word == "--home") {
            options.home = argv[++i];
        } else if (word == "--practice") {
            options.practice = true;
        } else if (isTour) {
            if (word == "--tour")
                options.tour.emplace();
            if (!options.tour || !takeTourValue(*options.tour, word, argv[++i]))
                return answer(std::string(word)
                                  + " belongs after --tour OUT, with values as --help has them.\n",
                              badUsage);
        } else if (word.starts_with("--")) {
            return answer("throughline does not know '" + std::string(word)
                              + "'. `throughline --help` says what it does.\n",
                          badUsage);
        }
    }
    if (options.home.empty())
        options.home = usualHome(options.practice);
    if (options.home.empty())
        return answer("Say which folder the device is in with --home DIR.\n", badUsage);
    return options;
}

} // namespace throughline::client
