// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "field_options.h"
#include "service/same_person.h"

// Two records of one person.

namespace throughline::cli {

namespace {

using base::Result;

//! Whom they are shown as from now on.
[[nodiscard]] Result<ExitCode> printShown(Context &context, const service::Workspace &workspace,
                                          const base::RecordId &person)
{
    TL_TRY(const auto people, workspace.store().samePerson.all(person));
    if (context.json) {
        JsonWriter json;
        json.beginObject().text("id", people.front().hex()).beginArray("also");
        for (std::size_t i = 1; i < people.size(); ++i)
            json.element(people[i].hex());
        TL_CHECK(context.out.line(json.endArray().endObject().take()));
        return ExitCode::Success;
    }
    TL_CHECK(context.out.line(people.size() == 1 ? people.front().hex() + " stands by itself again."
                                                 : "They are shown as " + people.front().hex()
                                      + ". Nothing was written anew: person unmerge takes them "
                                        "apart."));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> merge(Context &context, const Arguments &arguments)
{
    TL_TRY(const base::RecordId kept, recordId(arguments.required("KEEP"), "person"));
    TL_TRY(const base::RecordId other, recordId(arguments.required("OTHER"), "person"));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_CHECK(service::mergePeople(*workspace, kept, other, arguments.required("--reason")));
    return printShown(context, *workspace, kept);
}

[[nodiscard]] Result<ExitCode> unmerge(Context &context, const Arguments &arguments)
{
    TL_TRY(const base::RecordId person, recordId(arguments.required("PERSON"), "person"));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_CHECK(service::unmergePerson(*workspace, person, arguments.required("--reason")));
    return printShown(context, *workspace, person);
}

} // namespace

void addPeopleCommands(CommandLine &commands)
{
    const Command group = commands.group("person", "People that you work with");
    const Command merging = commands.addTo(
        group, "merge", "Show two records of one person as one; both stay as they are", merge);
    merging.word("KEEP", "Whom they are shown as");
    merging.word("OTHER", "Who is the same person");
    merging.option("--reason", "Why", "TEXT");
    const Command unmerging = commands.addTo(
        group, "unmerge", "Show somebody by themselves again, as before they were merged", unmerge);
    unmerging.word("PERSON", "Who is another person after all");
    unmerging.option("--reason", "Why", "TEXT");
}

} // namespace throughline::cli
