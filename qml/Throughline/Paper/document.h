// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "letters.h"

#include <QColor>
#include <QPainter>
#include <QVariantMap>

#include <functional>

namespace throughline::paper {

//! A4 upright, in pixels of 96 to the inch.
inline constexpr qreal width = 210 / 25.4 * 96;
inline constexpr qreal height = 297 / 25.4 * 96;
//! Dots of the paper to such a pixel: a painter's places and sizes are so many times as large.
inline constexpr int finer = 10;

//! How paper looks: the typeface, and the theme's colours for paper.
struct Look
{
    QString family;
    QColor ink;
    QColor softInk;
    QColor rule; //!< lines between rows
};
//! From a page's {family, ink, softInk, rule}.
[[nodiscard]] Look lookOf(const QVariantMap &look);

// Of what a model gives to be drawn.
[[nodiscard]] QString textOf(const QVariantMap &map, const char *key);
[[nodiscard]] QVariantList listOf(const QVariantMap &map, const char *key);

//! One line of text, its upper left corner there, in pixels.
void drawText(QPainter &painter, const QString &text, QPointF at, const Letters &letters,
              const QColor &color);

//! So many pages of A4 as PDF, with their fonts in it: `draw` is called for each, from 0. The bytes
//! of a file; none where it cannot be drawn.
[[nodiscard]] QByteArray pdf(const QString &title, std::size_t pages,
                             const std::function<void(QPainter &painter, std::size_t page)> &draw);

} // namespace throughline::paper
