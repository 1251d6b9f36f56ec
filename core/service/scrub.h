// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

namespace throughline::service {

//! How soon no byte may be in the file any more of what was taken out of the store.
enum class Scrub {
    AtOnce = 1, //!< this user may read it no longer
    WithinTheHour = 2, //!< of people who were not due, in a round like any other
};

//! In the transaction that takes it out.
[[nodiscard]] base::Result<void> noteToScrub(store::DeviceStore &store, Scrub when);
//! Whoever leaves next because of a choice that was made just now is not to wait. In a transaction.
[[nodiscard]] base::Result<void> scrubNextAtOnce(store::DeviceStore &store);

//! Writes the file anew where it is time, which takes as long as the store is large: so where a
//! busy team's colleagues come and go with each round it is done once an hour. What cannot be done
//! now, because somebody reads or the disk is full, is done at the next call. While there is more
//! to come of the same, it is not counted as done. Outside any transaction.
[[nodiscard]] base::Result<void> scrubWhatLeft(Workspace &workspace, bool isMoreToCome);

} // namespace throughline::service
