// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace throughline::server {

//! The numeric form of an address that only this machine can reach (`127.0.0.0/8`, `::1`,
//! `localhost`), or nothing. A name is never looked up: what it stands for could change.
[[nodiscard]] std::optional<std::string> loopbackAddress(std::string_view host);

} // namespace throughline::server
