// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "files.h"

#include "service/import/csv.h"

#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace throughline::cli {

using base::Result;

namespace {

[[nodiscard]] base::Error refused(const std::string &message)
{
    return {base::ErrorCode::Refused, message + " Nothing was changed."};
}

[[nodiscard]] base::Error unreadable(int systemError)
{
    switch (systemError) {
    case ENOENT:
    case ENOTDIR:
        return refused("There is no such file; look at its name.");
    case EACCES:
    case EPERM:
        return refused("You may not read this file; ask whoever it belongs to.");
    case EISDIR:
        return refused("This is a folder; name a file in it.");
    default:
        return refused("The file cannot be read; look at its name.");
    }
}

class Handle
{
public:
    explicit Handle(int handle) : m_handle(handle) {}
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    ~Handle()
    {
        if (m_handle >= 0)
            ::close(m_handle);
    }
    [[nodiscard]] int get() const { return m_handle; }

private:
    int m_handle;
};

[[nodiscard]] bool isSameContent(const struct stat &one, const struct stat &other)
{
    return one.st_size == other.st_size && one.st_mtim.tv_sec == other.st_mtim.tv_sec
        && one.st_mtim.tv_nsec == other.st_mtim.tv_nsec;
}

} // namespace

Result<std::string> readFile(const std::string &path, std::string_view ifTooLarge)
{
    // Not to wait for somebody to write into a pipe.
    const Handle file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    struct stat before
    {
    };
    if (file.get() < 0 || ::fstat(file.get(), &before) != 0)
        return unreadable(errno);
    if (S_ISDIR(before.st_mode))
        return unreadable(EISDIR);
    if (!S_ISREG(before.st_mode))
        return refused("This is a pipe or a device and no file; save what it brings as a file.");
    if (static_cast<std::uint64_t>(before.st_size) > service::largestCsvFile)
        return refused("The file is larger than 64 MiB; " + std::string(ifTooLarge));
    std::string text(static_cast<std::size_t>(before.st_size) + 1, '\0');
    std::size_t size = 0;
    while (size < text.size()) {
        const ssize_t part = ::read(file.get(), text.data() + size, text.size() - size);
        if (part < 0 && errno == EINTR)
            continue;
        if (part < 0)
            return unreadable(errno);
        if (part == 0)
            break;
        size += static_cast<std::size_t>(part);
    }
    struct stat after
    {
    };
    if (::fstat(file.get(), &after) != 0 || !isSameContent(before, after)
        || size != static_cast<std::size_t>(before.st_size))
        return refused("The file was changed while it was read; wait until it is whole, and try "
                       "again.");
    text.resize(size);
    return text;
}

} // namespace throughline::cli
