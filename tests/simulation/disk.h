// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/seeded_random.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace throughline::simulation {

//! The disk under the stores of one device or of the server: everything that SQLite does to files
//! below its folder passes here, on its way to the real ones. It can fill up, fail once, or stop at
//! any write, as when the process is killed or the power fails. The product knows nothing of it:
//! `install` makes it SQLite's own way to files. One thread.
//!
//! Of what was written since the last sync a power failure keeps some sectors of 512 bytes and
//! loses others. Names (made, deleted, given) are durable at once: the product syncs folders
//! itself, and SQLite does for its log.
class Disk
{
public:
    enum class Stop { Killed, PowerFails };

    //! For everything in this folder and below, while it lives.
    explicit Disk(std::filesystem::path folder);
    Disk(const Disk &) = delete;
    Disk &operator=(const Disk &) = delete;
    ~Disk();
    static void install();

    //! At the nth write, sync or deletion from now on.
    void stopAt(std::uint64_t nth, Stop how);
    void failAt(std::uint64_t nth);
    void setFull(bool full) { m_isFull = full; }
    void clearFaults();

    //! Nothing reaches the files any more; whoever has them open must close them, then `restart`.
    [[nodiscard]] bool hasStopped() const { return m_hasStopped; }
    //! Whether anything was refused since `forgetTrouble`.
    [[nodiscard]] bool hadTrouble() const { return m_hadTrouble; }
    void forgetTrouble() { m_hadTrouble = false; }
    //! The files as they are found after the stop.
    void restart(test::SeededRandom &random);

    // For the file system below.
    enum class Operation { Grow, Write, Sync, Delete };
    //! 0, or the code that SQLite gets instead. The write at which the power fails may have begun.
    [[nodiscard]] int before(Operation operation, bool &doesItFirst);
    [[nodiscard]] static Disk *under(const std::string &path);
    struct Unsynced
    {
        std::int64_t size = 0; //!< at the last sync
        std::map<std::int64_t, std::vector<std::uint8_t>> sectors; //!< as they were then
    };
    std::map<std::string, Unsynced> unsynced;

private:
    std::filesystem::path m_folder;
    std::optional<std::uint64_t> m_stopIn;
    Stop m_how = Stop::Killed;
    std::optional<std::uint64_t> m_failIn;
    bool m_isFull = false;
    bool m_hasStopped = false;
    bool m_hadTrouble = false;
};

} // namespace throughline::simulation
