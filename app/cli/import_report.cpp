// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "import_report.h"

#include "record_text.h"

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
[[nodiscard]] std::string rowAsText(const ImportRow &row)
{
    std::string line = "Row " + std::to_string(row.row) + " (" + std::to_string(row.row - 1) + ")";
    if (row.column)
        line += ", " + *row.column;
    if (row.value)
        line += ", \"" + asOneLine(*row.value) + '"';
    line += ": ";
    if (row.what != ImportRow::What::Reason)
        line += std::string(keyOf(row.what)) + ", ";
    return line + row.text;
}

[[nodiscard]] std::string summaryAsJson(const ImportReport &report, bool dryRun)
{
    JsonWriter json;
    json.beginObject()
        .number(dryRun ? "ready" : "imported", dryRun ? report.ready : report.imported)
        .number("bad", report.bad)
        .number("skipped", report.skipped);
    if (dryRun) {
        json.beginObject("mapping");
        for (const auto &[column, field] : report.mapping)
            json.text(column, field);
        json.endObject();
    }
    return json.endObject().take();
}

[[nodiscard]] Result<void> printSummary(Context &context, const ImportReport &report, bool dryRun)
{
    for (const auto &[column, field] : dryRun ? report.mapping : decltype(report.mapping)())
        TL_CHECK(context.out.line("Column " + asOneLine(column) + " goes to " + field + "."));
    return context.out.line((dryRun ? "Ready " + std::to_string(report.ready)
                                    : "Imported " + std::to_string(report.imported))
                            + ", bad " + std::to_string(report.bad) + ", skipped "
                            + std::to_string(report.skipped) + ".");
}

} // namespace

Result<void> printImportReport(Context &context, const ImportReport &report, bool dryRun)
{
    for (const ImportRow &row : report.rows)
        TL_CHECK(context.out.line(context.json ? rowAsJson(row) : rowAsText(row)));
    return context.json ? context.out.line(summaryAsJson(report, dryRun))
                        : printSummary(context, report, dryRun);
}

} // namespace throughline::cli
