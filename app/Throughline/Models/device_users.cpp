// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "device_users.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace throughline::models {

namespace {

//! With its accents, where those are characters of their own.
[[nodiscard]] QString firstLetter(const QString &word)
{
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, word);
    const auto end = letters.toNextBoundary();
    return end < 0 ? QString() : word.left(end);
}

} // namespace

DeviceUsers::DeviceUsers(std::filesystem::path home, Settings &settings, QObject *parent)
    : QObject(parent), m_home(std::move(home)),
      m_settings(settings), m_current{m_home, m_settings.lastUser()}
{
    read();
    if (!isThere(m_current.number))
        m_current.number = m_users.empty() ? 1 : m_users.front().number;
}

void DeviceUsers::read()
{
    m_users.clear();
    for (const store::Profile &profile : store::profilesOf(m_home))
        m_users.push_back(
            {profile.number, QString::fromStdString(store::readInitials(profile.folder()))});
    m_settings.setShared(m_users.size() > 1);
}

bool DeviceUsers::isThere(int number) const
{
    return std::any_of(m_users.begin(), m_users.end(),
                       [&](const User &user) { return user.number == number; });
}

QVariantList DeviceUsers::choices() const
{
    QVariantList choices;
    for (auto user = m_users.begin(); user != m_users.end(); ++user) {
        QString text = user->initials.isEmpty() ? tr("New user") : user->initials;
        const auto alike = std::count_if(m_users.begin(), user, [&](const User &earlier) {
            return earlier.initials == user->initials;
        });
        if (alike > 0)
            text += QStringLiteral(" %1").arg(alike + 1);
        choices << QVariantMap{{QStringLiteral("key"), QString::number(user->number)},
                               {QStringLiteral("text"), text}};
    }
    return choices;
}

QString DeviceUsers::currentKey() const
{
    return QString::number(m_current.number);
}

bool DeviceUsers::hasOthers() const
{
    return std::any_of(m_users.begin(), m_users.end(),
                       [&](const User &user) { return user.number != m_current.number; });
}

bool DeviceUsers::choose(const QString &key)
{
    const int number = key.toInt();
    if (!isThere(number))
        return false;
    m_current.number = number;
    emit changed();
    return true;
}

void DeviceUsers::chooseNew()
{
    m_current = store::freeProfile(m_home);
    emit changed();
}

void DeviceUsers::chooseOther()
{
    const auto other = [&](const User &user) { return user.number != m_current.number; };
    const auto last = std::find_if(m_users.begin(), m_users.end(), [&](const User &user) {
        return other(user) && user.number == m_settings.lastUser();
    });
    const auto any =
        last != m_users.end() ? last : std::find_if(m_users.begin(), m_users.end(), other);
    if (any == m_users.end())
        return;
    m_current.number = any->number;
    emit changed();
}

void DeviceUsers::refresh()
{
    const bool wasThere = isThere(m_current.number);
    read();
    if (wasThere && !isThere(m_current.number))
        chooseOther();
    emit changed();
}

void DeviceUsers::noteOpened()
{
    m_settings.setLastUser(m_current.number);
    refresh();
}

QString DeviceUsers::initialsOf(const QString &name)
{
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const QString last = words.size() > 1 ? firstLetter(words.constLast()) : QString();
    return (firstLetter(words.constFirst()) + last).toUpper();
}

} // namespace throughline::models
