// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "domain/field_text.h"
#include "field_options.h"
#include "record_text.h"
#include "service/access_log.h"
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
                                                       const service::RecordedValue &one, bool json)
{
    if (one.field == 0) {
        const auto *reason = std::get_if<std::string>(&one.value);
        return {json ? "withdrawn" : "Withdrawn", reason ? *reason : std::string()};
    }
    const domain::Field &field = *kind.field(one.field);
    return {std::string(json ? field.name : field.label), domain::valueToText(field, one.value)};
}

[[nodiscard]] Result<ExitCode> history(Context &context, const Arguments &arguments)
{
    TL_TRY(const base::RecordId id, recordId(arguments.required("ID"), "record"));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(const store::StoredRow row, anyRecord(workspace->store().records, id));
    TL_CHECK(service::requireVisible(*workspace, row.record.kind));
    if (const auto person = domain::personOf(row.record))
        TL_CHECK(service::noteAccess(*workspace, *person, "HISTORY"));
    const domain::KindDescription &kind = domain::describe(row.record.kind);
    const service::OwnerOf ownerOf = [workspace](const base::DeviceId &device) {
        const auto *known = workspace->roster().device(device);
        return known ? known->user : base::UserId{};
    };
    TL_TRY(const auto values, service::recordHistory(row, workspace->store().history, ownerOf));
    for (const service::RecordedValue &one : values) {
        const auto [name, value] = told(kind, one, context.json);
        const std::string when = domain::toText(one.recorded);
        if (!context.json) {
            TL_CHECK(context.out.line(when + "  " + workspace->userName(one.by) + "  " + name + ": "
                                      + (value.empty() ? "(none)" : asOneLine(value))
                                      + (one.isCurrent ? "" : "  (earlier)")));
            continue;
        }
        TL_CHECK(context.out.line(JsonWriter()
                                      .beginObject()
                                      .text("kind", kind.name)
                                      .text("id", id.hex())
                                      .text("field", name)
                                      .text("value", value)
                                      .text("recorded", when)
                                      .text("by", one.by.hex())
                                      .text("device", one.device.hex())
                                      .yesNo("current", one.isCurrent)
                                      .endObject()
                                      .take()));
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
