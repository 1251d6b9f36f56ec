// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "arguments.h"
#include "context.h"

namespace throughline::cli {

//! `list decisions`: what several devices have answered differently, with every answer.
[[nodiscard]] base::Result<ExitCode> listDecisions(Context &context, const Arguments &arguments);

} // namespace throughline::cli
