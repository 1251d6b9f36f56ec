// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session_model.h"
#include "step_up.h"

#include <QVariantList>

namespace throughline::models {

class Passphrase;

//! Taking an organisation that stands alone to a server: from then on others can be invited.
class ServerForm : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    //! {field, text} each.
    Q_PROPERTY(QVariantList problems READ problems NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)

public:
    using SessionModel::SessionModel;

    [[nodiscard]] QVariantList problems() const { return m_problems; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    //! `token`: from the server's operator, where it wants one; else empty.
    Q_INVOKABLE void connectTo(const QString &address, const QString &token);
    Q_INVOKABLE void clearProblems();

signals:
    void changed();
    void finished();

private:
    void connectNow(Confirmed confirmed, const std::string &url,
                    const std::shared_ptr<const Passphrase> &token);

    QVariantList m_problems;
    bool m_busy = false;
};

} // namespace throughline::models
