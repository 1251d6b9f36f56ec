// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema/types.h"

// Where somebody sleeps, and who has to see to it (domain.md 2.1, 3.4, 3.5, 3.13).

namespace throughline::domain::schema_table {

inline constexpr Field accommodation[] = {
    {1, "person", "Person", T::Reference, "person", once, personal},
    {2, "release", "Release", T::Reference, "release", once, personal},
    {3, "timepoint", "Time point", T::Code, "accom_timepoint", once, personal},
    {4, "answer", "Where they are staying", T::Code, "first_night_answer", once, special},
    {5, "type", "Accommodation type", T::Code, "accommodation_type", once, special},
    {6, "from_date", "From", T::Date, "", once, personal},
    {7, "to_date", "To", T::Date, "", once, personal},
    {8, "address", "Address", T::Text, "", once, special},
    {9, "local_authority", "Council", T::Code, "local_authority", once, personal},
    {10, "answered_on", "Answered on", T::Date, "", once, personal},
    {11, "confirmed", "Confirmed", T::YesNo, "", once, personal},
    {12, "note", "Note", T::Text, "", once, special},
    {13, "corrects", "Corrects", T::Reference, "accommodation", once, personal},
    {14, "shared_with", "Shared with", T::Text, "", once, personal, 2},
    {15, "tenure", "Tenure", T::Text, "", once, personal, 2},
    {16, "condition", "What the place is like", T::Text, "", once, personal, 2},
    {17, "safe", "They feel safe there", T::YesNo, "", once, special, 2},
    {18, "told_by", "Who told us", T::Code, "told_by", once, personal, 2},
    {19, "certainty", "How sure", T::Code, "certainty", once, personal, 2},
    {20, "import_batch", "List it came in", T::Reference, "import_batch", once, ordinary, 2},
};

inline constexpr Field placement[] = {
    {1, "person", "Person", T::Reference, "person", lww, personal, 2},
    {2, "type", "Accommodation type", T::Code, "accommodation_type", lww, special, 2},
    {3, "provider", "Provider", T::Text, "", lww, special, 2},
    {4, "service", "Service", T::Reference, "service", lww, special, 2},
    {5, "state", "State", T::Code, "placement_state", lww, special, 2},
    {6, "start_on", "Starts", T::Date, "", lww, personal, 2},
    {7, "planned_end", "Should end", T::Date, "", lww, personal, 2},
    {8, "ended_on", "Ended", T::Date, "", lww, personal, 2},
    {9, "departure", "Why it ended", T::Code, "cas3_departure|cas1_departure", lww, special, 2},
    {10, "move_on", "Moved on to", T::Code, "cas3_move_on|cas1_move_on", lww, special, 2},
    {11, "move_on_type", "Accommodation moved on to", T::Code, "accommodation_type", lww, special,
     2},
    {12, "move_on_plan", "Plan for moving on", T::Text, "", lww, special, 2},
    {13, "owner", "Key worker", T::Reference, "user", lww, personal, 2},
    {14, "release", "Release", T::Reference, "release", lww, personal, 2},
    {15, "note", "Note", T::Text, "", lww, special, 2},
};

inline constexpr Field dutyToRefer[] = {
    {1, "person", "Person", T::Reference, "person", lww, personal, 2},
    {2, "release", "Release", T::Reference, "release", lww, personal, 2},
    {3, "local_authority", "Council", T::Code, "local_authority", lww, personal, 2},
    {4, "state", "State", T::Code, "duty_state", lww, special, 2},
    {5, "consent_on", "They agreed on", T::Date, "", lww, personal, 2},
    {6, "sent_on", "Sent on", T::Date, "", lww, personal, 2},
    {7, "method", "How it was sent", T::Text, "", lww, personal, 2},
    {8, "reference", "Council's reference", T::Text, "", lww, personal, 2},
    {9, "outcome", "Outcome", T::Code, "dtr_outcome|wales_outcome", lww, special, 2},
    {10, "outcome_on", "Answered on", T::Date, "", lww, personal, 2},
    {11, "duty", "Duty owed", T::Code, "hclic_duty|wales_duty", lww, special, 2},
    {12, "withdrawal", "Why it was withdrawn", T::Code, "dtr_withdrawal", lww, special, 2},
    {13, "note", "Note", T::Text, "", lww, special, 2},
};

} // namespace throughline::domain::schema_table
