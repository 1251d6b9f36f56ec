// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "domain/field_text.h"
#include "field_options.h"
#include "list_decisions.h"
#include "list_reviews.h"
#include "list_tasks.h"
#include "record_text.h"
#include "reference_words.h"
#include "service/access_log.h"
#include "service/listing.h"
#include "service/organisation.h"
#include "service/same_person.h"
#include "service/search.h"
#include "service/visible_kinds.h"
#include "who_is_here.h"

#include <set>

namespace throughline::cli {

namespace {

using base::Result;
using domain::Kind;

//! Everything that `list` takes: the kinds in the order of the schema, then what is no record.
[[nodiscard]] std::string listNames()
{
    std::string names;
    for (const domain::KindDescription &kind : domain::kinds()) {
        if (kind.kind != Kind::Folder)
            names += std::string(kind.plural) + ", ";
    }
    return names + "workers, tasks, decisions, reviews";
}

constexpr std::int64_t usualHits = 100;

[[nodiscard]] std::string_view stateName(store::RecordState state)
{
    switch (state) {
    case store::RecordState::Queued:
        return "QUEUED";
    case store::RecordState::Sent:
        return "SENT";
    case store::RecordState::Synced:
        return "SYNCED";
    }
    return "QUEUED";
}

//! The members of a record's row; the caller opens and closes the object.
void writeRow(JsonWriter &json, const service::RecordView &view)
{
    json.text("id", view.record.id.hex());
    writeFields(json, view.record);
    json.text("made_at", domain::toText(view.madeAt))
        .text("made_by", view.madeBy.hex())
        .text("made_on_device", view.madeOnDevice.hex())
        .text("changed_at", domain::toText(view.changedAt))
        .text("changed_by", view.changedBy.hex());
    json.beginObject("local").text("state", stateName(view.localState));
    if (view.localReceived)
        json.text("received", domain::toText(*view.localReceived));
    json.endObject();
    if (view.answers.empty())
        return;
    json.beginObject("answers");
    for (const service::RecordView::Answers &one : view.answers) {
        const domain::Field &field = *domain::describe(view.record.kind).field(one.field);
        json.beginArray(field.name);
        for (const domain::Value &value : one.values)
            json.element(domain::valueToText(field, value));
        json.endArray();
    }
    json.endObject();
}

//! With every answer where there are several.
[[nodiscard]] std::string lineOf(const service::RecordView &view,
                                 const report::ReferenceWords &references)
{
    std::string line = recordLine(view.record, references);
    for (const service::RecordView::Answers &one : view.answers) {
        const domain::Field &field = *domain::describe(view.record.kind).field(one.field);
        std::string answers;
        for (const domain::Value &value : one.values)
            answers += (answers.empty() ? "" : " | ") + valueLine(field, value, references);
        line += "; several answers, " + std::string(field.label) + ": " + answers;
    }
    return line;
}

[[nodiscard]] Result<void> printRow(Context &context, const service::RecordView &view,
                                    const report::ReferenceWords &references)
{
    if (!context.json)
        return context.out.line(lineOf(view, references));
    JsonWriter json;
    json.beginObject();
    writeRow(json, view);
    return context.out.line(json.endObject().take());
}

//! Members as records: one row a user, whatever devices they have.
[[nodiscard]] Result<ExitCode> listWorkers(Context &context, const Arguments &arguments)
{
    if (arguments.has("--person") || arguments.has("--since"))
        return base::Error{base::ErrorCode::BadUsage,
                           "--person and --since do not go with workers."};
    TL_TRY(const auto limit, arguments.number("--limit"));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(const auto members, service::members(*workspace));
    std::set<base::UserId> printed;
    for (const service::Member &member : members) {
        if (limit && static_cast<std::int64_t>(printed.size()) >= *limit)
            break;
        if (!printed.insert(member.user).second)
            continue;
        JsonWriter json;
        json.beginObject()
            .text("id", member.user.hex())
            .text("name", member.name)
            .text("role", member.role)
            .endObject();
        TL_CHECK(context.out.line(context.json ? json.take()
                                               : member.user.hex() + "  " + member.name + "; "
                                          + member.role));
    }
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> list(Context &context, const Arguments &arguments)
{
    const std::string name = arguments.required("KIND");
    if (name != "tasks" && (arguments.has("--mine") || arguments.has("--days")))
        return base::Error{base::ErrorCode::BadUsage, "--mine and --days go with tasks alone."};
    if (name == "workers")
        return listWorkers(context, arguments);
    if (name == "tasks")
        return listTasks(context, arguments);
    if (name == "decisions")
        return listDecisions(context, arguments);
    if (name == "reviews")
        return listReviews(context, arguments);
    const domain::KindDescription *kind = kindOfList(name);
    if (kind == nullptr)
        return base::Error{base::ErrorCode::BadUsage,
                           "There is no such list; take one of " + listNames() + "."};
    store::ListFilter filter;
    if (const auto person = arguments.text("--person")) {
        TL_TRY(filter.person, recordId(*person, "person"));
    }
    if (const auto since = arguments.text("--since")) {
        TL_TRY(filter.since, sinceFromText(*since));
    }
    TL_TRY(filter.limit, arguments.number("--limit"));
    filter.withoutMerged = !arguments.has("--merged");
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_CHECK(service::requireVisible(*workspace, kind->kind));
    if (filter.person && kind->kind != Kind::Access)
        TL_CHECK(service::noteAccess(*workspace, *filter.person, "PERSON"));
    const report::ReferenceWords references = referenceWords(*workspace);
    TL_CHECK(service::forEachRecord(
        *workspace, kind->kind, filter,
        [&](const service::RecordView &view) { return printRow(context, view, references); }));
    if (kind->home == domain::Home::Person)
        TL_CHECK(noteWhoIsNotHere(context, *workspace));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> search(Context &context, const Arguments &arguments)
{
    TL_TRY(const auto limit, arguments.number("--limit"));
    TL_TRY(const service::Workspace *const workspace, context.session.member());
    TL_TRY(
        const auto hits,
        service::searchRecords(*workspace, arguments.required("TEXT"), limit.value_or(usualHits)));
    for (const store::SearchHit &hit : hits) {
        const std::string_view kind = domain::describe(hit.kind).name;
        if (!context.json) {
            TL_CHECK(context.out.line(hit.id.hex() + "  " + std::string(kind) + ": "
                                      + asOneLine(hit.title)));
            continue;
        }
        JsonWriter json;
        json.beginObject().text("kind", kind).text("id", hit.id.hex());
        if (hit.person)
            json.text("person", hit.person->hex());
        else
            json.null("person");
        TL_CHECK(context.out.line(json.text("title", hit.title).endObject().take()));
    }
    TL_CHECK(noteWhoIsNotHere(context, *workspace));
    return ExitCode::Success;
}

constexpr Kind kindsOfAPerson[] = {Kind::Release, Kind::Contact, Kind::Accommodation,
                                   Kind::Referral};

[[nodiscard]] Result<void> showAsText(Context &context, const service::Workspace &workspace,
                                      const service::RecordView &person)
{
    const report::ReferenceWords references = referenceWords(workspace);
    TL_CHECK(context.out.line(lineOf(person, references)));
    TL_TRY(const auto records, workspace.store().samePerson.all(person.record.id));
    for (std::size_t i = 1; i < records.size(); ++i) {
        TL_TRY(const auto other, service::findRecord(workspace, Kind::Person, records[i]));
        TL_CHECK(context.out.line("Also recorded as:\n  " + recordLine(other.record, references)));
    }
    store::ListFilter filter;
    filter.person = person.record.id;
    for (const Kind kind : kindsOfAPerson) {
        bool headed = false;
        TL_CHECK(service::forEachRecord(
            workspace, kind, filter, [&](const service::RecordView &view) -> Result<void> {
                const std::string heading =
                    headed ? std::string() : std::string(domain::describe(kind).label) + ":\n";
                headed = true;
                return context.out.line(heading + "  " + lineOf(view, references));
            }));
    }
    return {};
}

[[nodiscard]] Result<void> showAsJson(Context &context, const service::Workspace &workspace,
                                      const service::RecordView &person)
{
    JsonWriter json;
    json.beginObject();
    writeRow(json, person);
    TL_TRY(const auto records, workspace.store().samePerson.all(person.record.id));
    json.beginArray("also");
    for (std::size_t i = 1; i < records.size(); ++i)
        json.element(records[i].hex());
    json.endArray();
    store::ListFilter filter;
    filter.person = person.record.id;
    for (const Kind kind : kindsOfAPerson) {
        json.beginArray(domain::describe(kind).plural);
        TL_CHECK(service::forEachRecord(workspace, kind, filter,
                                        [&](const service::RecordView &view) -> Result<void> {
                                            json.beginObject();
                                            writeRow(json, view);
                                            json.endObject();
                                            return {};
                                        }));
        json.endArray();
    }
    return context.out.line(json.endObject().take());
}

[[nodiscard]] Result<ExitCode> showPerson(Context &context, const Arguments &arguments)
{
    TL_TRY(const base::RecordId id, recordId(arguments.required("ID"), "person"));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    const store::SamePerson &same = workspace->store().samePerson;
    TL_TRY(const base::RecordId now, same.now(id));
    TL_TRY(service::RecordView person, service::findRecord(*workspace, Kind::Person, now));
    TL_TRY(person.record, service::onePerson(workspace->store().records, same, person.record));
    TL_CHECK(service::noteAccess(*workspace, id, "PERSON")); // whoever reads no further has looked
    TL_CHECK(context.json ? showAsJson(context, *workspace, person)
                          : showAsText(context, *workspace, person));
    return ExitCode::Success;
}

} // namespace

void addListCommands(CommandLine &commands)
{
    const Command listing =
        commands.add("list", "List records in the order in which they were made", list);
    listing.word("KIND", "One of " + listNames());
    listing.option("--person", "Only those about this person", "ID");
    listing.option("--since", "Only those made since a date or a moment", "TIME");
    listing.option("--limit", "No more than so many (default: all)", "N");
    listing.flag("--merged", "Of people, also those who are shown as somebody else");
    listing.flag("--mine", "Of tasks, those that are mine or that I cover");
    listing.option("--days", "Of tasks, how many days ahead (default: 7)", "N");

    const Command searching =
        commands.add("search", "Find people and records as you type, people first", search);
    searching.word("TEXT",
                   "A name or what it sounds like, a number, a date of birth, or words of a note");
    searching.option("--limit", "No more than so many (default: 100)", "N");

    const Command showing =
        commands.addTo(commands.group("person", "People that you work with"), "show",
                       "Show a person and everything recorded about them", showPerson);
    showing.word("ID", "Id of the person");
}

} // namespace throughline::cli
