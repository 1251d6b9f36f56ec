// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/wipe.h"

#include "store/key_file.h"
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

[[nodiscard]] Result<std::vector<fs::path>> filesIn(const fs::path &profile)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (const fs::directory_entry &entry : fs::directory_iterator(profile, error)) {
        if (entry.path().filename() != markName && entry.path().filename() != "lock")
            files.push_back(entry.path());
    }
    return error ? Result<std::vector<fs::path>>(fileError(error.value())) : std::move(files);
}

//! The slots one after the other. What cannot be read as such says nothing.
[[nodiscard]] std::vector<KeySlot> slotsIn(base::ByteView mark)
{
    std::vector<KeySlot> slots;
    for (; mark.size() >= KeySlot::size; mark = mark.subspan(KeySlot::size))
        slots.push_back(*KeySlot::from(mark.first(KeySlot::size)));
    return slots;
}

} // namespace

Result<void> beginWipe(const fs::path &profile)
{
    TL_TRY(const bool begun, isWiping(profile));
    if (begun)
        return {};
    TL_TRY(const std::vector<fs::path> files, filesIn(profile));
    base::Bytes mark;
    for (const fs::path &file : files) {
        if (const auto slot = KeyFile::slot(file)) // nothing where it is no key file
            base::append(mark, slot->view());
    }
    return writeNewFile(profile / markName, mark);
}

Result<bool> isWiping(const fs::path &profile)
{
    return isThere(profile / markName);
}

Result<void> finishWipe(const fs::path &profile, KeyStore *keyStore)
{
    constexpr std::size_t most = 64 * KeySlot::size;
    TL_TRY(const base::Bytes mark, readSmallFile(profile / markName, most));
    TL_CHECK(removeFile(profile / "key"));
    TL_CHECK(syncFolder(profile));
    TL_TRY(const std::vector<fs::path> rest, filesIn(profile));
    for (const fs::path &file : rest)
        TL_CHECK(removeFile(file));
    TL_CHECK(syncFolder(profile));
    for (const KeySlot &slot : slotsIn(mark)) {
        if (keyStore)
            keyStore->remove(slot);
    }
    TL_CHECK(removeFile(profile / markName));
    return syncFolder(profile);
}

} // namespace throughline::store
