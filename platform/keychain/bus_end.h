// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace throughline::platform {

//! Lets the program go on when its session bus ends: GIO, on which libsecret is built, would raise
//! SIGTERM then, and what is typed would be gone. On the thread that uses the key ring, before it
//! does; may wait for the bus. False where there is no GIO or no bus.
[[nodiscard]] bool outliveBus();

} // namespace throughline::platform
