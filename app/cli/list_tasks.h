// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "arguments.h"
#include "context.h"
#include "exit_code.h"

namespace throughline::cli {

//! `list tasks`: what is to be done, by the day it is due, with the reason in words. They are
//! computed by this device, so nothing of them is a record.
[[nodiscard]] base::Result<ExitCode> listTasks(Context &context, const Arguments &arguments);

} // namespace throughline::cli
