// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "icon.h"

#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>

namespace throughline::controls {

namespace {

//! The text of an icon's file, read once. Paint is called on one thread at a time.
QByteArray drawing(const QString &name)
{
    static QHash<QString, QByteArray> known;
    const auto found = known.constFind(name);
    if (found != known.constEnd())
        return *found;
    QFile file(QStringLiteral(":/qt/qml/Throughline/Controls/icons/%1.svg").arg(name));
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (text.isEmpty())
        qWarning("There is no icon %s", qUtf8Printable(name));
    known.insert(name, text);
    return text;
}

} // namespace

Icon::Icon(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    takeRoom();
}

void Icon::setName(const QString &name)
{
    if (m_name == name)
        return;
    m_name = name;
    takeRoom();
    update();
    emit nameChanged();
}

void Icon::setSize(qreal size)
{
    if (qFuzzyCompare(m_size, size))
        return;
    m_size = size;
    takeRoom();
    emit sizeChanged();
}

void Icon::setColor(const QColor &color)
{
    if (m_color == color)
        return;
    m_color = color;
    update();
    emit colorChanged();
}

void Icon::paint(QPainter *painter)
{
    if (m_name.isEmpty())
        return;
    QByteArray text = drawing(m_name);
    if (text.isEmpty())
        return;
    text.replace("currentColor", m_color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(text);
    const QSizeF room = QSizeF(24, 24).scaled(width(), height(), Qt::KeepAspectRatio);
    const QPointF corner((width() - room.width()) / 2, (height() - room.height()) / 2);
    painter->setOpacity(m_color.alphaF());
    renderer.render(painter, QRectF(corner, room));
}

void Icon::takeRoom()
{
    const qreal room = m_name.isEmpty() ? 0 : m_size;
    setImplicitSize(room, room);
}

} // namespace throughline::controls
