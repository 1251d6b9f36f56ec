// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session_model.h"

namespace throughline::models {

//! Whether something that this user has said about their own check on themselves (domain.md 3.12)
//! has not left this device: a locked device sends nothing, so it waits a moment before it locks.
class UnsentCheck : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT

public:
    using SessionModel::SessionModel;

    [[nodiscard]] bool isThere() const { return m_session && m_isThere; }

signals:
    void changed();

private:
    void listenTo(Session &session) override;
    void refresh();

    bool m_isThere = false;
};

} // namespace throughline::models
