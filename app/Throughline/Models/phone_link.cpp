// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "phone_link.h"

namespace throughline::models {

QString phoneLink(const QString &written)
{
    QString digits;
    for (const QChar letter : written) {
        if (letter.isDigit() || (letter == u'+' && digits.isEmpty()))
            digits.append(letter);
    }
    constexpr qsizetype shortest = 3; // 101
    return digits.size() < shortest ? QString() : QStringLiteral("tel:") + digits;
}

} // namespace throughline::models
