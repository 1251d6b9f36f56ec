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

//! All are Refused: what cannot be written is this file, and not the records that it is made of.
[[nodiscard]] Error failed(int systemError)
{
    const auto refused = [](std::string_view what) {
        return Error{ErrorCode::Refused, std::string(what) + " Nothing was written."};
    };
    switch (systemError) {
    case EEXIST:
        return isThereAlready();
    case ENOSPC:
    case EDQUOT:
        return refused("The disk is full; free some space, or name a place on another one.");
    case EACCES:
    case EPERM:
        return refused("You may not write into the folder for this file; name another place.");
    case EROFS:
        return refused("The disk for this file can only be read; name another place.");
    case ENOENT:
    case ENOTDIR:
        return refused("There is no such folder for this file; make it, or name another place.");
    case ENAMETOOLONG:
        return refused("The name of the file is too long; name a shorter one.");
    case EISDIR:
        return refused("What is there under this name is a folder; name a file in it.");
    default:
        return refused("The file could not be written; look at its name and the disk.");
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
        if (S_ISDIR(found.st_mode))
            return failed(EISDIR);
        if (existing == Existing::Refuse)
            return isThereAlready();
        if (!S_ISREG(found.st_mode))
            return Error{ErrorCode::Refused,
                         "What is there under this name is no ordinary file; name another one. "
                         "Nothing was written."};
    } else if (errno != ENOENT) {
        return failed(errno);
    }
#ifdef O_TMPFILE
    const bool canBeNamed = ::access("/proc/self/fd", F_OK) == 0;
    const int nameless = canBeNamed
        ? ::open(folderOf(file).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR)
        : -1;
    if (nameless >= 0)
        return PrivateFile(file, existing, {}, nameless);
#endif
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
    return finishAll({this});
}

Result<void> PrivateFile::finishAll(std::initializer_list<PrivateFile *> files)
{
    for (PrivateFile *one : files)
        TL_CHECK(one->settle());
    for (auto one = files.begin(); one != files.end(); ++one) {
        const Result<void> named = (*one)->name();
        for (auto earlier = files.begin(); !named && earlier != one; ++earlier) {
            if ((*earlier)->m_existing == Existing::Refuse)
                ::unlink((*earlier)->m_file.c_str());
        }
        TL_CHECK(named);
    }
    for (const PrivateFile *one : files)
        TL_CHECK(store::syncFolder(folderOf(one->m_file)));
    return {};
}

Result<void> PrivateFile::settle()
{
    TL_CHECK(flush());
    return ::fsync(m_handle) == 0 ? Result<void>() : failed(errno);
}

//! A file without a name gets its own where nothing may be replaced, else one to be renamed.
bool PrivateFile::giveFirstName()
{
    const std::string open = "/proc/self/fd/" + std::to_string(m_handle);
    if (m_existing == Existing::Refuse)
        return ::linkat(AT_FDCWD, open.c_str(), AT_FDCWD, m_file.c_str(), AT_SYMLINK_FOLLOW) == 0;
    constexpr int mostTries = 1000;
    for (int i = 0; i < mostTries; ++i) {
        m_temporary = m_file.string() + '.' + std::to_string(::getpid()) + '.' + std::to_string(i);
        if (::linkat(AT_FDCWD, open.c_str(), AT_FDCWD, m_temporary.c_str(), AT_SYMLINK_FOLLOW) == 0)
            return true;
        if (errno != EEXIST)
            break;
    }
    m_temporary.clear();
    return false;
}

Result<void> PrivateFile::name()
{
    const bool hasName = !m_temporary.empty();
    if (!hasName && !giveFirstName())
        return failed(errno);
    close();
    if (m_temporary.empty())
        return {}; // it has its own by now
    const bool named = m_existing == Existing::Replace
        ? ::rename(m_temporary.c_str(), m_file.c_str()) == 0
        : store::giveName(m_temporary, m_file);
    if (!named)
        return failed(errno);
    ::unlink(m_temporary.c_str());
    m_temporary.clear();
    return {};
}

} // namespace throughline::report
