// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app_window.h"

namespace throughline::test {

//! What a job asks of a person, counted while it is done on the real interface, and how long it
//! takes them by the keystroke-level model of interface.md 1: before each press somebody thinks,
//! after it the app answers. Cold, wet fingers are slower; nobody thinks slower for it.
class Effort
{
public:
    enum class Fingers { Warm, Cold };

    Effort(AppWindow &app, Fingers fingers) : m_app(app), m_fingers(fingers) {}

    //! Presses what is called so. False where it is not in sight: to scroll is not in the model.
    [[nodiscard]] bool press(const char *name)
    {
        if (!sees(name) || !client::Hand(*m_app.window).press(QString::fromUtf8(name)))
            return false;
        ++m_presses;
        client::Hand::rest(250);
        return true;
    }
    //! Whether it comes into sight without scrolling.
    [[nodiscard]] bool sees(const char *name)
    {
        const QRectF window({}, QSizeF(m_app.window->size()));
        return QTest::qWaitFor([&] {
            QQuickItem *const item = client::Hand(*m_app.window).look(QString::fromUtf8(name));
            return item && window.contains(item->mapRectToScene(item->boundingRect()).center());
        });
    }
    void write(const QString &text) { write(text, static_cast<int>(text.size())); }
    //! Of which only so many keys are counted.
    void write(const QString &text, int keys)
    {
        client::Hand(*m_app.window).type(text);
        m_keys += keys;
    }

    [[nodiscard]] int presses() const { return m_presses; }
    [[nodiscard]] int keys() const { return m_keys; }
    [[nodiscard]] double seconds() const
    {
        constexpr double think = 1.35;
        constexpr double thumb = 0.7;
        constexpr double answer = 0.2;
        constexpr double cold = 1.5;
        constexpr double key = 0.28; // Card, Moran and Newell: somebody who types as most people do
        const double one = think + thumb * (m_fingers == Fingers::Cold ? cold : 1) + answer;
        return m_presses * one + m_keys * key;
    }

private:
    AppWindow &m_app;
    Fingers m_fingers;
    int m_presses = 0;
    int m_keys = 0;
};

} // namespace throughline::test
