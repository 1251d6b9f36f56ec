// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/import.h"

#include "domain/plain_text.h"
#include "service/import/carry_out.h"
#include "service/import/columns.h"
#include "service/import/recorded.h"
#include "service/take_with_me.h"

#include <QString>

#include <algorithm>

namespace throughline::service {

namespace {

//! Names are bytes to the system, and text in a record.
[[nodiscard]] std::string asText(std::string_view fileName)
{
    constexpr qsizetype longest = 255;
    QString name =
        QString::fromUtf8(fileName.data(), static_cast<qsizetype>(fileName.size())).left(longest);
    for (QChar &c : name) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = QChar::ReplacementCharacter;
    }
    return name.toStdString();
}

[[nodiscard]] ImportBatch batchOf(const ImportReport &report, ImportKind kind,
                                  const ImportOptions &options, base::Millis now)
{
    ImportBatch batch;
    batch.what = nameOf(kind);
    batch.sender = options.sender;
    batch.file = asText(options.file);
    batch.mapping = report.mapping;
    batch.importedAt = now;
    batch.rows = report.ready + report.updated + report.bad + report.skipped;
    batch.matched = report.skipped;
    batch.refused = report.bad;
    batch.whyRefused = reasonsOf(report);
    return batch;
}

//! Contacts go to people who are there already: what keeps their list is the team that has most of
//! them, so that who has the contacts can take them back.
[[nodiscard]] base::Result<base::TeamId> teamOfContacts(const Workspace &workspace,
                                                        const std::vector<PlannedRow> &rows)
{
    const std::vector<base::TeamId> teams = writableTeams(workspace);
    std::vector<std::int64_t> counts(teams.size());
    const store::DeviceStore &store = workspace.store();
    for (const PlannedRow &row : rows) {
        TL_TRY(const auto person, store.records.find(domain::Kind::Person, *row.person));
        TL_TRY(const auto folder, store.folders.find(person->record.folder));
        TL_TRY(const std::vector<base::TeamId> having, store.folders.teams(folder->key));
        for (std::size_t i = 0; i < teams.size(); ++i)
            counts[i] += std::count(having.begin(), having.end(), teams[i]);
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    if (most == counts.end() || *most == 0)
        return chooseTeam(workspace, std::nullopt);
    return teams[static_cast<std::size_t>(most - counts.begin())];
}

} // namespace

base::Result<ImportReport> importCsv(Workspace &workspace, ImportKind kind, std::string bytes,
                                     const ImportOptions &options)
{
    TL_CHECK(workspace.requireMember());
    if (kind != ImportKind::Services)
        TL_CHECK(requireEverybody(workspace.store().leftBehind,
                                  "A list is held against everybody who is recorded already"));
    if (!domain::isPlainText(options.sender))
        return base::Error{base::ErrorCode::BadUsage,
                           "The name of the sender must be plain text of one line."};
    const bool findsTeam = kind == ImportKind::Contacts && !options.team;
    base::TeamId team;
    if (!findsTeam) {
        TL_TRY(team, chooseTeam(workspace, options.team));
    }
    TL_TRY(const ImportList list, readList(kind, std::move(bytes)));
    ColumnChoices columns = options.columns;
    if (!options.sender.empty()) {
        TL_TRY(columns.remembered, rememberedMapping(workspace, kind, options.sender));
    }
    const StoredData recorded(workspace);
    const Comparing comparing = options.dryRun ? Comparing::Everybody : Comparing::Nobody;
    TL_TRY(
        ImportPlan plan,
        planImport(kind, list, columns, domain::londonDay(workspace.now()), recorded, comparing));
    ImportReport &report = plan.report;
    const bool isUnderstood = report.reading.notUnderstood.empty();
    if (!isUnderstood && !options.dryRun)
        return notUnderstoodError(kind, report.reading);
    report.refused = (report.bad > 0 && !options.skipBad) || !isUnderstood;
    if (options.dryRun || report.refused || plan.rows.empty())
        return std::move(report);

    if (findsTeam) {
        TL_TRY(team, teamOfContacts(workspace, plan.rows));
    }
    TL_TRY(Edit edit, Edit::begin(workspace, Edit::States::AsGiven));
    CarryOut carryOut(edit, kind, team, options.progress);
    TL_TRY(report.batch, carryOut.run(plan.rows, batchOf(report, kind, options, workspace.now())));
    TL_CHECK(edit.commit());
    report.imported = report.ready;
    return std::move(report);
}

} // namespace throughline::service
