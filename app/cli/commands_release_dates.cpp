// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "case_news.h"
#include "field_options.h"
#include "files.h"
#include "service/import/csv.h"
#include "service/release_dates.h"

#include <charconv>

namespace throughline::cli {

namespace {

using base::RecordId;
using base::Result;

[[nodiscard]] Result<ExitCode> redate(Context &context, const Arguments &arguments)
{
    service::NewDate given;
    TL_TRY(given.release, recordId(arguments.required("ID"), "release"));
    TL_TRY(const auto day, dayOption(arguments, "--date"));
    given.date = day.value_or(domain::PartialDate{});
    given.toldBy = arguments.required("--told-by");
    given.reason = arguments.required("--reason");
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(const service::CaseNews news, service::changeReleaseDate(*workspace, given));
    return printNews(context, news);
}

[[nodiscard]] Result<ExitCode> notReleased(Context &context, const Arguments &arguments)
{
    service::NotReleased given;
    TL_TRY(given.release, recordId(arguments.required("ID"), "release"));
    given.state = arguments.text("--state").value_or(given.state);
    given.reason = arguments.required("--reason");
    given.toldBy = arguments.required("--told-by");
    TL_TRY(given.newDate, dayOption(arguments, "--new-date"));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(const service::CaseNews news, service::notReleased(*workspace, given));
    return printNews(context, news);
}

//! Days later, or earlier with a minus before them.
[[nodiscard]] Result<std::int64_t> readDays(const Arguments &arguments)
{
    constexpr std::int64_t most = 3660;
    const std::string typed = arguments.text("--days").value_or("0");
    const char *const end = typed.data() + typed.size();
    std::int64_t days = 0;
    const auto [last, error] = std::from_chars(typed.data(), end, days);
    if (error != std::errc() || last != end || days < -most || days > most)
        return base::Error{base::ErrorCode::BadUsage,
                           "--days takes a number of days, with a minus for earlier: --days=-14."};
    return days;
}

//! `release,date`: each with its new day.
[[nodiscard]] Result<std::map<RecordId, domain::PartialDate>> readList(const std::string &path)
{
    TL_TRY(const std::string text, readFile(path));
    TL_TRY(const service::CsvTable table, service::readCsv(text));
    std::map<RecordId, domain::PartialDate> list;
    bool sound = table.header == std::vector<std::string>{"release", "date"};
    for (const service::CsvRow &row : table.rows) {
        const auto id = RecordId::fromHex(row.cell(0));
        const auto day = domain::parseDate(row.cell(1));
        sound = sound && id && day && day->isWholeDay();
        if (sound)
            list[*id] = *day;
    }
    if (!sound || list.empty())
        return base::Error{
            base::ErrorCode::Refused,
            "The list needs a column release and a column date, with an id and a day "
            "such as 2026-11-23 in each row. Nothing was changed."};
    return list;
}

[[nodiscard]] Result<service::DateChange> readChange(const Arguments &arguments)
{
    service::DateChange change;
    change.route = arguments.required("--route");
    change.dateType = arguments.required("--type");
    change.prison = arguments.required("--prison");
    change.toldBy = arguments.required("--told-by");
    change.reason = arguments.required("--reason");
    TL_TRY(change.from, dayOption(arguments, "--from"));
    TL_TRY(change.until, dayOption(arguments, "--until"));
    TL_TRY(change.notBefore, dayOption(arguments, "--not-before"));
    TL_TRY(change.days, readDays(arguments));
    if (const auto path = arguments.text("--list")) {
        TL_TRY(change.list, readList(*path));
    }
    if (const auto scheme = arguments.text("--scheme")) {
        TL_TRY(change.scheme, recordId(*scheme, "scheme"));
    }
    return change;
}

[[nodiscard]] Result<void> printRow(Context &context, const service::DatePlan::Row &row)
{
    std::string doubts;
    for (const std::string &one : row.doubts)
        doubts += (doubts.empty() ? "" : "; ") + one;
    if (!context.json) {
        const std::string what = row.whyNot.empty() ? "" : "  stays: " + row.whyNot;
        return context.out.line("release " + row.release.hex() + "  " + toText(row.before) + " -> "
                                + toText(row.after) + what
                                + (doubts.empty() ? "" : "  look at it: " + doubts));
    }
    JsonWriter json;
    json.beginObject()
        .text("release", row.release.hex())
        .text("person", row.person.hex())
        .text("before", toText(row.before))
        .text("after", toText(row.after));
    if (!row.whyNot.empty())
        json.text("left", row.whyNot);
    if (!doubts.empty())
        json.text("warning", doubts);
    return context.out.line(json.endObject().take());
}

[[nodiscard]] Result<ExitCode> redateMany(Context &context, const Arguments &arguments)
{
    const bool dryRun = arguments.has("--dry-run");
    TL_TRY(const service::DateChange change, readChange(arguments));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(const service::DatePlan plan, service::planDateChange(*workspace, change));
    std::int64_t moved = 0;
    std::int64_t doubted = 0;
    for (const service::DatePlan::Row &row : plan.rows) {
        TL_CHECK(printRow(context, row));
        moved += row.whyNot.empty() ? 1 : 0;
        doubted += row.doubts.empty() ? 0 : 1;
    }
    std::string batch;
    if (!dryRun && moved > 0) {
        TL_TRY(batch, service::changeDates(*workspace, change, plan));
    }
    const std::int64_t left = static_cast<std::int64_t>(plan.rows.size()) - moved;
    if (context.json) {
        JsonWriter json;
        json.beginObject()
            .number(dryRun ? "ready" : "moved", moved)
            .number("left", left)
            .number("warnings", doubted);
        if (!batch.empty())
            json.text("batch", batch);
        TL_CHECK(context.out.line(json.endObject().take()));
        return ExitCode::Success;
    }
    TL_CHECK(context.out.line(std::to_string(moved) + (dryRun ? " would move, " : " moved, ")
                              + std::to_string(left) + " stay, " + std::to_string(doubted)
                              + " to be looked at."));
    if (!batch.empty())
        TL_CHECK(context.out.line("To take it back: release redate-undo " + batch));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> redateUndo(Context &context, const Arguments &arguments)
{
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(const service::DatesUndone undone,
           service::undoDateChange(*workspace, arguments.required("BATCH")));
    for (const service::DatesUndone::Left &one : undone.left)
        TL_CHECK(context.out.line(context.json
                                      ? JsonWriter()
                                            .beginObject()
                                            .text("release", one.release.hex())
                                            .text("left", one.why)
                                            .endObject()
                                            .take()
                                      : "release " + one.release.hex() + "  stays: " + one.why));
    const auto left = static_cast<std::int64_t>(undone.left.size());
    TL_CHECK(context.out.line(context.json
                                  ? JsonWriter()
                                        .beginObject()
                                        .number("back", undone.back)
                                        .number("left", left)
                                        .endObject()
                                        .take()
                                  : std::to_string(undone.back) + " are as they were before, "
                                      + std::to_string(left) + " stay."));
    return ExitCode::Success;
}

} // namespace

void addReleaseDateCommands(CommandLine &commands)
{
    const Command group = commands.group("release", "Release");
    const Command one =
        commands.addTo(group, "redate", "A release has another date, as somebody told us", redate);
    one.word("ID", "Its id");
    one.required("--date", "The new day", "DATE");
    one.required("--told-by", "Who told us; OMU, the prison's own word, confirms it", "CODE");
    one.option("--reason", "Why", "TEXT");

    const Command missing =
        commands.addTo(group, "not-released", "They did not come out on the day", notReleased);
    missing.word("ID", "Its id");
    missing.option("--state", "POSTPONED (default), MOVED or CANCELLED", "CODE");
    missing.option("--reason", "Why", "TEXT");
    missing.option("--told-by", "Who told us (a code of told_by)", "CODE");
    missing.option("--new-date", "The new day, if known", "DATE");

    const Command many = commands.addTo(
        group, "redate-many", "Many dates move, as when a release scheme is announced", redateMany);
    commands
        .addTo(group, "redate-undo", "Take back the dates that redate-many has moved", redateUndo)
        .word("BATCH", "The id that redate-many printed");

    many.option("--route", "Only those by this route", "CODE");
    many.option("--type", "Only those with this kind of date", "CODE");
    many.option("--prison", "Only those in this prison", "CODE");
    many.option("--from", "Only those due on this day or later", "DATE");
    many.option("--until", "Only those due on this day or earlier", "DATE");
    many.option("--days", "By how many days; --days=-14 is two weeks earlier", "N");
    many.option("--not-before", "Nobody comes out before this day", "DATE");
    many.option("--list", "CSV file with the columns release and date, instead of the above",
                "FILE");
    many.option("--scheme", "The announced scheme: its route is noted, its days hold", "ID");
    many.required("--told-by", "Who told us (a code of told_by)", "CODE");
    many.option("--reason", "Why", "TEXT");
    many.flag("--dry-run", "Say what would move and change nothing");
}

} // namespace throughline::cli
