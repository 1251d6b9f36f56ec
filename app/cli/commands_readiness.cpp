// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "domain/schema_table.h"
#include "field_options.h"
#include "record_text.h"
#include "reference_words.h"
#include "service/access_log.h"
#include "service/read/release_readiness.h"
#include "service/visible_kinds.h"

// Whether everything is ready for one release, in one answer.

namespace throughline::cli {

namespace {

using base::Result;
using service::ReleaseReadiness;

[[nodiscard]] std::string_view nameOf(ReleaseReadiness::Progress progress)
{
    switch (progress) {
    case ReleaseReadiness::Progress::Done:
        return "done";
    case ReleaseReadiness::Progress::Open:
        return "open";
    case ReleaseReadiness::Progress::Unknown:
        break;
    }
    return "unknown";
}

[[nodiscard]] std::string_view nameOf(ReleaseReadiness::Tonight::Source source)
{
    using Source = ReleaseReadiness::Tonight::Source;
    switch (source) {
    case Source::FirstNight:
        return "first_night";
    case Source::Planned:
        return "planned";
    case Source::Placement:
        return "placement";
    case Source::Destination:
        break;
    }
    return "destination";
}

void writeRecord(JsonWriter &json, const domain::Record &record)
{
    json.text("id", record.id.hex());
    writeFields(json, record);
}

void writeRecords(JsonWriter &json, std::string_view name,
                  const std::vector<domain::Record> &records)
{
    json.beginArray(name);
    for (const domain::Record &one : records) {
        json.beginObject();
        writeRecord(json, one);
        json.endObject();
    }
    json.endArray();
}

//! A record under its name, or null.
void writeRecord(JsonWriter &json, std::string_view name,
                 const std::optional<domain::Record> &record)
{
    if (!record) {
        json.null(name);
        return;
    }
    json.beginObject(name);
    writeRecord(json, *record);
    json.endObject();
}

void writeChecklist(JsonWriter &json, const ReleaseReadiness &view)
{
    json.beginArray("checklist");
    for (const ReleaseReadiness::Item &one : view.items) {
        json.beginObject()
            .text("item", one.item)
            .text("status", one.status)
            .text("progress", nameOf(one.progress));
        if (one.answeredOn)
            json.text("answered_on", toText(*one.answeredOn));
        if (!one.note.empty())
            json.text("note", one.note);
        json.endObject();
    }
    json.endArray()
        .number("known", view.known)
        .number("items", static_cast<std::int64_t>(view.items.size()));
}

void writeTonight(JsonWriter &json, const ReleaseReadiness &view)
{
    if (!view.tonight) {
        json.null("tonight");
        return;
    }
    json.beginObject("tonight")
        .text("source", nameOf(view.tonight->source))
        .text("answer", view.tonight->answer)
        .text("type", view.tonight->type)
        .text("place", view.tonight->place)
        .endObject();
}

[[nodiscard]] std::string asJson(const ReleaseReadiness &view)
{
    JsonWriter json;
    json.beginObject();
    writeRecord(json, view.release);
    json.text("name", view.card.name.full());
    if (view.usual)
        json.text("usual_day", toText(view.usual->day))
            .yesNo("usually_earlier", view.usual->isEarlier)
            .text("day_reason", view.usual->reason);
    if (view.metBy)
        json.text("met_by_name", view.metByName);
    writeChecklist(json, view);
    writeRecord(json, "pack", view.pack);
    writeTonight(json, view);
    writeRecords(json, "appointments", view.appointments);
    writeRecords(json, "safety_instructions", view.safety);
    writeRecord(json, "risk", view.risk);
    json.beginArray("missing_consents");
    for (const std::string &one : view.missingConsents)
        json.element(one);
    json.endArray().beginArray("missing");
    for (const std::string &one : view.missing)
        json.element(one);
    return json.endArray().endObject().take();
}

[[nodiscard]] Result<void> printRecords(Context &context, const report::ReferenceWords &references,
                                        const std::string &heading,
                                        const std::vector<domain::Record> &records)
{
    if (!records.empty())
        TL_CHECK(context.out.line(heading));
    for (const domain::Record &one : records)
        TL_CHECK(context.out.line("  " + recordLine(one, references)));
    return {};
}

[[nodiscard]] Result<void> printTonight(Context &context, const ReleaseReadiness &view)
{
    if (!view.tonight)
        return context.out.line("First night: not known");
    std::string words = codeLabel("first_night_answer", view.tonight->answer);
    for (const std::string &more :
         {codeLabel("accommodation_type", view.tonight->type), asOneLine(view.tonight->place)})
        words += (words.empty() || more.empty() ? "" : ", ") + more;
    return context.out.line("First night: " + words);
}

[[nodiscard]] Result<void> printChecklist(Context &context, const ReleaseReadiness &view)
{
    TL_CHECK(context.out.line("Checklist: " + std::to_string(view.known) + " of "
                              + std::to_string(view.items.size()) + " known"));
    using Progress = ReleaseReadiness::Progress;
    for (const Progress progress : {Progress::Done, Progress::Open}) {
        for (const ReleaseReadiness::Item &one : view.items) {
            if (one.progress == progress)
                TL_CHECK(context.out.line("  " + std::string(nameOf(progress)) + "  "
                                          + codeLabel("release_day_item", one.item) + ": "
                                          + codeLabel("checklist_status", one.status)));
        }
    }
    return {};
}

[[nodiscard]] Result<void> printText(Context &context, const ReleaseReadiness &view,
                                     const report::ReferenceWords &references)
{
    TL_CHECK(context.out.line(asOneLine(view.card.name.full())));
    TL_CHECK(context.out.line(recordLine(view.release, references)));
    if (view.metBy)
        TL_CHECK(context.out.line("Met by: " + view.metByName));
    TL_CHECK(printTonight(context, view));
    TL_CHECK(printRecords(context, references, "On the day:", view.appointments));
    TL_CHECK(printRecords(context, references, "Safety:", view.safety));
    if (view.risk)
        TL_CHECK(printRecords(context, references, "Risk, as told:", {*view.risk}));
    if (view.pack)
        TL_CHECK(printRecords(context, references, "Pack:", {*view.pack}));
    TL_CHECK(printChecklist(context, view));
    if (!view.missing.empty())
        TL_CHECK(context.out.line("Missing:"));
    for (const std::string &one : view.missing)
        TL_CHECK(context.out.line("  " + one));
    return {};
}

[[nodiscard]] Result<ExitCode> showRelease(Context &context, const Arguments &arguments)
{
    TL_TRY(const base::RecordId id, recordId(arguments.required("ID"), "release"));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(const auto reader, service::Reader::open(*workspace));
    const auto risk = service::maySee(*workspace, domain::Kind::Risk)
        ? service::RiskInformation::Shown
        : service::RiskInformation::Hidden;
    TL_TRY(const ReleaseReadiness view,
           service::releaseReadiness(*reader, id, domain::londonDay(workspace->now()), risk));
    TL_CHECK(service::noteAccess(*workspace, view.card.person, "PERSON"));
    TL_CHECK(context.json ? context.out.line(asJson(view))
                          : printText(context, view, referenceWords(*workspace)));
    return ExitCode::Success;
}

} // namespace

void addReadinessCommand(CommandLine &commands)
{
    commands
        .addTo(commands.group("release", "Release"), "show",
               "What one release needs, in one answer: what is known, and what is missing",
               showRelease)
        .word("ID", "Its id");
}

} // namespace throughline::cli
