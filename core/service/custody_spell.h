// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/case_edit.h"

#include <span>

namespace throughline::service {

//! A time in one prison that begins.
struct Spell
{
    base::RecordId person;
    domain::PartialDate from;
    std::string prison; //!< empty: not known yet
    std::string legalStatus; //!< key of `legal_status`; may be empty
    std::string toldBy; //!< key of `told_by`; may be empty
    std::string location; //!< wing and cell
};

//! Ends the times that are still open, on the day of the release that lies between, else on the day
//! of the new one, and begins it; unless just that time is there already. `records` are the
//! person's, with their times in custody and releases.
[[nodiscard]] base::Result<void> beginSpell(CaseEdit &edit, std::span<const domain::Record> records,
                                            const Spell &spell);

//! The day somebody came out, or was to; nothing where it is not known.
[[nodiscard]] std::optional<domain::PartialDate> dayOut(const domain::Record &release);

} // namespace throughline::service
