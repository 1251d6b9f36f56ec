// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

namespace throughline::paper {

//! How a text on paper looks. It is measured as it will be drawn, on whatever screen this is.
struct Letters
{
    QString family;
    qreal size = 12; //!< in pixels of 96 to the inch
    QFont::Weight weight = QFont::Normal;
};

//! Their font, `finer` times as large.
[[nodiscard]] QFont fontOf(const Letters &letters, int finer);
//! In pixels, as a text will be drawn.
[[nodiscard]] qreal widthOf(const QString &text, const Letters &letters);
//! As many words on a line as fit; a word that does not fit has a line alone.
[[nodiscard]] QStringList broken(const QString &text, const Letters &letters, qreal width);

} // namespace throughline::paper
