// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/ledger.h"

#include "server/stored_signatures.h"
#include "simulation/account.h"
#include "sync/keys.h"
#include "sync/seal.h"

#include <algorithm>
#include <stdexcept>

namespace throughline::simulation {

namespace {

[[nodiscard]] std::runtime_error unreadable()
{
    return std::runtime_error("the server's file cannot be read from beside it");
}

} // namespace

void Ledger::follow(const std::filesystem::path &file, const crypto::Secret32 &key)
{
    auto opened = sqlite::Connection::open(
        {.file = file, .key = key.view(), .mode = sqlite::OpenOptions::Mode::ReadOnly});
    if (!opened)
        throw unreadable();
    m_file = std::make_unique<sqlite::Connection>(*std::move(opened));
    auto rows = m_file->query("SELECT epoch FROM org");
    const auto found = rows.next();
    const auto epoch = found && *found ? rows.fixed<base::EpochId>(0) : std::nullopt;
    if (!epoch)
        throw unreadable();
    m_epoch = *epoch;
}

void Ledger::startAnew()
{
    for (Entry &entry : m_entries) {
        if (entry.kind != protocol::EntryKind::Roster)
            m_lost.insert_or_assign(entry.id, std::move(entry));
    }
    for (auto &[id, folder] : m_folders) {
        folder.served.clear();
        folder.farewells.clear();
    }
    m_entries.clear();
    m_byId.clear();
    m_seen = 0;
    m_wasPutBack = true;
}

void Ledger::learn(const sync::ChangeLog::TeamSeeds &seeds)
{
    for (const auto &[of, seed] : seeds) {
        const auto *team = m_roster.team(of.first);
        if (!m_seeds.contains(of) && team && of.second < team->generations.size()
            && sync::teamBoxKey(seed).publicKey() == team->generations[of.second].boxKey)
            m_seeds.emplace(of, seed);
    }
}

void Ledger::read(Account &account)
{
    const auto head = m_file->number("SELECT max(seq) FROM log");
    if (!head)
        throw unreadable();
    if (static_cast<std::uint64_t>(head->value_or(0)) <= m_seen)
        return;
    auto rows = m_file->query("SELECT seq, recv_ms, kind, folder_id, id, device, n, body FROM log "
                              "WHERE seq > ?1 ORDER BY seq",
                              m_seen);
    for (auto more = rows.next(); more && *more; more = rows.next()) {
        Entry entry;
        entry.seq = static_cast<std::uint64_t>(rows.int64(0));
        entry.received = {rows.int64(1)};
        entry.kind = static_cast<protocol::EntryKind>(rows.int64(2));
        entry.folder = rows.fixed<base::FolderId>(3);
        entry.id = *rows.fixed<protocol::Hash>(4);
        entry.device = rows.fixed<base::DeviceId>(5);
        entry.n = static_cast<std::uint64_t>(rows.int64(6));
        entry.body = base::toBytes(rows.blob(7));
        m_seen = entry.seq;
        if (!takeBack(entry, account))
            take(std::move(entry), account);
    }
}

void Ledger::readRoster(Account &account)
{
    auto rows =
        m_file->query("SELECT body, sig FROM roster WHERE seq >= ?1 ORDER BY seq", m_roster.size());
    auto more = rows.next();
    for (; more && *more; more = rows.next()) {
        auto signatures = server::decodeSignatures(rows.blob(1));
        if (!signatures || !m_roster.append({base::toBytes(rows.blob(0)), *signatures}))
            account.violate("I16", "the server's chain of statements does not hold");
    }
    if (!more)
        throw unreadable();
}

bool Ledger::takeBack(const Entry &entry, Account &account)
{
    auto known = m_lost.extract(entry.id);
    if (!known)
        return false;
    // Of what was erased nothing but its name is left.
    const bool isErased = known.mapped().folder && m_roster.isErased(*known.mapped().folder);
    if (!isErased && !base::equal(known.mapped().body, entry.body))
        account.violate("I9", "what comes back to the server is not what it had");
    m_byId.emplace(entry.id, m_entries.size());
    m_entries.push_back(std::move(known.mapped()));
    m_entries.back().seq = entry.seq;
    m_entries.back().received = entry.received;
    if (const auto grant = protocol::decodeGrant(entry.body);
        grant && entry.kind == protocol::EntryKind::Grant)
        noteHands(grant->grant, entry.seq);
    return true;
}

void Ledger::take(Entry entry, Account &account)
{
    if (entry.kind == protocol::EntryKind::Bundle)
        takeBundle(entry, account);
    else if (entry.kind == protocol::EntryKind::Grant)
        takeGrant(entry, account);
    const auto [known, isNew] = m_byId.try_emplace(entry.id, m_entries.size());
    if (!isNew && entry.kind != protocol::EntryKind::Roster)
        account.violate("I3", "one bundle is in the log twice");
    m_entries.push_back(std::move(entry));
}

void Ledger::takeBundle(Entry &entry, Account &account)
{
    const auto bundle = protocol::decodeBundle(entry.body);
    if (!bundle || bundle->id != entry.id) {
        account.violate("I2", "the server holds other bytes than it was given");
        return;
    }
    entry.kid = bundle->header.kid;
    entry.rosterSeq = bundle->header.rosterSeq;
    const auto [counter, isNew] = m_counters.try_emplace({*entry.device, entry.n}, entry.id);
    // What the server has lost it cannot hold against a copy of the device.
    if (!isNew && counter->second != entry.id && !isErased(counter->second)
        && !m_lost.contains(counter->second))
        account.violate("I19", "two bundles of one device bear one number");
    counter->second = entry.id;
    account.count("bundles");
    const Folder &folder = m_folders[bundle->header.folder];
    const auto key = folder.keys.find(bundle->header.kid);
    auto opened = key == folder.keys.end() ? std::nullopt : openWith(*bundle, key->second);
    if (!opened) {
        account.violate("error", "nobody's keys open what the server has taken");
        return;
    }
    entry.changes = std::move(opened->changes);
    entry.unreadable = opened->unreadable;
}

bool Ledger::isErased(const protocol::Hash &id) const
{
    const auto lost = m_lost.find(id);
    const Entry *entry = lost == m_lost.end() ? find(id) : &lost->second;
    return entry && entry->folder && m_roster.isErased(*entry->folder);
}

void Ledger::takeGrant(const Entry &entry, Account &account)
{
    const auto signedGrant = protocol::decodeGrant(entry.body);
    if (!signedGrant) {
        account.violate("I2", "the server holds a grant that is none");
        return;
    }
    const protocol::Grant &grant = signedGrant->grant;
    // I14: honest devices seal to the keys of the roster alone.
    const auto *team = m_roster.team(grant.team);
    if (!team || grant.generation >= team->generations.size())
        account.violate("I14", "a grant is sealed to a key that no roster names");
    Folder &folder = m_folders[grant.folder];
    noteHands(grant, entry.seq);
    if (!grant.sealedKey)
        return;
    const auto [place, isNew] =
        folder.epochs.try_emplace(grant.kid, Epoch{grant.epoch, grant.rosterSeq, {}, {}});
    Epoch &epoch = place->second;
    epoch.rosterSeq = std::min(epoch.rosterSeq, grant.rosterSeq);
    std::uint64_t &generation = epoch.teams[grant.team];
    generation = std::max(generation, grant.generation);
    epoch.makers.insert(grant.device);
    const auto seed = m_seeds.find({grant.team, grant.generation});
    if (seed == m_seeds.end())
        return;
    if (const auto key = sync::openGrant(grant, sync::teamBoxKey(seed->second)))
        folder.keys.emplace(grant.kid, *key);
}

void Ledger::noteHands(const protocol::Grant &grant, std::uint64_t seq)
{
    Folder &folder = m_folders[grant.folder];
    const bool isFirst = folder.teams.insert(grant.team).second;
    if (grant.sealedKey) {
        // The teams that it begins with are named before anything is in it.
        const bool isLater = std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry &one) {
            return one.kind == protocol::EntryKind::Bundle && one.folder == grant.folder;
        });
        folder.changedHands = folder.changedHands || (isFirst && isLater);
        folder.now.insert(grant.team);
        folder.served.insert(grant.team);
        folder.farewells.erase(grant.team);
    } else {
        folder.changedHands = true;
        folder.now.erase(grant.team);
        folder.served.erase(grant.team);
        folder.farewells.insert_or_assign(grant.team, seq);
        folder.takenFrom.insert(grant.team);
    }
}

std::optional<Ledger::Opened> Ledger::openWith(const protocol::Bundle &bundle,
                                               const crypto::Secret32 &key)
{
    const auto plain = sync::openBundle(bundle, key);
    const auto ops =
        plain ? sync::decodeOps(*plain) : base::Result<sync::DecodedOps>(plain.error());
    if (!ops)
        return std::nullopt;
    Opened opened;
    for (const sync::DecodedChange &change : ops->changes) {
        if (change.known)
            opened.changes.push_back(*change.known);
        opened.unreadable += change.unknown.empty() ? 0 : 1;
    }
    return opened;
}

const Ledger::Epoch *Ledger::Folder::newest() const
{
    const Epoch *newest = nullptr;
    for (const auto &[kid, epoch] : epochs) {
        if (!newest || newest->number < epoch.number)
            newest = &epoch;
    }
    return newest;
}

bool Ledger::counts(const Entry &bundle, const protocol::Roster &roster) const
{
    const auto *author = roster.device(*bundle.device);
    const auto folder = m_folders.find(*bundle.folder);
    if (!author || folder == m_folders.end() || author->addedAt > bundle.rosterSeq
        || !author->isActiveAt(bundle.rosterSeq))
        return false;
    const auto epoch = folder->second.epochs.find(bundle.kid);
    return epoch != folder->second.epochs.end()
        && std::any_of(
               epoch->second.teams.begin(), epoch->second.teams.end(), [&](const auto &held) {
                   return roster.roleOf(author->user, held.first, bundle.rosterSeq)
                       >= protocol::Role::Writer
                       && !roster.isCutOff(*bundle.device, held.first, bundle.rosterSeq, bundle.n);
               });
}

const Ledger::Entry *Ledger::find(const protocol::Hash &id) const
{
    const auto known = m_byId.find(id);
    return known == m_byId.end() ? nullptr : &m_entries[known->second];
}

bool Ledger::mayRead(const base::UserId &user, const base::FolderId &folder) const
{
    const auto known = m_folders.find(folder);
    if (known == m_folders.end())
        return false;
    if (m_roster.isAdmin(user))
        return true;
    return std::ranges::any_of(known->second.now, [&](const base::TeamId &team) {
        return m_roster.roleOf(user, team) >= protocol::Role::Reader;
    });
}

bool Ledger::isShown(const base::UserId &user, const Entry &entry) const
{
    const auto known = m_folders.find(*entry.folder);
    if (known == m_folders.end())
        return false;
    const auto isIn = [&](const base::TeamId &team) {
        return m_roster.roleOf(user, team) >= protocol::Role::Reader;
    };
    return m_roster.isAdmin(user) || std::ranges::any_of(known->second.served, isIn)
        || std::ranges::any_of(known->second.farewells, [&](const auto &one) {
               return entry.kind == protocol::EntryKind::Grant && entry.seq <= one.second
                   && isIn(one.first);
           });
}

bool Ledger::stillHas(const protocol::Hash &id, std::uint64_t seq)
{
    const Entry *entry = find(id);
    auto rows = m_file->query("SELECT id, body FROM log WHERE seq = ?1", seq);
    const auto found = rows.next();
    return entry && found && *found && rows.fixed<protocol::Hash>(0) == id
        && ((entry->folder && m_roster.isErased(*entry->folder))
            || base::equal(rows.blob(1), entry->body));
}

bool Ledger::serverHolds(const base::FolderId &folder)
{
    const auto count = m_file->number("SELECT count(*) FROM log WHERE folder_id = ?1", folder);
    return !count || count->value_or(0) > 0;
}

} // namespace throughline::simulation
