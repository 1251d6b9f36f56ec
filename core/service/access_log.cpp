// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/access_log.h"

#include "domain/schema_table.h"
#include "service/edit.h"

namespace throughline::service {

using domain::fieldNumber;
using domain::Kind;

namespace {

//! In one of the records of a person.
[[nodiscard]] base::Result<void> noteOne(Workspace &workspace, const base::RecordId &person,
                                         std::string_view what)
{
    store::DeviceStore &store = workspace.store();
    const base::Millis now = workspace.now();
    const std::int64_t today = domain::epochDay(domain::londonDay(now));
    TL_TRY(const bool isNoted, store.recents.wasSeen(person, what, today));
    if (isNoted)
        return {};
    TL_TRY(const auto row, store.records.find(Kind::Person, person));
    if (!row)
        return {};
    TL_TRY(const bool allowed, mayWrite(workspace, row->record.folder));
    if (!allowed || workspace.roster().isReadOnly())
        return {};
    TL_TRY(Edit edit, Edit::begin(workspace));
    TL_CHECK(store.recents.noteSeen(person, what, today));
    TL_TRY([[maybe_unused]] const base::RecordId id,
           edit.addAbout({Kind::Access,
                          {{fieldNumber<Kind::Access>("person"), person},
                           {fieldNumber<Kind::Access>("at"), domain::londonInstant(now)},
                           {fieldNumber<Kind::Access>("what"), std::string(what)}}}));
    return edit.commit();
}

} // namespace

base::Result<void> noteAccess(Workspace &workspace, const base::RecordId &person,
                              std::string_view what)
{
    TL_TRY(const auto people, workspace.store().samePerson.all(person));
    for (const base::RecordId &one : people)
        TL_CHECK(noteOne(workspace, one, what));
    return {};
}

base::Result<void> openPerson(Workspace &workspace, const base::RecordId &person)
{
    TL_TRY(auto transaction, workspace.store().begin(store::DeviceStore::Durability::Lazy));
    TL_CHECK(workspace.store().recents.note(person, workspace.now()));
    TL_CHECK(transaction.commit());
    return noteAccess(workspace, person, "PERSON");
}

} // namespace throughline::service
