// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>
#include <QVariantMap>

#include <vector>

namespace throughline::hall {

//! What stands on the paper sheet, a page of Throughline/Paper, in its pixels.
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

//! Printers leave a margin.
inline constexpr qreal sheetMargin = 40;

//! One page of HallSheetPrint's sheet, with as many lines as there is room for below its words.
[[nodiscard]] SheetPage layOutSheet(const QVariantMap &sheet, const QString &family);

} // namespace throughline::hall
