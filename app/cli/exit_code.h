// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace throughline::cli {

//! What the process ends with (cli.md): scripts depend on the numbers.
enum class ExitCode {
    Success = 0,
    CheckFailed = 1,
    BadUsage = 2,
    Refused = 3,
    Unreachable = 4,
    StoreFailed = 5,
    NotApproved = 6,
};

[[nodiscard]] ExitCode exitCodeOf(base::ErrorCode code);

//! An error's message as one sentence on one line: a capital first, a full stop last.
[[nodiscard]] std::string asSentence(std::string_view message);

} // namespace throughline::cli
