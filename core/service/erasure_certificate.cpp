// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/erasure_certificate.h"

#include "domain/code_list.h"
#include "domain/schema_table.h"
#include "report/html_page.h"
#include "service/erased_folders.h"
#include "service/listing.h"
#include "service/roster_writing.h"

#include <algorithm>
#include <charconv>

namespace throughline::service {

namespace {

using base::Result;
using domain::fieldAs;
using domain::fieldNumber;
using domain::fieldText;
using domain::Kind;
using domain::Record;

//! The parts between separators, without spaces around them.
template<class Take>
void forEachPart(std::string_view text, Take take)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(';'), text.size());
        std::string_view part = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        while (part.starts_with(' '))
            part.remove_prefix(1);
        if (!part.empty())
            take(part);
    }
}

template<class Id>
[[nodiscard]] std::vector<Id> idsIn(std::string_view text)
{
    std::vector<Id> ids;
    forEachPart(text, [&](std::string_view part) {
        const auto bytes = base::fromHex(part);
        const auto id = bytes ? Id::from(*bytes) : std::nullopt;
        if (id)
            ids.push_back(*id);
    });
    return ids;
}

[[nodiscard]] std::vector<std::pair<std::string, std::int64_t>> countsIn(std::string_view text)
{
    std::vector<std::pair<std::string, std::int64_t>> counts;
    forEachPart(text, [&](std::string_view part) {
        const std::size_t space = part.rfind(' ');
        if (space == std::string_view::npos)
            return;
        const domain::KindDescription *kind = domain::kindByName(part.substr(0, space));
        std::int64_t count = 0;
        const std::string_view number = part.substr(space + 1);
        std::from_chars(number.data(), number.data() + number.size(), count);
        counts.emplace_back(kind ? kind->label : part.substr(0, space), count);
    });
    return counts;
}

//! What devices said about their erasures.
struct Confirmation
{
    base::DeviceId device;
    std::uint64_t upTo = 0;
    base::Millis at;
    std::string folders;
};

[[nodiscard]] Result<std::vector<Confirmation>> confirmations(const Workspace &workspace)
{
    std::vector<Confirmation> all;
    TL_CHECK(forEachRecord(
        workspace, Kind::ErasureDone, {}, [&](const RecordView &view) -> Result<void> {
            const Record &record = view.record;
            const auto *upTo =
                fieldAs<std::int64_t>(record, fieldNumber<Kind::ErasureDone>("up_to"));
            if (upTo)
                all.push_back(
                    {view.madeOnDevice, static_cast<std::uint64_t>(*upTo), view.madeAt,
                     std::string(fieldText(record, fieldNumber<Kind::ErasureDone>("folders")))});
            return {};
        }));
    return all;
}

[[nodiscard]] ErasureCertificate::Device stateOf(const Workspace &workspace,
                                                 const base::DeviceId &id, std::uint64_t upTo,
                                                 const std::vector<base::FolderId> &folders,
                                                 const std::vector<Confirmation> &all)
{
    ErasureCertificate::Device device{id, {}, {}, 0};
    const auto *known = workspace.roster().device(id);
    device.user = known ? workspace.userName(known->user) : "(no longer a member)";
    for (const Confirmation &one : all) {
        if (one.device != id)
            continue;
        if (one.upTo >= upTo && (!device.done || one.at < *device.done))
            device.done = one.at;
        for (const base::FolderId &folder : folders)
            device.unsent += unsentIn(one.folders, folder);
    }
    return device;
}

[[nodiscard]] ErasureCertificate read(const Workspace &workspace, const RecordView &view,
                                      const std::vector<Confirmation> &all)
{
    const Record &record = view.record;
    const auto text = [&](std::uint16_t field) { return std::string(fieldText(record, field)); };
    const auto number = [&](std::uint16_t field) {
        const auto *value = fieldAs<std::int64_t>(record, field);
        return value ? std::optional(*value) : std::nullopt;
    };
    ErasureCertificate out;
    out.id = record.id;
    out.ordered = view.madeAt;
    out.by = workspace.userName(view.madeBy);
    out.code = text(fieldNumber<Kind::Erasure>("code"));
    const domain::Code *code = domain::findCode("erasure_reason", out.code);
    out.why = code ? std::string(code->label) : out.code;
    out.reason = text(fieldNumber<Kind::Erasure>("reason"));
    out.records = number(fieldNumber<Kind::Erasure>("records")).value_or(0);
    out.fromYear = number(fieldNumber<Kind::Erasure>("from_year"));
    out.toYear = number(fieldNumber<Kind::Erasure>("to_year"));
    out.counts = countsIn(text(fieldNumber<Kind::Erasure>("counts")));
    const auto folders = idsIn<base::FolderId>(text(fieldNumber<Kind::Erasure>("folders")));
    out.folders = static_cast<std::int64_t>(folders.size());
    const auto &erased = workspace.roster().erased();
    std::uint64_t upTo = 0;
    out.isInForce = !folders.empty();
    for (const base::FolderId &folder : folders) {
        const auto found = erased.find(folder);
        out.isInForce = out.isInForce && found != erased.end();
        if (found != erased.end())
            upTo = std::max(upTo, found->second.seq);
    }
    for (const auto &id : idsIn<base::DeviceId>(text(fieldNumber<Kind::Erasure>("devices")))) {
        out.devices.push_back(stateOf(workspace, id, upTo, folders, all));
        if (!out.isInForce)
            out.devices.back().done.reset();
    }
    return out;
}

[[nodiscard]] std::string inWords(const ErasureCertificate::Device &device)
{
    std::string text = device.done ? "erased by " + domain::toText(*device.done) : "not yet";
    if (device.unsent > 0)
        text += "; " + std::to_string(device.unsent) + (device.unsent == 1 ? " change" : " changes")
            + " that nobody else had went with it";
    return text;
}

[[nodiscard]] std::string yearsOf(const ErasureCertificate &certificate)
{
    if (!certificate.fromYear || !certificate.toYear)
        return {};
    return *certificate.fromYear == *certificate.toYear
        ? std::to_string(*certificate.fromYear)
        : std::to_string(*certificate.fromYear) + " to " + std::to_string(*certificate.toYear);
}

[[nodiscard]] std::string stateInWords(const ErasureCertificate &certificate)
{
    if (!certificate.isInForce)
        return "Ordered, and not carried out: nothing was erased.";
    const auto missing =
        std::count_if(certificate.devices.begin(), certificate.devices.end(),
                      [](const ErasureCertificate::Device &device) { return !device.done; });
    if (missing == 0)
        return "Erased on the server and on every device that could have it.";
    return "Erased on the server. " + std::to_string(missing)
        + (missing == 1 ? " device has" : " devices have")
        + " not said so yet; what they hold cannot be sent to anybody any more.";
}

//! What the document says, in order: a heading with what belongs to it.
[[nodiscard]] std::vector<std::pair<std::string, std::string>>
factsOf(const ErasureCertificate &certificate)
{
    return {{"Certificate", certificate.id.hex()},
            {"Ordered", domain::toText(certificate.ordered)},
            {"By", certificate.by},
            {"Why", certificate.why},
            {"Reason", certificate.reason},
            {"Records", std::to_string(certificate.records)},
            {"From the years", yearsOf(certificate)}};
}

} // namespace

bool ErasureCertificate::isDoneEverywhere() const
{
    return isInForce && std::all_of(devices.begin(), devices.end(), [](const Device &device) {
               return device.done.has_value();
           });
}

Result<std::vector<ErasureCertificate>> erasureCertificates(const Workspace &workspace)
{
    TL_CHECK(requireAdmin(workspace)); // nobody else sees what every device says
    TL_TRY(const std::vector<Confirmation> all, confirmations(workspace));
    std::vector<ErasureCertificate> certificates;
    TL_CHECK(forEachRecord(workspace, Kind::Erasure, {.newestFirst = true},
                           [&](const RecordView &view) -> Result<void> {
                               certificates.push_back(read(workspace, view, all));
                               return {};
                           }));
    return certificates;
}

Result<ErasureCertificate> erasureCertificate(const Workspace &workspace, const base::RecordId &id)
{
    TL_CHECK(requireAdmin(workspace)); // nobody else sees what every device says
    TL_TRY(const std::vector<Confirmation> all, confirmations(workspace));
    TL_TRY(const RecordView view, findRecord(workspace, Kind::Erasure, id));
    return read(workspace, view, all);
}

std::string certificateText(const ErasureCertificate &certificate)
{
    std::string text = "Certificate of erasure\n\n" + stateInWords(certificate) + "\n\n";
    for (const auto &[label, value] : factsOf(certificate)) {
        if (!value.empty())
            text += label + ": " + value + '\n';
    }
    text += "\nWhat was erased\n";
    for (const auto &[label, count] : certificate.counts)
        text += "  " + label + ": " + std::to_string(count) + '\n';
    text += "\nDevices that could have it\n";
    for (const ErasureCertificate::Device &device : certificate.devices)
        text += "  " + device.user + ", " + device.id.hex() + ": " + inWords(device) + '\n';
    return text;
}

std::string certificateHtml(const ErasureCertificate &certificate)
{
    report::HtmlPage page("Certificate of erasure");
    page.paragraph(stateInWords(certificate));
    page.beginFacts();
    for (const auto &[label, value] : factsOf(certificate)) {
        if (!value.empty())
            page.fact(label, value);
    }
    page.endFacts();
    page.heading("What was erased");
    page.beginTable({"Kind", "How many"});
    for (const auto &[label, count] : certificate.counts)
        page.row({label, std::to_string(count)});
    page.endTable();
    page.heading("Devices that could have it");
    page.beginTable({"User", "Device", "Erased"});
    for (const ErasureCertificate::Device &device : certificate.devices)
        page.row({device.user, device.id.hex(), inWords(device)});
    page.endTable();
    return page.take();
}

} // namespace throughline::service
