// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/private_bus.h"

#include <QDBusConnection>
#include <QObject>
#include <QVariantMap>

#include <map>

namespace throughline::test {

//! What shows notices on a desktop, as far as the app has to do with it.
class NoticeDesktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    std::map<uint, QString> shown;
    int calls = 0;
    QStringList actions;
    QString identity;

    //! On the bus, by a connection of its own, as that of another program.
    [[nodiscard]] bool appear(const PrivateBus &bus)
    {
        auto other = QDBusConnection::connectToBus(bus.address(), QStringLiteral("desktop"));
        return other.registerObject(QStringLiteral("/org/freedesktop/Notifications"), this,
                                    QDBusConnection::ExportScriptableContents)
            && other.registerService(QStringLiteral("org.freedesktop.Notifications"));
    }
    static void disappear() { QDBusConnection::disconnectFromBus(QStringLiteral("desktop")); }
    [[nodiscard]] QStringList texts() const
    {
        QStringList texts;
        for (const auto &[number, text] : shown)
            texts.append(text);
        return texts;
    }

public slots:
    Q_SCRIPTABLE uint Notify(const QString & /*app*/, uint replaces, const QString & /*icon*/,
                             const QString &summary, const QString &body,
                             const QStringList &offered, const QVariantMap &hints, int /*timeout*/)
    {
        ++calls;
        actions = offered;
        identity = hints.value(QStringLiteral("desktop-entry")).toString();
        const uint number = replaces != 0 ? replaces : ++m_last;
        shown[number] = summary + body;
        return number;
    }
    Q_SCRIPTABLE void CloseNotification(uint number)
    {
        shown.erase(number);
        emit NotificationClosed(number, 3);
    }

signals:
    Q_SCRIPTABLE void NotificationClosed(uint number, uint reason);
    Q_SCRIPTABLE void ActionInvoked(uint number, const QString &action);
    Q_SCRIPTABLE void ActivationToken(uint number, const QString &token);

private:
    uint m_last = 40;
};

} // namespace throughline::test
