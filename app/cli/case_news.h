// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command_line.h"
#include "context.h"
#include "service/case_edit.h"

namespace throughline::cli {

//! What happened to a case: a line for each record, `done` or `left`; doubts beside the result.
[[nodiscard]] base::Result<ExitCode> printNews(Context &context, const service::CaseNews &news);

//! `release redate`, `release not-released`, `release redate-many`.
void addReleaseDateCommands(CommandLine &commands);

} // namespace throughline::cli
