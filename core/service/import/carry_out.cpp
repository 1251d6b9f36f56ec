// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/carry_out.h"

#include "domain/rules/accommodation_rules.h"
#include "domain/schema_table.h"
#include "service/import/past.h"

namespace throughline::service {

namespace {

using base::Result;
using domain::Kind;

[[nodiscard]] Result<void> done(const Result<base::RecordId> &added)
{
    return added ? Result<void>{} : Result<void>(added.error());
}

//! How many records a plan adds and changes: the batch says so, and is written first.
void count(ImportBatch &batch, const std::vector<PlannedRow> &rows, ImportKind kind)
{
    const bool hasPeople = kind != ImportKind::Services;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const PlannedRow &row = rows[i];
        if (hasPeople && !row.person && row.personOf == i)
            ++batch.created;
        if (row.person && !row.personFields.empty())
            ++batch.updated;
        if (!row.fields.empty())
            ++(row.changes ? batch.updated : batch.created);
        batch.created += row.firstNight.empty() ? 0 : 1;
    }
}

} // namespace

Draft CarryOut::marked(Kind kind, PlannedRow::Fields fields) const
{
    fields.emplace_back(importBatchField(kind), m_batch);
    return {kind, std::move(fields)};
}

Result<base::RecordId> CarryOut::run(const std::vector<PlannedRow> &rows, ImportBatch batch)
{
    count(batch, rows, m_kind);
    TL_TRY(m_batch, m_edit.addToTeam(draftOf(batch), m_team));
    m_people.resize(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        TL_CHECK(write(rows, i));
        if (m_onRow)
            m_onRow(static_cast<std::int64_t>(i) + 1, static_cast<std::int64_t>(rows.size()));
    }
    return m_batch;
}

Result<void> CarryOut::write(const std::vector<PlannedRow> &rows, std::size_t place)
{
    const PlannedRow &row = rows[place];
    if (m_kind == ImportKind::Services) {
        const Draft draft = marked(Kind::Service, row.fields);
        return row.changes ? m_edit.change(Kind::Service, *row.changes, draft.fields)
                           : done(m_edit.addToTeam(draft, m_team));
    }
    TL_TRY(const base::RecordId person, personOf(rows, place));
    if (m_kind == ImportKind::Releases)
        return writeRelease(row, person);
    return m_kind == ImportKind::Contacts ? done(addAbout(Kind::Contact, row.fields, person))
                                          : Result<void>{};
}

//! Recorded before, or added by this row or an earlier one.
Result<base::RecordId> CarryOut::personOf(const std::vector<PlannedRow> &rows, std::size_t place)
{
    const PlannedRow &row = rows[place];
    if (row.person) {
        if (!row.personFields.empty())
            TL_CHECK(m_edit.change(Kind::Person, *row.person,
                                   marked(Kind::Person, row.personFields).fields));
        return *row.person;
    }
    if (row.personOf == place) {
        TL_TRY(m_people[place], m_edit.addPerson(marked(Kind::Person, row.personFields), m_team));
    }
    return m_people[row.personOf];
}

Result<base::RecordId> CarryOut::addAbout(Kind kind, PlannedRow::Fields fields,
                                          const base::RecordId &person)
{
    fields.emplace_back(domain::describe(kind).field("person")->number, person);
    return m_edit.addAbout(marked(kind, std::move(fields)));
}

Result<void> CarryOut::writeRelease(const PlannedRow &row, const base::RecordId &person)
{
    base::RecordId release;
    if (row.changes) {
        release = *row.changes;
        if (!row.fields.empty())
            TL_CHECK(
                m_edit.change(Kind::Release, release, marked(Kind::Release, row.fields).fields));
    } else {
        TL_TRY(release, addAbout(Kind::Release, row.fields, person));
    }
    if (row.firstNight.empty())
        return {};
    PlannedRow::Fields fields = row.firstNight;
    fields.emplace_back(domain::fieldNumber<Kind::Accommodation>("release"), release);
    fields.emplace_back(domain::fieldNumber<Kind::Accommodation>("timepoint"),
                        std::string(domain::plannedTimepoint));
    return done(addAbout(Kind::Accommodation, std::move(fields), person));
}

} // namespace throughline::service
