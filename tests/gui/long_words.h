// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTranslator>

namespace throughline::test {

//! A language that says everything in two fifths more letters than English, as others may: what
//! has room for it has room for them.
class LongWords final : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *, const char *source, const char *,
                                    int) const override
    {
        const QString english = QString::fromUtf8(source);
        const qsizetype more = (english.size() * 2 + 4) / 5;
        QString said = english;
        while (said.size() < english.size() + more) {
            const qsizetype left = english.size() + more - said.size();
            said += QStringLiteral(" ŵylofeiriad").left(std::max<qsizetype>(left, 3));
        }
        return said;
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace throughline::test
