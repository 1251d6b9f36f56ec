// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "sync/transport.h"

#include <memory>
#include <string>

namespace throughline::test {

//! Of every device made for one test.
inline constexpr auto passphrase = "four made up sample words";

//! The way to a server that no device here has.
[[nodiscard]] inline base::Result<std::unique_ptr<sync::Transport>> noServer(const std::string &)
{
    return base::Error{base::ErrorCode::Unreachable, "There is no server."};
}

} // namespace throughline::test
