// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Throughline/Paper/document.h"

#include <QRectF>

#include <vector>

namespace throughline::figures {

//! What stands on paper: the three marks that a picture on the screen is made of (ChartCanvas.qml),
//! in the pixels of Throughline/Paper.
struct PaperMark
{
    enum class Kind { Area, Line, Text };
    enum class Anchor { Start, Middle, End };

    Kind kind = Kind::Text;
    QRectF area; //!< of a text and a path their start alone
    qreal radius = 0;
    QString text; //!< of a line its path: M, L, H, V and Z
    qreal scale = 1; //!< of a path
    Anchor anchor = Anchor::Start;
    qreal size = 12; //!< of letters
    QFont::Weight weight = QFont::Normal;
    qreal stroke = 1;
    bool isDashed = false;
    QColor color;
};
using PaperPage = std::vector<PaperMark>;

//! The pages of a report of FiguresModel with its pictures, each {title, summary, width, height,
//! size, marks, columns, table}: `size` is that of its letters, all in the picture's own pixels.
//! Its numbers stand below it as a table where it has columns.
[[nodiscard]] std::vector<PaperPage>
reportPages(const QVariantMap &report, const QVariantList &pictures, const paper::Look &look);

} // namespace throughline::figures
