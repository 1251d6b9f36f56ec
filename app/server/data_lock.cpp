// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "data_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace throughline::server {

base::Result<DataLock> DataLock::take(const std::filesystem::path &data)
{
    const int descriptor =
        open((data / "lock").c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return base::Error{base::ErrorCode::ReadOnly,
                           "The data folder cannot be written; check who owns it."};
    DataLock lock(descriptor);
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return base::Error{base::ErrorCode::StoreInUse,
                           "Another server is running on this data folder; stop it first."};
    return lock;
}

DataLock::DataLock(DataLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

DataLock::~DataLock()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

} // namespace throughline::server
