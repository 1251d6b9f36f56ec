// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/read/name_book.h"
#include "store/records.h"
#include "words.h"

#include <functional>

//! What the fields of records say, in the words of the screens: any field of any kind, as the
//! schema describes it.
namespace throughline::models::words {

//! What a field that points at a record or at a member is shown as.
using ReferenceWords = std::function<QString(const domain::Field &, const base::RecordId &)>;

//! Names of members, and of records as they are called; on the thread that reads. Neither argument
//! may go before what it gives back.
[[nodiscard]] ReferenceWords references(const service::NameBook &names,
                                        const store::Records &records);

//! A value in words; several codes one after the other. Empty where nothing is known. Where yes or
//! no alone would not say what it means, the answer is whole: "Leave no messages".
[[nodiscard]] QString value(domain::Kind kind, const domain::Field &field,
                            const domain::Value &held, const ReferenceWords &references);
//! The same of a record's field.
[[nodiscard]] QString value(const domain::Record &record, std::uint16_t field,
                            const ReferenceWords &references);

//! What a field is called on the screen.
[[nodiscard]] QString label(const domain::Field &field);
//! What a code says, without what its list adds for whoever fills it in: "Given with limits".
[[nodiscard]] QString shortCode(std::string_view list, std::string_view key);

} // namespace throughline::models::words
