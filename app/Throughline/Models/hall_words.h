// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/hall_session.h"
#include "service/read/hall_session_view.h"

#include <QCoreApplication>
#include <QVariantList>

namespace throughline::models {

//! What is counted in a visits hall, as tiles and in words. Keys of who was spoken to are the
//! interface's own: in a record they are numbers.
class HallWords
{
    Q_DECLARE_TR_FUNCTIONS(throughline::models::HallWords)

public:
    // {key, text} each, in their fixed places.
    [[nodiscard]] static QVariantList whoTiles();
    [[nodiscard]] static QVariantList whatTiles();
    [[nodiscard]] static QVariantList visitTiles();
    [[nodiscard]] static QVariantList prisonTiles();

    //! A short contact with whom, about what; `children` counts where it was a child.
    [[nodiscard]] static service::HallEntry entry(const QString &who, int children,
                                                  const QString &what);
    //! What becomes of it in the records, as far as its words go.
    [[nodiscard]] static domain::Record record(const service::HallEntry &entry);
    //! The key of who was spoken to.
    [[nodiscard]] static QString whoOf(const domain::Record &count);
    //! Of the key of who was spoken to, as its tile says it.
    [[nodiscard]] static QString whoText(std::string_view key);
    //! "2 children".
    [[nodiscard]] static QString who(const domain::Record &count);
    //! Of `visits_hall_event`, as its tile says it.
    [[nodiscard]] static QString what(std::string_view event);

    //! "37 contacts: 22 adults, 9 children, 2 with people in prison".
    [[nodiscard]] static QString totals(std::int64_t contacts, std::int64_t adults,
                                        std::int64_t children, std::int64_t withPrisoners);
    [[nodiscard]] static QString totals(const service::HallSessionView &session);
    //! {label, value} each: the totals to check before a session ends.
    [[nodiscard]] static QVariantList totalRows(const service::HallSessionView &session);
    //! The same by what it was.
    [[nodiscard]] static QVariantList eventRows(const service::HallSessionView &session);
};

} // namespace throughline::models
