// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "load/line.h"
#include "protocol/messages.h"
#include "support/server_fixture.h"

#include <memory>
#include <vector>

namespace throughline::load {

//! How large an organisation is, and what its devices come with.
struct Size
{
    // With the administrator's the most that the server takes (server/organisation_limits.h).
    std::uint32_t devices = 9'999;
    std::uint32_t teams = 400; //!< its devices go round among them
    std::uint32_t folders = 10; //!< of each team
    std::uint32_t bundles = 20; //!< of each device, written without a network
    std::uint32_t bundleBytes = 300; //!< of ciphertext: about one contact
};

//! One simulated device: true keys and true signatures, and instead of ciphertext dummy bytes,
//! which the server cannot tell apart.
struct Device
{
    test::TestDevice keys;
    base::Bytes push; //!< the request that it comes back with
    std::vector<crypto::Hash> ids; //!< of the bundles in it
    std::uint64_t cursor = 0;
    std::uint64_t seen = 0; //!< bundles of others that it was shown
};

//! An organisation on a real server with many devices, all of them approved and none of them
//! there. Throws std::runtime_error where the server does not take it.
class Office
{
public:
    Office(net::io_context &io, const Target &target, const Size &size);

    //! The work of every device, sealed and signed before anything is timed.
    void writeOffline();
    //! More bundles of a device, as a push; at most 256.
    [[nodiscard]] base::Bytes newPush(Device &device, std::size_t bundles = 1);

    [[nodiscard]] std::vector<Device> &devices() { return m_devices; }
    //! Of this one the bundles go to the same team, but for the device itself.
    [[nodiscard]] std::size_t teamMates() const { return m_size.devices / m_size.teams - 1; }
    [[nodiscard]] test::TestDevice &admin() { return m_chain->admin; }
    [[nodiscard]] const crypto::SignPublicKey &serverKey() const { return m_maker.serverKey; }
    [[nodiscard]] const base::OrganisationId &id() const { return m_id; }
    [[nodiscard]] const base::EpochId &epoch() const { return m_epoch; }
    [[nodiscard]] const Size &size() const { return m_size; }
    //! Entries of the log that are no bundles.
    [[nodiscard]] std::size_t otherEntries() const { return m_otherEntries; }

private:
    [[nodiscard]] Answer ask(std::string request);
    void found();
    void enrol();
    void openFolders();
    [[nodiscard]] const base::FolderId &folderOf(std::size_t device, std::size_t bundle) const;

    net::io_context &m_io;
    const Target m_target;
    const Size m_size;
    test::ServerFixture m_maker; //!< makes bytes; its own server is not asked for anything
    std::unique_ptr<test::TestChain> m_chain;
    std::vector<base::TeamId> m_teams;
    std::vector<std::vector<base::FolderId>> m_folders; //!< by team
    std::vector<Device> m_devices;
    base::OrganisationId m_id;
    base::EpochId m_epoch;
    std::size_t m_otherEntries = 0;
};

//! Opens a session with what the device signs. 200, or what the server said instead; 0 for nothing.
[[nodiscard]] net::awaitable<int> openSession(Line &line, test::TestDevice &device,
                                              const crypto::SignPublicKey &serverKey,
                                              std::string_view headers = {});

} // namespace throughline::load
