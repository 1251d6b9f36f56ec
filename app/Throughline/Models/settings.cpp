// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "settings.h"

#include <QLocale>

#include <algorithm>

namespace throughline::models {

namespace {

constexpr auto themes = {"system", "light", "dark", "contrast"};
constexpr auto languages = {"en", "cy"};

} // namespace

Settings::Settings(const std::filesystem::path &file, QObject *parent)
    : QObject(parent), m_file(QString::fromStdString(file.string()), QSettings::IniFormat)
{
}

void Settings::store(const QString &key, const QVariant &value)
{
    if (m_file.value(key) == value)
        return;
    m_file.setValue(key, value);
    emit changed();
}

QString Settings::theme() const
{
    const QString theme = m_file.value(QStringLiteral("theme")).toString();
    const bool known = std::any_of(themes.begin(), themes.end(),
                                   [&](const char *name) { return theme == QLatin1String(name); });
    return known ? theme : QStringLiteral("system");
}

void Settings::setTheme(const QString &theme)
{
    store(QStringLiteral("theme"), theme);
}

qreal Settings::textScale() const
{
    return std::clamp(m_file.value(QStringLiteral("textScale"), 1.0).toReal(), 1.0, 2.0);
}

void Settings::setTextScale(qreal scale)
{
    store(QStringLiteral("textScale"), std::clamp(scale, 1.0, 2.0));
}

QString Settings::language() const
{
    const QString language = m_file.value(QStringLiteral("language")).toString();
    const bool known = std::any_of(languages.begin(), languages.end(), [&](const char *name) {
        return language == QLatin1String(name);
    });
    if (known)
        return language;
    return QLocale::system().language() == QLocale::Welsh ? QStringLiteral("cy")
                                                          : QStringLiteral("en");
}

void Settings::setLanguage(const QString &language)
{
    store(QStringLiteral("language"), language);
}

bool Settings::shortNames() const
{
    return m_file.value(QStringLiteral("shortNames"), true).toBool();
}

void Settings::setShortNames(bool shorten)
{
    store(QStringLiteral("shortNames"), shorten);
}

bool Settings::reducedMotion() const
{
    return m_file.value(QStringLiteral("reducedMotion"), false).toBool();
}

void Settings::setReducedMotion(bool reduced)
{
    store(QStringLiteral("reducedMotion"), reduced);
}

bool Settings::leftHand() const
{
    return m_file.value(QStringLiteral("leftHand"), false).toBool();
}

void Settings::setLeftHand(bool left)
{
    store(QStringLiteral("leftHand"), left);
}

int Settings::lockAfter() const
{
#if defined(Q_OS_ANDROID) || defined(Q_OS_IOS)
    constexpr int alone = 2;
#else
    constexpr int alone = 10;
#endif
    const int usual = m_isShared ? 1 : alone;
    return std::clamp(m_file.value(QStringLiteral("lockAfter"), usual).toInt(), 1, 100);
}

void Settings::setLockAfter(int minutes)
{
    store(QStringLiteral("lockAfter"), std::clamp(minutes, 1, 100));
}

bool Settings::notifications() const
{
    return m_file.value(QStringLiteral("notifications"), true).toBool();
}

void Settings::setNotifications(bool wanted)
{
    store(QStringLiteral("notifications"), wanted);
}

int Settings::lastUser() const
{
    return std::max(1, m_file.value(QStringLiteral("lastUser"), 1).toInt());
}

void Settings::setLastUser(int number)
{
    store(QStringLiteral("lastUser"), number);
}

void Settings::setShared(bool shared)
{
    if (shared == m_isShared)
        return;
    m_isShared = shared;
    emit changed();
}

} // namespace throughline::models
