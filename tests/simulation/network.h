// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/seeded_random.h"
#include "sync/transport.h"

#include <optional>
#include <string>

namespace throughline::simulation {

class World;
struct Device;

//! One device's way to the server, with all that happens on the way. What is armed happens at the
//! nth request from then on and is counted when it does.
class Network final : public sync::Transport
{
public:
    enum class Fault {
        LoseRequest, //!< the server never sees it
        LoseReply, //!< the server does, the device never knows
        Twice, //!< the server gets the request twice
        Late, //!< the reply is lost, and the request comes to the server once more much later
        CutReply, //!< the connection ends within the reply
        Garbage, //!< a reply of random bytes
        Portal, //!< somebody else's page instead of a reply
        Busy, //!< 503 from something in between
        ServerStops, //!< the server's process dies at some write of this request
        Overtaken, //!< another device's whole round comes first
    };
    static constexpr std::size_t faults = 10;
    [[nodiscard]] static const char *nameOf(Fault fault);

    Network(World &world, Device &device) : m_world(world), m_device(device) {}

    void arm(Fault fault, std::uint64_t atRequest, std::uint64_t seed);
    //! No request gets through until it is switched on again.
    void setDown(bool down) { m_isDown = down; }
    void clearFaults();
    //! Whether anything was lost or spoilt since `forgetTrouble`.
    [[nodiscard]] bool hadTrouble() const { return m_hadTrouble; }
    void forgetTrouble() { m_hadTrouble = false; }
    [[nodiscard]] bool hasLate() const { return m_late.has_value(); }
    //! Delivers what was held up; nobody gets the reply.
    void deliverLate();

    base::Result<sync::Reply> exchange(const sync::Request &request) override;
    [[nodiscard]] Traffic traffic() const override { return m_traffic; }
    void close() override { m_isDown = true; }

private:
    [[nodiscard]] base::Error lost();
    [[nodiscard]] base::Result<sync::Reply> spoil(Fault fault, const sync::Request &request);
    [[nodiscard]] std::optional<sync::Reply> serve(const sync::Request &request);

    World &m_world;
    Device &m_device;
    struct Armed
    {
        Fault fault = Fault::LoseRequest;
        std::uint64_t at = 0;
        test::SeededRandom random;
    };
    std::optional<Armed> m_armed;
    std::optional<sync::Request> m_late;
    bool m_isDown = false;
    bool m_hadTrouble = false;
    Traffic m_traffic;
};

} // namespace throughline::simulation
