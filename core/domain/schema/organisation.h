// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema/types.h"

// What a team holds in common: the directory, the visits hall, workers, voices (domain.md 2.1, 3.14
// to 3.17).

namespace throughline::domain::schema_table {

inline constexpr Field service[] = {
    {1, "name", "Name", T::Text, "", lww, ordinary},
    {2, "type", "Kind of service", T::Code, "service_type", lww, ordinary},
    {3, "organisation_type", "Kind of organisation", T::Code, "organisation_type", lww, ordinary},
    {4, "prisons", "Prisons", T::CodeSet, "prison", each, ordinary},
    {5, "areas", "Areas", T::Text, "", lww, ordinary},
    {6, "audience", "Who it is for", T::CodeSet, "service_audience", each, ordinary},
    {7, "how_to_refer", "How to refer", T::Text, "", lww, ordinary},
    {8, "phone", "Phone", T::Text, "", lww, ordinary},
    {9, "capacity", "Capacity", T::Code, "capacity_status", lww, ordinary},
    {10, "checked_on", "Checked on", T::Date, "", lww, ordinary},
    {11, "checked_by", "Checked by", T::Text, "", lww, personal},
    {12, "source", "Where we know it from", T::Text, "", lww, ordinary},
    {13, "note", "Note", T::Text, "", lww, ordinary},
    {14, "organisation", "Organisation", T::Text, "", lww, ordinary, 2},
    {15, "reach", "Where it works", T::CodeSet, "service_reach", each, ordinary, 2},
    {16, "modes", "How it works now", T::CodeSet, "service_mode", each, ordinary, 2},
    {17, "local_authorities", "Councils", T::CodeSet, "local_authority", each, ordinary, 2},
    {18, "pdus", "Probation delivery units", T::CodeSet, "pdu", each, ordinary, 2},
    {19, "pccs", "Police and crime areas", T::CodeSet, "pcc_area", each, ordinary, 2},
    {20, "hours", "Hours", T::Text, "", lww, ordinary, 2},
    {21, "led_by", "Led by and for", T::CodeSet, "service_audience", each, ordinary, 2},
    {22, "capacity_until", "Capacity until", T::Date, "", lww, ordinary, 2},
    {23, "ends_on", "Ends on", T::Date, "", lww, ordinary, 2},
    {24, "import_batch", "List it came in", T::Reference, "import_batch", lww, ordinary, 2},
};

inline constexpr Field capacityChange[] = {
    {1, "service", "Service", T::Reference, "service", once, ordinary, 2},
    {2, "status", "Capacity", T::Code, "capacity_status", once, ordinary, 2},
    {3, "changed_on", "Since", T::Date, "", once, ordinary, 2},
    {4, "reason", "Why", T::Code, "capacity_change_reason", once, ordinary, 2},
    {5, "until", "Until", T::Date, "", once, ordinary, 2},
    {6, "told_by", "Who said so", T::Text, "", once, personal, 2},
    {7, "note", "Note", T::Text, "", once, ordinary, 2},
};

inline constexpr Field notice[] = {
    {1, "type", "Kind of notice", T::Code, "notice_type", lww, ordinary, 2},
    {2, "state", "State", T::Code, "notice_state", lww, ordinary, 2},
    {3, "from", "From", T::Text, "", lww, ordinary, 2},
    {4, "text", "For staff", T::Text, "", lww, ordinary, 2},
    {5, "plain_text", "For people and families", T::Text, "", lww, ordinary, 2},
    {6, "told_on", "Told on", T::Date, "", lww, ordinary, 2},
    {7, "effective_on", "In effect from", T::Date, "", lww, ordinary, 2},
    {8, "due_on", "Answer by", T::Date, "", lww, ordinary, 2},
    {9, "prisons", "Prisons it touches", T::CodeSet, "prison", each, ordinary, 2},
    {10, "service", "Service it touches", T::Reference, "service", lww, ordinary, 2},
    {11, "expires_on", "Of interest until", T::Date, "", lww, ordinary, 2},
};

inline constexpr Field noticeRead[] = {
    {1, "notice", "Notice", T::Reference, "notice", once, ordinary, 2},
    {2, "reader", "Read by", T::Reference, "user", once, personal, 2},
    {3, "at", "When", T::Instant, "", once, personal, 2},
};

inline constexpr Field voice[] = {
    {1, "type", "How we heard", T::Code, "voice_type", lww, ordinary, 2},
    {2, "state", "State", T::Code, "voice_state", lww, ordinary, 2},
    {3, "said", "You said", T::Text, "", lww, personal, 2},
    {4, "consent", "How the words may be used", T::Code, "voice_consent", both, ordinary, 2},
    {5, "forum", "Who was asked", T::Text, "", lww, ordinary, 2},
    {6, "theme", "Theme", T::Text, "", lww, ordinary, 2},
    {7, "heard_on", "Heard on", T::Date, "", lww, ordinary, 2},
    {8, "changed", "Something changed", T::YesNo, "", lww, ordinary, 2},
    {9, "did", "We did", T::Text, "", lww, ordinary, 2},
    {10, "told_on", "Told on", T::Date, "", lww, ordinary, 2},
    {11, "payment", "Payment", T::Money, "", lww, ordinary, 2},
};

//! Rights are the roster's (sync.md D2); a job title grants nothing. No conviction stands here.
inline constexpr Field worker[] = {
    {1, "user", "User", T::Reference, "user", lww, personal, 2},
    {2, "name", "Name", T::Text, "", lww, personal, 2},
    {3, "roles", "Roles", T::CodeSet, "role", each, personal, 2},
    {4, "prisons_cleared", "Cleared for prisons", T::CodeSet, "prison", each, personal, 2},
    {5, "vetting_until", "Vetting runs until", T::Date, "", lww, personal, 2},
    {6, "keys_on", "Keys training", T::Date, "", lww, personal, 2},
    {7, "training", "Training", T::Text, "", lww, personal, 2},
    {8, "dbs_level", "DBS level", T::Text, "", lww, personal, 2},
    {9, "dbs_on", "DBS date", T::Date, "", lww, personal, 2},
    {10, "cleared", "Cleared", T::YesNo, "", lww, personal, 2},
    {11, "supervision_on", "Next supervision", T::Date, "", lww, personal, 2},
    {12, "emergency_contact", "In an emergency call", T::Text, "", both, personal, 2},
    {13, "started_on", "Started", T::Date, "", lww, personal, 2},
    {14, "left_on", "Left", T::Date, "", lww, personal, 2},
    {15, "telephone", "Telephone at work", T::Text, "", both, personal, 2},
    {16, "away_from", "Away from", T::Date, "", lww, personal, 2},
    {17, "away_until", "Away until", T::Date, "", lww, personal, 2},
    {18, "covered_by", "Covered by", T::Reference, "user", lww, personal, 2},
};

inline constexpr Field hours[] = {
    {1, "worker", "Worker", T::Reference, "worker", once, personal, 2},
    {2, "on", "On", T::Date, "", once, personal, 2},
    {3, "minutes", "Minutes", T::Integer, "", once, personal, 2},
    {4, "prison", "Prison", T::Code, "prison", once, ordinary, 2},
    {5, "expense_type", "Expense", T::Code, "expense_type", once, personal, 2},
    {6, "expense", "Amount", T::Money, "", once, personal, 2},
    {7, "note", "Note", T::Text, "", once, personal, 2},
};

inline constexpr Field hallSession[] = {
    {1, "prison", "Prison", T::Code, "prison", lww, ordinary, 2},
    {2, "on", "On", T::Date, "", lww, ordinary, 2},
    {3, "state", "State", T::Code, "hall_session_state", lww, ordinary, 2},
    {4, "opened_at", "Opened", T::Instant, "", lww, ordinary, 2},
    {5, "closed_at", "Closed", T::Instant, "", lww, ordinary, 2},
    {6, "workers", "Volunteers", T::Integer, "", lww, ordinary, 2},
    {7, "note", "Note", T::Text, "", lww, ordinary, 2},
    {8, "from_paper", "Entered from a paper sheet", T::YesNo, "", lww, ordinary, 2},
};

//! Without names: how many came, and what helped.
inline constexpr Field hallCount[] = {
    {1, "session", "Session", T::Reference, "hall_session", once, ordinary, 2},
    {2, "event", "What it was", T::Code, "visits_hall_event", once, ordinary, 2},
    {3, "adults", "Adults", T::Integer, "", once, ordinary, 2},
    {4, "children", "Children", T::Integer, "", once, ordinary, 2},
    {5, "first_time", "First visit", T::YesNo, "", once, ordinary, 2},
    {6, "visit_type", "Kind of visit", T::Code, "visit_type", once, ordinary, 2},
    {7, "concern", "A concern was raised", T::YesNo, "", once, ordinary, 2},
    {8, "at", "When", T::Instant, "", once, ordinary, 2},
    {9, "note", "Help given", T::Text, "", once, ordinary, 2},
    {10, "corrects", "Corrects", T::Reference, "hall_count", once, ordinary, 2},
};

inline constexpr Field groupSession[] = {
    {1, "title", "Title", T::Text, "", lww, ordinary, 2},
    {2, "on", "On", T::Date, "", lww, ordinary, 2},
    {3, "place", "Place", T::Text, "", lww, ordinary, 2},
    {4, "facilitators", "Facilitators", T::Text, "", lww, personal, 2},
    {5, "attendance", "How many came", T::Integer, "", lww, ordinary, 2},
    {6, "pathways", "What it was about", T::CodeSet, "pathway", each, ordinary, 2},
    {7, "note", "Note", T::Text, "", lww, ordinary, 2},
};

//! A list taken in, and what became of it; `undone_on` when it was taken back as a whole.
inline constexpr Field importBatch[] = {
    {1, "what", "What was imported", T::Text, "", lww, ordinary, 2},
    {2, "sender", "From whom", T::Text, "", lww, ordinary, 2},
    {3, "mapping", "Columns", T::Text, "", lww, ordinary, 2},
    {4, "imported_at", "When", T::Instant, "", lww, ordinary, 2},
    {5, "rows", "Rows", T::Integer, "", lww, ordinary, 2},
    {6, "created", "New records", T::Integer, "", lww, ordinary, 2},
    {7, "updated", "Changed records", T::Integer, "", lww, ordinary, 2},
    {8, "refused", "Rows not taken", T::Integer, "", lww, ordinary, 2},
    {9, "undone_on", "Taken back on", T::Date, "", lww, ordinary, 2},
    {10, "file", "Name of the file", T::Text, "", lww, personal, 2},
    {11, "matched", "Rows that were there already", T::Integer, "", lww, ordinary, 2},
    {12, "why_refused", "Why rows were not taken", T::Text, "", lww, ordinary, 2},
};

//! A month's figures are settled: what comes later is said as a later change.
inline constexpr Field monthLock[] = {
    {1, "month", "Month", T::Date, "", once, ordinary, 2},
    {2, "locked_at", "Locked at", T::Instant, "", once, ordinary, 2},
    {3, "locked_by", "Locked by", T::Reference, "user", once, personal, 2},
    {4, "figures", "The figures then", T::Text, "", once, ordinary, 2},
};

} // namespace throughline::domain::schema_table
