// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/edit.h"
#include "service/organisation.h"
#include "service/sync_service.h"
#include "support/direct_transport.h"
#include "support/seeded_random.h"

#include <QTemporaryDir>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace throughline::test {

//! A clock that stands until it is moved.
class ManualClock final : public base::Clock
{
public:
    [[nodiscard]] base::Millis wall() const override { return {m_wall}; }
    [[nodiscard]] base::Millis monotonic() const override { return {m_monotonic}; }
    void advance(std::int64_t ms)
    {
        m_wall += ms;
        m_monotonic += ms;
    }
    void setAhead(std::int64_t ms) { m_wall += ms; } //!< somebody puts it to another time

private:
    std::int64_t m_wall = 1'800'000'000'000;
    std::int64_t m_monotonic = 1000;
};

struct WorldDevice;

//! The devices of a world that are still there. A device takes itself off it when it goes, be that
//! before its world or after it.
using PresentDevices = std::vector<WorldDevice *>;

//! A device: a real workspace in a folder of its own, its clock, its way to the server.
struct WorldDevice
{
    WorldDevice(server::OrganisationServer &server, std::uint64_t seed,
                std::shared_ptr<PresentDevices> present);
    ~WorldDevice();

    QTemporaryDir home;
    ManualClock clock;
    SeededRandom random;
    DirectTransport transport;
    std::unique_ptr<service::Workspace> workspace;

    [[nodiscard]] service::Workspace &operator*() { return *workspace; }
    [[nodiscard]] service::Workspace *operator->() { return workspace.get(); }
    //! Closes the store and opens it again, as after a crash or a new day.
    void reopen();

private:
    std::shared_ptr<PresentDevices> m_present;
};

//! Any record as a device holds it: its values, and who set which of them when.
using WorldState =
    std::map<std::pair<domain::Kind, base::RecordId>, std::pair<domain::Record, base::Bytes>>;

//! A server and devices in one process and one thread, everything from one seed but the server's
//! and the workspaces' files, which are real. Set-up that fails throws: Qt Test reports it.
class SyncWorld
{
public:
    explicit SyncWorld(std::uint64_t seed);

    static constexpr const char *url = "http://127.0.0.1:1";
    static constexpr const char *passphrase = "correct example battery staple";

    //! A device that belongs to nothing yet.
    [[nodiscard]] std::unique_ptr<WorldDevice> newDevice();
    //! The first admin's.
    [[nodiscard]] std::unique_ptr<WorldDevice>
    newOrganisation(const std::string &name = "Sampleton");
    //! Invited, asked, approved, and synced once.
    [[nodiscard]] std::unique_ptr<WorldDevice> join(WorldDevice &admin, const std::string &name,
                                                    service::MemberRole role);
    [[nodiscard]] server::OrganisationServer &server() { return *m_server; }
    [[nodiscard]] SeededRandom &random() { return m_random; }
    //! Time passes for the server and for every device that was made here and is still there.
    void advance(std::int64_t ms);
    //! Closes the server's stores and opens them again.
    void restartServer();
    //! The same, and from then on each organisation has so many bytes on it.
    void setQuota(std::uint64_t quota)
    {
        m_quota = quota;
        restartServer();
    }
    //! All that the server keeps at this moment, as `backup` takes it.
    using Backup = std::vector<base::Bytes>;
    [[nodiscard]] Backup backUpServer();
    //! The server is lost, and stood up elsewhere from a backup, as `restore` does it.
    void putServerBack(const Backup &backup);
    //! The server's files as they are; and other ones put in their place behind its back.
    [[nodiscard]] std::filesystem::path copyServerFiles();
    void replaceServerFiles(const std::filesystem::path &files);

private:
    QTemporaryDir m_folder;
    std::uint64_t m_quota = server::noQuota;
    int m_places = 0; //!< in it where the server, or a copy of it, has been
    std::filesystem::path m_place; //!< where it is
    ManualClock m_clock;
    SeededRandom m_random;
    std::unique_ptr<server::OrganisationServer> m_server;
    std::shared_ptr<PresentDevices> m_devices = std::make_shared<PresentDevices>();
};

void require(bool condition, const char *what);
[[nodiscard]] base::Result<service::SyncReport> syncOnce(WorldDevice &device);
//! A round that must succeed.
service::SyncReport syncWell(WorldDevice &device);

//! Where a round's request is lost: on its way there, or its answer on its way back.
enum class Cut { BeforeTheServer, AfterTheServer };
struct CutRound
{
    base::Result<service::SyncReport> round;
    bool wasCut; //!< false where the round had fewer requests
};
//! One round of which request number `at`, from 0, is lost; the ones after it get through.
[[nodiscard]] CutRound syncCutAt(WorldDevice &device, std::uint64_t at, Cut where);

// Edits that must succeed, each saved at once.
base::RecordId addPerson(WorldDevice &device, const std::string &familyName);
base::RecordId addContact(WorldDevice &device, const base::RecordId &person,
                          const std::string &note);
//! A draft, and the consent that it needs to be sent.
base::RecordId addReferral(WorldDevice &device, const base::RecordId &person);
void setText(WorldDevice &device, domain::Kind kind, const base::RecordId &id,
             std::string_view field, const std::string &text);
[[nodiscard]] std::string textOf(WorldDevice &device, domain::Kind kind, const base::RecordId &id,
                                 std::string_view field);
[[nodiscard]] bool has(WorldDevice &device, domain::Kind kind, const base::RecordId &id);
[[nodiscard]] WorldState stateOf(WorldDevice &device);
//! What waits to be sent, in records.
[[nodiscard]] std::int64_t waiting(WorldDevice &device);
[[nodiscard]] std::int64_t quarantined(WorldDevice &device);
//! The first reason in quarantine, or 0.
[[nodiscard]] int quarantineReason(WorldDevice &device);

} // namespace throughline::test
