// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/record_table.h"

#include "domain/code_list.h"
#include "domain/data_dictionary.h"
#include "domain/field_text.h"

namespace throughline::report {

using base::Result;
using domain::Field;
using domain::FieldType;

namespace {

struct OwnColumn
{
    std::string_view name;
    std::string_view label;
    std::string_view holds;
};

constexpr OwnColumn before[] = {
    {"id", "Id of the record", "id"},
    {"team", "Team that has it", "id of a team; several joined by +"},
};
constexpr OwnColumn after[] = {
    {"made_at", "Written at", "moment"},
    {"made_by", "Written by", "reference to user"},
    {"made_on_device", "Written on the device", "id of a device"},
    {"changed_at", "Last changed at", "moment"},
    {"changed_by", "Last changed by", "reference to user"},
};
//! Only of kinds that can have it.
constexpr OwnColumn differingColumn = {
    "differing", "Fields with several answers that nobody has chosen between; the table has one",
    "names of columns; several joined by ;"};
constexpr OwnColumn withdrawnColumn = {"withdrawn", "Why it was withdrawn; empty while it stands",
                                       "text"};

[[nodiscard]] bool isCoded(const Field &field)
{
    return field.type == FieldType::Code || field.type == FieldType::CodeSet;
}

[[nodiscard]] Result<void> dictionaryRow(CsvWriter &csv, const OwnColumn &column,
                                         std::string_view sensitivity, int since)
{
    csv.plain(column.name);
    csv.plain("");
    csv.plain(column.label);
    csv.plain(column.holds);
    csv.plain(sensitivity);
    csv.plain(std::to_string(since));
    return csv.endRow();
}

[[nodiscard]] std::string differingFields(const domain::Record &record)
{
    std::string names;
    for (const auto &question : record.differing) {
        const Field *field = domain::describe(record.kind).field(question.field);
        if (field != nullptr)
            names += (names.empty() ? "" : ";") + std::string(field->name);
    }
    return names;
}

[[nodiscard]] Result<void> codeRows(CsvWriter &csv, const Field &field)
{
    Result<void> done;
    domain::forEachListId(field.codeList, [&](std::string_view id) {
        const domain::CodeList *list = domain::codeList(id);
        if (list == nullptr)
            return;
        for (const domain::Code &code : list->codes) {
            csv.plain(field.name);
            csv.plain(code.key);
            csv.text(code.label);
            csv.plain("");
            csv.plain("");
            csv.plain("");
            if (done)
                done = csv.endRow();
        }
    });
    return done;
}

} // namespace

Result<void> writeHeader(CsvWriter &csv, const domain::KindDescription &kind, Withdrawn withdrawn)
{
    for (const OwnColumn &column : before)
        csv.plain(column.name);
    for (const Field &field : kind.fields)
        csv.plain(field.name);
    for (const OwnColumn &column : after)
        csv.plain(column.name);
    if (kind.mayDiffer())
        csv.plain(differingColumn.name);
    if (withdrawn == Withdrawn::Included)
        csv.plain(withdrawnColumn.name);
    return csv.endRow();
}

Result<void> writeRow(CsvWriter &csv, const TableRow &row, Withdrawn withdrawn)
{
    csv.plain(row.record.id.hex());
    csv.plain(row.team);
    for (const Field &field : domain::describe(row.record.kind).fields) {
        const domain::Value *value = row.record.find(field.number);
        const std::string text = value != nullptr ? domain::valueToText(field, *value) : "";
        // Codes may be of a newer version and another hand; numbers and dates are our own printing.
        if (field.type == FieldType::Text || isCoded(field))
            csv.text(text);
        else
            csv.plain(text);
    }
    csv.plain(row.madeAt);
    csv.plain(row.madeBy);
    csv.plain(row.madeOnDevice);
    csv.plain(row.changedAt);
    csv.plain(row.changedBy);
    if (domain::describe(row.record.kind).mayDiffer())
        csv.plain(differingFields(row.record));
    if (withdrawn == Withdrawn::Included)
        csv.text(row.record.voidReason.value_or(""));
    return csv.endRow();
}

Result<void> writeDictionary(CsvWriter &csv, const domain::KindDescription &kind,
                             Withdrawn withdrawn)
{
    for (const std::string_view name : {"column", "code", "label", "holds", "sensitivity", "since"})
        csv.plain(name);
    TL_CHECK(csv.endRow());
    for (const OwnColumn &column : before)
        TL_CHECK(dictionaryRow(csv, column, "ordinary", 1));
    for (const Field &field : kind.fields) {
        TL_CHECK(dictionaryRow(csv, {field.name, field.label, domain::holdsText(field)},
                               domain::sensitivityText(field.sensitivity), field.since));
        if (isCoded(field))
            TL_CHECK(codeRows(csv, field));
    }
    for (const OwnColumn &column : after)
        TL_CHECK(dictionaryRow(csv, column, "ordinary", 1));
    if (kind.mayDiffer())
        TL_CHECK(dictionaryRow(csv, differingColumn, "ordinary", 1));
    return withdrawn == Withdrawn::Included ? dictionaryRow(csv, withdrawnColumn, "personal", 1)
                                            : Result<void>();
}

} // namespace throughline::report
