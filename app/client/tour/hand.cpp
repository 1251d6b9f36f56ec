// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "tour/hand.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QPointer>
#include <QWheelEvent>

#include <algorithm>

namespace throughline::client {

namespace {

constexpr int patience = 20'000;

[[nodiscard]] QString nameOf(QQuickItem &item)
{
    QAccessibleInterface *const face = QAccessible::queryAccessibleInterface(&item);
    return face && face->role() != QAccessible::NoRole ? face->text(QAccessible::Name) : QString();
}

enum class Match { Whole, Beginning };
//! A label and its field have one name; who wants to press means the field.
enum class Among { NoText, Everything };

[[nodiscard]] bool isCalled(QQuickItem &item, const QString &name, Match match, Among among)
{
    const QString called = nameOf(item);
    if (match == Match::Whole ? called != name : !called.startsWith(name))
        return false;
    return among == Among::Everything
        || QAccessible::queryAccessibleInterface(&item)->role() != QAccessible::StaticText;
}

[[nodiscard]] QQuickItem *firstNamed(QQuickItem &item, const QString &name, Match match,
                                     Among among)
{
    if (!item.isVisible() || !item.isEnabled() || item.opacity() <= 0)
        return nullptr;
    if (item.width() > 0 && item.height() > 0 && isCalled(item, name, match, among))
        return &item;
    for (QQuickItem *const child : item.childItems()) {
        if (QQuickItem *const found = firstNamed(*child, name, match, among))
            return found;
    }
    return nullptr;
}

[[nodiscard]] QQuickItem *scrollerOf(const QQuickItem &item)
{
    for (QQuickItem *up = item.parentItem(); up; up = up->parentItem()) {
        if (up->inherits("QQuickFlickable"))
            return up;
    }
    return nullptr;
}

//! With its time: of two turns or presses without one the second is taken for a part of the first.
void send(QQuickWindow &window, QInputEvent &event)
{
    event.setTimestamp(static_cast<quint64>(QDateTime::currentMSecsSinceEpoch()));
    QCoreApplication::sendEvent(&window, &event);
}

} // namespace

void Hand::rest(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    do {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    } while (timer.elapsed() < milliseconds);
}

QQuickItem *Hand::look(const QString &name) const
{
    QQuickItem &all = *m_window.contentItem();
    for (const Match match : {Match::Whole, Match::Beginning}) {
        for (const Among among : {Among::NoText, Among::Everything}) {
            if (QQuickItem *const found = firstNamed(all, name, match, among))
                return found;
        }
    }
    return nullptr;
}

QQuickItem *Hand::find(const QString &name)
{
    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < patience) {
        if (QQuickItem *const found = look(name))
            return found;
        rest(20);
    }
    return nullptr;
}

QQuickItem *Hand::reveal(const QString &name)
{
    // Rows come and go while a list moves, so the thing is looked for anew at every turn.
    QQuickItem *item = look(name);
    for (int turn = 0; item && turn < 80; ++turn) {
        const QPointer<QQuickItem> scroller = scrollerOf(*item);
        if (!scroller)
            break;
        const QRectF view = scroller->mapRectToScene(scroller->boundingRect());
        const QRectF at = item->mapRectToScene(item->boundingRect());
        // Clear of what reaches over the edges, such as Log.
        const qreal edge = std::min(40.0, view.height() / 4);
        const bool above = at.center().y() < view.top() + edge;
        const bool below = at.center().y() > view.bottom() - edge;
        if (!above && !below)
            break;
        const QPointF middle = view.center();
        QWheelEvent wheel(middle, m_window.mapToGlobal(middle.toPoint()), {},
                          {0, above ? 120 : -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        send(m_window, wheel);
        // It glides on after a turn; and a finger on a view that still moves only stops it.
        rest(40);
        for (int more = 0; scroller && scroller->property("moving").toBool() && more < 50; ++more)
            rest(20);
        item = look(name);
    }
    return item;
}

bool Hand::press(const QString &name)
{
    QQuickItem *item = find(name);
    if (!item)
        return false;
    rest(60);
    item = reveal(name);
    if (!item)
        return false;
    const QPointF at = item->mapToScene(item->boundingRect().center());
    const QPointF global = m_window.mapToGlobal(at.toPoint());
    QMouseEvent down(QEvent::MouseButtonPress, at, global, Qt::LeftButton, Qt::LeftButton,
                     Qt::NoModifier);
    send(m_window, down);
    rest(20);
    QMouseEvent up(QEvent::MouseButtonRelease, at, global, Qt::LeftButton, Qt::NoButton,
                   Qt::NoModifier);
    send(m_window, up);
    // A finger that is lifted rests on nothing.
    const QPointF away(-10, -10);
    QMouseEvent gone(QEvent::MouseMove, away, m_window.mapToGlobal(away.toPoint()), Qt::NoButton,
                     Qt::NoButton, Qt::NoModifier);
    send(m_window, gone);
    rest(60);
    return true;
}

void Hand::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QKeyEvent down(QEvent::KeyPress, key, modifiers);
    send(m_window, down);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers);
    send(m_window, up);
    rest(20);
}

void Hand::type(const QString &text)
{
    for (const QChar letter : text) {
        QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, letter);
        send(m_window, down);
        QKeyEvent up(QEvent::KeyRelease, 0, Qt::NoModifier, letter);
        send(m_window, up);
    }
    rest(60);
}

} // namespace throughline::client
