// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "domain/record.h"

#include "base/result.h"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::domain {
struct Identity;
}

namespace throughline::store {

//! A record as it lies in its table.
struct StoredRow
{
    domain::Record record;
    base::Bytes clock; //!< who set what when, packed by sync; opaque here
    std::optional<base::Millis> received; //!< when the organisation's server had its newest change
};

struct ListFilter
{
    //! Only records about this person, whichever of their records they are in (same_person.h); for
    //! people: this one.
    std::optional<base::RecordId> person = {};
    //! A reference field of the kind, and what it points at.
    struct Naming
    {
        std::uint16_t field = 0;
        base::RecordId id;
    };
    //! Only records that name this one: the counts of a session, a worker's actions. Only the first
    //! field of a kind has an index, and none where that is a member. Not together with `person`.
    std::optional<Naming> naming = {};
    //! Only records made at or after, by the time in their id.
    std::optional<base::Millis> since = {};
    std::optional<base::RecordId> after = {}; //!< keyset page: only ids greater than this
    std::optional<std::int64_t> limit = {};
    bool withVoid = false;
    bool withoutMerged = false; //!< of people, only those who are shown as themselves
    bool newestFirst = false;
};

struct SearchHit
{
    domain::Kind kind = domain::Kind::Person;
    base::RecordId id;
    std::optional<base::RecordId> person;
    std::string title; //!< a person's or service's name, the start of a note
};

//! Every record of every kind, in tables made from the schema (one column a field, named as the
//! field), and the search index over their text. Writers run inside the caller's transaction.
class Records
{
public:
    explicit Records(sqlite::Connection &connection);
    ~Records();

    [[nodiscard]] base::Result<std::optional<StoredRow>> find(domain::Kind kind,
                                                              const base::RecordId &id) const;
    //! False, and nothing done, when a record of this id is there already.
    [[nodiscard]] base::Result<bool> insertNew(const StoredRow &row);
    //! Inserts or replaces the whole row.
    [[nodiscard]] base::Result<void> put(const StoredRow &row);
    [[nodiscard]] base::Result<void> setReceived(domain::Kind kind, const base::RecordId &id,
                                                 base::Millis received);
    //! Row and search words go without a trace: only for an insert that is taken back before
    //! anybody had it (`Outbox::takeBack`), for what managers alone may read once it has arrived
    //! (raised.h), and for an erasure. No record there is no error.
    [[nodiscard]] base::Result<void> remove(domain::Kind kind, const base::RecordId &id);

    //! In order of id, which is order of making. The callback's error ends the walk and is
    //! returned.
    [[nodiscard]] base::Result<void>
    forEach(domain::Kind kind, const ListFilter &filter,
            const std::function<base::Result<void>(const StoredRow &)> &take) const;
    [[nodiscard]] base::Result<std::int64_t> count(domain::Kind kind) const;
    //! Records with a field that has several answers, in order of id, but for withdrawn ones.
    [[nodiscard]] base::Result<std::vector<base::RecordId>> differing(domain::Kind kind) const;
    //! How many such fields there are, from an index of them alone.
    [[nodiscard]] base::Result<std::int64_t> countDiffering(domain::Kind kind) const;
    //! Whether another contact has taken the place of this one (overruled_contacts.h).
    [[nodiscard]] base::Result<bool> isOverruled(const base::RecordId &contact) const;
    //! People whose field holds exactly this (prison_number, family_name...): for matching.
    [[nodiscard]] base::Result<std::vector<base::RecordId>> peopleWith(std::string_view field,
                                                                       std::string_view text) const;

    //! People first, by names and what is like them, numbers and date of birth; then other records,
    //! whose text must have words that begin so; those of the kinds that may be shown.
    using MayShow = std::function<bool(domain::Kind)>;
    [[nodiscard]] base::Result<std::vector<SearchHit>>
    search(std::string_view text, std::int64_t limit, const MayShow &mayShow = {}) const;
    //! The same for people alone, without reading their rows: for every key stroke.
    [[nodiscard]] base::Result<std::vector<base::RecordId>> searchPeople(std::string_view text,
                                                                         std::int64_t limit) const;

    //! Who is to be compared with somebody before they are added (people_alike.h), in no order.
    [[nodiscard]] base::Result<std::vector<base::RecordId>>
    peopleAlike(const domain::Identity &somebody) const;

    //! What a record is shown as: a person's or service's name, the start of a note.
    [[nodiscard]] static std::string titleOf(const domain::Record &record);

    //! The kinds written since this was last asked, a bit each by number: what a screen has to read
    //! again. A transaction that was rolled back may have left its bits.
    [[nodiscard]] std::uint64_t takeChangedKinds() { return std::exchange(m_changedKinds, 0); }

    //! Whose tasks are to be computed again: whose records were written since this was last asked,
    //! and by their own ids what has tasks and is about nobody, as concerns and notices.
    [[nodiscard]] std::set<base::RecordId> takeTouchedPeople()
    {
        return std::exchange(m_touchedPeople, {});
    }

    //! This person's tasks are to be computed again.
    void touch(const base::RecordId &person) { m_touchedPeople.insert(person); }

    //! What was remembered of folders may be gone with a transaction that was rolled back.
    void beginTransaction() const;

private:
    void noteChange(const domain::Record &record);
    //! After a change of a person, an alias, a number or a merge: who is one person, and what they
    //! are found by.
    [[nodiscard]] base::Result<void> refreshPeople(const domain::Record &record);
    //! Whom somebody is shown as is found by all that is recorded of them.
    [[nodiscard]] base::Result<void> refreshPerson(const base::RecordId &person);

    struct Tables;
    sqlite::Connection &m_connection;
    std::unique_ptr<Tables> m_tables;
    std::uint64_t m_changedKinds = 0;
    std::set<base::RecordId> m_touchedPeople;
};

} // namespace throughline::store
