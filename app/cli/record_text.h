// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record.h"
#include "json_output.h"
#include "report/value_words.h"

#include "base/result.h"

namespace throughline::cli {

//! Every field that is set, by its name in the schema.
void writeFields(JsonWriter &json, const domain::Record &record);

//! A value in one line: labels of codes, names of what it points at, dates in the forms of cli.md.
[[nodiscard]] std::string valueLine(const domain::Field &field, const domain::Value &value,
                                    const report::ReferenceWords &references);

//! One line for people: the name where the kind has one, then labels and values.
[[nodiscard]] std::string recordLine(const domain::Record &record,
                                     const report::ReferenceWords &references);

//! What a code means, for people; the key itself where this version does not know it.
[[nodiscard]] std::string codeLabel(std::string_view lists, std::string_view key);

//! The same text without line ends and tabs.
[[nodiscard]] std::string asOneLine(std::string text);

//! The kind whose plural was typed, with '-' or '_' between its words; null for none.
[[nodiscard]] const domain::KindDescription *kindOfList(std::string typed);

//! `--since`: an instant, or a date, which begins at midnight in London.
[[nodiscard]] base::Result<base::Millis> sinceFromText(std::string_view text);

} // namespace throughline::cli
