// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json_output.h"
#include "output.h"
#include "session.h"

#include <string>
#include <vector>

namespace throughline::cli {

//! What every command is run with. Made once a process by main.
struct Context
{
    Session &session;
    Output &out;
    bool json = false; //!< for the command that runs now
    bool isBatch = false;
    std::vector<std::string> afterwards = {}; //!< told beside the result once all is saved
};

} // namespace throughline::cli
