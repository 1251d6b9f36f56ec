// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "service/import/import.h"

#include "context.h"

namespace throughline::cli {

//! What an import did, or would have done: a line for each finding, then the summary (cli.md).
[[nodiscard]] base::Result<void>
printImportReport(Context &context, const service::ImportReport &report, bool dryRun);

} // namespace throughline::cli
