// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "press_item.h"

namespace throughline::controls {

PressItem::PressItem(QQuickItem *parent) : FocusItem(parent)
{
    const auto changed = [this] {
        takeRoom();
        place();
        emit availableWidthChanged();
    };
    connect(this, &PressItem::leftPaddingChanged, this, changed);
    connect(this, &PressItem::rightPaddingChanged, this, changed);
    connect(this, &PressItem::topPaddingChanged, this, changed);
    connect(this, &PressItem::bottomPaddingChanged, this, changed);
}

void PressItem::setBackground(QQuickItem *item)
{
    if (m_background == item)
        return;
    take(m_background, item, -1);
    emit backgroundChanged();
}

void PressItem::setContentItem(QQuickItem *item)
{
    if (m_content == item)
        return;
    take(m_content, item, 0);
    emit contentItemChanged();
}

qreal PressItem::availableWidth() const
{
    return qMax(0.0, width() - m_left - m_right);
}

void PressItem::componentComplete()
{
    FocusItem::componentComplete();
    takeRoom();
    place();
}

void PressItem::geometryChange(const QRectF &now, const QRectF &before)
{
    FocusItem::geometryChange(now, before);
    place();
    if (now.width() != before.width())
        emit availableWidthChanged();
}

void PressItem::take(QPointer<QQuickItem> &place, QQuickItem *item, qreal z)
{
    if (place) {
        place->disconnect(this);
        place->setParentItem(nullptr);
    }
    place = item;
    if (item) {
        item->setParentItem(this);
        item->setZ(z);
        connect(item, &QQuickItem::implicitWidthChanged, this, &PressItem::takeRoom);
        connect(item, &QQuickItem::implicitHeightChanged, this, &PressItem::takeRoom);
    }
    takeRoom();
    this->place();
}

void PressItem::takeRoom()
{
    if (!isComponentComplete())
        return;
    const QSizeF behind = m_background
        ? QSizeF(m_background->implicitWidth(), m_background->implicitHeight())
        : QSizeF(0, 0);
    const QSizeF inside =
        m_content ? QSizeF(m_content->implicitWidth(), m_content->implicitHeight()) : QSizeF(0, 0);
    setImplicitSize(qMax(behind.width(), inside.width() + m_left + m_right),
                    qMax(behind.height(), inside.height() + m_top + m_bottom));
}

void PressItem::place()
{
    if (!isComponentComplete())
        return;
    if (m_background)
        m_background->setSize(size());
    if (m_content) {
        m_content->setPosition(QPointF(m_left, m_top));
        m_content->setSize(QSizeF(availableWidth(), qMax(0.0, height() - m_top - m_bottom)));
    }
}

} // namespace throughline::controls
