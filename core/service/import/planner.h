// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/import/columns.h"
#include "service/import/plan.h"

#include <unordered_map>

namespace throughline::service {

//! Makes one plan, row by row. Lives for one call of planImport.
class ImportPlanner
{
public:
    ImportPlanner(ImportKind kind, ImportColumns columns, domain::PartialDate today,
                  const RecordedData &recorded);

    [[nodiscard]] base::Result<void> add(const CsvRow &row);
    [[nodiscard]] ImportPlan take() { return std::move(m_plan); }

private:
    //! A row on its way into the plan.
    struct Candidate
    {
        const CsvRow &csv;
        ReadRow read;
        [[nodiscard]] domain::Record &of(domain::Kind kind) { return read.records[kind]; }
    };
    using Repeat = std::optional<std::string>; //!< what it repeats; nothing for a new row

    void check(Candidate &row, domain::Kind kind);
    void refuse(Candidate &row, domain::Kind kind, std::string_view field, std::string reason);
    void warn(Candidate &row, domain::Kind kind, std::string_view field, std::string warning);
    [[nodiscard]] Repeat repeatInFile(const CsvRow &row);
    //! What is recorded about a person, read at the first row about them.
    base::Result<void> readEntries(std::size_t person, domain::Kind kind,
                                   std::string (*key)(const domain::Record &));
    //! Row 0 stands for what is recorded.
    [[nodiscard]] static std::string repeats(std::int64_t row, std::string_view inFile);

    base::Result<Repeat> planPerson(Candidate &row);
    base::Result<Repeat> planRelease(Candidate &row);
    base::Result<void> planNewPerson(Candidate &row, PlannedRow &planned);
    void planKnownPerson(Candidate &row, std::size_t person, PlannedRow &planned);
    base::Result<Repeat> planContact(Candidate &row, std::size_t place);
    base::Result<std::optional<std::size_t>> personOfContact(Candidate &row);
    base::Result<void> checkReferences(Candidate &row);
    base::Result<Repeat> planService(Candidate &row);
    base::Result<Repeat> plan(Candidate &row);

    ImportKind m_kind;
    ImportColumns m_columns;
    domain::PartialDate m_today;
    const RecordedData &m_recorded;
    PeopleIndex m_people;
    std::unordered_map<std::string, std::int64_t> m_rowsSeen;
    std::unordered_map<std::string, std::int64_t> m_services; //!< key: name and phone
    bool m_servicesRead = false;
    ImportPlan m_plan;
};

} // namespace throughline::service
