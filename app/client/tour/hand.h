// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickItem>
#include <QQuickWindow>

#include <functional>

namespace throughline::client {

//! A person at the window: sees what is shown, finds things by the names that a screen reader says,
//! and presses, types and scrolls by real input events.
class Hand
{
public:
    explicit Hand(QQuickWindow &window) : m_window(window) {}

    //! Waits until something of this name is on the screen, or else of one that begins so; null
    //! after a while.
    [[nodiscard]] QQuickItem *find(const QString &name);
    //! The same at once; null is no failure.
    [[nodiscard]] QQuickItem *look(const QString &name) const;
    [[nodiscard]] bool sees(const QString &name) { return find(name) != nullptr; }
    //! Scrolls until it can be pressed; null where it has gone meanwhile.
    [[nodiscard]] QQuickItem *reveal(const QString &name);
    //! Scrolls to it and presses it.
    [[nodiscard]] bool press(const QString &name);
    void type(const QString &text);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    //! Lets the interface work for so long.
    static void rest(int milliseconds);

private:
    QQuickWindow &m_window;
};

} // namespace throughline::client
