// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"
#include "base/result.h"
#include "crypto/secret.h"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>

namespace throughline::server {

//! A file of records, sealed under a passphrase (Argon2id, then XChaCha20-Poly1305 a piece at a
//! time). Whoever changes, cuts or reorders it is found out: each piece is bound to its place, and
//! the last one says that it is.
//!
//! "TLBKUP1" || salt 16 || KiB of memory u32le || passes u32le, then pieces of u32le length ||
//! nonce || ciphertext; in each, records of u32le length || bytes.
class BackupWriter
{
public:
    //! Refused for a file that is there already.
    [[nodiscard]] static base::Result<BackupWriter>
    create(const std::filesystem::path &file, std::string_view passphrase, base::Random &random);
    BackupWriter(BackupWriter &&) = default;
    BackupWriter &operator=(BackupWriter &&) = delete;
    //! Unless it was finished, nothing is left of the file.
    ~BackupWriter();

    [[nodiscard]] base::Result<void> put(base::ByteView record);
    //! The whole file is on the disk, under its name. Refused where a file has that name by now.
    [[nodiscard]] base::Result<void> finish();

private:
    struct Closer
    {
        void operator()(std::FILE *file) const { std::fclose(file); }
    };
    using File = std::unique_ptr<std::FILE, Closer>;
    BackupWriter(File out, std::filesystem::path temporary, std::filesystem::path file,
                 const crypto::Secret32 &key, base::Bytes head, base::Random &random);
    [[nodiscard]] base::Result<void> seal(bool last);
    [[nodiscard]] base::Result<void> write(base::ByteView bytes);

    File m_out;
    std::filesystem::path m_temporary;
    std::filesystem::path m_file;
    crypto::Secret32 m_key;
    base::Bytes m_head;
    base::Random *m_random;
    std::uint64_t m_pieces = 0;
    base::Bytes m_piece; //!< records that are not sealed yet
};

class BackupReader
{
public:
    //! WrongSecret for another passphrase, Malformed for what is no backup.
    [[nodiscard]] static base::Result<BackupReader> open(const std::filesystem::path &file,
                                                         std::string_view passphrase);
    //! Nothing at the end; Malformed where the file is not what it was.
    [[nodiscard]] base::Result<std::optional<base::Bytes>> take();

private:
    struct Closer
    {
        void operator()(std::FILE *file) const { std::fclose(file); }
    };
    using File = std::unique_ptr<std::FILE, Closer>;
    BackupReader(File in, const crypto::Secret32 &key, base::Bytes head)
        : m_in(std::move(in)), m_key(key), m_head(std::move(head))
    {
    }
    [[nodiscard]] base::Result<void> open();

    File m_in;
    crypto::Secret32 m_key;
    base::Bytes m_head;
    std::uint64_t m_pieces = 0;
    bool m_last = false;
    base::Bytes m_piece;
    std::size_t m_at = 0; //!< of the next record in it
};

} // namespace throughline::server
