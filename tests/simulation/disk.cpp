// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <new>

namespace throughline::simulation {

namespace {

constexpr std::int64_t sectorSize = 512;

std::vector<Disk *> &disks()
{
    static std::vector<Disk *> all;
    return all;
}

sqlite3_vfs *realFiles = nullptr;

//! What SQLite holds for an open file; the real one lies behind it.
struct File
{
    sqlite3_file base;
    Disk *disk;
    std::string *path;
};

[[nodiscard]] File &fileOf(sqlite3_file *file)
{
    return *reinterpret_cast<File *>(file);
}

[[nodiscard]] sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(reinterpret_cast<char *>(file) + sizeof(File));
}

[[nodiscard]] std::int64_t sizeOf(sqlite3_file *real)
{
    sqlite3_int64 size = 0;
    return real->pMethods->xFileSize(real, &size) == SQLITE_OK ? size : 0;
}

//! Keeps what the sectors held at the last sync, before they are written over.
void remember(File &file, sqlite3_file *real, std::int64_t offset, std::int64_t length)
{
    const auto [entry, isNew] = file.disk->unsynced.try_emplace(*file.path);
    Disk::Unsynced &unsynced = entry->second;
    if (isNew)
        unsynced.size = sizeOf(real);
    for (std::int64_t sector = offset / sectorSize; sector * sectorSize < offset + length;
         ++sector) {
        if (unsynced.sectors.contains(sector))
            continue;
        const std::int64_t at = sector * sectorSize;
        std::vector<std::uint8_t> old(
            static_cast<std::size_t>(std::clamp<std::int64_t>(unsynced.size - at, 0, sectorSize)));
        if (!old.empty())
            (void)real->pMethods->xRead(real, old.data(), static_cast<int>(old.size()), at);
        unsynced.sectors.emplace(sector, std::move(old));
    }
}

int closeFile(sqlite3_file *file)
{
    delete fileOf(file).path;
    return realOf(file)->pMethods->xClose(realOf(file));
}

int readFile(sqlite3_file *file, void *to, int length, sqlite3_int64 offset)
{
    const File &here = fileOf(file);
    if (here.disk && here.disk->hasStopped())
        return SQLITE_IOERR_READ;
    return realOf(file)->pMethods->xRead(realOf(file), to, length, offset);
}

int writeFile(sqlite3_file *file, const void *from, int length, sqlite3_int64 offset)
{
    File &here = fileOf(file);
    sqlite3_file *real = realOf(file);
    int refused = SQLITE_OK;
    if (here.disk) {
        const bool grows = offset + length > sizeOf(real);
        bool doesItFirst = false;
        refused =
            here.disk->before(grows ? Disk::Operation::Grow : Disk::Operation::Write, doesItFirst);
        if (refused != SQLITE_OK && !doesItFirst)
            return refused;
        remember(here, real, offset, length);
    }
    const int code = real->pMethods->xWrite(real, from, length, offset);
    return refused != SQLITE_OK ? refused : code;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const File &here = fileOf(file);
    bool doesItFirst = false;
    if (here.disk) {
        if (const int code = here.disk->before(Disk::Operation::Write, doesItFirst);
            code != SQLITE_OK)
            return code;
        if (const auto entry = here.disk->unsynced.find(*here.path);
            entry != here.disk->unsynced.end()) {
            Disk::Unsynced &unsynced = entry->second;
            unsynced.size = std::min<std::int64_t>(unsynced.size, size);
            unsynced.sectors.erase(unsynced.sectors.lower_bound(size / sectorSize),
                                   unsynced.sectors.end());
        }
    }
    return realOf(file)->pMethods->xTruncate(realOf(file), size);
}

//! What lies in the memory of the machine needs no real sync to outlive a simulated stop.
int syncFile(sqlite3_file *file, int)
{
    const File &here = fileOf(file);
    bool doesItFirst = false;
    if (here.disk) {
        if (const int code = here.disk->before(Disk::Operation::Sync, doesItFirst);
            code != SQLITE_OK)
            return code;
        here.disk->unsynced.erase(*here.path);
    }
    return SQLITE_OK;
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}

int lockFile(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xLock(realOf(file), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}

int checkReserved(sqlite3_file *file, int *result)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), result);
}

int controlFile(sqlite3_file *file, int operation, void *argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
}

int sizeOfSector(sqlite3_file *file)
{
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}

int characteristics(sqlite3_file *file)
{
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}

int mapShared(sqlite3_file *file, int region, int size, int extend, void volatile **to)
{
    return realOf(file)->pMethods->xShmMap(realOf(file), region, size, extend, to);
}

int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}

void barrier(sqlite3_file *file)
{
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}

int unmapShared(sqlite3_file *file, int deletes)
{
    return realOf(file)->pMethods->xShmUnmap(realOf(file), deletes);
}

const sqlite3_io_methods fileMethods = {
    2,          closeFile,  readFile,      writeFile,   truncateFile, syncFile,        fileSize,
    lockFile,   unlockFile, checkReserved, controlFile, sizeOfSector, characteristics, mapShared,
    lockShared, barrier,    unmapShared,   nullptr,     nullptr,
};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    Disk *disk = name ? Disk::under(name) : nullptr;
    if (disk && disk->hasStopped())
        return SQLITE_CANTOPEN;
    const int code = realFiles->xOpen(realFiles, name, realOf(file), flags, outFlags);
    if (code != SQLITE_OK)
        return code;
    new (file) File{{&fileMethods}, disk, new std::string(name ? name : "")};
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *, const char *name, int syncs)
{
    if (Disk *disk = Disk::under(name)) {
        bool doesItFirst = false;
        if (const int code = disk->before(Disk::Operation::Delete, doesItFirst); code != SQLITE_OK)
            return code;
        disk->unsynced.erase(name);
    }
    return realFiles->xDelete(realFiles, name, syncs);
}

int lastError(sqlite3_vfs *, int, char *)
{
    return EIO;
}

} // namespace

void Disk::install()
{
    static sqlite3_vfs ours;
    if (realFiles)
        return;
    realFiles = sqlite3_vfs_find(nullptr);
    ours = *realFiles;
    ours.zName = "simulated";
    ours.szOsFile = static_cast<int>(sizeof(File)) + realFiles->szOsFile;
    ours.xOpen = openFile;
    ours.xDelete = deleteFile;
    ours.xGetLastError = lastError;
    sqlite3_vfs_register(&ours, 1);
}

Disk::Disk(std::filesystem::path folder) : m_folder(std::move(folder))
{
    disks().push_back(this);
}

Disk::~Disk()
{
    std::erase(disks(), this);
}

Disk *Disk::under(const std::string &path)
{
    for (Disk *disk : disks()) {
        const std::string folder = disk->m_folder.string() + '/';
        if (path.starts_with(folder))
            return disk;
    }
    return nullptr;
}

void Disk::stopAt(std::uint64_t nth, Stop how)
{
    m_stopIn = nth;
    m_how = how;
}

void Disk::failAt(std::uint64_t nth)
{
    m_failIn = nth;
}

void Disk::clearFaults()
{
    m_stopIn.reset();
    m_failIn.reset();
    m_isFull = false;
}

int Disk::before(Operation operation, bool &doesItFirst)
{
    if (m_hasStopped)
        return SQLITE_IOERR;
    if (m_stopIn && (*m_stopIn)-- == 0) {
        m_stopIn.reset();
        m_hasStopped = true;
        m_hadTrouble = true;
        doesItFirst = m_how == Stop::PowerFails
            && (operation == Operation::Write || operation == Operation::Grow);
        return SQLITE_IOERR;
    }
    if (m_failIn && (*m_failIn)-- == 0) {
        m_failIn.reset();
        m_hadTrouble = true;
        return SQLITE_IOERR;
    }
    if (m_isFull && operation == Operation::Grow) {
        m_hadTrouble = true;
        return SQLITE_FULL;
    }
    return SQLITE_OK;
}

void Disk::restart(test::SeededRandom &random)
{
    if (m_how == Stop::PowerFails) {
        for (const auto &[path, lost] : unsynced) {
            std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
            for (const auto &[sector, old] : lost.sectors) {
                if (random.below(2) == 0)
                    continue;
                std::vector<char> bytes(sectorSize, '\0');
                std::copy(old.begin(), old.end(), bytes.begin());
                file.seekp(sector * sectorSize);
                file.write(bytes.data(), sectorSize);
            }
            file.close();
            std::error_code ignored;
            const auto size = static_cast<std::uintmax_t>(lost.size);
            if (random.below(2) == 0 && std::filesystem::file_size(path, ignored) > size)
                std::filesystem::resize_file(path, size, ignored);
        }
    }
    unsynced.clear();
    m_hasStopped = false;
    clearFaults();
}

} // namespace throughline::simulation
