// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "document.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QPdfWriter>

namespace throughline::paper {

Look lookOf(const QVariantMap &look)
{
    const auto color = [&look](const char *key) {
        return look.value(QLatin1String(key)).value<QColor>();
    };
    return {textOf(look, "family"), color("ink"), color("softInk"), color("rule")};
}

QString textOf(const QVariantMap &map, const char *key)
{
    return map.value(QLatin1String(key)).toString();
}

QVariantList listOf(const QVariantMap &map, const char *key)
{
    return map.value(QLatin1String(key)).toList();
}

void drawText(QPainter &painter, const QString &text, QPointF at, const Letters &letters,
              const QColor &color)
{
    const QFont font = fontOf(letters, finer);
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(at * finer + QPointF(0, QFontMetricsF(font).ascent()), text);
}

QByteArray pdf(const QString &title, std::size_t pages,
               const std::function<void(QPainter &painter, std::size_t page)> &draw)
{
    QByteArray document;
    QBuffer buffer(&document);
    if (pages == 0 || !buffer.open(QIODevice::WriteOnly))
        return {};
    QPdfWriter writer(&buffer);
    writer.setResolution(96 * finer);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, {}));
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Throughline"));
    QPainter painter;
    if (!painter.begin(&writer))
        return {};
    for (std::size_t page = 0; page < pages; ++page) {
        if (page > 0 && !writer.newPage())
            return {};
        draw(painter, page);
    }
    return painter.end() ? document : QByteArray();
}

} // namespace throughline::paper
