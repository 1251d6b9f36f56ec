// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/record.h"
#include "store/name_index.h"

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! All that somebody can be found by.
struct PersonWords
{
    //! By part; own names the family's first, so that they sort by it. A word that is a name is no
    //! alias as well.
    std::array<std::vector<std::string>, nameParts> words;
    std::optional<std::int64_t> born; //!< as the column of a date (record_columns.h)
    std::string text; //!< of the person's own record, names and all, for the index of texts

    [[nodiscard]] std::vector<std::string> &of(NamePart part)
    {
        return words[static_cast<std::size_t>(part)];
    }
    [[nodiscard]] bool isEmpty() const { return text.empty(); }
};

//! From the person and from the aliases and numbers recorded about them.
[[nodiscard]] base::Result<PersonWords> personWords(sqlite::Connection &connection,
                                                    const domain::Record &person);

//! The words in one text, a line for each part, and back: the index of names is told by it what to
//! forget.
[[nodiscard]] std::string joined(const PersonWords &words);
void forEachWord(std::string_view joinedWords,
                 const std::function<void(NamePart part, std::string_view word)> &take);

} // namespace throughline::store
