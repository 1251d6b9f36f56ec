// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/read/reader.h"
#include "service/workspace.h"

#include <array>
#include <optional>

// "Take with me" (interface.md 3.1, duress): a device can be told to carry only the people who are
// due in the next days, so that one that is lost or looked at holds less about fewer people. Who is
// not due is left with the organisation's server, and comes back from there: in time, when a
// colleague has written about them, or when everybody is wanted again.

namespace throughline::service {

//! How many days ahead may be chosen.
inline constexpr std::array<int, 4> takeDaysChoices{1, 3, 7, 14};

//! What was chosen: those due within so many days; nothing for everybody.
[[nodiscard]] base::Result<std::optional<int>> takeDays(const store::Meta &meta);
//! Chooses it for this device. Nobody leaves before the next round with the server is over.
//! Refused, in words, where the organisation has no server to leave anybody with, and for any other
//! number of days.
[[nodiscard]] base::Result<void> takeWithMe(Workspace &workspace, std::optional<int> days);

//! Puts whoever was left behind and is due by now among what the next round fetches, and everybody
//! where everybody is wanted. Before each round; outside any transaction.
[[nodiscard]] base::Result<void> wantWhoIsDue(Workspace &workspace);

struct LeftNow
{
    std::int64_t people = 0;
    //! Some stay because their tasks are still to be computed: another round judges them.
    bool isToGoOn = false;
};
//! Leaves behind who is not due. Only after a whole round with a server in order: what it has not
//! taken, or may have lost, stays here. A few hundred in a transaction; cut anywhere, the next
//! round goes on. Bytes of theirs are in the file until it is written anew (scrub.h). Outside any
//! transaction.
[[nodiscard]] base::Result<LeftNow> leaveWhoIsNotDue(Workspace &workspace);

//! What is so, counted in what is stored.
struct TakenAlong
{
    std::optional<int> days; //!< as chosen; nothing for everybody
    bool hasServer = false; //!< without one nobody can be left anywhere
    std::int64_t here = 0; //!< people on this device, each once
    std::int64_t left = 0; //!< people left with the organisation, until all of them is here
    std::int64_t coming = 0; //!< folders of people of which some is to come, be it for this or not
};
[[nodiscard]] base::Result<TakenAlong> takenAlong(const Workspace &workspace);
[[nodiscard]] base::Result<TakenAlong> takenAlong(const Reader &reader);

//! Refused, in words that begin with what was asked for, where somebody was left behind, or not all
//! of what is to come has come: "Figures count everybody, ...". For what would be wrong without.
[[nodiscard]] base::Result<void> requireEverybody(const store::LeftBehind &left,
                                                  std::string_view what);

} // namespace throughline::service
