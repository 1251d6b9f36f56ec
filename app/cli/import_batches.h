// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command_line.h"
#include "context.h"

namespace throughline::cli {

//! `import list`: the lists that were taken in, one a line.
[[nodiscard]] base::Result<ExitCode> listImports(Context &context, const Arguments &arguments);

//! `import undo`: what is left and why, one a line, and then the counts.
[[nodiscard]] base::Result<ExitCode> undoImport(Context &context, const Arguments &arguments);

} // namespace throughline::cli
