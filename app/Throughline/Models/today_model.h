// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rows.h"
#include "rows_model.h"
#include "session_model.h"

#include "service/read/appointments.h"
#include "service/read/release_card.h"
#include "service/read/safety.h"

namespace throughline::models {

class ReleaseRows : public RowsModel<ReleaseRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

class DraftRows : public RowsModel<DraftRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

class AppointmentRows : public RowsModel<AppointmentRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

//! Today: unfinished forms, who comes out today and tomorrow, the user's next appointments, how old
//! the list is (interface.md 3.2).
class TodayModel : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    //! "Fri 31 October".
    Q_PROPERTY(QString dateText READ dateText NOTIFY changed FINAL)
    //! False until the first reading is there.
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractItemModel *drafts READ drafts CONSTANT FINAL)
    Q_PROPERTY(QAbstractItemModel *releases READ releases CONSTANT FINAL)
    Q_PROPERTY(QAbstractItemModel *tomorrow READ tomorrow CONSTANT FINAL)
    //! Today's, and what comes next of four weeks until there are a few; or all of them.
    Q_PROPERTY(QAbstractItemModel *appointments READ appointments CONSTANT FINAL)
    Q_PROPERTY(bool allAppointments READ showsAllAppointments WRITE setAllAppointments NOTIFY
                   changed FINAL)
    //! How many there are; more than the rows, where not all are shown.
    Q_PROPERTY(int appointmentCount READ appointmentCount NOTIFY changed FINAL)
    //! Whether there are more than are shown unless somebody asks for all.
    Q_PROPERTY(bool moreAppointments READ hasMoreAppointments NOTIFY changed FINAL)
    Q_PROPERTY(int draftCount READ draftCount NOTIFY changed FINAL)
    Q_PROPERTY(int releaseCount READ releaseCount NOTIFY changed FINAL)
    Q_PROPERTY(int tomorrowCount READ tomorrowCount NOTIFY changed FINAL)
    //! "Tomorrow, Sat 1 November".
    Q_PROPERTY(QString tomorrowText READ tomorrowText NOTIFY changed FINAL)
    //! What to say where nobody comes out today.
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY changed FINAL)
    //! "List last updated yesterday at 5:10pm", where it is older than a day; else empty.
    Q_PROPERTY(QString ageText READ ageText NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    explicit TodayModel(QObject *parent = nullptr);

    [[nodiscard]] QString dateText() const;
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] QAbstractItemModel *drafts() { return &m_drafts; }
    [[nodiscard]] QAbstractItemModel *releases() { return &m_releases; }
    [[nodiscard]] QAbstractItemModel *tomorrow() { return &m_tomorrow; }
    [[nodiscard]] QAbstractItemModel *appointments() { return &m_appointments; }
    [[nodiscard]] bool showsAllAppointments() const { return m_allAppointments; }
    void setAllAppointments(bool all);
    [[nodiscard]] int appointmentCount() const { return static_cast<int>(m_planned.size()); }
    [[nodiscard]] bool hasMoreAppointments() const { return m_planned.size() > m_few; }
    [[nodiscard]] int draftCount() const { return m_drafts.rowCount(); }
    [[nodiscard]] int releaseCount() const { return m_releases.wholeCount(); }
    [[nodiscard]] int tomorrowCount() const { return m_tomorrow.wholeCount(); }
    [[nodiscard]] QString tomorrowText() const;
    [[nodiscard]] QString emptyText() const { return m_emptyText; }
    [[nodiscard]] QString ageText() const { return m_ageText; }
    [[nodiscard]] QString problem() const { return m_problem; }

    //! Reads everything again, as when the day has changed.
    Q_INVOKABLE void refresh();

signals:
    void changed();

private:
    void listenTo(Session &session) override;

    struct Reading;
    void take(const Reading &reading);
    void takeAppointments(const std::vector<service::AppointmentCard> &cards,
                          const service::SafetyByPerson &safety);
    void showAppointments();

    DraftRows m_drafts;
    ReleaseRows m_releases;
    ReleaseRows m_tomorrow;
    AppointmentRows m_appointments;
    std::vector<AppointmentRow> m_planned;
    std::size_t m_few = 0; //!< how many of those are shown at first
    QTimer m_minute;
    QString m_emptyText;
    QString m_ageText;
    QString m_problem;
    bool m_allAppointments = false;
    bool m_ready = false;
};

} // namespace throughline::models
