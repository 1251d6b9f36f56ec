// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/open_work.h"
#include "service/edit.h"

namespace throughline::service {

//! Who is to look after somebody, and as what (`transfer_role`: KEY_WORKER or BACKUP_WORKER).
struct Assignment
{
    base::RecordId person;
    std::string role = "KEY_WORKER";
    base::RecordId to; //!< a member
    std::string reason;
    bool atOnce = false; //!< without waiting for their yes, although somebody has it
};

struct Assigned
{
    std::optional<base::RecordId>
        transfer; //!< what is to be answered; nothing where nobody is asked
    bool isGiven = false; //!< false: it stays where it is until they accept
};

//! Whoever takes a case themselves has it. Anybody else is asked (`case_transfer`): a case that
//! nobody has is theirs meanwhile, one that somebody has stays there until they accept, unless
//! `atOnce`. Refused for somebody who has left or who cannot write in the person's folder.
[[nodiscard]] base::Result<Assigned> assign(Workspace &workspace, const Assignment &assignment);

//! One case, or some of its work, from one worker to another, in an edit of the caller's.
struct Giving
{
    base::RecordId person;
    std::string role; //!< `transfer_role`
    std::optional<base::RecordId> from;
    base::RecordId to;
    std::vector<domain::WorkItem> items; //!< what goes with it besides the role itself
    std::string reason;
    std::string batch; //!< the same for all that was given together; may be empty
    bool moved = false; //!< now, not when it is accepted
};
[[nodiscard]] base::Result<base::RecordId> giveCase(Edit &edit, domain::PartialDate today,
                                                    const Giving &giving);

//! The answer of whoever was asked; Refused for anybody else. `reason` is needed to decline.
[[nodiscard]] base::Result<void> answerTransfer(Workspace &workspace, const base::RecordId &id,
                                                bool accepts, const std::string &reason);

} // namespace throughline::service
