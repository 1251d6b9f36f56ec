// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "list_age.h"

#include "words.h"

#include <QCoreApplication>

namespace throughline::models {

QString listAge(const Session &session, std::optional<base::Millis> received)
{
    constexpr std::int64_t day = 24 * 3'600'000;
    const base::Millis now = session.now();
    const auto succeeded = session.syncState().succeeded;
    const bool isOld = received && now - *received > day && (!succeeded || now - *succeeded > day);
    return isOld ? QCoreApplication::translate("words", "List last updated %1")
                       .arg(words::moment(*received, now))
                 : QString();
}

base::Result<std::optional<base::Millis>> lastReceived(const service::Reader &reader)
{
    TL_TRY(const auto received, reader.store().meta.number(store::MetaKey::LastReceived));
    return received ? std::optional(base::Millis{*received}) : std::nullopt;
}

} // namespace throughline::models
