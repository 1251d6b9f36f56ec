// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "crypto/system_random.h"
#include "service/workspace.h"
#include "sync/transport.h"

#include <QProcess>
#include <QTemporaryDir>

#include <string>

namespace throughline::client {

//! A made-up organisation of two teams for the tour: a server process on this machine, a manager's
//! and a caseworker's device with people who come out today, a volunteer's, and a device that asks
//! to be let in.
//! All of it goes with this object.
class TourWorld
{
public:
    static constexpr const char *passphrase = "made up sample words for a tour";
    static constexpr const char *anotherPassphrase = "other made up sample words";

    ~TourWorld();

    //! Makes everything; the server runs afterwards.
    [[nodiscard]] base::Result<void> make();
    [[nodiscard]] base::Result<void> startServer();
    void stopServer();

    [[nodiscard]] std::filesystem::path managerHome() const { return folder() / "manager"; }
    [[nodiscard]] std::filesystem::path caseworkerHome() const { return folder() / "caseworker"; }
    //! Of somebody who counts in a visits hall.
    [[nodiscard]] std::filesystem::path volunteerHome() const { return folder() / "volunteer"; }
    //! Of a device that belongs to nobody yet.
    [[nodiscard]] std::filesystem::path newHome() const { return folder() / "new"; }
    [[nodiscard]] const base::SystemClock &clock() const { return m_clock; }
    [[nodiscard]] base::Random &random() { return m_random; }

private:
    [[nodiscard]] std::filesystem::path folder() const { return m_folder.path().toStdString(); }
    [[nodiscard]] base::Result<void> enrol();
    [[nodiscard]] base::Result<void> enrolVolunteer(service::Workspace &manager,
                                                    sync::Transport &server);
    [[nodiscard]] base::Result<void> askToJoin(const std::string &code, const char *device);

    QTemporaryDir m_folder;
    base::SystemClock m_clock;
    crypto::SystemRandom m_random;
    QProcess m_server;
    std::string m_url; //!< with the port it had first
};

} // namespace throughline::client
