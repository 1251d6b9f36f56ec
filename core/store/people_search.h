// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/name_index.h"
#include "store/people_query.h"

#include "base/id.h"

#include <vector>

namespace throughline::store {

//! How a word of somebody fits what was typed, the best first: what they are found by is put in
//! order by the worst of it.
enum class Fit : std::uint8_t {
    Whole, //!< a word of the name, a number, a date of birth
    Begun, //!< it begins so
    Alias, //!< a word of another name of theirs
    AliasBegun,
    Nickname,
    Sound,
    Slip, //!< a letter wrong, missing or doubled, two swapped
    Text, //!< it stands in what is written about them
};

//! Finds people by names, aliases, numbers and date of birth, and where those are few by what is
//! written about them. One for each question.
class PeopleSearch
{
public:
    explicit PeopleSearch(sqlite::Connection &connection)
        : m_connection(connection), m_names(connection)
    {
    }

    struct Found
    {
        base::RecordId id;
        Fit fit = Fit::Whole;
    };
    //! The best first. Of equally good ones beyond the limit, those that this device has had for
    //! the shortest time; those that are shown, by family name, given names and id.
    [[nodiscard]] base::Result<std::vector<Found>> find(std::string_view text, std::int64_t limit);

private:
    //! How well everybody fits one term: by their number, and the numbers of those who do.
    struct Fits
    {
        std::vector<Fit> best;
        std::vector<std::int64_t> docs;
    };
    struct Scored
    {
        Fit worst = Fit::Whole;
        unsigned sum = 0;
        std::int64_t doc = 0;
    };
    struct Reading
    {
        std::vector<SearchTerm> terms;
        std::vector<Fits> fits;
    };

    [[nodiscard]] NameIndex::Take into(Fits &fits, Fit whole, Fit begun,
                                       std::string_view typed) const;
    [[nodiscard]] base::Result<void> findAsTyped(Reading &reading);
    [[nodiscard]] base::Result<void> findLike(Reading &reading);
    [[nodiscard]] base::Result<void> findWords(const std::vector<std::string> &words, Fit fit,
                                               Fits &fits);
    [[nodiscard]] base::Result<void> findWord(const std::string &word, Fits &fits);
    [[nodiscard]] base::Result<void> findBorn(domain::PartialDate day, Fits &fits);
    [[nodiscard]] base::Result<void> findBirthday(const domain::Birthday &day, Fits &fits);
    [[nodiscard]] static bool hasShortTerms(const Reading &reading, std::int64_t doc);
    [[nodiscard]] base::Result<void> findText(const Reading &reading, std::string_view text,
                                              std::size_t limit);
    void score(const Reading &reading);
    void keepBestOfEach();
    [[nodiscard]] std::size_t choose(std::size_t limit, std::size_t words);
    //! `typed` is what a name may have to be the very one.
    [[nodiscard]] base::Result<std::vector<Found>> best(std::size_t limit, std::size_t words,
                                                        const std::vector<std::string> &typed);

    sqlite::Connection &m_connection;
    NameIndex m_names;
    std::size_t m_docs = 0; //!< one more than the greatest number of a person
    std::vector<Scored> m_scored;
};

} // namespace throughline::store
