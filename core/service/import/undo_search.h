// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/import/past.h"
#include "service/workspace.h"

namespace throughline::service {

//! A record that a list wrote into, by name: lists are long, and so one person's are read at a
//! time.
struct ListedRecord
{
    base::RecordId person; //!< whose it is; null for a service
    domain::Kind kind = domain::Kind::Person;
    base::RecordId id;

    friend auto operator<=>(const ListedRecord &, const ListedRecord &) = default;
};

//! All of a list that are on this device, a person's together; also those that a later list has
//! written into since. A walk through the kinds that lists may bring.
[[nodiscard]] base::Result<std::vector<ListedRecord>> recordsOfList(const Workspace &workspace,
                                                                    const base::RecordId &batch);

//! One of them, read.
struct ListRecord
{
    store::StoredRow row;
    ImportPast past;
    sync::Stamp at; //!< when the list wrote
    std::string keptBecause; //!< why it stays; empty for one that is taken back

    [[nodiscard]] bool isNew() const { return past.isMadeAt(at); } //!< the list added it
};
[[nodiscard]] base::Result<ListRecord>
readListed(const Workspace &workspace, const ListedRecord &listed, const base::RecordId &batch);

//! Marks those of one person, or one service, that must stay: because somebody has changed them
//! since, or because something that stays belongs to them.
[[nodiscard]] base::Result<void> keepWhatWasWorkedOn(const Workspace &workspace,
                                                     std::vector<ListRecord> &records);

//! The labels of fields in a sentence: "Release time and Note were changed since".
[[nodiscard]] std::string changedSinceText(domain::Kind kind,
                                           const std::vector<std::uint16_t> &fields);

} // namespace throughline::service
