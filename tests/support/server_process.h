// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/raw_client.h"
#include "support/server_fixture.h"

#include <QProcess>
#include <QTemporaryDir>

#include <stdexcept>

namespace throughline::test {

//! `throughline-server serve` as a process of its own, on a free port of this machine. Throws
//! std::runtime_error when it does not start. Test thread only.
class ServerProcess
{
public:
    static constexpr int patienceMs = 30'000;

    explicit ServerProcess(QStringList options, QString data) : m_data(std::move(data))
    {
        options = QStringList{QStringLiteral("serve"), QStringLiteral("--data"), m_data,
                              QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")}
            + options;
        m_process.start(program(), options);
        while (!m_said.contains("listening on ") || !m_said.endsWith('\n')) {
            if (!m_process.waitForReadyRead(patienceMs))
                throw std::runtime_error("the server does not start: "
                                         + m_process.readAllStandardError().toStdString());
            m_said += m_process.readAllStandardOutput();
        }
        port = portIn("listening on http://127.0.0.1:");
    }
    ~ServerProcess() { (void)stop(); }

    //! What it says after such a beginning of a line, as a number.
    [[nodiscard]] quint16 portIn(const QByteArray &beginning) const
    {
        const auto at = m_said.indexOf(beginning);
        if (at < 0)
            return 0;
        const auto from = at + beginning.size();
        qsizetype to = from;
        while (to < m_said.size() && m_said[to] >= '0' && m_said[to] <= '9')
            ++to;
        return m_said.mid(from, to - from).toUShort();
    }

    //! As a service manager does; gives what it said on standard error.
    QByteArray stop()
    {
        if (m_process.state() == QProcess::NotRunning)
            return {};
        m_process.terminate();
        m_process.waitForFinished(patienceMs);
        return m_process.readAllStandardError();
    }

    //! Another command on the same stores, also while this one serves.
    struct Ran
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };
    [[nodiscard]] Ran run(const QStringList &command) const
    {
        QProcess process;
        process.start(program(), command + QStringList{QStringLiteral("--data"), m_data});
        process.waitForFinished(patienceMs);
        return {process.exitCode(), process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

    struct Answer
    {
        int status = 0;
        QByteArray head;
        base::Bytes body;
    };
    [[nodiscard]] Answer ask(const QByteArray &method, const std::string &target,
                             const base::Bytes &body = {}, const std::string &token = {},
                             const QByteArray &headers = {}) const
    {
        QByteArray head = method + ' ' + QByteArray::fromStdString(target)
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/cbor\r\n"
              "Content-Length: "
            + QByteArray::number(static_cast<qsizetype>(body.size())) + "\r\n" + headers;
        if (!token.empty())
            head += "Authorization: Bearer " + QByteArray::fromStdString(token) + "\r\n";
        RawClient client(port);
        client.send(head + "\r\n"
                    + QByteArray(reinterpret_cast<const char *>(body.data()),
                                 static_cast<qsizetype>(body.size())));
        const QByteArray whole = client.response(patienceMs);
        const auto end = whole.indexOf("\r\n\r\n");
        return {RawClient::status(whole), whole.left(end),
                base::toBytes(base::asBytes(whole.mid(end + 4).toStdString()))};
    }

    //! A chain for this server and this time. `maker` goes on making what devices would send; its
    //! own server is not asked for anything.
    [[nodiscard]] TestChain chainBy(ServerFixture &maker)
    {
        maker.clock.advance(base::SystemClock().wall() - maker.clock.wall());
        maker.serverKey =
            protocol::decode<protocol::ServerInfo>(ask("GET", "/v1/server").body)->signKey;
        return maker.newChain();
    }
    [[nodiscard]] bool post(const TestChain &chain)
    {
        return ask("POST", "/v1/orgs",
                   protocol::encode(protocol::NewOrganisation{chain.statements, chain.wraps(), {}}))
                   .status
            == 201;
    }
    [[nodiscard]] bool openSession(const ServerFixture &maker, TestDevice &device) const
    {
        const auto challenge =
            ask("POST", "/v1/session/challenge", protocol::encodeOne(device.id.view()));
        const auto nonce = protocol::decodeOneBytes(challenge.body);
        if (!nonce)
            return false;
        protocol::SessionProof proof{device.id, *protocol::SessionNonce::from(*nonce), {}};
        proof.signature =
            device.sign.sign(protocol::sessionDomain, {maker.serverKey.view(), proof.nonce.view()});
        const auto session =
            protocol::decode<protocol::Session>(ask("POST", "/v1/session", encode(proof)).body);
        if (session)
            device.token = session->token;
        return session.ok();
    }

    quint16 port = 0;

private:
    [[nodiscard]] static QString program()
    {
        return qEnvironmentVariable("THROUGHLINE_BIN") + QStringLiteral("/throughline-server");
    }

    const QString m_data;
    QProcess m_process;
    QByteArray m_said;
};

} // namespace throughline::test
