// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/sync_world.h"

#include "server/dump.h"
#include "server/open_store.h"

#include <stdexcept>

namespace throughline::test {

using domain::Kind;

namespace {

template<class T>
T must(base::Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().message);
    return *std::move(result);
}

void must(const base::Result<void> &result)
{
    if (!result)
        throw std::runtime_error(result.error().message);
}

std::uint16_t numberOf(Kind kind, std::string_view field)
{
    return domain::describe(kind).field(field)->number;
}

std::filesystem::path pathOf(const QTemporaryDir &folder)
{
    return folder.path().toStdString();
}

} // namespace

void require(bool condition, const char *what)
{
    if (!condition)
        throw std::runtime_error(what);
}

WorldDevice::WorldDevice(server::OrganisationServer &server, std::uint64_t seed,
                         std::shared_ptr<PresentDevices> present)
    : random(seed), transport(server), m_present(std::move(present))
{
    m_present->push_back(this);
}

WorldDevice::~WorldDevice()
{
    std::erase(*m_present, this);
}

void WorldDevice::reopen()
{
    workspace.reset();
    workspace =
        must(service::Workspace::open({pathOf(home)}, SyncWorld::passphrase, clock, random));
}

SyncWorld::SyncWorld(std::uint64_t seed) : m_random(seed)
{
    restartServer();
}

void SyncWorld::restartServer()
{
    m_server.reset();
    server::Options options;
    if (m_place.empty())
        m_place = pathOf(m_folder) / "server";
    options.data = m_place;
    options.quota = m_quota;
    m_server = must(server::OrganisationServer::open(options, m_clock, m_random));
    for (WorldDevice *device : *m_devices)
        device->transport.setServer(*m_server);
}

SyncWorld::Backup SyncWorld::backUpServer()
{
    Backup backup;
    server::Options options;
    options.data = m_place;
    const auto opened = must(server::openStore(options, m_random));
    (void)must(server::dumpStore(*opened.store, [&](base::ByteView record) -> base::Result<void> {
        backup.push_back(base::toBytes(record));
        return {};
    }));
    return backup;
}

void SyncWorld::putServerBack(const Backup &backup)
{
    m_server.reset();
    m_place = pathOf(m_folder) / ("place" + std::to_string(++m_places));
    server::Options options;
    options.data = m_place;
    {
        const auto opened = must(server::openStore(options, m_random));
        std::size_t at = 0;
        const auto take = [&]() -> base::Result<std::optional<base::Bytes>> {
            return at < backup.size() ? std::optional(backup[at++]) : std::nullopt;
        };
        (void)must(server::loadStore(*opened.store, take, m_random));
    }
    restartServer();
}

std::filesystem::path SyncWorld::copyServerFiles()
{
    const auto copy = pathOf(m_folder) / ("copy" + std::to_string(++m_places));
    m_server.reset();
    std::filesystem::copy(m_place, copy, std::filesystem::copy_options::recursive);
    restartServer();
    return copy;
}

void SyncWorld::replaceServerFiles(const std::filesystem::path &files)
{
    m_server.reset();
    std::filesystem::remove_all(m_place);
    std::filesystem::copy(files, m_place, std::filesystem::copy_options::recursive);
    restartServer();
}

std::unique_ptr<WorldDevice> SyncWorld::newDevice()
{
    auto device = std::make_unique<WorldDevice>(*m_server, m_random.below(UINT64_MAX), m_devices);
    device->clock.advance(m_clock.wall() - device->clock.wall());
    device->workspace = must(service::Workspace::create({pathOf(device->home)}, passphrase,
                                                        device->clock, device->random));
    return device;
}

std::unique_ptr<WorldDevice> SyncWorld::newOrganisation(const std::string &name)
{
    auto device = newDevice();
    must(service::createOrganisation(**device, {name, "Ada Example", std::nullopt},
                                     &device->transport, url, std::nullopt));
    syncWell(*device);
    return device;
}

std::unique_ptr<WorldDevice> SyncWorld::join(WorldDevice &admin, const std::string &name,
                                             service::MemberRole role)
{
    const auto invitation =
        must(service::invite(*admin, admin.transport, name, role, std::nullopt));
    auto device = newDevice();
    must(service::requestToJoin(**device, device->transport, url, invitation.code));
    const auto pending = must(service::pendingMembers(*admin, admin.transport));
    require(pending.size() == 1 && pending.front().isSound, "one sound request");
    must(service::approve(*admin, admin.transport, pending.front().id));
    syncWell(*device);
    return device;
}

void SyncWorld::advance(std::int64_t ms)
{
    m_clock.advance(ms);
    for (WorldDevice *device : *m_devices)
        device->clock.advance(ms);
}

base::Result<service::SyncReport> syncOnce(WorldDevice &device)
{
    return service::syncOnce(*device, &device.transport);
}

service::SyncReport syncWell(WorldDevice &device)
{
    return must(syncOnce(device));
}

CutRound syncCutAt(WorldDevice &device, std::uint64_t at, Cut where)
{
    using Fate = DirectTransport::Fate;
    std::uint64_t count = 0;
    const auto fate = [&] { return count++ == at ? Fate::Lost : Fate::Passes; };
    if (where == Cut::BeforeTheServer)
        device.transport.onRequest = [&](sync::Request &) { return fate(); };
    else
        device.transport.onReply = [&](const sync::Request &, sync::Reply &) { return fate(); };
    auto round = syncOnce(device);
    device.transport.clearHooks();
    return {std::move(round), count > at};
}

base::RecordId addPerson(WorldDevice &device, const std::string &familyName)
{
    auto edit = must(service::Edit::begin(*device));
    const auto team = must(service::chooseTeam(*device, std::nullopt));
    const auto id = must(edit.addPerson(
        {Kind::Person, {{numberOf(Kind::Person, "family_name"), familyName}}}, team));
    must(edit.commit());
    return id;
}

base::RecordId addContact(WorldDevice &device, const base::RecordId &person,
                          const std::string &note)
{
    auto edit = must(service::Edit::begin(*device));
    const auto id =
        must(edit.addAbout({Kind::Contact,
                            {{numberOf(Kind::Contact, "person"), person},
                             {numberOf(Kind::Contact, "mode"), std::string("PHONE")},
                             {numberOf(Kind::Contact, "outcome"), std::string("ATTENDED")},
                             {numberOf(Kind::Contact, "at"), domain::londonInstant(device->now())},
                             {numberOf(Kind::Contact, "note"), note}}}));
    must(edit.commit());
    return id;
}

base::RecordId addReferral(WorldDevice &device, const base::RecordId &person)
{
    auto edit = must(service::Edit::begin(*device));
    (void)must(edit.addAbout(
        {Kind::Consent,
         {{numberOf(Kind::Consent, "person"), person},
          {numberOf(Kind::Consent, "purpose"), std::string("SHARE_PARTNER")},
          {numberOf(Kind::Consent, "state"), std::string("GIVEN")},
          {numberOf(Kind::Consent, "decided_on"), domain::londonDay(device->now())}}}));
    const auto id = must(
        edit.addAbout({Kind::Referral,
                       {{numberOf(Kind::Referral, "person"), person},
                        {numberOf(Kind::Referral, "direction"), std::string("OUT")},
                        {numberOf(Kind::Referral, "service_name"), std::string("Made Up")},
                        {numberOf(Kind::Referral, "consent_purpose"), std::string("SHARE_PARTNER")},
                        {numberOf(Kind::Referral, "status"), std::string("DRAFT")}}}));
    must(edit.commit());
    return id;
}

void setText(WorldDevice &device, Kind kind, const base::RecordId &id, std::string_view field,
             const std::string &text)
{
    auto edit = must(service::Edit::begin(*device));
    must(edit.change(kind, id, {{numberOf(kind, field), text}}));
    must(edit.commit());
}

std::string textOf(WorldDevice &device, Kind kind, const base::RecordId &id, std::string_view field)
{
    const auto row = must(device->store().records.find(kind, id));
    require(row.has_value(), "the record is here");
    const domain::Value *value = row->record.find(numberOf(kind, field));
    const auto *text = value ? std::get_if<std::string>(value) : nullptr;
    return text ? *text : std::string();
}

bool has(WorldDevice &device, Kind kind, const base::RecordId &id)
{
    return must(device->store().records.find(kind, id)).has_value();
}

WorldState stateOf(WorldDevice &device)
{
    WorldState state;
    store::ListFilter filter;
    filter.withVoid = true;
    for (const domain::KindDescription &kind : domain::kinds()) {
        must(device->store().records.forEach(
            kind.kind, filter, [&](const store::StoredRow &row) -> base::Result<void> {
                state[{kind.kind, row.record.id}] = {row.record, row.clock};
                return {};
            }));
    }
    return state;
}

std::int64_t waiting(WorldDevice &device)
{
    return must(device->store().outbox.waiting()).records;
}

std::int64_t quarantined(WorldDevice &device)
{
    return must(device->store().quarantine.count());
}

int quarantineReason(WorldDevice &device)
{
    const auto all = must(device->store().quarantine.all());
    return all.empty() ? 0 : all.front().reason;
}

} // namespace throughline::test
