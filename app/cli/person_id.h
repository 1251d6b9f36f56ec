// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "context.h"

namespace throughline::cli {

//! The record that a command writes into which was given this one: of a person whom they are shown
//! as, else itself (service::recordedWith). Where that is another one, it is said once the command
//! has succeeded.
[[nodiscard]] base::Result<base::RecordId> shownRecord(Context &context,
                                                       const service::Workspace &workspace,
                                                       domain::Kind kind, const base::RecordId &id);
//! The same for a person.
[[nodiscard]] base::Result<base::RecordId>
shownPerson(Context &context, const service::Workspace &workspace, const base::RecordId &person);

} // namespace throughline::cli
