// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/field_text.h"
#include "service/subject_data.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace throughline::service {

namespace {

[[nodiscard]] QString asText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

[[nodiscard]] QString moment(base::Millis at)
{
    return asText(domain::toText(at));
}

[[nodiscard]] QJsonArray earlierOf(const HeldValue &value)
{
    QJsonArray all;
    for (const HeldValue::Earlier &one : value.earlier)
        all.append(QJsonObject{{QStringLiteral("value"), asText(one.words)},
                               {QStringLiteral("by"), asText(one.by)},
                               {QStringLiteral("at"), moment(one.at)}});
    return all;
}

[[nodiscard]] QJsonObject asJson(const HeldRecord &held)
{
    const RecordView &view = held.view;
    QJsonObject fields;
    QJsonObject earlier;
    for (const HeldValue &value : held.values) {
        const QString name = value.field ? asText(value.field->name) : QStringLiteral("withdrawn");
        const domain::Value *stored = value.field ? view.record.find(value.field->number) : nullptr;
        if (value.isLeftOut || !value.field)
            fields.insert(name, asText(value.words));
        else if (stored)
            fields.insert(name, asText(domain::valueToText(*value.field, *stored)));
        if (!value.earlier.empty())
            earlier.insert(name, earlierOf(value));
    }
    return {{QStringLiteral("id"), asText(view.record.id.hex())},
            {QStringLiteral("fields"), fields},
            {QStringLiteral("earlier"), earlier},
            {QStringLiteral("made_at"), moment(view.madeAt)},
            {QStringLiteral("made_by"), asText(held.madeBy)},
            {QStringLiteral("changed_at"), moment(view.changedAt)},
            {QStringLiteral("changed_by"), asText(held.changedBy)}};
}

[[nodiscard]] QJsonArray asJson(const std::vector<HeldRecord> &records)
{
    QJsonArray all;
    for (const HeldRecord &record : records)
        all.append(asJson(record));
    return all;
}

} // namespace

std::string subjectJson(const SubjectData &data)
{
    QJsonObject kinds;
    for (const HeldKind &kind : data.kinds)
        kinds.insert(asText(kind.kind->plural), asJson(kind.records));
    QJsonArray sources;
    for (const std::string &source : data.sources)
        sources.append(asText(source));
    const QJsonObject whole{{QStringLiteral("prepared_at"), moment(data.prepared)},
                            {QStringLiteral("prepared_by"), asText(data.preparedBy)},
                            {QStringLiteral("organisation"), asText(data.organisation)},
                            {QStringLiteral("lawful_basis"), asText(data.basis)},
                            {QStringLiteral("how_long"), asText(data.howLong)},
                            {QStringLiteral("sources"), sources},
                            {QStringLiteral("records"), kinds},
                            {QStringLiteral("looked_at"), asJson(data.looks)}};
    return QJsonDocument(whole).toJson(QJsonDocument::Indented).toStdString();
}

} // namespace throughline::service
