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
//! Whoever calls shows at once that it is not sent, and whom to ring: it is never queued in
//! silence. A concern gets its first state, now as its time and this user as who raised it, unless
//! they are given.
[[nodiscard]] base::Result<RaisedWork> raiseForManagers(Workspace &workspace, Draft draft);

//! A designated safeguarding lead, as the workers' records on this device have them.
struct SafeguardingLead
{
    std::string name;
    std::string telephone; //!< may be empty
};
[[nodiscard]] base::Result<std::vector<SafeguardingLead>>
safeguardingLeads(const store::Records &records, domain::PartialDate today);

//! One sentence for whoever has just raised something: whom to ring, now.
[[nodiscard]] std::string ringNow(const std::vector<SafeguardingLead> &leads);

} // namespace throughline::service
