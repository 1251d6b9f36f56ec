// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/schema.h"
#include "domain/value.h"
#include "sqlite/transaction.h"
#include "store/figure_rows.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace throughline::store {

//! A few columns of very many records, for counting: no record is made of a row, and nothing is
//! read that was not asked for. Withdrawn records are among them only where the query asks whether
//! they are (figure_withdrawn.h). What was corrected is there like any other: whoever counts leaves
//! it out (domain/rules/corrections.h).
class FigureColumns
{
public:
    explicit FigureColumns(sqlite::Connection &connection) : m_connection(connection) {}

    using Row = FigureRows::Row;
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
    //! Another number each time when another connection has changed anything since.
    [[nodiscard]] base::Result<std::int64_t> version() const;
    //! While it lives, every read sees the store of one moment. Not inside a transaction.
    [[nodiscard]] base::Result<sqlite::Transaction> hold() const;
    [[nodiscard]] bool inTransaction() const;

    //! Takes rows as they come, some at a time; may move them away. False: no more are wanted.
    using Take = std::function<bool(FigureRows &)>;
    [[nodiscard]] base::Result<void> readInBatches(const Query &query, const Take &take) const;
    //! Visits rows that were taken of this query.
    static void visitAll(const Query &query, const FigureRows &rows, const Visit &visit);

    //! In no particular order.
    [[nodiscard]] base::Result<void> read(const Query &query, const Visit &visit) const;
    //! The same of what points at these records, each named once: quickest in the order of their
    //! ids, which is that of the index.
    [[nodiscard]] base::Result<void> readPointingAt(std::span<const base::RecordId> ids,
                                                    const Query &query, const Visit &visit) const;

private:
    sqlite::Connection &m_connection;
};

} // namespace throughline::store
