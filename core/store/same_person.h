// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <map>
#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! Who somebody is now: the one question for whatever lists, counts or shows people
//! (domain/rules/same_person.h has the rule). Kept beside the records, of merges in force between
//! people who are both here and not withdrawn: whoever has one of the two alone sees no merge.
//! Writers run inside the caller's transaction.
class SamePerson
{
public:
    explicit SamePerson(sqlite::Connection &connection) : m_connection(connection) {}

    //! Whom they are shown as; themselves where nobody merged them.
    [[nodiscard]] base::Result<base::RecordId> now(const base::RecordId &person) const;
    //! All records of one person, given any of them: whom they are shown as, then the others in
    //! order of making. Never empty.
    [[nodiscard]] base::Result<std::vector<base::RecordId>> all(const base::RecordId &person) const;
    //! Everybody who is shown as somebody else, and as whom: few, for counting the many.
    [[nodiscard]] base::Result<std::map<base::RecordId, base::RecordId>> everybody() const;

    //! After a change of a person, or of a merge that names them. Whom it has put together or
    //! apart, or nobody.
    [[nodiscard]] base::Result<std::vector<base::RecordId>> refresh(const base::RecordId &person);

private:
    [[nodiscard]] base::Result<bool> isConcerned(const base::RecordId &person) const;

    sqlite::Connection &m_connection;
};

} // namespace throughline::store
