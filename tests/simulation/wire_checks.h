// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace throughline::simulation {

class World;
struct Exchange;

//! Whatever a receipt names is in the log, once, under that number.
void receiptsAreTrue(World &world, const Exchange &exchange);
//! A page has everything between its two cursors that its reader may read, and nothing else.
void pagesAreWholeAndInOrder(World &world, const Exchange &exchange);
//! No word that somebody wrote passes the wire.
void nothingIsReadableOnTheWire(World &world, const Exchange &exchange);
//! Team keys go to devices of the team's members only.
void wrapsAreForMembersAlone(World &world, const Exchange &exchange);

} // namespace throughline::simulation
