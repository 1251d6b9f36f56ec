// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sqlite/transaction.h"
#include "store/agenda.h"
#include "store/drafts.h"
#include "store/due_tasks.h"
#include "store/figure_columns.h"
#include "store/folders.h"
#include "store/history.h"
#include "store/left_behind.h"
#include "store/meta.h"
#include "store/outbox.h"
#include "store/quarantine.h"
#include "store/raised.h"
#include "store/recents.h"
#include "store/records.h"
#include "store/rescues.h"
#include "store/same_person.h"
#include "store/wanted_folders.h"

#include <filesystem>
#include <memory>

namespace throughline::store {

//! Reads one device's store on a read-only connection of its own, beside the writer (sync.md D15).
//! Made by DeviceStore::openReader, which it must not outlive; one thread at a time uses it, and
//! that need not be the writer's. Sees what was committed, never what is on its way.
class ReadStore
{
public:
    //! While it lives, every read sees the store of one moment. Keep it for a page, never while
    //! somebody looks at one: the log of the store grows until it goes.
    class [[nodiscard]] Snapshot
    {
    public:
        //! Part of a snapshot that is open further up.
        Snapshot() = default;
        explicit Snapshot(sqlite::Transaction transaction) : m_transaction(std::move(transaction))
        {
        }

    private:
        std::optional<sqlite::Transaction> m_transaction;
    };

    [[nodiscard]] static base::Result<std::unique_ptr<ReadStore>>
    open(const std::filesystem::path &file, std::span<const std::uint8_t, 32> key);
    ~ReadStore();

    //! One inside another is part of the outer one.
    [[nodiscard]] base::Result<Snapshot> snapshot() const;
    //! Room on the disk that the store lies on; nothing where the system does not say.
    [[nodiscard]] std::optional<std::int64_t> freeBytes() const;

    const Meta meta;
    const Folders folders;
    const Records records;
    const Outbox outbox;
    const Quarantine quarantine;
    const Drafts drafts;
    const Recents recents;
    const History history;
    const DueTasks tasks;
    const Raised raised;
    const Agenda agenda;
    const SamePerson samePerson;
    const FigureColumns figures;
    const WantedFolders wantedFolders;
    const Rescues rescues;
    const LeftBehind leftBehind;

private:
    ReadStore(std::filesystem::path file, std::unique_ptr<sqlite::Connection> connection);

    std::filesystem::path m_file;
    std::unique_ptr<sqlite::Connection> m_connection;
};

} // namespace throughline::store
