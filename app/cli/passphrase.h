// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <optional>
#include <string>

namespace throughline::cli {

//! The passphrase between where it is given and where the store is opened; wiped when it goes.
class Passphrase
{
public:
    //! From the file, or else from THROUGHLINE_PASSPHRASE, which is wiped and removed. BadUsage
    //! when neither has one.
    [[nodiscard]] static base::Result<Passphrase> read(const std::optional<std::string> &file);

    Passphrase(Passphrase &&) = default;
    Passphrase &operator=(Passphrase &&) = delete;
    ~Passphrase();

    [[nodiscard]] std::string_view view() const { return base::asText(m_bytes); }

private:
    explicit Passphrase(base::Bytes bytes) : m_bytes(std::move(bytes)) {}
    [[nodiscard]] static base::Result<Passphrase> readFile(const std::string &file);
    void cutAfterFirstLine();

    base::Bytes m_bytes; //!< on the heap, so that moving it leaves no copy behind
};

} // namespace throughline::cli
