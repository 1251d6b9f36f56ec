// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>

namespace throughline::report {

//! A new folder of files for its owner alone that appears under its name when it is whole, on the
//! disk, or not at all. Until then it is filled beside it. One thread.
class PrivateFolder
{
public:
    //! Refused where there is anything of this name.
    [[nodiscard]] static base::Result<PrivateFolder> create(const std::filesystem::path &folder);

    PrivateFolder(PrivateFolder &&other) noexcept;
    PrivateFolder &operator=(PrivateFolder &&) = delete;
    //! What was not finished goes.
    ~PrivateFolder();

    //! A whole file in it.
    [[nodiscard]] base::Result<void> add(const std::string &name, std::string_view content);
    //! Where files lie meanwhile.
    [[nodiscard]] const std::filesystem::path &place() const { return m_temporary; }
    //! Nothing can be added afterwards.
    [[nodiscard]] base::Result<void> finish();

private:
    PrivateFolder(std::filesystem::path folder, std::filesystem::path temporary)
        : m_folder(std::move(folder)), m_temporary(std::move(temporary))
    {
    }

    std::filesystem::path m_folder;
    std::filesystem::path m_temporary; //!< empty once finished
};

} // namespace throughline::report
