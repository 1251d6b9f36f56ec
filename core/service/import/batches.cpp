// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/batches.h"

#include "domain/plain_text.h"
#include "domain/schema_table.h"
#include "service/import/match.h"
#include "service/listing.h"

#include <algorithm>
#include <map>

namespace throughline::service {

namespace {

using domain::Kind;

constexpr auto whatField = domain::fieldNumber<Kind::ImportBatch>("what");
constexpr auto senderField = domain::fieldNumber<Kind::ImportBatch>("sender");
constexpr auto mappingField = domain::fieldNumber<Kind::ImportBatch>("mapping");
constexpr auto rowsField = domain::fieldNumber<Kind::ImportBatch>("rows");
constexpr auto createdField = domain::fieldNumber<Kind::ImportBatch>("created");
constexpr auto updatedField = domain::fieldNumber<Kind::ImportBatch>("updated");
constexpr auto matchedField = domain::fieldNumber<Kind::ImportBatch>("matched");
constexpr auto refusedField = domain::fieldNumber<Kind::ImportBatch>("refused");
constexpr auto whyRefusedField = domain::fieldNumber<Kind::ImportBatch>("why_refused");
constexpr auto undoneOnField = domain::fieldNumber<Kind::ImportBatch>("undone_on");
constexpr auto fileField = domain::fieldNumber<Kind::ImportBatch>("file");
constexpr auto importedAtField = domain::fieldNumber<Kind::ImportBatch>("imported_at");

//! A column and its field on a line, a tab between them. Neither holds either of the two.
[[nodiscard]] std::string asText(const ImportMapping &mapping)
{
    std::string text;
    for (const auto &[column, to] : mapping) {
        const std::string line = column + '\t' + to + '\n';
        if (text.size() + line.size() > domain::longestText)
            break;
        text += line;
    }
    return std::string(domain::trimmed(text));
}

[[nodiscard]] ImportMapping mappingFrom(std::string_view text)
{
    ImportMapping mapping;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        const auto tab = line.find('\t');
        if (tab != std::string_view::npos)
            mapping.emplace_back(line.substr(0, tab), line.substr(tab + 1));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
    }
    return mapping;
}

[[nodiscard]] std::int64_t numberOf(const domain::Record &record, std::uint16_t number)
{
    const auto *value = domain::fieldAs<std::int64_t>(record, number);
    return value != nullptr ? *value : 0;
}

[[nodiscard]] ImportBatch batchOf(const RecordView &view)
{
    const domain::Record &record = view.record;
    ImportBatch batch;
    batch.id = record.id;
    batch.what = domain::fieldText(record, whatField);
    batch.sender = domain::fieldText(record, senderField);
    batch.file = domain::fieldText(record, fileField);
    batch.mapping = mappingFrom(domain::fieldText(record, mappingField));
    batch.importedAt = view.madeAt;
    batch.importedBy = view.madeBy;
    batch.rows = numberOf(record, rowsField);
    batch.created = numberOf(record, createdField);
    batch.updated = numberOf(record, updatedField);
    batch.matched = numberOf(record, matchedField);
    batch.refused = numberOf(record, refusedField);
    batch.whyRefused = domain::fieldText(record, whyRefusedField);
    if (const auto *day = domain::fieldAs<domain::PartialDate>(record, undoneOnField))
        batch.undoneOn = *day;
    return batch;
}

} // namespace

std::string_view nameOf(ImportKind kind)
{
    switch (kind) {
    case ImportKind::People:
        return "people";
    case ImportKind::Releases:
        return "releases";
    case ImportKind::Services:
        return "services";
    case ImportKind::Contacts:
        return "contacts";
    }
    return "";
}

Draft draftOf(const ImportBatch &batch)
{
    Draft draft{Kind::ImportBatch,
                {{whatField, batch.what},
                 {importedAtField, domain::londonInstant(batch.importedAt)},
                 {rowsField, batch.rows},
                 {createdField, batch.created},
                 {updatedField, batch.updated},
                 {matchedField, batch.matched},
                 {refusedField, batch.refused}}};
    const std::string mapping = asText(batch.mapping);
    for (const auto &[number, text] :
         {std::pair(senderField, batch.sender), std::pair(fileField, batch.file),
          std::pair(mappingField, mapping), std::pair(whyRefusedField, batch.whyRefused)}) {
        if (!text.empty())
            draft.fields.emplace_back(number, text);
    }
    return draft;
}

std::string reasonsOf(const ImportReport &report)
{
    constexpr std::size_t mostLines = 50;
    std::map<std::string, std::int64_t> counted;
    for (const ImportRow &row : report.rows) {
        if (row.what == ImportRow::What::Reason)
            ++counted[row.column.value_or("-") + ": " + row.text];
    }
    std::vector<std::pair<std::int64_t, std::string>> lines;
    for (const auto &[reason, count] : counted)
        lines.emplace_back(-count, reason);
    std::sort(lines.begin(), lines.end());
    std::string text;
    for (std::size_t i = 0; i < std::min(lines.size(), mostLines); ++i)
        text += std::to_string(-lines[i].first) + " x " + lines[i].second + '\n';
    text.resize(std::min(text.size(), domain::longestText));
    return std::string(domain::trimmed(text.substr(0, text.rfind('\n') + 1)));
}

base::Result<std::vector<ImportBatch>> importBatches(const Workspace &workspace)
{
    store::ListFilter filter;
    filter.newestFirst = true;
    std::vector<ImportBatch> batches;
    TL_CHECK(forEachRecord(workspace, Kind::ImportBatch, filter,
                           [&](const RecordView &view) -> base::Result<void> {
                               batches.push_back(batchOf(view));
                               return {};
                           }));
    return batches;
}

base::Result<ImportBatch> findImportBatch(const Workspace &workspace, const base::RecordId &id)
{
    TL_TRY(const RecordView view, findRecord(workspace, Kind::ImportBatch, id));
    return batchOf(view);
}

base::Result<ImportMapping> rememberedMapping(const Workspace &workspace, ImportKind kind,
                                              const std::string &sender)
{
    TL_TRY(const std::vector<ImportBatch> batches, importBatches(workspace));
    for (const ImportBatch &batch : batches) {
        if (batch.what == nameOf(kind) && !batch.undoneOn && folded(batch.sender) == folded(sender))
            return batch.mapping;
    }
    return ImportMapping{};
}

} // namespace throughline::service
