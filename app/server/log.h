// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace throughline::server {

//! One line on standard error for one event of the program. Never an id, an address or a path of a
//! request: the log may be read by people who may not know who works with whom. Any thread.
void log(std::string_view event);

} // namespace throughline::server
