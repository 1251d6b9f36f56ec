// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! Which folders of people this device has to have, and from which day on: what is asked before any
//! of them is left behind (left_behind.h). Folders go by the store's own short names, days count
//! from 1970-01-01 in Europe/London. Part of DeviceStore; reads only.
class FolderNeeds
{
public:
    explicit FolderNeeds(sqlite::Connection &connection) : m_connection(connection) {}

    //! Those that are one person's each, and not a team's or of whatever else.
    [[nodiscard]] base::Result<std::vector<std::int64_t>> ofPeople() const;
    //! Folders of one person who was written down twice: they belong together, also where one of
    //! the records is withdrawn (left_behind.h has to find them again by the same).
    [[nodiscard]] base::Result<std::vector<std::pair<std::int64_t, std::int64_t>>> together() const;

    struct Day
    {
        std::int64_t folder = 0;
        std::int64_t day = 0; //!< never before today
    };
    //! Releases that are not cancelled, from `since` on or perhaps from then on: a date may be
    //! known to its month alone.
    [[nodiscard]] base::Result<std::vector<Day>> releases(std::int64_t since,
                                                          std::int64_t today) const;
    [[nodiscard]] base::Result<std::vector<Day>> appointments(std::int64_t today) const;
    //! What the user, or whoever they stand in for, has to do: when it is open and due.
    [[nodiscard]] base::Result<std::vector<Day>> tasks(const base::RecordId &user,
                                                       std::int64_t today) const;
    //! The workers whom the user stands in for, today or later; sorted.
    [[nodiscard]] base::Result<std::vector<base::RecordId>> coveredBy(const base::RecordId &user,
                                                                      std::int64_t today) const;

    //! Where something is that nobody else may have, or is not done with: work that no receipt
    //! names, what came in a file alone, what is still coming or to be computed, answers to choose
    //! between; and who was opened here since that moment, or written about from here, so that it
    //! can be undone.
    [[nodiscard]] base::Result<std::vector<std::int64_t>> inUse(const base::DeviceId &device,
                                                                base::Millis since) const;
    //! The folder of whatever records the text names by their ids in hexadecimal.
    [[nodiscard]] base::Result<std::vector<std::int64_t>> namedIn(std::string_view text) const;

private:
    sqlite::Connection &m_connection;
};

} // namespace throughline::store
