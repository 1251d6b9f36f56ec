// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/read/safety.h"

#include <QStringList>

namespace throughline::models::words {

//! What an instruction for everybody's safety says to do: "See with two workers". Where no usual
//! one fits, it is what somebody wrote instead.
[[nodiscard]] QString safety(const domain::Record &instruction);
//! The same of several.
[[nodiscard]] QStringList safety(const std::vector<domain::Record> &instructions);
//! Of those about somebody in a list.
[[nodiscard]] QStringList safety(const service::SafetyByPerson &all, const base::RecordId &person);

} // namespace throughline::models::words
