// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sheet_printer.h"

#include "sheet_layout.h"

#include <QBuffer>
#include <QColor>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>

namespace throughline::hall {

namespace {

constexpr int finer = 10; // dots of the paper to a pixel of the screen

[[nodiscard]] QRectF finely(const QRectF &area)
{
    return {area.topLeft() * finer, area.size() * finer};
}

} // namespace

QByteArray SheetPrinter::draw(const QVariantMap &sheet, const QVariantMap &look) const
{
    const auto color = [&look](const char *key) {
        return look.value(QLatin1String(key)).value<QColor>();
    };
    const QString family = look.value(QStringLiteral("family")).toString();
    QByteArray document;
    QBuffer buffer(&document);
    if (sheet.isEmpty() || !buffer.open(QIODevice::WriteOnly))
        return {};
    QPdfWriter writer(&buffer);
    writer.setResolution(96 * finer);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, {}));
    writer.setTitle(sheet.value(QStringLiteral("title")).toString());
    writer.setCreator(QStringLiteral("Throughline"));
    QPainter painter;
    if (!painter.begin(&writer))
        return {};
    for (const SheetMark &mark : layOutSheet(sheet, family).marks) {
        switch (mark.kind) {
        case SheetMark::Kind::Text: {
            const QFont font = sheetFont(family, mark.size, mark.weight, finer);
            painter.setFont(font);
            painter.setPen(color(mark.isSoft ? "softInk" : "ink"));
            painter.drawText(QPointF(mark.area.x() * finer,
                                     mark.area.y() * finer + QFontMetricsF(font).ascent()),
                             mark.text);
            break;
        }
        case SheetMark::Kind::Frame:
            painter.setPen(QPen(color("ink"), mark.stroke * finer));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(finely(mark.area));
            break;
        case SheetMark::Kind::Rule:
            painter.fillRect(finely(mark.area), color("rule"));
            break;
        }
    }
    return painter.end() ? document : QByteArray();
}

} // namespace throughline::hall
