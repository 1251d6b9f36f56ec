// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/record.h"
#include "store/name_index.h"

#include <array>
#include <functional>
#include <optional>
#include <span>
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
    //! Where in the words of the own name those begin that they only like to be called by.
    std::size_t calledFrom = 0;
    std::optional<std::int64_t> born; //!< as the column of a date (record_columns.h)
    std::vector<std::int64_t> otherBorn; //!< what other records of the same person say instead
    std::string text; //!< of the person's records, names and all, for the index of texts

    [[nodiscard]] std::vector<std::string> &of(NamePart part)
    {
        return words[static_cast<std::size_t>(part)];
    }
    //! Somebody without a name may be known by a number or a date of birth alone.
    [[nodiscard]] bool isEmpty() const;
};

//! From the person and from the aliases and numbers recorded about them; of other records of the
//! same person the names are aliases.
[[nodiscard]] base::Result<PersonWords> personWords(sqlite::Connection &connection,
                                                    const domain::Record &person,
                                                    std::span<const domain::Record> others);

//! The words in one text, a line for each part, and back: the index of names is told by it what to
//! forget. A tab, and no space, stands before what somebody only likes to be called by.
[[nodiscard]] std::string joined(const PersonWords &words);
void forEachWord(std::string_view joinedWords,
                 const std::function<void(NamePart part, std::string_view word)> &take);

} // namespace throughline::store
