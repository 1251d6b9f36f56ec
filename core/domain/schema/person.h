// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema/types.h"

// Who somebody is, and who is there for them (domain.md 2.1, 3.1).

namespace throughline::domain::schema_table {

inline constexpr Field folder[] = {
    {1, "kind", "Kind of folder", T::Integer, "", lww, ordinary}, // 0 a person's, 1 a team's
    {2, "name", "Name", T::Text, "", lww, personal},
};

inline constexpr Field person[] = {
    {1, "family_name", "Family name", T::Text, "", lww, personal},
    {2, "given_names", "Given names", T::Text, "", lww, personal},
    {3, "preferred_name", "Likes to be called", T::Text, "", lww, personal},
    {4, "date_of_birth", "Date of birth", T::Date, "", lww, personal},
    {5, "prison_number", "Prison number", T::Text, "", lww, special},
    {6, "prison", "Prison", T::Code, "prison", lww, special},
    {7, "status", "Where we are with them", T::Code, "person_status", lww, personal},
    {8, "key_worker", "Key worker", T::Reference, "user", lww, personal},
    {9, "note", "Note", T::Text, "", lww, special},
    {10, "age_guess", "Age, if only guessed", T::Integer, "", lww, personal, 2},
    {11, "pronouns", "Pronouns", T::Text, "", lww, personal, 2},
    {12, "title", "Title", T::Code, "title", lww, personal, 2},
    {13, "language", "Language", T::Code, "language", lww, personal, 2},
    {14, "interpreter", "Needs an interpreter", T::YesNo, "", lww, personal, 2},
    {15, "access_needs", "Access needs", T::CodeSet, "access_need", each, special, 2},
    {16, "access_note", "What helps", T::Text, "", lww, special, 2},
    {17, "supporter_name", "Who supports them", T::Text, "", lww, personal, 2},
    {18, "supporter_relationship", "Who that is", T::Code, "relationship", lww, personal, 2},
    {19, "supporter_phone", "Supporter's phone", T::Text, "", both, personal, 2},
    {20, "advocate", "Who speaks up for them", T::Text, "", lww, personal, 2},
    {21, "backup_worker", "Back-up worker", T::Reference, "user", lww, personal, 2},
    {22, "covered_by", "Covered by", T::Reference, "user", lww, personal, 2},
    {23, "covered_until", "Covered until", T::Date, "", lww, personal, 2},
    {24, "gp", "Has a GP", T::Code, "yes_no_dk", lww, special, 2},
    {25, "veteran", "Served in the forces", T::Code, "yes_no_dk", lww, personal, 2},
    {26, "care_experience", "Care experience", T::Code, "care_experience", lww, special, 2},
    {27, "pregnancy", "Pregnancy and maternity", T::Code, "pregnancy", lww, special, 2},
    {28, "children", "Children they care for", T::Integer, "", lww, personal, 2},
    {29, "services_wanted", "Services they chose", T::CodeSet, "service_audience", each, special,
     2},
    {30, "do_not_contact", "Do not contact", T::YesNo, "", both, personal, 2},
    {31, "prison_contact", "Prison staff they trust", T::Text, "", lww, special, 2},
    {32, "basis", "Lawful basis", T::Code, "lawful_basis", lww, personal, 2},
    {33, "status_on", "In this status since", T::Date, "", lww, personal, 2},
    {34, "status_reason", "Why", T::Text, "", lww, special, 2},
    {35, "review_on", "Look again on", T::Date, "", lww, personal, 2},
    {36, "close_reason", "Why it was closed", T::Code, "close_reason", lww, special, 2},
    {37, "reopen_reason", "Why it was opened again", T::Code, "reopen_reason", lww, special, 2},
    {38, "died_on", "Died on", T::Date, "", lww, special, 2},
    {39, "covered_from", "Covered from", T::Date, "", lww, personal, 2},
    {40, "legal_hold", "Must be kept", T::YesNo, "", lww, personal, 2},
    {41, "keep_until", "Keep until", T::Date, "", lww, personal, 2},
    {42, "keep_reason", "Why it is kept", T::Text, "", lww, personal, 2},
    {43, "import_batch", "List it came in", T::Reference, "import_batch", lww, ordinary, 2},
};

//! That somebody was written down twice (rules/same_person.h): in the folder of whom it is about,
//! so that whoever sees that folder alone goes on as before.
inline constexpr Field personMerge[] = {
    {1, "person", "Person", T::Reference, "person", lww, personal, 2},
    {2, "kept", "Is the same person as", T::Reference, "person", lww, personal, 2},
    {3, "merged_on", "Since", T::Date, "", lww, personal, 2},
    {4, "reason", "Why", T::Text, "", lww, personal, 2},
    {5, "undone_on", "Taken apart on", T::Date, "", lww, personal, 2},
    {6, "undone_reason", "Why taken apart", T::Text, "", lww, personal, 2},
};

//! One worker gives somebody's case to another, who says yes or no: nobody falls between two
//! (domain.md 1, seed 20).
inline constexpr Field caseTransfer[] = {
    {1, "person", "Person", T::Reference, "person", lww, personal, 2},
    {2, "role", "As what", T::Code, "transfer_role", lww, personal, 2},
    {3, "from", "From", T::Reference, "user", lww, personal, 2},
    {4, "to", "To", T::Reference, "user", lww, personal, 2},
    {5, "state", "State", T::Code, "transfer_state", lww, personal, 2},
    {6, "reason", "Why", T::Text, "", lww, personal, 2},
    {7, "offered_on", "Offered on", T::Date, "", lww, personal, 2},
    {8, "answered_on", "Answered on", T::Date, "", lww, personal, 2},
    {9, "answer_reason", "Why not", T::Text, "", lww, personal, 2},
    {10, "moved", "Given at once", T::YesNo, "", lww, personal, 2},
    {11, "batch", "Given together with others as", T::Text, "", lww, personal, 2},
    //! `kind:id` of each record that changed its owner with it, joined by ';', for taking it back.
    {12, "items", "What went with it", T::Text, "", lww, personal, 2},
};

inline constexpr Field alias[] = {
    {1, "person", "Person", T::Reference, "person", lww, personal, 2},
    {2, "type", "Kind of name", T::Code, "name_type", lww, personal, 2},
    {3, "name", "Name", T::Text, "", lww, personal, 2},
    {4, "note", "Note", T::Text, "", lww, personal, 2},
};

inline constexpr Field identifier[] = {
    {1, "person", "Person", T::Reference, "person", lww, personal, 2},
    {2, "type", "Kind of number", T::Code, "identifier_type", lww, special, 2},
    {3, "value", "Number", T::Text, "", lww, special, 2},
    {4, "told_by", "Who told us", T::Code, "told_by", lww, personal, 2},
    {5, "from_date", "From", T::Date, "", lww, personal, 2},
    {6, "to_date", "To", T::Date, "", lww, personal, 2},
    {7, "note", "Note", T::Text, "", lww, special, 2},
};

inline constexpr Field contactPoint[] = {
    {1, "person", "Person", T::Reference, "person", lww, personal, 2},
    {2, "type", "How to reach them", T::Code, "contact_point_type", lww, personal, 2},
    {3, "value", "Number or address", T::Text, "", both, personal, 2},
    {4, "whose", "Whose it is", T::Text, "", lww, personal, 2},
    {5, "message_safe", "Messages may be left", T::YesNo, "", both, personal, 2},
    {6, "from_date", "From", T::Date, "", lww, personal, 2},
    {7, "to_date", "To", T::Date, "", lww, personal, 2},
    {8, "note", "Note", T::Text, "", lww, personal, 2},
};

inline constexpr Field knownOrganisation[] = {
    {1, "person", "Person", T::Reference, "person", lww, personal, 2},
    {2, "name", "Organisation", T::Text, "", lww, special, 2},
    {3, "service", "Service", T::Reference, "service", lww, special, 2},
    {4, "noted_on", "Noted on", T::Date, "", lww, personal, 2},
    {5, "may_contact", "We may contact them", T::YesNo, "", both, personal, 2},
    {6, "note", "Note", T::Text, "", lww, special, 2},
};

//! Kept apart from the work: for counts, never beside the notes (domain.md 2.1).
inline constexpr Field equality[] = {
    {1, "person", "Person", T::Reference, "person", lww, personal, 2},
    {2, "ethnicity", "Ethnic group", T::Code, "ethnicity", lww, special, 2},
    {3, "sex", "Sex", T::Code, "sex", lww, special, 2},
    {4, "gender_same", "Gender as registered at birth", T::Code, "gender_same", lww, special, 2},
    {5, "gender_identity", "Gender identity", T::Code, "gender_identity", lww, special, 2},
    {6, "sexual_orientation", "Sexual orientation", T::Code, "sexual_orientation", lww, special, 2},
    {7, "religion", "Religion", T::Code, "religion_simple", lww, special, 2},
    {8, "disability", "Disability", T::Code, "disability", lww, special, 2},
    {9, "disability_types", "Kinds of disability", T::CodeSet, "disability_type", each, special, 2},
    {10, "marital", "Marital status", T::Code, "marital", lww, special, 2},
    {11, "asked_by", "Asked by", T::Reference, "user", lww, personal, 2},
    {12, "asked_on", "Asked on", T::Date, "", lww, personal, 2},
    {13, "method", "How they were asked", T::Text, "", lww, personal, 2},
    {14, "skipped", "They skipped the questions", T::YesNo, "", lww, personal, 2},
};

inline constexpr Field family[] = {
    {1, "person", "Person", T::Reference, "person", lww, personal, 2},
    {2, "name", "Name, if they want it kept", T::Text, "", lww, personal, 2},
    {3, "relationship", "Relationship", T::Code, "relationship", lww, personal, 2},
    {4, "contact_consent", "They agreed to contact", T::YesNo, "", both, personal, 2},
    {5, "children", "Children", T::Integer, "", lww, personal, 2},
    {6, "barriers", "What stands in the way of contact", T::Text, "", lww, special, 2},
    {7, "note", "Note", T::Text, "", lww, special, 2},
};

} // namespace throughline::domain::schema_table
