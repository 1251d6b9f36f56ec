// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGui/QColor>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickPaintedItem>

namespace throughline::controls {

//! One of our own icons, drawn in one colour and sharp at any size. Belongs to the scene's thread.
//! A screen reader never hears of it: what it means is said by the control that shows it.
class Icon : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    //! File name without its ending, of the folder icons; empty draws nothing and takes no room.
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged FINAL)
    Q_PROPERTY(qreal size READ size WRITE setSize NOTIFY sizeChanged FINAL)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged FINAL)

public:
    explicit Icon(QQuickItem *parent = nullptr);

    [[nodiscard]] QString name() const { return m_name; }
    void setName(const QString &name);
    [[nodiscard]] qreal size() const { return m_size; }
    void setSize(qreal size);
    [[nodiscard]] QColor color() const { return m_color; }
    void setColor(const QColor &color);

    void paint(QPainter *painter) override;

signals:
    void nameChanged();
    void sizeChanged();
    void colorChanged();

private:
    void takeRoom();

    QString m_name;
    qreal m_size = 24;
    QColor m_color = Qt::black;
};

} // namespace throughline::controls
