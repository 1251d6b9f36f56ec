// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "protocol/unlock.h"

#include <string>

namespace throughline::service {

//! What both screens show: six words of H(device || fresh_box_pk || sealed), a space between
//! (sync.md D12). They are the only guard against somebody between the two, and six words are 48
//! bits: so they come out of a slow hash, half a second each, and nobody tries keys of their own
//! until one has the same words.
[[nodiscard]] base::Result<std::string> unlockWords(const protocol::UnlockRequest &request);

} // namespace throughline::service
