// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "stack.h"

#include <QtCore/QMetaProperty>

namespace throughline::controls {

Stack::Stack(QQuickItem *parent) : QQuickItem(parent) {}

Stack::~Stack()
{
    // What is left of it takes its items off, which makes them tell that they are hidden.
    const auto items = childItems();
    for (QQuickItem *item : items)
        item->disconnect(this);
}

void Stack::setSpacing(qreal spacing)
{
    if (qFuzzyCompare(m_spacing + 1, spacing + 1))
        return;
    m_spacing = spacing;
    arrange();
    emit spacingChanged();
}

void Stack::componentComplete()
{
    QQuickItem::componentComplete();
    arrange();
}

void Stack::itemChange(ItemChange change, const ItemChangeData &value)
{
    if (change == ItemChildAddedChange) {
        QQuickItem *item = value.item;
        connect(item, &QQuickItem::heightChanged, this, &Stack::arrangeSoon);
        connect(item, &QQuickItem::implicitWidthChanged, this, &Stack::arrangeSoon);
        connect(item, &QQuickItem::visibleChanged, this, &Stack::arrangeSoon);
        const QMetaObject *type = item->metaObject();
        const int index = type->indexOfProperty("keepsWidth");
        if (index >= 0 && type->property(index).hasNotifySignal()) {
            const int slot = staticMetaObject.indexOfSlot("arrangeSoon()");
            connect(item, type->property(index).notifySignal(), this,
                    staticMetaObject.method(slot));
        }
        arrangeSoon();
    } else if (change == ItemChildRemovedChange) {
        value.item->disconnect(this);
        arrangeSoon();
    } else if (change == ItemVisibleHasChanged) {
        arrangeSoon();
    }
    QQuickItem::itemChange(change, value);
}

void Stack::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    if (now.width() != before.width())
        arrange();
}

void Stack::updatePolish()
{
    arrange();
}

// Not at once: an item tells of its new height in the middle of working it out.
void Stack::arrangeSoon()
{
    if (m_arranging)
        m_again = true;
    else
        polish();
}

void Stack::arrange()
{
    if (!isComponentComplete())
        return;
    if (m_arranging) {
        m_again = true;
        return;
    }
    m_arranging = true;
    // A new width makes texts wrap anew, and heights change while we go; three rounds are more than
    // any settled page needs.
    for (int round = 0; round < 3; ++round) {
        m_again = false;
        arrangeOnce();
        if (!m_again)
            break;
    }
    m_arranging = false;
}

void Stack::arrangeOnce()
{
    qreal y = 0;
    qreal widest = 0;
    bool first = true;
    const auto items = childItems();
    for (QQuickItem *item : items) {
        // Inside a hidden page every item counts as hidden; its place is worked out when it is
        // shown.
        if (isVisible() && !item->isVisible())
            continue;
        // First: what flows has no height before it has a width.
        if (width() > 0) {
            const bool own = item->property("keepsWidth").toBool();
            item->setWidth(own ? qMin(item->implicitWidth(), width()) : width());
        }
        // A Repeater and its like are items without a size.
        if (item->height() <= 0 && item->implicitHeight() <= 0)
            continue;
        widest = qMax(widest, item->implicitWidth());
        if (!first)
            y += m_spacing;
        first = false;
        item->setPosition(QPointF(0, y));
        y += item->height();
    }
    setImplicitSize(widest, y);
}

} // namespace throughline::controls
