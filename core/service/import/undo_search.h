// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/import/past.h"
#include "service/workspace.h"

#include <unordered_map>

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

//! What lists may bring.
inline constexpr domain::Kind kindsThatListsBring[] = {
    domain::Kind::Person, domain::Kind::Release, domain::Kind::Accommodation, domain::Kind::Contact,
    domain::Kind::Service};

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
    //! It was withdrawn together with a list.
    [[nodiscard]] bool isTakenBack() const;
    //! Neither withdrawn by somebody, nor given up with the list.
    [[nodiscard]] bool stays() const;
};

//! What names a person or service in a field that no index has, read in one walk for a whole list:
//! one walk for each of its records would be one too many. A value.
class Referring
{
public:
    //! `kind` is `person` or `service`. Nothing that the program writes by itself, as when somebody
    //! looks at a record.
    [[nodiscard]] static base::Result<Referring> read(const Workspace &workspace,
                                                      std::string_view kind);
    //! Without the walk: what names it in a first field, which is nearly all.
    [[nodiscard]] static Referring byIndex(const Workspace &workspace, std::string_view kind);
    //! Records, but those withdrawn, that name this one, by an index or not.
    [[nodiscard]] base::Result<std::vector<domain::Record>> to(const base::RecordId &id) const;

private:
    explicit Referring(const Workspace &workspace) : m_workspace(&workspace) {}

    const Workspace *m_workspace;
    std::vector<domain::Kind> m_indexed; //!< kinds whose first field names it
    std::unordered_multimap<base::RecordId, domain::Record> m_walked;
};

[[nodiscard]] base::Result<ListRecord>
readListed(const Workspace &workspace, const ListedRecord &listed, const base::RecordId &batch);

//! Marks those of one person, or one service, that must stay: because somebody has changed them
//! since, or because something that stays belongs to them.
//! What was taken back with its list already is judged as if it were there still.
[[nodiscard]] base::Result<void> keepWhatWasWorkedOn(const Referring &referring,
                                                     std::vector<ListRecord> &records);

//! The labels of fields in a sentence: "Release time and Note were changed since".
[[nodiscard]] std::string changedSinceText(domain::Kind kind,
                                           const std::vector<std::uint16_t> &fields);

} // namespace throughline::service
