// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "root_file.h"

#include "crypto/secret.h"
#include "protocol/printed_code.h"
#include "store/profile_files.h"

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

base::Result<PrintedRoot> PrintedRoot::read(const std::string &path)
{
    constexpr std::size_t longest = 64 * 1024;
    base::Error problem{base::ErrorCode::Refused,
                        "No paper root is in the file: it is one line of letters and digits in "
                        "groups of five. Look at --root-file."};
    auto content = store::readSmallFile(path, longest);
    if (!content)
        return base::Error{base::ErrorCode::Refused,
                           "The file with the paper root cannot be read; look at --root-file."};
    std::optional<base::Bytes> code;
    std::string_view rest = base::asText(*content);
    while (!rest.empty() && !code) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        auto bytes = protocol::readPrintedCode(line, crypto::Secret32::size);
        if (bytes) {
            crypto::wipe(*bytes);
            code = base::toBytes(base::asBytes(line));
        } else if (line.find_first_of("0123456789") != std::string_view::npos) {
            problem = bytes.error(); // a code, with a slip
        }
    }
    crypto::wipe(*content);
    return code ? base::Result<PrintedRoot>(PrintedRoot(*std::move(code))) : problem;
}

PrintedRoot::~PrintedRoot()
{
    crypto::wipe(m_code);
}

} // namespace throughline::cli
