// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report_pages.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace throughline::figures {

namespace {

using paper::listOf;
using paper::textOf;

constexpr qreal margin = 64;
constexpr qreal textWidth = paper::width - 2 * margin;
constexpr qreal footTop = paper::height - 52;
constexpr qreal lastLine = footTop - 16;
constexpr qreal leading = 1.4; // a line to its letters

constexpr qreal titleSize = 24;
constexpr qreal headingSize = 16;
constexpr qreal bodySize = 13;
constexpr qreal smallSize = 12;

[[nodiscard]] PaperMark textMark(const QString &text, QPointF at, qreal size, QFont::Weight weight,
                                 QColor color, PaperMark::Anchor anchor = PaperMark::Anchor::Start)
{
    PaperMark mark;
    mark.area = {at, QSizeF()};
    mark.text = text;
    mark.anchor = anchor;
    mark.size = size;
    mark.weight = weight;
    mark.color = color;
    return mark;
}

//! Puts one thing below the other, and begins a page where the last has no room.
class Pages
{
public:
    explicit Pages(const paper::Look &look) : m_look(look), m_pages(1) {}

    [[nodiscard]] const paper::Look &look() const { return m_look; }
    [[nodiscard]] qreal y() const { return m_y; }
    void gap(qreal height) { m_y += height; }
    //! So high a thing is not broken over two pages. True where it begins one.
    bool need(qreal height)
    {
        if (m_y + height <= lastLine)
            return false;
        m_pages.emplace_back();
        m_y = margin;
        return true;
    }
    void put(PaperMark mark) { m_pages.back().push_back(std::move(mark)); }
    void rule()
    {
        PaperMark mark;
        mark.kind = PaperMark::Kind::Area;
        mark.area = {margin, m_y, textWidth, 0.75};
        mark.color = m_look.rule;
        put(std::move(mark));
    }
    void paragraph(const QString &words, qreal size, QFont::Weight weight, QColor color)
    {
        for (const QString &line : paper::broken(words, {m_look.family, size, weight}, textWidth)) {
            need(size * leading);
            put(textMark(line, {margin, m_y}, size, weight, color));
            m_y += size * leading;
        }
    }
    //! A heading stays with so much of what follows it.
    void heading(const QString &words, qreal follows)
    {
        need(headingSize * leading + follows);
        paragraph(words, headingSize, QFont::DemiBold, m_look.ink);
        gap(6);
    }
    //! All of them, with their numbers.
    [[nodiscard]] std::vector<PaperPage> finished(const QString &foot)
    {
        for (std::size_t i = 0; i < m_pages.size(); ++i) {
            const QString number = QCoreApplication::translate("report", "Page %1 of %2")
                                       .arg(i + 1)
                                       .arg(m_pages.size());
            m_pages[i].push_back(
                textMark(foot, {margin, footTop}, smallSize, QFont::Normal, m_look.softInk));
            m_pages[i].push_back(textMark(number, {margin + textWidth, footTop}, smallSize,
                                          QFont::Normal, m_look.softInk, PaperMark::Anchor::End));
        }
        return std::move(m_pages);
    }

private:
    const paper::Look &m_look;
    std::vector<PaperPage> m_pages;
    qreal m_y = margin;
};

void putCards(Pages &pages, const QVariantList &cards)
{
    constexpr int columns = 3;
    constexpr qreal space = 16;
    constexpr qreal width = (textWidth - (columns - 1) * space) / columns;
    constexpr qreal height = 92;
    constexpr qreal numberSize = 26;
    const paper::Look &look = pages.look();
    for (qsizetype i = 0; i < cards.size(); i += columns) {
        pages.need(height);
        for (qsizetype k = i; k < std::min(i + columns, cards.size()); ++k) {
            const QVariantMap card = cards.at(k).toMap();
            const qreal x = margin + static_cast<qreal>(k - i) * (width + space);
            // Of few no share is told: the count is the number then.
            const QString value = textOf(card, "value");
            const QString count = textOf(card, "count");
            QStringList below{value.isEmpty() ? QString() : count, textOf(card, "unknown")};
            below.removeAll(QString());
            const qreal numberTop = pages.y() + smallSize * leading;
            const QString &number = value.isEmpty() ? count : value;
            pages.put(textMark(textOf(card, "title"), {x, pages.y()}, smallSize, QFont::DemiBold,
                               look.ink));
            // "hidden of fewer than 5" takes more than a number does.
            paper::Letters letters{look.family, numberSize, QFont::DemiBold};
            const bool isShort = paper::widthOf(number, letters) <= width;
            const qreal size = isShort ? numberSize : headingSize;
            letters.size = size;
            qreal y = numberTop;
            for (const QString &line : paper::broken(number, letters, width)) {
                pages.put(textMark(line, {x, y}, size, QFont::DemiBold, look.ink));
                y += size * leading;
            }
            pages.put(textMark(below.join(QStringLiteral(", ")),
                               {x, std::max(y, numberTop + numberSize * leading)}, smallSize,
                               QFont::Normal, look.softInk));
        }
        pages.gap(height);
    }
}

[[nodiscard]] PaperMark markOf(const QVariantMap &map, qreal scale, QPointF at, qreal size)
{
    PaperMark mark;
    const auto number = [&map](const char *key) { return map.value(QLatin1String(key)).toReal(); };
    const QString kind = textOf(map, "kind");
    mark.color = QColor(textOf(map, "color"));
    mark.area = {at.x() + number("x") * scale, at.y() + number("y") * scale,
                 number("width") * scale, number("height") * scale};
    mark.radius = number("radius") * scale;
    if (kind == QLatin1String("area")) {
        mark.kind = PaperMark::Kind::Area;
    } else if (kind == QLatin1String("line")) {
        mark.kind = PaperMark::Kind::Line;
        mark.area.moveTopLeft(at);
        mark.text = textOf(map, "path");
        mark.scale = scale;
        mark.stroke = number("width") * scale;
        mark.isDashed = map.value(QStringLiteral("dashed")).toBool();
    } else {
        const QString anchor = textOf(map, "anchor");
        mark.text = textOf(map, "text");
        mark.anchor = anchor == QLatin1String("end") ? PaperMark::Anchor::End
            : anchor == QLatin1String("middle")      ? PaperMark::Anchor::Middle
                                                     : PaperMark::Anchor::Start;
        mark.size = size;
        mark.weight =
            map.value(QStringLiteral("strong")).toBool() ? QFont::DemiBold : QFont::Normal;
    }
    return mark;
}

//! Each column as wide as its words want, the first with what is left; numbers end together.
class Table
{
public:
    Table(Pages &pages, const QStringList &columns, const QVariantList &rows)
        : m_pages(pages), m_columns(columns), m_rows(rows)
    {
        qreal all = 0;
        for (qsizetype i = 1; i < columns.size(); ++i) {
            qreal most = wish(columns, i, QFont::DemiBold);
            for (const QVariant &row : rows)
                most = std::max(most, wish(row.toStringList(), i, QFont::Normal));
            m_widths.push_back(std::clamp(most + between, 56.0, 130.0));
            all += m_widths.back();
        }
        m_widths.insert(m_widths.begin(), textWidth - all);
    }

    void put()
    {
        const Row heads = rowOf(m_columns, QFont::DemiBold);
        putRow(heads, QFont::DemiBold);
        for (const QVariant &one : m_rows) {
            const Row row = rowOf(one.toStringList(), QFont::Normal);
            if (m_pages.need(heightOf(row)))
                putRow(heads, QFont::DemiBold); // what a column is, again on every page
            putRow(row, QFont::Normal);
        }
    }

    static constexpr qreal lineHeight = smallSize * leading;

private:
    static constexpr qreal padding = 5;
    static constexpr qreal between = 14; // columns

    //! The lines of each cell.
    using Row = std::vector<QStringList>;

    [[nodiscard]] paper::Letters letters(QFont::Weight weight) const
    {
        return {m_pages.look().family, smallSize, weight};
    }
    [[nodiscard]] qreal wish(const QStringList &cells, qsizetype column, QFont::Weight weight) const
    {
        return paper::widthOf(cells.value(column), letters(weight));
    }
    [[nodiscard]] Row rowOf(const QStringList &cells, QFont::Weight weight) const
    {
        Row row;
        for (qsizetype i = 0; i < std::min(cells.size(), m_columns.size()); ++i)
            row.push_back(paper::broken(cells.at(i), letters(weight),
                                        m_widths.at(row.size()) - (i == 0 ? 0 : between)));
        return row;
    }
    [[nodiscard]] static qreal heightOf(const Row &row)
    {
        qsizetype most = 1;
        for (const QStringList &lines : row)
            most = std::max(most, lines.size());
        return static_cast<qreal>(most) * lineHeight + 2 * padding;
    }
    void putRow(const Row &row, QFont::Weight weight)
    {
        qreal end = margin;
        for (std::size_t i = 0; i < row.size(); ++i) {
            end += m_widths.at(i);
            qreal y = m_pages.y() + padding;
            for (const QString &line : row[i]) {
                m_pages.put(textMark(line, {i == 0 ? margin : end, y}, smallSize, weight,
                                     m_pages.look().ink,
                                     i == 0 ? PaperMark::Anchor::Start : PaperMark::Anchor::End));
                y += lineHeight;
            }
        }
        m_pages.gap(heightOf(row));
        m_pages.rule();
    }

    Pages &m_pages;
    const QStringList &m_columns;
    const QVariantList &m_rows;
    std::vector<qreal> m_widths;
};

void putPicture(Pages &pages, const QVariantMap &picture)
{
    const qreal scale = textWidth / std::max(1.0, picture.value(QStringLiteral("width")).toReal());
    const qreal height = picture.value(QStringLiteral("height")).toReal() * scale;
    const qreal size = std::round(picture.value(QStringLiteral("size")).toReal() * scale);
    const paper::Look &look = pages.look();
    pages.heading(textOf(picture, "title"), 8 + height + 2 * smallSize * leading);
    pages.gap(8);
    for (const QVariant &mark : listOf(picture, "marks"))
        pages.put(markOf(mark.toMap(), scale, {margin, pages.y()}, size));
    pages.gap(height + 8);
    pages.paragraph(textOf(picture, "summary"), smallSize, QFont::Normal, look.softInk);
    // Where colour tells parts apart, a printer without colour needs the numbers.
    const QStringList columns = picture.value(QStringLiteral("columns")).toStringList();
    if (columns.size() < 2)
        return;
    const QVariantList rows = listOf(picture, "table");
    pages.gap(6);
    pages.need(static_cast<qreal>(rows.size() + 2) * 2 * Table::lineHeight);
    Table(pages, columns, rows).put();
}

} // namespace

std::vector<PaperPage> reportPages(const QVariantMap &report, const QVariantList &pictures,
                                   const paper::Look &look)
{
    constexpr qreal between = 26;
    Pages pages(look);
    pages.paragraph(textOf(report, "title"), titleSize, QFont::DemiBold, look.ink);
    pages.gap(4);
    pages.paragraph(textOf(report, "organisation"), headingSize, QFont::Normal, look.ink);
    pages.gap(10);
    for (const QString &fact : report.value(QStringLiteral("facts")).toStringList()) {
        pages.paragraph(fact, bodySize, QFont::Normal, look.softInk);
        pages.gap(3);
    }
    pages.gap(between - 8);
    putCards(pages, listOf(report, "cards"));
    for (const QVariant &picture : pictures) {
        pages.gap(between);
        putPicture(pages, picture.toMap());
    }
    pages.gap(between);
    pages.heading(textOf(report, "tableTitle"), 5 * Table::lineHeight);
    const QStringList columns = report.value(QStringLiteral("columns")).toStringList();
    const QVariantList rows = listOf(report, "rows");
    Table(pages, columns, rows).put();
    return pages.finished(QCoreApplication::translate("report", "%1. %2")
                              .arg(textOf(report, "organisation"), textOf(report, "title")));
}

} // namespace throughline::figures
