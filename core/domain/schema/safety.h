// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema/types.h"

// Consent, safety and what the law wants kept about it (domain.md 2.1, 3.10 to 3.12, 3.18, 5).

namespace throughline::domain::schema_table {

inline constexpr Field consent[] = {
    {1, "person", "Person", T::Reference, "person", lww, personal, 2},
    {2, "purpose", "For what", T::Code, "consent_purpose", lww, personal, 2},
    {3, "state", "State", T::Code, "consent_state", both, personal, 2},
    {4, "wording", "Version of the words", T::Text, "", lww, ordinary, 2},
    {5, "how", "How it was given", T::Text, "", lww, personal, 2},
    {6, "decided_on", "Decided on", T::Date, "", lww, personal, 2},
    {7, "asked_by", "Asked by", T::Reference, "user", lww, personal, 2},
    {8, "limits", "Limits", T::Text, "", both, special, 2},
    {9, "expires_on", "Ask again by", T::Date, "", lww, personal, 2},
    {10, "capacity", "Capacity", T::Code, "consent_capacity", lww, special, 2},
    {11, "reason", "Why not", T::Text, "", lww, special, 2},
};

inline constexpr Field protocol[] = {
    {1, "with", "With whom", T::Text, "", lww, ordinary, 2},
    {2, "purposes", "For what", T::CodeSet, "consent_purpose", each, ordinary, 2},
    {3, "may_share", "What may be shared", T::Text, "", lww, ordinary, 2},
    {4, "prisons", "Prisons", T::CodeSet, "prison", each, ordinary, 2},
    {5, "from_date", "From", T::Date, "", lww, ordinary, 2},
    {6, "review_on", "Review on", T::Date, "", lww, ordinary, 2},
    {7, "ended_on", "Ended", T::Date, "", lww, ordinary, 2},
    {8, "document", "Where the paper is", T::Text, "", lww, ordinary, 2},
};

inline constexpr Field safetyInstruction[] = {
    {1, "person", "Person", T::Reference, "person", lww, personal, 2},
    {2, "instruction", "What to do", T::Code, "safety_instruction", both, special, 2},
    {3, "detail", "In words", T::Text, "", both, special, 2},
    {4, "told_by", "Who told us", T::Code, "told_by", lww, personal, 2},
    {5, "from_date", "From", T::Date, "", lww, personal, 2},
    {6, "review_on", "Review on", T::Date, "", lww, personal, 2},
    {7, "ended_on", "Ended", T::Date, "", both, personal, 2},
};

//! As told by whom; never assessed here.
inline constexpr Field risk[] = {
    {1, "person", "Person", T::Reference, "person", lww, personal, 2},
    {2, "state", "Asked or received", T::Code, "risk_information_state", both, special, 2},
    {3, "level", "Level, as told", T::Code, "rosh_level", both, special, 2},
    {4, "about", "Who may be at risk", T::CodeSet, "rosh_category", both, special, 2},
    {5, "question", "What it is about", T::Code, "risk_question", lww, special, 2},
    {6, "told_by", "Who told us", T::Code, "told_by", lww, personal, 2},
    {7, "told_on", "Told on", T::Date, "", lww, personal, 2},
    {8, "arrangements", "Arrangements", T::CodeSet, "multi_agency", each, special, 2},
    {9, "review_reason", "Why it was looked at", T::Code, "risk_review_reason", lww, special, 2},
    {10, "note", "Practical meaning", T::Text, "", both, special, 2},
};

inline constexpr std::string_view safeguardingType =
    "safeguarding_adult|safeguarding_child|safeguarding_other";

//! In a folder that only managers open.
inline constexpr Field safeguarding[] = {
    {1, "about", "About", T::Code, "safeguarding_about", lww, special, 2},
    {2, "person", "Person", T::Reference, "person", lww, special, 2},
    {3, "name", "Who, in words", T::Text, "", lww, special, 2},
    {4, "types", "Kinds of concern", T::CodeSet, safeguardingType, each, special, 2},
    {5, "own_words", "Their exact words", T::Text, "", lww, special, 2},
    {6, "seen", "What was seen or heard", T::Text, "", lww, special, 2},
    {7, "at", "When", T::Instant, "", lww, special, 2},
    {8, "place", "Where", T::Text, "", lww, special, 2},
    {9, "raised_by", "Raised by", T::Reference, "user", lww, special, 2},
    {10, "told_lead_at", "Lead told at", T::Instant, "", lww, special, 2},
    {11, "status", "Status", T::Code, "safeguarding_status", both, special, 2},
    {12, "seen_at", "Seen by the lead at", T::Instant, "", lww, special, 2},
    {13, "lead", "Lead", T::Reference, "user", lww, special, 2},
    {14, "decision", "Decision and why", T::Text, "", lww, special, 2},
    {15, "referred_to", "Told to", T::Code, "safeguarding_referral_to", lww, special, 2},
    {16, "reference", "Reference", T::Text, "", lww, special, 2},
    {17, "feedback", "What came back", T::Text, "", lww, special, 2},
    {18, "learning", "What we learned", T::Text, "", lww, special, 2},
    {19, "review_on", "Look again on", T::Date, "", lww, special, 2},
    {20, "closed_on", "Closed on", T::Date, "", lww, special, 2},
};

inline constexpr Field loneWorking[] = {
    {1, "worker", "Worker", T::Reference, "user", lww, personal, 2},
    {2, "state", "State", T::Code, "lone_working", lww, personal, 2},
    {3, "started_at", "Started", T::Instant, "", lww, personal, 2},
    {4, "expected_end", "Back by", T::Instant, "", lww, personal, 2},
    {5, "ended_at", "Safe at", T::Instant, "", lww, personal, 2},
    {6, "place", "Where", T::Text, "", lww, special, 2},
    {7, "step", "Last step of the escalation", T::Code, "lone_escalation", lww, personal, 2},
    {8, "note", "What was done", T::Text, "", lww, special, 2},
    {9, "buddy", "Buddy", T::Reference, "user", lww, personal, 2},
    {10, "alarm_at", "Alarm raised at", T::Instant, "", lww, personal, 2},
    {11, "alarm_answered", "Alarm answered, of", T::Instant, "", lww, personal, 2},
};

inline constexpr Field access[] = {
    {1, "person", "Person", T::Reference, "person", once, personal, 2},
    {2, "at", "When", T::Instant, "", once, personal, 2},
    {3, "what", "What was seen", T::Code, "access_what", once, personal, 2},
    {4, "why", "Why", T::Text, "", once, personal, 2},
};

inline constexpr Field dataRequest[] = {
    {1, "person", "Person", T::Reference, "person", lww, personal, 2},
    {2, "type", "What they ask", T::Code, "dsr_type", lww, personal, 2},
    {3, "received_on", "Received on", T::Date, "", lww, personal, 2},
    {4, "due_on", "Answer by", T::Date, "", lww, personal, 2},
    {5, "answered_on", "Answered on", T::Date, "", lww, personal, 2},
    {6, "answer", "Answer", T::Text, "", lww, personal, 2},
    {7, "left_out", "What was left out, and why", T::Text, "", lww, special, 2},
};

inline constexpr Field incident[] = {
    {1, "what", "What happened", T::Text, "", lww, special, 2},
    {2, "noticed_at", "Noticed at", T::Instant, "", lww, ordinary, 2},
    {3, "people", "People it touches", T::Integer, "", lww, ordinary, 2},
    {4, "done", "What was done", T::Text, "", lww, special, 2},
    {5, "ico_told_at", "ICO told at", T::Instant, "", lww, ordinary, 2},
    {6, "people_told_on", "People told on", T::Date, "", lww, ordinary, 2},
    {7, "closed_on", "Closed on", T::Date, "", lww, ordinary, 2},
};

//! That somebody's records were ordered to be erased, and why; nothing about who it was. Carried
//! out once the roster says so of its folders (sync.md D11); in the folder of the managers' team.
inline constexpr Field erasure[] = {
    {1, "trigger", "Why the time had come", T::Code, "retention_trigger", once, ordinary, 2},
    {2, "reason", "Reason", T::Text, "", once, ordinary, 2},
    {3, "erased_at", "Erased at", T::Instant, "", once, ordinary, 2},
    {4, "erased_by", "Erased by", T::Reference, "user", once, personal, 2},
    {5, "records", "Records", T::Integer, "", once, ordinary, 2},
    {6, "from_year", "First year of them", T::Integer, "", once, ordinary, 2},
    {7, "to_year", "Last year of them", T::Integer, "", once, ordinary, 2},
    {8, "counts", "How many of each kind", T::Text, "", once, ordinary, 2},
    {9, "unsent", "Changes that nobody else had", T::Integer, "", once, ordinary, 2},
    {10, "folders", "Folders", T::Text, "", once, ordinary, 2},
    {11, "code", "Why", T::Code, "erasure_reason", once, ordinary, 2},
    {12, "devices", "Devices that could have them", T::Text, "", once, ordinary, 2},
};

//! That a device has carried out every erasure up to a statement of the roster: no byte is left
//! there. In the folder of a team that its user writes in.
inline constexpr Field erasureDone[] = {
    {1, "up_to", "Up to statement", T::Integer, "", once, ordinary, 2},
    {2, "at", "When", T::Instant, "", once, ordinary, 2},
    {3, "unsent", "Changes that nobody else had", T::Integer, "", once, ordinary, 2},
    {4, "folders", "Folders that such changes were in", T::Text, "", once, ordinary, 2},
};

//! What was decided about somebody's records when their time had come (domain.md 3.18). That the
//! time runs, and until when, is computed (domain/retention.h).
inline constexpr Field retention[] = {
    {1, "person", "Person", T::Reference, "person", lww, personal, 2},
    {2, "state", "State", T::Code, "retention_state", lww, personal, 2},
    {3, "state_on", "In this state since", T::Date, "", lww, personal, 2},
    {4, "until", "Keep until", T::Date, "", lww, personal, 2},
    {5, "reason", "Why", T::Text, "", lww, personal, 2},
};

//! Set by the organisation, for everybody: in the folder of team `all`.
inline constexpr Field retentionPeriod[] = {
    {1, "trigger", "From when", T::Code, "retention_trigger", lww, ordinary, 2},
    {2, "months", "Months", T::Integer, "", lww, ordinary, 2},
    {3, "reason", "Why so long", T::Text, "", lww, ordinary, 2},
};

} // namespace throughline::domain::schema_table
