// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/private_folder.h"

#include "report/private_file.h"
#include "store/profile_files.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <sys/stat.h>
#include <utility>

namespace throughline::report {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

[[nodiscard]] Error isThereAlready()
{
    return {ErrorCode::Refused,
            "There is something of this name already; name another folder. Nothing was written."};
}

[[nodiscard]] Error cannotBeMade(int systemError)
{
    if (systemError == ENOSPC || systemError == EDQUOT)
        return store::fileError(systemError);
    return {ErrorCode::Refused,
            "The folder cannot be made there; name another place. Nothing was written."};
}

} // namespace

Result<PrivateFolder> PrivateFolder::create(const std::filesystem::path &folder)
{
    struct stat found
    {
    };
    // Said before the work is done; `finish` is what holds to it.
    if (folder.empty() || ::lstat(folder.c_str(), &found) == 0)
        return isThereAlready();
    std::string temporary = folder.string() + ".XXXXXX";
    if (::mkdtemp(temporary.data()) == nullptr) // for its owner alone
        return cannotBeMade(errno);
    return PrivateFolder(folder, temporary);
}

PrivateFolder::PrivateFolder(PrivateFolder &&other) noexcept
    : m_folder(std::move(other.m_folder)), m_temporary(std::exchange(other.m_temporary, {}))
{
}

PrivateFolder::~PrivateFolder()
{
    std::error_code ignored;
    if (!m_temporary.empty())
        std::filesystem::remove_all(m_temporary, ignored);
}

Result<void> PrivateFolder::add(const std::string &name, std::string_view content)
{
    TL_TRY(PrivateFile file,
           PrivateFile::create(m_temporary / name, PrivateFile::Existing::Refuse));
    TL_CHECK(file.write(content));
    return file.finish();
}

Result<void> PrivateFolder::finish()
{
    TL_CHECK(store::syncFolder(m_temporary));
    // An empty folder of that name would be replaced, anything else is an error; neither is ours.
    struct stat found
    {
    };
    if (::lstat(m_folder.c_str(), &found) == 0)
        return isThereAlready();
    if (::rename(m_temporary.c_str(), m_folder.c_str()) != 0)
        return cannotBeMade(errno);
    m_temporary.clear();
    const auto above = m_folder.parent_path();
    return store::syncFolder(above.empty() ? std::filesystem::path(".") : above);
}

} // namespace throughline::report
