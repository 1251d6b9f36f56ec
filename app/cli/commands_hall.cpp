// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "field_options.h"
#include "record_text.h"
#include "reference_words.h"
#include "service/read/hall_session_view.h"

// The visits hall: what one session comes to.

namespace throughline::cli {

namespace {

using base::Result;
using service::HallSessionView;

void writeTotals(JsonWriter &json, const HallSessionView::Totals &totals)
{
    json.number("entries", totals.entries)
        .number("adults", totals.adults)
        .number("children", totals.children);
}

void writeGroups(JsonWriter &json, std::string_view name,
                 const std::vector<HallSessionView::Group> &groups)
{
    json.beginArray(name);
    for (const HallSessionView::Group &one : groups) {
        json.beginObject();
        if (one.key.empty())
            json.null("key");
        else
            json.text("key", one.key);
        writeTotals(json, one.totals);
        json.endObject();
    }
    json.endArray();
}

[[nodiscard]] std::string asJson(const HallSessionView &view)
{
    JsonWriter json;
    json.beginObject().text("id", view.session.record.id.hex());
    writeFields(json, view.session.record);
    json.beginObject("totals");
    writeTotals(json, view.all);
    json.number("first_visits", view.firstVisits).number("concerns", view.concerns).endObject();
    writeGroups(json, "events", view.events);
    writeGroups(json, "visit_types", view.visits);
    json.beginArray("follow_ups");
    for (const HallSessionView::FollowUp &one : view.followUps) {
        json.beginObject()
            .text("id", one.count.hex())
            .text("event", one.event)
            .yesNo("concern", one.isConcern);
        if (one.at)
            json.text("at", domain::toText(one.at->at));
        json.text("note", one.note).endObject();
    }
    json.endArray().beginArray("counted_by");
    for (const HallSessionView::Worker &one : view.workers)
        json.beginObject()
            .text("user", one.user.hex())
            .text("name", one.name)
            .number("entries", one.entries)
            .endObject();
    return json.endArray()
        .number("corrected", view.corrected)
        .number("withdrawn", view.withdrawn)
        .endObject()
        .take();
}

[[nodiscard]] std::string number(std::int64_t count, const std::string &one,
                                 const std::string &many)
{
    return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

[[nodiscard]] std::string inWords(const HallSessionView::Totals &totals)
{
    return number(totals.entries, "entry", "entries") + ", "
        + number(totals.adults, "adult", "adults") + ", "
        + number(totals.children, "child", "children");
}

[[nodiscard]] Result<void> printGroups(Context &context, const std::string &heading,
                                       std::string_view list,
                                       const std::vector<HallSessionView::Group> &groups)
{
    if (!groups.empty())
        TL_CHECK(context.out.line(heading));
    for (const HallSessionView::Group &one : groups)
        TL_CHECK(context.out.line("  " + (one.key.empty() ? "Not said" : codeLabel(list, one.key))
                                  + ": " + inWords(one.totals)));
    return {};
}

[[nodiscard]] Result<void> printText(Context &context, const HallSessionView &view,
                                     const report::ReferenceWords &references)
{
    TL_CHECK(context.out.line(recordLine(view.session.record, references)));
    TL_CHECK(context.out.line("Counted: " + inWords(view.all) + ", "
                              + number(view.firstVisits, "first visit", "first visits") + ", "
                              + number(view.concerns, "concern", "concerns")));
    TL_CHECK(printGroups(context, "By what it was:", "visits_hall_event", view.events));
    TL_CHECK(printGroups(context, "By kind of visit:", "visit_type", view.visits));
    if (!view.followUps.empty())
        TL_CHECK(context.out.line("To follow up:"));
    for (const HallSessionView::FollowUp &one : view.followUps)
        TL_CHECK(context.out.line("  " + one.count.hex() + "  "
                                  + codeLabel("visits_hall_event", one.event)
                                  + (one.isConcern ? "; a concern was raised" : "")
                                  + (one.note.empty() ? "" : "; " + asOneLine(one.note))));
    std::string names;
    for (const HallSessionView::Worker &one : view.workers)
        names += (names.empty() ? "" : ", ") + one.name + " (" + std::to_string(one.entries) + ')';
    TL_CHECK(context.out.line("Counted by: " + (names.empty() ? "nobody yet" : names)));
    if (view.corrected + view.withdrawn == 0)
        return {};
    return context.out.line("Left out: " + std::to_string(view.corrected) + " corrected, "
                            + std::to_string(view.withdrawn) + " withdrawn.");
}

[[nodiscard]] Result<ExitCode> showSession(Context &context, const Arguments &arguments)
{
    TL_TRY(const base::RecordId id, recordId(arguments.required("ID"), "session"));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(const auto reader, service::Reader::open(*workspace));
    TL_TRY(const HallSessionView view, service::hallSessionView(*reader, id));
    TL_CHECK(context.json ? context.out.line(asJson(view))
                          : printText(context, view, referenceWords(*workspace)));
    return ExitCode::Success;
}

} // namespace

void addHallCommands(CommandLine &commands)
{
    commands
        .addTo(commands.group("hall-session", "Visits-hall session"), "show",
               "What one session comes to: who was counted, what helped, what is left to do",
               showSession)
        .word("ID", "Its id");
}

} // namespace throughline::cli
