// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTranslator>

#include <string>

namespace throughline::test {

//! Another language, as far as one context goes: what it says begins with "Said anew: ".
class OtherWords final : public QTranslator
{
public:
    explicit OtherWords(const char *context) : m_context(context) {}

    [[nodiscard]] QString translate(const char *context, const char *source, const char *,
                                    int) const override
    {
        return m_context == context ? QStringLiteral("Said anew: ") + QString::fromUtf8(source)
                                    : QString();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }

private:
    const std::string m_context;
};

} // namespace throughline::test
