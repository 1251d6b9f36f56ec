// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/hand_off.h"

#include "domain/field_text.h"
#include "domain/rules/consent_rules.h"
#include "domain/schema_table.h"
#include "report/hand_off_row.h"
#include "service/case_records.h"
#include "service/consequences.h"
#include "service/edit.h"
#include "service/export_records.h"
#include "service/workers.h"

#include <algorithm>

namespace throughline::service {

namespace {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::fieldText;
using domain::Kind;
using domain::Record;
using Values = std::map<std::string_view, std::string>;

[[nodiscard]] base::Error refused(const std::string &what)
{
    return {base::ErrorCode::Refused, what + " Nothing was written."};
}

[[nodiscard]] Result<void> requireReady(const Record &referral)
{
    if (referral.voidReason)
        return refused("This referral was withdrawn.");
    if (fieldText(referral, fieldNumber<Kind::Referral>("direction")) != "OUT")
        return refused("Only a referral that goes out is handed over to the official system.");
    static constexpr std::string_view going[] = {"READY",     "SENT",        "ACKNOWLEDGED",
                                                 "MORE_INFO", "NO_REPLY",    "ACCEPTED",
                                                 "OFFERED",   "WAITING_LIST"};
    const std::string_view status = fieldText(referral, fieldNumber<Kind::Referral>("status"));
    if (std::find(std::begin(going), std::end(going), status) == std::end(going))
        return refused(status == "DRAFT" || status.empty()
                           ? "This referral is a draft; make it ready first (referral move)."
                           : "This referral is not open any more.");
    return {};
}

void take(Values &values, const Record &record, std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names) {
        const domain::Field *field = domain::describe(record.kind).field(name);
        const domain::Value *value = record.find(field->number);
        if (value != nullptr)
            values[name] = domain::valueToText(*field, *value);
    }
}

//! The release that is ahead, the newest where there are several.
[[nodiscard]] const Record *releaseAhead(const std::vector<Record> &releases)
{
    const Record *ahead = nullptr;
    for (const Record &one : releases) {
        const std::string_view state = fieldText(one, fieldNumber<Kind::Release>("state"));
        if (state == "PLANNED" || state == "CONFIRMED" || state == "POSTPONED" || state == "MOVED")
            ahead = &one;
    }
    return ahead;
}

[[nodiscard]] Result<Values> valuesOf(const Workspace &workspace, const Record &referral,
                                      const Record &person, const Record &consent)
{
    const store::Records &records = workspace.store().records;
    Values values;
    take(values, person,
         {"prison_number", "given_names", "family_name", "date_of_birth", "language", "interpreter",
          "access_needs", "prison"});
    static constexpr Kind identifierKind[] = {Kind::Identifier};
    TL_TRY(const auto numbers, recordsAbout(records, person.id, identifierKind));
    for (const Record &number : numbers) {
        if (fieldText(number, fieldNumber<Kind::Identifier>("type")) == "CRN")
            values["crn"] = fieldText(number, fieldNumber<Kind::Identifier>("value"));
    }
    static constexpr Kind releaseKind[] = {Kind::Release};
    TL_TRY(const auto releases, recordsAbout(records, person.id, releaseKind));
    if (const Record *release = releaseAhead(releases))
        take(values, *release,
             {"prison", "release_date", "probation_office", "practitioner", "practitioner_phone"});
    take(values, referral,
         {"sentence_end", "category", "complexity", "needs", "outcomes", "note", "days_allowed",
          "deadline", "contract", "reference", "referred_on", "consent_purpose"});
    const auto *worker =
        domain::fieldAs<RecordId>(referral, fieldNumber<Kind::Referral>("assigned_to"));
    values["worker"] = worker != nullptr ? workerName(workspace, *worker)
                                         : workspace.userName(workspace.keys().user);
    constexpr auto decidedOn = fieldNumber<Kind::Consent>("decided_on");
    if (const auto *day = domain::fieldAs<domain::PartialDate>(consent, decidedOn))
        values["consent_decided_on"] = domain::toText(*day);
    values["consent_limits"] = domain::consentLimits(consent);
    return values;
}

} // namespace

Result<HandOff> handOffReferral(Workspace &workspace, const RecordId &id,
                                const std::filesystem::path &file,
                                report::PrivateFile::Existing existing,
                                report::CsvWriter::Mark mark)
{
    TL_CHECK(mayExport(workspace, Kind::Referral));
    TL_TRY(const auto row, workspace.store().records.find(Kind::Referral, id));
    if (!row)
        return base::Error{base::ErrorCode::NotFound,
                           "There is no such referral on this device. Check the id, or sync "
                           "first."};
    const Record &referral = row->record;
    TL_CHECK(requireReady(referral));
    const auto *personId =
        domain::fieldAs<RecordId>(referral, fieldNumber<Kind::Referral>("person"));
    TL_TRY(const Record person, requirePerson(workspace, personId ? *personId : RecordId{}));
    TL_TRY(const Record consent,
           consentToShare(workspace, person.id,
                          fieldText(referral, fieldNumber<Kind::Referral>("consent_purpose"))));
    TL_TRY(const Values values, valuesOf(workspace, referral, person, consent));

    TL_TRY(auto out, report::PrivateFile::create(file, existing));
    report::CsvWriter csv([&out](std::string_view text) { return out.write(text); }, mark);
    TL_CHECK(report::writeHandOff(csv, values));
    TL_TRY(Edit edit, Edit::begin(workspace));
    TL_CHECK(edit.change(
        Kind::Referral, id,
        {{fieldNumber<Kind::Referral>("handed_off_on"), domain::londonDay(workspace.now())},
         {fieldNumber<Kind::Referral>("handed_off_by"), asReference(workspace.keys().user)}}));
    TL_CHECK(out.finish()); // without the file there is no record of it
    TL_CHECK(edit.commit());
    return HandOff{std::string(domain::consentLimits(consent))};
}

} // namespace throughline::service
