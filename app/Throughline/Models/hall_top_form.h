// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device_authority.h"
#include "form_model.h"

namespace throughline::models {

//! What is the same for every contact of a session in a visits hall, and so is asked once: where,
//! when, of what kind, how many are on shift, for which team (interface.md 3.8). A session that
//! begins and a paper sheet that is entered ask it alike.
class HallTopForm : public throughline::models::FormModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("what HallStart and HallSheetForm have in common")
    Q_PROPERTY(throughline::models::DeviceAuthority *authority READ authority WRITE setAuthority
                   NOTIFY authorityChanged REQUIRED FINAL)
    //! {key, text} each.
    Q_PROPERTY(QVariantList prisons READ prisons CONSTANT FINAL)
    Q_PROPERTY(QString prison READ prison NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList visitTypes READ visitTypes CONSTANT FINAL)
    Q_PROPERTY(QString visitType READ visitType NOTIFY changed FINAL)
    //! As it was typed.
    Q_PROPERTY(QString day READ day WRITE setDay NOTIFY changed FINAL)
    Q_PROPERTY(int workers READ workers NOTIFY changed FINAL)
    Q_PROPERTY(int mostWorkers MEMBER mostWorkers CONSTANT FINAL)
    Q_PROPERTY(QVariantList teams READ teams NOTIFY changed FINAL)
    //! There are several teams that it could be of.
    Q_PROPERTY(bool asksTeam READ asksTeam NOTIFY changed FINAL)
    Q_PROPERTY(QString team READ team NOTIFY changed FINAL)

public:
    //! Id and name each.
    using Teams = std::vector<std::pair<std::string, std::string>>;
    static constexpr int mostWorkers = 20; //!< on one shift

    using FormModel::FormModel;

    [[nodiscard]] DeviceAuthority *authority() const { return m_authority; }
    void setAuthority(DeviceAuthority *authority);
    [[nodiscard]] QVariantList prisons() const;
    [[nodiscard]] QString prison() const { return answer("prison"); }
    [[nodiscard]] QVariantList visitTypes() const;
    [[nodiscard]] QString visitType() const { return answer("visitType"); }
    [[nodiscard]] QString day() const { return answer("day"); }
    void setDay(const QString &day) { setText("day", day); }
    [[nodiscard]] int workers() const;
    [[nodiscard]] QVariantList teams() const { return m_teams; }
    [[nodiscard]] bool asksTeam() const { return m_teams.size() > 1; }
    [[nodiscard]] QString team() const { return answer("team"); }

    //! The same again takes it away.
    Q_INVOKABLE void choosePrison(const QString &key);
    Q_INVOKABLE void chooseVisitType(const QString &key);
    Q_INVOKABLE void chooseTeam(const QString &key);
    Q_INVOKABLE void setWorkers(int workers);

signals:
    void authorityChanged();

protected:
    //! Those that one writes in, which is the writer's to tell.
    [[nodiscard]] static Teams teamsOf(const service::Workspace &workspace);
    void setTeams(const Teams &teams);
    //! What is not answered, as problems in the order of the screen; `ofDay` says what is wrong
    //! with the day, and is empty where nothing is.
    [[nodiscard]] QVariantList missingOfTop(const QString &ofDay) const;
    //! Nothing where there is no choice.
    [[nodiscard]] std::optional<base::TeamId> chosenTeam() const;

private:
    QPointer<DeviceAuthority> m_authority; //!< not ours
    QVariantList m_teams;
};

} // namespace throughline::models
