// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record.h"
#include "store/name_index.h"

#include <optional>
#include <span>

namespace throughline::store {

struct PersonWords;

//! Keeps what PeopleSearch asks: who has which names and numbers, aliases among them, and what is
//! written about whom. Part of SearchIndex. A change writes what is different and no more. Writers
//! run inside the caller's transaction.
class PersonIndex
{
public:
    explicit PersonIndex(sqlite::Connection &connection)
        : m_connection(connection), m_names(connection)
    {
    }

    //! Somebody who was not there before.
    [[nodiscard]] base::Result<void> add(const domain::Record &person);
    //! Somebody who may be there with other words; also after a change of their aliases or numbers.
    //! `others` are records of the same person (same_person.h): what is in them finds this one.
    [[nodiscard]] base::Result<void> update(const domain::Record &person,
                                            std::span<const domain::Record> others = {});
    [[nodiscard]] base::Result<void> remove(const base::RecordId &id);

private:
    struct Known
    {
        std::int64_t doc = 0;
        base::Bytes hash;
        std::string words;
        std::optional<std::int64_t> born;
    };
    [[nodiscard]] base::Result<std::optional<Known>> find(const base::RecordId &id) const;
    [[nodiscard]] base::Result<void> insert(const base::RecordId &id, const PersonWords &words);
    [[nodiscard]] base::Result<void> changeWords(const Known &known, const std::string &words);
    [[nodiscard]] base::Result<void> changeText(const Known &known, const PersonWords &words);
    [[nodiscard]] base::Result<void> addOtherBorn(std::int64_t doc, const PersonWords &words);
    [[nodiscard]] base::Result<void> changeBorn(const Known &known, const PersonWords &words);
    [[nodiscard]] base::Result<void> forget(const Known &known);

    sqlite::Connection &m_connection;
    NameIndex m_names;
};

} // namespace throughline::store
