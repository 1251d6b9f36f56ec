// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema/types.h"

// What is done with and for a person (domain.md 2.1, 3.8, 3.9).

namespace throughline::domain::schema_table {

inline constexpr Field contact[] = {
    {1, "person", "Person", T::Reference, "person", once, personal},
    {2, "mode", "How", T::Code, "contact_mode", once, personal},
    {3, "outcome", "What happened", T::Code, "contact_outcome", once, personal},
    {4, "at", "When", T::Instant, "", once, personal},
    {5, "minutes", "Minutes", T::Integer, "", once, personal},
    {6, "gate_outcome", "At the gate", T::Code, "gate_outcome", once, special},
    {7, "waiting_since", "Waiting since", T::Instant, "", once, personal},
    {8, "place", "Place", T::Text, "", once, personal},
    {9, "pathways", "What it was about", T::CodeSet, "pathway", once, special},
    {10, "note", "Note", T::Text, "", once, special},
    {11, "next_step", "Next step", T::Text, "", once, special},
    {12, "release", "Release", T::Reference, "release", once, personal},
    {13, "corrects", "Corrects", T::Reference, "contact", once, personal},
    {14, "next_step_on", "Next step by", T::Date, "", once, personal, 2},
    {15, "activities", "What was done", T::CodeSet, "activity", once, special, 2},
    {16, "session", "One to one or group", T::Code, "session_type", once, personal, 2},
    {17, "with_whom", "With whom", T::Text, "", once, personal, 2},
    {18, "third_party", "Not with the person", T::YesNo, "", once, personal, 2},
    {19, "absence_reason", "Why not", T::Code, "absence_reason_prison", once, special, 2},
    {20, "appointment", "Appointment", T::Reference, "appointment", once, personal, 2},
    {21, "written_after", "Written after", T::YesNo, "", once, personal, 2},
    {22, "import_batch", "List it came in", T::Reference, "import_batch", once, ordinary, 2},
    {23, "reviewed", "Looked at by a manager", T::YesNo, "", lww, ordinary, 2},
};

inline constexpr Field appointment[] = {
    {1, "person", "Person", T::Reference, "person", lww, personal, 2},
    {2, "state", "State", T::Code, "appointment_state", lww, personal, 2},
    {3, "starts", "Starts", T::WallDateTime, "", lww, personal, 2},
    {4, "ends", "Ends", T::WallDateTime, "", lww, personal, 2},
    {5, "mode", "How", T::Code, "contact_mode", lww, personal, 2},
    {6, "place", "Place", T::Text, "", lww, special, 2},
    {7, "with_whom", "With whom", T::Text, "", lww, special, 2},
    {8, "worker", "Worker", T::Reference, "user", lww, personal, 2},
    {9, "reminder", "Remind, minutes before", T::Integer, "", lww, personal, 2},
    {10, "safety_checked", "Safety looked at", T::YesNo, "", lww, personal, 2},
    {11, "outcome", "What happened", T::Code, "contact_outcome", lww, personal, 2},
    {12, "absence_reason", "Why not", T::Code, "absence_reason_prison", lww, special, 2},
    {13, "release", "Release", T::Reference, "release", lww, personal, 2},
    {14, "note", "Note", T::Text, "", lww, special, 2},
};

inline constexpr Field need[] = {
    {1, "person", "Person", T::Reference, "person", lww, personal, 2},
    {2, "pathway", "Pathway", T::Code, "pathway", lww, special, 2},
    {3, "need", "Support need", T::Code, "support_need", lww, special, 2},
    {4, "own_words", "In their own words", T::Text, "", lww, special, 2},
    {5, "status", "Status", T::Code, "need_status", lww, special, 2},
    {6, "importance", "How much it matters, 1 to 5", T::Integer, "", lww, personal, 2},
    {7, "responsible", "Who is responsible", T::Code, "responsible", lww, personal, 2},
    {8, "identified_on", "Identified on", T::Date, "", lww, personal, 2},
    {9, "ended_on", "Met or declined on", T::Date, "", lww, personal, 2},
    {10, "baseline", "Score at the start, 0 to 10", T::Integer, "", lww, personal, 2},
    {11, "follow_up", "Score later, 0 to 10", T::Integer, "", lww, personal, 2},
    {12, "disagreement", "What they see differently", T::Text, "", lww, special, 2},
    {13, "note", "Note", T::Text, "", lww, special, 2},
};

inline constexpr Field action[] = {
    {1, "person", "Person", T::Reference, "person", lww, personal, 2},
    {2, "need", "Need", T::Reference, "need", lww, personal, 2},
    {3, "title", "What is to be done", T::Text, "", lww, special, 2},
    {4, "owner", "Who does it", T::Reference, "user", lww, personal, 2},
    {5, "due_on", "By", T::Date, "", lww, personal, 2},
    {6, "done_on", "Done on", T::Date, "", lww, personal, 2},
    {7, "dropped", "Why it was dropped", T::Code, "abandon_reason", lww, personal, 2},
    {8, "note", "Note", T::Text, "", lww, special, 2},
};

inline constexpr Field outcomeScore[] = {
    {1, "person", "Person", T::Reference, "person", lww, personal, 2},
    {2, "outcome", "Outcome", T::Code, "desired_outcome", lww, special, 2},
    {3, "achievement", "Achieved", T::Code, "achievement", lww, special, 2},
    {4, "scored_on", "Scored on", T::Date, "", lww, personal, 2},
    {5, "evidence", "How we know", T::Text, "", lww, special, 2},
    {6, "referral", "Referral", T::Reference, "referral", lww, personal, 2},
};

inline constexpr std::string_view referralStatus = "referral_in_status|referral_out_status";

inline constexpr Field referral[] = {
    {1, "person", "Person", T::Reference, "person", lww, personal},
    {2, "direction", "Direction", T::Code, "referral_direction", lww, personal},
    {3, "status", "Status", T::Code, referralStatus, lww, personal},
    {4, "service", "Service", T::Reference, "service", lww, special},
    {5, "service_name", "Name of the service", T::Text, "", lww, special},
    {6, "source", "Who referred", T::Code, "referral_source", lww, personal},
    {7, "referred_on", "Referred on", T::Date, "", lww, personal},
    {8, "method", "How it was sent", T::Text, "", lww, personal},
    {9, "needs", "Needs", T::CodeSet, "pathway", each, special},
    {10, "status_on", "In this status since", T::Date, "", lww, personal},
    {11, "reason", "Reason", T::Text, "", lww, special},
    {12, "note", "Note", T::Text, "", lww, special},
    {13, "referrer", "Name of the referrer", T::Text, "", lww, personal, 2},
    {14, "referrer_contact", "How to reach the referrer", T::Text, "", lww, personal, 2},
    {15, "consent_purpose", "Consent that covers it", T::Code, "consent_purpose", lww, personal, 2},
    {16, "refusal", "Why it was turned down", T::Code, "referral_out_refusal", lww, special, 2},
    {17, "assigned_to", "Worker", T::Reference, "user", lww, personal, 2},
    {18, "reference", "Their reference", T::Text, "", lww, personal, 2},
    {19, "contract", "Contract", T::Text, "", lww, ordinary, 2},
    {20, "category", "Kind of service", T::Code, "crs_category", lww, special, 2},
    {21, "complexity", "Complexity", T::Code, "complexity", lww, special, 2},
    {22, "outcomes", "Outcomes wanted", T::CodeSet, "desired_outcome", each, special, 2},
    {23, "sentence_end", "Sentence ends", T::Date, "", lww, special, 2},
    {24, "deadline", "To be finished by", T::Date, "", lww, personal, 2},
    {25, "days_allowed", "Days that count at most", T::Integer, "", lww, personal, 2},
    {26, "first_meeting_on", "First meeting", T::Date, "", lww, personal, 2},
    {27, "plan_on", "Plan sent", T::Date, "", lww, personal, 2},
    {28, "plan_approved_on", "Plan approved", T::Date, "", lww, personal, 2},
    {29, "end_asked_on", "End asked for", T::Date, "", lww, personal, 2},
    {30, "end_reason", "Why it ended", T::Code, "rm_withdraw", lww, special, 2},
    {31, "ended_on", "Ended on", T::Date, "", lww, personal, 2},
    {32, "report_on", "End-of-service report", T::Date, "", lww, personal, 2},
    {33, "handed_off_on", "Written out for the official system on", T::Date, "", lww, personal, 2},
    {34, "handed_off_by", "Written out by", T::Reference, "user", lww, personal, 2},
    {35, "entered_on", "Entered in the official system on", T::Date, "", lww, personal, 2},
};

//! One for each step of a referral: when, and why. Never changed afterwards.
inline constexpr Field referralStep[] = {
    {1, "person", "Person", T::Reference, "person", once, personal, 2},
    {2, "referral", "Referral", T::Reference, "referral", once, personal, 2},
    {3, "status", "Status", T::Code, referralStatus, once, personal, 2},
    {4, "on", "On", T::Date, "", once, personal, 2},
    {5, "reason", "Reason", T::Text, "", once, special, 2},
};

} // namespace throughline::domain::schema_table
