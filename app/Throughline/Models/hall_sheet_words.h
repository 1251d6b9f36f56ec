// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/hall_codes.h"

#include <QCoreApplication>
#include <QVariantMap>

#include <span>

namespace throughline::models {

//! The paper sheet of a visits hall in words: its letters, its lines, and what is wrong with one.
class HallSheetWords
{
    Q_DECLARE_TR_FUNCTIONS(throughline::models::HallSheetWords)

public:
    // The tiles of HallWords, each with its letter as `detail`.
    [[nodiscard]] static QVariantList whoTiles();
    [[nodiscard]] static QVariantList whatTiles();

    //! "Adult, 2 children: Booking, rules, travel costs. Concern"; what is not said yet is "…".
    [[nodiscard]] static QString line(const domain::HallLine &line);
    //! A sentence that names the code and what can be written instead.
    [[nodiscard]] static QString fault(const domain::HallReading &reading);
    //! As a session says it: "10 contacts: 8 adults, 3 children".
    [[nodiscard]] static QString totals(std::span<const domain::HallLine> lines);

    //! All that stands on the sheet, in words: {title, organisation, facts, concern, ask, number,
    //! how, who, what, others of {letter, text}, columns, end}. `place` and `phone` may be empty;
    //! then they are written by hand.
    [[nodiscard]] static QVariantMap sheet(const QString &organisation, const QString &place,
                                           const QString &phone);
};

} // namespace throughline::models
