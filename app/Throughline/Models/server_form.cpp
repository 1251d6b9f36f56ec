// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server_form.h"

#include "passphrase.h"
#include "server_address.h"
#include "service/organisation.h"
#include "words.h"

namespace throughline::models {

namespace {

//! Nothing was sent before, so an address that is wrong is the first thing to think of.
[[nodiscard]] QVariantMap problemOf(const base::Error &error)
{
    if (error.code == base::ErrorCode::Unreachable)
        return words::problem("server",
                              ServerForm::tr("The server cannot be reached. Check its address, and "
                                             "that this device is online, then try again. Your "
                                             "work is safe on this device."));
    return words::problem({}, words::sentence(error));
}

} // namespace

void ServerForm::connectTo(const QString &address, const QString &token)
{
    if (!m_session || m_busy)
        return;
    m_problems.clear();
    const std::string url = serverAddress(address).toStdString();
    if (url.empty())
        m_problems.append(
            words::problem("server", tr("Enter the address of your organisation's server")));
    emit changed();
    if (!m_problems.isEmpty())
        return;
    m_session->stepUp()->require(
        SensitiveAct::connectToServer(QString::fromStdString(url)), this,
        [this, url, secret = std::make_shared<const Passphrase>(token.trimmed())](
            Confirmed confirmed) { connectNow(std::move(confirmed), url, secret); });
}

void ServerForm::connectNow(Confirmed /*confirmed*/, const std::string &url,
                            const std::shared_ptr<const Passphrase> &token)
{
    if (!m_session || m_busy)
        return;
    m_busy = true;
    emit changed();
    m_session->ask<void>(
        this,
        [url, secret = token](service::Workspace &workspace, sync::Transport &server) {
            std::optional<std::string> given;
            if (!secret->view().empty())
                given.emplace(secret->view());
            return service::connectOrganisation(workspace, server, url, given);
        },
        [this](const base::Result<void> &done) {
            m_busy = false;
            if (!done)
                m_problems.append(problemOf(done.error()));
            emit changed();
            if (!done)
                return;
            m_session->syncNow();
            emit finished();
        },
        url);
}

void ServerForm::clearProblems()
{
    if (m_problems.isEmpty())
        return;
    m_problems.clear();
    emit changed();
}

} // namespace throughline::models
