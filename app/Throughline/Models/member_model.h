// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rows.h"
#include "rows_model.h"
#include "service/member_roles.h"
#include "service/organisation.h"
#include "session_model.h"
#include "step_up.h"

#include <QVariantList>

namespace throughline::models {

class MemberDeviceRows : public RowsModel<MemberDeviceRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

class MemberTeamRows : public RowsModel<MemberTeamRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

//! One member: what they are in which team, their devices, and what this user may change of it. It
//! is shown from this device's own copy of the members' list; a change needs the server, and is in
//! force when it has been made.
class MemberModel : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString member READ member WRITE setMember NOTIFY memberChanged REQUIRED FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString role READ role NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractItemModel *teams READ teams CONSTANT FINAL)
    Q_PROPERTY(int teamCount READ teamCount NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractItemModel *devices READ devices CONSTANT FINAL)
    Q_PROPERTY(int deviceCount READ deviceCount NOTIFY changed FINAL)
    Q_PROPERTY(bool admin READ isAdmin NOTIFY changed FINAL)
    //! This user may make them an administrator, or no longer.
    Q_PROPERTY(bool canChangeAdmin READ canChangeAdmin NOTIFY changed FINAL)
    //! None of their devices is in use, and this user may make them a new code.
    Q_PROPERTY(bool canInvite READ canInvite NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)

public:
    using SessionModel::SessionModel;

    [[nodiscard]] QString member() const { return m_member; }
    void setMember(const QString &member);
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString role() const { return m_role; }
    [[nodiscard]] QAbstractItemModel *teams() { return &m_teams; }
    [[nodiscard]] int teamCount() const { return m_teams.rowCount(); }
    [[nodiscard]] QAbstractItemModel *devices() { return &m_devices; }
    [[nodiscard]] int deviceCount() const { return m_devices.rowCount(); }
    [[nodiscard]] bool isAdmin() const { return m_standing.isAdmin; }
    [[nodiscard]] bool canChangeAdmin() const { return m_standing.mayChangeAdmin; }
    [[nodiscard]] bool canInvite() const;
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    //! The roles that they can be given in a team: {key, text, detail} each, without the one they
    //! have.
    Q_INVOKABLE QVariantList rolesFor(const QString &team) const;
    Q_INVOKABLE void setRole(const QString &team, const QString &role);
    Q_INVOKABLE void setAdmin(bool admin);
    //! What shutting the device out means, in words.
    Q_INVOKABLE QString whatShuttingOutMeans(const QString &device, bool wipe) const;
    //! `reason`: "left", "lost", "stolen" or "copied".
    Q_INVOKABLE void shutOut(const QString &device, bool wipe, const QString &reason);
    //! Somebody tries something else: what was wrong before need not stand there.
    Q_INVOKABLE void clearProblem();

signals:
    void memberChanged();
    void changed();
    //! A change was made: what holds now, in a sentence.
    void changeMade(const QString &text);

private:
    using Deed = std::function<base::Result<void>(service::Workspace &, sync::Transport &)>;

    void listenTo(Session &session) override;

    void load();
    void showDevices(const std::vector<service::Member> &rows);
    //! Once whoever is here has given the passphrase; `text` is what holds then.
    void require(const SensitiveAct &what, const Deed &deed, const QString &text);
    void act(Confirmed confirmed, Deed deed, const QString &text);
    [[nodiscard]] const service::TeamStanding *teamOf(const QString &team) const;

    QString m_member;
    std::optional<base::UserId> m_id; //!< of `m_member`
    service::MemberStanding m_standing;
    QString m_role;
    MemberTeamRows m_teams;
    MemberDeviceRows m_devices;
    std::vector<service::Member> m_owned; //!< one for each of their devices
    QString m_problem;
    bool m_ready = false;
    bool m_busy = false;
};

} // namespace throughline::models
