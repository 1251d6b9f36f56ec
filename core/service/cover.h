// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

namespace throughline::service {

//! Somebody stands in for a worker from one day to another, both included. The tasks stay the
//! owner's and are shown to both meanwhile; it ends by itself.
struct Cover
{
    base::RecordId by; //!< a member
    domain::PartialDate from;
    domain::PartialDate until;
};

struct CoverMade
{
    //! People whose records the one who covers cannot open: their tasks are seen by nobody else.
    std::int64_t outOfReach = 0;
    //! People left with the organisation (take_with_me.h): of them that cannot be told here.
    std::int64_t notHere = 0;
    bool isAwayToo = false; //!< the one who covers is away on some of the days
};

//! For all that a worker has, kept in their `worker` record, which is made in `team` where there is
//! none. Everything they are given meanwhile is covered, too.
[[nodiscard]] base::Result<CoverMade> coverWorker(Workspace &workspace,
                                                  const base::RecordId &worker, const Cover &cover,
                                                  const base::TeamId &team);
//! For one person's tasks alone: of their key worker.
[[nodiscard]] base::Result<CoverMade> coverPerson(Workspace &workspace,
                                                  const base::RecordId &person, const Cover &cover);

//! They are back earlier. Refused where nobody covers.
[[nodiscard]] base::Result<void> endWorkerCover(Workspace &workspace, const base::RecordId &worker);
[[nodiscard]] base::Result<void> endPersonCover(Workspace &workspace, const base::RecordId &person);

} // namespace throughline::service
