// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/open_work.h"
#include "service/workspace.h"

#include <map>
#include <string>
#include <vector>

// A worker leaves, and everything open of theirs goes to others: looked at first, done as a whole,
// taken back as a whole (domain.md 1, seed 20; promise 13).

namespace throughline::service {

struct HandOver
{
    base::RecordId from;
    //! Who takes it. Among several each person's work stays together, and whoever has least so far
    //! is next; somebody who is that person's back-up worker comes first.
    std::vector<base::RecordId> to;
    //! Who takes whom, person by person; it comes before `to`.
    std::map<base::RecordId, base::RecordId> list;
    std::string reason;
    std::optional<domain::PartialDate> leftOn; //!< written into their `worker` record
};

//! One person's part of it.
struct HandOverCase
{
    base::RecordId person;
    std::string role; //!< `transfer_role`: what the worker is for them
    std::vector<domain::WorkItem> items; //!< what else they have in hand there
    std::optional<base::RecordId> to; //!< nothing: it stays where it is
    std::string whyNot; //!< why it stays, in words
};

struct HandOverPlan
{
    std::vector<HandOverCase> cases; //!< by person
    std::int64_t loneWorking = 0; //!< open checks of theirs, which nobody can take over
};

//! Changes nothing.
[[nodiscard]] base::Result<HandOverPlan> planHandOver(const Workspace &workspace,
                                                      const HandOver &handOver);

//! All of the plan that has somebody to take it, or nothing: one edit. Each receives a hand-over to
//! accept or decline (`case_transfer`) and has the work meanwhile. The batch's id is for undoing.
[[nodiscard]] base::Result<std::string> handOver(Workspace &workspace, const HandOver &handOver,
                                                 const HandOverPlan &plan);

struct HandOverUndone
{
    std::int64_t back = 0; //!< hand-overs that were taken back
    std::int64_t answered = 0; //!< accepted or declined meanwhile: they stay as they are
};
//! Gives back what nobody has answered yet, on this or on any other device that has it. What went
//! on to somebody else meanwhile stays there.
[[nodiscard]] base::Result<HandOverUndone> undoHandOver(Workspace &workspace,
                                                        const std::string &batch);

} // namespace throughline::service
