// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "announcer.h"

#include <QtGui/QAccessible>
#include <QtQml/QQmlComponent>
#include <QtQuick/QQuickWindow>

namespace throughline::controls {

Announcer::Announcer(QObject *parent) : QObject(parent) {}

void Announcer::announce(QQuickItem *item, const QString &text, bool assertive)
{
    if (text.isEmpty())
        return;
    ++m_count;
    m_lastText = text;
    m_lastAssertive = assertive;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    if (item && QAccessible::isActive()) {
        QAccessibleAnnouncementEvent event(item, text);
        event.setPoliteness(assertive ? QAccessible::AnnouncementPoliteness::Assertive
                                      : QAccessible::AnnouncementPoliteness::Polite);
        QAccessible::updateAccessibility(&event);
    }
#else
    // There is no way to be polite before 6.8.
    if (QQuickItem *voice = voiceIn(item)) {
        voice->setProperty("text", text);
        QAccessibleEvent event(voice, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
#endif
    emit announced(text, assertive);
}

QQuickItem *Announcer::voiceIn(QQuickItem *item)
{
    QQuickWindow *window = item ? item->window() : nullptr;
    QQmlEngine *engine = qmlEngine(this);
    if (!window || !engine || !QAccessible::isActive())
        return nullptr;
    if (!m_voice) {
        QQmlComponent component(
            engine, QUrl(QStringLiteral("qrc:/qt/qml/Throughline/Controls/AnnouncerVoice.qml")));
        QObject *made = component.create();
        m_voice = qobject_cast<QQuickItem *>(made);
        if (!m_voice) {
            delete made;
            return nullptr;
        }
        m_voice->setParent(this);
    }
    if (m_voice->window() != window)
        m_voice->setParentItem(window->contentItem());
    return m_voice;
}

} // namespace throughline::controls
