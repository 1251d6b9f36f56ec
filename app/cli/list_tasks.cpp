// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "list_tasks.h"

#include "field_options.h"
#include "json_output.h"
#include "reference_words.h"
#include "service/tasks.h"
#include "who_is_here.h"

namespace throughline::cli {

namespace {

using base::Result;

//! "concern", "notice": what a task is about that is nobody's.
[[nodiscard]] std::string kindInWords(domain::Kind kind)
{
    if (kind == domain::Kind::Safeguarding)
        return "concern";
    return kind == domain::Kind::LoneWorking ? "check" : "notice";
}

//! Whom it is about, and the id of what `task done` finishes.
[[nodiscard]] std::string subjectInWords(const service::TaskView &view, RecordNames &names)
{
    const std::string subject = view.task.subject.hex();
    if (!view.person)
        return kindInWords(view.task.kind) + ' ' + subject;
    const std::string person = names.of(domain::Kind::Person, *view.person);
    return view.task.kind == domain::Kind::Action ? person + "  action " + subject : person;
}

[[nodiscard]] Result<void> print(Context &context, const service::TaskView &view,
                                 RecordNames &names)
{
    const std::string due = domain::toText(domain::fromEpochDay(view.task.due));
    if (!context.json)
        return context.out.line(due + "  " + (view.isOverdue ? "overdue  " : "")
                                + (view.isCovered ? "covering  " : "") + view.title + "  ("
                                + view.reason + ")  " + subjectInWords(view, names));
    JsonWriter json;
    json.beginObject();
    if (view.person)
        json.text("person", view.person->hex());
    else
        json.null("person");
    json.number("rule", static_cast<std::int64_t>(view.task.rule))
        .text("title", view.title)
        .text("reason", view.reason)
        .text("due", due)
        .yesNo("overdue", view.isOverdue)
        .yesNo("covering", view.isCovered)
        .text("kind", domain::describe(view.task.kind).name)
        .text("subject", view.task.subject.hex());
    if (view.task.owner)
        json.text("owner", view.task.owner->hex());
    else
        json.null("owner");
    return context.out.line(json.endObject().take());
}

} // namespace

Result<ExitCode> listTasks(Context &context, const Arguments &arguments)
{
    constexpr std::int64_t pieces = 1000;
    if (arguments.has("--since"))
        return base::Error{base::ErrorCode::BadUsage, "--since does not go with tasks."};
    store::DueTasks::Filter filter;
    if (const auto person = arguments.text("--person")) {
        TL_TRY(filter.person, recordId(*person, "person"));
    }
    TL_TRY(filter.limit, arguments.number("--limit"));
    TL_TRY(const auto ahead, arguments.number("--days"));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    filter.today = service::londonDayNumber(workspace->now());
    filter.dueUntil = filter.today + ahead.value_or(7);
    filter.now = workspace->now();
    if (arguments.has("--mine"))
        filter.owner = base::RecordId::from(workspace->keys().user.view());
    for (;;) {
        TL_TRY(const std::int64_t done, service::catchUpTasks(*workspace, pieces));
        if (done < pieces)
            break;
    }
    TL_TRY(const auto tasks, service::taskList(workspace->store().tasks, filter));
    RecordNames names(*workspace);
    for (const service::TaskView &task : tasks)
        TL_CHECK(print(context, task, names));
    TL_CHECK(noteWhoIsNotHere(context, *workspace));
    return ExitCode::Success;
}

} // namespace throughline::cli
