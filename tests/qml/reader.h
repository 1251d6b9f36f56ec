// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickItem>

namespace throughline::testing {

//! What a screen reader finds of an item, and what it can do with it; for tests in QML.
class Reader : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    Q_INVOKABLE QString name(QQuickItem *item) const;
    Q_INVOKABLE QString description(QQuickItem *item) const;
    //! As Qt calls it: "Button", "RadioButton".
    Q_INVOKABLE QString role(QQuickItem *item) const;
    Q_INVOKABLE bool checked(QQuickItem *item) const;
    Q_INVOKABLE bool checkable(QQuickItem *item) const;
    Q_INVOKABLE bool selected(QQuickItem *item) const;
    Q_INVOKABLE bool focusable(QQuickItem *item) const;
    //! Presses as a screen reader does; false if the item offers no press.
    Q_INVOKABLE bool press(QQuickItem *item) const;
    //! Does "Increase", "Decrease" or "Toggle"; false if the item does not offer it.
    Q_INVOKABLE bool act(QQuickItem *item, const QString &action) const;
    //! What is in the tree below the item, as "Role: name".
    Q_INVOKABLE QStringList heard(QQuickItem *item) const;
    //! The item below with this name, to press or look at.
    Q_INVOKABLE QQuickItem *find(QQuickItem *item, const QString &name) const;
};

} // namespace throughline::testing
