// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/read/hall_session_view.h"

namespace throughline::service {

//! The sessions of visits halls on this device, those of the newest day first, as many as `most`;
//! withdrawn ones are none.
[[nodiscard]] base::Result<std::vector<HallSessionView>> hallSessions(const Reader &reader,
                                                                      std::int64_t most);

//! The telephone of a prison's Safer Custody, from the directory; empty where nobody has written it
//! down: a service whose name says Safer Custody and whose prisons have this one.
[[nodiscard]] base::Result<std::string> saferCustodyPhone(const Reader &reader,
                                                          const std::string &prison);

} // namespace throughline::service
