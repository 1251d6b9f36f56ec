// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/read/lone_checks.h"

#include <QCoreApplication>

namespace throughline::models {

//! A check on somebody who works alone, in words. `now` as the session has it.
class LoneCheckWords
{
    Q_DECLARE_TR_FUNCTIONS(throughline::models::LoneCheckWords)

public:
    //! "Out now", "Overdue", "Alarm raised".
    [[nodiscard]] static QString state(const service::LoneCheck &check, base::Millis now);
    //! Of a Tag. Amber at the most: red is for errors and for the risk that somebody is to others.
    [[nodiscard]] static QString kind(const service::LoneCheck &check, base::Millis now);
    //! "Back by 3:40pm"; empty where nobody has said when.
    [[nodiscard]] static QString backBy(const service::LoneCheck &check, base::Millis now);
    //! "35 minutes left", "12 minutes overdue", or that they have said meanwhile that they are
    //! safe; empty once it has ended.
    [[nodiscard]] static QString left(const service::LoneCheck &check, base::Millis now);
    //! "35 minutes", "2 hours", "1 h 20 min".
    [[nodiscard]] static QString duration(std::int64_t minutes);
    //! Whether others can know of what this device's user has said, and whom to ring if not.
    [[nodiscard]] static QString seen(const service::LoneCheck &check, bool hasServer);
    //! The same while it has not left this device, where there is little room.
    [[nodiscard]] static QString unsent(const service::LoneCheck &check);
};

} // namespace throughline::models
