// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// How a device comes to hold anything: practice, joining, a new organisation or one put right from
// the paper root, and beginning anew. What holds something is opened in application.cpp.
#include "application.h"

#include "invitation_ticket.h"
#include "passphrase.h"
#include "private_text.h"
#include "server_address.h"
#include "service/organisation.h"
#include "service/practice.h"
#include "service/recovery.h"
#include "store/begin_anew.h"
#include "store/key_file.h"
#include "words.h"

#include <utility>

namespace throughline::models {

using service::Workspace;

void Application::startPractice()
{
    if (m_busy || m_session)
        return;
    m_setUpPractice = m_setUpPractice || !m_practice;
    m_practice = true;
    openWith([this, home = profile().home](const Relay &relay) -> base::Result<Opened> {
        TL_TRY(auto workspace, service::openPractice(home, m_parts.clock, m_parts.random));
        return openedFrom(std::move(workspace), relay);
    });
}

void Application::leavePractice()
{
    if (!m_setUpPractice)
        return;
    lock();
    m_practice = m_parts.practice;
    m_setUpPractice = false;
    setStage(closedStage());
    readWrongEntries();
    showWait();
}

void Application::setUp(const QString &passphrase,
                        std::function<base::Result<void>(Workspace &)> work)
{
    openWith([this, secret = std::make_shared<const Passphrase>(passphrase), work = std::move(work),
              profile = profile()](const Relay &relay) -> base::Result<Opened> {
        TL_TRY(auto workspace,
               Workspace::create(profile, secret->view(), m_parts.clock, m_parts.random,
                                 m_parts.keyStore));
        if (const base::Result<void> done = work(*workspace); !done) {
            Workspace::discard(std::move(workspace));
            return done.error();
        }
        return openedFrom(std::move(workspace), relay);
    });
}

void Application::join(const QString &server, const QString &code, const QString &passphrase)
{
    if (m_busy || m_session)
        return;
    setUp(passphrase,
          [this, url = serverAddress(server).toStdString(),
           code = code.trimmed().toStdString()](Workspace &workspace) -> base::Result<void> {
              TL_TRY(const std::unique_ptr<sync::Transport> way, m_parts.connect(url));
              TL_TRY([[maybe_unused]] const std::string words,
                     service::requestToJoin(workspace, *way, url, code));
              return {};
          });
}

void Application::createOrganisation(const QString &name, const QString &userName,
                                     const QString &team, const QString &passphrase)
{
    if (m_busy || m_session)
        return;
    service::OrganisationRequest request{
        name.simplified().toStdString(), userName.simplified().toStdString(), {}, {}};
    if (!team.simplified().isEmpty())
        request.teamName = team.simplified().toStdString();
    setUp(passphrase,
          [request, keep = m_paperRoot->keeper(name.simplified(), m_relay)](
              Workspace &workspace) -> base::Result<void> {
              TL_TRY(
                  service::PaperRoot root,
                  service::createOrganisation(workspace, request, nullptr, {}, std::nullopt, keep));
              crypto::wipe(
                  {reinterpret_cast<std::uint8_t *>(root.printed.data()), root.printed.size()});
              return {};
          });
}

void Application::recoverOrganisation(const QString &server, const QString &paperRoot,
                                      const QString &userName, const QString &passphrase)
{
    if (m_busy || m_session)
        return;
    setUp(passphrase,
          [this, root = std::make_shared<const Passphrase>(paperRoot),
           url = serverAddress(server).toStdString(),
           user = userName.simplified().toStdString()](Workspace &workspace) -> base::Result<void> {
              TL_TRY(const std::unique_ptr<sync::Transport> way, m_parts.connect(url));
              return service::recoverOrganisation(workspace, *way, url, root->view(), user);
          });
}

QVariantMap Application::invitationIn(const QString &text) const
{
    const auto ticket = InvitationTicket::findIn(text);
    if (!ticket)
        return {};
    return {{QStringLiteral("server"), ticket->server}, {QStringLiteral("code"), ticket->code}};
}

QVariantMap Application::invitationOf(const QUrl &file)
{
    const base::Result<QString> text = readSmallText(file);
    QVariantMap found = text ? invitationIn(*text) : QVariantMap();
    setProblem(!text ? words::sentence(text.error())
                   : found.isEmpty()
                   ? tr("There is no invitation in this file. Choose another one, "
                        "or enter the code.")
                   : QString());
    return found;
}

void Application::joinAgain(const QString &typed)
{
    if (m_busy || !m_session || m_stage != Stage::AwaitingApproval)
        return;
    // What a QR code says holds the code as well.
    const auto ticket = InvitationTicket::findIn(typed);
    const QString code = ticket ? ticket->code : typed.trimmed();
    // A task may be copied: a pointer that only moves travels in a shared one.
    const std::shared_ptr<DeviceLink> link = endSession();
    openWith([this, link, code = code.toStdString()](const Relay &relay) -> base::Result<Opened> {
        std::unique_ptr<Workspace> workspace = link->stop();
        base::Result<std::string> asked = [&]() -> base::Result<std::string> {
            const std::string url = workspace->serverUrl();
            TL_TRY(const std::unique_ptr<sync::Transport> way, m_parts.connect(url));
            return service::requestToJoin(*workspace, *way, url, code);
        }();
        TL_TRY(Opened opened, openedFrom(std::move(workspace), relay));
        if (!asked)
            opened.problem = words::sentence(asked.error());
        return opened;
    });
}

void Application::beginAnew()
{
    if (m_busy || m_session || !canBeginAnew())
        return;
    openWith([keyStore = m_parts.keyStore,
              folder = profile().folder()](const Relay &) -> base::Result<Opened> {
        TL_CHECK(store::beginAnew(folder, keyStore));
        return base::Error{base::ErrorCode::NoStore,
                           "Nothing is on this device any more. Set it up again."};
    });
}

QString Application::weakness(const QString &passphrase) const
{
    const Passphrase secret(passphrase);
    const auto weakness = store::weaknessOf(secret.view());
    return weakness ? words::sentence(*weakness) : QString();
}

} // namespace throughline::models
