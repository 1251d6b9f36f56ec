// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/record_rules.h"

#include "domain/code_list.h"
#include "domain/field_text.h"
#include "domain/plain_text.h"
#include "domain/rules/accommodation_rules.h"
#include "domain/schema_table.h"

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
        const Value *value = m_record.find(number);
        return value != nullptr ? std::get_if<T>(value) : nullptr;
    }

    //! Empty when the field is not set.
    [[nodiscard]] std::string_view text(std::uint16_t number) const
    {
        const auto *value = get<std::string>(number);
        return value != nullptr ? trimmed(*value) : std::string_view{};
    }

    void need(std::uint16_t number, std::string reason)
    {
        const Value *value = m_record.find(number);
        const bool given = value != nullptr && !std::holds_alternative<std::monostate>(*value);
        const bool isText = given && std::holds_alternative<std::string>(*value);
        if (!given || (isText && text(number).empty()))
            refuse(describe(m_record.kind).field(number)->name, std::move(reason));
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
}

void checkRelease(Examination &found)
{
    constexpr auto person = fieldNumber<Kind::Release>("person");
    constexpr auto releaseDate = fieldNumber<Kind::Release>("release_date");
    constexpr auto appointment = fieldNumber<Kind::Release>("first_appointment");
    constexpr auto toldOn = fieldNumber<Kind::Release>("told_on");
    found.need(person, "no person");
    const auto *told = found.get<PartialDate>(toldOn);
    if (told != nullptr && isAfter(*told, found.today()))
        found.warn("told_on", "in the future");
    const auto *release = found.get<PartialDate>(releaseDate);
    const auto *first = found.get<WallDateTime>(appointment);
    if (release != nullptr && first != nullptr && isAfter(*release, first->date))
        found.warn("first_appointment", "first appointment is before the release");
}

void checkContact(Examination &found)
{
    constexpr auto person = fieldNumber<Kind::Contact>("person");
    constexpr auto mode = fieldNumber<Kind::Contact>("mode");
    constexpr auto minutes = fieldNumber<Kind::Contact>("minutes");
    constexpr auto gateOutcome = fieldNumber<Kind::Contact>("gate_outcome");
    constexpr std::int64_t wholeDay = 24 * 60;
    found.need(person, "no person");
    found.need(mode, "no mode");
    const auto *length = found.get<std::int64_t>(minutes);
    if (length != nullptr && (*length < 0 || *length > wholeDay))
        found.refuse("minutes", "between 0 and 1440 expected");
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

//! What a record belongs to stands first in its kind.
void checkOwner(Examination &found, const KindDescription &kind)
{
    const Field &first = kind.fields.front();
    if (first.type == FieldType::Reference)
        found.need(first.number, "no " + std::string(first.codeList));
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
    default:
        return checkOwner(found, describe(kind));
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
    return found.take();
}

} // namespace throughline::domain
