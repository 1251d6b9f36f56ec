// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/secret.h"

#include <QString>

#include <string>
#include <string_view>

namespace throughline::models {

//! A secret that somebody typed, wiped when it goes. Best effort: what QML typed may have been
//! copied before it came here.
class Passphrase
{
public:
    explicit Passphrase(const QString &typed) : m_text(typed.toStdString()) {}
    ~Passphrase()
    {
        crypto::wipe({reinterpret_cast<std::uint8_t *>(m_text.data()), m_text.size()});
    }
    Passphrase(const Passphrase &) = delete;
    Passphrase &operator=(const Passphrase &) = delete;
    [[nodiscard]] std::string_view view() const { return m_text; }

private:
    std::string m_text;
};

} // namespace throughline::models
