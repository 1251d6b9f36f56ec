// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/hall_here.h"

// A session of a visits hall on this device (domain.md 3.14): open, count, correct, close. Visitors
// are counted and never named.

namespace throughline::service {

//! What is asked once, at the start.
struct HallStart
{
    std::string prison;
    std::string visitType; //!< `visit_type`
    std::int64_t workers = 1; //!< on shift
    std::optional<base::TeamId> team = {}; //!< nothing: the user's first
    //! The day it is, as somebody said because the device may have the wrong one.
    std::optional<domain::PartialDate> today = {};
};

//! One short contact.
struct HallEntry
{
    std::string event; //!< `visits_hall_event`
    std::int64_t adults = 0;
    std::int64_t children = 0;
    bool isFirstVisit = false;
    std::string note = {};
};

//! The forms of a session, as their drafts are named: `<form>/<id>`. They go when it ends.
inline constexpr std::string_view hallEntryForm = "hallEntry";
inline constexpr std::string_view hallConcernForm = "hallConcern";

//! Opens a session; from then on this device is inside. Refused where it is in one already.
[[nodiscard]] base::Result<HallHere> openHallSession(Workspace &workspace, const HallStart &start,
                                                     const std::string &draft = {});
//! Counts one contact of the session that this device is in; nobody is chosen any more afterwards.
[[nodiscard]] base::Result<base::RecordId> countInHall(Workspace &workspace,
                                                       const HallEntry &entry);
//! That a concern was raised, for the totals: not about whom, and not what it was.
[[nodiscard]] base::Result<void> countConcernInHall(Workspace &workspace, const std::string &event);
//! A count that takes the place of another one of this session, of the same moment. Only of one in
//! force; where nothing is different nothing is written, and the id is the same. A form's draft
//! goes in any case.
[[nodiscard]] base::Result<base::RecordId> correctInHall(Workspace &workspace,
                                                         const base::RecordId &wrong,
                                                         const HallEntry &entry,
                                                         const std::string &draft = {});
//! Takes a count out of the totals, with all that it corrects: the contact is counted no more. A
//! form's draft goes with it.
[[nodiscard]] base::Result<void> withdrawFromHall(Workspace &workspace, const base::RecordId &count,
                                                  const std::string &draft = {});
//! Closes the session that this device is in; it is outside again. Refused while a concern is begun
//! and not raised: nobody would find it again. What was begun of an entry's change goes.
[[nodiscard]] base::Result<void> closeHallSession(Workspace &workspace);

//! Whether the clock of this device is more than a day from what it knows of the time: from what
//! the server last said, or behind work that this device has seen already. A clock that is ahead of
//! a device that never met a server cannot be told.
[[nodiscard]] base::Result<bool> isClockDoubtful(const Workspace &workspace);

} // namespace throughline::service
