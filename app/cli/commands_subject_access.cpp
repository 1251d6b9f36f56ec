// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "field_options.h"
#include "service/subject_access.h"

namespace throughline::cli {

namespace {

using base::Result;

[[nodiscard]] Result<ExitCode> subjectAccess(Context &context, const Arguments &arguments)
{
    service::SubjectAccessRequest request;
    TL_TRY(request.person, recordId(arguments.required("PERSON"), "person"));
    request.folder = arguments.required("--out");
    for (std::string &mark : arguments.all("--leave-out"))
        request.leaveOut.insert(std::move(mark));
    request.withConcerns = arguments.has("--with-concerns");
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(const service::SubjectAccessPack pack,
           service::makeSubjectAccessPack(*workspace, request));
    if (context.json) {
        TL_CHECK(context.out.line(JsonWriter()
                                      .beginObject()
                                      .number("records", pack.records)
                                      .number("about_others", pack.aboutOthers)
                                      .number("left_out", pack.leftOut)
                                      .number("held_back", pack.heldBack)
                                      .endObject()
                                      .take()));
        return ExitCode::Success;
    }
    TL_CHECK(context.out.line(
        "Records: " + std::to_string(pack.records) + ". Left out: " + std::to_string(pack.leftOut)
        + ". Concerns held back: " + std::to_string(pack.heldBack)
        + ". Read for-the-reviewer.html first, and take it out before the folder is given."));
    return ExitCode::Success;
}

} // namespace

void addSubjectAccessCommand(CommandLine &commands)
{
    const Command making = commands.add(
        "sar", "Everything held about a person, to give to them (their managers)", subjectAccess);
    making.word("PERSON", "Id of the person");
    making.required("--out", "A new folder for it", "DIR");
    making.many("--leave-out", "A value about somebody else, as for-the-reviewer.html calls it",
                "RECORD:FIELD");
    making.flag("--with-concerns", "A manager has decided that concerns about them may be given");
}

} // namespace throughline::cli
