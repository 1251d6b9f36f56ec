// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session.h"

#include <QPointer>

namespace throughline::models {

//! What every model of an unlocked device has in common: the session that it reads from and writes
//! to, given by its page and gone when the device locks. Lives on the interface thread.
class SessionModel : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(throughline::models::Session *session READ session WRITE setSession NOTIFY
                   sessionChanged REQUIRED FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] Session *session() const { return m_session; }
    void setSession(Session *session);

signals:
    void sessionChanged();

protected:
    //! A session is there: reads for the first time, and connects to what it wants to hear of. What
    //! was connected to the one before is not any more.
    virtual void listenTo(Session & /*session*/) {}

    QPointer<Session> m_session; //!< not ours
};

} // namespace throughline::models
