// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/record_view.h"
#include "service/workspace.h"

#include <functional>

namespace throughline::service {

//! Whose the devices are, as this device's roster has it; nobody for one that it does not know.
//! Must not outlive the workspace.
[[nodiscard]] OwnerOf ownersIn(const Workspace &workspace);

//! Records of a kind in order of making; withdrawn ones only when the filter asks for them. The
//! callback's error ends the walk.
[[nodiscard]] base::Result<void>
forEachRecord(const Workspace &workspace, domain::Kind kind, const store::ListFilter &filter,
              const std::function<base::Result<void>(const RecordView &)> &take);

//! NotFound in words where there is none.
[[nodiscard]] base::Result<RecordView> findRecord(const Workspace &workspace, domain::Kind kind,
                                                  const base::RecordId &id);

} // namespace throughline::service
