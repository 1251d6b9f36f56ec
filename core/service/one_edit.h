// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/state_machines.h"
#include "service/edit.h"

namespace throughline::service {

//! Refused, with what to do instead, and that nothing was saved.
[[nodiscard]] base::Error notSaved(const std::string &sentence);

//! A field with text, left out where there is none.
void addText(std::vector<domain::FieldValue> &fields, std::uint16_t field, const std::string &text);

//! A code that is typed must be of this version's lists; empty is none. The error names the field.
[[nodiscard]] base::Result<void> checkCode(domain::Kind kind, std::string_view field,
                                           std::string_view code);

//! An edit that changes fields of one record.
[[nodiscard]] base::Result<void> saveChange(Workspace &workspace, domain::Kind kind,
                                            const base::RecordId &id,
                                            const std::vector<domain::FieldValue> &fields);

} // namespace throughline::service
