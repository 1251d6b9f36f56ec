// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sodium.h>

namespace throughline::crypto::detail {

//! libsodium chooses its implementations once; every file of this folder that calls it includes
//! this.
inline const int sodiumReady = sodium_init();

} // namespace throughline::crypto::detail
