// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rows.h"
#include "service/read/release_card.h"
#include "service/read/timeline.h"

namespace throughline::models {

//! An entry of a timeline in words. `hasServer`: there is a team to wait for.
[[nodiscard]] TimelineRowData timelineRow(const service::TimelineEntry &entry, bool hasServer);
//! "today at 8:30am, HMP Exampleton, Confirmed".
[[nodiscard]] QString releaseText(const service::ReleaseCard &release, base::Millis now);

} // namespace throughline::models
