// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "member_words.h"

#include "words.h"

namespace throughline::models {

using protocol::Role;

QString MemberWords::role(std::string_view role)
{
    if (role == "admin")
        return tr("Administrator");
    if (role == "manager")
        return tr("Manager");
    if (role == "caseworker")
        return tr("Caseworker");
    return role == "volunteer" ? tr("Volunteer") : tr("Reads only");
}

QString MemberWords::role(Role role)
{
    switch (role) {
    case Role::Manager:
        return tr("Manager");
    case Role::Writer:
        return tr("Caseworker");
    case Role::Reader:
        return tr("Reads only");
    case Role::None:
        break;
    }
    return tr("Not in this team");
}

QString MemberWords::whatRoleMeans(Role role)
{
    switch (role) {
    case Role::Manager:
        return tr("Sees and records everything of the team, and lets people in");
    case Role::Writer:
        return tr("Sees and records what the team does");
    case Role::Reader:
        return tr("Sees what the team does, and records nothing");
    case Role::None:
        break;
    }
    return tr("Its records go from their devices, and the team gets a new key");
}

QString MemberWords::device(const base::DeviceId &device)
{
    const QString id = words::text(device.hex());
    return tr("Device %1 %2").arg(id.left(4), id.mid(4, 4));
}

} // namespace throughline::models
