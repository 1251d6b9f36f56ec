// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/form_draft.h"

#include <optional>
#include <string>

namespace throughline::service {

//! The session of a visits hall that this device is in, from its start to its end, and who is being
//! counted. Kept by this device at every tap, encrypted, never synced: while there is one, the
//! device is inside a prison and exchanges nothing.
struct HallHere
{
    base::RecordId session;
    std::string prison;
    std::string visitType; //!< of every count, because the session is of one kind
    //! What the device's clock is put right by, where somebody said that it shows another day.
    std::int64_t clockShift = 0;
    std::string who; //!< chosen and not counted yet; the interface's key
    std::int64_t children = 1;
};

//! Nothing while this device is in no session.
[[nodiscard]] base::Result<std::optional<HallHere>> hallHere(const store::Drafts &drafts);
//! Durable when it returns. Refused where the session has ended meanwhile.
[[nodiscard]] base::Result<void> keepHallHere(Workspace &workspace, const HallHere &here);

// Inside the caller's transaction.
[[nodiscard]] base::Result<void> putHallHere(Workspace &workspace, const HallHere &here);
[[nodiscard]] base::Result<void> forgetHallHere(Workspace &workspace);

//! Refused, in words, while this device is in a session.
[[nodiscard]] base::Result<void> requireOutside(const Workspace &workspace);

} // namespace throughline::service
