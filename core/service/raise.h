// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/edit.h"

#include <string>
#include <vector>

namespace throughline::service {

//! What was raised for managers alone, saved on this device; nobody else has it yet.
struct RaisedWork
{
    base::RecordId id;
    std::vector<domain::RuleFinding> warnings; //!< doubts about what was taken
};

//! Saves a safeguarding concern or an incident where managers alone can read it (domain.md 3.11).
//! Whoever calls shows at once, also where saving fails, that nobody has it and whom to ring
//! (`ringNow`): it is never queued in silence. A concern gets its first state, now as its time and
//! this user as who raised it, unless they are given. The draft of its form, where it has one, goes
//! in the same transaction: it is never on this device twice.
[[nodiscard]] base::Result<RaisedWork> raiseForManagers(Workspace &workspace, Draft draft,
                                                        const std::string &form = {});

//! Whom to ring about a concern, or about an incident, now: a sentence with names and telephones,
//! as far as the workers' records on this device have them.
[[nodiscard]] base::Result<std::string> ringNow(const Workspace &workspace, domain::Kind kind);

} // namespace throughline::service
