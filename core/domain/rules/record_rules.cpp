// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/record_rules.h"

#include "domain/code_list.h"
#include "domain/field_text.h"
#include "domain/identifier.h"
#include "domain/plain_text.h"
#include "domain/rules/accommodation_rules.h"
#include "domain/rules/status_machine.h"
#include "domain/rules/value_rules.h"
#include "domain/schema_table.h"
#include "domain/working_days.h"

namespace throughline::domain {

namespace {

//! A record under examination, and what was found so far.
class Examination
{
public:
    Examination(const Record &record, PartialDate today) : m_record(record), m_today(today) {}

    [[nodiscard]] PartialDate today() const { return m_today; }

    void refuse(std::string_view field, std::string reason)
    {
        m_findings.push_back({true, std::string(field), std::move(reason)});
    }

    void warn(std::string_view field, std::string reason)
    {
        m_findings.push_back({false, std::string(field), std::move(reason)});
    }

    //! Nothing when the field is not set, cleared, or of another type.
    template<class T>
    [[nodiscard]] const T *get(std::uint16_t number) const
    {
        return fieldAs<T>(m_record, number);
    }

    [[nodiscard]] bool has(std::uint16_t number) const
    {
        const Value *value = m_record.find(number);
        const bool given = value != nullptr && !std::holds_alternative<std::monostate>(*value);
        return given && (!std::holds_alternative<std::string>(*value) || !text(number).empty());
    }
    [[nodiscard]] bool isYes(std::uint16_t number) const { return domain::isYes(m_record, number); }
    [[nodiscard]] const Record &record() const { return m_record; }

    //! Empty when the field is not set.
    [[nodiscard]] std::string_view text(std::uint16_t number) const
    {
        const auto *value = get<std::string>(number);
        return value != nullptr ? trimmed(*value) : std::string_view{};
    }

    void need(std::uint16_t number, std::string reason)
    {
        if (!has(number))
            refuse(describe(m_record.kind).field(number)->name, std::move(reason));
    }

    //! A number that looks wrong, said and taken all the same.
    void doubt(std::string_view field, std::string_view type, std::string_view value)
    {
        if (std::string doubt = checkIdentifier(type, value, m_today).doubt; !doubt.empty())
            warn(field, std::move(doubt));
    }

    [[nodiscard]] std::vector<RuleFinding> take() { return std::move(m_findings); }

private:
    const Record &m_record;
    PartialDate m_today;
    std::vector<RuleFinding> m_findings;
};

void checkValues(Examination &found, const Record &record)
{
    const KindDescription &kind = describe(record.kind);
    for (const auto &[number, value] : record.fields) {
        const Field *field = kind.field(number);
        if (field != nullptr && !fits(*field, value))
            found.refuse(field->name, "not a value that this field can hold");
    }
}

void checkPerson(Examination &found)
{
    constexpr auto familyName = fieldNumber<Kind::Person>("family_name");
    constexpr auto givenNames = fieldNumber<Kind::Person>("given_names");
    constexpr auto dateOfBirth = fieldNumber<Kind::Person>("date_of_birth");
    constexpr int oldestYear = 1900;
    if (found.text(familyName).empty() && found.text(givenNames).empty())
        found.refuse("family_name", "no name");
    if (const auto *born = found.get<PartialDate>(dateOfBirth)) {
        if (isAfter(*born, found.today()))
            found.refuse("date_of_birth", "in the future");
        else if (born->year < oldestYear)
            found.refuse("date_of_birth", "before 1900");
    }
    constexpr auto number = fieldNumber<Kind::Person>("prison_number");
    if (!found.text(number).empty())
        found.doubt("prison_number", "PRISON_NUMBER", found.text(number));
    if (found.text(fieldNumber<Kind::Person>("status")) == "MERGED")
        found.refuse("status", "two records of one person are merged as a step of its own");
    if (found.isYes(fieldNumber<Kind::Person>("legal_hold"))
        && !found.has(fieldNumber<Kind::Person>("keep_reason")))
        found.warn("keep_reason", "it must be kept, and nobody has said why");
    const auto *review = found.get<PartialDate>(fieldNumber<Kind::Person>("review_on"));
    if (found.text(fieldNumber<Kind::Person>("status")) == "PAUSED" && review != nullptr
        && isAfter(found.today(), *review))
        found.warn("review_on", "the day has gone by");
}

void checkRelease(Examination &found)
{
    constexpr auto person = fieldNumber<Kind::Release>("person");
    constexpr auto releaseDate = fieldNumber<Kind::Release>("release_date");
    constexpr auto appointment = fieldNumber<Kind::Release>("first_appointment");
    found.need(person, "no person");
    const auto *release = found.get<PartialDate>(releaseDate);
    const auto *first = found.get<WallDateTime>(appointment);
    if (release != nullptr && first != nullptr && isAfter(*release, first->date))
        found.warn("first_appointment", "first appointment is before the release");
    const std::string_view state = found.text(fieldNumber<Kind::Release>("state"));
    if (release == nullptr || !release->isWholeDay()
        || (state != "PLANNED" && state != "CONFIRMED"))
        return;
    const auto *since = found.get<PartialDate>(fieldNumber<Kind::Release>("custody_since"));
    const UsualRelease usual =
        usualReleaseDay(*release, since != nullptr ? std::optional(*since) : std::nullopt,
                        found.text(fieldNumber<Kind::Release>("route")),
                        found.text(fieldNumber<Kind::Release>("release_date_type")));
    if (usual.isEarlier)
        found.warn("release_date",
                   "after 28 days or more in custody they usually come out one working "
                   "day earlier, on "
                       + toText(usual.day));
}

void checkContact(Examination &found)
{
    constexpr auto person = fieldNumber<Kind::Contact>("person");
    constexpr auto mode = fieldNumber<Kind::Contact>("mode");
    constexpr auto gateOutcome = fieldNumber<Kind::Contact>("gate_outcome");
    found.need(person, "no person");
    found.need(mode, "no mode");
    if (found.text(gateOutcome) == "WAITING")
        found.refuse("gate_outcome", "still waiting; record what happened when the wait is over");
}

void checkAccommodation(Examination &found)
{
    constexpr auto person = fieldNumber<Kind::Accommodation>("person");
    constexpr auto timepoint = fieldNumber<Kind::Accommodation>("timepoint");
    constexpr auto answer = fieldNumber<Kind::Accommodation>("answer");
    constexpr auto type = fieldNumber<Kind::Accommodation>("type");
    found.need(person, "no person");
    found.need(timepoint, "no time point");
    if (found.text(answer).empty() && found.text(type).empty())
        found.refuse("answer", "no answer and no type");
    if (const auto agree = checkAnswer(found.text(answer), found.text(type)); !agree)
        found.refuse("type", agree.error().message);
}

void checkReferral(Examination &found)
{
    constexpr auto person = fieldNumber<Kind::Referral>("person");
    constexpr auto direction = fieldNumber<Kind::Referral>("direction");
    constexpr auto status = fieldNumber<Kind::Referral>("status");
    found.need(person, "no person");
    found.need(direction, "no direction");
    const std::string_view way = found.text(direction);
    const std::string_view key = found.text(status);
    if (key.empty() || (way != "IN" && way != "OUT"))
        return;
    const std::string_view own = way == "IN" ? "referral_in_status" : "referral_out_status";
    const std::string_view other = way == "IN" ? "referral_out_status" : "referral_in_status";
    // A key of neither list is a newer version's and is left alone.
    if (findCode(own, key) == nullptr && findCode(other, key) != nullptr)
        found.refuse("status", "not a status of a referral " + std::string(way));
}

void checkIdentifierRecord(Examination &found)
{
    constexpr auto typeField = fieldNumber<Kind::Identifier>("type");
    constexpr auto valueField = fieldNumber<Kind::Identifier>("value");
    found.need(typeField, "no kind of number");
    found.need(valueField, "no number");
    const std::string_view value = found.text(valueField);
    if (isNhsNumber(value)) {
        // One in eleven own references of ten digits happens to pass the same check.
        const bool isOwn = found.text(typeField) == "LOCAL" && value.find(' ') == value.npos;
        const std::string_view words = "this looks like an NHS number, which is not kept here";
        return isOwn ? found.warn("value", std::string(words))
                     : found.refuse("value", std::string(words));
    }
    found.doubt("value", found.text(typeField), value);
}

void checkPack(Examination &found)
{
    constexpr auto given = fieldNumber<Kind::Pack>("given");
    const auto *answer = found.get<std::int64_t>(given);
    if (answer != nullptr && *answer == 0)
        found.need(fieldNumber<Kind::Pack>("reason"), "it was not given; say why");
    if (found.has(fieldNumber<Kind::Pack>("given_on")) && answer != nullptr && *answer == 0)
        found.refuse("given_on", "a day for a pack that was not given");
}

void checkPlacement(Examination &found)
{
    constexpr std::int64_t mostNights = 84; // CAS3 (domain.md 3.13)
    const auto *start = found.get<PartialDate>(fieldNumber<Kind::Placement>("start_on"));
    for (const char *name : {"planned_end", "ended_on"}) {
        const auto number = describe(Kind::Placement).field(std::string_view(name))->number;
        const auto *end = found.get<PartialDate>(number);
        if (found.text(fieldNumber<Kind::Placement>("type")) == "A17" && start != nullptr
            && end != nullptr && start->isWholeDay() && end->isWholeDay()
            && daysBetween(*start, *end) > mostNights)
            found.warn(name, "more than the 84 nights of CAS3");
    }
}

void checkNeed(Examination &found)
{
    if (!found.has(fieldNumber<Kind::Need>("pathway"))
        && !found.has(fieldNumber<Kind::Need>("need")))
        found.need(fieldNumber<Kind::Need>("own_words"),
                   "say what is needed, in words or by a kind");
}

void checkAction(Examination &found)
{
    found.need(fieldNumber<Kind::Action>("title"), "say what is to be done");
    if (found.has(fieldNumber<Kind::Action>("done_on"))
        && found.has(fieldNumber<Kind::Action>("dropped")))
        found.refuse("dropped", "it is done already");
}

void checkEquality(Examination &found)
{
    constexpr std::uint16_t answers[] = {fieldNumber<Kind::Equality>("ethnicity"),
                                         fieldNumber<Kind::Equality>("sex"),
                                         fieldNumber<Kind::Equality>("gender_same"),
                                         fieldNumber<Kind::Equality>("religion"),
                                         fieldNumber<Kind::Equality>("gender_identity"),
                                         fieldNumber<Kind::Equality>("disability"),
                                         fieldNumber<Kind::Equality>("sexual_orientation"),
                                         fieldNumber<Kind::Equality>("marital"),
                                         fieldNumber<Kind::Equality>("disability_types")};
    for (const std::uint16_t answer : answers) {
        if (found.isYes(fieldNumber<Kind::Equality>("skipped")) && found.has(answer))
            return found.refuse("skipped", "there are answers; take one or the other away");
    }
}

void checkSafeguarding(Examination &found)
{
    if (!found.has(fieldNumber<Kind::Safeguarding>("seen")))
        found.need(fieldNumber<Kind::Safeguarding>("own_words"),
                   "write their words, or what was seen or heard");
}

void checkHallCount(Examination &found)
{
    found.need(fieldNumber<Kind::HallCount>("session"), "no hall_session");
    if (!found.has(fieldNumber<Kind::HallCount>("adults"))
        && !found.has(fieldNumber<Kind::HallCount>("children")))
        found.need(fieldNumber<Kind::HallCount>("event"), "nothing was counted");
}

//! Domain.md 3.15: each change has a day, a reason, and somebody who said so.
void checkCapacityChange(Examination &found)
{
    found.need(fieldNumber<Kind::CapacityChange>("service"), "no service");
    found.need(fieldNumber<Kind::CapacityChange>("status"), "no capacity");
    found.need(fieldNumber<Kind::CapacityChange>("changed_on"), "no day");
    found.need(fieldNumber<Kind::CapacityChange>("reason"), "no reason");
    found.need(fieldNumber<Kind::CapacityChange>("told_by"), "nobody who said so");
}

//! Either a name or what stands for one.
void needEither(Examination &found, std::uint16_t field, std::uint16_t other, std::string reason)
{
    if (!found.has(other))
        found.need(field, std::move(reason));
}

//! What a record belongs to stands first in its kind.
void checkOwner(Examination &found, const KindDescription &kind)
{
    const Field &first = kind.fields.front();
    if (first.type == FieldType::Reference)
        found.need(first.number, "no " + std::string(first.codeList));
}

//! What the kinds that belong to a record ask for besides.
void checkAbout(Examination &found, Kind kind)
{
    switch (kind) {
    case Kind::Identifier:
        return checkIdentifierRecord(found);
    case Kind::Alias:
        return found.need(fieldNumber<Kind::Alias>("name"), "no name");
    case Kind::ContactPoint:
        if (found.text(fieldNumber<Kind::ContactPoint>("type")) != "NONE")
            found.need(fieldNumber<Kind::ContactPoint>("value"), "no number or address");
        return;
    case Kind::KnownOrganisation:
        return needEither(found, fieldNumber<Kind::KnownOrganisation>("name"),
                          fieldNumber<Kind::KnownOrganisation>("service"), "no name");
    case Kind::Checklist:
        found.need(fieldNumber<Kind::Checklist>("item"), "say what is asked");
        return found.need(fieldNumber<Kind::Checklist>("status"), "no answer");
    case Kind::Pack:
        return checkPack(found);
    case Kind::Placement:
        return checkPlacement(found);
    case Kind::Need:
        return checkNeed(found);
    case Kind::Action:
        return checkAction(found);
    case Kind::OutcomeScore:
        return found.need(fieldNumber<Kind::OutcomeScore>("outcome"), "no outcome");
    case Kind::Consent:
        return found.need(fieldNumber<Kind::Consent>("purpose"), "say for what");
    case Kind::SafetyInstruction:
        return needEither(found, fieldNumber<Kind::SafetyInstruction>("detail"),
                          fieldNumber<Kind::SafetyInstruction>("instruction"), "say what to do");
    case Kind::Equality:
        return checkEquality(found);
    case Kind::Hours:
        found.need(fieldNumber<Kind::Hours>("on"), "no day");
        return found.need(fieldNumber<Kind::Hours>("minutes"), "no minutes");
    case Kind::Retention:
        return found.need(fieldNumber<Kind::Retention>("state"), "no state");
    case Kind::DataRequest:
        found.need(fieldNumber<Kind::DataRequest>("type"), "say what they ask");
        return found.need(fieldNumber<Kind::DataRequest>("received_on"), "no day");
    default:
        return;
    }
}

//! Whose records were looked at; a device that a manager has unlocked is nobody's.
void checkAccess(Examination &found)
{
    if (found.text(fieldNumber<Kind::Access>("what")) != "UNLOCK")
        found.need(fieldNumber<Kind::Access>("person"), "no person");
}

void checkKind(Examination &found, Kind kind)
{
    switch (kind) {
    case Kind::Folder:
        return;
    case Kind::Person:
        return checkPerson(found);
    case Kind::Release:
        return checkRelease(found);
    case Kind::Contact:
        return checkContact(found);
    case Kind::Accommodation:
        return checkAccommodation(found);
    case Kind::Referral:
        return checkReferral(found);
    case Kind::Service:
        return found.need(fieldNumber<Kind::Service>("name"), "no name");
    case Kind::HallCount:
        return checkHallCount(found);
    case Kind::CapacityChange:
        return checkCapacityChange(found);
    case Kind::HallSession:
        found.need(fieldNumber<Kind::HallSession>("prison"), "no prison");
        return found.need(fieldNumber<Kind::HallSession>("on"), "no day");
    case Kind::Notice:
        return found.need(fieldNumber<Kind::Notice>("type"), "no kind of notice");
    case Kind::Voice:
        return found.need(fieldNumber<Kind::Voice>("said"), "say what was heard");
    case Kind::Worker:
        return needEither(found, fieldNumber<Kind::Worker>("name"),
                          fieldNumber<Kind::Worker>("user"), "no name");
    case Kind::Protocol:
        return found.need(fieldNumber<Kind::Protocol>("with"), "say with whom");
    case Kind::Incident:
        return found.need(fieldNumber<Kind::Incident>("what"), "say what happened");
    case Kind::RetentionPeriod:
        found.need(fieldNumber<Kind::RetentionPeriod>("trigger"), "say from when");
        return found.need(fieldNumber<Kind::RetentionPeriod>("months"), "say how many months");
    case Kind::Safeguarding:
        return checkSafeguarding(found);
    case Kind::Access:
        return checkAccess(found);
    default:
        checkOwner(found, describe(kind));
        return checkAbout(found, kind);
    }
}

} // namespace

bool isAfter(PartialDate date, PartialDate other)
{
    if (date.year != other.year)
        return date.year > other.year;
    if (date.month == 0 || other.month == 0)
        return false;
    if (date.month != other.month)
        return date.month > other.month;
    return date.day != 0 && other.day != 0 && date.day > other.day;
}

std::vector<RuleFinding> checkRecord(const Record &record, PartialDate today)
{
    Examination found(record, today);
    checkKind(found, record.kind);
    checkValues(found, record);
    std::vector<RuleFinding> all = found.take();
    for (RuleFinding &one : checkValueRules(record, today))
        all.push_back(std::move(one));
    return all;
}

std::optional<std::string> canonicalNumber(const Record &record, PartialDate today)
{
    if (record.kind != Kind::Identifier)
        return std::nullopt;
    const std::string_view value = fieldText(record, fieldNumber<Kind::Identifier>("value"));
    const std::string_view type = fieldText(record, fieldNumber<Kind::Identifier>("type"));
    std::string canonical = checkIdentifier(type, value, today).canonical;
    return value.empty() || canonical == value ? std::nullopt : std::optional(canonical);
}

} // namespace throughline::domain
