// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "import_report.h"

#include "record_text.h"

#include <algorithm>

namespace throughline::cli {

namespace {

using base::Result;
using service::ImportReport;
using service::ImportRow;

[[nodiscard]] std::string_view keyOf(ImportRow::What what)
{
    switch (what) {
    case ImportRow::What::Reason:
        return "reason";
    case ImportRow::What::Warning:
        return "warning";
    case ImportRow::What::Skipped:
        return "skipped";
    }
    return "reason";
}

void textOrNull(JsonWriter &json, std::string_view key, const std::optional<std::string> &text)
{
    if (text)
        json.text(key, *text);
    else
        json.null(key);
}

[[nodiscard]] std::string rowAsJson(const ImportRow &row)
{
    JsonWriter json;
    json.beginObject().number("row", row.row);
    textOrNull(json, "column", row.column);
    textOrNull(json, "value", row.value);
    return json.text(keyOf(row.what), row.text).endObject().take();
}

//! A spreadsheet counts the header as a row; in brackets the row as people count their data.
[[nodiscard]] std::string rowAsText(const ImportRow &row, std::int64_t headerRow)
{
    std::string line =
        "Row " + std::to_string(row.row) + " (" + std::to_string(row.row - headerRow) + ")";
    if (row.column)
        line += ", " + asOneLine(*row.column);
    if (row.value)
        line += ", \"" + asOneLine(*row.value) + '"';
    line += ": ";
    if (row.what != ImportRow::What::Reason)
        line += std::string(keyOf(row.what)) + ", ";
    return line + row.text;
}

//! `updated` only where something was: scripts compare the rest.
[[nodiscard]] std::string summaryAsJson(const ImportReport &report, bool dryRun)
{
    JsonWriter json;
    json.beginObject()
        .number(dryRun ? "ready" : "imported", dryRun ? report.ready : report.imported)
        .number("bad", report.bad)
        .number("skipped", report.skipped);
    if (report.updated > 0)
        json.number("updated", report.updated);
    if (dryRun) {
        json.beginObject("mapping");
        for (const auto &[column, field] : report.mapping)
            json.text(column, field);
        for (const std::string &column : report.reading.notUnderstood)
            json.null(column);
        json.endObject();
    }
    return json.endObject().take();
}

[[nodiscard]] std::string_view nameOf(char separator)
{
    switch (separator) {
    case ';':
        return "semicolons";
    case '\t':
        return "tabs";
    case '|':
        return "vertical strokes";
    default:
        return "commas";
    }
}

//! What was understood of the list, and what not.
[[nodiscard]] Result<void> printReading(Context &context, const ImportReport &report)
{
    const service::ImportReading &reading = report.reading;
    TL_CHECK(context.out.line("Read as " + std::string(reading.encoding) + ", columns between "
                              + std::string(nameOf(reading.separator)) + ", header in row "
                              + std::to_string(reading.headerRow) + "."));
    for (const auto &[column, field] : report.mapping) {
        if (field == "-")
            continue;
        const bool isGuess = std::find(reading.guessed.begin(), reading.guessed.end(), column)
            != reading.guessed.end();
        TL_CHECK(context.out.line("Column " + asOneLine(column) + " goes to " + field
                                  + (isGuess ? ", by what its values look like." : ".")));
    }
    for (const auto &[column, how] : reading.orders)
        TL_CHECK(context.out.line("Names in capitals in column " + asOneLine(column)
                                  + " are read so: " + how
                                  + ". Where that is wrong, write them as SAMPLETON, ZOFIA."));
    for (const auto &[column, why] : reading.leftOut)
        TL_CHECK(context.out.line("Column " + asOneLine(column) + " is left out: " + why + "."));
    for (const std::string &column : reading.notUnderstood)
        TL_CHECK(context.out.line("Column " + asOneLine(column) + " was not understood."));
    return {};
}

[[nodiscard]] std::string summaryAsText(const ImportReport &report, bool dryRun)
{
    return (dryRun ? "Ready " + std::to_string(report.ready)
                   : "Imported " + std::to_string(report.imported))
        + (report.updated > 0 ? ", updated " + std::to_string(report.updated) : "") + ", bad "
        + std::to_string(report.bad) + ", skipped " + std::to_string(report.skipped) + ".";
}

[[nodiscard]] Result<void> printSummary(Context &context, const ImportReport &report, bool dryRun)
{
    if (context.json)
        return context.out.line(summaryAsJson(report, dryRun));
    if (dryRun)
        TL_CHECK(printReading(context, report));
    return context.out.line(summaryAsText(report, dryRun));
}

//! How to take it back. Beside the result, which scripts read to the letter.
void noteBatch(Context &context, const ImportReport &report)
{
    if (report.batch)
        context.out.note("`import undo " + report.batch->hex() + "` takes this list back.");
}

} // namespace

Result<void> printImportReport(Context &context, const ImportReport &report, bool dryRun)
{
    for (const ImportRow &row : report.rows)
        TL_CHECK(context.out.line(context.json ? rowAsJson(row)
                                               : rowAsText(row, report.reading.headerRow)));
    TL_CHECK(printSummary(context, report, dryRun));
    if (report.moreRows > 0)
        context.out.note("Only the first of what there is to say about rows is told; not told: "
                         + std::to_string(report.moreRows) + ".");
    noteBatch(context, report);
    return {};
}

} // namespace throughline::cli
