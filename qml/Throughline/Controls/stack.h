// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickItem>

namespace throughline::controls {

//! Items below each other, each as wide as the stack, so that nobody has to write widths. An item
//! with a property `keepsWidth` that is true (a button beside a pointer) stays as wide as it wants
//! to be, at most as wide as the stack. Heights are the items' own. Belongs to the scene's thread.
class Stack : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(qreal spacing READ spacing WRITE setSpacing NOTIFY spacingChanged FINAL)

public:
    explicit Stack(QQuickItem *parent = nullptr);
    ~Stack() override;

    [[nodiscard]] qreal spacing() const { return m_spacing; }
    void setSpacing(qreal spacing);

signals:
    void spacingChanged();

protected:
    void componentComplete() override;
    void itemChange(ItemChange change, const ItemChangeData &value) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void updatePolish() override;

private slots:
    void arrangeSoon();

private:
    void arrange();
    void arrangeOnce();

    qreal m_spacing = 0;
    bool m_arranging = false;
    bool m_again = false;
};

} // namespace throughline::controls
