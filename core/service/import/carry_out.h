// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/edit.h"
#include "service/import/batches.h"
#include "service/import/plan.h"

namespace throughline::service {

//! Writes what a plan says, and the record of the list it came from, in the caller's edit. All
//! records name the batch, each in a single change, so that the list can be taken back (past.h).
class CarryOut
{
public:
    //! `onRow` hears how many rows are done; may be empty.
    CarryOut(Edit &edit, ImportKind kind, const base::TeamId &team, ImportProgress onRow)
        : m_edit(edit), m_kind(kind), m_team(team), m_onRow(std::move(onRow))
    {
    }

    //! `batch` without counts of records; its id when all is written.
    [[nodiscard]] base::Result<base::RecordId> run(const std::vector<PlannedRow> &rows,
                                                   ImportBatch batch);

private:
    [[nodiscard]] Draft marked(domain::Kind kind, PlannedRow::Fields fields) const;
    base::Result<void> write(const std::vector<PlannedRow> &rows, std::size_t place);
    base::Result<base::RecordId> personOf(const std::vector<PlannedRow> &rows, std::size_t place);
    base::Result<void> writeRelease(const PlannedRow &row, const base::RecordId &person);
    base::Result<base::RecordId> addAbout(domain::Kind kind, PlannedRow::Fields fields,
                                          const base::RecordId &person);

    Edit &m_edit;
    ImportKind m_kind;
    base::TeamId m_team;
    ImportProgress m_onRow;
    base::RecordId m_batch;
    std::vector<base::RecordId> m_people; //!< those added, at the place of the row that adds them
};

} // namespace throughline::service
