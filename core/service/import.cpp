// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import.h"

#include "domain/rules/accommodation_rules.h"
#include "domain/schema_table.h"
#include "service/csv.h"
#include "service/edit.h"
#include "service/import_columns.h"
#include "service/import_plan.h"

namespace throughline::service {

namespace {

using domain::Kind;
using domain::Record;

class StoredData final : public RecordedData
{
public:
    explicit StoredData(const store::Records &records) : m_records(records) {}

    base::Result<std::optional<Record>> find(Kind kind, const base::RecordId &id) const override
    {
        TL_TRY(auto row, m_records.find(kind, id));
        return row ? std::optional(std::move(row->record)) : std::nullopt;
    }

    base::Result<std::vector<Record>> peopleWith(std::string_view field,
                                                 std::string_view text) const override
    {
        TL_TRY(const std::vector<base::RecordId> ids, m_records.peopleWith(field, text));
        std::vector<Record> out;
        for (const base::RecordId &id : ids) {
            TL_TRY(auto record, find(Kind::Person, id));
            if (record)
                out.push_back(std::move(*record));
        }
        return out;
    }

    base::Result<std::vector<Record>> about(Kind kind, const base::RecordId &person) const override
    {
        store::ListFilter filter;
        filter.person = person;
        return list(kind, filter);
    }

    base::Result<std::vector<Record>> services() const override
    {
        return list(Kind::Service, store::ListFilter{});
    }

private:
    base::Result<std::vector<Record>> list(Kind kind, store::ListFilter filter) const
    {
        filter.withVoid = true;
        std::vector<Record> out;
        TL_CHECK(m_records.forEach(kind, filter, [&out](const store::StoredRow &row) {
            out.push_back(row.record);
            return base::Result<void>{};
        }));
        return out;
    }

    const store::Records &m_records;
};

//! Carries a plan out in one edit.
class Importer
{
public:
    Importer(Edit &edit, ImportKind kind, const base::TeamId &team)
        : m_edit(edit), m_kind(kind), m_team(team)
    {
    }

    base::Result<void> run(const std::vector<PlannedRow> &rows)
    {
        m_people.resize(rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (m_kind == ImportKind::Services) {
                TL_CHECK(done(m_edit.addToTeam({Kind::Service, rows[i].fields}, m_team)));
                continue;
            }
            TL_TRY(const base::RecordId person, personOf(rows, i));
            if (m_kind == ImportKind::Releases)
                TL_CHECK(addRelease(rows[i], person));
            else if (m_kind == ImportKind::Contacts)
                TL_CHECK(done(addAbout(Kind::Contact, rows[i].fields, person)));
        }
        return {};
    }

private:
    static base::Result<void> done(const base::Result<base::RecordId> &added)
    {
        return added ? base::Result<void>{} : base::Result<void>(added.error());
    }

    //! Recorded before, or added by this row or an earlier one.
    base::Result<base::RecordId> personOf(const std::vector<PlannedRow> &rows, std::size_t place)
    {
        const PlannedRow &row = rows[place];
        if (row.person) {
            if (!row.personFields.empty())
                TL_CHECK(m_edit.change(Kind::Person, *row.person, row.personFields));
            return *row.person;
        }
        if (row.personOf == place) {
            TL_TRY(m_people[place], m_edit.addPerson({Kind::Person, row.personFields}, m_team));
        }
        return m_people[row.personOf];
    }

    base::Result<base::RecordId> addAbout(Kind kind, PlannedRow::Fields fields,
                                          const base::RecordId &person)
    {
        fields.emplace_back(domain::describe(kind).field("person")->number, person);
        return m_edit.addAbout({kind, std::move(fields)});
    }

    base::Result<void> addRelease(const PlannedRow &row, const base::RecordId &person)
    {
        TL_TRY(const base::RecordId release, addAbout(Kind::Release, row.fields, person));
        if (row.firstNight.empty())
            return {};
        PlannedRow::Fields fields = row.firstNight;
        fields.emplace_back(domain::fieldNumber<Kind::Accommodation>("release"), release);
        fields.emplace_back(domain::fieldNumber<Kind::Accommodation>("timepoint"),
                            std::string(domain::plannedTimepoint));
        return done(addAbout(Kind::Accommodation, std::move(fields), person));
    }

    Edit &m_edit;
    ImportKind m_kind;
    base::TeamId m_team;
    std::vector<base::RecordId> m_people; //!< those added, at the place of the row that adds them
};

} // namespace

base::Result<ImportReport> importCsv(Workspace &workspace, ImportKind kind,
                                     std::string_view csvText, const ImportOptions &options)
{
    TL_CHECK(workspace.requireMember());
    base::TeamId team;
    if (kind != ImportKind::Contacts) {
        TL_TRY(team, chooseTeam(workspace, options.team));
    }
    TL_TRY(const CsvTable table, readCsv(csvText));
    const StoredData recorded(workspace.store().records);
    TL_TRY(ImportPlan plan, planImport(kind, table, domain::londonDay(workspace.now()), recorded));
    ImportReport &report = plan.report;
    report.refused = report.bad > 0 && !options.skipBad;
    if (options.dryRun || report.refused || plan.rows.empty())
        return std::move(report);

    TL_TRY(Edit edit, Edit::begin(workspace, Edit::States::AsGiven));
    TL_CHECK(Importer(edit, kind, team).run(plan.rows));
    TL_CHECK(edit.commit());
    report.imported = report.ready;
    return std::move(report);
}

} // namespace throughline::service
