// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report_printer.h"

#include "report_pages.h"

#include <QPainterPath>
#include <QRegularExpression>

namespace throughline::figures {

namespace {

using paper::finer;

//! A path of M, L, H, V and Z with whole places, as the pictures write theirs.
[[nodiscard]] QPainterPath pathOf(const QString &text, QPointF at, qreal scale)
{
    static const QRegularExpression step(QStringLiteral("([MLHVZ])([^MLHVZ]*)"));
    QPainterPath path;
    QPointF now;
    for (auto found = step.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch one = found.next();
        const QChar letter = one.captured(1).at(0);
        if (letter == u'Z') {
            path.closeSubpath();
            continue;
        }
        const QStringList numbers = one.captured(2).split(u' ', Qt::SkipEmptyParts);
        if (letter != u'V')
            now.setX(numbers.value(0).toDouble());
        if (letter != u'H')
            now.setY(numbers.value(letter == u'V' ? 0 : 1).toDouble());
        const QPointF there = at + now * scale * finer;
        if (letter == u'M')
            path.moveTo(there);
        else
            path.lineTo(there);
    }
    return path;
}

void drawText(QPainter &painter, const PaperMark &mark, const QString &family)
{
    const paper::Letters letters{family, mark.size, mark.weight};
    const qreal width = paper::widthOf(mark.text, letters);
    const qreal before = mark.anchor == PaperMark::Anchor::End ? width
        : mark.anchor == PaperMark::Anchor::Middle             ? width / 2
                                                               : 0;
    paper::drawText(painter, mark.text, mark.area.topLeft() - QPointF(before, 0), letters,
                    mark.color);
}

void drawMark(QPainter &painter, const PaperMark &mark, const QString &family)
{
    switch (mark.kind) {
    case PaperMark::Kind::Area:
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark.color);
        painter.drawRoundedRect(QRectF(mark.area.topLeft() * finer, mark.area.size() * finer),
                                mark.radius * finer, mark.radius * finer);
        return;
    case PaperMark::Kind::Line: {
        QPen pen(mark.color, mark.stroke * finer, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        if (mark.isDashed)
            pen.setDashPattern({2, 2});
        painter.setBrush(Qt::NoBrush);
        painter.strokePath(pathOf(mark.text, mark.area.topLeft() * finer, mark.scale), pen);
        return;
    }
    case PaperMark::Kind::Text:
        drawText(painter, mark, family);
        return;
    }
}

} // namespace

QByteArray ReportPrinter::draw(const QVariantMap &report, const QVariantList &pictures,
                               const QVariantMap &look) const
{
    if (report.isEmpty())
        return {};
    const paper::Look onPaper = paper::lookOf(look);
    const std::vector<PaperPage> pages = reportPages(report, pictures, onPaper);
    return paper::pdf(paper::textOf(report, "title"), pages.size(),
                      [&](QPainter &painter, std::size_t page) {
                          for (const PaperMark &mark : pages[page])
                              drawMark(painter, mark, onPaper.family);
                      });
}

} // namespace throughline::figures
