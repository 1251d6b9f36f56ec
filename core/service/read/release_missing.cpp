// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/read/release_missing.h"

#include "domain/code_list.h"
#include "domain/rules/accommodation_rules.h"
#include "domain/schema_table.h"
#include "service/read/record_fields.h"

namespace throughline::service {

using domain::fieldNumber;
using domain::Kind;
using domain::Record;

namespace {

using Sentences = std::vector<std::string>;

[[nodiscard]] std::string labelOf(std::string_view list, std::string_view key)
{
    const domain::Code *code = domain::findCode(list, key);
    return std::string(code ? code->label : key);
}

void addDate(Sentences &out, const ReleaseReadiness &of)
{
    const Record &release = of.release;
    if (!of.usual)
        out.emplace_back("The day of the release is not known.");
    else if (of.card.state != "CONFIRMED")
        out.emplace_back("The prison has not confirmed the day.");
    const bool isOpen = !release.find(fieldNumber<Kind::Release>("custody_since"));
    if (of.usual && of.usual->isEarlier)
        out.push_back("They may come out on " + toText(of.usual->day) + " already. "
                      + of.usual->reason);
    else if (of.usual && isOpen && !of.usual->reason.empty())
        out.push_back(of.usual->reason);
    if (textOf(release, fieldNumber<Kind::Release>("told_by")).empty())
        out.emplace_back("It is not said who told us of the release.");
    if (of.card.prison.empty())
        out.emplace_back("It is not known from which prison they come out.");
}

void addMeeting(Sentences &out, const ReleaseReadiness &of)
{
    const bool isWanted = of.card.meet == "YES" || of.card.meet == "ASKED";
    if (isWanted && !of.metBy)
        out.emplace_back("Somebody is to meet them, and nobody is named.");
    else if (!isWanted && of.card.meet != "NO")
        out.emplace_back("It is not known whether somebody meets them.");
}

void addPlan(Sentences &out, const ReleaseReadiness &of)
{
    const Record &release = of.release;
    if (!hasRoof(of))
        out.push_back(std::string("They have no place for the first night")
                      + (userIn(release, fieldNumber<Kind::Release>("accommodation_owner"))
                             ? "."
                             : ", and nobody owns finding one."));
    if (domain::isYes(release, fieldNumber<Kind::Release>("supervised"))
        && !of.card.firstAppointment)
        out.emplace_back("The first probation appointment is not known.");
    if (!of.pack)
        out.emplace_back("No pack is prepared.");
    else if (!domain::isYes(*of.pack, fieldNumber<Kind::Pack>("given"))
             && textOf(*of.pack, fieldNumber<Kind::Pack>("reason")).empty())
        out.emplace_back("The pack is not given yet.");
}

void addChecklist(Sentences &out, const ReleaseReadiness &of)
{
    std::string open;
    for (const ReleaseReadiness::Item &item : of.items) {
        if (item.progress == ReleaseReadiness::Progress::Open)
            open += (open.empty() ? "" : "; ") + labelOf("release_day_item", item.item) + " ("
                + labelOf("checklist_status", item.status) + ')';
    }
    if (!open.empty())
        out.push_back("Still to be seen to: " + open + '.');
    const auto all = static_cast<std::int64_t>(of.items.size());
    if (of.known < all)
        out.push_back(std::to_string(of.known) + " of " + std::to_string(all)
                      + " things on the checklist are known.");
}

void addSafety(Sentences &out, const ReleaseReadiness &of, RiskInformation risk)
{
    for (const std::string &purpose : of.missingConsents)
        out.push_back("They have not agreed to this, as far as is recorded: "
                      + labelOf("consent_purpose", purpose) + '.');
    if (risk == RiskInformation::Hidden)
        return;
    const std::string state =
        of.risk ? textOf(*of.risk, fieldNumber<Kind::Risk>("state")) : std::string();
    if (!of.risk)
        out.emplace_back("Nobody has asked for risk information; that does not mean that there is "
                         "no risk.");
    else if (state != "RECEIVED")
        out.push_back("Risk information: " + labelOf("risk_information_state", state)
                      + "; that does not mean that there is no risk.");
}

} // namespace

bool hasRoof(const ReleaseReadiness &readiness)
{
    if (!readiness.tonight)
        return false;
    const ReleaseReadiness::Tonight &tonight = *readiness.tonight;
    const auto group = domain::firstNightGroup(tonight.answer, tonight.type);
    // A ward or a cell is in no group, and a place all the same.
    return !group
        || (group != "ROUGH_SLEEPING" && group != "HOMELESS_NOT_ROUGH" && group != "UNKNOWN");
}

std::vector<std::string> whatIsMissing(const ReleaseReadiness &of, RiskInformation risk)
{
    Sentences out;
    const std::string &state = of.card.state;
    if (state == "CANCELLED" || state == "RECALLED")
        return out;
    const bool isOut = state == "RELEASED" || state == "RELEASED_UNKNOWN";
    if (!isOut) {
        addDate(out, of);
        addMeeting(out, of);
    }
    addPlan(out, of);
    addChecklist(out, of);
    addSafety(out, of, risk);
    return out;
}

} // namespace throughline::service
