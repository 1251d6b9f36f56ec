// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/figures/figure_export.h"

#include <QString>
#include <QVariantMap>

#include <span>

namespace throughline::models {

//! A line that stands on a card, with the words of a manager.
struct ReportCard
{
    QString line;
    QString title;
};

//! What the report of a month says on paper, in words: {title, organisation, facts, cards of
//! {title, value, count, unknown}, tableTitle, columns, rows}. Everything as it may leave the
//! organisation, hidden and rounded like the table that is exported. Times are whole dates, because
//! paper is read on other days; devices have no names, because they are their users'.
[[nodiscard]] QVariantMap monthReport(const service::FigureExport &figures,
                                      const QString &organisation, const QString &team,
                                      bool isLocked, std::span<const ReportCard> cards);

} // namespace throughline::models
