// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "detail_groups.h"

#include "domain/schema_table.h"

#include <QCoreApplication>

namespace throughline::models {

namespace {

using domain::Kind;

consteval std::uint16_t field(std::string_view name)
{
    return domain::fieldNumber<Kind::Person>(name);
}

constexpr std::uint16_t whoFields[] = {
    field("given_names"),   field("family_name"), field("preferred_name"), field("title"),
    field("date_of_birth"), field("pronouns"),    field("language"),       field("interpreter"),
};
constexpr Kind whoKinds[] = {Kind::Alias};
constexpr std::uint16_t reachFields[] = {field("do_not_contact")};
constexpr Kind reachKinds[] = {Kind::ContactPoint};
constexpr Kind safetyKinds[] = {Kind::SafetyInstruction};
constexpr std::uint16_t workFields[] = {
    field("status"),     field("status_on"),     field("status_reason"), field("review_on"),
    field("key_worker"), field("backup_worker"), field("basis"),         field("services_wanted")};
constexpr Kind consentKinds[] = {Kind::Consent};
constexpr std::uint16_t numberFields[] = {field("prison_number"), field("prison")};
constexpr Kind numberKinds[] = {Kind::Identifier};
constexpr Kind releaseKinds[] = {Kind::Release};
constexpr Kind appointmentKinds[] = {Kind::Appointment};
constexpr std::uint16_t aroundFields[] = {
    field("supporter_name"), field("supporter_relationship"), field("supporter_phone"),
    field("advocate"),       field("prison_contact"),         field("children"),
};
constexpr Kind aroundKinds[] = {Kind::Family, Kind::KnownOrganisation};
constexpr Kind licenceKinds[] = {Kind::Sentence};
constexpr Kind riskKinds[] = {Kind::Risk};
constexpr std::uint16_t healthFields[] = {
    field("access_needs"), field("access_note"),     field("gp"),
    field("pregnancy"),    field("care_experience"), field("veteran")};
constexpr std::uint16_t noteFields[] = {field("note")};

constexpr DetailGroupPlan plans[] = {
    {"who", QT_TRANSLATE_NOOP("detailGroups", "Who they are"), whoFields, whoKinds},
    {"reach", QT_TRANSLATE_NOOP("detailGroups", "How to reach them"), reachFields, reachKinds},
    {"safety", QT_TRANSLATE_NOOP("detailGroups", "Safety"), {}, safetyKinds},
    {"work", QT_TRANSLATE_NOOP("detailGroups", "Our work with them"), workFields, {}},
    {"consent", QT_TRANSLATE_NOOP("detailGroups", "What they agreed to"), {}, consentKinds},
    {"numbers", QT_TRANSLATE_NOOP("detailGroups", "Prison and numbers"), numberFields, numberKinds},
    {"release", QT_TRANSLATE_NOOP("detailGroups", "Release"), {}, releaseKinds},
    {"appointments", QT_TRANSLATE_NOOP("detailGroups", "Appointments"), {}, appointmentKinds},
    {"around", QT_TRANSLATE_NOOP("detailGroups", "Who is around them"), aroundFields, aroundKinds},
    {"licence", QT_TRANSLATE_NOOP("detailGroups", "Licence conditions"), {}, licenceKinds, true},
    {"risk",
     QT_TRANSLATE_NOOP("detailGroups", "What we were told about risk"),
     {},
     riskKinds,
     true},
    {"health", QT_TRANSLATE_NOOP("detailGroups", "Health and access"), healthFields, {}, true},
    {"note", QT_TRANSLATE_NOOP("detailGroups", "Note"), noteFields, {}},
};

} // namespace

std::span<const DetailGroupPlan> detailGroups()
{
    return plans;
}

const DetailGroupPlan *detailGroup(const QString &key)
{
    for (const DetailGroupPlan &plan : plans) {
        if (key == QLatin1String(plan.key))
            return &plan;
    }
    return nullptr;
}

QString titleOf(const DetailGroupPlan &plan)
{
    return QCoreApplication::translate("detailGroups", plan.title);
}

} // namespace throughline::models
