// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sqlite/error.h"

#include <sqlite3.h>

#include <cerrno>
#include <string>

namespace throughline::sqlite {

using base::Error;
using base::ErrorCode;

namespace {

[[nodiscard]] Error inUse()
{
    return {ErrorCode::StoreInUse, "Another program is using this store; close it and try again."};
}

//! Failures of opening, reading and writing files: errno says which of three they are.
[[nodiscard]] Error fileError(int systemError)
{
    if (isNoRoom(systemError))
        return diskFull();
    if (isForbidden(systemError))
        return unwritable();
    return ioFailed();
}

} // namespace

bool isNoRoom(int systemError)
{
#ifdef EDQUOT
    if (systemError == EDQUOT)
        return true;
#endif
    return systemError == ENOSPC;
}

bool isForbidden(int systemError)
{
    return systemError == EACCES || systemError == EPERM || systemError == EROFS;
}

Error damaged()
{
    return {ErrorCode::StoreDamaged,
            "The store on this device is damaged; keep the file as it is and ask an "
            "administrator."};
}

Error unwritable()
{
    return {ErrorCode::ReadOnly,
            "The folder of the store cannot be written; allow writing there and try again."};
}

Error diskFull()
{
    return {ErrorCode::DiskFull,
            "The disk is full, so this was not saved; free some space and try again."};
}

Error ioFailed()
{
    return {ErrorCode::IoFailed,
            "The disk could not be read or written; check the disk and try again."};
}

Error mistake(const char *what)
{
    return {ErrorCode::Internal,
            std::string("A fault in the program stopped this step (") + what
                + "); please report it."};
}

Error errorFrom(sqlite3 *handle, int code)
{
    const int systemError = handle ? sqlite3_system_errno(handle) : 0;
    switch (code & 0xff) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return damaged();
    case SQLITE_FULL:
        return diskFull();
    case SQLITE_READONLY:
        // The file was moved or deleted under an open connection: a matter of the disk, not of
        // rights.
        return code == SQLITE_READONLY_DBMOVED ? ioFailed() : unwritable();
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return unwritable();
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
        return fileError(systemError);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return inUse();
    case SQLITE_NOMEM:
        return {ErrorCode::IoFailed,
                "The device ran out of memory; close other programs and try again."};
    default:
        return mistake(("store code " + std::to_string(code)).c_str());
    }
}

} // namespace throughline::sqlite
