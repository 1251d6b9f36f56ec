// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema/accommodation.h"
#include "domain/schema/organisation.h"
#include "domain/schema/person.h"
#include "domain/schema/release.h"
#include "domain/schema/safety.h"
#include "domain/schema/work.h"

// The tables of the schema, visible to the compiler so that a field named in code is checked by it.

namespace throughline::domain {

namespace schema_table {

//! Declared and never defined: reaching it is what stops the compiler.
void thisKindHasNoFieldOfThatName();

} // namespace schema_table

//! In the order of the table numbers.
inline constexpr KindDescription kindTable[] = {
    {Kind::Folder, "folder", "folders", "Folder", schema_table::folder, Home::System},
    {Kind::Person, "person", "people", "Person", schema_table::person},
    {Kind::Release, "release", "releases", "Release", schema_table::release},
    {Kind::Contact, "contact", "contacts", "Contact", schema_table::contact},
    {Kind::Accommodation, "accommodation", "accommodation", "Accommodation",
     schema_table::accommodation},
    {Kind::Referral, "referral", "referrals", "Referral", schema_table::referral},
    {Kind::Service, "service", "services", "Service", schema_table::service, Home::Team},
    {Kind::Alias, "alias", "aliases", "Other name", schema_table::alias},
    {Kind::Identifier, "identifier", "identifiers", "Number", schema_table::identifier},
    {Kind::ContactPoint, "contact_point", "contact_points", "Way to reach somebody",
     schema_table::contactPoint},
    {Kind::KnownOrganisation, "known_organisation", "known_organisations", "Organisation they know",
     schema_table::knownOrganisation},
    {Kind::Custody, "custody", "custody", "Time in custody", schema_table::custody},
    {Kind::Sentence, "sentence", "sentences", "Sentence", schema_table::sentence},
    {Kind::Checklist, "checklist", "checklist", "Release-day answer", schema_table::checklist},
    {Kind::PackTemplate, "pack_template", "pack_templates", "Pack to hand out",
     schema_table::packTemplate, Home::Team},
    {Kind::Pack, "pack", "packs", "Pack given", schema_table::pack},
    {Kind::Appointment, "appointment", "appointments", "Appointment", schema_table::appointment},
    {Kind::Placement, "placement", "placements", "Placement", schema_table::placement},
    {Kind::DutyToRefer, "duty_to_refer", "duties_to_refer", "Duty to refer",
     schema_table::dutyToRefer},
    {Kind::Need, "need", "needs", "Need or goal", schema_table::need},
    {Kind::Action, "action", "actions", "Action", schema_table::action},
    {Kind::OutcomeScore, "outcome_score", "outcome_scores", "Outcome", schema_table::outcomeScore},
    {Kind::ReferralStep, "referral_step", "referral_steps", "Step of a referral",
     schema_table::referralStep, Home::System},
    {Kind::Consent, "consent", "consents", "Consent", schema_table::consent},
    {Kind::Protocol, "protocol", "protocols", "Information-sharing protocol",
     schema_table::protocol, Home::Team},
    {Kind::SafetyInstruction, "safety_instruction", "safety_instructions", "Safety instruction",
     schema_table::safetyInstruction},
    {Kind::Risk, "risk", "risks", "Risk, as told", schema_table::risk},
    {Kind::Safeguarding, "safeguarding", "safeguarding", "Safeguarding concern",
     schema_table::safeguarding, Home::Managers},
    {Kind::Equality, "equality", "equality", "Equality profile", schema_table::equality},
    {Kind::Family, "family", "families", "Family link", schema_table::family},
    {Kind::HallSession, "hall_session", "hall_sessions", "Visits-hall session",
     schema_table::hallSession, Home::Team},
    {Kind::HallCount, "hall_count", "hall_counts", "Visits-hall count", schema_table::hallCount,
     Home::Team},
    {Kind::CapacityChange, "capacity_change", "capacity_changes", "Change of capacity",
     schema_table::capacityChange, Home::Team},
    {Kind::Notice, "notice", "notices", "Notice", schema_table::notice, Home::Team},
    {Kind::NoticeRead, "notice_read", "notice_reads", "Notice read", schema_table::noticeRead,
     Home::Team},
    {Kind::Voice, "voice", "voices", "You said, we did", schema_table::voice, Home::Team},
    {Kind::Worker, "worker", "staff", "Worker or volunteer", schema_table::worker, Home::Team},
    {Kind::Hours, "hours", "hours", "Volunteer hours", schema_table::hours, Home::Team},
    {Kind::LoneWorking, "lone_working", "lone_working", "Lone-working check",
     schema_table::loneWorking, Home::Team},
    {Kind::GroupSession, "group_session", "group_sessions", "Group session",
     schema_table::groupSession, Home::Team},
    {Kind::Access, "access", "accesses", "Access", schema_table::access, Home::System},
    {Kind::DataRequest, "data_request", "data_requests", "Request about data",
     schema_table::dataRequest},
    {Kind::Incident, "incident", "incidents", "Incident", schema_table::incident, Home::Managers},
    {Kind::Erasure, "erasure", "erasures", "Erasure", schema_table::erasure, Home::System},
    {Kind::ImportBatch, "import_batch", "import_batches", "Imported list",
     schema_table::importBatch, Home::System},
    {Kind::MonthLock, "month_lock", "month_locks", "Settled month", schema_table::monthLock,
     Home::System},
    {Kind::Retention, "retention", "retentions", "Review of what is kept", schema_table::retention},
    {Kind::RetentionPeriod, "retention_period", "retention_periods", "How long is kept",
     schema_table::retentionPeriod, Home::System},
    {Kind::CaseTransfer, "case_transfer", "case_transfers", "Hand-over of a case",
     schema_table::caseTransfer},
    {Kind::Scheme, "scheme", "schemes", "Release scheme", schema_table::scheme, Home::Team},
    {Kind::ErasureDone, "erasure_done", "erasures_done", "Erasure carried out by a device",
     schema_table::erasureDone, Home::System},
    {Kind::PersonMerge, "person_merge", "person_merges", "Two records of one person",
     schema_table::personMerge, Home::System},
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
