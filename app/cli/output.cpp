// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "output.h"

#include <cstdio>

#include <unistd.h>

namespace throughline::cli {

namespace {

[[nodiscard]] base::Error notWritten()
{
    return {base::ErrorCode::IoFailed,
            "The results could not be written; look at where standard output goes."};
}

} // namespace

base::Result<void> Output::line(std::string_view text)
{
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()
        || std::fputc('\n', stdout) == EOF)
        return notWritten();
    return {};
}

base::Result<void> Output::flush()
{
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)
        return notWritten();
    return {};
}

void Output::note(std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fputc('\n', stderr);
}

void Output::progress(std::string_view text)
{
    if (isatty(STDERR_FILENO) != 1)
        return;
    constexpr std::string_view overwrite = "\r\033[K";
    std::fwrite(overwrite.data(), 1, overwrite.size(), stderr);
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

} // namespace throughline::cli
