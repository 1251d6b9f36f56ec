// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "log.h"

#include <cstdio>
#include <string>

namespace throughline::server {

void log(std::string_view event)
{
    const std::string line = "throughline-server: " + std::string(event) + '\n';
    std::fwrite(line.data(), 1, line.size(), stderr); // one call, so that lines never mix
}

} // namespace throughline::server
