// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/columns.h"

#include "domain/field_text.h"
#include "domain/plain_text.h"
#include "domain/schema_table.h"

#include <algorithm>

namespace throughline::service {

namespace {

using domain::Kind;

//! A field that a column of the file may hold, and what such a column is called.
struct Allowed
{
    std::string_view name;
    Kind kind;
    const domain::Field *field;
};

base::Error refused(std::string message)
{
    return base::Error{base::ErrorCode::Refused, std::move(message)};
}

void allow(std::vector<Allowed> &allowed, Kind kind, std::string_view name)
{
    const auto isThere = [name](const Allowed &one) { return one.name == name; };
    const domain::Field *field = domain::describe(kind).field(name);
    if (field != nullptr && std::none_of(allowed.begin(), allowed.end(), isThere))
        allowed.push_back({name, kind, field});
}

void allowAll(std::vector<Allowed> &allowed, Kind kind, std::string_view except = {})
{
    for (const domain::Field &field : domain::describe(kind).fields) {
        if (field.name != except && field.name != "import_batch")
            allow(allowed, kind, field.name);
    }
}

//! A name that two kinds have (a release and its person: `prison`, `note`) means the first one's.
std::vector<Allowed> allowedColumns(ImportKind kind)
{
    std::vector<Allowed> allowed;
    switch (kind) {
    case ImportKind::People:
        allowAll(allowed, Kind::Person);
        break;
    case ImportKind::Releases:
        allowAll(allowed, Kind::Release, "person");
        allowAll(allowed, Kind::Person);
        allowed.push_back({"first_night", Kind::Accommodation,
                           domain::describe(Kind::Accommodation).field("type")});
        break;
    case ImportKind::Services:
        allowAll(allowed, Kind::Service);
        break;
    case ImportKind::Contacts:
        allowAll(allowed, Kind::Contact);
        for (const std::string_view name :
             {"prison_number", "given_names", "family_name", "date_of_birth"})
            allow(allowed, Kind::Person, name);
        break;
    }
    return allowed;
}

std::vector<Kind> kindsOf(ImportKind kind)
{
    switch (kind) {
    case ImportKind::People:
        return {Kind::Person};
    case ImportKind::Releases:
        return {Kind::Person, Kind::Release, Kind::Accommodation};
    case ImportKind::Services:
        return {Kind::Service};
    case ImportKind::Contacts:
        return {Kind::Person, Kind::Contact};
    }
    return {};
}

std::string normalised(std::string_view name)
{
    std::string out(domain::trimmed(name));
    for (char &c : out) {
        if (c == ' ' || c == '-')
            c = '_';
        else if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

base::Error unknownColumn(std::string_view name, const std::vector<Allowed> &allowed)
{
    if (name.find_first_of(";\t") != std::string_view::npos) {
        return refused("The columns of the file are not separated by commas; save it as CSV with "
                       "commas.");
    }
    std::string message = "There is no field for the column \"" + std::string(name)
        + "\"; rename or remove it. Columns may be";
    for (std::size_t i = 0; i < allowed.size(); ++i)
        message += (i == 0 ? " " : ", ") + std::string(allowed[i].name);
    return refused(message + ".");
}

//! Spreadsheets leave columns without a name behind, and nothing in them.
base::Result<void> requireEmpty(const CsvTable &table, std::size_t place)
{
    for (const CsvRow &row : table.rows) {
        if (!domain::trimmed(row.cell(place)).empty()) {
            return refused("Column " + std::to_string(place + 1)
                           + " has cells but no name in the header; name or remove it.");
        }
    }
    return {};
}

} // namespace

bool ReadRow::isBad() const
{
    return std::any_of(findings.begin(), findings.end(), [](const ImportRow &finding) {
        return finding.what == ImportRow::What::Reason;
    });
}

domain::Kind recordKind(ImportKind kind)
{
    return kindsOf(kind).size() == 1 ? kindsOf(kind).front() : kindsOf(kind)[1];
}

base::Result<ImportColumns> ImportColumns::find(ImportKind kind, const CsvTable &table)
{
    const std::vector<Allowed> allowed = allowedColumns(kind);
    ImportColumns columns;
    columns.m_kinds = kindsOf(kind);
    for (std::size_t place = 0; place < table.header.size(); ++place) {
        const std::string name(domain::trimmed(table.header[place]));
        if (name.empty()) {
            TL_CHECK(requireEmpty(table, place));
            continue;
        }
        const auto it = std::find_if(allowed.begin(), allowed.end(), [&](const Allowed &one) {
            return one.name == normalised(name);
        });
        if (it == allowed.end())
            return unknownColumn(name, allowed);
        const auto isSame = [&](const ImportColumn &one) {
            return one.kind == it->kind && one.field == it->field;
        };
        if (std::any_of(columns.m_columns.begin(), columns.m_columns.end(), isSame))
            return refused("The column \"" + name + "\" is there twice; remove one of them.");
        columns.m_columns.push_back({place, name, it->kind, it->field});
    }
    return columns;
}

std::vector<std::pair<std::string, std::string>> ImportColumns::mapping() const
{
    std::vector<std::pair<std::string, std::string>> out;
    for (const ImportColumn &column : m_columns) {
        out.emplace_back(column.name,
                         std::string(domain::describe(column.kind).name) + "."
                             + std::string(column.field->name));
    }
    return out;
}

ReadRow ImportColumns::read(const CsvRow &row) const
{
    ReadRow out;
    out.row = row.row;
    for (const Kind kind : m_kinds)
        out.records[kind].kind = kind;
    for (const ImportColumn &column : m_columns) {
        const std::string_view cell = row.cell(column.place);
        auto value = domain::valueFromText(*column.field, cell);
        if (!value) {
            out.findings.push_back({row.row, column.name, std::string(cell),
                                    ImportRow::What::Reason, value.error().message});
        } else if (!std::holds_alternative<std::monostate>(*value)) {
            out.records[column.kind].set(column.field->number, std::move(*value));
        }
    }
    return out;
}

const ImportColumn *ImportColumns::column(Kind kind, std::string_view field) const
{
    for (const ImportColumn &one : m_columns) {
        if (one.kind == kind && one.field->name == field)
            return &one;
    }
    return nullptr;
}

void ImportColumns::addFinding(ReadRow &read, const CsvRow &row, Kind kind, std::string_view field,
                               ImportRow::What what, std::string text) const
{
    ImportRow finding{row.row, std::string(field), std::nullopt, what, std::move(text)};
    if (const ImportColumn *from = column(kind, field)) {
        finding.column = from->name;
        finding.value = std::string(row.cell(from->place));
    }
    for (const ImportRow &earlier : read.findings) {
        if (earlier.column == finding.column && earlier.what == ImportRow::What::Reason)
            return;
    }
    read.findings.push_back(std::move(finding));
}

} // namespace throughline::service
