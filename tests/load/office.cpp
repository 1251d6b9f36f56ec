// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "load/office.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <stdexcept>

namespace throughline::load {

using namespace protocol;

namespace {

constexpr std::size_t statementsInOneRequest = 2000; // well below a mebibyte

void require(bool condition, const char *what)
{
    if (!condition)
        throw std::runtime_error(what);
}

} // namespace

Office::Office(net::io_context &io, const Target &target, const Size &size)
    : m_io(io), m_target(target), m_size(size),
      m_maker(server::Registration::Open, test::ServerFixture::Kept::Files)
{
    m_maker.clock.advance(base::SystemClock().wall() - m_maker.clock.wall());
    const auto info = decode<ServerInfo>(ask(requestText("GET", "/v1/server")).body);
    require(info.ok(), "the server does not say who it is");
    m_maker.serverKey = info->signKey;
    found();
    enrol();
    openFolders();
}

//! One request on a connection of its own, and nothing else meanwhile.
Answer Office::ask(std::string request)
{
    Answer answer;
    net::co_spawn(
        m_io,
        [&]() -> net::awaitable<void> {
            Line line(m_io.get_executor(), m_target);
            answer = co_await line.ask(std::move(request));
        },
        [](std::exception_ptr error) {
            if (error)
                std::rethrow_exception(error);
        });
    m_io.restart();
    m_io.run();
    return answer;
}

void Office::found()
{
    m_chain = std::make_unique<test::TestChain>(m_maker.newChain());
    m_id = m_chain->roster.organisation();
    const auto made = ask(requestText(
        "POST", "/v1/orgs", encode(NewOrganisation{m_chain->statements, m_chain->wraps(), {}})));
    require(made.status == 201, "the server does not take the organisation");
    m_epoch = *base::EpochId::from(*decodeOneBytes(made.body));
    net::co_spawn(
        m_io,
        [&]() -> net::awaitable<void> {
            Line line(m_io.get_executor(), m_target);
            const int status = co_await openSession(line, m_chain->admin, m_maker.serverKey);
            require(status == 200, "the administrator is not let in");
        },
        [](std::exception_ptr error) {
            if (error)
                std::rethrow_exception(error);
        });
    m_io.restart();
    m_io.run();
}

//! Teams and members, and the chain as far as the server has it after each request.
void Office::enrol()
{
    std::size_t sent = m_chain->statements.size();
    const auto send = [&] {
        const auto first = m_chain->statements.begin() + static_cast<std::ptrdiff_t>(sent);
        const std::vector<SignedStatement> fresh(first, m_chain->statements.end());
        const auto answer =
            ask(requestText("POST", "/v1/roster", encode(fresh), m_chain->admin.token));
        require(answer.status == 201, "the server does not take the members");
        sent = m_chain->statements.size();
        ++m_otherEntries; // the notice
    };
    for (std::uint32_t i = 0; i < m_size.teams; ++i)
        m_teams.push_back(m_chain->addTeam(TeamKind::Work));
    for (std::uint32_t i = 0; i < m_size.devices; ++i) {
        if (m_chain->statements.size() - sent > statementsInOneRequest)
            send();
        m_devices.push_back(
            {m_chain->addMember(Role::Writer, m_teams[i % m_size.teams]), {}, {}, 0, 0});
    }
    send();
}

//! The administrator gives each team its folders.
void Office::openFolders()
{
    std::vector<PushItem> grants;
    const auto send = [&] {
        const auto answer =
            ask(requestText("POST", "/v1/push", encode(grants), m_chain->admin.token));
        const auto reply = decode<PushReply>(answer.body);
        require(answer.status == 200 && reply.ok(), "the server does not take the folders");
        for (const PushResult &result : reply->results)
            require(result.status == ItemStatus::Stored, "the server refuses a folder");
        m_otherEntries += grants.size();
        grants.clear();
    };
    for (const base::TeamId &team : m_teams) {
        auto &folders = m_folders.emplace_back();
        for (std::uint32_t i = 0; i < m_size.folders; ++i) {
            folders.push_back(base::randomId<base::FolderId>(m_maker.random));
            grants.push_back(
                test::ServerFixture::grant(*m_chain, m_chain->admin, folders.back(), team));
            if (grants.size() == limits::pushItems)
                send();
        }
    }
    if (!grants.empty())
        send();
}

const base::FolderId &Office::folderOf(std::size_t device, std::size_t bundle) const
{
    const auto &folders = m_folders[device % m_size.teams];
    return folders[(device / m_size.teams + bundle) % folders.size()];
}

void Office::writeOffline()
{
    for (Device &device : m_devices)
        device.push = newPush(device, m_size.bundles);
}

base::Bytes Office::newPush(Device &device, std::size_t bundles)
{
    m_maker.clock.advance(base::SystemClock().wall() - m_maker.clock.wall());
    const auto index = static_cast<std::size_t>(&device - m_devices.data());
    std::vector<PushItem> items;
    for (std::size_t n = 0; n < bundles; ++n) {
        items.push_back(
            m_maker.bundle(*m_chain, device.keys, folderOf(index, n), {}, m_size.bundleBytes));
        device.ids.push_back(decodeBundle(items.back().bytes)->id);
    }
    return encode(items);
}

net::awaitable<int> openSession(Line &line, test::TestDevice &device,
                                const crypto::SignPublicKey &serverKey, std::string_view headers)
{
    const Answer challenge = co_await line.ask(
        requestText("POST", "/v1/session/challenge", encodeOne(device.id.view()), {}, headers));
    const auto bytes = decodeOneBytes(challenge.body);
    const auto nonce = bytes ? SessionNonce::from(*bytes) : std::nullopt;
    if (challenge.status != 200 || !nonce)
        co_return challenge.status;
    SessionProof proof{device.id, *nonce, {}};
    proof.signature = device.sign.sign(sessionDomain, {serverKey.view(), nonce->view()});
    const Answer opened =
        co_await line.ask(requestText("POST", "/v1/session", encode(proof), {}, headers));
    const auto session = decode<Session>(opened.body);
    if (opened.status != 200 || !session)
        co_return opened.status;
    device.token = session->token;
    co_return 200;
}

} // namespace throughline::load
