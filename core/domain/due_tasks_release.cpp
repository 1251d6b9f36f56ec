// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/due_task_case.h"
#include "domain/rules/accommodation_rules.h"

// Before somebody comes out, and after (domain.md 3.2, 3.4).

namespace throughline::domain::due_task_days {

using base::RecordId;

namespace {

// Time points of domain.md 3.2, 3.5 and the indicators, in days.
constexpr Day dutyOpens = 56;
constexpr Day dutyDue = 28;
constexpr Day placeDue = 28;
constexpr Day appointmentDue = 14;
constexpr Day confirmDue = 7;
constexpr Day ringRoundDue = 1;
constexpr Day followUp = 28;

} // namespace

void Case::release(const Record &release)
{
    constexpr auto state = fieldNumber<Kind::Release>("state");
    constexpr auto date = fieldNumber<Kind::Release>("release_date");
    constexpr auto releasedAt = fieldNumber<Kind::Release>("released_at");
    const std::string_view now = fieldText(release, state);
    const auto planned = day(release, date);
    if (isOneOf(now, {"RELEASED", "RELEASED_UNKNOWN"})) {
        auto out = dayOfMoment(release, releasedAt);
        if (!out)
            out = planned;
        if (out)
            afterRelease(release, *out);
    } else if (isOneOf(now, {"PLANNED", "CONFIRMED"}) && planned) {
        beforeRelease(release, now, *planned);
    }
}

void Case::beforeRelease(const Record &release, std::string_view state, Day out)
{
    constexpr auto destination = fieldNumber<Kind::Release>("destination");
    constexpr auto owner = fieldNumber<Kind::Release>("accommodation_owner");
    constexpr auto appointment = fieldNumber<Kind::Release>("first_appointment");
    constexpr auto supervised = fieldNumber<Kind::Release>("supervised");
    constexpr auto meet = fieldNumber<Kind::Release>("meet");
    constexpr auto metBy = fieldNumber<Kind::Release>("met_by");
    const bool hasPlace = !fieldText(release, destination).empty() && !isHomeless(release);
    if (!hasPlace) {
        add(TaskRule::FindDestination, release, out, out - dutyOpens, out - placeDue, out);
        if (!fieldAs<RecordId>(release, owner))
            add(TaskRule::OwnAccommodation, release, out, out - dutyOpens, out - placeDue, out);
        if (!any(Kind::DutyToRefer, [&](const Record &duty) { return isFor(duty, release); }))
            add(TaskRule::DutyToRefer, release, out, out - dutyOpens, out - dutyDue, out);
    }
    if (!fieldAs<WallDateTime>(release, appointment) && isYes(release, supervised))
        add(TaskRule::FirstAppointment, release, out, out - placeDue, out - appointmentDue, out);
    if (state == "PLANNED")
        add(TaskRule::ConfirmRelease, release, out, out - appointmentDue, out - confirmDue, out);
    if (isOneOf(fieldText(release, meet), {"ASKED", "YES"}) && !fieldAs<RecordId>(release, metBy))
        add(TaskRule::AssignMeeting, release, out, out - appointmentDue, out - confirmDue, out);
    ownedBy(add(TaskRule::RingRound, release, out, out - ringRoundDue, out - ringRoundDue,
                out - ringRoundDue),
            release, metBy);
    ownedBy(add(TaskRule::DidTheyComeOut, release, out, out + 1, out + 1, out + patience), release,
            metBy);
}

bool Case::isHomeless(const Record &release)
{
    constexpr auto destination = fieldNumber<Kind::Release>("destination");
    return isOneOf(fieldText(release, destination), {"ROUGH", "SHELTER_SQUAT", "NOT_KNOWN"});
}

bool Case::isFor(const Record &duty, const Record &release)
{
    constexpr auto of = fieldNumber<Kind::DutyToRefer>("release");
    constexpr auto state = fieldNumber<Kind::DutyToRefer>("state");
    const auto *id = fieldAs<RecordId>(duty, of);
    return (!id || *id == release.id) && fieldText(duty, state) != "WITHDRAWN";
}

bool Case::isBackInCustody(Day out) const
{
    constexpr auto from = fieldNumber<Kind::Custody>("from_date");
    constexpr auto to = fieldNumber<Kind::Custody>("to_date");
    return any(Kind::Custody, [out](const Record &custody) {
        const auto in = day(custody, from);
        const auto left = day(custody, to);
        return in && (*in > out || (*in == out && (!left || *left > out)));
    });
}

void Case::afterRelease(const Record &release, Day out)
{
    if (isBackInCustody(out))
        return;
    static constexpr std::pair<std::string_view, TaskRule> asked[] = {
        {"FIRST_NIGHT", TaskRule::FirstNight},
        {"D7", TaskRule::Day7},
        {"D28", TaskRule::Day28},
        {"W12", TaskRule::Week12},
        {"M3", TaskRule::Month3},
    };
    for (const auto &[timepoint, rule] : asked) {
        const TimepointRule *when = timepointRule(timepoint);
        const bool wanted = rule == TaskRule::Week12 ? isInCas3() : when->taskByDefault;
        if (wanted && !isAnswered(release, timepoint))
            add(rule, release, out, out + when->firstDay,
                out + std::max(when->firstDay, 1), // the first night is asked about afterwards
                out + when->lastDay + patience);
    }
    if (!any(Kind::Contact, [&](const Record &contact) { return isSince(contact, out, false); }))
        add(TaskRule::FirstContact, release, out, out, plusWorkingDays(out, 1), out + patience);
    if (!any(Kind::Contact, [&](const Record &contact) { return isSince(contact, out, true); }))
        add(TaskRule::SeenIn28Days, release, out, out + followUp / 2, out + followUp,
            out + followUp + patience);
}

bool Case::isInCas3() const
{
    constexpr auto type = fieldNumber<Kind::Placement>("type");
    constexpr auto state = fieldNumber<Kind::Placement>("state");
    return any(Kind::Placement, [](const Record &placement) {
        return fieldText(placement, type) == "A17"
            && isOneOf(fieldText(placement, state), {"ARRIVED", "DEPARTED"});
    });
}

bool Case::isAnswered(const Record &release, std::string_view timepoint) const
{
    constexpr auto of = fieldNumber<Kind::Accommodation>("release");
    constexpr auto when = fieldNumber<Kind::Accommodation>("timepoint");
    return any(Kind::Accommodation, [&](const Record &entry) {
        const auto *id = fieldAs<RecordId>(entry, of);
        return (!id || *id == release.id) && fieldText(entry, when) == timepoint;
    });
}

bool Case::isSince(const Record &contact, Day from, bool inPerson)
{
    constexpr auto at = fieldNumber<Kind::Contact>("at");
    constexpr auto outcome = fieldNumber<Kind::Contact>("outcome");
    constexpr auto mode = fieldNumber<Kind::Contact>("mode");
    constexpr auto third = fieldNumber<Kind::Contact>("third_party");
    const auto when = dayOfMoment(contact, at);
    const std::string_view what = fieldText(contact, outcome);
    const bool reached = what.empty() || isOneOf(what, {"ATTENDED", "LATE", "PARTIAL"});
    return when && *when >= from && reached && !isYes(contact, third)
        && fieldText(contact, mode) != "THIRD_PARTY"
        && (!inPerson
            || isOneOf(fieldText(contact, mode),
                       {"IN_PERSON_PROBATION", "IN_PERSON_OFFICE", "IN_PERSON_PRISON", "GATE",
                        "HOME", "DOORSTEP", "COMMUNITY", "ACCOMPANY", "GROUP"}));
}

} // namespace throughline::domain::due_task_days
