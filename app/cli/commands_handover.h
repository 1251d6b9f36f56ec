// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command_line.h"

namespace throughline::cli {

//! `handover`: everything open of a worker who leaves, looked at, given to others, or taken back.
void addHandOverCommand(CommandLine &commands);

} // namespace throughline::cli
