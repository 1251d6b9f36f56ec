// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "letters.h"

#include <QFontMetricsF>

namespace throughline::paper {

QFont fontOf(const Letters &letters, int finer)
{
    QFont font(letters.family);
    font.setPixelSize(qRound(letters.size * finer));
    font.setWeight(letters.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

qreal widthOf(const QString &text, const Letters &letters)
{
    constexpr int exact = 20; // a font's own measures, not those of a screen
    return QFontMetricsF(fontOf(letters, exact)).horizontalAdvance(text) / exact;
}

QStringList broken(const QString &text, const Letters &letters, qreal width)
{
    QStringList lines;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QString longer = lines.isEmpty() ? word : lines.constLast() + u' ' + word;
        if (!lines.isEmpty() && widthOf(longer, letters) <= width)
            lines.last() = longer;
        else
            lines.append(word);
    }
    return lines;
}

} // namespace throughline::paper
