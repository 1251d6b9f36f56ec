// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "navigation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace throughline::models {

QString Navigation::page() const
{
    const auto pages = m_pages.find(destination());
    return pages == m_pages.end() || pages->second.isEmpty() ? QString()
                                                             : pages->second.last().name;
}

QString Navigation::pageSubject() const
{
    const auto pages = m_pages.find(destination());
    return pages == m_pages.end() || pages->second.isEmpty() ? QString()
                                                             : pages->second.last().subject;
}

bool Navigation::canGoBack() const
{
    return !m_form.name.isEmpty() || !page().isEmpty() || destination() != m_home;
}

void Navigation::setHome(const QString &home)
{
    if (home == m_home)
        return;
    m_home = home;
    emit changed();
}

void Navigation::begin(const QString &home)
{
    if (home == m_home && !m_destination.isEmpty())
        return;
    m_home = home;
    if (m_destination.isEmpty())
        m_destination = home;
    emit changed();
}

void Navigation::go(const QString &place)
{
    if (place == destination())
        m_pages.erase(place);
    m_destination = place;
    m_form = {};
    emit changed();
}

void Navigation::open(const QString &name, const QString &subject)
{
    if (page() != name || pageSubject() != subject)
        m_pages[destination()].append({name, subject});
    m_form = {};
    emit changed();
}

void Navigation::replace(const QString &name, const QString &subject)
{
    QList<Place> &pages = m_pages[destination()];
    if (!pages.isEmpty())
        pages.removeLast();
    open(name, subject);
}

void Navigation::openForm(const QString &form, const QString &subject)
{
    m_form = {form, subject};
    emit changed();
}

void Navigation::closeForm()
{
    m_form = {};
    emit changed();
}

bool Navigation::back()
{
    if (!canGoBack())
        return false;
    if (!m_form.name.isEmpty())
        m_form = {};
    else if (!page().isEmpty())
        m_pages[destination()].removeLast();
    else
        m_destination = m_home;
    emit changed();
    return true;
}

QByteArray Navigation::saved() const
{
    const auto place = [](const Place &one) { return QJsonArray{one.name, one.subject}; };
    QJsonArray pages;
    const auto open = m_pages.find(destination());
    if (open != m_pages.end()) {
        for (const Place &one : open->second)
            pages.append(place(one));
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("destination"), m_destination},
                                     {QStringLiteral("pages"), pages},
                                     {QStringLiteral("form"), place(m_form)}})
        .toJson(QJsonDocument::Compact);
}

void Navigation::restore(const QByteArray &saved)
{
    const auto place = [](const QJsonValue &value) {
        return Place{value.toArray().at(0).toString(), value.toArray().at(1).toString()};
    };
    const QJsonObject root = QJsonDocument::fromJson(saved).object();
    m_destination = root.value(QStringLiteral("destination")).toString();
    m_pages.clear();
    for (const QJsonValue &one : root.value(QStringLiteral("pages")).toArray())
        m_pages[destination()].append(place(one));
    m_form = place(root.value(QStringLiteral("form")));
    emit changed();
}

void Navigation::reset()
{
    restore({});
}

} // namespace throughline::models
