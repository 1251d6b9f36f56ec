// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "service/raise.h"

namespace throughline::cli {

namespace {

using base::Result;

[[nodiscard]] Result<ExitCode> raised(Context &context, const Arguments &)
{
    TL_TRY(const service::Workspace *const workspace, context.session.member());
    TL_TRY(const auto entries, workspace->store().raised.all());
    const std::string waiting =
        workspace->serverUrl().empty() ? "on this device alone; " : "NOT SENT YET; ";
    for (const store::Raised::Entry &one : entries) {
        const domain::KindDescription &kind = domain::describe(one.kind);
        TL_TRY(const std::string ring, service::ringNow(*workspace, one.kind));
        if (!context.json) {
            TL_CHECK(context.out.line(
                domain::toText(one.made) + "  " + one.record.hex() + "  " + std::string(kind.label)
                + ": "
                + (one.received ? "received by the server " + domain::toText(*one.received)
                                : waiting + ring)));
            continue;
        }
        JsonWriter json;
        json.beginObject()
            .text("kind", kind.name)
            .text("id", one.record.hex())
            .text("raised", domain::toText(one.made));
        if (one.received)
            json.text("received", domain::toText(*one.received));
        else
            json.null("received");
        TL_CHECK(context.out.line(json.endObject().take()));
    }
    return ExitCode::Success;
}

} // namespace

void addRaisedCommand(CommandLine &commands)
{
    commands.add("raised",
                 "What was raised on this device for managers alone, and whether it has arrived",
                 raised);
}

} // namespace throughline::cli
