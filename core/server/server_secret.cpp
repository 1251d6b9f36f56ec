// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/server_secret.h"

#include "server/secret_file.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace throughline::server {

using base::Error;
using base::ErrorCode;
using base::Result;
namespace fs = std::filesystem;

namespace {

//! An open file, closed when it goes.
class File
{
public:
    File(const fs::path &path, int flags) : m_handle(::open(path.c_str(), flags | O_CLOEXEC, 0600))
    {
    }
    File(const File &) = delete;
    File &operator=(const File &) = delete;
    ~File()
    {
        if (m_handle >= 0)
            ::close(m_handle);
    }
    [[nodiscard]] bool isOpen() const { return m_handle >= 0; }
    [[nodiscard]] bool sync() const { return ::fsync(m_handle) == 0; }

    [[nodiscard]] bool write(base::ByteView bytes) const
    {
        return ::write(m_handle, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
    }
    //! As much as there is, up to the size of the room.
    [[nodiscard]] std::size_t read(std::span<std::uint8_t> room) const
    {
        std::size_t total = 0;
        while (total < room.size()) {
            const ssize_t got = ::read(m_handle, room.data() + total, room.size() - total);
            if (got <= 0)
                break;
            total += static_cast<std::size_t>(got);
        }
        return total;
    }

private:
    int m_handle;
};

[[nodiscard]] Error failed(int systemError)
{
    if (systemError == ENOSPC || systemError == EDQUOT)
        return {ErrorCode::DiskFull, "The disk is full: make room, then start the server again."};
    if (systemError == EACCES || systemError == EPERM || systemError == EROFS)
        return {
            ErrorCode::ReadOnly,
            "The server's key file cannot be read or written: check who owns it and its folder."};
    return {ErrorCode::IoFailed,
            "The server's key file cannot be read or written: check the disk, then try again."};
}

[[nodiscard]] crypto::Secret32 asSecret(const crypto::Hash &hash)
{
    return *crypto::Secret32::from(hash.view());
}

} // namespace

Result<crypto::Secret32> readSecretFile(const fs::path &file)
{
    const File in(file, O_RDONLY);
    if (!in.isOpen())
        return failed(errno);
    crypto::Secret<33> room; // one more than there should be
    if (in.read(room.writable()) != 32)
        return Error{
            ErrorCode::KeyFileDamaged,
            "The server's key file is damaged: put it back from a backup. Nothing was changed."};
    return *crypto::Secret32::from(room.view().first(32));
}

Result<void> writeSecretFile(const fs::path &file, const crypto::Secret32 &secret)
{
    fs::path temporary = file;
    temporary += ".new-" + std::to_string(::getpid());
    ::unlink(temporary.c_str());
    bool written = false;
    {
        const File out(temporary, O_WRONLY | O_CREAT | O_EXCL);
        written = out.isOpen() && out.write(secret.view()) && out.sync();
    }
    if (!written) {
        const int error = errno;
        ::unlink(temporary.c_str());
        return failed(error);
    }
    const int error = giveName(temporary, file);
    return error == 0 || error == EEXIST ? Result<void>() : failed(error);
}

int giveName(const fs::path &temporary, const fs::path &file)
{
    int error = ::link(temporary.c_str(), file.c_str()) == 0 ? 0 : errno;
    // A memory stick's file system has no second names.
    if (error == EPERM || error == EOPNOTSUPP) {
        const int renamed =
            ::renameat2(AT_FDCWD, temporary.c_str(), AT_FDCWD, file.c_str(), RENAME_NOREPLACE);
        error = renamed == 0 ? 0 : errno;
    }
    ::unlink(temporary.c_str());
    if (error != 0 && error != EEXIST)
        return error;
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    if (const File entry(folder, O_RDONLY | O_DIRECTORY); !entry.isOpen() || !entry.sync())
        return errno;
    return error;
}

Result<ServerSecret> ServerSecret::open(const fs::path &file, Missing missing, base::Random &random)
{
    std::error_code error;
    const bool exists = fs::exists(file, error);
    if (error)
        return failed(error.value());
    if (!exists && missing == Missing::Refuse)
        return Error{
            ErrorCode::KeyFileDamaged,
            "The server's key file is missing: put it back from a backup. Nothing was changed."};
    if (!exists) {
        crypto::Secret32 made;
        random.fill(made.writable());
        TL_CHECK(writeSecretFile(file, made));
    }
    TL_TRY(const crypto::Secret32 secret, readSecretFile(file));
    return ServerSecret(secret);
}

crypto::Secret32 ServerSecret::serverStoreKey() const
{
    return asSecret(crypto::keyedBlake2b256(m_bytes.view(), {base::asBytes("tl1/store")}));
}

crypto::Secret32 ServerSecret::storeKeyOf(const base::OrganisationId &organisation) const
{
    return asSecret(
        crypto::keyedBlake2b256(m_bytes.view(), {base::asBytes("tl1/store"), organisation.view()}));
}

crypto::Secret32 ServerSecret::veil(const crypto::SignPublicKey &key,
                                    const crypto::Secret32 &seed) const
{
    crypto::Secret32 veiled = asSecret(
        crypto::keyedBlake2b256(m_bytes.view(), {base::asBytes("tl1/signkey"), key.view()}));
    const auto out = veiled.writable();
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<std::uint8_t>(out[i] ^ seed.view()[i]);
    return veiled;
}

crypto::Hash ServerSecret::challengeMark(base::Millis at, base::ByteView who) const
{
    base::Bytes time;
    base::appendU64be(time, static_cast<std::uint64_t>(at.value));
    return crypto::keyedBlake2b256(m_bytes.view(), {base::asBytes("tl1/nonce"), time, who});
}

} // namespace throughline::server
