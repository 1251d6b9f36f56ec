// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/round_steps.h"

#include <span>

namespace throughline::sync {

//! Everything answered is something we sent, once, and the server signs for what it has (proof.md
//! A10). The receipt as it is kept: the signed message and its signature. ServerFault for any
//! other.
[[nodiscard]] base::Result<base::Bytes> checkedReceipt(const RoundContext &context,
                                                       std::span<const protocol::Hash> sent,
                                                       const protocol::PushReply &got);

//! Heeds the number that the log has given to a new entry of this device: one that is not beyond
//! all that were ever seen was given twice. Then the server's log is an older copy, filled up since
//! (D8), and the device reads no more of it until it is known to be the one that it was.
[[nodiscard]] base::Result<void> heedNewNumber(RoundContext &context, std::uint64_t seq);

} // namespace throughline::sync
