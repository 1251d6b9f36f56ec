// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <atomic>
#include <mutex>
#include <thread>

namespace throughline::test {

//! A server that answers the nth request with the nth text, whatever the request says, and keeps
//! what it was sent. An empty answer is silence. Runs on a thread of its own until the end of the
//! scope.
class ScriptedServer
{
public:
    enum class Afterwards { Keep, Close };

    explicit ScriptedServer(QList<QByteArray> answers, Afterwards afterwards = Afterwards::Keep)
        : m_answers(std::move(answers)), m_afterwards(afterwards)
    {
        acceptNext();
        m_thread = std::jthread([this] { m_io.run(); });
    }
    ~ScriptedServer() { m_io.stop(); }

    [[nodiscard]] std::uint16_t port() const { return m_acceptor.local_endpoint().port(); }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] QByteArray received()
    {
        const std::lock_guard lock(m_mutex);
        return m_received;
    }

private:
    using Tcp = boost::asio::ip::tcp;
    struct Connection
    {
        explicit Connection(Tcp::socket s) : socket(std::move(s)) {}
        Tcp::socket socket;
        QByteArray pending; //!< of a request that is not whole yet
        std::array<char, 65536> chunk;
    };

    void acceptNext()
    {
        m_acceptor.async_accept([this](boost::system::error_code error, Tcp::socket socket) {
            if (error)
                return;
            ++m_connections;
            readMore(std::make_shared<Connection>(std::move(socket)));
            acceptNext();
        });
    }

    void readMore(std::shared_ptr<Connection> connection)
    {
        auto &socket = connection->socket;
        const auto buffer = boost::asio::buffer(connection->chunk);
        socket.async_read_some(
            buffer, [this, connection](boost::system::error_code error, std::size_t n) {
                if (error)
                    return;
                take(*connection, QByteArray(connection->chunk.data(), static_cast<qsizetype>(n)));
                readMore(connection);
            });
    }

    void take(Connection &connection, const QByteArray &bytes)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_received += bytes;
        }
        connection.pending += bytes;
        const auto end = connection.pending.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray head = connection.pending.left(end).toLower() + "\r\n";
        const auto at = head.indexOf("content-length: ");
        const auto to = head.indexOf("\r\n", at);
        const auto length = at < 0 ? 0 : head.mid(at + 16, to - at - 16).toLongLong();
        if (connection.pending.size() < end + 4 + length)
            return;
        connection.pending.remove(0, end + 4 + length);
        reply(connection);
    }

    void reply(Connection &connection)
    {
        if (m_answers.isEmpty())
            return;
        const QByteArray answer = m_answers.size() > 1 || m_afterwards == Afterwards::Keep
            ? m_answers.takeFirst()
            : m_answers.first(); // the same to those who try again
        boost::system::error_code ignored;
        boost::asio::write(connection.socket,
                           boost::asio::buffer(answer.constData(), std::size_t(answer.size())),
                           ignored);
        if (m_afterwards == Afterwards::Close)
            connection.socket.close(ignored);
    }

    boost::asio::io_context m_io;
    Tcp::acceptor m_acceptor{m_io, Tcp::endpoint(boost::asio::ip::address_v4::loopback(), 0)};
    QList<QByteArray> m_answers;
    const Afterwards m_afterwards;
    std::atomic<int> m_connections = 0;
    std::mutex m_mutex;
    QByteArray m_received;
    std::jthread m_thread;
};

} // namespace throughline::test
