// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

#include <functional>

namespace throughline::service {

//! A record as lists show it. All but `local...` is equal on every device that may read it.
struct RecordView
{
    domain::Record record;
    base::Millis madeAt;
    base::UserId madeBy;
    base::DeviceId madeOnDevice;
    base::Millis changedAt;
    base::UserId changedBy;
    store::RecordState localState = store::RecordState::Synced;
    std::optional<base::Millis> localReceived;
};

//! Records of a kind in order of making; withdrawn ones only when the filter asks for them. The
//! callback's error ends the walk.
[[nodiscard]] base::Result<void>
forEachRecord(const Workspace &workspace, domain::Kind kind, const store::ListFilter &filter,
              const std::function<base::Result<void>(const RecordView &)> &take);

//! NotFound in words where there is none.
[[nodiscard]] base::Result<RecordView> findRecord(const Workspace &workspace, domain::Kind kind,
                                                  const base::RecordId &id);

} // namespace throughline::service
