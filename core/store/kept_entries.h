// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/outbox.h"

#include <optional>
#include <utility>
#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! What this device keeps, as it was sent, for a server that was put back from a backup and has it
//! no more (sync.md D8): other devices' bundles and everybody's grants as they came, and its own
//! items that the server once had, which lie in the outgoing side. Every call runs in the caller's
//! transaction where it writes.
class KeptEntries
{
public:
    enum class Source { Own, Others };
    //! Where one lies, without its bytes.
    struct Entry
    {
        Source source = Source::Own;
        std::int64_t index = 0; //!< in order of coming, within its source
        OutgoingItem::Kind kind = OutgoingItem::Kind::Bundle;
        ItemId id;
        bool isLeftBehind = false; //!< of a folder that this device does not take along
    };

    explicit KeptEntries(sqlite::Connection &connection) : m_connection(connection) {}

    //! One that came from the server: its place in the log, and until when its bytes are kept.
    [[nodiscard]] base::Result<void> add(OutgoingItem::Kind kind, const ItemId &id,
                                         std::int64_t folder, std::uint64_t seq, base::Millis until,
                                         base::ByteView bytes);
    //! The last one up to that place that came from the log in force.
    [[nodiscard]] base::Result<std::optional<std::pair<std::uint64_t, ItemId>>>
    lastUpTo(std::uint64_t seq) const;
    //! The log is another one after that place: what came from there has none in it.
    [[nodiscard]] base::Result<void> forgetPlacesAfter(std::uint64_t seq);
    //! All of one kind after this place of its source, in order.
    [[nodiscard]] base::Result<std::vector<Entry>>
    after(Source source, OutgoingItem::Kind kind, std::int64_t index, std::int64_t limit) const;
    //! Nothing where it has gone meanwhile.
    [[nodiscard]] base::Result<std::optional<base::Bytes>> bytesOf(const Entry &entry) const;
    //! Those of others whose time is over. Costs what goes, however much is kept.
    [[nodiscard]] base::Result<void> forgetBefore(base::Millis moment);

private:
    sqlite::Connection &m_connection;
};

} // namespace throughline::store
