// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/status_machine.h"

#include <vector>

// The one register of the state machines of domain.md 3. They hold for what is entered here
// (`service::Edit`); what another device sent, a file brings or an Undo puts back is taken as it
// is.

namespace throughline::domain {

using FieldValue = std::pair<std::uint16_t, Value>;

//! Every machine; a kind has one at the most.
[[nodiscard]] std::span<const StateMachine *const> stateMachines();
//! Nothing for a kind that has no states.
[[nodiscard]] const StateMachine *stateMachine(Kind kind);
//! Nothing for a field that is free to hold any value.
[[nodiscard]] const StateMachine *stateMachine(Kind kind, std::uint16_t field);

//! The state that a record is in; empty when it has none.
[[nodiscard]] std::string_view stateOf(const StateMachine &machine, const Record &record);

//! Whether a record may become what it is after a change. `before` is null for a new one. Staying
//! where it is is no move, but what its state asks for may not be taken away. Refused, in words
//! that say what is possible or what is missing.
[[nodiscard]] base::Result<void> checkState(const Record *before, const Record &after,
                                            PartialDate today);

//! What a change of state brings with it besides what was given: the day it moved, and fields of
//! the old state that are emptied. Nothing when the state stays as it is.
[[nodiscard]] std::vector<FieldValue>
followsFromMove(const Record &before, const std::vector<FieldValue> &given, PartialDate today);

//! Something that a state asks for.
struct MoveNeed
{
    std::vector<std::uint16_t> oneOf; //!< fields of which one must be given; may be empty
    std::string words; //!< for people: the labels of the fields, or the rule
    bool isMet = false; //!< by the record as it is now

    friend bool operator==(const MoveNeed &, const MoveNeed &) = default;
};

//! One place that a record can go to from here.
struct PossibleMove
{
    std::string_view state; //!< key of the field's code list
    std::string_view label;
    std::vector<MoveNeed> needs;
};

//! Where a record can go, in the order of its machine, for a menu; empty at the end, and for a kind
//! without states. What is to be given anew on the way counts as missing.
[[nodiscard]] std::vector<PossibleMove> possibleMoves(const Record &record, PartialDate today);

} // namespace throughline::domain
