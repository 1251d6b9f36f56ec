// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/record_rules.h"
#include "domain/rules/state_machines.h"
#include "service/workspace.h"

#include <vector>

// What saving one record means for others (domain.md 1, seeds 17 and 20; 3.7, 3.10, 3.14, 3.15).
// `Edit` asks both questions for what is entered here, and nobody else does; for what comes from
// elsewhere it was answered there.

namespace throughline::service {

//! What other records say against saving this one: sharing without consent, a person in emergency
//! accommodation left without a key worker, a count in a closed session, a case given to somebody
//! who cannot take it, a decision of those who may not decide, a contact that was looked at by
//! whoever does not look through those of its team. Doubts, such as a service that is
//! full, are added to `warnings`. `before` is null for a new record, `after` withdrawn where it is
//! to be withdrawn. Run it before the record is written.
[[nodiscard]] base::Result<void> checkOthers(const Workspace &workspace,
                                             const domain::Record *before,
                                             const domain::Record &after,
                                             std::vector<domain::RuleFinding> &warnings);

//! The consent that covers sharing something about a person today, for a purpose of
//! `consent_purpose`; Refused in words where there is none, or the purpose is not to share.
[[nodiscard]] base::Result<domain::Record>
consentToShare(const Workspace &workspace, const base::RecordId &person, std::string_view purpose);

//! A change of another record that goes with one.
struct FollowingChange
{
    domain::Kind kind;
    base::RecordId id;
    std::vector<domain::FieldValue> fields;
};

//! What changes elsewhere: who looks after a case. Run it when the record has
//! been written; `after` is withdrawn where it has been withdrawn.
[[nodiscard]] base::Result<std::vector<FollowingChange>>
followingChanges(const Workspace &workspace, const domain::Record *before,
                 const domain::Record &after);

} // namespace throughline::service
