// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rows.h"
#include "rows_model.h"
#include "service/figures/figures.h"
#include "service/organisation.h"
#include "service/read/team_overview.h"
#include "session_model.h"

#include <QVariantMap>

namespace throughline::models {

class TeamDeviceRows : public RowsModel<TeamDeviceRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

//! The team as its manager looks at it first (interface.md 3.13): whose records have not come, what
//! waits for a decision, who is not assigned. Those who were not heard of for longest come first:
//! it is no ranking of workers.
class TeamModel : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    //! "7 of 9 devices heard of since 24 November", or that there is one alone.
    Q_PROPERTY(QString devicesText READ devicesText NOTIFY changed FINAL)
    Q_PROPERTY(QString decisionsText READ decisionsText NOTIFY changed FINAL)
    Q_PROPERTY(QString notAssignedText READ notAssignedText NOTIFY changed FINAL)
    Q_PROPERTY(int decisions READ decisions NOTIFY changed FINAL)
    Q_PROPERTY(int notAssigned READ notAssigned NOTIFY changed FINAL)
    Q_PROPERTY(bool someQuiet READ areSomeQuiet NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractItemModel *devices READ devices CONSTANT FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    //! Who is missing, as a picture: a dot for each device by the days since it was heard of.
    Q_PROPERTY(QVariantMap missingPicture READ missingPicture NOTIFY pictureChanged FINAL)
    Q_PROPERTY(QString ageText READ ageText NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)

public:
    explicit TeamModel(QObject *parent = nullptr);

    [[nodiscard]] QString devicesText() const { return m_devicesText; }
    [[nodiscard]] QString decisionsText() const;
    [[nodiscard]] QString notAssignedText() const;
    [[nodiscard]] int decisions() const { return static_cast<int>(m_overview.decisions); }
    [[nodiscard]] int notAssigned() const { return static_cast<int>(m_overview.notAssigned); }
    [[nodiscard]] bool areSomeQuiet() const { return m_someQuiet; }
    [[nodiscard]] QAbstractItemModel *devices() { return &m_rows; }
    [[nodiscard]] int count() const { return m_rows.wholeCount(); }
    [[nodiscard]] QVariantMap missingPicture() const { return m_picture; }
    [[nodiscard]] QString ageText() const { return m_ageText; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isReady() const { return m_ready; }

    //! The list of releases shows those alone whom nobody is named to meet, from now on.
    Q_INVOKABLE void filterNotAssigned();

signals:
    void changed();
    void pictureChanged();
    //! The filter is kept; the list can be shown.
    void filtered();

private:
    void listenTo(Session &session) override;
    void refresh();
    void readWork(std::vector<service::Member> members);
    void take(const std::vector<service::Member> &members, std::int64_t waiting);

    TeamDeviceRows m_rows;
    QTimer m_minute;
    service::TeamOverview m_overview;
    QString m_devicesText;
    QVariantMap m_picture;
    QString m_ageText;
    QString m_problem;
    bool m_someQuiet = false;
    bool m_ready = false;
    bool m_reading = false;
    bool m_again = false; //!< something has changed while it was read
};

} // namespace throughline::models
