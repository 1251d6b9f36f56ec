// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/workspace.h"

#include "protocol/cbor.h"
#include "service/erased_folders.h"
#include "service/lease.h"
#include "service/read/name_book.h"
#include "service/server_pins.h"
#include "service/upgrade.h"
#include "store/key_file.h"
#include "store/wrong_entries.h"
#include "sync/keys.h"
#include "sync/round_steps.h"

#include <algorithm>
#include <utility>

namespace throughline::service {

namespace {

using store::MetaKey;

[[nodiscard]] base::Error damagedIdentity()
{
    return {base::ErrorCode::StoreDamaged,
            "The store does not hold this device's identity as it should. Nothing was changed. "
            "Restore the folder from a copy, or join the organisation again in a new folder."};
}

[[nodiscard]] base::Bytes
encodeSignatures(const std::vector<protocol::StatementSignature> &signatures)
{
    protocol::CborWriter out;
    out.array(signatures.size());
    for (const auto &[device, signature] : signatures)
        out.array(2).bytes(device).bytes(signature);
    return out.take();
}

[[nodiscard]] base::Result<std::vector<protocol::StatementSignature>>
decodeSignatures(base::ByteView bytes)
{
    protocol::CborReader in(bytes);
    std::vector<protocol::StatementSignature> signatures;
    for (std::size_t left = in.array(); left > 0 && !in.failed(); --left) {
        in.arrayOf(2);
        const auto device = in.fixed<base::DeviceId>();
        signatures.emplace_back(device, in.fixed<protocol::Signature>());
    }
    if (!in.finish())
        return damagedIdentity();
    return signatures;
}

[[nodiscard]] base::Bytes encodeSamples(const std::vector<std::int64_t> &samples)
{
    protocol::CborWriter out;
    out.array(samples.size());
    for (const std::int64_t sample : samples)
        out.integer(sample);
    return out.take();
}

[[nodiscard]] std::vector<std::int64_t> decodeSamples(base::ByteView bytes)
{
    protocol::CborReader in(bytes);
    std::vector<std::int64_t> samples;
    for (std::size_t left = in.array(); left > 0 && !in.failed(); --left)
        samples.push_back(in.integer());
    return in.finish() ? samples : std::vector<std::int64_t>();
}

template<class Fixed>
[[nodiscard]] base::Result<std::optional<Fixed>> readFixed(const store::Meta &meta, MetaKey key)
{
    TL_TRY(const auto bytes, meta.bytes(key));
    if (!bytes)
        return std::optional<Fixed>();
    const auto value = Fixed::from(*bytes);
    if (!value)
        return damagedIdentity();
    return std::optional<Fixed>(*value);
}

[[nodiscard]] base::Result<std::optional<sync::DeviceKeys>> readKeys(const store::Meta &meta)
{
    TL_TRY(const auto device, readFixed<base::DeviceId>(meta, MetaKey::Device));
    TL_TRY(const auto user, readFixed<base::UserId>(meta, MetaKey::User));
    TL_TRY(const auto seed, readFixed<crypto::Secret32>(meta, MetaKey::SignSeed));
    TL_TRY(const auto box, readFixed<crypto::Secret32>(meta, MetaKey::BoxSecret));
    if (!device && !user && !seed && !box)
        return std::optional<sync::DeviceKeys>();
    if (!device || !user || !seed || !box)
        return damagedIdentity();
    return std::optional(sync::DeviceKeys{*device, *user,
                                          crypto::SigningKey::fromSeed(seed->view()),
                                          crypto::BoxKey::fromSeed(*box)});
}

} // namespace

Workspace::Workspace(std::unique_ptr<store::DeviceStore> store, const base::Clock &clock,
                     base::Random &random)
    : m_store(std::move(store)), m_clock(clock), m_random(random)
{
}

Workspace::~Workspace()
{
    const auto *revoked = shutOut();
    // Cut short it goes on when the profile is opened the next time.
    if (revoked && revoked->wipe)
        (void)store::DeviceStore::destroy(std::move(m_store));
}

void Workspace::discard(std::unique_ptr<Workspace> workspace)
{
    if (!workspace->hasIdentity())
        (void)store::DeviceStore::destroy(std::move(workspace->m_store));
}

const protocol::Roster::Revocation *Workspace::shutOut() const
{
    const auto *self = isMember() && m_keys ? m_roster.device(m_keys->device) : nullptr;
    return self && self->revoked ? &*self->revoked : nullptr;
}

base::Result<std::unique_ptr<Workspace>>
Workspace::create(const store::Profile &profile, std::string_view passphrase,
                  const base::Clock &clock, base::Random &random, store::KeyStore *keyStore)
{
    if (store::DeviceStore::exists(profile.folder())) {
        TL_TRY(std::unique_ptr<Workspace> workspace,
               open(profile, passphrase, clock, random, keyStore));
        if (workspace->isMember())
            return base::Error{
                base::ErrorCode::StoreExists,
                "This folder belongs to an organisation already. Choose another folder "
                "with --home."};
        return workspace;
    }
    if (const auto weakness = store::weaknessOf(passphrase))
        return base::Error{base::ErrorCode::Refused, std::string(*weakness)};
    TL_TRY(auto store,
           store::DeviceStore::create(profile.folder(), passphrase, crypto::PassphraseCost{},
                                      random, keyStore));
    return std::unique_ptr<Workspace>(new Workspace(std::move(store), clock, random));
}

base::Result<std::unique_ptr<Workspace>>
Workspace::open(const store::Profile &profile, std::string_view passphrase,
                const base::Clock &clock, base::Random &random, store::KeyStore *keyStore)
{
    const std::filesystem::path folder = profile.folder();
    TL_TRY(auto store,
           store::WrongEntries::enter<std::unique_ptr<store::DeviceStore>>(folder, clock, [&] {
               return store::DeviceStore::open(folder, passphrase, keyStore);
           }));
    std::unique_ptr<Workspace> workspace(new Workspace(std::move(store), clock, random));
    TL_CHECK(workspace->reload());
    if (const auto *revoked = workspace->shutOut()) {
        if (revoked->wipe)
            return sync::shutOutError(*revoked); // it goes with the workspace
        return workspace;
    }
    (void)keepLease(*workspace); // a full disk keeps nobody out
    // Cut short by a crash; what fails now is tried again.
    (void)finishErasing(*workspace);
    (void)readWhatWaited(*workspace);
    (void)workspace->refreshKeySeals();
    return workspace;
}

base::Result<void> Workspace::reload()
{
    const store::Meta &meta = m_store->meta;
    TL_TRY(m_keys, readKeys(meta));
    TL_TRY(m_rootKey, readFixed<protocol::SignPublicKey>(meta, MetaKey::RootSignKey));
    TL_TRY(const auto url, meta.bytes(MetaKey::ServerUrl));
    m_serverUrl = url ? std::string(base::asText(*url)) : std::string();
    TL_TRY(const auto enrolment, meta.bytes(MetaKey::Enrolment));
    m_enrolment.reset();
    if (enrolment) {
        protocol::CborReader in(*enrolment);
        in.arrayOf(3);
        Enrolment read;
        read.invite = in.fixed<base::InviteId>();
        read.serverKey = in.fixed<protocol::SignPublicKey>();
        read.acceptance = base::toBytes(in.bytes());
        if (!in.finish())
            return damagedIdentity();
        m_enrolment = std::move(read);
    }

    TL_TRY(const std::vector<protocol::SignedStatement> chain, wholeChain());
    auto roster = protocol::Roster::verify(chain, m_rootKey);
    if (!roster)
        return damagedIdentity();
    m_roster = *std::move(roster);

    m_teamSeeds.clear();
    TL_TRY(const std::vector<store::TeamSeed> seeds, m_store->keys.teamSeeds());
    for (const store::TeamSeed &seed : seeds)
        m_teamSeeds.emplace(std::pair(seed.team, seed.generation), seed.seed);

    TL_TRY(const auto time, meta.number(MetaKey::HybridTime));
    TL_TRY(const auto shared, meta.number(MetaKey::SharedTime));
    m_hybridClock =
        sync::HybridClock(base::HybridTime{static_cast<std::uint64_t>(time.value_or(0))},
                          base::HybridTime{static_cast<std::uint64_t>(shared.value_or(0))});
    TL_TRY(const auto samples, meta.bytes(MetaKey::ClockOffsets));
    m_clockOffset =
        sync::ClockOffset(samples ? decodeSamples(*samples) : std::vector<std::int64_t>());
    return {};
}

base::Result<void> Workspace::refreshKeySeals()
{
    const auto *managers = m_roster.teamOfKind(protocol::TeamKind::Managers);
    if (!managers || managers->generations.empty())
        return {};
    // Where no other device has the managers' key, no manager could open this one: whoever is
    // locked out is told of the paper root then.
    const std::vector<base::DeviceId> devices = m_roster.devicesOf(managers->id);
    const bool canOthers = std::any_of(devices.begin(), devices.end(),
                                       [&](const auto &id) { return id != m_keys->device; });
    const auto forManagers =
        canOthers ? std::optional(managers->generations.back().boxKey) : std::nullopt;
    return m_store->sealKeyFor(forManagers, m_roster.recoveryKey(), m_random);
}

base::Result<std::vector<protocol::SignedStatement>> Workspace::wholeChain() const
{
    TL_TRY(const std::vector<store::RosterLog::Entry> entries, m_store->roster.all());
    std::vector<protocol::SignedStatement> chain;
    for (const store::RosterLog::Entry &entry : entries) {
        TL_TRY(auto signatures, decodeSignatures(entry.signatures));
        chain.push_back({entry.statement, std::move(signatures)});
    }
    return chain;
}

base::Result<void> Workspace::requireMember() const
{
    if (const auto *revoked = shutOut())
        return sync::shutOutError(*revoked);
    TL_CHECK(requireLease(*this));
    if (isMember())
        return {};
    if (hasIdentity())
        return base::Error{
            base::ErrorCode::NotApproved,
            "This device is not approved yet. Ask the person who invited you to approve "
            "it, then sync."};
    return base::Error{base::ErrorCode::NoStore,
                       "This folder belongs to no organisation yet. Create one or join one first."};
}

bool Workspace::hasTeamKeys() const
{
    if (!isMember())
        return false;
    const std::vector<base::TeamId> teams = m_roster.teamsOf(m_keys->user);
    return std::all_of(teams.begin(), teams.end(), [this](const base::TeamId &team) {
        const auto &generations = m_roster.team(team)->generations;
        return generations.empty() || m_teamSeeds.contains({team, generations.back().number});
    });
}

std::optional<protocol::SignPublicKey> Workspace::serverKey() const
{
    if (isMember())
        return m_roster.serverKey();
    return m_enrolment ? std::optional(m_enrolment->serverKey) : std::nullopt;
}

namespace {

[[nodiscard]] std::string nameOr(const std::optional<protocol::SealedName> &name,
                                 base::ByteView subject, const Workspace &workspace)
{
    const std::string unreadable(unreadableName);
    const auto *all = workspace.roster().teamOfKind(protocol::TeamKind::All);
    if (!name || !all)
        return unreadable;
    const auto seed = workspace.teamSeeds().find({all->id, name->generation});
    if (seed == workspace.teamSeeds().end())
        return unreadable;
    return sync::openName(seed->second, workspace.roster().organisation(), subject, *name)
        .value_or(unreadable);
}

} // namespace

std::string Workspace::userName(const base::UserId &user) const
{
    const auto *known = m_roster.user(user);
    return nameOr(known ? known->name : std::nullopt, user.view(), *this);
}

std::string Workspace::teamName(const base::TeamId &team) const
{
    const auto *known = m_roster.team(team);
    if (!known)
        return nameOr(std::nullopt, {}, *this);
    switch (known->kind) {
    case protocol::TeamKind::All:
        return "Everyone";
    case protocol::TeamKind::Managers:
        return "Managers";
    case protocol::TeamKind::Personal:
        return userName(*known->user);
    case protocol::TeamKind::Work:
        break;
    }
    return nameOr(known->name, team.view(), *this);
}

base::Result<void> Workspace::inTransaction(const std::function<base::Result<void>()> &changes)
{
    const auto attempt = [&]() -> base::Result<void> {
        TL_TRY(auto transaction, m_store->begin(store::DeviceStore::Durability::Durable));
        TL_CHECK(changes());
        return transaction.commit();
    };
    const base::Result<void> done = attempt();
    if (!done)
        TL_CHECK(reload());
    return done;
}

base::Result<void> Workspace::setIdentity(const sync::DeviceKeys &keys,
                                          const protocol::SignPublicKey &rootKey)
{
    store::Meta &meta = m_store->meta;
    // What an earlier request to join has left says nothing about the new device.
    for (const MetaKey old :
         {MetaKey::ServerUrl, MetaKey::Enrolment, MetaKey::Epoch, MetaKey::Cursor, MetaKey::Anchor,
          MetaKey::OwnAnchor, MetaKey::HeadSeen, MetaKey::SessionToken})
        TL_CHECK(meta.remove(old));
    m_serverUrl.clear();
    m_enrolment.reset();
    TL_CHECK(meta.set(MetaKey::Device, keys.device.view()));
    TL_CHECK(meta.set(MetaKey::User, keys.user.view()));
    TL_CHECK(meta.set(MetaKey::SignSeed, keys.sign.seed().view()));
    TL_CHECK(meta.set(MetaKey::BoxSecret, keys.box.secret().view()));
    TL_CHECK(meta.set(MetaKey::RootSignKey, rootKey.view()));
    m_keys = keys;
    m_rootKey = rootKey;
    return {};
}

base::Result<void> Workspace::setServerUrl(const std::string &url)
{
    TL_CHECK(m_store->meta.set(MetaKey::ServerUrl, base::asBytes(url)));
    m_serverUrl = url;
    return {};
}

base::Result<void> Workspace::setEnrolment(const Enrolment &enrolment)
{
    protocol::CborWriter out;
    out.array(3).bytes(enrolment.invite).bytes(enrolment.serverKey).bytes(enrolment.acceptance);
    TL_CHECK(m_store->meta.set(MetaKey::Enrolment, out.view()));
    m_enrolment = enrolment;
    return {};
}

base::Result<void> Workspace::addTeamSeed(const base::TeamId &team, std::uint64_t generation,
                                          const crypto::Secret32 &seed)
{
    TL_CHECK(m_store->keys.addTeamSeed({team, generation, seed}));
    m_teamSeeds.insert_or_assign({team, generation}, seed);
    return {};
}

base::Result<void> Workspace::forgetForeignSeeds()
{
    for (auto seed = m_teamSeeds.begin(); seed != m_teamSeeds.end();) {
        const auto &[team, generation] = seed->first;
        const auto *known = m_roster.team(team);
        // A seed is kept before its team is in the roster, and the first one of a volunteer's team
        // by who made it, until the volunteer has another.
        if (!known || m_roster.roleOf(m_keys->user, team) != protocol::Role::None
            || (m_roster.keepsTeam(m_keys->user, team)
                && generation + 1 >= known->generations.size())) {
            ++seed;
            continue;
        }
        TL_CHECK(m_store->keys.forgetTeamSeed(team, generation));
        seed = m_teamSeeds.erase(seed);
    }
    return {};
}

base::Result<void> Workspace::growRoster(std::span<const protocol::SignedStatement> statements,
                                         protocol::Roster grown)
{
    std::uint64_t seq = m_roster.size();
    for (const protocol::SignedStatement &statement : statements)
        TL_CHECK(m_store->roster.append(seq++,
                                        {statement.bytes, encodeSignatures(statement.signatures)}));
    const protocol::Roster before = std::exchange(m_roster, std::move(grown));
    TL_TRY(const std::string address, withPinsOf(statements, m_serverUrl));
    if (address != m_serverUrl)
        TL_CHECK(setServerUrl(address));
    return dropFalseSeeds(before);
}

base::Result<void> Workspace::dropFalseSeeds(const protocol::Roster &before)
{
    for (auto seed = m_teamSeeds.begin(); seed != m_teamSeeds.end();) {
        const auto &[id, generation] = seed->first;
        const auto *team = m_roster.team(id);
        const auto *teamBefore = before.team(id);
        const std::size_t checked = teamBefore ? teamBefore->generations.size() : 0;
        if (!team || generation < checked || generation >= team->generations.size()
            || sync::teamBoxKey(seed->second).publicKey() == team->generations[generation].boxKey) {
            ++seed;
            continue;
        }
        TL_CHECK(m_store->keys.forgetTeamSeed(id, generation));
        seed = m_teamSeeds.erase(seed);
    }
    return {};
}

base::Result<void> Workspace::setClockOffset(const sync::ClockOffset &offset)
{
    TL_CHECK(m_store->meta.set(MetaKey::ClockOffsets, encodeSamples(offset.samples())));
    m_clockOffset = offset;
    return {};
}

base::HybridTime Workspace::tickAfter(base::HybridTime seen)
{
    return m_hybridClock.tickAfter(now(), seen);
}

base::HybridTime Workspace::tickAfterAll()
{
    // More than a day ahead only a clock that was wrong itself can have believed (D4).
    const base::HybridTime shared = m_hybridClock.shared();
    const bool isBelievable = shared.millis() <= now() + protocol::limits::clockQuarantineMs;
    return tickAfter(isBelievable ? shared : base::HybridTime{});
}

void Workspace::observeTime(base::HybridTime stamp)
{
    m_hybridClock.observe(stamp, now());
}

base::Result<void> Workspace::saveClock()
{
    TL_CHECK(m_store->meta.set(MetaKey::HybridTime,
                               static_cast<std::int64_t>(m_hybridClock.last().value)));
    return m_store->meta.set(MetaKey::SharedTime,
                             static_cast<std::int64_t>(m_hybridClock.shared().value));
}

} // namespace throughline::service
