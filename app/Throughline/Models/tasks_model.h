// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "list_age.h"
#include "rows.h"
#include "service/tasks.h"
#include "session_model.h"
#include "windowed_model.h"

namespace throughline::models {

//! A part of the list, in its order.
enum class TaskSection {
    Overdue,
    Today,
    NextDays,
    WaitingForOthers,
};

struct TaskKey
{
    service::TaskView view;
    TaskSection section = TaskSection::Overdue;
};

//! The rows of Tasks, read a window at a time.
class TaskRows : public WindowedModel<TaskKey, TaskRowData>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    explicit TaskRows(QObject *parent = nullptr) : WindowedModel(parent) {}
    void setSession(Session *session) { m_session = session; }
    //! In order of section. `namesOwners`: a row says whose it is.
    void take(std::vector<TaskKey> keys, bool namesOwners);
    [[nodiscard]] int count(TaskSection section) const;

protected:
    void fetch(std::size_t page, std::vector<TaskKey> keys, std::uint64_t version) const override;
    void decorate(TaskRowData &row, std::size_t at) const override;

private:
    QPointer<Session> m_session;
    std::array<int, 4> m_counts{}; //!< by section
    bool m_namesOwners = false;
};

//! What is to be done (interface.md 3.9): overdue, today, in the next seven days, and what waits
//! for somebody else; of the user's own and covered tasks, or of everybody on this device.
class TasksModel : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    //! Everybody's instead of one's own.
    Q_PROPERTY(bool team READ isTeam WRITE setTeam NOTIFY teamChanged FINAL)
    //! A volunteer sees their own alone.
    Q_PROPERTY(bool canSeeTeam READ canSeeTeam NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractItemModel *tasks READ tasks CONSTANT FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(int overdueCount READ overdueCount NOTIFY changed FINAL)
    //! "3 tasks, 1 overdue": said when the list changes to somebody else's.
    Q_PROPERTY(QString countText READ countText NOTIFY changed FINAL)
    //! Where there is nothing to do, or nothing overdue; empty otherwise.
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY changed FINAL)
    Q_PROPERTY(QString ageText READ ageText NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)

public:
    explicit TasksModel(QObject *parent = nullptr);

    [[nodiscard]] bool isTeam() const { return m_team; }
    void setTeam(bool team);
    [[nodiscard]] bool canSeeTeam() const;
    [[nodiscard]] QAbstractItemModel *tasks() { return &m_rows; }
    [[nodiscard]] int count() const { return m_rows.rowCount(); }
    [[nodiscard]] int overdueCount() const { return m_rows.count(TaskSection::Overdue); }
    [[nodiscard]] QString countText() const;
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] QString ageText() const { return m_ageText; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isReady() const { return m_ready; }

    //! Reads everything again, as when the day has changed.
    Q_INVOKABLE void refresh();

signals:
    void teamChanged();
    void changed();

private:
    void listenTo(Session &session) override;

    TaskRows m_rows;
    QTimer m_minute;
    QString m_ageText;
    QString m_problem;
    bool m_team = false;
    bool m_ready = false;
    bool m_reading = false;
    bool m_again = false; //!< something has changed while it was read
};

//! How many overdue tasks this user can do something about, for the badge of Tasks.
class OverdueCount : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    explicit OverdueCount(QObject *parent = nullptr);

    [[nodiscard]] int count() const { return m_count; }

signals:
    void changed();

private:
    void listenTo(Session &session) override;
    void refresh();

    QTimer m_minute;
    int m_count = 0;
};

} // namespace throughline::models
