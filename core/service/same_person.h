// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record.h"
#include "store/records.h"

#include <vector>

namespace throughline::service {

//! All of a kind whose field points at something, withdrawn ones too.
[[nodiscard]] base::Result<std::vector<domain::Record>>
everyRecordNaming(const store::Records &records, domain::Kind kind, std::uint16_t field,
                  const base::RecordId &id);

//! Somebody, and whoever was found to be the same person and merged into them, withdrawn or not:
//! what is held about one is held about all.
[[nodiscard]] base::Result<std::vector<domain::Record>> samePeople(const store::Records &records,
                                                                   domain::Record person);

} // namespace throughline::service
