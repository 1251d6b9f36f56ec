// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace throughline::simulation {

class World;

// When everything has come to rest: who has which key (proof.md 1.1).

//! No device has a key that was made when it was out, and not let in since.
void nobodyOutsideGetsAKey(World &world);
//! What a device sealed that knew who was out, nobody who was out can open.
void nothingIsSealedForWhoIsOut(World &world);
//! Of teams and folders whose key somebody knows who is out, the key has been replaced.
void staleKeysAreReplaced(World &world);

} // namespace throughline::simulation
