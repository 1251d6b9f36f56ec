// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDeadlineTimer>
#include <QTcpSocket>

namespace throughline::test {

//! Says exactly the bytes it is told to, as no well-behaved client would. Test thread only.
class RawClient
{
public:
    explicit RawClient(quint16 port)
    {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        m_socket.waitForConnected(5000);
    }

    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }

    //! One whole response by its Content-Length, or what came before the end of the connection.
    [[nodiscard]] QByteArray response(int millis = 5000)
    {
        const QDeadlineTimer deadline(millis);
        for (;;) {
            const auto end = m_read.indexOf("\r\n\r\n");
            if (end >= 0) {
                const auto size = end + 4 + bodyLength(m_read.left(end));
                if (m_read.size() >= size) {
                    const QByteArray whole = m_read.left(size);
                    m_read.remove(0, size);
                    return whole;
                }
            }
            if (!more(deadline))
                return std::exchange(m_read, {});
        }
    }

    [[nodiscard]] QByteArray ask(const QByteArray &bytes)
    {
        send(bytes);
        return response();
    }

    //! True when the server closes within the time.
    [[nodiscard]] bool closesWithin(int millis)
    {
        const QDeadlineTimer deadline(millis);
        while (more(deadline)) {
        }
        return m_socket.state() == QAbstractSocket::UnconnectedState;
    }

    //! The status of a response, 0 for none.
    [[nodiscard]] static int status(const QByteArray &response)
    {
        return response.startsWith("HTTP/1.1 ") ? response.mid(9, 3).toInt() : 0;
    }

private:
    [[nodiscard]] static qsizetype bodyLength(const QByteArray &head)
    {
        const auto at = head.indexOf("Content-Length: ");
        if (at < 0)
            return 0;
        const auto from = at + 16;
        const auto to = head.indexOf("\r\n", from);
        return head.mid(from, to < 0 ? -1 : to - from).toLongLong();
    }

    [[nodiscard]] bool more(const QDeadlineTimer &deadline)
    {
        if (m_socket.bytesAvailable() == 0
            && !m_socket.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            return false;
        m_read += m_socket.readAll();
        return true;
    }

    QTcpSocket m_socket;
    QByteArray m_read;
};

} // namespace throughline::test
