// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/record.h"
#include "store/person_index.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! The search index: people by whatever they are called (person_index.h), and the texts of services
//! and of everything about a person. Part of Records. Withdrawn records are not in it. Writers run
//! inside the caller's transaction.
class SearchIndex
{
public:
    struct Match
    {
        domain::Kind kind = domain::Kind::Person;
        base::RecordId id;
    };

    explicit SearchIndex(sqlite::Connection &connection)
        : m_connection(connection), m_people(connection)
    {
    }

    //! A record that was not there before.
    [[nodiscard]] base::Result<void> add(const domain::Record &record);
    //! A record that may be there with other text, but a person.
    [[nodiscard]] base::Result<void> update(const domain::Record &record);
    //! A person with what else they are recorded as.
    [[nodiscard]] base::Result<void> updatePerson(const domain::Record &person,
                                                  std::span<const domain::Record> others);
    //! What is found of this record is found no more.
    [[nodiscard]] base::Result<void> remove(domain::Kind kind, const base::RecordId &id);
    //! People first, in the order of PeopleSearch; then what is known by its name, then texts,
    //! those made last first.
    //! Only kinds that may be shown.
    using MayShow = std::function<bool(domain::Kind)>;
    [[nodiscard]] base::Result<std::vector<Match>> find(std::string_view text, std::int64_t limit,
                                                        const MayShow &mayShow) const;
    [[nodiscard]] base::Result<std::vector<Match>> findPeople(std::string_view text,
                                                              std::int64_t limit) const;

    //! What a hit is shown as: the name, or the start of its text.
    [[nodiscard]] static std::string titleOf(const domain::Record &record);
    //! True for the kinds that can be found.
    [[nodiscard]] static bool covers(domain::Kind kind);
    //! Whether this field's text leads to its record. Other names and numbers of people lead to the
    //! person instead.
    [[nodiscard]] static bool isText(domain::Kind kind, const domain::Field &field);

private:
    struct Text;
    [[nodiscard]] static Text textOf(const domain::Record &record);
    [[nodiscard]] base::Result<void> insert(const domain::Record &record, const Text &text);
    [[nodiscard]] base::Result<void> forget(std::int64_t doc);
    [[nodiscard]] base::Result<void> findOthers(const std::string &query, std::int64_t limit,
                                                const MayShow &mayShow,
                                                std::vector<Match> &out) const;

    sqlite::Connection &m_connection;
    PersonIndex m_people;
};

} // namespace throughline::store
