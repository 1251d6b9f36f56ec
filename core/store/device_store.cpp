// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/device_store.h"

#include "store/device_address.h"
#include "store/device_lock.h"
#include "store/key_file.h"
#include "store/migrations.h"
#include "store/record_tables.h"
#include "store/store_check.h"
#include "store/wipe.h"

namespace throughline::store {

using base::Error;
using base::ErrorCode;
using base::Result;
using sqlite::Connection;
using Mode = sqlite::OpenOptions::Mode;
namespace fs = std::filesystem;

namespace {

struct Names
{
    explicit Names(const fs::path &profile)
        : key(profile / "key"), store(profile / "store.db"), lock(profile / "lock"),
          unfinished(profile / "store.db.new")
    {
    }
    fs::path key;
    fs::path store;
    fs::path lock;
    fs::path unfinished; //!< the store while it is made: nobody's work is in it
};

//! What a profile holds; only under its lock it stays so.
struct Found
{
    bool isWiped = false; //!< a wipe has begun
    bool hasKey = false;
    bool hasStore = false;

    [[nodiscard]] bool isNothing() const { return !isWiped && !hasKey && !hasStore; }
};

[[nodiscard]] Result<Found> lookAt(const fs::path &profile)
{
    const Names names(profile);
    Found found;
    TL_TRY(found.isWiped, isWiping(profile));
    TL_TRY(found.hasKey, isThere(names.key));
    TL_TRY(found.hasStore, isThere(names.store));
    return found;
}

[[nodiscard]] Error storeExists()
{
    return {ErrorCode::StoreExists,
            "There is a store in this folder already; open it, or choose another folder."};
}

[[nodiscard]] Error noStore()
{
    return {ErrorCode::NoStore, "There is no store in this folder; set this device up first."};
}

[[nodiscard]] Error storeMissing()
{
    return {ErrorCode::NoStore,
            "The key file is here but the file store.db is not, and nothing was changed; put "
            "store.db back, or set this device up with the same passphrase if it never was."};
}

[[nodiscard]] Error keyMissing()
{
    return {ErrorCode::KeyFileDamaged,
            "The key file of this store is missing, and nothing was changed; put the file named "
            "key back beside store.db."};
}

[[nodiscard]] Error storeDamaged()
{
    return {ErrorCode::StoreDamaged,
            "The store on this device is damaged; keep the file as it is and ask an "
            "administrator."};
}

[[nodiscard]] Error otherPassphrase()
{
    return {ErrorCode::WrongSecret,
            "This folder holds the key file of a set-up that was not finished or of a store that "
            "was moved away, and the passphrase does not open it; use the passphrase of then, or "
            "choose another folder."};
}

void removeUnfinished(const fs::path &file)
{
    std::error_code ignored;
    for (const char *suffix : {"-journal", "-wal", "-shm", ""}) {
        fs::path path = file;
        path += suffix;
        fs::remove(path, ignored);
    }
}

//! SQLite takes a file that is shorter than a page for an empty one and would begin anew in it. A
//! store has its name only once it is whole, so this one was cut.
[[nodiscard]] Result<void> requireWholePage(const fs::path &file)
{
    constexpr std::uintmax_t pageSize = 4096;
    std::error_code error;
    const std::uintmax_t size = fs::file_size(file, error);
    if (error)
        return fileError(error.value());
    return size < pageSize ? storeDamaged() : Result<void>();
}

//! Ready for use: every table of this version.
[[nodiscard]] Result<std::unique_ptr<Connection>> connect(const fs::path &file,
                                                          const crypto::Secret32 &key, Mode mode)
{
    TL_TRY(Connection opened, Connection::open({.file = file, .key = key.view(), .mode = mode}));
    auto connection = std::make_unique<Connection>(std::move(opened));
    TL_TRY(const auto version, connection->number("PRAGMA user_version"));
    if (mode != Mode::Create && version.value_or(0) == 0)
        return storeDamaged();
    TL_CHECK(sqlite::migrate(*connection, migrations(), applicationId));
    TL_CHECK(growRecordTables(*connection));
    return connection;
}

//! An empty store appears whole under its name, or not at all.
[[nodiscard]] Result<void> makeStore(const Names &names, const crypto::Secret32 &key)
{
    removeUnfinished(names.unfinished);
    auto made = connect(names.unfinished, key, Mode::Create);
    auto folded =
        made.ok() ? (*made)->checkpoint(sqlite::Checkpoint::Truncate) : Result<void>(made.error());
    if (made.ok())
        made->reset();
    if (folded.ok()) {
        std::error_code error;
        fs::rename(names.unfinished, names.store, error);
        if (error)
            folded = fileError(error.value());
    }
    removeUnfinished(names.unfinished);
    TL_CHECK(folded);
    return syncFolder(names.store.parent_path());
}

//! The key of a store that is about to be made: a new one, or that of a set-up that was cut short.
[[nodiscard]] Result<crypto::Secret32> keyToUse(const Names &names, std::string_view passphrase,
                                                const crypto::PassphraseCost &cost,
                                                base::Random &random, KeyStore *keyStore,
                                                bool isNew)
{
    if (isNew)
        return KeyFile::create(names.key, passphrase, cost, random, keyStore);
    auto key = KeyFile::open(names.key, passphrase, keyStore);
    if (!key.ok() && key.error().code == ErrorCode::WrongSecret)
        return otherPassphrase();
    return key;
}

} // namespace

DeviceStore::DeviceStore(std::unique_ptr<Lock> lock, std::unique_ptr<Connection> connection)
    : meta(*connection), roster(*connection), keys(*connection), folders(*connection),
      records(*connection), outbox(*connection), bundles(*connection), quarantine(*connection),
      unknownOps(*connection), kept(*connection), drafts(*connection), recents(*connection),
      history(*connection), tasks(*connection), raised(*connection), lastContacts(*connection),
      figures(*connection), erasure(*connection, records, history), samePerson(*connection),
      wantedFolders(*connection), rescues(*connection), leftBehind(*connection), needs(*connection),
      m_lock(std::move(lock)), m_connection(std::move(connection))
{
}

DeviceStore::~DeviceStore() = default;

Result<void> DeviceStore::destroy(std::unique_ptr<DeviceStore> store)
{
    const fs::path profile = store->m_lock->store.parent_path();
    const std::unique_ptr<Lock> held = std::move(store->m_lock); // nobody comes in between
    store.reset();
    TL_CHECK(beginWipe(profile));
    return finishWipe(profile, held->keyStore);
}

bool DeviceStore::exists(const fs::path &profile)
{
    const auto there = isThere(Names(profile).store);
    const auto isGoing = isWiping(profile);
    return there.ok() && *there && isGoing.ok() && !*isGoing;
}

Result<std::unique_ptr<DeviceStore>> DeviceStore::create(const fs::path &profile,
                                                         std::string_view passphrase,
                                                         const crypto::PassphraseCost &cost,
                                                         base::Random &random, KeyStore *keyStore)
{
    const Names names(profile);
    if (exists(profile))
        return storeExists();
    TL_CHECK(makeFolder(profile));
    TL_TRY(FileLock held, FileLock::take(names.lock));
    TL_TRY(const bool isWiped, isWiping(profile));
    if (isWiped)
        TL_CHECK(finishWipe(profile, keyStore));
    if (exists(profile)) // made by another process a moment ago
        return storeExists();
    TL_TRY(const bool hasKey, isThere(names.key));
    TL_TRY(const crypto::Secret32 key,
           keyToUse(names, passphrase, cost, random, keyStore, !hasKey));
    const auto made = makeStore(names, key);
    if (!made.ok()) {
        if (!hasKey && !exists(profile)) // it opens nothing
            (void)KeyFile::remove(names.key, keyStore);
        return made.error();
    }
    return openFile(
        std::make_unique<Lock>(Lock{std::move(held), names.key, names.store, key, keyStore}));
}

Result<std::unique_ptr<DeviceStore>>
DeviceStore::open(const fs::path &profile, std::string_view passphrase, KeyStore *keyStore)
{
    const Names names(profile);
    TL_TRY(const Found before, lookAt(profile));
    if (before.isNothing())
        return noStore(); // and no lock file is made
    TL_TRY(FileLock held, FileLock::take(names.lock));
    // Another process may have wiped it, or made a new store, until the lock was free.
    TL_TRY(const Found found, lookAt(profile));
    if (found.isWiped)
        TL_CHECK(finishWipe(profile, keyStore));
    if (found.isWiped || found.isNothing())
        return noStore();
    if (!found.hasKey)
        return keyMissing();
    if (!found.hasStore)
        return storeMissing();
    TL_TRY(const crypto::Secret32 key, KeyFile::open(names.key, passphrase, keyStore));
    return openFile(
        std::make_unique<Lock>(Lock{std::move(held), names.key, names.store, key, keyStore}));
}

Result<std::unique_ptr<DeviceStore>> DeviceStore::openFile(std::unique_ptr<Lock> lock)
{
    TL_CHECK(requireWholePage(lock->store));
    TL_TRY(auto connection, connect(lock->store, lock->key, Mode::ReadWrite));
    return std::unique_ptr<DeviceStore>(new DeviceStore(std::move(lock), std::move(connection)));
}

Result<sqlite::Transaction> DeviceStore::begin(Durability durability)
{
    switch (durability) {
    case Durability::Durable:
        TL_CHECK(m_connection->setSynchronous(sqlite::Synchronous::Full));
        break;
    case Durability::Lazy:
        TL_CHECK(m_connection->setSynchronous(sqlite::Synchronous::Normal));
        break;
    }
    records.beginTransaction();
    return sqlite::Transaction::begin(*m_connection, sqlite::Transaction::Kind::Immediate);
}

Result<void> DeviceStore::sealKeyFor(const std::optional<crypto::BoxPublicKey> &managers,
                                     const crypto::BoxPublicKey &recovery, base::Random &random)
{
    // Whoever is asked for help with the boxes has to be found.
    TL_TRY(const auto device, meta.bytes(MetaKey::Device));
    TL_TRY(const auto url, meta.bytes(MetaKey::ServerUrl));
    const auto self = device ? base::DeviceId::from(*device) : std::nullopt;
    if (!self)
        return {}; // who has no name yet is asked for by nobody
    if (url)
        TL_CHECK(
            keepAddress(m_lock->store.parent_path(), {*self, std::string(base::asText(*url))}));
    base::Bytes recipients = base::toBytes(managers.value_or(crypto::BoxPublicKey()).view());
    base::append(recipients, recovery.view());
    base::append(recipients, self->view());
    TL_TRY(const auto before, meta.bytes(MetaKey::KeySealedFor));
    if (before == recipients)
        return {};
    // The file first: cut short between the two, it is only written once more.
    TL_CHECK(KeyFile::sealFor(m_lock->keyFile, *self, m_lock->key, managers, recovery, random));
    TL_TRY(auto transaction, begin(Durability::Durable));
    TL_CHECK(meta.set(MetaKey::KeySealedFor, recipients));
    return transaction.commit();
}

Result<std::unique_ptr<ReadStore>> DeviceStore::openReader() const
{
    return ReadStore::open(m_lock->store, m_lock->key.view());
}

Result<std::vector<std::string>> DeviceStore::check()
{
    TL_CHECK(m_connection->checkpoint(sqlite::Checkpoint::Truncate));
    // A connection of its own: one that has met a bad page is not usable any more.
    TL_TRY(Connection connection,
           Connection::open(
               {.file = m_lock->store, .key = m_lock->key.view(), .mode = Mode::ReadWrite}));
    return examine(connection);
}

} // namespace throughline::store
