// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QPointer>
#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickItem>

namespace throughline::controls {

//! Says a sentence to whoever listens with a screen reader: saved, undone, the result of a sync.
//! One for each QML engine; it belongs to the engine's thread. Qt 6.8 can announce; before, an
//! alert is raised on an item that is there for nothing else.
class Announcer : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    //! How many sentences there have been, and the last; tests look at these.
    Q_PROPERTY(int count READ count NOTIFY announced FINAL)
    Q_PROPERTY(QString lastText READ lastText NOTIFY announced FINAL)
    Q_PROPERTY(bool lastAssertive READ lastAssertive NOTIFY announced FINAL)

public:
    explicit Announcer(QObject *parent = nullptr);

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] QString lastText() const { return m_lastText; }
    [[nodiscard]] bool lastAssertive() const { return m_lastAssertive; }

    //! Assertive interrupts what is being read: for the lock's warning and for errors alone. `item`
    //! says in which window it is.
    Q_INVOKABLE void announce(QQuickItem *item, const QString &text, bool assertive = false);

signals:
    void announced(const QString &text, bool assertive);

private:
    QQuickItem *voiceIn(QQuickItem *item);

    QPointer<QQuickItem> m_voice;
    int m_count = 0;
    QString m_lastText;
    bool m_lastAssertive = false;
};

} // namespace throughline::controls
