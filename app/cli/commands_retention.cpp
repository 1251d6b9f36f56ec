// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "domain/code_list.h"
#include "field_options.h"
#include "record_text.h"
#include "service/retention.h"

namespace throughline::cli {

namespace {

using base::Result;
using service::RetentionView;

constexpr std::int64_t usualDays = 90;

[[nodiscard]] std::string_view stateOf(const RetentionView &view)
{
    return view.isSoon ? "SOON" : domain::retentionStateName(view.retention.state);
}

void writeDate(JsonWriter &json, std::string_view key,
               const std::optional<domain::PartialDate> &date)
{
    if (date)
        json.text(key, domain::toText(*date));
    else
        json.null(key);
}

[[nodiscard]] std::string asJson(const RetentionView &view)
{
    const domain::Retention &retention = view.retention;
    JsonWriter json;
    json.beginObject()
        .text("person", view.person.hex())
        .text("name", view.name)
        .text("state", stateOf(view));
    if (retention.trigger.empty())
        json.null("trigger");
    else
        json.text("trigger", retention.trigger);
    writeDate(json, "since", retention.since);
    writeDate(json, "keep_until", retention.until);
    json.text("why", retention.why).beginArray("holds");
    for (const std::string &hold : retention.holds)
        json.element(hold);
    return json.endArray().endObject().take();
}

[[nodiscard]] std::string inWords(const RetentionView &view)
{
    std::string line =
        view.person.hex() + "  " + asOneLine(view.name) + "; " + std::string(stateOf(view));
    if (view.retention.until)
        line += ", kept until " + domain::toText(*view.retention.until);
    line += ". " + asOneLine(view.retention.why);
    for (const std::string &hold : view.retention.holds)
        line += ' ' + asOneLine(hold);
    return line;
}

[[nodiscard]] Result<ExitCode> list(Context &context, const Arguments &arguments)
{
    TL_TRY(const auto days, arguments.number("--days"));
    TL_TRY(const service::Workspace *const workspace, context.session.member());
    TL_TRY(const auto rows, service::retentionList(*workspace, days.value_or(usualDays)));
    for (const RetentionView &row : rows)
        TL_CHECK(context.out.line(context.json ? asJson(row) : inWords(row)));
    if (rows.empty() && !context.json)
        TL_CHECK(context.out.line("Nobody's records have to be looked at."));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> show(Context &context, const Arguments &arguments)
{
    TL_TRY(const base::RecordId id, recordId(arguments.required("PERSON"), "person"));
    TL_TRY(const service::Workspace *const workspace, context.session.member());
    TL_TRY(RetentionView view, service::retentionView(*workspace, id));
    TL_CHECK(context.out.line(context.json ? asJson(view) : inWords(view)));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> periods(Context &context, const Arguments &)
{
    TL_TRY(const service::Workspace *const workspace, context.session.member());
    TL_TRY(const auto periods, service::retentionPeriods(*workspace));
    for (const auto &period : periods.all()) {
        const domain::Code *code = domain::findCode("retention_trigger", period.trigger);
        const std::string label(code ? code->label : period.trigger);
        JsonWriter json;
        json.beginObject()
            .text("trigger", period.trigger)
            .text("label", label)
            .number("months", period.months)
            .yesNo("set", period.isOwn)
            .endObject();
        TL_CHECK(context.out.line(context.json ? json.take()
                                               : std::string(period.trigger) + " (" + label
                                          + "): " + std::to_string(period.months) + " months"
                                          + (period.isOwn ? "" : ", proposed by this program")));
    }
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> setPeriod(Context &context, const Arguments &arguments)
{
    TL_TRY(const auto months, arguments.number("--months", 1));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_CHECK(service::setRetentionPeriod(*workspace, arguments.required("TRIGGER"),
                                         months.value_or(0),
                                         arguments.text("--reason").value_or(std::string())));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> keep(Context &context, const Arguments &arguments)
{
    TL_TRY(const base::RecordId id, recordId(arguments.required("PERSON"), "person"));
    const auto until = domain::parseDate(arguments.required("--until"));
    if (!until)
        return base::Error{base::ErrorCode::BadUsage, "--until takes a date such as 2030-03-31."};
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_CHECK(service::decideToKeep(*workspace, id, *until, arguments.required("--reason")));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> destroy(Context &context, const Arguments &arguments)
{
    TL_TRY(const base::RecordId id, recordId(arguments.required("PERSON"), "person"));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_CHECK(service::decideToErase(*workspace, id, arguments.required("--reason")));
    return ExitCode::Success;
}

} // namespace

void addRetentionCommands(CommandLine &commands)
{
    const Command group = commands.group("retention", "How long records are kept");
    const Command listing = commands.addTo(
        group, "list", "Whose records are to be looked at: due, soon, decided, held", list);
    listing.option("--days", "How many days ahead is soon (default: 90)", "N");
    commands.addTo(group, "show", "Until when somebody's records are kept, and why", show)
        .word("PERSON", "Id of the person");
    commands.addTo(group, "periods", "How long is kept, in months", periods);
    const Command setting = commands.addTo(
        group, "period", "Set how long is kept, for the whole organisation (admins)", setPeriod);
    setting.word("TRIGGER", "From when: a key of the list retention_trigger");
    setting.required("--months",
                     "How many months; for CHILD from their birth on (300 is the age of 25)", "N");
    setting.option("--reason", "Why so long", "TEXT");
    const Command keeping =
        commands.addTo(group, "keep", "Decide to keep somebody's records longer", keep);
    keeping.word("PERSON", "Id of the person");
    keeping.required("--until", "The last day", "DATE");
    keeping.required("--reason", "Why", "TEXT");
    const Command destroying = commands.addTo(
        group, "destroy", "Decide that an administrator is to erase somebody's records", destroy);
    destroying.word("PERSON", "Id of the person");
    destroying.required("--reason", "Why", "TEXT");
}

} // namespace throughline::cli
