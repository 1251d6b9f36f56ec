// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/api/notifier.h"

#include <QDBusConnection>

#include <optional>

namespace throughline::platform {

//! Through org.freedesktop.Notifications (version 1.2 of that specification) on the session bus,
//! which is looked for when the first notice is shown.
class DesktopNotifier final : public Notifier
{
    Q_OBJECT

public:
    DesktopNotifier(const QString &name, const QString &identity)
        : m_name(name), m_identity(identity)
    {
    }
    //! What is still shown goes with the app: nobody would come when it is chosen.
    ~DesktopNotifier() override;

    void show(const QString &text) override;
    void withdraw() override;

private slots:
    void noteAction(uint id, const QString &action);
    void noteToken(uint id, const QString &token);
    void noteClosed(uint id, uint reason);

private:
    [[nodiscard]] bool connectToBus();
    void send();
    //! It is not there any more.
    void forget();

    const QString m_name;
    const QString m_identity;
    std::optional<QDBusConnection> m_bus;
    QString m_text; //!< what is to be seen; empty for nothing
    uint m_shown = 0; //!< the server's number of the notice; 0 for none
    bool m_sending = false; //!< its number is not known yet
};

} // namespace throughline::platform
