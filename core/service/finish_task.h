// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

#include <string>

namespace throughline::service {

//! Does what a task asks for, where that is no more than saying so: a notice is read, an action is
//! done today, somebody who worked alone is back safely. `subject` is the record that the task is
//! about. Answers what was recorded, in a few words. Refused for any other: it goes by itself when
//! what it asks for is recorded.
[[nodiscard]] base::Result<std::string> finishTask(Workspace &workspace,
                                                   const base::RecordId &subject);

} // namespace throughline::service
