// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands_handover.h"

#include "context.h"
#include "field_options.h"
#include "files.h"
#include "person_id.h"
#include "service/hand_over.h"
#include "service/import/csv.h"
#include "service/workers.h"

namespace throughline::cli {

namespace {

using base::RecordId;
using base::Result;

[[nodiscard]] base::Error wrongList()
{
    return {base::ErrorCode::Refused,
            "The list needs a column person and a column to, with an id and a member in each row. "
            "Nothing was changed."};
}

//! `person,to`: who takes whom.
[[nodiscard]] Result<std::map<RecordId, RecordId>>
readList(Context &context, const service::Workspace &workspace, const std::string &path)
{
    TL_TRY(const std::string text, readFile(path));
    TL_TRY(const service::CsvTable table, service::readCsv(text));
    if (table.header != std::vector<std::string>{"person", "to"})
        return wrongList();
    std::map<RecordId, RecordId> list;
    for (const service::CsvRow &row : table.rows) {
        const auto person = RecordId::fromHex(row.cell(0));
        if (!person)
            return wrongList();
        TL_TRY(const RecordId to, service::chooseWorker(workspace, std::string(row.cell(1))));
        TL_TRY(const RecordId shown, shownPerson(context, workspace, *person));
        list[shown] = to;
    }
    return list;
}

//! Names or ids with commas between them.
[[nodiscard]] Result<std::vector<RecordId>> readTakers(const service::Workspace &workspace,
                                                       std::string_view typed)
{
    std::vector<RecordId> takers;
    while (!typed.empty()) {
        const std::string_view one = typed.substr(0, typed.find(','));
        typed.remove_prefix(std::min(typed.size(), one.size() + 1));
        TL_TRY(const RecordId user, service::chooseWorker(workspace, std::string(one)));
        takers.push_back(user);
    }
    return takers;
}

[[nodiscard]] Result<void> printCase(Context &context, const service::Workspace &workspace,
                                     const service::HandOverCase &one)
{
    if (context.json) {
        JsonWriter json;
        json.beginObject()
            .text("person", one.person.hex())
            .text("role", one.role)
            .number("items", static_cast<std::int64_t>(one.items.size()));
        if (one.to)
            json.text("to", one.to->hex());
        else
            json.null("to").text("left", one.whyNot);
        return context.out.line(json.endObject().take());
    }
    return context.out.line(
        "person " + one.person.hex() + "  " + one.role + " and " + std::to_string(one.items.size())
        + " more: "
        + (one.to ? "to " + service::workerName(workspace, *one.to) : "stays, " + one.whyNot));
}

//! What is given, by kind; then what stays.
[[nodiscard]] Result<void> printSummary(Context &context, const service::HandOverPlan &plan,
                                        const std::optional<std::string> &batch)
{
    std::map<std::string_view, std::int64_t> roles{
        {"KEY_WORKER", 0}, {"BACKUP_WORKER", 0}, {"WORK", 0}};
    std::map<std::string_view, std::int64_t> items;
    for (const domain::OwnerField &owner : domain::ownerFields())
        items.emplace(domain::describe(owner.kind).plural, 0);
    std::int64_t given = 0;
    for (const service::HandOverCase &one : plan.cases) {
        if (!one.to)
            continue;
        ++given;
        ++roles[one.role];
        for (const domain::WorkItem &item : one.items)
            ++items[domain::describe(item.owner.kind).plural];
    }
    const std::int64_t left = static_cast<std::int64_t>(plan.cases.size()) - given;
    if (context.json) {
        JsonWriter json;
        json.beginObject().number("given", given).number("left", left);
        json.number("key_worker", roles["KEY_WORKER"])
            .number("backup_worker", roles["BACKUP_WORKER"])
            .number("work", roles["WORK"]);
        json.beginObject("items");
        for (const auto &[kind, count] : items)
            json.number(kind, count);
        json.endObject().number("lone_working", plan.loneWorking);
        if (batch)
            json.text("batch", *batch);
        return context.out.line(json.endObject().take());
    }
    std::string line = std::string(batch ? "Given: " : "Would be given: ") + std::to_string(given)
        + " people (" + std::to_string(roles["KEY_WORKER"]) + " as key worker, "
        + std::to_string(roles["BACKUP_WORKER"]) + " as back-up worker, "
        + std::to_string(roles["WORK"]) + " with some work only)";
    for (const auto &[kind, count] : items) {
        if (count > 0)
            line += ", " + std::to_string(count) + ' ' + std::string(kind);
    }
    line += ". Stays: " + std::to_string(left) + " people, " + std::to_string(plan.loneWorking)
        + " open lone-working checks.";
    TL_CHECK(context.out.line(line));
    return batch ? context.out.line("To take it back: handover --undo " + *batch) : Result<void>();
}

[[nodiscard]] Result<ExitCode> undo(Context &context, const std::string &batch)
{
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(const service::HandOverUndone undone, service::undoHandOver(*workspace, batch));
    TL_CHECK(context.out.line(context.json ? JsonWriter()
                                                 .beginObject()
                                                 .number("back", undone.back)
                                                 .number("answered", undone.answered)
                                                 .endObject()
                                                 .take()
                                           : "Taken back: " + std::to_string(undone.back)
                                      + ". Answered meanwhile and left: "
                                      + std::to_string(undone.answered) + "."));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> handOver(Context &context, const Arguments &arguments)
{
    if (const auto batch = arguments.text("--undo"))
        return undo(context, *batch);
    if (!arguments.has("--from"))
        return base::Error{base::ErrorCode::BadUsage, "Say whose work it is with --from."};
    service::HandOver wanted;
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(wanted.from, service::chooseWorker(*workspace, arguments.required("--from")));
    TL_TRY(wanted.to, readTakers(*workspace, arguments.required("--to")));
    if (const auto path = arguments.text("--list")) {
        TL_TRY(wanted.list, readList(context, *workspace, *path));
    }
    wanted.reason = arguments.required("--reason");
    TL_TRY(wanted.leftOn, dayOption(arguments, "--left-on"));
    TL_TRY(const service::HandOverPlan plan, service::planHandOver(*workspace, wanted));
    for (const service::HandOverCase &one : plan.cases)
        TL_CHECK(printCase(context, *workspace, one));
    std::optional<std::string> batch;
    if (!arguments.has("--dry-run")) {
        TL_TRY(batch, service::handOver(*workspace, wanted, plan));
    }
    TL_CHECK(printSummary(context, plan, batch));
    return ExitCode::Success;
}

} // namespace

void addHandOverCommand(CommandLine &commands)
{
    const Command giving =
        commands.add("handover", "Give everything open of a worker who leaves to others", handOver);
    giving.option("--from", "Name or id of the worker", "WHO");
    giving.option("--to",
                  "Who takes it; of several, with commas between, whoever has least is next",
                  "WHO[,WHO]");
    giving.option("--list", "CSV file with the columns person and to; it comes first", "FILE");
    giving.option("--reason", "Why", "TEXT");
    giving.option("--left-on", "Their last day, for their worker record", "DATE");
    giving.flag("--dry-run", "Say what would be given and change nothing");
    giving.option("--undo", "Take back what nobody has answered yet", "BATCH");
}

} // namespace throughline::cli
