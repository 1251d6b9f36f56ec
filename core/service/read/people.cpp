// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/read/people.h"

#include "domain/schema_table.h"
#include "service/read/record_fields.h"

#include <algorithm>

namespace throughline::service {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;
using domain::PartialDate;

namespace {

[[nodiscard]] Result<void> addRelease(const store::ReadStore &store, PersonRow &row)
{
    TL_TRY(const auto id, store.agenda.newestRelease(row.id));
    if (!id)
        return {};
    TL_TRY(const auto release, store.records.find(Kind::Release, *id));
    if (!release)
        return {};
    row.releaseDate =
        valueIn<PartialDate>(release->record, fieldNumber<Kind::Release>("release_date"));
    row.releaseState = textOf(release->record, fieldNumber<Kind::Release>("state"));
    return {};
}

[[nodiscard]] Result<PersonRow> rowOf(const store::ReadStore &store, const domain::Record &person)
{
    PersonRow row;
    row.id = person.id;
    row.name = nameOf(person);
    row.dateOfBirth = valueIn<PartialDate>(person, fieldNumber<Kind::Person>("date_of_birth"));
    row.prison = textOf(person, fieldNumber<Kind::Person>("prison"));
    row.prisonNumber = textOf(person, fieldNumber<Kind::Person>("prison_number"));
    row.status = textOf(person, fieldNumber<Kind::Person>("status"));
    row.keyWorker = userIn(person, fieldNumber<Kind::Person>("key_worker"));
    TL_CHECK(addRelease(store, row));
    TL_TRY(row.localState, store.outbox.stateOf(person.id));
    return row;
}

} // namespace

Result<std::vector<RecordId>> peopleByName(const Reader &reader)
{
    return reader.store().agenda.peopleByName();
}

Result<std::vector<PersonRow>> personRows(const Reader &reader, std::span<const RecordId> ids)
{
    TL_TRY(const auto snapshot, reader.snapshot());
    const store::ReadStore &store = reader.store();
    std::vector<PersonRow> rows;
    rows.reserve(ids.size());
    for (const RecordId &id : ids) {
        TL_TRY(const auto person, store.records.find(Kind::Person, id));
        if (!person || person->record.voidReason)
            continue;
        TL_TRY(PersonRow row, rowOf(store, person->record));
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<std::vector<PersonRow>> findPeople(const Reader &reader, std::string_view text,
                                          std::int64_t limit)
{
    TL_TRY(const auto snapshot, reader.snapshot());
    TL_TRY(const std::vector<RecordId> ids, reader.store().records.searchPeople(text, limit));
    return personRows(reader, ids);
}

Result<std::vector<PersonRow>> recentPeople(const Reader &reader, std::int64_t limit)
{
    TL_TRY(const auto snapshot, reader.snapshot());
    TL_TRY(const std::vector<RecordId> opened,
           reader.store().recents.newest(store::Recents::mostKept));
    std::vector<RecordId> ids;
    for (const RecordId &id : opened) {
        TL_TRY(const RecordId now, reader.store().samePerson.now(id));
        if (std::find(ids.begin(), ids.end(), now) == ids.end())
            ids.push_back(now);
    }
    TL_TRY(std::vector<PersonRow> rows, personRows(reader, ids));
    if (static_cast<std::int64_t>(rows.size()) > limit)
        rows.resize(static_cast<std::size_t>(std::max<std::int64_t>(limit, 0)));
    return rows;
}

} // namespace throughline::service
