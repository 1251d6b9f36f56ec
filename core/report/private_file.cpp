// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/private_file.h"

#include "store/profile_files.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace throughline::report {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

constexpr std::size_t pieceSize = 256 * 1024;

[[nodiscard]] Error isThereAlready()
{
    return {ErrorCode::Refused,
            "There is a file of this name already; name another one, or say --force to replace it. "
            "Nothing was written."};
}

[[nodiscard]] Error failed(int systemError)
{
    switch (systemError) {
    case EEXIST:
        return isThereAlready();
    case ENOSPC:
    case EDQUOT:
        return {ErrorCode::DiskFull,
                "The disk is full, so no file was written; free some space and try again."};
    case EACCES:
    case EPERM:
    case EROFS:
        return {ErrorCode::Refused,
                "The folder for this file cannot be written; name another place. Nothing was "
                "written."};
    case ENOENT:
    case ENOTDIR:
        return {ErrorCode::Refused,
                "There is no such folder for this file; make it, or name another place. Nothing "
                "was written."};
    default:
        return {ErrorCode::IoFailed,
                "The file could not be written; check the disk and try again."};
    }
}

[[nodiscard]] std::filesystem::path folderOf(const std::filesystem::path &file)
{
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

} // namespace

PrivateFile::PrivateFile(std::filesystem::path file, Existing existing, std::string temporary,
                         int handle)
    : m_file(std::move(file)), m_existing(existing), m_temporary(std::move(temporary)),
      m_handle(handle)
{
}

PrivateFile::PrivateFile(PrivateFile &&other) noexcept
    : m_file(std::move(other.m_file)), m_existing(other.m_existing),
      m_temporary(std::exchange(other.m_temporary, {})),
      m_handle(std::exchange(other.m_handle, -1)), m_waiting(std::move(other.m_waiting))
{
}

PrivateFile::~PrivateFile()
{
    close();
    if (!m_temporary.empty())
        ::unlink(m_temporary.c_str());
}

void PrivateFile::close()
{
    if (const int handle = std::exchange(m_handle, -1); handle >= 0)
        ::close(handle);
}

Result<PrivateFile> PrivateFile::create(const std::filesystem::path &file, Existing existing)
{
    struct stat found
    {
    };
    // Said before the work is done; `finish` is what holds to it.
    if (::lstat(file.c_str(), &found) == 0) {
        if (existing == Existing::Refuse)
            return isThereAlready();
        if (!S_ISREG(found.st_mode))
            return Error{ErrorCode::Refused,
                         "What is there under this name is no ordinary file; name another one. "
                         "Nothing was written."};
    }
    std::string temporary = file.string() + ".XXXXXX";
    const int handle = ::mkostemp(temporary.data(), O_CLOEXEC); // for its owner alone
    if (handle < 0)
        return failed(errno);
    return PrivateFile(file, existing, std::move(temporary), handle);
}

Result<void> PrivateFile::write(std::string_view text)
{
    m_waiting += text;
    return m_waiting.size() < pieceSize ? Result<void>() : flush();
}

Result<void> PrivateFile::flush()
{
    std::string_view rest = m_waiting;
    while (!rest.empty()) {
        const ssize_t done = ::write(m_handle, rest.data(), rest.size());
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return failed(done < 0 ? errno : ENOSPC);
        rest.remove_prefix(static_cast<std::size_t>(done));
    }
    m_waiting.clear();
    return {};
}

Result<void> PrivateFile::finish()
{
    TL_CHECK(flush());
    if (::fsync(m_handle) != 0)
        return failed(errno);
    close();
    const bool named = m_existing == Existing::Replace
        ? ::rename(m_temporary.c_str(), m_file.c_str()) == 0
        : store::giveName(m_temporary, m_file);
    if (!named)
        return failed(errno);
    ::unlink(m_temporary.c_str());
    m_temporary.clear();
    return store::syncFolder(folderOf(m_file));
}

} // namespace throughline::report
