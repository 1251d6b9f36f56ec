// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <filesystem>

namespace throughline::server {

//! One serving process for a data folder: a second one would answer from a view of its own that the
//! first one's writes never reach. The system lets go of it when the process ends, however it ends.
class DataLock
{
public:
    //! StoreInUse while another process serves the folder, which must exist.
    [[nodiscard]] static base::Result<DataLock> take(const std::filesystem::path &data);

    DataLock(DataLock &&other) noexcept;
    DataLock &operator=(DataLock &&) = delete;
    ~DataLock();

private:
    explicit DataLock(int descriptor) : m_descriptor(descriptor) {}

    int m_descriptor = -1;
};

} // namespace throughline::server
