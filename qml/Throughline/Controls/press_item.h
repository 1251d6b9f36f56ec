// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "focus_item.h"

#include <QtCore/QPointer>

namespace throughline::controls {

//! The geometry of what can be pressed: a background as large as the item, and the content inside
//! its paddings; it wants to be as large as the larger of the two. Belongs to the scene's thread.
//!
//! The base has its full name, because Qt's type registrar knows no other.
class PressItem : public throughline::controls::FocusItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(
        QQuickItem *background READ background WRITE setBackground NOTIFY backgroundChanged FINAL)
    Q_PROPERTY(QQuickItem *contentItem READ contentItem WRITE setContentItem NOTIFY
                   contentItemChanged FINAL)
    Q_PROPERTY(qreal leftPadding MEMBER m_left NOTIFY leftPaddingChanged FINAL)
    Q_PROPERTY(qreal rightPadding MEMBER m_right NOTIFY rightPaddingChanged FINAL)
    Q_PROPERTY(qreal topPadding MEMBER m_top NOTIFY topPaddingChanged FINAL)
    Q_PROPERTY(qreal bottomPadding MEMBER m_bottom NOTIFY bottomPaddingChanged FINAL)
    //! What the paddings leave of the width.
    Q_PROPERTY(qreal availableWidth READ availableWidth NOTIFY availableWidthChanged FINAL)

public:
    explicit PressItem(QQuickItem *parent = nullptr);

    [[nodiscard]] QQuickItem *background() const { return m_background; }
    void setBackground(QQuickItem *item);
    [[nodiscard]] QQuickItem *contentItem() const { return m_content; }
    void setContentItem(QQuickItem *item);
    [[nodiscard]] qreal availableWidth() const;

signals:
    void backgroundChanged();
    void contentItemChanged();
    void leftPaddingChanged();
    void rightPaddingChanged();
    void topPaddingChanged();
    void bottomPaddingChanged();
    void availableWidthChanged();

protected:
    void componentComplete() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    void take(QPointer<QQuickItem> &place, QQuickItem *item, qreal z);
    void takeRoom();
    void place();

    QPointer<QQuickItem> m_background;
    QPointer<QQuickItem> m_content;
    qreal m_left = 0;
    qreal m_right = 0;
    qreal m_top = 0;
    qreal m_bottom = 0;
};

} // namespace throughline::controls
