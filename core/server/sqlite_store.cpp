// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/sqlite_store.h"

#include "server/sqlite_organisation.h"
#include "server/sqlite_rows.h"
#include "server/sqlite_schema.h"
#include "sqlite/transaction.h"

namespace throughline::server {

using base::Result;
using sqlite::Transaction;

namespace {

[[nodiscard]] base::Error damaged()
{
    return {base::ErrorCode::StoreDamaged,
            "The server's own store is damaged: put it back from a backup. Nothing was changed."};
}

//! The id in the first column of the first row.
template<class Id>
[[nodiscard]] Result<std::optional<Id>> oneId(sqlite::Rows rows)
{
    TL_TRY(const bool found, rows.next());
    if (!found)
        return std::optional<Id>();
    const auto id = rows.fixed<Id>(0);
    return id ? Result<std::optional<Id>>(id) : damaged();
}

[[nodiscard]] Result<void> insertIndex(sqlite::Connection &db, const IndexRows &index)
{
    for (const auto &[device, organisation] : index.devices)
        TL_CHECK(db.run("INSERT OR IGNORE INTO device_org(device, org) VALUES(?1, ?2)", device,
                        organisation));
    for (const auto &[invite, organisation] : index.invites)
        TL_CHECK(db.run("INSERT OR IGNORE INTO invite_org(invite, org) VALUES(?1, ?2)", invite,
                        organisation));
    return {};
}

} // namespace

SqliteStore::SqliteStore(std::filesystem::path folder, const ServerSecret &secret,
                         std::unique_ptr<StoreFile> file)
    : m_folder(std::move(folder)), m_secret(secret), m_file(std::move(file))
{
}

Result<std::unique_ptr<Store>> SqliteStore::open(const std::filesystem::path &folder,
                                                 const ServerSecret &secret, base::Random &random)
{
    TL_TRY(auto file,
           StoreFile::open(folder / "server.db", secret.serverStoreKey(), StoreFile::Missing::Make,
                           serverMigrations(), serverApplicationId));
    std::unique_ptr<SqliteStore> store(new SqliteStore(folder, secret, std::move(file)));
    TL_CHECK(store->loadSigningKey(random));
    return std::unique_ptr<Store>(std::move(store));
}

Result<void> SqliteStore::loadSigningKey(base::Random &random)
{
    TL_TRY(auto transaction, Transaction::begin(db(), Transaction::Kind::Immediate));
    {
        auto rows = db().query("SELECT sign_pk, sign_sk FROM server");
        TL_TRY(const bool found, rows.next());
        if (found) {
            const auto seed = crypto::Secret32::from(rows.blob(1));
            if (!seed)
                return damaged();
            m_signingKey = crypto::SigningKey::fromSeed(seed->view());
            return base::equal(m_signingKey->publicKey().view(), rows.blob(0)) ? Result<void>()
                                                                               : damaged();
        }
    }
    m_signingKey = crypto::SigningKey::generate(random);
    TL_CHECK(db().run("INSERT INTO server(one, sign_pk, sign_sk) VALUES(1, ?1, ?2)",
                      m_signingKey->publicKey(), base::ByteView(m_signingKey->seed().view())));
    return transaction.commit();
}

Result<std::vector<base::OrganisationId>> SqliteStore::organisations()
{
    std::vector<base::OrganisationId> found;
    TL_TRY(const auto reader, m_file->reader());
    auto rows = (*reader).query("SELECT id FROM org ORDER BY number");
    TL_EACH_ROW (rows) {
        const auto id = rows.fixed<base::OrganisationId>(0);
        if (!id)
            return damaged();
        found.push_back(*id);
    }
    return found;
}

Result<std::optional<base::OrganisationId>>
SqliteStore::organisationOf(const base::DeviceId &device)
{
    TL_TRY(const auto reader, m_file->reader());
    return oneId<base::OrganisationId>(
        (*reader).query("SELECT org FROM device_org WHERE device = ?1", device));
}

Result<std::optional<base::OrganisationId>>
SqliteStore::organisationOf(const base::InviteId &invite)
{
    TL_TRY(const auto reader, m_file->reader());
    return oneId<base::OrganisationId>(
        (*reader).query("SELECT org FROM invite_org WHERE invite = ?1", invite));
}

Result<std::optional<base::DeviceId>> SqliteStore::deviceOf(const crypto::Hash &token,
                                                            base::Millis now)
{
    TL_TRY(const auto reader, m_file->reader());
    return oneId<base::DeviceId>((*reader).query(
        "SELECT device FROM session WHERE token = ?1 AND exp > ?2", token, now.value));
}

Result<std::shared_ptr<StoreFile>> SqliteStore::fileOf(const base::OrganisationId &organisation,
                                                       StoreFile::Missing missing)
{
    const std::lock_guard lock(m_mutex);
    auto &file = m_open[organisation];
    if (!file) {
        TL_TRY(auto opened,
               StoreFile::open(organisationFile(m_folder, organisation),
                               m_secret.storeKeyOf(organisation), missing, organisationMigrations(),
                               organisationApplicationId));
        file = std::move(opened);
    }
    return file;
}

Result<std::unique_ptr<OrganisationStore>>
SqliteStore::open(const base::OrganisationId &organisation)
{
    TL_TRY(auto file, fileOf(organisation, StoreFile::Missing::Refuse));
    return std::unique_ptr<OrganisationStore>(
        std::make_unique<SqliteOrganisation>(std::move(file), [this](const IndexRows &rows) {
            // What fails here is owed, and made good at the latest by the next start.
            [[maybe_unused]] const auto known = index(rows);
        }));
}

Result<void> SqliteStore::addToken(const crypto::Hash &token)
{
    return db().run("INSERT INTO org_token(token) VALUES(?1)", token);
}

//! It exists once server.db lists it. A file that was written before a failure is filled again by
//! the retry.
Result<Store::Founded> SqliteStore::found(const Founding &founding)
{
    TL_TRY(const auto exists, db().number("SELECT 1 FROM org WHERE id = ?1", founding.id));
    if (exists)
        return Founded::Exists;
    if (founding.token) {
        TL_TRY(
            const auto unused,
            db().number("SELECT 1 FROM org_token WHERE token = ?1 AND used = 0", *founding.token));
        if (!unused)
            return Founded::NoToken;
    }
    TL_CHECK(fill(founding));
    TL_CHECK(list(founding));
    return Founded::Made;
}

Result<void> SqliteStore::fill(const Founding &founding)
{
    TL_TRY(const auto file, fileOf(founding.id, StoreFile::Missing::Make));
    sqlite::Connection &own = file->writer();
    TL_TRY(auto transaction, Transaction::begin(own, Transaction::Kind::Immediate));
    TL_CHECK(own.execute("DELETE FROM org; DELETE FROM roster; DELETE FROM team_wrap"));
    TL_CHECK(own.run("INSERT INTO org(one, id, epoch, head) VALUES(1, ?1, ?2, 0)", founding.id,
                     founding.epoch));
    TL_CHECK(insertStatements(own, 0, founding.chain));
    TL_CHECK(upsertWraps(own, founding.wraps));
    return transaction.commit();
}

Result<void> SqliteStore::list(const Founding &founding)
{
    TL_TRY(auto transaction, Transaction::begin(db(), Transaction::Kind::Immediate));
    TL_CHECK(db().run("INSERT INTO org(id) VALUES(?1)", founding.id));
    if (founding.token)
        TL_CHECK(db().run("UPDATE org_token SET used = 1 WHERE token = ?1", *founding.token));
    TL_CHECK(insertIndex(db(), founding.index));
    return transaction.commit();
}

Result<void> SqliteStore::index(const IndexRows &rows)
{
    m_owed.add(rows);
    if (m_owed.isEmpty())
        return {};
    TL_TRY(auto transaction, Transaction::begin(db(), Transaction::Kind::Immediate));
    TL_CHECK(insertIndex(db(), m_owed));
    TL_CHECK(transaction.commit());
    m_owed = {};
    return {};
}

Result<void> SqliteStore::addSessions(std::span<const StoredSession> sessions, base::Millis now)
{
    TL_TRY(auto transaction, Transaction::begin(db(), Transaction::Kind::Immediate));
    for (const StoredSession &session : sessions) {
        TL_CHECK(db().run("INSERT INTO session(token, device, exp) VALUES(?1, ?2, ?3)",
                          session.token, session.device, session.expires.value));
        TL_CHECK(
            db().run("DELETE FROM session WHERE device = ?1 AND number NOT IN "
                     "(SELECT number FROM session WHERE device = ?1 ORDER BY number DESC LIMIT ?2)",
                     session.device, sessionsPerDevice));
    }
    TL_CHECK(db().run("DELETE FROM session WHERE exp <= ?1", now.value));
    return transaction.commit();
}

Result<std::unique_ptr<RowSource>> SqliteStore::source(const base::OrganisationId &organisation)
{
    TL_TRY(auto file, fileOf(organisation, StoreFile::Missing::Refuse));
    return SqliteRowSource::begin(std::move(file));
}

Result<std::unique_ptr<RowSink>> SqliteStore::sink(const base::OrganisationId &organisation,
                                                   const StoredState &state)
{
    TL_TRY(auto file, fileOf(organisation, StoreFile::Missing::Make));
    sqlite::Connection &own = file->writer();
    TL_TRY(auto transaction, Transaction::begin(own, Transaction::Kind::Immediate));
    TL_CHECK(own.run("INSERT INTO org(one, id, epoch, head, past) VALUES(1, ?1, ?2, ?3, ?4)",
                     organisation, state.epoch, state.head, base::ByteView(state.past.encoded())));
    return std::unique_ptr<RowSink>(std::make_unique<SqliteRowSink>(
        std::move(file), std::move(transaction),
        [this, organisation] { return db().run("INSERT INTO org(id) VALUES(?1)", organisation); }));
}

Result<std::vector<StoredToken>> SqliteStore::tokens()
{
    std::vector<StoredToken> found;
    TL_TRY(const auto reader, m_file->reader());
    auto rows = (*reader).query("SELECT token, used FROM org_token ORDER BY token");
    TL_EACH_ROW (rows)
        found.push_back({rows.fixed<crypto::Hash>(0).value_or(crypto::Hash()), rows.int64(1) != 0});
    return found;
}

Result<void> SqliteStore::adopt(const crypto::SigningKey &key, std::span<const StoredToken> tokens)
{
    TL_TRY(auto transaction, Transaction::begin(db(), Transaction::Kind::Immediate));
    TL_TRY(const auto any, db().number("SELECT 1 FROM org"));
    if (any)
        return notEmpty();
    TL_CHECK(db().run("UPDATE server SET sign_pk = ?1, sign_sk = ?2", key.publicKey(),
                      base::ByteView(key.seed().view())));
    TL_CHECK(db().execute("DELETE FROM org_token"));
    for (const StoredToken &token : tokens)
        TL_CHECK(
            db().run("INSERT INTO org_token(token, used) VALUES(?1, ?2)", token.hash, token.used));
    TL_CHECK(transaction.commit());
    m_signingKey = key;
    return {};
}

//! A log that cannot be truncated now, because somebody reads, is tried again the next time.
void SqliteStore::idle()
{
    [[maybe_unused]] const auto known = index({});
    [[maybe_unused]] const auto own = db().checkpoint(sqlite::Checkpoint::Truncate);
    const std::lock_guard lock(m_mutex);
    for (const auto &[id, file] : m_open) {
        if (file) [[maybe_unused]]
            const auto done = file->writer().checkpoint(sqlite::Checkpoint::Truncate);
    }
}

std::filesystem::path organisationFile(const std::filesystem::path &folder,
                                       const base::OrganisationId &id)
{
    return folder / (id.hex() + ".db");
}

} // namespace throughline::server
