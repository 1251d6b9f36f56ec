// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "session.h"

#include "crypto/given_passphrase.h"
#include "net/http_transport.h"

namespace throughline::cli {

using base::Result;
using service::Workspace;

Session::Session(Options options, const base::Clock &clock, base::Random &random)
    : m_options(std::move(options)), m_clock(clock), m_random(random)
{
}

Session::~Session() = default;

Result<std::filesystem::path> Session::home() const
{
    if (!m_options.home || m_options.home->empty())
        return base::Error{base::ErrorCode::BadUsage,
                           "Say which folder the device is in with --home DIR."};
    return std::filesystem::path(*m_options.home);
}

Result<Workspace *> Session::any()
{
    if (!m_workspace) {
        TL_TRY(const std::filesystem::path folder, home());
        TL_TRY(const crypto::GivenPassphrase passphrase,
               crypto::GivenPassphrase::read(m_options.passphraseFile));
        TL_TRY(m_workspace, Workspace::open(folder, passphrase.view(), m_clock, m_random));
    }
    return m_workspace.get();
}

Result<Workspace *> Session::fresh()
{
    if (!m_workspace) {
        TL_TRY(const std::filesystem::path folder, home());
        TL_TRY(const crypto::GivenPassphrase passphrase,
               crypto::GivenPassphrase::read(m_options.passphraseFile));
        TL_TRY(m_workspace, Workspace::create(folder, passphrase.view(), m_clock, m_random));
    }
    return m_workspace.get();
}

Result<Workspace *> Session::anyOrFresh()
{
    TL_TRY(const std::filesystem::path folder, home());
    return m_workspace || store::DeviceStore::exists(Workspace::profileOf(folder)) ? any()
                                                                                   : fresh();
}

Result<Workspace *> Session::known()
{
    TL_TRY(Workspace *const workspace, any());
    if (!workspace->hasIdentity())
        TL_CHECK(workspace->requireMember());
    return workspace;
}

Result<Workspace *> Session::member()
{
    TL_TRY(Workspace *const workspace, any());
    TL_CHECK(workspace->requireMember());
    return workspace;
}

Result<sync::Transport *> Session::server()
{
    TL_TRY(Workspace *const workspace, known());
    if (workspace->serverUrl().empty())
        return static_cast<sync::Transport *>(nullptr);
    return serverAt(workspace->serverUrl());
}

Result<sync::Transport *> Session::requiredServer()
{
    TL_TRY(sync::Transport *const transport, server());
    if (transport == nullptr)
        return base::Error{base::ErrorCode::Refused,
                           "This organisation has no server yet, and this needs one; run "
                           "`org connect --server URL` first."};
    return transport;
}

Result<sync::Transport *> Session::serverAt(const std::string &url)
{
    if (!m_server || m_serverUrl != url) {
        TL_TRY(m_server, net::HttpTransport::connect(url));
        m_serverUrl = url;
    }
    return m_server.get();
}

} // namespace throughline::cli
