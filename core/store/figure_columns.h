// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/schema.h"
#include "domain/value.h"

#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace throughline::sqlite {
class Connection;
class Rows;
} // namespace throughline::sqlite

namespace throughline::store {

//! A few columns of very many records, for counting: no record is made of a row, and nothing is
//! read that was not asked for. Withdrawn records are never among them.
class FigureColumns
{
public:
    explicit FigureColumns(sqlite::Connection &connection) : m_connection(connection) {}

    //! One row while it is visited; fields count from 0 in the order of the query.
    class Row
    {
    public:
        Row(const sqlite::Rows &rows, int folder, int clockHead)
            : m_rows(rows), m_folder(folder), m_clockHead(clockHead)
        {
        }

        [[nodiscard]] base::RecordId id() const;
        //! The store's own short name for the folder; only where the query asks for it.
        [[nodiscard]] std::int64_t folder() const;
        //! The first bytes of the clock (record_tables.h), opaque here; only where the query asks
        //! for it. Valid until the visit ends.
        [[nodiscard]] base::ByteView clockHead() const;
        [[nodiscard]] bool isNull(int field) const;
        //! Valid until the visit ends.
        [[nodiscard]] std::string_view text(int field) const;
        [[nodiscard]] std::int64_t number(int field) const;
        [[nodiscard]] std::optional<domain::PartialDate> date(int field) const;
        //! The day of a date and time.
        [[nodiscard]] std::optional<domain::PartialDate> wallDay(int field) const;
        [[nodiscard]] std::optional<base::Millis> moment(int field) const;
        [[nodiscard]] std::optional<base::RecordId> reference(int field) const;

    private:
        const sqlite::Rows &m_rows;
        int m_folder; //!< its column
        int m_clockHead;
    };
    using Visit = std::function<void(const Row &)>;

    struct Query
    {
        domain::Kind kind;
        std::vector<std::uint16_t> fields;
        bool withFolder = false;
        bool withClockHead = false;
        //! Only where this field, a date, a date and time or a moment, lies between the days, give
        //! or take one for a moment.
        std::uint16_t between = 0;
        domain::PartialDate first = {};
        domain::PartialDate last = {};
        //! Only where this field has a value.
        std::uint16_t having = 0;
        //! Only where this field has none.
        std::uint16_t lacking = 0;
        //! A reference, for `readPointingAt`; not together with `between`.
        std::uint16_t pointing = 0;
    };
    //! The store as it was at some time: while the mark stays equal, no row of any table has
    //! changed. Of one connection's lifetime.
    struct Mark
    {
        std::int64_t own = 0; //!< rows changed here
        std::int64_t others = 0; //!< what tells that another connection has changed any

        friend bool operator==(const Mark &, const Mark &) = default;
    };
    //! Nothing inside a transaction, whose changes may be taken back.
    [[nodiscard]] base::Result<std::optional<Mark>> mark() const;

    //! In no particular order.
    [[nodiscard]] base::Result<void> read(const Query &query, const Visit &visit) const;
    //! The same of what points at these records, each named once: quickest in the order of their
    //! ids, which is that of the index.
    [[nodiscard]] base::Result<void> readPointingAt(std::span<const base::RecordId> ids,
                                                    const Query &query, const Visit &visit) const;

private:
    [[nodiscard]] static base::Result<void> visitAll(const Query &query, sqlite::Rows rows,
                                                     const Visit &visit);

    sqlite::Connection &m_connection;
};

} // namespace throughline::store
