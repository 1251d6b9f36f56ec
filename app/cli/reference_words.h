// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/value_words.h"
#include "service/workspace.h"

#include "base/id.h"

namespace throughline::cli {

//! Somebody, and whatever has a name, by it, with the id that commands take; anything else, and
//! what this device does not have, by the id alone.
[[nodiscard]] std::string namedRecord(const service::Workspace &workspace, domain::Kind kind,
                                      const base::RecordId &id);

//! The same for what a field points at; a member by name alone.
[[nodiscard]] report::ReferenceWords referenceWords(const service::Workspace &workspace);

} // namespace throughline::cli
