// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "domain/field_text.h"
#include "domain/schema_table.h"
#include "field_options.h"
#include "record_text.h"
#include "reference_words.h"
#include "service/access_log.h"
#include "service/listing.h"
#include "service/record_history.h"
#include "service/visible_kinds.h"

namespace throughline::cli {

namespace {

using base::Result;

//! The record of this id, whatever its kind.
[[nodiscard]] Result<store::StoredRow> anyRecord(const store::Records &records,
                                                 const base::RecordId &id)
{
    for (const domain::KindDescription &kind : domain::kinds()) {
        if (kind.kind == domain::Kind::Folder)
            continue;
        TL_TRY(auto row, records.find(kind.kind, id));
        if (row)
            return *std::move(row);
    }
    return base::Error{base::ErrorCode::NotFound,
                       "There is no such record on this device. Check the id, or sync first."};
}

//! The name and the value of what a line tells; a withdrawn record has its reason.
[[nodiscard]] std::pair<std::string, std::string> told(const domain::KindDescription &kind,
                                                       const service::RecordedValue &one, bool json,
                                                       const report::ReferenceWords &references)
{
    if (one.field == 0) {
        const auto *reason = std::get_if<std::string>(&one.value);
        return {json ? "withdrawn" : "Withdrawn", reason ? *reason : std::string()};
    }
    const domain::Field &field = *kind.field(one.field);
    if (json)
        return {std::string(field.name), domain::valueToText(field, one.value)};
    return {std::string(field.label), valueLine(field, one.value, references)};
}

[[nodiscard]] Result<void> printHistory(Context &context, const service::Workspace &workspace,
                                        const store::StoredRow &row)
{
    const domain::KindDescription &kind = domain::describe(row.record.kind);
    const service::OwnerOf ownerOf = service::ownersIn(workspace);
    const report::ReferenceWords references = referenceWords(workspace);
    TL_TRY(const auto values, service::recordHistory(row, workspace.store().history, ownerOf));
    for (const service::RecordedValue &one : values) {
        const auto [name, value] = told(kind, one, context.json, references);
        const std::string when = domain::toText(one.recorded);
        if (!context.json) {
            TL_CHECK(context.out.line(when + "  " + workspace.userName(one.by) + "  " + name + ": "
                                      + (value.empty() ? "(none)" : asOneLine(value))
                                      + (one.isCurrent ? "" : "  (earlier)")));
            continue;
        }
        TL_CHECK(context.out.line(JsonWriter()
                                      .beginObject()
                                      .text("kind", kind.name)
                                      .text("id", row.record.id.hex())
                                      .text("field", name)
                                      .text("value", value)
                                      .text("recorded", when)
                                      .text("by", one.by.hex())
                                      .text("device", one.device.hex())
                                      .yesNo("current", one.isCurrent)
                                      .endObject()
                                      .take()));
    }
    return {};
}

//! The merges that a person has been in, also those undone, and the other records of them.
[[nodiscard]] Result<std::vector<store::StoredRow>> madeOne(const service::Workspace &workspace,
                                                            const base::RecordId &person)
{
    const store::DeviceStore &store = workspace.store();
    std::vector<store::StoredRow> rows;
    for (const std::uint16_t field : {domain::fieldNumber<domain::Kind::PersonMerge>("person"),
                                      domain::fieldNumber<domain::Kind::PersonMerge>("kept")}) {
        store::ListFilter filter;
        filter.naming = {field, person};
        filter.withVoid = true;
        TL_CHECK(store.records.forEach(domain::Kind::PersonMerge, filter,
                                       [&](const store::StoredRow &row) -> Result<void> {
                                           rows.push_back(row);
                                           return {};
                                       }));
    }
    TL_TRY(const auto people, store.samePerson.all(person));
    for (const base::RecordId &other : people) {
        TL_TRY(auto row, store.records.find(domain::Kind::Person, other));
        if (row && other != person)
            rows.push_back(*std::move(row));
    }
    return rows;
}

[[nodiscard]] Result<ExitCode> history(Context &context, const Arguments &arguments)
{
    TL_TRY(const base::RecordId id, recordId(arguments.required("ID"), "record"));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(const store::StoredRow row, anyRecord(workspace->store().records, id));
    TL_CHECK(service::requireVisible(*workspace, row.record.kind));
    if (const auto person = domain::personOf(row.record))
        TL_CHECK(service::noteAccess(*workspace, *person, "HISTORY"));
    TL_CHECK(printHistory(context, *workspace, row));
    if (row.record.kind != domain::Kind::Person)
        return ExitCode::Success;
    TL_TRY(const auto others, madeOne(*workspace, id));
    for (const store::StoredRow &other : others) {
        if (!context.json)
            TL_CHECK(context.out.line(std::string(domain::describe(other.record.kind).label) + ' '
                                      + other.record.id.hex() + ':'));
        TL_CHECK(printHistory(context, *workspace, other));
    }
    return ExitCode::Success;
}

} // namespace

void addHistoryCommands(CommandLine &commands)
{
    commands
        .add("history", "Every value that a record has or had, with who wrote it and when", history)
        .word("ID", "Id of the record");
}

} // namespace throughline::cli
