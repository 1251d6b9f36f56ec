// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/record.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace throughline::service {

//! What is recorded already, as far as an import asks for it. Every question is answered by an
//! index of the store, never by reading everything.
class RecordedData
{
public:
    virtual ~RecordedData() = default;
    [[nodiscard]] virtual base::Result<std::optional<domain::Record>>
    find(domain::Kind kind, const base::RecordId &id) const = 0;
    //! People, but those withdrawn, whose text field holds exactly this.
    [[nodiscard]] virtual base::Result<std::vector<domain::Record>>
    peopleWith(std::string_view field, std::string_view text) const = 0;
    //! With those withdrawn: importing a file again must not bring them back.
    [[nodiscard]] virtual base::Result<std::vector<domain::Record>>
    about(domain::Kind kind, const base::RecordId &person) const = 0;
    //! The whole directory, with those withdrawn; it is small enough to read.
    [[nodiscard]] virtual base::Result<std::vector<domain::Record>> services() const = 0;
    //! The record as the newest list left it, whatever became of it since; nothing when no list
    //! ever wrote it.
    [[nodiscard]] virtual base::Result<std::optional<domain::Record>>
    asLastListed(domain::Kind kind, const base::RecordId &id) const = 0;
    //! Who recorded may be somebody that a row adds, as a warning; nothing where nobody may.
    [[nodiscard]] virtual base::Result<std::optional<std::string>>
    mayBe(const domain::Record &person) const = 0;
};

//! A release that is recorded of somebody, and what a file has to do with it.
struct KnownRelease
{
    domain::Record record;
    bool isClaimed = false; //!< a row of the file is about it
};

//! Somebody an import knows: recorded already, or new in an earlier row of the file.
struct KnownPerson
{
    domain::Record record; //!< as it will be after the import
    std::optional<std::size_t> plannedIn; //!< place in the plan of the row that adds this person
    //! The row that changes this recorded person: a list writes into a record once (past.h).
    std::optional<std::size_t> changedIn;

    //! A release or contact of theirs, by its key; the row that adds it, or 0 for one recorded.
    std::unordered_map<std::string, std::int64_t> entries;
    bool entriesRead = false;
    std::vector<KnownRelease> releases; //!< the recorded ones, where the file is of releases
};

//! How sure it is that a row is about a person.
enum class Match {
    None,
    //! Same names, and nothing the row says is contradicted: enough to see a repeat, too little to
    //! add anything to this person.
    MayBe,
    SameNames, //!< and the same date of birth, both known
    SameNumber, //!< the same prison number
};

[[nodiscard]] Match match(const domain::Record &row, const KnownPerson &known);
//! Case, kinds of white space and ways of composing accents make no difference.
[[nodiscard]] std::string folded(std::string_view text);
//! The same value; texts as `folded`.
[[nodiscard]] bool agree(const domain::Value &one, const domain::Value &other);
[[nodiscard]] bool haveSameNames(const domain::Record &one, const domain::Record &other);

//! The people of one import. Owned by the planner.
class PeopleIndex
{
public:
    explicit PeopleIndex(const RecordedData &recorded) : m_recorded(recorded) {}

    //! Everybody who may be the person of this row: places for `at`, recorded people first.
    [[nodiscard]] base::Result<std::vector<std::size_t>> candidates(const domain::Record &row);
    //! The recorded person with this id.
    [[nodiscard]] base::Result<std::optional<std::size_t>> byId(const base::RecordId &id);
    std::size_t addPlanned(const domain::Record &record, std::size_t plannedIn);
    //! Fields that the recorded person lacks and a row gives.
    void fill(std::size_t place,
              const std::vector<std::pair<std::uint16_t, domain::Value>> &fields);
    [[nodiscard]] KnownPerson &at(std::size_t place) { return m_people[place]; }

private:
    base::Result<void> loadWith(std::string_view field, std::string_view text);
    std::size_t load(domain::Record record);
    void index(std::size_t place);

    const RecordedData &m_recorded;
    std::vector<KnownPerson> m_people;
    std::unordered_map<base::RecordId, std::size_t> m_byId;
    std::unordered_map<std::string, std::vector<std::size_t>> m_byKey; //!< number, or folded names
};

} // namespace throughline::service
