// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "help_model.h"

#include "help_page.h"
#include "help_words.h"

#include <QCoreApplication>
#include <QEvent>
#include <QVariantMap>

namespace throughline::help {

namespace {

[[nodiscard]] QString mark(Lines form, qsizetype number)
{
    switch (form) {
    case Lines::Steps:
        return QStringLiteral("%1.").arg(number);
    case Lines::Points:
        return QStringLiteral("\u2022");
    case Lines::Text:
        break;
    }
    return {};
}

[[nodiscard]] QVariantList linesOf(const HelpPart &part)
{
    QVariantList out;
    for (const char *const line : part.lines) {
        const HelpText text = say(line);
        out.append(QVariantMap{{QStringLiteral("mark"), mark(part.form, out.size() + 1)},
                               {QStringLiteral("plain"), text.plain},
                               {QStringLiteral("styled"), text.styled}});
    }
    return out;
}

} // namespace

HelpModel::HelpModel(QObject *parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool HelpModel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == QCoreApplication::instance() && event->type() == QEvent::LanguageChange)
        emit changed();
    return false;
}

void HelpModel::setPlaces(const QVariantList &places)
{
    if (places == m_places)
        return;
    m_places = places;
    emit changed();
}

void HelpModel::setPage(const QString &key)
{
    if (key == m_page)
        return;
    m_page = key;
    emit changed();
}

QString HelpModel::nameOf(const char *place) const
{
    for (const QVariant &one : m_places) {
        const QVariantMap known = one.toMap();
        if (known.value(QStringLiteral("key")).toString() == QLatin1String(place))
            return known.value(QStringLiteral("text")).toString();
    }
    return {};
}

bool HelpModel::isFor(const HelpPage &page) const
{
    return (page.reader == Reader::Anybody || !m_places.isEmpty())
        && (!page.place || !nameOf(page.place).isEmpty());
}

const HelpPage *HelpModel::open() const
{
    for (const HelpPage *const page : helpPages()) {
        if (m_page == QLatin1String(page->key) && isFor(*page))
            return page;
    }
    return nullptr;
}

QVariantList HelpModel::pages() const
{
    QVariantList out;
    for (const HelpPage *const page : helpPages()) {
        if (isFor(*page))
            out.append(QVariantMap{{QStringLiteral("key"), QLatin1String(page->key)},
                                   {QStringLiteral("title"), say(page->title).plain},
                                   {QStringLiteral("summary"), say(page->summary).plain}});
    }
    return out;
}

QString HelpModel::title() const
{
    const HelpPage *const page = open();
    return page ? say(page->title).plain : QString();
}

QVariantList HelpModel::parts() const
{
    QVariantList out;
    const HelpPage *const page = open();
    for (const HelpPart &part : page ? page->parts : std::span<const HelpPart>()) {
        const QString name = nameOf(part.place);
        out.append(QVariantMap{
            {QStringLiteral("heading"), say(part.heading).plain},
            {QStringLiteral("lines"), linesOf(part)},
            {QStringLiteral("place"), name.isEmpty() ? QString() : QLatin1String(part.place)},
            {QStringLiteral("placeText"), name.isEmpty() ? QString() : tr("Open %1").arg(name)}});
    }
    return out;
}

} // namespace throughline::help
