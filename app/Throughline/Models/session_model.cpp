// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "session_model.h"

namespace throughline::models {

void SessionModel::setSession(Session *session)
{
    if (session == m_session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    emit sessionChanged();
    if (session)
        listenTo(*session);
}

} // namespace throughline::models
