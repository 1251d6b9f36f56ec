// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "arguments.h"
#include "context.h"
#include "exit_code.h"

namespace throughline::cli {

//! `list reviews`: contacts that this manager is asked to look at, with the reasons, those written
//! first at the top.
[[nodiscard]] base::Result<ExitCode> listReviews(Context &context, const Arguments &arguments);

} // namespace throughline::cli
