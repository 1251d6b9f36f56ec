// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "entry_fields.h"

#include "domain/schema_table.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline::models {

namespace {

using domain::fieldNumber;
using domain::Kind;

template<Kind kind>
consteval EntryField asks(std::string_view name)
{
    return {fieldNumber<kind>(name)};
}
template<Kind kind>
consteval EntryField needs(std::string_view name)
{
    return {fieldNumber<kind>(name), true};
}
template<Kind kind>
consteval EntryField writes(std::string_view name)
{
    return {fieldNumber<kind>(name), false, true};
}
template<Kind kind>
consteval EntryField later(std::string_view name)
{
    return {fieldNumber<kind>(name), false, false, true};
}

constexpr EntryField person[] = {
    asks<Kind::Person>("given_names"),
    asks<Kind::Person>("family_name"),
    asks<Kind::Person>("preferred_name"),
    asks<Kind::Person>("title"),
    asks<Kind::Person>("date_of_birth"),
    asks<Kind::Person>("pronouns"),
    asks<Kind::Person>("language"),
    asks<Kind::Person>("interpreter"),
    asks<Kind::Person>("prison_number"),
    asks<Kind::Person>("prison"),
    asks<Kind::Person>("do_not_contact"),
    asks<Kind::Person>("supporter_name"),
    asks<Kind::Person>("supporter_relationship"),
    asks<Kind::Person>("supporter_phone"),
    asks<Kind::Person>("advocate"),
    asks<Kind::Person>("prison_contact"),
    asks<Kind::Person>("children"),
    asks<Kind::Person>("backup_worker"),
    asks<Kind::Person>("basis"),
    asks<Kind::Person>("services_wanted"),
    asks<Kind::Person>("veteran"),
    asks<Kind::Person>("access_needs"),
    writes<Kind::Person>("access_note"),
    asks<Kind::Person>("gp"),
    asks<Kind::Person>("pregnancy"),
    asks<Kind::Person>("care_experience"),
    writes<Kind::Person>("note"),
};
constexpr EntryField alias[] = {
    needs<Kind::Alias>("name"),
    asks<Kind::Alias>("type"),
    writes<Kind::Alias>("note"),
};
constexpr EntryField identifier[] = {
    needs<Kind::Identifier>("type"),   needs<Kind::Identifier>("value"),
    asks<Kind::Identifier>("told_by"), later<Kind::Identifier>("to_date"),
    writes<Kind::Identifier>("note"),
};
constexpr EntryField contactPoint[] = {
    needs<Kind::ContactPoint>("type"),    asks<Kind::ContactPoint>("value"),
    asks<Kind::ContactPoint>("whose"),    asks<Kind::ContactPoint>("message_safe"),
    later<Kind::ContactPoint>("to_date"), writes<Kind::ContactPoint>("note"),
};
constexpr EntryField knownOrganisation[] = {
    needs<Kind::KnownOrganisation>("name"),
    asks<Kind::KnownOrganisation>("may_contact"),
    writes<Kind::KnownOrganisation>("note"),
};
constexpr EntryField family[] = {
    needs<Kind::Family>("relationship"),   asks<Kind::Family>("name"),
    asks<Kind::Family>("contact_consent"), asks<Kind::Family>("children"),
    writes<Kind::Family>("barriers"),      writes<Kind::Family>("note"),
};
constexpr EntryField consent[] = {
    needs<Kind::Consent>("purpose"),   asks<Kind::Consent>("decided_on"),
    asks<Kind::Consent>("how"),        writes<Kind::Consent>("limits"),
    asks<Kind::Consent>("expires_on"), asks<Kind::Consent>("capacity"),
    writes<Kind::Consent>("reason"),
};
constexpr EntryField safetyInstruction[] = {
    needs<Kind::SafetyInstruction>("instruction"), writes<Kind::SafetyInstruction>("detail"),
    asks<Kind::SafetyInstruction>("told_by"),      asks<Kind::SafetyInstruction>("from_date"),
    asks<Kind::SafetyInstruction>("review_on"),    later<Kind::SafetyInstruction>("ended_on"),
};
constexpr EntryField risk[] = {
    needs<Kind::Risk>("state"),  asks<Kind::Risk>("level"),   asks<Kind::Risk>("about"),
    asks<Kind::Risk>("told_by"), asks<Kind::Risk>("told_on"), writes<Kind::Risk>("note"),
};
constexpr EntryField sentence[] = {
    asks<Kind::Sentence>("licence_end"),
    writes<Kind::Sentence>("licence_conditions"),
    asks<Kind::Sentence>("supervision_end"),
    asks<Kind::Sentence>("told_by"),
};
constexpr EntryField release[] = {
    needs<Kind::Release>("release_date"), asks<Kind::Release>("release_time"),
    asks<Kind::Release>("prison"),        asks<Kind::Release>("meet"),
    asks<Kind::Release>("told_by"),       writes<Kind::Release>("note"),
};
constexpr EntryField appointment[] = {
    needs<Kind::Appointment>("starts"), asks<Kind::Appointment>("with_whom"),
    asks<Kind::Appointment>("place"),   asks<Kind::Appointment>("mode"),
    asks<Kind::Appointment>("worker"),  writes<Kind::Appointment>("note"),
};
constexpr EntryField need[] = {
    needs<Kind::Need>("pathway"),    writes<Kind::Need>("own_words"),
    asks<Kind::Need>("need"),        asks<Kind::Need>("importance"),
    asks<Kind::Need>("responsible"), asks<Kind::Need>("baseline"),
    later<Kind::Need>("follow_up"),  writes<Kind::Need>("disagreement"),
    writes<Kind::Need>("note"),
};
constexpr EntryField action[] = {
    needs<Kind::Action>("title"),
    asks<Kind::Action>("due_on"),
    asks<Kind::Action>("owner"),
    writes<Kind::Action>("note"),
};
constexpr EntryField referral[] = {
    asks<Kind::Referral>("service"), asks<Kind::Referral>("service_name"),
    needs<Kind::Referral>("needs"),  asks<Kind::Referral>("consent_purpose"),
    asks<Kind::Referral>("method"),  writes<Kind::Referral>("note"),
};

struct Entry
{
    Kind kind;
    std::span<const EntryField> fields;
    const char *name;
    const char *add;
};
constexpr Entry entries[] = {
    {Kind::Person, person, QT_TRANSLATE_NOOP("entries", "Details"), ""},
    {Kind::Alias, alias, QT_TRANSLATE_NOOP("entries", "Another name"),
     QT_TRANSLATE_NOOP("entries", "Add another name")},
    {Kind::Identifier, identifier, QT_TRANSLATE_NOOP("entries", "Number"),
     QT_TRANSLATE_NOOP("entries", "Add a number")},
    {Kind::ContactPoint, contactPoint, QT_TRANSLATE_NOOP("entries", "Way to reach them"),
     QT_TRANSLATE_NOOP("entries", "Add a way to reach them")},
    {Kind::KnownOrganisation, knownOrganisation,
     QT_TRANSLATE_NOOP("entries", "Organisation they know"),
     QT_TRANSLATE_NOOP("entries", "Add an organisation they know")},
    {Kind::Family, family, QT_TRANSLATE_NOOP("entries", "Family"),
     QT_TRANSLATE_NOOP("entries", "Add somebody of their family")},
    {Kind::Consent, consent, QT_TRANSLATE_NOOP("entries", "Consent"),
     QT_TRANSLATE_NOOP("entries", "Add what they agreed to")},
    {Kind::SafetyInstruction, safetyInstruction, QT_TRANSLATE_NOOP("entries", "Safety instruction"),
     QT_TRANSLATE_NOOP("entries", "Add a safety instruction")},
    {Kind::Risk, risk, QT_TRANSLATE_NOOP("entries", "What we were told about risk"),
     QT_TRANSLATE_NOOP("entries", "Add what we were told about risk")},
    {Kind::Sentence, sentence, QT_TRANSLATE_NOOP("entries", "Licence"),
     QT_TRANSLATE_NOOP("entries", "Add what the licence asks")},
    {Kind::Release, release, QT_TRANSLATE_NOOP("entries", "Release"),
     QT_TRANSLATE_NOOP("entries", "Add a release date")},
    {Kind::Appointment, appointment, QT_TRANSLATE_NOOP("entries", "Appointment"),
     QT_TRANSLATE_NOOP("entries", "Add an appointment")},
    {Kind::Need, need, QT_TRANSLATE_NOOP("entries", "Need"),
     QT_TRANSLATE_NOOP("entries", "Add a need")},
    {Kind::Action, action, QT_TRANSLATE_NOOP("entries", "Action"),
     QT_TRANSLATE_NOOP("entries", "Add an action")},
    {Kind::Referral, referral, QT_TRANSLATE_NOOP("entries", "Referral"),
     QT_TRANSLATE_NOOP("entries", "Ask a service")},
};

struct Hint
{
    Kind kind;
    std::uint16_t field;
    const char *text;
};
constexpr Hint hints[] = {
    {Kind::Person, fieldNumber<Kind::Person>("prison_number"),
     QT_TRANSLATE_NOOP("entries", "Like A1234BC")},
    {Kind::Person, fieldNumber<Kind::Person>("date_of_birth"),
     QT_TRANSLATE_NOOP("entries", "As much as you know, like 1987 or 14 March 1987")},
    {Kind::Release, fieldNumber<Kind::Release>("release_time"),
     QT_TRANSLATE_NOOP("entries", "Like 8:30am or 08:30")},
    {Kind::Appointment, fieldNumber<Kind::Appointment>("starts"),
     QT_TRANSLATE_NOOP("entries", "Like 14 March at 2:30pm, or tomorrow at 10am")},
    {Kind::Appointment, fieldNumber<Kind::Appointment>("worker"),
     QT_TRANSLATE_NOOP("entries", "Who of us goes. It stands on their Today.")},
    {Kind::Need, fieldNumber<Kind::Need>("own_words"),
     QT_TRANSLATE_NOOP("entries", "What the person says, as they say it.")},
    {Kind::Referral, fieldNumber<Kind::Referral>("service"),
     QT_TRANSLATE_NOOP("entries", "From the list of services. Or write its name below.")},
    {Kind::Referral, fieldNumber<Kind::Referral>("consent_purpose"),
     QT_TRANSLATE_NOOP("entries",
                       "Nothing is sent that the person did not agree to. That is recorded under "
                       "Details, What they agreed to.")},
};

[[nodiscard]] QString translated(const char *text)
{
    return QCoreApplication::translate("entries", text);
}

[[nodiscard]] const Entry *entryOf(Kind kind)
{
    const auto *const found = std::ranges::find(entries, kind, &Entry::kind);
    return found == std::end(entries) ? nullptr : found;
}

} // namespace

std::span<const EntryField> entryFields(Kind kind)
{
    const Entry *const entry = entryOf(kind);
    return entry ? entry->fields : std::span<const EntryField>();
}

QString addTitle(Kind kind)
{
    const Entry *const entry = entryOf(kind);
    return entry ? translated(entry->add) : QString();
}

QString entryName(Kind kind)
{
    const Entry *const entry = entryOf(kind);
    return entry ? translated(entry->name) : QString();
}

QString entryHint(Kind kind, const domain::Field &field)
{
    for (const Hint &one : hints) {
        if (one.kind == kind && one.field == field.number)
            return translated(one.text);
    }
    if (field.type == domain::FieldType::Date)
        return translated(QT_TRANSLATE_NOOP("entries", "Like 14 March 2026, 14/3/2026 or today"));
    return {};
}

} // namespace throughline::models
