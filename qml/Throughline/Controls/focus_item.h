// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickItem>

namespace throughline::controls {

//! An item that knows whether the keyboard brought the focus: then it shows where it is. What can
//! be pressed stands on this and not on Qt's Control, which in 6.4 tells a screen reader no role,
//! whatever Accessible.role says. Belongs to the scene's thread.
class FocusItem : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    //! It has the focus, by Tab, by a shortcut, or because a page says so for the keyboard's sake.
    Q_PROPERTY(bool visualFocus READ visualFocus NOTIFY visualFocusChanged FINAL)

public:
    explicit FocusItem(QQuickItem *parent = nullptr);

    [[nodiscard]] bool visualFocus() const { return m_visualFocus; }

signals:
    void visualFocusChanged();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void setVisualFocus(bool visual);

    bool m_visualFocus = false;
};

} // namespace throughline::controls
