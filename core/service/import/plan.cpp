// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/plan.h"

#include "domain/plain_text.h"
#include "domain/rules/record_rules.h"
#include "domain/schema_table.h"
#include "service/import/planner.h"

#include <algorithm>

namespace throughline::service {

namespace {

using domain::Kind;

//! Rules ask whether a record has a person; whose it is, the plan decides later.
domain::Record withSomePerson(domain::Record record)
{
    const domain::Field *person = domain::describe(record.kind).field("person");
    if (person != nullptr && record.find(person->number) == nullptr) {
        base::RecordId somebody;
        somebody.bytes.fill(1);
        record.set(person->number, somebody);
    }
    return record;
}

} // namespace

ImportPlanner::ImportPlanner(ImportKind kind, ImportColumns columns, domain::PartialDate today,
                             const RecordedData &recorded)
    : m_kind(kind), m_columns(std::move(columns)), m_today(today), m_recorded(recorded),
      m_people(recorded)
{
    m_plan.report.mapping = m_columns.mapping();
}

base::Result<void> ImportPlanner::add(const CsvRow &csv)
{
    ImportReport &report = m_plan.report;
    Candidate row{csv, m_columns.read(csv)};
    TL_TRY(const Repeat repeat, plan(row));
    if (row.read.isBad()) {
        ++report.bad;
    } else if (repeat) {
        ++report.skipped;
        // Its doubtful values are not taken.
        row.read.findings = {{csv.row, {}, {}, ImportRow::What::Skipped, *repeat}};
    } else {
        ++report.ready;
    }
    std::move(row.read.findings.begin(), row.read.findings.end(), std::back_inserter(report.rows));
    return {};
}

base::Result<ImportPlanner::Repeat> ImportPlanner::plan(Candidate &row)
{
    check(row, Kind::Person);
    check(row, recordKind(m_kind));
    check(row, Kind::Accommodation);
    TL_CHECK(checkReferences(row));
    std::optional<std::size_t> person;
    if (m_kind == ImportKind::Contacts) {
        TL_TRY(person, personOfContact(row));
    }
    if (row.read.isBad())
        return Repeat{};
    if (Repeat repeat = repeatInFile(row.csv))
        return repeat;
    switch (m_kind) {
    case ImportKind::People:
        return planPerson(row);
    case ImportKind::Releases:
        return planRelease(row);
    case ImportKind::Services:
        return planService(row);
    case ImportKind::Contacts:
        return planContact(row, person.value_or(0));
    }
    return Repeat{};
}

void ImportPlanner::check(Candidate &row, Kind kind)
{
    const auto it = row.read.records.find(kind);
    // In a file of contacts the person's columns only say who is meant.
    const bool isMade = m_kind != ImportKind::Contacts || kind == Kind::Contact;
    const bool isEmpty =
        kind == Kind::Accommodation && it != row.read.records.end() && it->second.fields.empty();
    if (it == row.read.records.end() || !isMade || isEmpty)
        return;
    domain::Record record = withSomePerson(it->second);
    if (kind == Kind::Accommodation) {
        record.set(domain::fieldNumber<Kind::Accommodation>("timepoint"), std::string("PLANNED"));
    }
    for (domain::RuleFinding &finding : domain::checkRecord(record, m_today)) {
        const auto what = finding.refused ? ImportRow::What::Reason : ImportRow::What::Warning;
        m_columns.addFinding(row.read, row.csv, kind, finding.field, what,
                             std::move(finding.reason));
    }
}

void ImportPlanner::refuse(Candidate &row, Kind kind, std::string_view field, std::string reason)
{
    m_columns.addFinding(row.read, row.csv, kind, field, ImportRow::What::Reason,
                         std::move(reason));
}

void ImportPlanner::warn(Candidate &row, Kind kind, std::string_view field, std::string warning)
{
    m_columns.addFinding(row.read, row.csv, kind, field, ImportRow::What::Warning,
                         std::move(warning));
}

ImportPlanner::Repeat ImportPlanner::repeatInFile(const CsvRow &row)
{
    std::string key;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::string_view cell = domain::trimmed(row.cells[i]);
        if (!cell.empty())
            key += std::to_string(i) + ':' + std::to_string(cell.size()) + ':' + std::string(cell);
    }
    const auto [it, isNew] = m_rowsSeen.try_emplace(std::move(key), row.row);
    return isNew ? Repeat{} : Repeat{"the same as row " + std::to_string(it->second)};
}

std::string ImportPlanner::repeats(std::int64_t row, std::string_view inFile)
{
    return row == 0 ? "already recorded" : std::string(inFile) + " row " + std::to_string(row);
}

base::Result<void> ImportPlanner::readEntries(std::size_t place, Kind kind,
                                              std::string (*key)(const domain::Record &))
{
    KnownPerson &person = m_people.at(place);
    if (person.entriesRead)
        return {};
    TL_TRY(const std::vector<domain::Record> records, m_recorded.about(kind, person.record.id));
    for (const domain::Record &record : records)
        person.entries.emplace(key(record), 0);
    person.entriesRead = true;
    return {};
}

base::Result<ImportPlan> planImport(ImportKind kind, const CsvTable &table,
                                    domain::PartialDate today, const RecordedData &recorded)
{
    TL_TRY(ImportColumns columns, ImportColumns::find(kind, table));
    ImportPlanner planner(kind, std::move(columns), today, recorded);
    for (const CsvRow &row : table.rows)
        TL_CHECK(planner.add(row));
    return planner.take();
}

} // namespace throughline::service
