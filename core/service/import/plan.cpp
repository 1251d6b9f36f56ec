// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/plan.h"

#include "domain/plain_text.h"
#include "domain/rules/record_rules.h"
#include "domain/schema_table.h"
#include "service/import/list_text.h"
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
                             const RecordedData &recorded, Comparing comparing)
    : m_kind(kind), m_columns(std::move(columns)), m_today(today), m_recorded(recorded),
      m_comparing(comparing), m_people(recorded)
{
    m_plan.report.mapping = m_columns.mapping();
    m_plan.report.reading = m_columns.reading();
}

base::Result<void> ImportPlanner::add(const CsvRow &csv)
{
    ImportReport &report = m_plan.report;
    Candidate row{csv, m_columns.read(csv)};
    TL_TRY(const Outcome outcome, plan(row));
    if (row.read.isBad()) {
        ++report.bad;
    } else if (outcome.what == Outcome::What::Repeat) {
        ++report.skipped;
        // Its doubtful values are not taken.
        row.read.findings = {{csv.row, {}, {}, ImportRow::What::Skipped, outcome.repeats}};
    } else {
        ++(outcome.what == Outcome::What::Update ? report.updated : report.ready);
    }
    tell(std::move(row.read.findings));
    return {};
}

void ImportPlanner::passOver(std::int64_t row, std::string why)
{
    ++m_plan.report.skipped;
    tell({{row, {}, {}, ImportRow::What::Skipped, std::move(why)}});
}

void ImportPlanner::tell(std::vector<ImportRow> findings)
{
    constexpr std::size_t most = 10'000; // nobody reads more, and a hostile list has millions
    ImportReport &report = m_plan.report;
    for (ImportRow &finding : findings) {
        if (report.rows.size() < most)
            report.rows.push_back(std::move(finding));
        else
            ++report.moreRows;
    }
}

base::Result<ImportPlan> ImportPlanner::take()
{
    TL_CHECK(settleMoves());
    compareNewPeople();
    const auto inOrder = [](const ImportRow &a, const ImportRow &b) { return a.row < b.row; };
    std::vector<ImportRow> &rows = m_plan.report.rows;
    std::stable_sort(rows.begin(), rows.end(), inOrder);
    return std::move(m_plan);
}

base::Result<ImportPlanner::Outcome> ImportPlanner::plan(Candidate &row)
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
        return Outcome{};
    if (auto earlier = repeatInFile(row.csv))
        return repeat(*std::move(earlier));
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
    return Outcome{};
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

std::optional<std::string> ImportPlanner::repeatInFile(const CsvRow &row)
{
    std::string key;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::string_view cell = domain::trimmed(row.cells[i]);
        if (!cell.empty())
            key += std::to_string(i) + ':' + std::to_string(cell.size()) + ':' + std::string(cell);
    }
    const auto [it, isNew] = m_rowsSeen.try_emplace(std::move(key), row.row);
    if (isNew)
        return std::nullopt;
    return "the same as row " + std::to_string(it->second);
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
    for (const domain::Record &record : records) {
        person.entries.emplace(key(record), 0);
        if (kind == Kind::Release)
            person.releases.push_back({record});
    }
    person.entriesRead = true;
    return {};
}

base::Result<PlannedRow::Fields> ImportPlanner::newValues(Candidate &row,
                                                          const domain::Record &recorded)
{
    const auto isGiven = [](const domain::Value *value) {
        return value != nullptr && !std::holds_alternative<std::monostate>(*value);
    };
    const auto says = [](const domain::Value *one, const domain::Value &other) {
        return one != nullptr && agree(*one, other);
    };
    std::optional<std::optional<domain::Record>> asListed; // read where it is needed
    PlannedRow::Fields values;
    for (const auto &[number, value] : row.of(recorded.kind).fields) {
        const domain::Value *now = recorded.find(number);
        if (says(now, value))
            continue;
        if (!asListed) {
            TL_TRY(asListed, m_recorded.asLastListed(recorded.kind, recorded.id));
        }
        const domain::Value *listed = *asListed ? (*asListed)->find(number) : nullptr;
        const bool isWorkedOn = isGiven(listed) && !(now != nullptr && *now == *listed);
        const bool isTheLists = isGiven(now) && isGiven(listed) && !isWorkedOn;
        if ((!isGiven(now) && !isWorkedOn) || isTheLists) {
            values.emplace_back(number, value);
        } else if (!says(listed, value)) { // else it says again what somebody has put right here
            const auto who = recorded.kind == Kind::Person ? "this person" : "it";
            warn(row, recorded.kind, domain::describe(recorded.kind).field(number)->name,
                 "not what is recorded about " + std::string(who) + ", and not taken");
        }
    }
    return values;
}

base::Result<ImportList> readList(ImportKind kind, std::string bytes)
{
    TL_TRY(ListText text, readListText(std::move(bytes)));
    ImportList list;
    list.encoding = text.encoding;
    list.separator = takeSeparator(text.text);
    TL_TRY(std::vector<CsvRow> rows, readCsvRows(text.text, list.separator));
    text.text = {};
    list.list = findTable(std::move(rows),
                          [kind](std::string_view cell) { return isKnownHeader(kind, cell); });
    return list;
}

base::Result<ImportPlan> planImport(ImportKind kind, const ImportList &list,
                                    const ColumnChoices &choices, domain::PartialDate today,
                                    const RecordedData &recorded, Comparing comparing)
{
    TL_TRY(ImportColumns columns, ImportColumns::find(kind, list.list.table, choices, today));
    ImportPlanner planner(kind, std::move(columns), today, recorded, comparing);
    for (const CsvRow &row : list.list.table.rows)
        TL_CHECK(planner.add(row));
    for (const ListTable::PassedOver &one : list.list.passedOver)
        planner.passOver(one.row, one.why);
    TL_TRY(ImportPlan plan, planner.take());
    plan.report.reading.encoding = list.encoding;
    plan.report.reading.separator = list.separator;
    plan.report.reading.headerRow = list.list.headerRow;
    return plan;
}

} // namespace throughline::service
