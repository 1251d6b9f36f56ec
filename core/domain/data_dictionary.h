// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema.h"

#include <string>

namespace throughline::domain {

//! What a field holds, for people: "code of prison", "reference to person", "text".
[[nodiscard]] std::string holdsText(const Field &field);
[[nodiscard]] std::string_view sensitivityText(Sensitivity sensitivity);

//! Every kind and field of the schema as Markdown tables: what README.md of core/domain holds, and
//! what goes beside an export. The same schema gives the same bytes.
[[nodiscard]] std::string dataDictionary();
//! The table of one kind, with its heading.
[[nodiscard]] std::string dataDictionary(const KindDescription &kind);

} // namespace throughline::domain
