// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/read/reader.h"
#include "service/read/release_card.h"

#include <map>
#include <span>
#include <vector>

namespace throughline::service {

//! The instructions for everybody's safety about a person that hold on this day, in order of
//! making, whichever of two records of theirs they are about.
[[nodiscard]] base::Result<std::vector<domain::Record>>
safetyInForce(const Reader &reader, domain::PartialDate today, const base::RecordId &person);

using SafetyByPerson = std::map<base::RecordId, std::vector<domain::Record>>;
//! The same of whom a list is about; who has none is not in it. By index: what is recorded about
//! everybody else costs nothing.
[[nodiscard]] base::Result<SafetyByPerson>
safetyInForce(const Reader &reader, domain::PartialDate today, std::span<const ReleaseCard> cards);

} // namespace throughline::service
