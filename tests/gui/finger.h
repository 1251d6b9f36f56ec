// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app_window.h"

namespace throughline::test {

//! Taps things, as on a phone.
class Finger
{
public:
    Finger() : m_device(QTest::createTouchDevice()) {}
    void tap(QQuickWindow &window, QQuickItem &item)
    {
        const QPoint at = item.mapToScene(item.boundingRect().center()).toPoint();
        QTest::touchEvent(&window, m_device.get()).press(0, at, &window);
        QTest::touchEvent(&window, m_device.get()).release(0, at, &window);
        client::Hand::rest(60);
    }

private:
    std::unique_ptr<QPointingDevice> m_device;
};

[[nodiscard]] inline bool hasFocus(QQuickWindow &window, const char *name)
{
    QQuickItem *const now = window.activeFocusItem();
    QAccessibleInterface *const face = now ? QAccessible::queryAccessibleInterface(now) : nullptr;
    if (!face)
        return false;
    // Qt 6.4 does not tell what a password is called: its label does.
    const QString called = face->state().passwordEdit
        ? now->parentItem()->property("label").toString()
        : face->text(QAccessible::Name);
    return called.startsWith(QString::fromUtf8(name));
}

//! Presses the key until the focus is on it; false when it never gets there.
[[nodiscard]] inline bool keyTo(QQuickWindow &window, Qt::Key key, const char *name)
{
    for (int i = 0; i < 60; ++i) {
        if (hasFocus(window, name))
            return true;
        QTest::keyClick(&window, key);
        client::Hand::rest(10);
    }
    return false;
}

} // namespace throughline::test
