// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "files.h"

#include "service/import/csv.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace throughline::cli {

namespace {

using base::Result;

[[nodiscard]] Result<void> writeAll(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            break;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    if (text.empty() && fsync(descriptor) == 0)
        return {};
    return base::Error{base::ErrorCode::IoFailed,
                       "The file could not be written; look at how much room there is."};
}

} // namespace

Result<std::string> readFile(const std::string &path)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> in(std::fopen(path.c_str(), "rb"),
                                                              &std::fclose);
    std::string text;
    std::string part(64 * 1024, '\0');
    while (in && text.size() <= service::largestCsvFile) {
        const std::size_t size = std::fread(part.data(), 1, part.size(), in.get());
        text.append(part, 0, size);
        if (size == 0)
            break;
    }
    if (!in || std::ferror(in.get()) != 0)
        return base::Error{base::ErrorCode::Refused,
                           "The file cannot be read; look at its name. Nothing was changed."};
    return text;
}

Result<void> writePrivateFile(const std::string &path, std::string_view text, bool overwrite)
{
    const int how = overwrite ? O_TRUNC : O_EXCL;
    const int descriptor =
        open(path.c_str(), O_WRONLY | O_CREAT | how | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0 && errno == EEXIST)
        return base::Error{base::ErrorCode::Refused,
                           "There is a file of this name already; take another name, or --force."};
    if (descriptor < 0)
        return base::Error{base::ErrorCode::Refused,
                           "The file cannot be made; look at its name and its folder."};
    // One that was there may be open to others.
    Result<void> done = fchmod(descriptor, S_IRUSR | S_IWUSR) == 0
        ? writeAll(descriptor, text)
        : Result<void>(base::Error{base::ErrorCode::Refused,
                                   "The file belongs to somebody else; take another name."});
    close(descriptor);
    if (!done && !overwrite)
        unlink(path.c_str());
    return done;
}

} // namespace throughline::cli
