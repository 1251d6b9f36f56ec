// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "session.h"

#include "crypto/given_passphrase.h"
#include "net/http_transport.h"
#include "store/profile_files.h"
#include "store/wipe.h"

namespace throughline::cli {

using base::Result;
using service::Workspace;

Session::Session(Options options, const base::Clock &clock, base::Random &random,
                 store::KeyStore *keyStore)
    : m_options(std::move(options)), m_clock(clock), m_random(random), m_keyStore(keyStore)
{
}

Session::~Session() = default;

Result<store::Profile> Session::profile() const
{
    if (!m_options.home || m_options.home->empty())
        return base::Error{base::ErrorCode::BadUsage,
                           "Say which folder the device is in with --home DIR."};
    return store::Profile{*m_options.home};
}

Result<Workspace *> Session::any()
{
    if (!m_workspace) {
        TL_TRY(const store::Profile place, profile());
        TL_TRY(const crypto::GivenPassphrase passphrase,
               crypto::GivenPassphrase::read(m_options.passphraseFile));
        TL_TRY(m_workspace,
               Workspace::open(place, passphrase.view(), m_clock, m_random, m_keyStore));
    }
    return m_workspace.get();
}

Result<Workspace *> Session::fresh()
{
    if (!m_workspace) {
        TL_TRY(const store::Profile place, profile());
        TL_TRY(const crypto::GivenPassphrase passphrase,
               crypto::GivenPassphrase::read(m_options.passphraseFile));
        // The passphrase alone: where there is no window there often is no key ring either. What
        // the app has begun goes on with the key ring, and ends with it.
        const std::filesystem::path folder = place.folder();
        TL_TRY(const bool isWiping, store::isWiping(folder));
        if (isWiping)
            (void)store::DeviceStore::open(folder, passphrase.view(), m_keyStore);
        TL_TRY(const bool isBegun, store::isThere(folder / "key"));
        TL_TRY(m_workspace,
               Workspace::create(place, passphrase.view(), m_clock, m_random,
                                 isBegun ? m_keyStore : nullptr));
    }
    return m_workspace.get();
}

Result<Workspace *> Session::anyOrFresh()
{
    TL_TRY(const store::Profile place, profile());
    return m_workspace || store::DeviceStore::exists(place.folder()) ? any() : fresh();
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
