// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session.h"

#include <optional>

namespace throughline::models {

//! "List last updated yesterday at 5:10pm", where what the team sent is older than a day; else
//! empty (interface.md 3.2). `received` is `store::MetaKey::LastReceived`.
[[nodiscard]] QString listAge(const Session &session, std::optional<base::Millis> received);
//! When the team's changes last came to this device; on the reading thread.
[[nodiscard]] base::Result<std::optional<base::Millis>> lastReceived(const service::Reader &reader);

} // namespace throughline::models
