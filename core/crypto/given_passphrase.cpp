// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/given_passphrase.h"

#include "crypto/secret.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace throughline::crypto {

namespace {

constexpr auto variable = "THROUGHLINE_PASSPHRASE";
constexpr std::size_t longest = 4096;

} // namespace

GivenPassphrase::~GivenPassphrase()
{
    wipe(m_bytes);
}

base::Result<GivenPassphrase> GivenPassphrase::readFile(const std::string &file)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> in(std::fopen(file.c_str(), "rb"),
                                                              &std::fclose);
    if (!in)
        return base::Error{base::ErrorCode::Refused,
                           "The passphrase file cannot be read; look at --passphrase-file."};
    // Without a buffer of its own, the library keeps no copy.
    std::setvbuf(in.get(), nullptr, _IONBF, 0);
    GivenPassphrase passphrase(base::Bytes(longest + 1));
    const std::size_t size = std::fread(passphrase.m_bytes.data(), 1, longest + 1, in.get());
    if (size > longest || std::ferror(in.get()) != 0)
        return base::Error{base::ErrorCode::Refused,
                           "The passphrase file cannot be read or holds more than a passphrase; "
                           "look at --passphrase-file."};
    passphrase.m_bytes.resize(size);
    passphrase.cutAfterFirstLine();
    return passphrase;
}

void GivenPassphrase::cutAfterFirstLine()
{
    std::size_t size = view().find('\n');
    if (size == std::string_view::npos)
        size = m_bytes.size();
    if (size > 0 && m_bytes[size - 1] == '\r')
        --size;
    wipe(std::span(m_bytes).subspan(size));
    m_bytes.resize(size);
}

base::Result<GivenPassphrase> GivenPassphrase::read(const std::optional<std::string> &file)
{
    if (file)
        return readFile(*file);
    char *const given = std::getenv(variable);
    if (given == nullptr || *given == '\0')
        return base::Error{base::ErrorCode::BadUsage,
                           "No passphrase was given; put it into the environment variable "
                           "THROUGHLINE_PASSPHRASE or into a file named with --passphrase-file."};
    const std::size_t size = std::strlen(given);
    GivenPassphrase passphrase(base::toBytes(base::asBytes({given, size})));
    wipe({reinterpret_cast<std::uint8_t *>(given), size});
    unsetenv(variable);
    return passphrase;
}

} // namespace throughline::crypto
