// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"
#include "sync/transport.h"

namespace throughline::cli {

//! Opens the device's store when a command first asks for it, and keeps it open for all commands of
//! the process, as well as the connection to the server. Owned by main; one thread.
class Session
{
public:
    struct Options
    {
        std::optional<std::string> home;
        std::optional<std::string> passphraseFile;
    };
    //! The key store is the system's, and takes part where a device was set up with it; null where
    //! there is none. All of them outlive it.
    Session(Options options, const base::Clock &clock, base::Random &random,
            store::KeyStore *keyStore);
    ~Session();

    //! The store of a device that belongs to an organisation.
    [[nodiscard]] base::Result<service::Workspace *> member();
    //! Also that of a device which waits to be approved.
    [[nodiscard]] base::Result<service::Workspace *> known();
    //! Whatever is there, even without an organisation.
    [[nodiscard]] base::Result<service::Workspace *> any();
    //! A store to create or join an organisation in.
    [[nodiscard]] base::Result<service::Workspace *> fresh();
    //! `any` where there is a store, otherwise `fresh`.
    [[nodiscard]] base::Result<service::Workspace *> anyOrFresh();

    //! The organisation's server; null while it stands alone.
    [[nodiscard]] base::Result<sync::Transport *> server();
    //! The same, Refused with a sentence while it stands alone.
    [[nodiscard]] base::Result<sync::Transport *> requiredServer();
    [[nodiscard]] base::Result<sync::Transport *> serverAt(const std::string &url);

private:
    [[nodiscard]] base::Result<store::Profile> profile() const; //!< the first, as cli.md has it

    Options m_options;
    const base::Clock &m_clock;
    base::Random &m_random;
    store::KeyStore *m_keyStore;
    std::unique_ptr<service::Workspace> m_workspace;
    std::unique_ptr<sync::Transport> m_server;
    std::string m_serverUrl;
};

} // namespace throughline::cli
