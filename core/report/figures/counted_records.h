// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/figures/cases.h"

namespace throughline::report {

//! How a record is counted in one line.
struct CountedIn
{
    LineNumber line = 0;
    Counted counted = Counted::Both;
    std::int32_t amount = 1;

    friend auto operator<=>(const CountedIn &, const CountedIn &) = default;
};

//! A record and every line that counts it, in order: what is kept of a month that is locked, so
//! that what came later can be told record by record.
struct CountedRecord
{
    Source source;
    std::vector<CountedIn> lines;
};

//! Of the cases, in order of the sources.
[[nodiscard]] std::vector<CountedRecord> countedRecords(std::span<const Case> cases);

//! As text, in pieces of at most `most` bytes; those that are counted alike are told together,
//! because nearly all contacts of a month are.
[[nodiscard]] std::vector<std::string> countedTexts(std::span<const CountedRecord> records,
                                                    std::size_t most);
//! Adds the records of one piece, in no order. Lines and kinds of a newer version are left out.
//! False where it is no such text.
[[nodiscard]] bool readCountedText(std::string_view text, std::vector<CountedRecord> &into);

} // namespace throughline::report
