// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/profile_files.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace throughline::store {

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

    //! Both leave the reason of a failure in errno.
    [[nodiscard]] bool write(base::ByteView bytes) const
    {
        while (!bytes.empty()) {
            const ssize_t done = ::write(m_handle, bytes.data(), bytes.size());
            if (done < 0 && errno == EINTR)
                continue;
            if (done <= 0)
                return false;
            bytes = bytes.subspan(static_cast<std::size_t>(done));
        }
        return true;
    }
    [[nodiscard]] bool read(base::Bytes &room) const
    {
        std::size_t total = 0;
        while (total < room.size()) {
            const ssize_t got = ::read(m_handle, room.data() + total, room.size() - total);
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                return false;
            if (got == 0)
                break;
            total += static_cast<std::size_t>(got);
        }
        room.resize(total);
        return true;
    }

private:
    int m_handle;
};

[[nodiscard]] Error alreadyThere()
{
    return {ErrorCode::StoreExists,
            "There is a store in this folder already; open it, or choose another folder."};
}

[[nodiscard]] fs::path folderOf(const fs::path &file)
{
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

} // namespace

Error fileError(int systemError)
{
    if (systemError == ENOSPC || systemError == EDQUOT)
        return {ErrorCode::DiskFull,
                "The disk is full, so nothing was changed; free some space and try again."};
    if (systemError == EACCES || systemError == EPERM || systemError == EROFS)
        return {ErrorCode::ReadOnly,
                "The folder of the store cannot be written, so nothing was changed; allow writing "
                "there and try again."};
    return {ErrorCode::IoFailed,
            "The folder of the store cannot be used, and nothing in it was changed; check the disk "
            "and try again."};
}

Result<bool> isThere(const fs::path &path)
{
    struct stat found
    {
    };
    if (::lstat(path.c_str(), &found) == 0)
        return true;
    if (errno == ENOENT || errno == ENOTDIR)
        return false;
    return fileError(errno);
}

Result<void> makeFolder(const fs::path &folder)
{
    std::error_code error;
    if (fs::is_directory(folder, error))
        return {};
    fs::create_directories(folderOf(folder), error);
    if (error)
        return fileError(error.value());
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        return fileError(errno);
    return syncFolder(folderOf(folder));
}

Result<void> syncFolder(const fs::path &folder)
{
    const File entry(folder, O_RDONLY | O_DIRECTORY);
    if (!entry.isOpen() || !entry.sync())
        return fileError(errno);
    return {};
}

bool giveName(const fs::path &from, const fs::path &to)
{
    // A hard link gives the second name only when it is free. Some file systems have none (FAT).
    if (::link(from.c_str(), to.c_str()) == 0)
        return true;
    if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EMLINK)
        return false;
    if (::access(to.c_str(), F_OK) == 0) {
        errno = EEXIST;
        return false;
    }
    return ::rename(from.c_str(), to.c_str()) == 0;
}

namespace {

//! Writes beside the file, and lets `settle` give it its name.
template<class Settle>
[[nodiscard]] Result<void> writeBeside(const fs::path &file, base::ByteView content, Settle settle)
{
    fs::path temporary = file;
    temporary += ".new";
    ::unlink(temporary.c_str());
    bool done = false;
    {
        const File out(temporary, O_WRONLY | O_CREAT | O_EXCL);
        done = out.isOpen() && out.write(content) && out.sync();
    }
    done = done && settle(temporary);
    const int systemError = errno;
    ::unlink(temporary.c_str());
    if (!done)
        return systemError == EEXIST ? alreadyThere() : fileError(systemError);
    return syncFolder(folderOf(file));
}

} // namespace

Result<void> writeNewFile(const fs::path &file, base::ByteView content)
{
    return writeBeside(file, content,
                       [&](const fs::path &written) { return giveName(written, file); });
}

Result<void> replaceFile(const fs::path &file, base::ByteView content)
{
    return writeBeside(file, content, [&](const fs::path &written) {
        return ::rename(written.c_str(), file.c_str()) == 0;
    });
}

Result<base::Bytes> readSmallFile(const fs::path &file, std::size_t most)
{
    const File in(file, O_RDONLY);
    if (!in.isOpen())
        return fileError(errno);
    base::Bytes room(most + 1);
    if (!in.read(room))
        return fileError(errno);
    return room;
}

Result<FileLock> FileLock::take(const fs::path &file)
{
    const int handle = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (handle < 0)
        return fileError(errno);
    FileLock lock(handle);
    if (::flock(handle, LOCK_EX | LOCK_NB) == 0)
        return lock;
    if (errno == EWOULDBLOCK)
        return Error{ErrorCode::StoreInUse,
                     "This store is open in another window or program, so nothing was changed; "
                     "close that one and try again."};
    return fileError(errno);
}

FileLock::FileLock(FileLock &&other) noexcept : m_handle(std::exchange(other.m_handle, -1)) {}

FileLock::~FileLock()
{
    // Not unlinked: another process may be waiting for this very file.
    if (m_handle >= 0)
        ::close(m_handle);
}

} // namespace throughline::store
