// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "backup_file.h"

#include "crypto/aead.h"
#include "crypto/hash.h"
#include "crypto/passphrase.h"
#include "server/secret_file.h"

#include <cerrno>
#include <unistd.h>

namespace throughline::server {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

constexpr std::string_view mark = "TLBKUP1";
constexpr std::size_t headSize = mark.size() + crypto::Salt::size + 4 + 4;
constexpr std::size_t pieceSize = 1024 * 1024; //!< reached by the record that ends a piece
constexpr std::uint32_t longestPiece = 4 * 1024 * 1024;

[[nodiscard]] Result<crypto::Secret32> keyFor(std::string_view passphrase, const crypto::Salt &salt,
                                              const crypto::PassphraseCost &cost)
{
    TL_TRY(const crypto::Secret32 stretched, crypto::stretchPassphrase(passphrase, salt, cost));
    return *crypto::Secret32::from(
        crypto::keyedBlake2b256(stretched.view(), {base::asBytes("tl1/backup")}).view());
}

//! What a piece is bound to: the file's head, its place, and whether it is the last.
[[nodiscard]] base::Bytes bindingOf(const base::Bytes &head, std::uint64_t place, bool last)
{
    base::Bytes binding = head;
    base::appendU64be(binding, place);
    binding.push_back(last ? 1 : 0);
    return binding;
}

[[nodiscard]] Error notWritten(int systemError)
{
    if (systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG)
        return {ErrorCode::DiskFull, "There is no room for the backup: make some, then try again."};
    return {ErrorCode::ReadOnly,
            "The backup cannot be written: check its path and who owns the folder."};
}

[[nodiscard]] Error nameTaken()
{
    return {ErrorCode::StoreExists,
            "There is a file of that name already: give the backup another one."};
}

[[nodiscard]] Error notWhole()
{
    return {ErrorCode::Malformed,
            "This is no whole backup of a server: take another copy of it. Nothing was changed."};
}

} // namespace

BackupWriter::BackupWriter(File out, std::filesystem::path temporary, std::filesystem::path file,
                           const crypto::Secret32 &key, base::Bytes head, base::Random &random)
    : m_out(std::move(out)), m_temporary(std::move(temporary)), m_file(std::move(file)), m_key(key),
      m_head(std::move(head)), m_random(&random)
{
}

Result<BackupWriter> BackupWriter::create(const std::filesystem::path &file,
                                          std::string_view passphrase, base::Random &random)
{
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored))
        return nameTaken();
    const crypto::PassphraseCost cost;
    crypto::Salt salt;
    random.fill(salt.bytes);
    TL_TRY(const crypto::Secret32 key, keyFor(passphrase, salt, cost));
    base::Bytes head = base::toBytes(base::asBytes(mark));
    base::append(head, salt.view());
    base::appendU32le(head, static_cast<std::uint32_t>(cost.memoryKib));
    base::appendU32le(head, static_cast<std::uint32_t>(cost.passes));
    std::filesystem::path temporary = file;
    temporary += ".part";
    File out(std::fopen(temporary.c_str(), "wbe"));
    if (!out)
        return notWritten(errno);
    BackupWriter writer(std::move(out), std::move(temporary), file, key, std::move(head), random);
    TL_CHECK(writer.write(writer.m_head));
    return writer;
}

BackupWriter::~BackupWriter()
{
    if (!m_out)
        return;
    std::error_code ignored;
    std::filesystem::remove(m_temporary, ignored);
    crypto::wipe(m_piece);
}

Result<void> BackupWriter::write(base::ByteView bytes)
{
    return std::fwrite(bytes.data(), 1, bytes.size(), m_out.get()) == bytes.size()
        ? Result<void>()
        : notWritten(errno);
}

Result<void> BackupWriter::put(base::ByteView record)
{
    base::appendU32le(m_piece, static_cast<std::uint32_t>(record.size()));
    base::append(m_piece, record);
    return m_piece.size() < pieceSize ? Result<void>() : seal(false);
}

Result<void> BackupWriter::seal(bool last)
{
    const base::Bytes sealed =
        crypto::sealJoined(m_key, bindingOf(m_head, m_pieces++, last), m_piece, *m_random);
    m_piece.clear();
    base::Bytes length;
    base::appendU32le(length, static_cast<std::uint32_t>(sealed.size()));
    TL_CHECK(write(length));
    return write(sealed);
}

Result<void> BackupWriter::finish()
{
    TL_CHECK(seal(true));
    if (std::fflush(m_out.get()) != 0 || ::fsync(::fileno(m_out.get())) != 0)
        return notWritten(errno);
    if (const int error = giveName(m_temporary, m_file); error != 0)
        return error == EEXIST ? nameTaken() : notWritten(error);
    m_out.reset();
    return {};
}

Result<BackupReader> BackupReader::open(const std::filesystem::path &file,
                                        std::string_view passphrase)
{
    File in(std::fopen(file.c_str(), "rbe"));
    if (!in)
        return Error{ErrorCode::NoStore, "There is no backup to be read at that path."};
    base::Bytes head(headSize);
    if (std::fread(head.data(), 1, headSize, in.get()) != headSize
        || !base::equal(base::ByteView(head).first(mark.size()), base::asBytes(mark)))
        return notWhole();
    const std::span<const std::uint8_t, headSize> bytes(head.data(), headSize);
    const auto salt = crypto::Salt::from(bytes.subspan(mark.size(), crypto::Salt::size));
    const crypto::PassphraseCost cost{
        base::readU32le(bytes.subspan<mark.size() + crypto::Salt::size, 4>()),
        base::readU32le(bytes.last<4>())};
    if (!cost.isAcceptable())
        return notWhole();
    TL_TRY(const crypto::Secret32 key, keyFor(passphrase, *salt, cost));
    BackupReader reader(std::move(in), key, std::move(head));
    if (!reader.open())
        return Error{ErrorCode::WrongSecret,
                     "The passphrase does not open this backup, or its beginning is damaged."};
    return reader;
}

//! The next piece; it is the last one when only that opens it.
Result<void> BackupReader::open()
{
    std::uint8_t length[4];
    if (std::fread(length, 1, 4, m_in.get()) != 4)
        return notWhole();
    const std::uint32_t size = base::readU32le(length);
    if (size > longestPiece)
        return notWhole();
    base::Bytes sealed(size);
    if (std::fread(sealed.data(), 1, size, m_in.get()) != size)
        return notWhole();
    for (const bool last : {false, true}) {
        if (auto piece = crypto::openJoined(m_key, bindingOf(m_head, m_pieces, last), sealed)) {
            m_piece = std::move(*piece);
            m_at = 0;
            m_last = last;
            ++m_pieces;
            return {};
        }
    }
    return notWhole();
}

Result<std::optional<base::Bytes>> BackupReader::take()
{
    while (m_at == m_piece.size()) {
        if (m_last)
            return std::optional<base::Bytes>();
        TL_CHECK(open());
    }
    const base::ByteView rest = base::ByteView(m_piece).subspan(m_at);
    if (rest.size() < 4)
        return notWhole();
    const std::size_t size = base::readU32le(rest.first<4>());
    if (size > rest.size() - 4)
        return notWhole();
    m_at += 4 + size;
    return std::optional(base::toBytes(rest.subspan(4, size)));
}

} // namespace throughline::server
