// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sensitive_act.h"

namespace throughline::models {

SensitiveAct SensitiveAct::invite(const QString &name)
{
    return {Kind::Invite, tr("You are about to invite %1 into the organisation.").arg(name)};
}

SensitiveAct SensitiveAct::letIn(const QString &name)
{
    return {Kind::LetIn,
            tr("You are about to let the device of %1 into the organisation.").arg(name)};
}

SensitiveAct SensitiveAct::unlockDevice(const QString &name)
{
    return {Kind::UnlockDevice, tr("You are about to unlock the device of %1.").arg(name)};
}

SensitiveAct SensitiveAct::changeRole(const QString &name, const QString &team, const QString &role)
{
    return {Kind::ChangeRole,
            tr("You are about to change what %1 is in %2. From now on: %3.").arg(name, team, role)};
}

SensitiveAct SensitiveAct::leaveTeam(const QString &name, const QString &team)
{
    return {Kind::LeaveTeam, tr("You are about to take %1 out of %2.").arg(name, team)};
}

SensitiveAct SensitiveAct::setAdministrator(const QString &name, bool makes)
{
    return makes ? SensitiveAct(Kind::MakeAdministrator,
                                tr("You are about to make %1 an administrator.").arg(name))
                 : SensitiveAct(Kind::EndAdministrator,
                                tr("You are about to end %1 being an administrator.").arg(name));
}

SensitiveAct SensitiveAct::shutOut(const QString &name, const QString &device, bool destroys)
{
    return destroys
        ? SensitiveAct(Kind::ShutOutAndDestroy,
                       tr("You are about to shut out a device of %1 (%2), and to have "
                          "everything on it destroyed.")
                           .arg(name, device))
        : SensitiveAct(Kind::ShutOut,
                       tr("You are about to shut out a device of %1 (%2).").arg(name, device));
}

SensitiveAct SensitiveAct::share(const QString &person, const QString &team)
{
    return {Kind::Share,
            tr("You are about to share everything recorded about %1 with %2.").arg(person, team)};
}

SensitiveAct SensitiveAct::takeBack(const QString &person, const QString &team)
{
    return {
        Kind::TakeBack,
        tr("You are about to take everything recorded about %1 back from %2.").arg(person, team)};
}

SensitiveAct SensitiveAct::connectToServer(const QString &address)
{
    return {Kind::ConnectToServer,
            tr("You are about to connect this organisation to the server %1.").arg(address)};
}

SensitiveAct SensitiveAct::exportFigures(const QString &month)
{
    return {Kind::ExportFigures, tr("You are about to save figures of %1 to a file.").arg(month)};
}

SensitiveAct SensitiveAct::saveReport(const QString &month)
{
    return {Kind::SaveReport, tr("You are about to save the report of %1 to a file.").arg(month)};
}

SensitiveAct SensitiveAct::savePicture(const QString &month)
{
    return {Kind::SavePicture,
            tr("You are about to save a picture of the figures of %1 to a file.").arg(month)};
}

} // namespace throughline::models
