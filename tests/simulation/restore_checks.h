// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace throughline::simulation {

class World;

//! When everything has come to rest (proof.md I9): whatever work of the last 45 days any member's
//! device has, its own or others', is on the server again, however much that had lost.
void whatWasLostIsBack(World &world);

} // namespace throughline::simulation
