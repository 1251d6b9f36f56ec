// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "context.h"

namespace throughline::cli {

//! The record that a command writes into which was given the id of a person: whom they are shown as
//! (service::recordedWith). Where that is another one, it is said once the command has succeeded.
[[nodiscard]] base::Result<base::RecordId>
shownPerson(Context &context, const service::Workspace &workspace, const base::RecordId &person);

} // namespace throughline::cli
