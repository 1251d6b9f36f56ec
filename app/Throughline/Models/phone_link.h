// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace throughline::models {

//! "tel:07700900123", for what was written down as a telephone number; empty where nothing can be
//! dialled.
[[nodiscard]] QString phoneLink(const QString &written);

} // namespace throughline::models
