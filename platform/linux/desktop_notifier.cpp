// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/linux/desktop_notifier.h"

#include "platform/api/platform.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QVariantMap>

#include <utility>

namespace throughline::platform {

namespace {

constexpr QLatin1String service("org.freedesktop.Notifications"); // its interface is called so, too
constexpr QLatin1String path("/org/freedesktop/Notifications");
// What is asked for when the notice itself is chosen; nobody shows its label.
constexpr QLatin1String usualAction("default");

[[nodiscard]] QDBusMessage call(const QString &method, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, service, method);
    message.setArguments(arguments);
    return message;
}

} // namespace

DesktopNotifier::~DesktopNotifier()
{
    DesktopNotifier::withdraw();
}

bool DesktopNotifier::connectToBus()
{
    if (m_bus)
        return m_bus->isConnected();
    m_bus = QDBusConnection::sessionBus();
    if (!m_bus->isConnected())
        return false;
    m_bus->connect(service, path, service, QStringLiteral("ActionInvoked"), this,
                   SLOT(noteAction(uint, QString)));
    m_bus->connect(service, path, service, QStringLiteral("ActivationToken"), this,
                   SLOT(noteToken(uint, QString)));
    m_bus->connect(service, path, service, QStringLiteral("NotificationClosed"), this,
                   SLOT(noteClosed(uint, uint)));
    // Who takes its place counts anew: the number may be another program's notice there.
    auto *const watcher =
        new QDBusServiceWatcher(service, *m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, &DesktopNotifier::forget);
    return true;
}

void DesktopNotifier::show(const QString &text)
{
    m_text = text;
    if (!m_sending)
        send(); // else when the one before has its number, which this one replaces
}

void DesktopNotifier::send()
{
    if (!connectToBus())
        return;
    constexpr int asLongAsTheServerLikes = -1;
    const QVariantMap hints{{QStringLiteral("desktop-entry"), m_identity}};
    const QString text = m_text;
    m_sending = true;
    auto *const watcher = new QDBusPendingCallWatcher(
        m_bus->asyncCall(call(QStringLiteral("Notify"),
                              {m_name, m_shown, m_identity, text, QString(),
                               QStringList{usualAction, m_name}, hints, asLongAsTheServerLikes})),
        this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, text] {
        watcher->deleteLater();
        m_sending = false;
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError())
            return; // this desktop shows none
        m_shown = reply.value();
        if (m_text.isEmpty())
            withdraw();
        else if (m_text != text)
            send();
    });
}

void DesktopNotifier::withdraw()
{
    m_text.clear();
    if (m_shown == 0 || m_sending)
        return;
    m_bus->send(call(QStringLiteral("CloseNotification"), {m_shown}));
    m_shown = 0;
}

void DesktopNotifier::noteAction(uint id, const QString &action)
{
    if (id == m_shown && action == usualAction)
        emit chosen();
}

void DesktopNotifier::noteToken(uint id, const QString &token)
{
    // Comes just before the action. Only with it a Wayland desktop lets the window come forward,
    // and this is where Qt looks for it.
    if (id == m_shown)
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

void DesktopNotifier::noteClosed(uint id, uint /*reason*/)
{
    if (id == m_shown)
        forget();
}

void DesktopNotifier::forget()
{
    if (std::exchange(m_shown, 0) != 0)
        emit closed();
}

std::unique_ptr<Notifier> makeNotifier(const QString &name, const QString &identity)
{
    return std::make_unique<DesktopNotifier>(name, identity);
}

} // namespace throughline::platform
