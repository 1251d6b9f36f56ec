// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <optional>
#include <string>

namespace throughline::crypto {

//! The passphrase of a program between where it is given and where it is used; wiped when it goes.
//! Never from an argument: whoever lists the processes of the machine would read it.
class GivenPassphrase
{
public:
    //! From the file, or else from THROUGHLINE_PASSPHRASE, which is wiped and removed. BadUsage
    //! when neither has one.
    [[nodiscard]] static base::Result<GivenPassphrase> read(const std::optional<std::string> &file);

    GivenPassphrase(GivenPassphrase &&) = default;
    GivenPassphrase &operator=(GivenPassphrase &&) = delete;
    ~GivenPassphrase();

    [[nodiscard]] std::string_view view() const { return base::asText(m_bytes); }

private:
    explicit GivenPassphrase(base::Bytes bytes) : m_bytes(std::move(bytes)) {}
    [[nodiscard]] static base::Result<GivenPassphrase> readFile(const std::string &file);
    void cutAfterFirstLine();

    base::Bytes m_bytes; //!< on the heap, so that moving it leaves no copy behind
};

} // namespace throughline::crypto
