// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session.h"

#include <QVariantList>

namespace throughline::models {

//! Taking an organisation that stands alone to a server: from then on others can be invited.
class ServerForm : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(throughline::models::Session *session READ session WRITE setSession NOTIFY
                   sessionChanged REQUIRED FINAL)
    //! {field, text} each.
    Q_PROPERTY(QVariantList problems READ problems NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] Session *session() const { return m_session; }
    void setSession(Session *session);
    [[nodiscard]] QVariantList problems() const { return m_problems; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    //! `token`: from the server's operator, where it wants one; else empty.
    Q_INVOKABLE void connectTo(const QString &address, const QString &token);
    Q_INVOKABLE void clearProblems();

signals:
    void sessionChanged();
    void changed();
    void finished();

private:
    QPointer<Session> m_session;
    QVariantList m_problems;
    bool m_busy = false;
};

} // namespace throughline::models
