// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "files.h"
#include "service/rescue.h"

// Work that its device may send no longer, taken to a manager.

namespace throughline::cli {

namespace {

using base::Result;
using report::PrivateFile;
using State = service::RescuedRecord::State;

[[nodiscard]] Result<ExitCode> rescueOut(Context &context, const Arguments &arguments)
{
    TL_TRY(service::Workspace *const workspace, context.session.known());
    TL_TRY(const service::RescuedOut told,
           service::rescueOut(*workspace, arguments.required("FILE"),
                              arguments.has("--force") ? PrivateFile::Existing::Replace
                                                       : PrivateFile::Existing::Refuse));
    if (context.json) {
        TL_CHECK(context.out.line(
            JsonWriter().beginObject().number("changes", told.changes).endObject().take()));
        return ExitCode::Success;
    }
    TL_CHECK(
        context.out.line("Written, sealed for the managers alone: " + std::to_string(told.changes)
                         + (told.changes == 1 ? " change." : " changes.")
                         + " Give the file to one of them: `rescue read` opens it."));
    return ExitCode::Success;
}

[[nodiscard]] std::string_view keyOf(State state)
{
    switch (state) {
    case State::New:
        return "new";
    case State::Here:
        return "here";
    case State::Erased:
        return "erased";
    case State::NoFolder:
        return "no_folder";
    case State::Unreadable:
        return "unreadable";
    case State::Beside:
        return "beside";
    }
    return "unreadable";
}

[[nodiscard]] std::string inWords(State state, bool isAdopted)
{
    switch (state) {
    case State::New:
        return isAdopted ? "adopted" : "not here yet";
    case State::Here:
        return "here already";
    case State::Erased:
        return "left out: the organisation has erased whom it is about";
    case State::NoFolder:
        return "left out: you may not write where it belongs; another manager may";
    case State::Unreadable:
        return "left out: it needs a newer version of the program, or its time has not come";
    case State::Beside:
        return "left out: you have answered the same otherwise; ask whoever wrote it";
    }
    return {};
}

[[nodiscard]] Result<void> print(Context &context, const service::RescueRead &read, bool isAdopted)
{
    for (const service::RescuedRecord &one : read.records) {
        const std::string_view kind = domain::describe(one.kind).name;
        if (context.json) {
            TL_CHECK(context.out.line(JsonWriter()
                                          .beginObject()
                                          .text("kind", kind)
                                          .text("id", one.record.hex())
                                          .text("title", one.title)
                                          .text("made", domain::toText(one.made))
                                          .text("state", keyOf(one.state))
                                          .endObject()
                                          .take()));
        } else {
            TL_CHECK(context.out.line(domain::toText(one.made) + ' ' + std::string(kind) + ' '
                                      + one.record.hex()
                                      + (one.title.empty() ? "" : ": " + one.title) + " ("
                                      + inWords(one.state, isAdopted) + ')'));
        }
    }
    if (context.json)
        return context.out.line(JsonWriter()
                                    .beginObject()
                                    .text("from", read.from)
                                    .text("device", read.device.hex())
                                    .yesNo("shut_out", read.isShutOut)
                                    .text("written", domain::toText(read.written))
                                    .number("adopted", read.adopted)
                                    .number("unopened", read.unopened)
                                    .endObject()
                                    .take());
    std::string line = "From " + read.from
        + (read.isShutOut ? ", on a device that has been shut out" : "") + ", written "
        + domain::toText(read.written) + ": " + std::to_string(read.records.size())
        + (read.records.size() == 1 ? " record." : " records.");
    if (isAdopted)
        line += " Adopted: " + std::to_string(read.adopted)
            + ", as work of this device, with the times that they had.";
    else
        line += " Nothing was changed; --adopt writes them here.";
    if (read.unopened > 0)
        line += " Sealed under a key that has not come to this device: "
            + std::to_string(read.unopened) + "; sync, and read it again.";
    return context.out.line(line);
}

[[nodiscard]] Result<ExitCode> rescueRead(Context &context, const Arguments &arguments)
{
    TL_TRY(const std::string bytes,
           readFile(arguments.required("FILE"), "no file of rescued work is."));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    const bool isAdopted = arguments.has("--adopt");
    TL_TRY(const service::RescueRead read,
           service::readRescue(*workspace, base::asBytes(bytes), isAdopted));
    TL_CHECK(print(context, read, isAdopted));
    return ExitCode::Success;
}

} // namespace

void addRescueCommands(CommandLine &commands)
{
    const Command group = commands.group(
        "rescue", "Give managers work that its device may send no longer, in a file");
    const Command out = commands.addTo(
        group, "out",
        "Write what was sealed for the managers, and from a device that was shut out all that "
        "waits",
        rescueOut);
    out.word("FILE", "The file to write");
    out.flag("--force", "Replace a file of this name");
    const Command read = commands.addTo(
        group, "read", "Show what is in a file that `rescue out` wrote; for managers", rescueRead);
    read.word("FILE", "The file");
    read.flag("--adopt", "Write it here, as this device's work; twice does no harm");
}

} // namespace throughline::cli
