// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sheet_printer.h"

#include "sheet_layout.h"

#include "Throughline/Paper/document.h"

namespace throughline::hall {

namespace {

using paper::finer;

[[nodiscard]] QRectF finely(const QRectF &area)
{
    return {area.topLeft() * finer, area.size() * finer};
}

void drawMark(QPainter &painter, const SheetMark &mark, const paper::Look &look)
{
    switch (mark.kind) {
    case SheetMark::Kind::Text:
        paper::drawText(painter, mark.text, mark.area.topLeft(),
                        {look.family, mark.size, mark.weight},
                        mark.isSoft ? look.softInk : look.ink);
        return;
    case SheetMark::Kind::Frame:
        painter.setPen(QPen(look.ink, mark.stroke * finer));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(finely(mark.area));
        return;
    case SheetMark::Kind::Rule:
        painter.fillRect(finely(mark.area), look.rule);
        return;
    }
}

} // namespace

QByteArray SheetPrinter::draw(const QVariantMap &sheet, const QVariantMap &look) const
{
    if (sheet.isEmpty())
        return {};
    const paper::Look onPaper = paper::lookOf(look);
    const SheetPage page = layOutSheet(sheet, onPaper.family);
    return paper::pdf(paper::textOf(sheet, "title"), 1, [&](QPainter &painter, std::size_t) {
        for (const SheetMark &mark : page.marks)
            drawMark(painter, mark, onPaper);
    });
}

} // namespace throughline::hall
