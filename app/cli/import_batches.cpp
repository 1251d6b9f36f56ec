// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "import_batches.h"

#include "field_options.h"
#include "record_text.h"
#include "service/import/batches.h"
#include "service/import/undo.h"

namespace throughline::cli {

namespace {

using base::Result;
using service::ImportBatch;

[[nodiscard]] std::string asJson(const ImportBatch &batch)
{
    JsonWriter json;
    json.beginObject()
        .text("id", batch.id.hex())
        .text("what", batch.what)
        .text("imported_at", domain::toText(batch.importedAt))
        .text("imported_by", batch.importedBy.hex());
    const auto textOrNull = [&json](std::string_view key, const std::string &text) {
        text.empty() ? json.null(key) : json.text(key, text);
    };
    textOrNull("sender", batch.sender);
    textOrNull("file", batch.file);
    json.number("rows", batch.rows)
        .number("created", batch.created)
        .number("updated", batch.updated)
        .number("matched", batch.matched)
        .number("refused", batch.refused);
    textOrNull("why_refused", batch.whyRefused);
    textOrNull("undone_on", batch.undoneOn ? domain::toText(*batch.undoneOn) : std::string());
    json.beginObject("mapping");
    for (const auto &[column, field] : batch.mapping)
        json.text(column, field);
    return json.endObject().endObject().take();
}

[[nodiscard]] std::string asText(const ImportBatch &batch, const std::string &by)
{
    std::string line = batch.id.hex() + "  " + domain::toText(batch.importedAt) + "  " + batch.what
        + (batch.sender.empty() ? "" : " from " + asOneLine(batch.sender))
        + (batch.file.empty() ? "" : ", " + asOneLine(batch.file)) + "; by " + by + ": rows "
        + std::to_string(batch.rows) + ", new records " + std::to_string(batch.created)
        + ", changed " + std::to_string(batch.updated) + ", rows there already "
        + std::to_string(batch.matched) + ", refused " + std::to_string(batch.refused);
    return batch.undoneOn ? line + "; taken back on " + domain::toText(*batch.undoneOn) : line;
}

[[nodiscard]] Result<void> printLeft(Context &context, const service::ImportLeft &left)
{
    const domain::KindDescription &kind = domain::describe(left.kind);
    if (!context.json)
        return context.out.line("Left: " + std::string(kind.label) + " of " + asOneLine(left.title)
                                + ", " + left.reason + ". " + left.id.hex());
    return context.out.line(JsonWriter()
                                .beginObject()
                                .text("kind", kind.name)
                                .text("id", left.id.hex())
                                .text("title", left.title)
                                .text("left", left.reason)
                                .endObject()
                                .take());
}

} // namespace

Result<ExitCode> listImports(Context &context, const Arguments &)
{
    TL_TRY(const service::Workspace *const workspace, context.session.member());
    TL_TRY(const std::vector<ImportBatch> batches, service::importBatches(*workspace));
    for (const ImportBatch &batch : batches)
        TL_CHECK(context.out.line(
            context.json ? asJson(batch) : asText(batch, workspace->userName(batch.importedBy))));
    return ExitCode::Success;
}

Result<ExitCode> undoImport(Context &context, const Arguments &arguments)
{
    TL_TRY(const base::RecordId id, recordId(arguments.required("ID"), "list"));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(const service::ImportUndo undo, service::undoImport(*workspace, id));
    for (const service::ImportLeft &left : undo.left)
        TL_CHECK(printLeft(context, left));
    if (context.json) {
        TL_CHECK(context.out.line(JsonWriter()
                                      .beginObject()
                                      .number("withdrawn", undo.withdrawn)
                                      .number("restored", undo.restored)
                                      .number("left", static_cast<std::int64_t>(undo.left.size()))
                                      .number("elsewhere", undo.elsewhere)
                                      .endObject()
                                      .take()));
        return ExitCode::Success;
    }
    TL_CHECK(context.out.line("Withdrawn " + std::to_string(undo.withdrawn) + ", restored "
                              + std::to_string(undo.restored) + ", left "
                              + std::to_string(undo.left.size()) + "."));
    if (undo.before && undo.withdrawn == 0 && undo.restored == 0)
        context.out.note("This list was taken back already, on " + domain::toText(*undo.before)
                         + "; nothing more of it was found here.");
    if (undo.elsewhere > 0)
        context.out.note(std::to_string(undo.elsewhere)
                         + " of the list's records are not on this device; take it back on one "
                           "that has them, too.");
    return ExitCode::Success;
}

} // namespace throughline::cli
