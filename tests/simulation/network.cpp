// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/network.h"

#include "simulation/checks.h"
#include "simulation/world.h"

namespace throughline::simulation {

namespace {

constexpr std::uint64_t writesOfARequest = 24; //!< about as many as one group commit makes

[[nodiscard]] sync::Reply replyOf(int status, std::string_view body)
{
    return {status, {}, std::nullopt, base::toBytes(base::asBytes(body))};
}

} // namespace

const char *Network::nameOf(Fault fault)
{
    switch (fault) {
    case Fault::LoseRequest:
        return "lose_request";
    case Fault::LoseReply:
        return "lose_reply";
    case Fault::Twice:
        return "deliver_twice";
    case Fault::Late:
        return "deliver_late";
    case Fault::CutReply:
        return "cut_reply";
    case Fault::Garbage:
        return "garbage_reply";
    case Fault::Portal:
        return "captive_portal";
    case Fault::Busy:
        return "server_busy";
    case Fault::ServerStops:
        return "server_stops";
    case Fault::Overtaken:
        break;
    }
    return "overtaking";
}

void Network::arm(Fault fault, std::uint64_t atRequest, std::uint64_t seed)
{
    m_armed = Armed{fault, atRequest, test::SeededRandom(seed)};
}

void Network::clearFaults()
{
    m_armed.reset();
    m_isDown = false;
}

base::Error Network::lost()
{
    m_hadTrouble = true;
    return {base::ErrorCode::Unreachable, "The connection broke."};
}

std::optional<sync::Reply> Network::serve(const sync::Request &request)
{
    auto reply = m_world.serve(m_device, request);
    if (reply && !m_world.isInThePast)
        checkWire(m_world, {m_device, request, *reply});
    return reply;
}

void Network::deliverLate()
{
    if (const auto request = std::exchange(m_late, std::nullopt)) {
        m_world.account.count("deliver_late");
        (void)serve(*request);
    }
}

base::Result<sync::Reply> Network::exchange(const sync::Request &request)
{
    ++m_traffic.requests;
    m_world.account.trace(request.method + ' ' + request.target);
    m_world.account.trace(request.body);
    m_world.passTime(m_device);
    // A process that was killed sends nothing.
    if (m_isDown || m_device.disk.hasStopped())
        return lost();
    if (m_armed && m_armed->at-- == 0) {
        const Fault fault = m_armed->fault;
        auto spoilt = spoil(fault, request);
        m_armed.reset();
        if (fault != Fault::Late && fault != Fault::Overtaken)
            m_world.account.count(nameOf(fault));
        return spoilt;
    }
    const auto reply = serve(request);
    if (!reply)
        return lost();
    return *reply;
}

base::Result<sync::Reply> Network::spoil(Fault fault, const sync::Request &request)
{
    test::SeededRandom &random = m_armed->random;
    switch (fault) {
    case Fault::LoseRequest:
        return lost();
    case Fault::LoseReply:
        (void)serve(request);
        return lost();
    case Fault::Twice: {
        (void)serve(request);
        const auto reply = serve(request);
        if (!reply)
            return lost();
        return *reply;
    }
    case Fault::Late:
        m_late = request;
        return lost();
    case Fault::CutReply: {
        auto reply = serve(request);
        m_hadTrouble = true;
        if (!reply)
            return lost();
        // With chunks instead of a length a cut body is a shorter body.
        reply->body.resize(random.below(reply->body.size() + 1));
        return *reply;
    }
    case Fault::Garbage: {
        auto reply = serve(request);
        m_hadTrouble = true;
        if (!reply)
            return lost();
        reply->body = random.bytes(random.below(300));
        return *reply;
    }
    case Fault::Portal:
        m_hadTrouble = true;
        return replyOf(200, "<html><body>Welcome to the Made Up Hotel. Sign in.</body></html>");
    case Fault::Busy:
        m_hadTrouble = true;
        return replyOf(503, "busy");
    case Fault::ServerStops:
        m_world.server.disk.stopAt(random.below(writesOfARequest),
                                   random.below(2) == 0 ? Disk::Stop::Killed
                                                        : Disk::Stop::PowerFails);
        break;
    case Fault::Overtaken:
        m_world.overtake(m_device, random);
        break;
    }
    const auto reply = serve(request);
    m_world.server.disk.clearFaults();
    if (!reply)
        return lost();
    return *reply;
}

} // namespace throughline::simulation
