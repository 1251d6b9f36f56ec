// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/import.h"

#include "service/import/carry_out.h"
#include "service/import/recorded.h"

namespace throughline::service {

namespace {

[[nodiscard]] ImportBatch batchOf(const ImportReport &report, ImportKind kind,
                                  const ImportOptions &options, base::Millis now)
{
    ImportBatch batch;
    batch.what = nameOf(kind);
    batch.sender = options.sender;
    batch.file = options.file;
    batch.mapping = report.mapping;
    batch.importedAt = now;
    batch.rows = report.ready + report.updated + report.bad + report.skipped;
    batch.matched = report.skipped;
    batch.refused = report.bad;
    batch.whyRefused = reasonsOf(report);
    return batch;
}

//! Contacts go to people who are there already; what team keeps their list is the first that will.
[[nodiscard]] base::Result<base::TeamId> teamOf(const Workspace &workspace, ImportKind kind,
                                                const ImportOptions &options)
{
    const std::vector<base::TeamId> teams = writableTeams(workspace);
    if (kind == ImportKind::Contacts && !options.team && !teams.empty())
        return teams.front();
    return chooseTeam(workspace, options.team);
}

} // namespace

base::Result<ImportReport> importCsv(Workspace &workspace, ImportKind kind,
                                     std::string_view csvText, const ImportOptions &options)
{
    TL_CHECK(workspace.requireMember());
    TL_TRY(const base::TeamId team, teamOf(workspace, kind, options));
    TL_TRY(const CsvTable table, readCsv(csvText));
    const StoredData recorded(workspace, options.dryRun ? Comparing::Everybody : Comparing::Nobody);
    TL_TRY(ImportPlan plan, planImport(kind, table, domain::londonDay(workspace.now()), recorded));
    ImportReport &report = plan.report;
    report.refused = report.bad > 0 && !options.skipBad;
    if (options.dryRun || report.refused || plan.rows.empty())
        return std::move(report);

    TL_TRY(Edit edit, Edit::begin(workspace, Edit::States::AsGiven));
    CarryOut carryOut(edit, kind, team, options.progress);
    TL_TRY(report.batch, carryOut.run(plan.rows, batchOf(report, kind, options, workspace.now())));
    TL_CHECK(edit.commit());
    report.imported = report.ready;
    return std::move(report);
}

} // namespace throughline::service
