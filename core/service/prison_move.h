// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/case_edit.h"

namespace throughline::service {

//! Somebody in custody is now in another prison (domain.md 3.2; promise 9: the case stays
//! attached).
struct PrisonMove
{
    base::RecordId person;
    std::string to; //!< key of `prison`
    domain::PartialDate on;
    std::string toldBy; //!< key of `told_by`
    std::string location; //!< wing and cell, where known
    bool confirmed = false; //!< the new prison has confirmed the release date already
};

//! The folder, the plan and everything in it stay. The time in the old prison ends, one in the new
//! one begins; the release to come is there, and to be confirmed again; meetings booked in the old
//! prison are cancelled; an action says who is to be told. One edit.
[[nodiscard]] base::Result<CaseNews> movePrison(Workspace &workspace, const PrisonMove &move);

} // namespace throughline::service
