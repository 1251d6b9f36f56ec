// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <filesystem>
#include <memory>

// The files of a profile as the operating system has them: the only place of this folder with calls
// that differ between systems.

namespace throughline::store {

//! The reason behind a failed call on a file, as a sentence.
[[nodiscard]] base::Error fileError(int systemError);

//! Whether there is anything under this name; an error where it cannot be told.
[[nodiscard]] base::Result<bool> isThere(const std::filesystem::path &path);
//! The folder and those above it; the last one for its owner alone.
[[nodiscard]] base::Result<void> makeFolder(const std::filesystem::path &folder);
//! Waits until the names in the folder are on the disk.
[[nodiscard]] base::Result<void> syncFolder(const std::filesystem::path &folder);

//! Gives a file a name that must be free; the old one may stay. False, with the reason in errno:
//! EEXIST where the name is taken. Where the file system has no hard links, whoever else makes a
//! file of that name in the same moment loses it: the lock of a profile keeps them away.
[[nodiscard]] bool giveName(const std::filesystem::path &from, const std::filesystem::path &to);

//! The whole file appears under its name, on the disk, for its owner alone; or nothing does. Never
//! replaces a file: StoreExists.
[[nodiscard]] base::Result<void> writeNewFile(const std::filesystem::path &file,
                                              base::ByteView content);
//! The same in place of a file that is there: after a crash it is the old one or the new one.
[[nodiscard]] base::Result<void> replaceFile(const std::filesystem::path &file,
                                             base::ByteView content);
//! At most one byte more than `most`, so that the caller sees a file that is too long.
[[nodiscard]] base::Result<base::Bytes> readSmallFile(const std::filesystem::path &file,
                                                      std::size_t most);

//! Held by one process at a time; the system lets go of it when the process ends, however it ends.
class FileLock
{
public:
    //! StoreInUse when another process, or another store of this one, holds it.
    [[nodiscard]] static base::Result<FileLock> take(const std::filesystem::path &file);

    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&) = delete;
    ~FileLock();

private:
    explicit FileLock(int handle) : m_handle(handle) {}

    int m_handle;
};

} // namespace throughline::store
