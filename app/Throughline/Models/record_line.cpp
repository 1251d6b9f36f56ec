// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "record_line.h"

#include "domain/rules/open_work.h"
#include "domain/schema_table.h"
#include "entry_fields.h"

#include <QCoreApplication>

namespace throughline::models {

namespace {

using domain::fieldNumber;
using domain::Kind;
using domain::Record;

[[nodiscard]] QString translated(const char *text)
{
    return QCoreApplication::translate("recordLine", text);
}

//! What the fields of one record say.
class Says
{
public:
    Says(const Record &record, const words::ReferenceWords &references)
        : m_record(record), m_references(references)
    {
    }

    [[nodiscard]] QString operator()(std::uint16_t field) const
    {
        return words::value(m_record, field, m_references);
    }
    //! The same in a phrase; empty where nothing is said.
    [[nodiscard]] QString in(const char *phrase, std::uint16_t field) const
    {
        const QString said = (*this)(field);
        return said.isEmpty() ? QString() : translated(phrase).arg(said);
    }

private:
    const Record &m_record;
    const words::ReferenceWords &m_references;
};

[[nodiscard]] QString joined(const QStringList &parts)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(QStringLiteral(". "));
}

[[nodiscard]] bool isOver(const Record &record, std::uint16_t field, domain::PartialDate today)
{
    const auto *const day = domain::fieldAs<domain::PartialDate>(record, field);
    return day && *day <= today;
}

} // namespace

RecordLine lineOf(const Record &record, domain::PartialDate today,
                  const words::ReferenceWords &references)
{
    const Says says(record, references);
    constexpr auto toldBy = QT_TRANSLATE_NOOP("recordLine", "Told by: %1");
    constexpr auto since = QT_TRANSLATE_NOOP("recordLine", "From %1");
    constexpr auto over = QT_TRANSLATE_NOOP("recordLine", "Until %1");
    switch (record.kind) {
    case Kind::Alias: {
        const QString type = says(fieldNumber<Kind::Alias>("type"));
        return {type.isEmpty() ? entryName(record.kind) : type,
                says(fieldNumber<Kind::Alias>("name")), says(fieldNumber<Kind::Alias>("note"))};
    }
    case Kind::Identifier:
        return {says(fieldNumber<Kind::Identifier>("type")),
                says(fieldNumber<Kind::Identifier>("value")),
                joined({says.in(toldBy, fieldNumber<Kind::Identifier>("told_by")),
                        says.in(over, fieldNumber<Kind::Identifier>("to_date")),
                        says(fieldNumber<Kind::Identifier>("note"))}),
                isOver(record, fieldNumber<Kind::Identifier>("to_date"), today)};
    case Kind::ContactPoint:
        return {says(fieldNumber<Kind::ContactPoint>("type")),
                says(fieldNumber<Kind::ContactPoint>("value")),
                joined({says(fieldNumber<Kind::ContactPoint>("whose")),
                        says(fieldNumber<Kind::ContactPoint>("message_safe")),
                        says.in(over, fieldNumber<Kind::ContactPoint>("to_date")),
                        says(fieldNumber<Kind::ContactPoint>("note"))}),
                isOver(record, fieldNumber<Kind::ContactPoint>("to_date"), today)};
    case Kind::Family: {
        const QString name = says(fieldNumber<Kind::Family>("name"));
        return {says(fieldNumber<Kind::Family>("relationship")),
                name.isEmpty() ? translated(QT_TRANSLATE_NOOP("recordLine", "Without a name"))
                               : name,
                joined({says(fieldNumber<Kind::Family>("contact_consent")),
                        says.in(QT_TRANSLATE_NOOP("recordLine", "Children: %1"),
                                fieldNumber<Kind::Family>("children")),
                        says(fieldNumber<Kind::Family>("barriers")),
                        says(fieldNumber<Kind::Family>("note"))})};
    }
    case Kind::KnownOrganisation:
        return {entryName(record.kind), says(fieldNumber<Kind::KnownOrganisation>("name")),
                joined({says(fieldNumber<Kind::KnownOrganisation>("may_contact")),
                        says(fieldNumber<Kind::KnownOrganisation>("note"))})};
    case Kind::Consent:
        return {says(fieldNumber<Kind::Consent>("purpose")),
                says(fieldNumber<Kind::Consent>("state")),
                joined({says(fieldNumber<Kind::Consent>("decided_on")),
                        says(fieldNumber<Kind::Consent>("how")),
                        says.in(QT_TRANSLATE_NOOP("recordLine", "Limits: %1"),
                                fieldNumber<Kind::Consent>("limits")),
                        says.in(QT_TRANSLATE_NOOP("recordLine", "Ask again by %1"),
                                fieldNumber<Kind::Consent>("expires_on")),
                        says(fieldNumber<Kind::Consent>("reason"))})};
    case Kind::SafetyInstruction:
        return {says(fieldNumber<Kind::SafetyInstruction>("instruction")),
                says(fieldNumber<Kind::SafetyInstruction>("detail")),
                joined({says.in(toldBy, fieldNumber<Kind::SafetyInstruction>("told_by")),
                        says.in(since, fieldNumber<Kind::SafetyInstruction>("from_date")),
                        says.in(QT_TRANSLATE_NOOP("recordLine", "Look again on %1"),
                                fieldNumber<Kind::SafetyInstruction>("review_on")),
                        says.in(over, fieldNumber<Kind::SafetyInstruction>("ended_on"))}),
                isOver(record, fieldNumber<Kind::SafetyInstruction>("ended_on"), today)};
    case Kind::Risk:
        return {
            says(fieldNumber<Kind::Risk>("state")),
            joined({says.in(QT_TRANSLATE_NOOP("recordLine", "Level, as told: %1"),
                            fieldNumber<Kind::Risk>("level")),
                    says(fieldNumber<Kind::Risk>("about")), says(fieldNumber<Kind::Risk>("note"))}),
            joined({says.in(toldBy, fieldNumber<Kind::Risk>("told_by")),
                    says(fieldNumber<Kind::Risk>("told_on"))})};
    case Kind::Sentence:
        return {entryName(record.kind), says(fieldNumber<Kind::Sentence>("licence_conditions")),
                joined({says.in(QT_TRANSLATE_NOOP("recordLine", "Licence ends %1"),
                                fieldNumber<Kind::Sentence>("licence_end")),
                        says.in(QT_TRANSLATE_NOOP("recordLine", "Supervision ends %1"),
                                fieldNumber<Kind::Sentence>("supervision_end")),
                        says.in(toldBy, fieldNumber<Kind::Sentence>("told_by"))})};
    case Kind::Release:
        return {entryName(record.kind), says(fieldNumber<Kind::Release>("release_date")),
                joined({says(fieldNumber<Kind::Release>("release_time")),
                        says(fieldNumber<Kind::Release>("prison")),
                        says(fieldNumber<Kind::Release>("state")),
                        says(fieldNumber<Kind::Release>("meet")),
                        says.in(toldBy, fieldNumber<Kind::Release>("told_by")),
                        says(fieldNumber<Kind::Release>("note"))})};
    case Kind::Appointment:
        return {entryName(record.kind), says(fieldNumber<Kind::Appointment>("starts")),
                joined({says(fieldNumber<Kind::Appointment>("with_whom")),
                        says(fieldNumber<Kind::Appointment>("place")),
                        says(fieldNumber<Kind::Appointment>("mode")),
                        says.in(QT_TRANSLATE_NOOP("recordLine", "%1 goes"),
                                fieldNumber<Kind::Appointment>("worker")),
                        says(fieldNumber<Kind::Appointment>("state")),
                        says(fieldNumber<Kind::Appointment>("outcome")),
                        says(fieldNumber<Kind::Appointment>("absence_reason")),
                        says(fieldNumber<Kind::Appointment>("note"))}),
                !domain::isOpenWork(record)};
    default:
        return {entryName(record.kind), {}, {}};
    }
}

} // namespace throughline::models
