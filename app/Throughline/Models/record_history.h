// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/state_machines.h"
#include "person_rows.h"
#include "rows_model.h"
#include "session_model.h"

#include <map>

namespace throughline::models {

class HistoryRows : public RowsModel<HistoryRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

//! Everything that was ever said in one group of a person's details, the newest first: who said it,
//! when, and whether it still holds (interface.md 3.6, 3.12). That somebody looked is in the access
//! log.
class RecordHistory : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    //! "GROUP/PERSON".
    Q_PROPERTY(QString subject READ subject WRITE setSubject NOTIFY subjectChanged REQUIRED FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY subjectChanged FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractItemModel *values READ values CONSTANT FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    using SessionModel::SessionModel;

    [[nodiscard]] QString subject() const { return m_subject; }
    void setSubject(const QString &subject);
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString problem() const
    {
        return m_problem.isEmpty() ? m_readProblem : m_problem;
    }
    [[nodiscard]] QAbstractItemModel *values() { return &m_rows; }
    [[nodiscard]] int count() const { return m_rows.wholeCount(); }

    //! What was said once is what is said now; Undo is offered.
    Q_INVOKABLE void useAgain(const QString &value);

signals:
    void subjectChanged();
    void changed();

private:
    void listenTo(Session &session) override;
    //! A value that can be put back.
    struct Earlier
    {
        domain::Kind kind;
        base::RecordId id;
        domain::FieldValue value;
    };
    struct Reading;
    void noteAccess();
    void refresh();

    QString m_subject;
    QString m_name;
    QString m_problem; //!< of what was done here last; it stays when all is read again
    QString m_readProblem;
    HistoryRows m_rows;
    std::map<QString, Earlier> m_earlier; //!< by row
    bool m_ready = false;
    bool m_busy = false;
};

} // namespace throughline::models
