// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/value.h"
#include "report/figures/shown.h"

#include <QVariantMap>

#include <optional>
#include <span>
#include <vector>

// What the pictures of interface.md 4.5 show, as plain values for the charts of
// Throughline.Controls (qml/README.md says what is in them): with the finding as title, a
// sentence, and the same numbers as a table. Pure; empty where there is nothing to show.

namespace throughline::models {

//! A month as it may be seen: of everybody, or of one group.
struct MonthFigures
{
    domain::PartialDate month;
    std::vector<report::ShownFigure> shown;
    std::int64_t below = report::SmallNumbers::leastBelow; //!< what is hidden, where anything is
};

//! Where people slept the first night: a bar of 100 % for each month, the oldest first.
[[nodiscard]] QVariantMap firstNightPicture(std::span<const MonthFigures> months);
//! Four outcomes month by month, each in a small picture of its own.
[[nodiscard]] QVariantMap outcomesPicture(std::span<const MonthFigures> months);
//! Contacts that took place, by kind.
[[nodiscard]] QVariantMap contactsPicture(std::span<const MonthFigures> months);

//! How far what began in the last of the months has come: a bar for each step, and between them
//! what went no further.
[[nodiscard]] QVariantMap referralStepsPicture(std::span<const MonthFigures> months);

//! A device of the team; nothing: never heard of.
struct QuietDevice
{
    QString name;
    std::optional<std::int64_t> days;
};
//! Who is missing: a dot for each on a line of days, with a mark at `quietDays`.
[[nodiscard]] QVariantMap missingPictureOf(std::span<const QuietDevice> devices, int quietDays);

} // namespace throughline::models
