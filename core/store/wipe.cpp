// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/wipe.h"

#include "store/profile_files.h"

#include <vector>

namespace throughline::store {

using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr const char *markName = "wiping";

[[nodiscard]] Result<void> removeFile(const fs::path &file)
{
    std::error_code error;
    fs::remove_all(file, error);
    return error ? Result<void>(fileError(error.value())) : Result<void>();
}

} // namespace

Result<void> beginWipe(const fs::path &profile)
{
    TL_TRY(const bool begun, isWiping(profile));
    return begun ? Result<void>() : writeNewFile(profile / markName, {});
}

Result<bool> isWiping(const fs::path &profile)
{
    return isThere(profile / markName);
}

Result<void> finishWipe(const fs::path &profile)
{
    TL_CHECK(removeFile(profile / "key"));
    TL_CHECK(syncFolder(profile));
    std::vector<fs::path> rest;
    std::error_code error;
    for (const fs::directory_entry &entry : fs::directory_iterator(profile, error)) {
        if (entry.path().filename() != markName && entry.path().filename() != "lock")
            rest.push_back(entry.path());
    }
    if (error)
        return fileError(error.value());
    for (const fs::path &file : rest)
        TL_CHECK(removeFile(file));
    TL_CHECK(syncFolder(profile));
    TL_CHECK(removeFile(profile / markName));
    return syncFolder(profile);
}

} // namespace throughline::store
