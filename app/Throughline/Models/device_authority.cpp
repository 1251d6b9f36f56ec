// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "device_authority.h"

#include "words.h"

namespace throughline::models {

namespace {

constexpr QLatin1String insideKey("hall/inside");
constexpr QLatin1String lastPrisonKey("hall/prison");
constexpr QLatin1String byKey("hall/authorisedBy");
constexpr QLatin1String referenceKey("hall/reference");
constexpr QLatin1String untilKey("hall/until");

} // namespace

DeviceAuthority::DeviceAuthority(const std::filesystem::path &file, QObject *parent)
    : QObject(parent), m_file(QString::fromStdString(file.string()), QSettings::IniFormat)
{
}

DeviceAuthority::Given DeviceAuthority::given() const
{
    return {m_file.value(byKey).toString(), m_file.value(referenceKey).toString(),
            m_file.value(untilKey).toString()};
}

QString DeviceAuthority::lastPrison() const
{
    return m_file.value(lastPrisonKey).toString();
}

void DeviceAuthority::keep(const Given &given, const QString &prisonKey)
{
    m_file.setValue(byKey, given.by);
    m_file.setValue(referenceKey, given.reference);
    m_file.setValue(untilKey, given.until);
    m_file.setValue(lastPrisonKey, prisonKey);
    emit changed();
}

void DeviceAuthority::setInside(const QString &prison)
{
    if (m_file.value(insideKey).toString() == prison)
        return;
    m_file.setValue(insideKey, prison);
    m_file.sync(); // it is on the lock screen after the end of the program, too
    emit changed();
}

bool DeviceAuthority::isInside() const
{
    return !m_file.value(insideKey).toString().isEmpty();
}

QString DeviceAuthority::line() const
{
    const QString inside = m_file.value(insideKey).toString();
    if (inside.isEmpty())
        return {};
    const Given now = given();
    QStringList parts;
    if (!now.by.isEmpty())
        parts.append(tr("Authorised by %1").arg(now.by));
    if (!now.reference.isEmpty())
        parts.append(tr("ref %1").arg(now.reference));
    if (const auto until = domain::parseDate(now.until.toStdString()))
        parts.append(tr("until %1").arg(words::day(*until)));
    return parts.isEmpty() ? inside
                           : QStringLiteral("%1. %2").arg(inside, parts.join(QStringLiteral(", ")));
}

} // namespace throughline::models
