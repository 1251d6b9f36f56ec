// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report_printer.h"

#include "report_pages.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>
#include <QRegularExpression>

namespace throughline::figures {

namespace {

constexpr int finer = 10; // dots of the paper to a pixel of the screen

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
    QFont font(family);
    font.setPixelSize(mark.size * finer);
    font.setWeight(mark.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    painter.setFont(font);
    painter.setPen(mark.color);
    const qreal width = widthOf(mark.text, family, mark.size, mark.weight);
    const qreal before = mark.anchor == PaperMark::Anchor::End ? width
        : mark.anchor == PaperMark::Anchor::Middle             ? width / 2
                                                               : 0;
    painter.drawText(QPointF((mark.area.x() - before) * finer,
                             mark.area.y() * finer + QFontMetricsF(font).ascent()),
                     mark.text);
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
    const auto color = [&look](const char *key) {
        return look.value(QLatin1String(key)).value<QColor>();
    };
    const PaperLook paper{look.value(QStringLiteral("family")).toString(), color("ink"),
                          color("softInk"), color("rule")};
    if (report.isEmpty())
        return {};
    QByteArray document;
    QBuffer buffer(&document);
    if (!buffer.open(QIODevice::WriteOnly))
        return {};
    QPdfWriter writer(&buffer);
    writer.setResolution(96 * finer);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, {}));
    writer.setTitle(report.value(QStringLiteral("title")).toString());
    writer.setCreator(QStringLiteral("Throughline"));
    QPainter painter;
    if (!painter.begin(&writer))
        return {};
    bool isFirst = true;
    for (const PaperPage &page : reportPages(report, pictures, paper)) {
        if (!isFirst && !writer.newPage())
            return {};
        isFirst = false;
        for (const PaperMark &mark : page)
            drawMark(painter, mark, paper.family);
    }
    return painter.end() ? document : QByteArray();
}

} // namespace throughline::figures
