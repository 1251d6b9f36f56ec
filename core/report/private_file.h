// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>

namespace throughline::report {

//! A file for its owner alone that appears under its name when it is whole, on the disk, or not at
//! all. Until then it has no name, so that nothing is left of it however the process ends; only
//! where the file system has no such files it is beside its name under another one. One thread.
class PrivateFile
{
public:
    enum class Existing {
        Refuse, //!< a file that is there stays: Refused
        Replace,
    };
    [[nodiscard]] static base::Result<PrivateFile> create(const std::filesystem::path &file,
                                                          Existing existing);

    PrivateFile(PrivateFile &&other) noexcept;
    PrivateFile &operator=(PrivateFile &&) = delete;
    //! What was not finished goes.
    ~PrivateFile();

    [[nodiscard]] base::Result<void> write(std::string_view text);
    //! Nothing can be written afterwards.
    [[nodiscard]] base::Result<void> finish();
    //! Several that belong together, in this order: none gets its name before all are on the disk,
    //! and where a name cannot be given, those given before are taken back unless they replaced a
    //! file.
    [[nodiscard]] static base::Result<void> finishAll(std::initializer_list<PrivateFile *> files);

private:
    PrivateFile(std::filesystem::path file, Existing existing, std::string temporary, int handle);
    [[nodiscard]] base::Result<void> flush();
    [[nodiscard]] base::Result<void> settle();
    [[nodiscard]] base::Result<void> name();
    [[nodiscard]] bool giveFirstName();
    void close();

    std::filesystem::path m_file;
    Existing m_existing;
    std::string m_temporary; //!< empty while it has no name at all
    int m_handle;
    std::string m_waiting; //!< written in large pieces
};

} // namespace throughline::report
