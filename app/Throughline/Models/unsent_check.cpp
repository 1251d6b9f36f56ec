// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "unsent_check.h"

#include "service/read/lone_checks.h"

#include <utility>

namespace throughline::models {

void UnsentCheck::listenTo(Session &session)
{
    m_isThere = false; // of the session before
    connect(&session, &Session::recordsChanged, this, [this](service::KindSet kinds) {
        if (kinds.test(static_cast<std::size_t>(domain::Kind::LoneWorking)))
            refresh();
    });
    connect(&session, &Session::syncStateChanged, this, &UnsentCheck::refresh);
    refresh();
}

void UnsentCheck::refresh()
{
    if (!m_session)
        return;
    m_session->read<bool>(this, &service::isOwnCheckUnsent, [this](base::Result<bool> unsent) {
        if (std::exchange(m_isThere, unsent && *unsent) != m_isThere)
            emit changed();
    });
}

} // namespace throughline::models
