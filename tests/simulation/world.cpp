// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/world.h"

#include "service/kept_work.h"
#include "service/lease.h"
#include "service/take_with_me.h"
#include "service/tasks.h"
#include "simulation/checks.h"
#include "simulation/event.h"

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <unistd.h>
#include <utility>

namespace throughline::simulation {

namespace fs = std::filesystem;
using base::ErrorCode;

namespace {

[[nodiscard]] std::uint64_t seedOf(std::uint64_t seed, std::uint64_t part)
{
    test::SeededRandom random(seed * 1000003 + part);
    return random.below(UINT64_MAX);
}

//! Names of folders are no part of what follows from the seed.
[[nodiscard]] fs::path newFolder()
{
    static std::atomic<int> count = 0;
    const fs::path memory = "/dev/shm";
    std::error_code error;
    const fs::path below = fs::is_directory(memory, error) ? memory : fs::temp_directory_path();
    return below
        / ("throughline-simulation-" + std::to_string(::getpid()) + '-' + std::to_string(count++));
}

World *onlyWorld = nullptr;

} // namespace

Folder::Folder() : m_path(newFolder()), m_process(::getpid())
{
    fs::create_directories(m_path);
}

Folder::~Folder()
{
    std::error_code ignored;
    if (m_process == ::getpid())
        fs::remove_all(m_path, ignored);
}

Device::Device(World &world, std::size_t number, fs::path folder, std::uint64_t seed)
    : index(number), home(std::move(folder)), random(seed), clock(world.time), disk(home),
      network(world, *this)
{
}

Server::Server(const Time &time, const fs::path &data, std::uint64_t seed)
    : folder(data), random(seed), clock(time), disk(data)
{
}

World::World(std::size_t count, std::uint64_t seed)
    : time(templateOf(count).time), server(time, m_folder.path() / "server", seedOf(seed, 0)),
      m_template(templateOf(count))
{
    fs::copy(m_template.folder, m_folder.path(), fs::copy_options::recursive);
    for (std::size_t i = 0; i < count; ++i) {
        devices.push_back(std::make_unique<Device>(
            *this, i, m_folder.path() / ("device" + std::to_string(i)), seedOf(seed, i + 1)));
        devices.back()->standing = Device::Standing::Member;
    }
    (void)open(admin()); // has the keys of all teams
    m_asking = &admin();
    startServer();
    for (const auto &device : devices)
        device->memberSince = ledger.roster().headSeq();
    onlyWorld = this;
}

World::~World()
{
    onlyWorld = nullptr;
    for (const auto &device : devices)
        close(*device);
    ledger.letGo();
    server.core.reset();
}

World *World::current()
{
    return onlyWorld;
}

Device *World::deviceOf(const service::Workspace &workspace)
{
    for (const auto &device : devices) {
        if (device->workspace.get() == &workspace)
            return device.get();
    }
    return nullptr;
}

Device &World::addBlank()
{
    const std::size_t number = devices.size();
    devices.push_back(std::make_unique<Device>(
        *this, number, m_folder.path() / ("blank" + std::to_string(joining++)),
        server.random.below(UINT64_MAX)));
    return *devices.back();
}

service::Workspace &World::open(Device &device)
{
    service::Workspace *workspace = tryOpen(device);
    if (!workspace)
        throw std::runtime_error("a store is gone");
    return *workspace;
}

service::Workspace *World::tryOpen(Device &device)
{
    while (!device.workspace) {
        auto opened =
            service::Workspace::open({device.home}, passphrase, device.clock, device.random);
        if (opened) {
            device.workspace = *std::move(opened);
            break;
        }
        // The order to keep nothing was the last thing that it learnt, or it was at it.
        const bool isGone =
            opened.error().code == ErrorCode::Revoked || opened.error().code == ErrorCode::NoStore;
        const auto *revoked = shutOut(device);
        if (isGone && !(revoked && revoked->wipe))
            account.violate("I24", "a store is destroyed, and nobody has ordered that");
        if (isGone) {
            device.standing = Device::Standing::Wiped;
            account.count("wipes");
            return nullptr;
        }
        if (!device.disk.hadTrouble())
            throw std::runtime_error("a store does not open: " + opened.error().message);
        account.count("crash_opening");
        device.disk.restart(device.random);
        device.disk.forgetTrouble();
    }
    if (device.workspace->hasIdentity()) {
        device.id = device.workspace->keys().device;
        device.user = device.workspace->keys().user;
    }
    if (device.hybridBefore == base::HybridTime()) {
        const auto stamp = device.workspace->store().meta.number(store::MetaKey::HybridTime);
        device.hybridBefore = {static_cast<std::uint64_t>(stamp ? stamp->value_or(0) : 0)};
    }
    device.latestNow = std::max(device.latestNow, device.workspace->now());
    return device.workspace.get();
}

const protocol::Roster::Revocation *World::shutOut(const Device &device) const
{
    const auto *known = device.id ? ledger.roster().device(*device.id) : nullptr;
    return known && known->revoked ? &*known->revoked : nullptr;
}

bool World::isForgotten(const protocol::Hash &id) const
{
    const auto lost = ledger.lost().find(id);
    return lost != ledger.lost().end() && lost->second.received.value + service::keptMs <= time.now;
}

bool World::isCopied(const base::DeviceId &id) const
{
    return std::any_of(devices.begin(), devices.end(), [&](const auto &device) {
        return device->id == id && device->standing == Device::Standing::Copied;
    });
}

void World::wipe(Device &device)
{
    device.heldBefore = keysHeldBy(*device.workspace, ledger);
    close(device);
    device.standing = Device::Standing::Wiped;
    account.count("wipes");
}

void World::close(Device &device)
{
    device.asked.reset();
    device.answered.reset();
    device.round.reset();
    if (device.workspace)
        device.latestNow = std::max(device.latestNow, device.workspace->now());
    device.workspace.reset();
    // What it stamped may stay, whatever clock it will believe in when it is opened again.
    device.latestNowClosed = std::max(device.latestNowClosed, std::exchange(device.latestNow, {}));
}

void World::restart(Device &device)
{
    close(device);
    device.disk.restart(device.random);
    device.clock.boot();
}

void World::startServer()
{
    server::Options options;
    options.data = server.folder;
    auto core = server::OrganisationServer::open(options, server.clock, server.random);
    if (!core)
        throw std::runtime_error("the server does not start: " + core.error().message);
    server.core = *std::move(core);
    const auto secret = server::ServerSecret::open(
        server.folder / "server.key", server::ServerSecret::Missing::Refuse, server.random);
    ledger.follow(server.folder / (m_template.organisation.hex() + ".db"),
                  secret->storeKeyOf(m_template.organisation));
    readLedger();
}

void World::readLedger()
{
    if (isInThePast)
        return;
    ledger.readRoster(account);
    // Whoever makes a team's key has it before anybody is told.
    if (m_asking && m_asking->workspace)
        ledger.learn(m_asking->workspace->teamSeeds());
    ledger.read(account);
}

void World::stopServer()
{
    ledger.letGo();
    server.core.reset();
    server.disk.restart(server.random);
    server.clock.boot();
}

std::optional<sync::Reply> World::serve(Device &device, const sync::Request &request)
{
    m_asking = &device;
    server::Request asked{request.method, request.target, request.bearer,
                          request.body,   true,           request.ifMatch};
    server::Response answer;
    if (server::OrganisationServer::isWrite(asked)) {
        std::vector<std::unique_ptr<server::Write>> writes;
        writes.push_back(server.core->check(std::move(asked)));
        server.core->commit(writes);
        answer = std::move(writes.front()->response);
    } else {
        answer = server.core->read(asked);
    }
    if (server.disk.hasStopped()) {
        account.count("server_crashes");
        serverHasCrashed = true;
        stopServer();
        startServer();
        return std::nullopt;
    }
    readLedger();
    account.trace(std::to_string(answer.status));
    account.trace(answer.body);
    return sync::Reply{answer.status, answer.state, std::nullopt, std::move(answer.body)};
}

void World::passTime(Device &device)
{
    constexpr std::uint64_t usual = 400;
    constexpr std::uint64_t slow = 5000;
    time.now += 10 + static_cast<std::int64_t>(device.random.below(usual));
    if (device.random.below(20) == 0)
        time.now += static_cast<std::int64_t>(device.random.below(slow));
}

bool World::isExcused(Device &device, const base::Error &error)
{
    if (device.disk.hasStopped())
        return true;
    const bool hadNetwork = device.network.hadTrouble() || server.disk.hadTrouble();
    switch (error.code) {
    case ErrorCode::Refused:
    case ErrorCode::NotFound:
    case ErrorCode::BadUsage:
        account.count("refused");
        return true;
    case ErrorCode::Unreachable:
        return !isCalm || awaitsAdmin; // some work waits for a later round as well
    case ErrorCode::Revoked:
        account.count("told_shut_out");
        return shutOut(device) != nullptr;
    case ErrorCode::ServerRefused: // between two requests of one act somebody changed the members
        return device.wasOvertaken;
    case ErrorCode::ServerFault:
    case ErrorCode::Malformed: // outside a round a service tells of a reply as it finds it
        return hadNetwork || isInThePast || device.wasOvertaken;
    case ErrorCode::DiskFull:
    case ErrorCode::IoFailed:
        return device.disk.hadTrouble();
    case ErrorCode::Locked: // a clock was put far ahead, or it was away for so long
        account.count("locked");
        return !isCalm && device.workspace && service::isLeaseOver(*device.workspace);
    case ErrorCode::NotApproved:
        return device.standing == Device::Standing::Waiting;
    default:
        return false;
    }
}

bool World::accept(Device &device, const base::Error &error)
{
    account.trace(error.message);
    if (!isExcused(device, error))
        account.violate("error", "device " + std::to_string(device.index) + ": " + error.message);
    return false;
}

void World::endRound(Device &device)
{
    if (!device.round)
        return;
    if (!device.disk.hasStopped())
        finishRound(device);
    device.asked.reset();
    device.answered.reset();
    device.round.reset();
}

void World::finishRound(Device &device)
{
    (void)accept(device, device.round->finish());
}

World::Step World::step(Device &device)
{
    if (!device.round)
        device.round = std::make_unique<service::SyncRun>(open(device));
    service::SyncRun &round = *device.round;
    if (device.answered) {
        const auto taken = round.receive(*std::exchange(device.answered, std::nullopt));
        if (accept(device, taken))
            return Step::Moved;
    } else if (device.asked) {
        auto reply = device.network.exchange(*std::exchange(device.asked, std::nullopt));
        if (accept(device, reply)) {
            device.answered = *std::move(reply);
            return Step::Moved;
        }
    } else {
        auto next = round.next();
        if (accept(device, next)) {
            device.asked = *std::move(next);
            if (device.asked)
                return Step::Moved;
            const auto finished = round.finish();
            computeTasks(device);
            const auto report = round.report();
            const bool isWhole = accept(device, finished) && accept(device, report);
            device.round.reset();
            account.count("given_back", isWhole ? report->givenBack : 0);
            account.count("rounds", isWhole ? 1 : 0);
            device.wholeRounds += isWhole ? 1 : 0;
            return isWhole ? Step::Complete : Step::Failed;
        }
    }
    endRound(device);
    account.count("rounds_cut_short");
    return Step::Failed;
}

//! An app does so at leisure, and whose tasks are not computed stays. Where everybody stays anyway
//! nothing depends on it.
void World::computeTasks(Device &device)
{
    constexpr std::int64_t all = 1000;
    service::Workspace &workspace = *device.workspace;
    const auto days = service::takeDays(workspace.store().meta);
    if (days && *days && (isCalm || device.random.below(2) == 0))
        (void)accept(device, service::catchUpTasks(workspace, all));
}

bool World::sync(Device &device)
{
    for (;;) {
        switch (step(device)) {
        case Step::Moved:
            continue;
        case Step::Complete:
            return true;
        case Step::Failed:
            return false;
        }
    }
}

void World::syncSome(Device &device, std::uint64_t requests)
{
    constexpr std::uint64_t stepsEach = 3; // asked, answered, taken
    for (std::uint64_t i = 0; i < requests * stepsEach || cannotWait(device); ++i) {
        if (step(device) != Step::Moved)
            return;
    }
}

//! A challenge is good for a minute. A device that falls asleep over it twice asks again; whoever
//! did so every time would rightly be told that something is wrong.
bool World::cannotWait(Device &device)
{
    if (!device.asked || device.asked->target != "/v1/session") {
        device.proofsHeldUp = 0;
        return false;
    }
    return ++device.proofsHeldUp > 2;
}

void World::overtake(Device &device, test::SeededRandom &random)
{
    if (m_isOvertaking)
        return;
    m_isOvertaking = true;
    Device &other = this->device(random.below(devices.size()));
    if (other.index != device.index && isThere(other)) {
        device.wasOvertaken = true;
        endRound(other);
        (void)sync(other); // so that it knows what is going on
        if (!other.disk.hasStopped() && isThere(other)) {
            editPerson(*this, other, random);
            (void)sync(other);
        }
        account.count("overtaken");
    }
    m_isOvertaking = false;
}

Sealed *World::noteSealed(Device &device, base::ByteView bytes)
{
    const auto bundle = protocol::decodeBundle(bytes);
    if (!bundle || !device.workspace || bundle->header.device != device.id)
        return nullptr;
    if (const auto known = sealed.find(bundle->id); known != sealed.end())
        return &known->second;
    const store::DeviceStore &store = device.workspace->store();
    const auto folder = store.folders.find(bundle->header.folder);
    if (!folder || !*folder)
        return nullptr;
    const auto keys = store.keys.folderKeys((**folder).key);
    if (!keys)
        return nullptr;
    for (const store::FolderKey &key : *keys) {
        if (key.kid != bundle->header.kid)
            continue;
        auto opened = Ledger::openWith(*bundle, key.key);
        if (!opened)
            break;
        Sealed one{device.index,
                   bundle->header.folder,
                   bundle->header.hlcMax,
                   std::move(opened->changes),
                   {},
                   false};
        return &sealed.emplace(bundle->id, std::move(one)).first->second;
    }
    return nullptr;
}

void World::promise(Device &device)
{
    if (!device.workspace || !device.workspace->isMember())
        return;
    constexpr std::int64_t all = 1000;
    const store::DeviceStore &store = device.workspace->store();
    const auto folders = store.outbox.foldersToSeal(all);
    if (!folders)
        return;
    std::int64_t last = device.lastOp;
    for (const std::int64_t key : *folders) {
        const auto folder = store.folders.byKey(key);
        const auto ops = store.outbox.unsealedOps(key, protocol::limits::bundleOps, SIZE_MAX);
        if (!folder || !*folder || !ops)
            continue;
        for (const store::OutgoingOp &op : *ops) {
            if (op.index <= device.lastOp)
                continue;
            last = std::max(last, op.index);
            const auto decoded = sync::decodeOps(sync::encodeOps(domain::schemaVersion, {op.op}));
            if (!decoded || decoded->changes.size() != 1 || !decoded->changes.front().known) {
                account.violate("I1", "a change that waits to be sent cannot be read");
                continue;
            }
            // A device that may not be used says so; it does not go on in silence.
            if (device.wasLeaseOver && device.wholeRounds == device.wholeRoundsBefore
                && service::isLeaseOver(*device.workspace))
                account.violate("lease", "a device that is locked takes work");
            promises.push_back({device.index, (*folder)->id, *decoded->changes.front().known});
            account.trace(op.op);
            account.count("edits");
        }
    }
    device.lastOp = last;
}

void World::settleEvent(Device &device)
{
    if (!isThere(device) && !device.workspace)
        return;
    if (device.disk.hasStopped()) {
        account.count("crashes");
        restart(device);
        if (!tryOpen(device)) {
            checkEvent(*this, device);
            return;
        }
        noteWhoWasLeft(*this, device);
        checkCrash(*this, device);
    } else if (device.disk.hadTrouble())
        account.count("disk_refusals");
    noteWhoWasLeft(*this, device);
    promise(device);
    device.disk.forgetTrouble();
    device.network.forgetTrouble();
    server.disk.forgetTrouble();
    device.wasOvertaken = false;
    const auto *revoked = device.workspace ? device.workspace->shutOut() : nullptr;
    if (revoked && revoked->wipe) {
        wipe(device);
    } else if (revoked && device.standing != Device::Standing::Copied) {
        account.count("locks", device.standing == Device::Standing::Locked ? 0 : 1);
        device.standing = Device::Standing::Locked;
    } else if (device.standing == Device::Standing::Waiting && device.workspace
               && device.workspace->isMember()) {
        device.standing = Device::Standing::Member;
        device.memberSince = device.workspace->roster().headSeq();
    }
    if (device.workspace && device.workspace->isMember()) {
        device.wasLeaseOver = service::isLeaseOver(*device.workspace);
        account.count("leases_over", device.wasLeaseOver ? 1 : 0);
    }
    device.wholeRoundsBefore = device.wholeRounds;
    checkEvent(*this, device);
}

} // namespace throughline::simulation
