// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "field_options.h"
#include "record_text.h"
#include "report/private_file.h"
#include "service/erasure.h"
#include "service/erasure_certificate.h"

#include <algorithm>

namespace throughline::cli {

namespace {

using base::Result;
using service::ErasureCertificate;
using service::ErasurePlan;

[[nodiscard]] std::string asJson(const ErasurePlan &plan)
{
    JsonWriter json;
    json.beginObject()
        .text("person", plan.person.hex())
        .number("people", static_cast<std::int64_t>(plan.people.size()))
        .number("folders", static_cast<std::int64_t>(plan.folders.size()))
        .number("devices", static_cast<std::int64_t>(plan.devices.size()))
        .number("records", plan.content.records)
        .number("unsent", plan.content.unsent)
        .beginObject("counts");
    for (const auto &[kind, count] : plan.content.counts)
        json.number(domain::describe(kind).name, count);
    json.endObject().beginArray("holds");
    for (const std::string &hold : plan.holds)
        json.element(hold);
    return json.endArray().endObject().take();
}

[[nodiscard]] std::string inWords(const ErasurePlan &plan)
{
    std::string text = "This destroys everything about " + asOneLine(plan.name)
        + ", here, on the server and on " + std::to_string(plan.devices.size())
        + (plan.devices.size() == 1 ? " device." : " devices.") + " Nobody can bring it back.\n";
    for (const auto &[kind, count] : plan.content.counts) {
        if (kind != domain::Kind::Folder)
            text += "  " + std::to_string(count) + "  " + std::string(domain::describe(kind).label)
                + '\n';
    }
    text += "Records: " + std::to_string(plan.content.records) + '.';
    if (plan.people.size() > 1)
        text += " Of them and of those found to be the same person: "
            + std::to_string(plan.people.size()) + " people.";
    if (plan.content.unsent > 0)
        text += " Changes that nobody else has yet: " + std::to_string(plan.content.unsent) + '.';
    for (const std::string &hold : plan.holds)
        text += ' ' + asOneLine(hold);
    return text;
}

[[nodiscard]] Result<ExitCode> erase(Context &context, const Arguments &arguments)
{
    TL_TRY(const base::RecordId id, recordId(arguments.required("PERSON"), "person"));
    TL_TRY(const auto confirmed, arguments.number("--confirm"));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    if (!confirmed) {
        TL_TRY(const ErasurePlan plan, service::planErasure(*workspace, id));
        TL_CHECK(context.out.line(context.json ? asJson(plan) : inWords(plan)));
        return base::Error{base::ErrorCode::Refused,
                           "Nothing was erased yet. To go on, say the number of records: --confirm "
                               + std::to_string(plan.content.records) + '.'};
    }
    TL_TRY(sync::Transport *const server, context.session.server());
    TL_TRY(const base::RecordId certificate,
           service::erasePerson(*workspace, server,
                                {id, arguments.text("--because").value_or("TIME_OVER"),
                                 arguments.required("--reason"), *confirmed}));
    TL_CHECK(context.out.line(
        context.json
            ? JsonWriter().beginObject().text("id", certificate.hex()).endObject().take()
            : "Erased. Other devices do it at their next sync. Certificate: " + certificate.hex()));
    return ExitCode::Success;
}

[[nodiscard]] std::string asJson(const ErasureCertificate &certificate)
{
    const auto year = [](JsonWriter &json, std::string_view key,
                         std::optional<std::int64_t> value) {
        if (value)
            json.number(key, *value);
        else
            json.null(key);
    };
    JsonWriter json;
    json.beginObject()
        .text("id", certificate.id.hex())
        .text("ordered", domain::toText(certificate.ordered))
        .text("by", certificate.by)
        .text("code", certificate.code)
        .text("reason", certificate.reason)
        .yesNo("in_force", certificate.isInForce)
        .yesNo("done_everywhere", certificate.isDoneEverywhere())
        .number("records", certificate.records);
    year(json, "from_year", certificate.fromYear);
    year(json, "to_year", certificate.toYear);
    json.beginObject("counts");
    for (const auto &[label, count] : certificate.counts)
        json.number(label, count);
    json.endObject().beginArray("devices");
    for (const ErasureCertificate::Device &device : certificate.devices) {
        json.beginObject().text("device", device.id.hex()).text("user", device.user);
        if (device.done)
            json.text("done", domain::toText(*device.done));
        else
            json.null("done");
        json.number("unsent", device.unsent).endObject();
    }
    return json.endArray().endObject().take();
}

[[nodiscard]] std::string inWords(const ErasureCertificate &certificate)
{
    const auto missing =
        std::count_if(certificate.devices.begin(), certificate.devices.end(),
                      [](const ErasureCertificate::Device &device) { return !device.done; });
    std::string line = certificate.id.hex() + "  " + domain::toText(certificate.ordered) + ", "
        + certificate.why + ", " + std::to_string(certificate.records) + " records; ";
    if (!certificate.isInForce)
        return line + "ordered, not carried out";
    return line
        + (missing == 0 ? "erased everywhere"
                        : std::to_string(missing) + " of "
                   + std::to_string(certificate.devices.size()) + " devices have not said so yet");
}

[[nodiscard]] Result<ExitCode> list(Context &context, const Arguments &)
{
    TL_TRY(const service::Workspace *const workspace, context.session.member());
    TL_TRY(const auto certificates, service::erasureCertificates(*workspace));
    for (const ErasureCertificate &one : certificates)
        TL_CHECK(context.out.line(context.json ? asJson(one) : inWords(one)));
    if (certificates.empty() && !context.json)
        TL_CHECK(context.out.line("Nobody's records have been erased."));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> certificate(Context &context, const Arguments &arguments)
{
    TL_TRY(const base::RecordId id, recordId(arguments.required("ID"), "certificate"));
    TL_TRY(const service::Workspace *const workspace, context.session.member());
    TL_TRY(const ErasureCertificate found, service::erasureCertificate(*workspace, id));
    if (const auto path = arguments.text("--html")) {
        TL_TRY(report::PrivateFile file,
               report::PrivateFile::create(*path, report::PrivateFile::Existing::Refuse));
        TL_CHECK(file.write(service::certificateHtml(found)));
        TL_CHECK(file.finish());
    }
    TL_CHECK(context.out.line(context.json ? asJson(found) : service::certificateText(found)));
    return ExitCode::Success;
}

} // namespace

void addErasureCommands(CommandLine &commands)
{
    const Command erasing = commands.add(
        "erase", "Destroy everything about a person, everywhere and for good (administrators)",
        erase);
    erasing.word("PERSON", "Id of the person");
    erasing.required("--reason", "Why, without a name or number of theirs: it stays", "TEXT");
    erasing.option("--because", "TIME_OVER (default), ASKED, NO_BASIS or MISTAKE", "CODE");
    erasing.option("--confirm",
                   "How many records go; without it, what would go is shown and nothing is done",
                   "N");
    commands.add("erasures", "What was erased, and which devices have done so", list);
    const Command showing =
        commands.add("certificate", "What stays of an erasure, to keep or to print", certificate);
    showing.word("ID", "Id of the certificate, as erase and erasures print it");
    showing.option("--html", "A new file with it as a page", "FILE");
}

} // namespace throughline::cli
