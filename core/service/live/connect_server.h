// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "sync/transport.h"

#include <functional>
#include <memory>
#include <string>

namespace throughline::service {

//! Makes a way to the server at an address. Any thread.
using ConnectServer =
    std::function<base::Result<std::unique_ptr<sync::Transport>>(const std::string &url)>;

} // namespace throughline::service
