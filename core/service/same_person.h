// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record.h"
#include "service/workspace.h"

#include <string>

// Somebody who was written down twice (domain.md 2.2): a worker decides, and can take it back.
// `store::SamePerson` says who is who.

namespace throughline::service {

//! From now on `other` is shown as `kept`: their timelines, tasks and names together. Both folders
//! and histories stay as they are. Refused, in words, where they are one already, and to whoever
//! may not write in both folders, or is a volunteer.
[[nodiscard]] base::Result<void> mergePeople(Workspace &workspace, const base::RecordId &kept,
                                             const base::RecordId &other,
                                             const std::string &reason);

//! `person` stands by themselves again, as before they were merged; what was written since stays
//! where it was written. Refused where they are shown as nobody else.
[[nodiscard]] base::Result<void> unmergePerson(Workspace &workspace, const base::RecordId &person,
                                               const std::string &reason);

//! The record that what is said about somebody goes into, given any of theirs: whom they are shown
//! as, where this user may write about that one, else the very record. Whatever takes a person to
//! write about asks here; `Edit` does so for whatever is saved.
[[nodiscard]] base::Result<base::RecordId> recordedWith(const Workspace &workspace,
                                                        const base::RecordId &person);
//! The same for a record of any kind, which for all others is itself.
[[nodiscard]] base::Result<base::RecordId>
recordedWith(const Workspace &workspace, domain::Kind kind, const base::RecordId &id);
//! That record of a person. NotFound in words where the person is not on this device.
[[nodiscard]] base::Result<domain::Record> requireRecordedWith(const Workspace &workspace,
                                                               const base::RecordId &person);

//! The record that somebody is shown as, with what may not be lost sight of in their others
//! (`domain::asOnePerson`).
[[nodiscard]] base::Result<domain::Record>
onePerson(const store::Records &records, const store::SamePerson &same, const domain::Record &kept);

//! All records that are shown as one person, whom they are shown as first: what is held about one
//! is held about all.
[[nodiscard]] base::Result<std::vector<domain::Record>> samePeople(const store::DeviceStore &store,
                                                                   const base::RecordId &person);

//! Refused, in words, while records of the same person, or some of what is in one of them, are not
//! on this device: left behind (take_with_me.h) or still on their way. For what is done with all of
//! somebody at once.
[[nodiscard]] base::Result<void> requireWhole(const store::DeviceStore &store,
                                              const base::RecordId &person);

} // namespace throughline::service
