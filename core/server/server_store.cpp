// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/server_store.h"

#include "sqlite/transaction.h"

namespace throughline::server {

using base::Result;
using sqlite::Transaction;

namespace {

constexpr int applicationId = 0x544C5331; // "TLS1"

const sqlite::Migration migrations[] = {{1, std::string(R"sql(
CREATE TABLE server(
    one INTEGER PRIMARY KEY CHECK (one = 1), sign_pk BLOB NOT NULL, sign_sk BLOB NOT NULL);
CREATE TABLE org_token(token BLOB PRIMARY KEY, used INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE TABLE org(number INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE);
CREATE TABLE device_org(device BLOB PRIMARY KEY, org BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE invite_org(invite BLOB PRIMARY KEY, org BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE session(
    number INTEGER PRIMARY KEY AUTOINCREMENT, token BLOB NOT NULL UNIQUE, device BLOB NOT NULL,
    exp INTEGER NOT NULL);
CREATE INDEX session_device ON session(device);
CREATE INDEX session_exp ON session(exp);
)sql")}};

[[nodiscard]] base::Error damaged()
{
    return {base::ErrorCode::StoreDamaged,
            "The server's own store is damaged: put it back from a backup. Nothing was changed."};
}

} // namespace

void IndexRows::add(const protocol::Roster &roster, std::uint64_t fromSeq)
{
    for (const auto &[id, device] : roster.devices()) {
        if (device.addedAt >= fromSeq)
            devices.emplace_back(id, roster.organisation());
    }
    for (const auto &[id, invite] : roster.invites()) {
        if (invite.seq >= fromSeq)
            invites.emplace_back(id, roster.organisation());
    }
}

Result<std::unique_ptr<ServerStore>> ServerStore::open(const std::filesystem::path &file,
                                                       const ServerSecret &secret,
                                                       base::Random &random)
{
    TL_TRY(auto opened,
           StoreFile::open(file, secret.serverStoreKey(), StoreFile::Missing::Make, migrations,
                           applicationId));
    std::unique_ptr<ServerStore> store(new ServerStore(std::move(opened)));
    TL_CHECK(store->loadSigningKey(random));
    return store;
}

Result<void> ServerStore::loadSigningKey(base::Random &random)
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

Result<std::vector<base::OrganisationId>> ServerStore::organisations()
{
    std::vector<base::OrganisationId> found;
    auto rows = db().query("SELECT id FROM org ORDER BY number");
    TL_EACH_ROW (rows) {
        const auto id = rows.fixed<base::OrganisationId>(0);
        if (!id)
            return damaged();
        found.push_back(*id);
    }
    return found;
}

Result<IndexRows> ServerStore::index()
{
    IndexRows found;
    auto devices = db().query("SELECT device, org FROM device_org");
    TL_EACH_ROW (devices) {
        const auto device = devices.fixed<base::DeviceId>(0);
        const auto organisation = devices.fixed<base::OrganisationId>(1);
        if (!device || !organisation)
            return damaged();
        found.devices.emplace_back(*device, *organisation);
    }
    auto invites = db().query("SELECT invite, org FROM invite_org");
    TL_EACH_ROW (invites) {
        const auto invite = invites.fixed<base::InviteId>(0);
        const auto organisation = invites.fixed<base::OrganisationId>(1);
        if (!invite || !organisation)
            return damaged();
        found.invites.emplace_back(*invite, *organisation);
    }
    return found;
}

Result<std::vector<StoredSession>> ServerStore::sessions(base::Millis now)
{
    TL_CHECK(db().run("DELETE FROM session WHERE exp <= ?1", now.value));
    std::vector<StoredSession> found;
    auto rows = db().query("SELECT token, device, exp FROM session ORDER BY number");
    TL_EACH_ROW (rows) {
        const auto token = rows.fixed<crypto::Hash>(0);
        const auto device = rows.fixed<base::DeviceId>(1);
        if (!token || !device)
            return damaged();
        found.push_back({*token, *device, {rows.int64(2)}});
    }
    return found;
}

Result<void> ServerStore::addToken(const crypto::Hash &token)
{
    return db().run("INSERT INTO org_token(token) VALUES(?1)", token);
}

Result<bool> ServerStore::isUnusedToken(const crypto::Hash &token)
{
    TL_TRY(const auto found,
           db().number("SELECT 1 FROM org_token WHERE token = ?1 AND used = 0", token));
    return found.has_value();
}

Result<void> ServerStore::insert(const IndexRows &index)
{
    for (const auto &[device, organisation] : index.devices)
        TL_CHECK(db().run("INSERT OR IGNORE INTO device_org(device, org) VALUES(?1, ?2)", device,
                          organisation));
    for (const auto &[invite, organisation] : index.invites)
        TL_CHECK(db().run("INSERT OR IGNORE INTO invite_org(invite, org) VALUES(?1, ?2)", invite,
                          organisation));
    return {};
}

Result<void> ServerStore::list(const base::OrganisationId &organisation, const IndexRows &index,
                               const std::optional<crypto::Hash> &token)
{
    TL_TRY(auto transaction, Transaction::begin(db(), Transaction::Kind::Immediate));
    TL_CHECK(db().run("INSERT INTO org(id) VALUES(?1)", organisation));
    if (token)
        TL_CHECK(db().run("UPDATE org_token SET used = 1 WHERE token = ?1", *token));
    TL_CHECK(insert(index));
    return transaction.commit();
}

Result<void> ServerStore::write(const IndexRows &index, std::span<const StoredSession> sessions,
                                base::Millis now)
{
    if (index.isEmpty() && sessions.empty())
        return {};
    TL_TRY(auto transaction, Transaction::begin(db(), Transaction::Kind::Immediate));
    TL_CHECK(insert(index));
    for (const StoredSession &session : sessions) {
        TL_CHECK(db().run("INSERT INTO session(token, device, exp) VALUES(?1, ?2, ?3)",
                          session.token, session.device, session.expires.value));
        TL_CHECK(
            db().run("DELETE FROM session WHERE device = ?1 AND number NOT IN "
                     "(SELECT number FROM session WHERE device = ?1 ORDER BY number DESC LIMIT ?2)",
                     session.device, sessionsPerDevice));
    }
    if (!sessions.empty())
        TL_CHECK(db().run("DELETE FROM session WHERE exp <= ?1", now.value));
    return transaction.commit();
}

Result<void> ServerStore::checkpoint()
{
    return db().checkpoint(sqlite::Checkpoint::Truncate);
}

} // namespace throughline::server
