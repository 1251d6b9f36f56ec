// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "root_file.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace throughline::cli {

namespace {

constexpr off_t roomForRoot = 4096;

[[nodiscard]] bool syncFolderOf(const std::string &path)
{
    const std::filesystem::path folder = std::filesystem::absolute(path).parent_path();
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool done = fsync(descriptor) == 0;
    close(descriptor);
    return done;
}

[[nodiscard]] base::Error refused(int error)
{
    if (error == EEXIST)
        return {base::ErrorCode::Refused,
                "The file for the paper root is there already; name a new one with --root-out. "
                "Nothing was changed."};
    return {base::ErrorCode::Refused,
            "The file for the paper root cannot be made; name another place with --root-out. "
            "Nothing was changed."};
}

} // namespace

RootFile::RootFile(std::string path, int descriptor)
    : m_path(std::move(path)), m_descriptor(descriptor)
{
}

RootFile::RootFile(RootFile &&other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_keep(other.m_keep)
{
}

RootFile::~RootFile()
{
    if (m_descriptor < 0)
        return;
    close(m_descriptor);
    if (!m_keep)
        unlink(m_path.c_str());
}

base::Result<RootFile> RootFile::reserve(const std::string &path)
{
    const int descriptor =
        open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return refused(errno);
    RootFile file(path, descriptor);
    // What the umask took away would be missed by its owner.
    if (fchmod(descriptor, S_IRUSR | S_IWUSR) != 0)
        return refused(errno);
    if (const int error = posix_fallocate(descriptor, 0, roomForRoot); error != 0)
        return refused(error);
    if (fsync(descriptor) != 0 || !syncFolderOf(path))
        return refused(errno);
    return file;
}

base::Result<void> RootFile::write(std::string_view text)
{
    std::size_t done = 0;
    while (done < text.size()) {
        const ssize_t written = ::write(m_descriptor, text.data() + done, text.size() - done);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return base::Error{base::ErrorCode::IoFailed, "The paper root could not be written."};
        done += static_cast<std::size_t>(written);
    }
    if (ftruncate(m_descriptor, static_cast<off_t>(text.size())) != 0 || fsync(m_descriptor) != 0)
        return base::Error{base::ErrorCode::IoFailed, "The paper root could not be written."};
    return {};
}

} // namespace throughline::cli
