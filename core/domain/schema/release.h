// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema/types.h"

// Custody, sentence and the way out (domain.md 2.1, 3.2, 3.3).

namespace throughline::domain::schema_table {

inline constexpr Field custody[] = {
    {1, "person", "Person", T::Reference, "person", lww, personal, 2},
    {2, "prison", "Prison", T::Code, "prison", lww, special, 2},
    {3, "location", "Wing and cell", T::Text, "", lww, special, 2},
    {4, "from_date", "Came in on", T::Date, "", lww, special, 2},
    {5, "to_date", "Left on", T::Date, "", lww, special, 2},
    {6, "legal_status", "Legal status", T::Code, "legal_status", lww, special, 2},
    {7, "told_by", "Who told us", T::Code, "told_by", lww, personal, 2},
    {8, "certainty", "How sure", T::Code, "certainty", lww, personal, 2},
    {9, "transfer_to", "Expected to move to", T::Code, "prison", lww, special, 2},
    {10, "transfer_on", "Expected to move on", T::Date, "", lww, special, 2},
    {11, "note", "Note", T::Text, "", lww, special, 2},
};

//! No offence: this is no register of convictions (domain.md 5).
inline constexpr Field sentence[] = {
    {1, "person", "Person", T::Reference, "person", lww, personal, 2},
    {2, "type", "Kind of sentence", T::Code, "sentence_type", lww, special, 2},
    {3, "licence_end", "Licence ends", T::Date, "", both, special, 2},
    {4, "supervision_end", "Supervision ends", T::Date, "", lww, special, 2},
    {5, "licence_conditions", "What the licence asks of them", T::Text, "", both, special, 2},
    {6, "recall_type", "Kind of recall", T::Code, "recall_type", lww, special, 2},
    {7, "recalled_on", "Recalled on", T::Date, "", lww, special, 2},
    {8, "told_by", "Who told us", T::Code, "told_by", lww, personal, 2},
};

inline constexpr Field release[] = {
    {1, "person", "Person", T::Reference, "person", lww, personal},
    {2, "state", "State of the release", T::Code, "release_state", lww, special},
    {3, "prison", "Prison", T::Code, "prison", lww, special},
    {4, "release_date", "Release date", T::Date, "", lww, special},
    {5, "release_time", "Release time", T::WallTime, "", lww, special},
    {6, "release_date_type", "Kind of release date", T::Code, "release_date_type", lww, special},
    {7, "route", "Release route", T::Code, "release_scheme", lww, special},
    {8, "probation_office", "Probation office", T::Text, "", lww, special},
    {9, "first_appointment", "First appointment", T::WallDateTime, "", lww, special},
    {10, "meet", "Will somebody meet them", T::Code, "meet_plan", lww, personal},
    {11, "told_by", "Who told us", T::Code, "told_by", lww, personal},
    {12, "told_on", "When we were told", T::Date, "", lww, personal},
    {13, "note", "Note", T::Text, "", lww, special},
    {14, "released_at", "Came out at", T::Instant, "", lww, special},
    {15, "certainty", "How sure", T::Code, "certainty", lww, personal, 2},
    {16, "to_address", "Address to go to", T::Text, "", lww, special, 2},
    {17, "local_authority", "Council", T::Code, "local_authority", lww, personal, 2},
    {18, "destination", "Where they plan to stay", T::Code, "first_night_answer", lww, special, 2},
    {19, "practitioner", "Probation practitioner", T::Text, "", lww, special, 2},
    {20, "practitioner_phone", "Practitioner's phone", T::Text, "", lww, special, 2},
    {21, "collected_by", "Collected by", T::Text, "", lww, personal, 2},
    {22, "confirmed_by", "Who confirmed", T::Text, "", lww, personal, 2},
    {23, "confirmed_on", "Confirmed on", T::Date, "", lww, personal, 2},
    {24, "met_by", "Met by", T::Reference, "user", lww, personal, 2},
    {25, "custody_since", "In custody since", T::Date, "", lww, special, 2},
    {26, "supervised", "On licence or supervised", T::YesNo, "", lww, special, 2},
    {27, "state_reason", "Why", T::Text, "", lww, special, 2},
    {28, "accommodation_owner", "Who owns finding a place", T::Reference, "user", lww, personal, 2},
    {29, "import_batch", "List it came in", T::Reference, "import_batch", lww, ordinary, 2},
    {30, "scheme", "Announced scheme", T::Reference, "scheme", lww, special, 2},
    {31, "date_batch", "Moved together with others as", T::Text, "", lww, special, 2},
};

//! A way out that was announced, with its days: thousands can come out by it within weeks
//! (domain.md 1, seeds 6 and 23).
inline constexpr Field scheme[] = {
    {1, "name", "Name", T::Text, "", lww, ordinary, 2},
    {2, "route", "Release route", T::Code, "release_scheme", lww, ordinary, 2},
    {3, "announced_on", "Announced on", T::Date, "", lww, ordinary, 2},
    {4, "starts_on", "First releases on", T::Date, "", lww, ordinary, 2},
    {5, "ends_on", "Last releases on", T::Date, "", lww, ordinary, 2},
    {6, "told_by", "Who said so", T::Text, "", lww, ordinary, 2},
    {7, "note", "Note", T::Text, "", lww, ordinary, 2},
};

inline constexpr Field checklist[] = {
    {1, "person", "Person", T::Reference, "person", once, personal, 2},
    {2, "release", "Release", T::Reference, "release", once, personal, 2},
    {3, "item", "What is asked", T::Code, "release_day_item", once, special, 2},
    {4, "status", "Answer", T::Code, "checklist_status", once, special, 2},
    {5, "answered_on", "Answered on", T::Date, "", once, personal, 2},
    {6, "amount", "Amount", T::Money, "", once, personal, 2},
    {7, "note", "Note", T::Text, "", once, special, 2},
};

inline constexpr Field packTemplate[] = {
    {1, "name", "Name", T::Text, "", lww, ordinary, 2},
    {2, "version", "Version", T::Text, "", lww, ordinary, 2},
    {3, "language", "Language", T::Code, "language", lww, ordinary, 2},
    {4, "area", "Area", T::Text, "", lww, ordinary, 2},
    {5, "contents", "Contents", T::CodeSet, "pack_content", each, ordinary, 2},
    {6, "expires_on", "Not handed out after", T::Date, "", lww, ordinary, 2},
};

inline constexpr Field pack[] = {
    {1, "person", "Person", T::Reference, "person", lww, personal, 2},
    {2, "release", "Release", T::Reference, "release", lww, personal, 2},
    {3, "template", "Pack", T::Reference, "pack_template", lww, ordinary, 2},
    {4, "given", "Given", T::YesNo, "", lww, personal, 2},
    {5, "given_on", "Given on", T::Date, "", lww, personal, 2},
    {6, "given_how", "How", T::Text, "", lww, personal, 2},
    {7, "language", "Language", T::Code, "language", lww, personal, 2},
    {8, "reason", "Why not", T::Text, "", lww, personal, 2},
};

} // namespace throughline::domain::schema_table
