// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "field_options.h"
#include "service/finish_task.h"
#include "service/notice_reads.h"

// What is to be done and is done by saying so; who has read what.

namespace throughline::cli {

namespace {

using base::RecordId;
using base::Result;

[[nodiscard]] Result<ExitCode> finish(Context &context, const Arguments &arguments)
{
    TL_TRY(const RecordId id, recordId(arguments.required("SUBJECT"), "record"));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(const std::string done, service::finishTask(*workspace, id));
    TL_CHECK(context.out.line(
        context.json
            ? JsonWriter().beginObject().text("id", id.hex()).text("done", done).endObject().take()
            : "Recorded: " + done + "."));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> readIt(Context &context, const Arguments &arguments)
{
    TL_TRY(const RecordId id, recordId(arguments.required("ID"), "notice"));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(const bool isNew, service::readNotice(*workspace, id));
    TL_CHECK(context.out.line(
        context.json
            ? JsonWriter().beginObject().text("id", id.hex()).yesNo("new", isNew).endObject().take()
            : std::string(isNew ? "Read." : "You had read it.")));
    return ExitCode::Success;
}

[[nodiscard]] Result<void> print(Context &context, const service::NoticeReader &one)
{
    if (!context.json)
        return context.out.line((one.at ? domain::toText(*one.at) : std::string("not yet")) + "  "
                                + one.name);
    JsonWriter json;
    json.beginObject().text("user", one.user.hex()).text("name", one.name);
    if (one.at)
        json.text("read_at", domain::toText(*one.at));
    else
        json.null("read_at");
    return context.out.line(json.endObject().take());
}

[[nodiscard]] Result<ExitCode> listReaders(Context &context, const Arguments &arguments)
{
    TL_TRY(const RecordId id, recordId(arguments.required("ID"), "notice"));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(const auto readers, service::noticeReaders(*workspace, id));
    for (const service::NoticeReader &one : readers)
        TL_CHECK(print(context, one));
    return ExitCode::Success;
}

} // namespace

void addTaskCommands(CommandLine &commands)
{
    commands
        .addTo(commands.group("task", "What is to be done"), "done",
               "Do what a task asks for by saying so: a notice is read, an action done, "
               "somebody who worked alone is back",
               finish)
        .word("SUBJECT", "Id of the notice, action or check, as `list tasks` prints it");
    const Command notice = commands.group("notice", "Notice");
    commands.addTo(notice, "read", "You have read a notice", readIt).word("ID", "Its id");
    commands.addTo(notice, "readers", "Who has read a notice, and who has not yet", listReaders)
        .word("ID", "Its id");
}

} // namespace throughline::cli
