// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/likeness.h"
#include "store/name_index.h"

#include "base/id.h"

#include <vector>

namespace throughline::store {

//! People who may be somebody that is about to be written down, for `domain::likenessOf` to judge:
//! whoever has one of the numbers or one that is a slip away, and whoever has two of the names and
//! the date of birth, names as they sound, are shortened and mistyped. Read from the index of
//! names, so that nobody's record is opened for it. Where no given name is known, of the one or of
//! the other, the family name is enough. Given names in one word here and in two there
//! are no sign alone: every pair of given names would be a word more. One for each question.
class PeopleAlike
{
public:
    explicit PeopleAlike(sqlite::Connection &connection)
        : m_connection(connection), m_names(connection)
    {
    }

    //! At most this many are judged: those with most in common, of equal ones the newest.
    static constexpr std::size_t mostCandidates = 256;
    [[nodiscard]] base::Result<std::vector<base::RecordId>> find(const domain::Identity &somebody);

private:
    enum Sign : std::uint8_t { Family = 1, Given = 2, Born = 4, Number = 8 };

    void add(Sign sign, std::int64_t doc);
    [[nodiscard]] base::Result<void> addWord(Sign sign, NamePart part, std::string_view word);
    [[nodiscard]] base::Result<void> addName(Sign sign, std::string_view name);
    [[nodiscard]] base::Result<void> addNameWord(Sign sign, std::string_view word);
    [[nodiscard]] base::Result<void> addAlias(std::string_view alias);
    [[nodiscard]] base::Result<void> addNumber(const std::string &number);
    [[nodiscard]] base::Result<void> addBorn(domain::PartialDate day);
    //! Of whom no more than the family name is known, and of the same prison also others.
    [[nodiscard]] base::Result<void> addSameFamily(const domain::Identity &somebody,
                                                   std::vector<base::RecordId> &out) const;

    sqlite::Connection &m_connection;
    NameIndex m_names;
    std::vector<std::uint8_t> m_signs; //!< by the number of a person
    std::vector<std::int64_t> m_docs; //!< who has any
};

} // namespace throughline::store
