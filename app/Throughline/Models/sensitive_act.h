// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QString>

namespace throughline::models {

//! What asks for the passphrase once more before it happens (security.md AUTH-3), with its words:
//! it lets somebody in, gives them more or takes it away, or takes something out of the
//! organisation. This is the list; what is not here happens without a question. Work that leaves
//! sealed for the managers (RescueModel) is not in it, nor is locking a month, which shows nobody
//! anything. There is no overriding of a risk and no erasing in the app yet: both belong here.
class SensitiveAct
{
    Q_DECLARE_TR_FUNCTIONS(throughline::models::SensitiveAct)

public:
    enum class Kind {
        Invite,
        LetIn,
        UnlockDevice,
        ChangeRole,
        LeaveTeam,
        MakeAdministrator,
        EndAdministrator,
        ShutOut,
        ShutOutAndDestroy,
        Share,
        TakeBack,
        ConnectToServer,
        ExportFigures,
        SaveReport,
        SavePicture,
    };

    [[nodiscard]] static SensitiveAct invite(const QString &name);
    [[nodiscard]] static SensitiveAct letIn(const QString &name);
    [[nodiscard]] static SensitiveAct unlockDevice(const QString &name);
    [[nodiscard]] static SensitiveAct changeRole(const QString &name, const QString &team,
                                                 const QString &role);
    [[nodiscard]] static SensitiveAct leaveTeam(const QString &name, const QString &team);
    [[nodiscard]] static SensitiveAct setAdministrator(const QString &name, bool makes);
    [[nodiscard]] static SensitiveAct shutOut(const QString &name, const QString &device,
                                              bool destroys);
    [[nodiscard]] static SensitiveAct share(const QString &person, const QString &team);
    [[nodiscard]] static SensitiveAct takeBack(const QString &person, const QString &team);
    [[nodiscard]] static SensitiveAct connectToServer(const QString &address);
    [[nodiscard]] static SensitiveAct exportFigures(const QString &month);
    [[nodiscard]] static SensitiveAct saveReport(const QString &month);
    [[nodiscard]] static SensitiveAct savePicture(const QString &month);

    [[nodiscard]] Kind kind() const { return m_kind; }
    //! "You are about to take Rhys Example out of Gate Team."
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    SensitiveAct(Kind kind, QString text) : m_kind(kind), m_text(std::move(text)) {}

    Kind m_kind;
    QString m_text;
};

} // namespace throughline::models
