// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace throughline::models {

//! The address of a server as somebody typed it; without "https://", that is what is meant.
[[nodiscard]] inline QString serverAddress(const QString &typed)
{
    const QString address = typed.trimmed();
    return address.isEmpty() || address.contains(QLatin1String("://"))
        ? address
        : QStringLiteral("https://") + address;
}

} // namespace throughline::models
