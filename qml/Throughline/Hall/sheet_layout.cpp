// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sheet_layout.h"

#include "Throughline/Paper/document.h"

#include <algorithm>
#include <array>

namespace throughline::hall {

namespace {

using paper::listOf;
using paper::textOf;

constexpr qreal left = sheetMargin;
constexpr qreal wide = paper::width - 2 * sheetMargin;
constexpr qreal bottom = paper::height - sheetMargin;
constexpr qreal leading = 1.3; // a line to its letters

constexpr qreal titleSize = 22;
constexpr qreal strongSize = 14;
constexpr qreal bodySize = 11.5;
constexpr qreal smallSize = 10.5;
constexpr qreal letterSize = 14; // to be circled
constexpr qreal lineHeight = 28; // 7 mm to write in

//! Lays out the sheet from its top down to its lines.
class Layout
{
public:
    Layout(const QVariantMap &sheet, const QString &family) : m_sheet(sheet), m_family(family) {}

    [[nodiscard]] SheetPage lay()
    {
        m_y += paragraph(textOf(m_sheet, "title"), {left, m_y}, wide, titleSize, QFont::DemiBold);
        gap(4);
        putFacts();
        gap(10);
        putConcern();
        gap(10);
        m_y += paragraph(textOf(m_sheet, "how"), {left, m_y}, wide, bodySize, QFont::Normal);
        gap(8);
        putKey();
        gap(10);
        putLines();
        return std::move(m_page);
    }

private:
    struct Column
    {
        const char *key;
        qreal width;
    };

    void gap(qreal height) { m_y += height; }
    [[nodiscard]] paper::Letters letters(qreal size, QFont::Weight weight) const
    {
        return {m_family, size, weight};
    }
    [[nodiscard]] qreal widthOf(const QString &text, qreal size, QFont::Weight weight) const
    {
        return paper::widthOf(text, letters(size, weight));
    }
    [[nodiscard]] QStringList broken(const QString &text, qreal width, qreal size,
                                     QFont::Weight weight) const
    {
        return paper::broken(text, letters(size, weight), width);
    }
    //! The size at which every word of a text has room, at most this one.
    [[nodiscard]] qreal fitting(const QString &text, qreal width, qreal size,
                                QFont::Weight weight) const
    {
        qreal widest = 0;
        for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
            widest = std::max(widest, widthOf(word, size, weight));
        return widest <= width ? size : size * width / widest;
    }
    void putText(const QString &text, QPointF at, qreal size, QFont::Weight weight, bool isSoft)
    {
        if (text.isEmpty())
            return;
        SheetMark mark;
        mark.area = {at, QSizeF(widthOf(text, size, weight), size * leading)};
        mark.text = text;
        mark.size = size;
        mark.weight = weight;
        mark.isSoft = isSoft;
        m_page.marks.push_back(std::move(mark));
    }
    //! Its height.
    qreal paragraph(const QString &text, QPointF at, qreal width, qreal size, QFont::Weight weight,
                    bool isSoft = false)
    {
        const qreal fits = fitting(text, width, size, weight);
        qreal y = at.y();
        for (const QString &line : broken(text, width, fits, weight)) {
            putText(line, {at.x(), y}, fits, weight, isSoft);
            y += fits * leading;
        }
        return y - at.y();
    }
    [[nodiscard]] qreal heightOf(const QString &text, qreal width, qreal size,
                                 QFont::Weight weight) const
    {
        const qreal fits = fitting(text, width, size, weight);
        return static_cast<qreal>(broken(text, width, fits, weight).size()) * fits * leading;
    }
    void frame(const QRectF &area, qreal stroke)
    {
        SheetMark mark;
        mark.kind = SheetMark::Kind::Frame;
        mark.area = area;
        mark.stroke = stroke;
        m_page.marks.push_back(std::move(mark));
    }
    void rule(const QRectF &area)
    {
        SheetMark mark;
        mark.kind = SheetMark::Kind::Rule;
        mark.area = area;
        m_page.marks.push_back(std::move(mark));
    }

    //! Boxes to write in, what is known printed.
    void putFacts()
    {
        constexpr std::array shares{0.37, 0.2, 0.25, 0.18};
        constexpr qreal padding = 5;
        const QVariantList facts = listOf(m_sheet, "facts");
        qreal height = 0;
        qreal x = left;
        std::vector<QRectF> boxes;
        for (std::size_t i = 0; i < shares.size(); ++i) {
            const QVariantMap fact = facts.value(static_cast<qsizetype>(i)).toMap();
            const qreal width = wide * shares.at(i) - 2 * padding;
            const QString value = textOf(fact, "value");
            const qreal label = paragraph(textOf(fact, "label"), {x + padding, m_y + padding},
                                          width, smallSize, QFont::Normal, true);
            qreal room = 24; // for a hand
            if (!value.isEmpty())
                room = std::max(room,
                                paragraph(value, {x + padding, m_y + padding + label + 2}, width,
                                          bodySize, QFont::DemiBold));
            height = std::max(height, 2 * padding + label + 2 + room);
            boxes.emplace_back(x, m_y, wide * shares.at(i), 0);
            x += wide * shares.at(i);
        }
        for (QRectF &box : boxes) {
            box.setHeight(height);
            frame(box, 0.75);
        }
        m_y += height;
    }

    void putConcern()
    {
        constexpr qreal padding = 9;
        const qreal top = m_y;
        const qreal width = wide - 2 * padding;
        m_y += padding;
        m_y += paragraph(textOf(m_sheet, "concern"), {left + padding, m_y}, width, strongSize,
                         QFont::DemiBold);
        gap(4);
        const QString number = textOf(m_sheet, "number");
        const qreal height =
            paragraph(number, {left + padding, m_y}, width, strongSize, QFont::DemiBold);
        if (m_sheet.value(QStringLiteral("writeNumber")).toBool()) {
            const qreal from =
                left + padding + widthOf(number, strongSize, QFont::DemiBold) + padding;
            rule({from, m_y + height - 2, std::max(0.0, std::min(240.0, left + width - from)),
                  0.75});
        }
        m_y += height;
        gap(3);
        m_y += paragraph(textOf(m_sheet, "ask"), {left + padding, m_y}, width, bodySize,
                         QFont::Normal);
        m_y += padding;
        frame({left, top, wide, m_y - top}, 2);
    }

    //! What the letters stand for, in four columns: who, what twice, what is written.
    void putKey()
    {
        constexpr qreal space = 10;
        constexpr qreal letterRoom = 18;
        const qreal column = (wide - 3 * space) / 4;
        const QVariantList what = listOf(m_sheet, "what");
        const qsizetype half = (what.size() + 1) / 2;
        const std::array<std::pair<QString, QVariantList>, 4> parts{
            std::pair{textOf(m_sheet, "whoTitle"), listOf(m_sheet, "who")},
            std::pair{textOf(m_sheet, "whatTitle"), what.mid(0, half)},
            std::pair{QString(), what.mid(half)},
            std::pair{textOf(m_sheet, "otherTitle"), listOf(m_sheet, "others")}};
        const qreal top = m_y;
        qreal end = top;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const qreal x = left + static_cast<qreal>(i) * (column + space);
            const auto &[title, rows] = parts.at(i);
            putText(title, {x, top}, bodySize, QFont::DemiBold, false);
            qreal y = top + bodySize * leading + 2;
            for (const QVariant &one : rows) {
                const QVariantMap row = one.toMap();
                putText(textOf(row, "letter"), {x, y - 1}, bodySize + 1, QFont::Bold, false);
                y += paragraph(textOf(row, "text"), {x + letterRoom, y}, column - letterRoom,
                               bodySize, QFont::Normal)
                    + 2;
            }
            end = std::max(end, y);
        }
        m_y = end;
    }

    void putLines()
    {
        constexpr qreal cell = 23; // a letter with its circle
        const QVariantList who = listOf(m_sheet, "who");
        const QVariantList what = listOf(m_sheet, "what");
        const QVariantMap heads = m_sheet.value(QStringLiteral("columns")).toMap();
        std::array<Column, 7> columns{{{"number", 32},
                                       {"who", cell * static_cast<qreal>(who.size()) + 8},
                                       {"children", 62},
                                       {"what", cell * static_cast<qreal>(what.size()) + 8},
                                       {"other", 48},
                                       {"note", 0},
                                       {"concern", 58}}};
        qreal taken = 0;
        for (const Column &one : columns)
            taken += one.width;
        columns[5].width = wide - taken;

        constexpr qreal padding = 3;
        qreal head = 0;
        for (const Column &one : columns)
            head = std::max(head,
                            heightOf(textOf(heads, one.key), one.width - 2 * padding, smallSize,
                                     QFont::DemiBold));
        head += 2 * padding;
        const QString end = textOf(m_sheet, "end");
        const qreal endHeight = heightOf(end, wide, bodySize, QFont::DemiBold) + 8;
        const qreal top = m_y;
        m_page.lines =
            std::max(0, static_cast<int>((bottom - endHeight - top - head) / lineHeight));
        const qreal foot = top + head + m_page.lines * lineHeight;

        qreal x = left;
        for (const Column &one : columns) {
            paragraph(textOf(heads, one.key), {x + padding, top + padding}, one.width - 2 * padding,
                      smallSize, QFont::DemiBold);
            frame({x, top, one.width, foot - top}, 0.75);
            for (int line = 0; line < m_page.lines; ++line)
                putCell(one, x, top + head + line * lineHeight, line, who, what, cell);
            x += one.width;
        }
        for (int line = 0; line < m_page.lines; ++line)
            rule({left, top + head + line * lineHeight, wide, 0.75});
        paragraph(end, {left, foot + 8}, wide, bodySize, QFont::DemiBold);
        m_y = foot + endHeight;
    }

    void putCell(const Column &column, qreal x, qreal y, int line, const QVariantList &who,
                 const QVariantList &what, qreal cell)
    {
        const std::string_view key = column.key;
        if (key == "number") {
            const QString number = QString::number(line + 1);
            putText(number,
                    {x + (column.width - widthOf(number, smallSize, QFont::Normal)) / 2,
                     y + (lineHeight - smallSize * leading) / 2},
                    smallSize, QFont::Normal, true);
        } else if (key == "who" || key == "what") {
            qreal at = x + 4;
            for (const QVariant &one : key == "who" ? who : what) {
                const QString letter = textOf(one.toMap(), "letter");
                putText(letter,
                        {at + (cell - widthOf(letter, letterSize, QFont::Normal)) / 2,
                         y + (lineHeight - letterSize * leading) / 2},
                        letterSize, QFont::Normal, true);
                at += cell;
            }
        } else if (key == "concern") {
            constexpr qreal side = 13;
            frame({x + (column.width - side) / 2, y + (lineHeight - side) / 2, side, side}, 1);
        }
    }

    const QVariantMap &m_sheet;
    const QString &m_family;
    SheetPage m_page;
    qreal m_y = sheetMargin - 6;
};

} // namespace

SheetPage layOutSheet(const QVariantMap &sheet, const QString &family)
{
    return Layout(sheet, family).lay();
}

} // namespace throughline::hall
