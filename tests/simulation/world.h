// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/organisation_server.h"
#include "server/server_secret.h"
#include "service/sync_service.h"
#include "service/workspace.h"
#include "simulation/account.h"
#include "simulation/clock.h"
#include "simulation/disk.h"
#include "simulation/keys_held.h"
#include "simulation/ledger.h"
#include "simulation/network.h"
#include "simulation/taken.h"
#include "simulation/template.h"

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace throughline::simulation {

//! A folder below the machine's fastest storage that goes with its owner, in the process that made
//! it.
class Folder
{
public:
    Folder();
    Folder(const Folder &) = delete;
    Folder &operator=(const Folder &) = delete;
    ~Folder();
    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }

private:
    std::filesystem::path m_path;
    int m_process;
};

//! One device: a real workspace over real files, and what stands between it and the world.
struct Device
{
    enum class Standing {
        Blank, //!< belongs to nothing yet
        Waiting, //!< has asked to join
        Member,
        Copied, //!< was put back to an old copy of itself: its counter may have been used
        Locked, //!< was shut out, and knows it; what it has stays on it
        Wiped, //!< was shut out and told to keep nothing
    };

    Device(World &world, std::size_t index, std::filesystem::path home, std::uint64_t seed);

    const std::size_t index;
    const std::filesystem::path home;
    test::SeededRandom random;
    SkewedClock clock;
    Disk disk;
    Network network;
    Standing standing = Standing::Blank;
    std::optional<base::DeviceId> id; //!< since it has one
    std::optional<base::UserId> user;
    std::uint64_t memberSince = 0; //!< the newest statement when it first had the roster
    std::unique_ptr<service::Workspace> workspace; //!< null while closed; see World::open
    std::unique_ptr<service::SyncRun> round; //!< begun and not yet at its end
    std::optional<sync::Request> asked; //!< of that round, not sent yet
    std::optional<sync::Reply> answered; //!< of that round, on its way to the device
    std::int64_t lastOp = 0; //!< newest change that is in the book of promises
    int proofsHeldUp = 0; //!< of the session that the round is about to open
    bool wasLeaseOver = false; //!< after the last event
    std::int64_t wholeRounds = 0;
    std::int64_t wholeRoundsBefore = 0; //!< after the last event
    bool wasOvertaken = false; //!< in this event another device came first somewhere
    KeysHeld heldBefore; //!< of one that keeps nothing any more
    base::HybridTime hybridBefore; //!< the device's own clock after the last event
    base::Millis latestNow; //!< that it has believed in since it was opened
    base::Millis latestNowClosed; //!< the same, of openings that have ended since the last event
    std::set<base::FolderId> left; //!< behind, when that was last looked at
    std::set<base::FolderId> everLeft;
    Staying mustStay; //!< whom it must not leave in what it is about to do
};

//! The organisation's server: its core, its files, its clock.
struct Server
{
    Server(const Time &time, const std::filesystem::path &data, std::uint64_t seed);

    const std::filesystem::path folder;
    test::SeededRandom random;
    SkewedClock clock;
    Disk disk;
    std::unique_ptr<server::OrganisationServer> core;
};

//! A change that a device has told its user is saved: it may not get lost any more (I1).
struct Promise
{
    std::size_t device = 0;
    base::FolderId folder;
    sync::RecordChange change;
};

//! What a device has sealed and given to somebody, in a file or to the server, with its changes.
struct Sealed
{
    std::size_t device = 0;
    base::FolderId folder;
    base::HybridTime latest; //!< of the changes
    std::vector<sync::RecordChange> changes;
    std::optional<base::Millis> carried; //!< when it first went into a file, by the world's time
    bool isRefused = false; //!< the server has said that it will never take it
};

//! A file of carried work, on its way.
struct CarriedFile
{
    std::size_t from = 0;
    base::UserId to;
    base::Bytes bytes;
};

//! The server's store as `throughline-server backup` writes it.
struct Backup
{
    std::vector<base::Bytes> records;
    std::int64_t madeAt = 0;
};

//! Real devices and a real server in one thread and virtual time. Everything follows from the seed.
class World
{
public:
    static constexpr const char *url = "http://127.0.0.1:1";
    static constexpr const char *passphrase = "correct example battery staple";
    //! The folder of an older copy of the server's files.
    static constexpr const char *olderCopy = "older";
    //! In everything that anybody writes: no wire and no server's file may show it (I11).
    static constexpr std::string_view canary = "zqcanaryxj";

    //! A copy of an organisation of so many devices, made once a process.
    World(std::size_t devices, std::uint64_t seed);
    ~World();

    //! The one that lives in this process; null for none.
    [[nodiscard]] static World *current();

    Account account;
    Time time;
    bool isCalm = false; //!< faults are off: nothing but success is expected

private:
    Folder m_folder; // before all that has files in it

public:
    Server server;
    std::vector<std::unique_ptr<Device>> devices;
    Ledger ledger;
    std::vector<Promise> promises;
    std::vector<base::RecordId> people; //!< everybody that any device has added
    std::vector<base::RecordId> referrals;
    std::vector<std::pair<protocol::Hash, std::uint64_t>> receipts; //!< ids and their numbers
    std::map<protocol::Hash, Sealed> sealed; //!< bundles that have left a device
    std::vector<CarriedFile> files;
    bool serverHasCrashed = false; //!< since this was last asked
    std::size_t joining = 0; //!< devices that were taken from the blank ones
    bool isInThePast = false; //!< the server runs on an older copy of its files
    std::uint64_t copyHead = 0; //!< where the log stood when that copy was made
    std::optional<Backup> backup; //!< the newest
    bool awaitsAdmin = false; //!< the server was put back from it, and nobody has confirmed it

    [[nodiscard]] Device &device(std::size_t index) { return *devices[index % devices.size()]; }
    [[nodiscard]] Device &admin() { return *devices.front(); }
    //! A new device, with a store that belongs to nothing.
    Device &addBlank();
    //! Whether there is anything to do with it: it belongs to something, and has a store.
    [[nodiscard]] static bool isThere(const Device &device)
    {
        return device.standing != Device::Standing::Blank
            && device.standing != Device::Standing::Wiped;
    }
    //! Whether the organisation has shut it out, whether or not it knows.
    [[nodiscard]] const protocol::Roster::Revocation *shutOut(const Device &device) const;
    //! Whether the server lost it so long ago that nobody need have kept it (sync.md D8).
    [[nodiscard]] bool isForgotten(const protocol::Hash &id) const;
    //! Whether a device was put back to an old copy of itself.
    [[nodiscard]] bool isCopied(const base::DeviceId &id) const;
    //! Whose it is; null for nobody's.
    [[nodiscard]] Device *deviceOf(const service::Workspace &workspace);
    //! The device's workspace, opened where it is closed.
    [[nodiscard]] service::Workspace &open(Device &device);
    //! The same for one that may have been told to keep nothing: null when nothing is there.
    [[nodiscard]] service::Workspace *tryOpen(Device &device);
    void close(Device &device);
    //! As after a kill: nothing of what was in memory is left.
    void restart(Device &device);
    void startServer();
    void stopServer();
    [[nodiscard]] std::filesystem::path freshFolder(const std::string &name) const
    {
        return m_folder.path() / name;
    }

    //! One request through the server's core. Nothing where its process died on it.
    [[nodiscard]] std::optional<sync::Reply> serve(Device &device, const sync::Request &request);
    //! Another device comes first: it writes something, and has a whole round. Not while one does.
    void overtake(Device &device, test::SeededRandom &random);
    //! A bundle has left the device; what is in it is known from now on. Null for what is none.
    Sealed *noteSealed(Device &device, base::ByteView bytes);
    //! A request and its reply take their time.
    void passTime(Device &device);

    //! False, and told as a violation unless it had to be expected, for an error.
    [[nodiscard]] bool accept(Device &device, const base::Error &error);
    template<class T>
    [[nodiscard]] bool accept(Device &device, const base::Result<T> &result)
    {
        return result.ok() || accept(device, result.error());
    }

    //! A whole round, or the rest of one that was begun. True when it came to its end.
    bool sync(Device &device);
    //! At most so many requests of a round, which then stays where it is.
    void syncSome(Device &device, std::uint64_t requests);
    //! Ends a round that is under way.
    void endRound(Device &device);

    //! After each event: restarts a device that has stopped, writes down what it promised, and
    //! checks it.
    void settleEvent(Device &device);

private:
    enum class Step { Moved, Complete, Failed };
    Step step(Device &device);
    void finishRound(Device &device);
    void computeTasks(Device &device);
    void promise(Device &device);
    //! Closes a device that has been told to keep nothing, which destroys what it has.
    void wipe(Device &device);
    void readLedger();
    [[nodiscard]] static bool cannotWait(Device &device);
    [[nodiscard]] bool isExcused(Device &device, const base::Error &error);

    const Template &m_template;
    Device *m_asking = nullptr; //!< whose request the server has
    bool m_isOvertaking = false;
};

} // namespace throughline::simulation
