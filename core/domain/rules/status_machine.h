// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/record.h"

#include <span>
#include <string>
#include <string_view>

namespace throughline::domain {

//! One row of a state machine: where one can go from a state. `from` is empty for a new record.
struct Moves
{
    std::string_view from;
    std::span<const std::string_view> to; //!< empty: the end
};

//! What a record must say before it may enter a state (the brackets of domain.md 3).
struct Guard
{
    std::string_view to;
    std::span<const std::uint16_t> oneOf; //!< fields of which one must be given
    std::string_view from = {}; //!< only when it comes from there; empty: from anywhere
    //! Asked besides, where that a field is given is not enough; `words` say what it asks.
    bool (*holds)(const Record &after, PartialDate today) = nullptr;
    std::string_view words = {};
};

//! Fields that belonged to the state left behind: they are emptied on the way into a state, unless
//! the same change gives them anew.
struct Reset
{
    std::string_view to; //!< empty: into every state
    std::span<const std::uint16_t> fields;
};

//! How one field of one kind may move. A constant; any thread.
struct StateMachine
{
    Kind kind;
    std::uint16_t field; //!< the one that moves
    std::string_view what; //!< one such record in a sentence, as in "referral"
    //! The rows that hold for this record; none when it does not say which.
    std::span<const Moves> (*rows)(const Record &record);
    std::span<const Guard> guards = {};
    std::span<const Reset> resets = {};
    std::uint16_t since = 0; //!< the Date that says when it moved; 0: there is none
    //! The states whose beginning that date says; empty: every one.
    std::span<const std::string_view> datedStates = {};
};

//! Where one can go from here; nothing for a state that the machine does not have.
[[nodiscard]] std::span<const std::string_view> movesFrom(std::span<const Moves> machine,
                                                          std::string_view from);

//! The error says what is possible from here. `what` is the kind of record, as in "referral".
[[nodiscard]] base::Result<void> checkMoveIn(std::span<const Moves> machine, std::string_view what,
                                             std::string_view from, std::string_view to);

} // namespace throughline::domain
