// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/bundles.h"
#include "store/drafts.h"
#include "store/due_tasks.h"
#include "store/erasure.h"
#include "store/figure_columns.h"
#include "store/folder_needs.h"
#include "store/folders.h"
#include "store/history.h"
#include "store/kept_entries.h"
#include "store/key_ring.h"
#include "store/key_store.h"
#include "store/last_contacts.h"
#include "store/left_behind.h"
#include "store/meta.h"
#include "store/outbox.h"
#include "store/quarantine.h"
#include "store/raised.h"
#include "store/read_store.h"
#include "store/recents.h"
#include "store/records.h"
#include "store/rescues.h"
#include "store/roster_log.h"
#include "store/same_person.h"
#include "store/unknown_ops.h"
#include "store/wanted_folders.h"

#include "base/random.h"
#include "crypto/box.h"
#include "crypto/passphrase.h"
#include "sqlite/connection.h"
#include "sqlite/transaction.h"

#include <filesystem>
#include <memory>

namespace throughline::store {

//! One device's encrypted store, `PROFILE/{key, store.db, lock}` (sync.md D15), held open by one
//! process at a time. Owns its one writer connection; one thread at a time uses it.
//! No failed open deletes or overwrites anything.
class DeviceStore
{
public:
    //! Makes the folder, the key file and an empty store. StoreExists when there is one. The
    //! system's key store outlives it; null where there is none.
    [[nodiscard]] static base::Result<std::unique_ptr<DeviceStore>>
    create(const std::filesystem::path &profile, std::string_view passphrase,
           const crypto::PassphraseCost &cost, base::Random &random, KeyStore *keyStore = nullptr);
    [[nodiscard]] static base::Result<std::unique_ptr<DeviceStore>>
    open(const std::filesystem::path &profile, std::string_view passphrase,
         KeyStore *keyStore = nullptr);
    [[nodiscard]] static bool exists(const std::filesystem::path &profile);
    ~DeviceStore();
    //! Closes the store and destroys all of it, the key first. Cut short, it goes on at the next
    //! `open` or `create` of the profile, which then says that nothing is there any more.
    [[nodiscard]] static base::Result<void> destroy(std::unique_ptr<DeviceStore> store);

    //! Everything written between begin and commit stands or falls together. `Durable` waits for
    //! the disk (edit, seal, acknowledge); `Lazy` is for pages of a pull, which can be pulled
    //! again.
    enum class Durability { Durable, Lazy };
    [[nodiscard]] base::Result<sqlite::Transaction> begin(Durability durability);

    Meta meta;
    RosterLog roster;
    KeyRing keys;
    Folders folders;
    Records records;
    Outbox outbox;
    Bundles bundles;
    Quarantine quarantine;
    UnknownOps unknownOps;
    KeptEntries kept;
    Drafts drafts;
    Recents recents;
    History history;
    DueTasks tasks;
    Raised raised;
    LastContacts lastContacts;
    FigureColumns figures;
    Erasure erasure;
    SamePerson samePerson;
    WantedFolders wantedFolders;
    Rescues rescues;
    LeftBehind leftBehind;
    FolderNeeds needs;

    //! Seals the store's key for the managers, where there is another device that could open it,
    //! and for the paper root in the key file, unless it is sealed for these keys already (sync.md
    //! D12, D15). Outside any transaction.
    [[nodiscard]] base::Result<void> sealKeyFor(const std::optional<crypto::BoxPublicKey> &managers,
                                                const crypto::BoxPublicKey &recovery,
                                                base::Random &random);

    //! Another connection to the same store, for reading on a thread of its own (sync.md D15); it
    //! must go before this does.
    [[nodiscard]] base::Result<std::unique_ptr<ReadStore>> openReader() const;

    //! Sentences about what is wrong; empty when the store is sound: every page authentic, every
    //! index whole, search index and outgoing side consistent with the rows.
    [[nodiscard]] base::Result<std::vector<std::string>> check();

private:
    struct Lock;
    DeviceStore(std::unique_ptr<Lock> lock, std::unique_ptr<sqlite::Connection> connection);
    [[nodiscard]] static base::Result<std::unique_ptr<DeviceStore>>
    openFile(std::unique_ptr<Lock> lock);

    std::unique_ptr<Lock> m_lock; //!< with the names and the key: what check() opens anew
    std::unique_ptr<sqlite::Connection> m_connection;
};

} // namespace throughline::store
