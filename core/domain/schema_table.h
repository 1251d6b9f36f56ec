// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema.h"

// The tables of the schema, visible to the compiler so that a field named in code is checked by it.
// One line is one field. Numbers are on the wire: never change or reuse one (a test freezes them).
// A code list written `a|b` takes the keys of either list.

namespace throughline::domain {

namespace schema_table {

using T = FieldType;
inline constexpr auto lww = MergePolicy::LastWriterWins;
inline constexpr auto once = MergePolicy::InsertOnce;
inline constexpr auto ordinary = Sensitivity::Ordinary;
inline constexpr auto personal = Sensitivity::Personal;
//! Says that somebody was in prison, or touches health or the like (UK GDPR articles 9 and 10).
inline constexpr auto special = Sensitivity::Special;

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
};

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
};

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
    {9, "needs", "Needs", T::CodeSet, "pathway", lww, special},
    {10, "status_on", "In this status since", T::Date, "", lww, personal},
    {11, "reason", "Reason", T::Text, "", lww, special},
    {12, "note", "Note", T::Text, "", lww, special},
};

inline constexpr Field service[] = {
    {1, "name", "Name", T::Text, "", lww, ordinary},
    {2, "type", "Kind of service", T::Code, "service_type", lww, ordinary},
    {3, "organisation_type", "Kind of organisation", T::Code, "organisation_type", lww, ordinary},
    {4, "prisons", "Prisons", T::CodeSet, "prison", lww, ordinary},
    {5, "areas", "Areas", T::Text, "", lww, ordinary},
    {6, "audience", "Who it is for", T::CodeSet, "service_audience", lww, ordinary},
    {7, "how_to_refer", "How to refer", T::Text, "", lww, ordinary},
    {8, "phone", "Phone", T::Text, "", lww, ordinary},
    {9, "capacity", "Capacity", T::Code, "capacity_status", lww, ordinary},
    {10, "checked_on", "Checked on", T::Date, "", lww, ordinary},
    {11, "checked_by", "Checked by", T::Text, "", lww, personal},
    {12, "source", "Where we know it from", T::Text, "", lww, ordinary},
    {13, "note", "Note", T::Text, "", lww, ordinary},
};

//! Declared and never defined: reaching it is what stops the compiler.
void thisKindHasNoFieldOfThatName();

} // namespace schema_table

//! In the order of the table numbers.
inline constexpr KindDescription kindTable[] = {
    {Kind::Folder, "folder", "folders", "Folder", schema_table::folder},
    {Kind::Person, "person", "people", "Person", schema_table::person},
    {Kind::Release, "release", "releases", "Release", schema_table::release},
    {Kind::Contact, "contact", "contacts", "Contact", schema_table::contact},
    {Kind::Accommodation, "accommodation", "accommodation", "Accommodation",
     schema_table::accommodation},
    {Kind::Referral, "referral", "referrals", "Referral", schema_table::referral},
    {Kind::Service, "service", "services", "Service", schema_table::service},
};

//! The number of a field, known while compiling: `fieldNumber<Kind::Person>("family_name")`.
//! A misspelt name does not compile.
template<Kind kind>
consteval std::uint16_t fieldNumber(std::string_view name)
{
    for (const Field &field : kindTable[static_cast<std::size_t>(kind)].fields) {
        if (field.name == name)
            return field.number;
    }
    schema_table::thisKindHasNoFieldOfThatName();
    return 0;
}

} // namespace throughline::domain
