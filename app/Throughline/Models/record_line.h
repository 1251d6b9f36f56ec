// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "record_words.h"

//! One record as a line of a list: what it is, what it says, and what belongs to it.
namespace throughline::models {

struct RecordLine
{
    QString label; //!< "Mobile", "To share with probation"
    QString value; //!< "07700 900123", "Given"
    QString detail; //!< "Her sister's. Leave no messages"
    bool isEnded = false; //!< it was so once, by the day given
};

//! Of alias, identifier, contact_point, family, known_organisation, consent, safety_instruction,
//! risk and sentence; of any other kind only what it is called.
[[nodiscard]] RecordLine lineOf(const domain::Record &record, domain::PartialDate today,
                                const words::ReferenceWords &references);

} // namespace throughline::models
