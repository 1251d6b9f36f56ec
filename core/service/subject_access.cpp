// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/subject_access.h"

#include "domain/value.h"
#include "report/private_folder.h"
#include "report/record_table.h"
#include "service/access_log.h"
#include "service/case_records.h"
#include "service/subject_data.h"
#include "service/workers.h"

namespace throughline::service {

namespace {

using base::Result;

[[nodiscard]] Result<std::string> tableOf(const domain::KindDescription &kind,
                                          const std::vector<HeldRecord> &records)
{
    std::string text;
    report::CsvWriter csv(
        [&text](std::string_view row) -> Result<void> {
            text += row;
            return {};
        },
        report::CsvWriter::Mark::None);
    TL_CHECK(report::writeHeader(csv, kind, report::Withdrawn::Included));
    for (const HeldRecord &held : records) {
        const RecordView &view = held.view;
        const report::TableRow row{view.record,   {}, domain::toText(view.madeAt),
                                   held.madeBy,   {}, domain::toText(view.changedAt),
                                   held.changedBy};
        TL_CHECK(report::writeRow(csv, row, report::Withdrawn::Included));
    }
    return text;
}

[[nodiscard]] Result<void> addTable(report::PrivateFolder &folder,
                                    const domain::KindDescription &kind,
                                    const std::vector<HeldRecord> &records)
{
    if (records.empty())
        return {};
    TL_TRY(const std::string table, tableOf(kind, records));
    return folder.add(std::string(kind.plural) + ".csv", table);
}

} // namespace

Result<SubjectAccessPack> makeSubjectAccessPack(Workspace &workspace,
                                                const SubjectAccessRequest &request)
{
    TL_CHECK(workspace.requireMember());
    TL_TRY(const domain::Record person, requirePerson(workspace, request.person));
    TL_TRY(const bool isManager, isManagerOf(workspace, person.folder));
    if (!isManager)
        return base::Error{base::ErrorCode::Refused,
                           "Only a manager of their team makes a pack of all that is held about "
                           "somebody. Ask your manager. Nothing was written."};
    TL_TRY(report::PrivateFolder folder, report::PrivateFolder::create(request.folder));
    TL_CHECK(noteAccess(workspace, request.person, "PACK"));
    TL_TRY(const SubjectData data, gatherSubjectData(workspace, request));
    TL_CHECK(folder.add("what-we-hold.html", subjectPage(data)));
    TL_CHECK(folder.add("for-the-reviewer.html", reviewerPage(data)));
    TL_CHECK(folder.add("data.json", subjectJson(data)));
    for (const HeldKind &kind : data.kinds)
        TL_CHECK(addTable(folder, *kind.kind, kind.records));
    TL_CHECK(addTable(folder, domain::describe(domain::Kind::Access), data.looks));
    TL_CHECK(folder.finish());
    return data.counts();
}

} // namespace throughline::service
