// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/schema.h"
#include "domain/value.h"

#include <functional>
#include <optional>
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
        Row(const sqlite::Rows &rows, int folder, int clock)
            : m_rows(rows), m_folder(folder), m_clock(clock)
        {
        }

        [[nodiscard]] base::RecordId id() const;
        //! The store's own short name for the folder; only where the query asks for it.
        [[nodiscard]] std::int64_t folder() const;
        //! Who set what when, opaque here; only where the query asks for it. Valid until the visit
        //! ends.
        [[nodiscard]] base::ByteView clock() const;
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
        int m_clock;
    };
    using Visit = std::function<void(const Row &)>;

    struct Query
    {
        domain::Kind kind;
        std::vector<std::uint16_t> fields;
        bool withFolder = false;
        bool withClock = false;
        //! Only where this field, a date, a date and time or a moment, lies between the days, give
        //! or take one for a moment.
        std::uint16_t between = 0;
        domain::PartialDate first = {};
        domain::PartialDate last = {};
        //! Only where this field has a value.
        std::uint16_t having = 0;
        //! Only where this reference points at this record; not together with `between`.
        std::uint16_t pointing = 0;
        base::RecordId at = {};
    };
    //! In no particular order.
    [[nodiscard]] base::Result<void> read(const Query &query, const Visit &visit) const;

private:
    sqlite::Connection &m_connection;
};

} // namespace throughline::store
