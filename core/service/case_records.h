// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

#include <span>
#include <vector>

// What several use cases look up among the records of a store. Withdrawn records are left out.

namespace throughline::service {

//! The person's own record. NotFound in words where it is not on this device.
[[nodiscard]] base::Result<domain::Record> requirePerson(const Workspace &workspace,
                                                         const base::RecordId &person);

//! All of some kinds about one person, kind by kind, each in order of making; with Kind::Person
//! the person's own record.
[[nodiscard]] base::Result<std::vector<domain::Record>>
recordsAbout(const store::Records &records, const base::RecordId &person,
             std::span<const domain::Kind> kinds);

//! All of a kind that belong to a record which is no person: counts of a session, changes of a
//! service.
[[nodiscard]] base::Result<std::vector<domain::Record>>
recordsOf(const store::Records &records, domain::Kind kind, const base::RecordId &owner);

//! All of a kind whose field points at something: the actions that a worker owns.
[[nodiscard]] base::Result<std::vector<domain::Record>> recordsNaming(const store::Records &records,
                                                                      domain::Kind kind,
                                                                      std::uint16_t field,
                                                                      const base::RecordId &id);

//! The same with withdrawn ones.
[[nodiscard]] base::Result<std::vector<domain::Record>>
everyRecordNaming(const store::Records &records, domain::Kind kind, std::uint16_t field,
                  const base::RecordId &id);

//! All of a kind that a team holds in common: there are few.
[[nodiscard]] base::Result<std::vector<domain::Record>> allRecords(const store::Records &records,
                                                                   domain::Kind kind);

//! The kinds that name somebody who has work to do (domain/rules/open_work.h).
[[nodiscard]] std::span<const domain::Kind> kindsOfWork();

} // namespace throughline::service
