// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace throughline::client {

//! What the command line asks for. Exit codes are those of cli.md.
struct Options
{
    //! Something to print instead of starting.
    struct Answer
    {
        std::string text;
        int code = 0;
    };

    std::filesystem::path home;
    bool practice = false;
    std::optional<std::filesystem::path> tour; //!< where its pictures go
    std::optional<Answer> answer;
};

//! Options of Qt itself (`-platform` and such) are left for it.
[[nodiscard]] Options readOptions(int argc, char **argv);

} // namespace throughline::client
