// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command_line.h"
#include "context.h"

namespace throughline::cli {

//! Reads and runs one command. Its error has not been printed.
[[nodiscard]] base::Result<ExitCode> runCommand(CommandLine &commands, Context &context,
                                                std::vector<std::string> words);

//! Says an error, where there is one, and gives the exit code.
[[nodiscard]] ExitCode conclude(Context &context, const base::Result<ExitCode> &result);

//! `batch`: many commands with one unlock.
void addBatchCommand(CommandLine &commands);

} // namespace throughline::cli
