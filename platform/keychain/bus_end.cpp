// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/keychain/bus_end.h"

#include <QLibrary>

namespace throughline::platform {

bool outliveBus()
{
    // As QtKeychain does with libsecret: looked for at run time. Names and types are those of GIO's
    // stable interface (gio/gdbusconnection.h); G_BUS_TYPE_SESSION is 2.
    constexpr int sessionBus = 2;
    using Get = void *(*)(int type, void *cancellable, void **error);
    using SetExitOnClose = void (*)(void *connection, int exits);
    QLibrary gio(QStringLiteral("gio-2.0"), 0);
    const auto get = reinterpret_cast<Get>(gio.resolve("g_bus_get_sync"));
    const auto setExitOnClose =
        reinterpret_cast<SetExitOnClose>(gio.resolve("g_dbus_connection_set_exit_on_close"));
    if (!get || !setExitOnClose)
        return false;
    // The one connection that all of the program has; held to its end, because another one would
    // not have been told.
    void *const connection = get(sessionBus, nullptr, nullptr);
    if (connection)
        setExitOnClose(connection, 0);
    return connection != nullptr;
}

} // namespace throughline::platform
