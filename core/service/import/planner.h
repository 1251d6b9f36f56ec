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
                  const RecordedData &recorded, Comparing comparing);

    [[nodiscard]] base::Result<void> add(const CsvRow &row);
    //! A row that is none of the list's people, and why.
    void passOver(std::int64_t row, std::string why);
    [[nodiscard]] base::Result<ImportPlan> take();

private:
    //! A row on its way into the plan.
    struct Candidate
    {
        const CsvRow &csv;
        ReadRow read;
        [[nodiscard]] domain::Record &of(domain::Kind kind) { return read.records[kind]; }
    };
    //! What became of a sound row.
    struct Outcome
    {
        enum class What { New, Update, Repeat };
        What what = What::New;
        std::string repeats; //!< of a repeat: what it repeats
    };
    [[nodiscard]] static Outcome repeat(std::string what)
    {
        return {Outcome::What::Repeat, std::move(what)};
    }
    [[nodiscard]] static Outcome update() { return {Outcome::What::Update, {}}; }

    //! A row whose release may be a recorded one on another day or in another prison: settled when
    //! all rows are read, because a later one may be about that release itself.
    struct MaybeMoved
    {
        std::size_t planned = 0; //!< place in the plan
        std::size_t person = 0;
        std::size_t release = 0; //!< among the person's
        std::int64_t row = 0;
        bool saysState = false;
    };

    void check(Candidate &row, domain::Kind kind);
    void refuse(Candidate &row, domain::Kind kind, std::string_view field, std::string reason);
    void warn(Candidate &row, domain::Kind kind, std::string_view field, std::string warning);
    [[nodiscard]] std::optional<std::string> repeatInFile(const CsvRow &row);
    //! What is recorded about a person, read at the first row about them.
    base::Result<void> readEntries(std::size_t person, domain::Kind kind,
                                   std::string (*key)(const domain::Record &));
    //! Row 0 stands for what is recorded.
    [[nodiscard]] static std::string repeats(std::int64_t row, std::string_view inFile);
    //! What of a row is to be written into a record that is there: what it lacks, and what it has
    //! from an earlier list and nobody has changed since. Doubts about the rest are added to `row`.
    base::Result<PlannedRow::Fields> newValues(Candidate &row, const domain::Record &recorded);

    base::Result<Outcome> planPerson(Candidate &row);
    base::Result<Outcome> planRelease(Candidate &row);
    base::Result<Outcome> planKnownRelease(Candidate &row, std::size_t person, std::size_t release,
                                           bool saysState);
    base::Result<Outcome> planNewRelease(Candidate &row, std::size_t person, bool saysState);
    //! The planned address, where the release does not have it already.
    base::Result<PlannedRow::Fields> newFirstNight(Candidate &row, const base::RecordId &person,
                                                   const base::RecordId &release);
    base::Result<void> settleMoves();
    //! Tells which of the rows that add somebody may add one person twice.
    void compareNewPeople();
    //! Somebody whom a row adds, and what is said of that row if another adds them too.
    struct NewPerson
    {
        std::size_t person = 0;
        ImportRow doubt;
    };
    base::Result<void> planNewPerson(Candidate &row, PlannedRow &planned);
    base::Result<void> planKnownPerson(Candidate &row, std::size_t person, PlannedRow &planned);
    base::Result<Outcome> planContact(Candidate &row, std::size_t place);
    base::Result<std::optional<std::size_t>> personOfContact(Candidate &row);
    base::Result<void> checkReferences(Candidate &row);
    base::Result<Outcome> planService(Candidate &row);
    base::Result<Outcome> plan(Candidate &row);
    void tell(std::vector<ImportRow> findings);

    struct KnownService
    {
        std::int64_t row = 0; //!< of the file; 0 for one recorded
        domain::Record record;
    };

    ImportKind m_kind;
    ImportColumns m_columns;
    domain::PartialDate m_today;
    const RecordedData &m_recorded;
    Comparing m_comparing;
    PeopleIndex m_people;
    std::vector<NewPerson> m_newPeople; //!< where they are compared
    std::unordered_map<std::string, std::int64_t> m_rowsSeen;
    std::unordered_map<std::string, KnownService> m_services; //!< key: name and phone
    bool m_servicesRead = false;
    std::vector<MaybeMoved> m_maybeMoved;
    ImportPlan m_plan;
};

//! Day and prison: what a release of somebody is known by.
[[nodiscard]] std::string releaseKey(const domain::Record &release);

} // namespace throughline::service
