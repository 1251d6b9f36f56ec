// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>
#include <QVariantMap>

#include <vector>

namespace throughline::hall {

//! What stands on the paper sheet, in pixels of 96 to the inch.
struct SheetMark
{
    enum class Kind { Text, Frame, Rule };

    Kind kind = Kind::Text;
    QRectF area; //!< of a text the room that it takes
    QString text;
    qreal size = 12; //!< of letters
    QFont::Weight weight = QFont::Normal;
    qreal stroke = 0.75; //!< of a frame
    bool isSoft = false; //!< in the lighter ink
};

struct SheetPage
{
    std::vector<SheetMark> marks;
    int lines = 0; //!< for contacts
};

//! A4.
inline constexpr qreal sheetWidth = 210 / 25.4 * 96;
inline constexpr qreal sheetHeight = 297 / 25.4 * 96;
//! Printers leave a margin.
inline constexpr qreal sheetMargin = 40;

//! The font that a text is measured and drawn with, `finer` times as large.
[[nodiscard]] QFont sheetFont(const QString &family, qreal size, QFont::Weight weight, qreal finer);

//! One page of HallSheetPrint's sheet, with as many lines as there is room for below its words.
[[nodiscard]] SheetPage layOutSheet(const QVariantMap &sheet, const QString &family);

} // namespace throughline::hall
