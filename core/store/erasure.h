// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/schema.h"

#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

class History;
class Records;

//! What becomes of a table when a folder is erased. A test holds this list against the tables that
//! a store has, so that none that is added later is forgotten.
struct TableFate
{
    std::string_view table;
    bool isErased = false; //!< rows of the folder go; otherwise nothing in it is about anybody
    std::string_view why; //!< how its rows are found, or why they stay
};
//! Those of records, one a kind, are not among them: their rows go by their column `folder`.
[[nodiscard]] std::span<const TableFate> tableFates();

//! Takes whatever lies in a folder out of the store without a trace (sync.md D11): the records of a
//! person with all their earlier values, what is found of them, what waits to be sent, what only
//! this device knew, and the folder's key. Part of DeviceStore.
class Erasure
{
public:
    Erasure(sqlite::Connection &connection, Records &records, History &history)
        : m_connection(connection), m_records(records), m_history(history)
    {
    }

    struct Content
    {
        std::vector<std::pair<domain::Kind, std::int64_t>> counts; //!< in order of the kinds
        std::int64_t records = 0; //!< without folders and the access log
        std::optional<base::Millis> first; //!< made at
        std::optional<base::Millis> last;
        std::int64_t unsent = 0; //!< changes that no other device can have

        void add(const Content &other);
    };
    [[nodiscard]] base::Result<Content> contentOf(std::int64_t folder) const;

    //! Inside the caller's transaction. Only the folder's random name stays, so that nothing comes
    //! back under it. What was set aside unopened (`Quarantine`) is the caller's, who can read
    //! whose it is. Bytes of what went may be in the file until `scrub`.
    [[nodiscard]] base::Result<void> erase(std::int64_t folder);
    //! The same of folders that this device may read no longer (sync.md D7), all in one go: many
    //! may be lost at once. They may come back one day. What was raised here and has arrived stays
    //! known, and what is sealed for the managers stays (`Raised`, `Rescues`).
    [[nodiscard]] base::Result<void> leave(std::span<const std::int64_t> folders);
    //! What was written in folders that this device does not take along (left_behind.h), and the
    //! keys that open it. Who may read them stays known, and so does this device's own sealed work
    //! as long as it is kept, which it cannot open any more (`KeptEntries`): a server that is put
    //! back may have it from nobody else. Only where nothing waits to be sent and no form is begun.
    [[nodiscard]] base::Result<void> leaveBehind(std::span<const std::int64_t> folders);

    //! Leaves no byte of what was erased in the file or its log: writes the text index and the file
    //! anew. Outside any transaction. Fails, and can be called again, while somebody reads.
    [[nodiscard]] base::Result<void> scrub();

private:
    [[nodiscard]] base::Result<void> eraseAll(std::span<const std::int64_t> folders);
    //! The table `leaving` has these folders, for the connection alone; those below are about them.
    [[nodiscard]] base::Result<void> setLeaving(std::span<const std::int64_t> folders);
    [[nodiscard]] base::Result<std::vector<base::RecordId>> eraseContent();
    [[nodiscard]] base::Result<std::vector<base::RecordId>> eraseRecords();
    [[nodiscard]] base::Result<void> eraseDrafts(std::span<const base::RecordId> records);

    sqlite::Connection &m_connection;
    Records &m_records;
    History &m_history;
};

} // namespace throughline::store
