// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "focus_item.h"

namespace throughline::controls {

FocusItem::FocusItem(QQuickItem *parent) : QQuickItem(parent) {}

void FocusItem::focusInEvent(QFocusEvent *event)
{
    QQuickItem::focusInEvent(event);
    switch (event->reason()) {
    case Qt::TabFocusReason:
    case Qt::BacktabFocusReason:
    case Qt::ShortcutFocusReason:
        setVisualFocus(true);
        break;
    case Qt::ActiveWindowFocusReason:
    case Qt::PopupFocusReason:
        // The window comes back; it is as it was.
        break;
    default:
        setVisualFocus(false);
    }
}

void FocusItem::focusOutEvent(QFocusEvent *event)
{
    QQuickItem::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        setVisualFocus(false);
}

void FocusItem::setVisualFocus(bool visual)
{
    if (m_visualFocus == visual)
        return;
    m_visualFocus = visual;
    emit visualFocusChanged();
}

} // namespace throughline::controls
